"""No text of an editor ever becomes script or HTML, in whatever field or place it stands.

Every payload goes into every field and into every place in a body. What the program refuses (an error, nothing
published) is no danger; the rest is opened in the browser, where nothing may run, no link may lead to script, and no
element may bear a handler. A page that has the payloads as they are shows that the browser would run them.
"""

import pytest

from harness import everything, pages
from harness.payloads import DESTINATIONS, FORMS, LINKS, MARKUP
from harness.program import build
from harness.server import Server

# Opens many pages at once, each in a frame, and tells what they must not have once the browser has read them.
# Links are asked after the browser's own parsing of addresses.
HARM = """async urls => {
  const harm = (document, url) => {
    const found = [];
    for (const e of document.querySelectorAll('*')) {
      for (const a of e.attributes) if (/^on/i.test(a.name)) found.push('handler: ' + e.outerHTML.slice(0, 100));
      for (const name of ['href', 'action', 'formAction', 'src', 'data'])  {
        const value = e[name] && e[name].baseVal !== undefined ? e[name].baseVal : e[name];
        if (typeof value !== 'string' || !value || !e.hasAttribute(name.toLowerCase())) continue;
        let to; try { to = new URL(value, url) } catch { continue }
        if (!['http:', 'https:', 'mailto:', 'tel:'].includes(to.protocol)) found.push('link: ' + e.outerHTML.slice(0, 100));
      }
      if (e.matches('iframe, object, embed, base, meta[http-equiv=refresh], style, template, noscript, math, marquee, video, audio, animate')
          || (e.matches('script') && e.type !== 'application/ld+json' && !(e.src || '').startsWith(location.origin)))
        found.push('element: ' + e.outerHTML.slice(0, 100));
    }
    for (const e of document.querySelectorAll('script[type="application/ld+json"]')) {
      try { JSON.parse(e.textContent) } catch (error) { found.push('data: ' + error) }
    }
    return found;
  };
  const answers = await Promise.all(urls.map(url => new Promise(done => {
    const frame = document.createElement('iframe');
    const tell = () => { let found;
      try { found = frame.contentDocument.body.childElementCount ? harm(frame.contentDocument, url) : ['empty'] } catch (error) { found = ['led elsewhere'] }
      done([url, found]); };
    const late = setTimeout(tell, 5000);
    frame.onload = () => { clearTimeout(late); setTimeout(tell, 20) };
    frame.src = url;
    document.body.append(frame);
  })));
  document.body.replaceChildren();
  return answers;
}"""
FRAMES = 40

# One with a control character is refused in every field, and a registry that has it as a whole.
IN_FIELDS = [text for text in MARKUP if "\t" not in text]

@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """Serves without the policy, which would stand between a payload and its run."""
    started = Server(policy=None)
    blank = tmp_path_factory.mktemp("blank")
    (blank / "index.html").write_text("<!doctype html><title>x</title><body>", encoding="utf-8")
    started.folders["/blank/"] = blank
    yield started
    started.close()


class Trap:
    """A window in which `ran()` is heard."""

    def __init__(self, browser, server):
        self.server = server
        self.context = browser.new_context(bypass_csp=True)
        self.page = self.context.new_page()
        self.ran: list[str] = []
        self.context.expose_binding("ran", lambda source: self.ran.append(source["frame"].url))
        self.context.route(lambda url: not url.startswith(server.origin), lambda route: route.abort())

    def open(self, base: str, folder, addresses: list[str]) -> dict[str, list[str]]:
        """What is wrong with each of the pages."""
        self.server.folders[base] = folder
        self.ran.clear()
        found = {}
        for start in range(0, len(addresses), FRAMES):
            self.page.goto(self.server.origin + "/blank/")
            urls = [self.server.origin + base + address for address in addresses[start:start + FRAMES]]
            found |= {url.removeprefix(self.server.origin + base): told for url, told in self.page.evaluate(HARM, urls) if told}
        return found


@pytest.fixture(scope="module")
def trap(browser, server):
    made = Trap(browser, server)
    yield made
    made.context.close()


def addresses(folder) -> list[str]:
    return [page.address for page in pages.pages(folder) if page.kind != pages.LEADS_ON and not page.address.endswith(("/2022/", "/2023/"))]


def build_what_is_accepted(folder, made: dict, base_url: str) -> tuple[dict, set[str]]:
    """Builds a site; files that the program refuses are left out, and told."""
    refused: set[str] = set()
    for _ in range(6):
        site = folder / f"site-{len(refused)}"
        everything.write(site, {path: text for path, text in made.items() if path not in refused})
        run = build(site, folder / "public", base_url)
        if run.code == 0:
            return made, refused
        files = {finding["place"]["file"] for finding in run.errors if finding.get("place")} & set(made) - refused
        assert run.code == 1 and run.errors and files, run.said[:2000]
        assert not (folder / "public").exists()
        refused |= files
    raise AssertionError("the program goes on refusing")


def test_payloads_in_bodies(trap, server, tmp_path):
    """Each payload in each place of a body; more than sixty of them."""
    assert len(MARKUP) >= 60
    made = everything.files(["Chữ thường"])
    for n, payload in enumerate(MARKUP):
        for m, forms in enumerate(FORMS):
            folder = f"content/news/2025/p{n}-{m}"
            made[f"{folder}/anh.png"] = everything.picture(2, 2)
            made[f"{folder}/index.md"] = ("---\ntitle: Tin\ndate: 2025-01-01\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\nsummary: Tóm tắt.\n---\n"
                                          + "\n\n***\n\n".join(forms).replace("%", payload) + "\n")
    _, refused = build_what_is_accepted(tmp_path, made, server.origin + "/than-bai/")
    # Most are accepted as text, or without their HTML; a test in which all were refused would show nothing.
    accepted = len(MARKUP) * len(FORMS) - len(refused)
    assert accepted > len(MARKUP) * len(FORMS) * 0.7
    public = tmp_path / "public"
    wanted = [address for address in addresses(public) if address.startswith("tin-tuc/2025/p")]
    assert len(wanted) == accepted
    assert trap.open("/than-bai/", public, wanted) == {} and trap.ran == []


@pytest.mark.parametrize("part", range(3))
def test_payloads_in_fields(trap, server, tmp_path, part):
    """Each payload in every field: one item of each kind for each of them."""
    assert len(IN_FIELDS) >= 60
    _, refused = build_what_is_accepted(tmp_path, everything.files(IN_FIELDS[part::3], ["Cổng"]), server.origin + "/truong/")
    assert not refused
    assert trap.open("/truong/", tmp_path / "public", addresses(tmp_path / "public")) == {} and trap.ran == []


def test_payloads_in_what_there_is_one_of(trap, server, tmp_path):
    """The portal's own name, board, feedback, parent: a site for each payload, of which home says it all."""
    site = everything.write(tmp_path / "site", everything.files(["Chữ thường"]))
    (tmp_path / "public").mkdir()
    opened = []
    for n, payload in enumerate(IN_FIELDS):
        (site / everything.SITE).write_text(everything.site([payload]), encoding="utf-8")
        run = build(site, tmp_path / "public" / str(n), f"{server.origin}/mot/{n}/")
        assert run.code == 0, run.said
        opened.append(f"{n}/")
    assert trap.open("/mot/", tmp_path / "public", opened) == {} and trap.ran == []


def test_links_lead_to_no_script(trap, server, tmp_path):
    """Harmful destinations are refused, or led nowhere harmful."""
    made = everything.files(["Chữ thường"])
    for n, destination in enumerate(DESTINATIONS):
        for m, form in enumerate(LINKS):
            made[f"content/pages/d{n}-{m}.md"] = f"---\ntitle: Trang {n} {m}\n---\n" + form.replace("%", destination) + "\n"
    _, refused = build_what_is_accepted(tmp_path, made, server.origin + "/lien-ket/")
    assert len(refused) > len(DESTINATIONS) * 2
    assert trap.open("/lien-ket/", tmp_path / "public", addresses(tmp_path / "public")) == {} and trap.ran == []


@pytest.mark.parametrize("drawing", ["<svg xmlns='http://www.w3.org/2000/svg' onload='ran()'/>", "<svg xmlns='http://www.w3.org/2000/svg'><script>ran()</script></svg>"])
def test_drawings_of_others_are_not_published(tmp_path, drawing):
    """A drawing that may bear script is refused as a picture and as an attachment."""
    made = everything.files(["Chữ thường"])
    news = "content/news/2026/tin-0"
    for change in (("anh.png", "anh.svg"), ("tep.csv", "tep.svg")):
        site = {path: text.replace(*change) if isinstance(text, str) else text for path, text in made.items()}
        site[f"{news}/{change[1]}"] = drawing
        folder = tmp_path / change[1]
        run = build(everything.write(folder, site), folder / "public", "http://127.0.0.1:1/")
        assert run.code == 1 and run.errors and not (folder / "public").exists()


def test_headings_name_nothing_that_script_uses(watched, origin, server, tmp_path):
    """An id of a heading must not stand in for what the browser or a script looks up by name."""
    made = everything.files(["Chữ thường"])
    words = ["constructor", "__proto__", "location", "forms", "body", "head", "cookie", "documentElement", "top", "parent", "fetch", "name"]
    made["content/pages/gioi-thieu.md"] = "---\ntitle: Giới thiệu\n---\n## Mục hai\n\n" + "".join(f"## {word}\n\nChữ.\n\n" for word in words)
    _, refused = build_what_is_accepted(tmp_path, made, server.origin + "/de-muc/")
    assert not refused
    server.folders["/de-muc/"] = tmp_path / "public"
    page = watched.open(server.origin + "/de-muc/gioi-thieu/")
    clobbered = """words => words.filter(word => {
      for (const holder of [document, window]) if (holder[word] instanceof Element && !['body', 'head', 'documentElement'].includes(word)) return true;
      return false;
    })"""
    # The search box itself has the last one.
    assert page.evaluate(clobbered, words[:-1]) == []
    assert page.evaluate("() => document.body.tagName + document.head.tagName + document.documentElement.tagName") == "BODYHEADHTML"
    assert page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, n, all) => all.indexOf(id) !== n)") == []


def test_payloads_would_run(trap, tmp_path):
    """The other side: in a page that has them as they are, they run, and are seen."""
    for n, payload in enumerate(MARKUP):
        folder = tmp_path / str(n)
        folder.mkdir()
        (folder / "index.html").write_text(f"<!doctype html><title>x</title><body><p>{payload}</p>", encoding="utf-8")
    numbers = {f"{n}/" for n in range(len(MARKUP))}
    found = trap.open("/control/", tmp_path, sorted(numbers))
    ran = {url.split("/control/")[1] for url in trap.ran if "/control/" in url}
    assert len(ran) >= 30
    assert len(ran | set(found)) >= 50
