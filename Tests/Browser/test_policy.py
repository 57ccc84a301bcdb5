"""The strictest policy is kept on every kind of page: nothing inline, nothing from elsewhere, nothing missing."""

from urllib.parse import urlsplit

from harness import pages

QUIET = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))"


def faults(watched, url: str) -> list[str]:
    page = watched.open(url)
    page.evaluate(QUIET)
    seen = page.evaluate("window.seen.violations")
    here = urlsplit(url).netloc
    elsewhere = [request for request in watched.requests if urlsplit(request).netloc != here and not request.startswith("data:")]
    # A page that says that there is none is served with that answer.
    failed = [line for line in watched.failed if not line.startswith(f"404 {url}")]
    console = [line for line in watched.console if not ("404" in line and url.endswith("404.html"))]
    return ([f"violation: {line}" for line in seen] + [f"console: {line}" for line in console]
            + [f"another host: {line}" for line in elsewhere] + [f"failed: {line}" for line in failed])


def test_is_kept(watched, shown):
    assert faults(watched, shown.url) == []


def test_missing_page_is_kept_too(watched, origin):
    """404.html is served for any address, however deep: its style and links must not hang on where it is."""
    url = f"{origin}/cchc/khong-co/trang/nay/"
    page = watched.open(url)
    assert page.evaluate("document.styleSheets.length") >= 1
    assert page.locator("h1").inner_text() == "Không tìm thấy trang"
    assert [line for line in watched.failed if not line.startswith(f"404 {url}")] == []


def test_no_page_brings_script_or_style_of_its_own(folder):
    """On all pages: no inline script but data, no inline style, no handler; scripts and styles come from the portal."""
    for portal in ("example", "everything"):
        for page in pages.pages(folder / portal):
            for element in page.tree.iter():
                if not isinstance(element.tag, str):
                    continue
                place = f"{portal} {page.address} <{element.tag}>"
                assert element.tag != "style" and "style" not in element.attrib, place
                assert not any(name.startswith("on") for name in element.attrib), place
                if element.tag == "script" and "src" not in element.attrib:
                    assert element.get("type") == "application/ld+json", place
                for name in ("src", "srcset", "poster"):
                    assert "//" not in element.get(name, ""), place
                if element.tag == "link" and "stylesheet" in element.get("rel", ""):
                    assert element.get("href").startswith(("/cchc/", "/day-du/")), place


def test_would_tell(watched, origin):
    """Each fault, put in on purpose, is told."""
    page = watched.open(origin + "/cchc/")
    page.evaluate("""() => {
      document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p><img src="https://elsewhere.example/x.png" alt=""><img src="/cchc/none.png" alt="">');
    }""")
    page.wait_for_timeout(300)
    assert page.evaluate("seen.violations.length") >= 2
    assert any("none.png" in line for line in watched.failed)
    assert watched.console
