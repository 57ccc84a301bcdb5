"""What a screen reader goes by, on all pages: language, titles, headings, landmarks, tables, pictures, names of links."""

from collections import defaultdict

import pytest

from harness import pages


def text(element) -> str:
    return " ".join(element.text_content().split())


def name(element, tree) -> str:
    """An element's name, from what names it."""
    if element.get("aria-label"):
        return element.get("aria-label")
    return " ".join(text(found) for one in (element.get("aria-labelledby") or "").split() for found in tree.xpath("//*[@id=$id]", id=one))


def hidden(element) -> bool:
    return any("hidden" in up.attrib or up.get("aria-hidden") == "true" for up in [element, *element.iterancestors()])


def problems(page) -> list[str]:
    tree, found = page.tree, []
    body = tree.find("body")
    say = found.append
    if tree.get("lang") != "vi":
        say("the language is not said")
    if not (tree.findtext("head/title") or "").strip():
        say("no title")
    if page.kind == pages.LEADS_ON:
        return found
    ids = [element.get("id") for element in tree.iter() if isinstance(element.tag, str) and element.get("id")]
    found += [f"id twice: {one}" for one in set(ids) if ids.count(one) > 1]

    headings = [element for element in body.iter("h1", "h2", "h3", "h4", "h5", "h6") if not hidden(element)]
    if [heading.tag for heading in headings].count("h1") != 1:
        say("not exactly one h1")
    level = 0
    for heading in headings:
        # The page's parts before its title (its header) have no headings, so the first is the h1.
        this = int(heading.tag[1])
        if this > level + 1:
            say(f"a level is left out before «{text(heading)}»")
        if not text(heading):
            say("an empty heading")
        level = this

    mains = list(body.iter("main"))
    if len(mains) != 1:
        say("not exactly one main")
    first = next((element for element in body.iter("a")), None)
    if first is None or "skip" not in (first.get("class") or "") or first.get("href") != "#" + mains[0].get("id", ""):
        say("the skip link is not the first link")
    named = defaultdict(list)
    for element in body.iter("nav", "aside", "form"):
        if not hidden(element):
            named[element.tag].append(name(element, tree))
    for kind, names in named.items():
        if len(names) > 1 and ("" in names or len(set(names)) < len(names)):
            say(f"several {kind} without a name of their own: {names}")
    for element in body.iter():
        if isinstance(element.tag, str):
            for key in ("aria-labelledby", "aria-describedby", "aria-controls"):
                found += [f"{key} names nothing: {one}" for one in (element.get(key) or "").split() if one not in ids]

    for table in body.iter("table"):
        # What an editor wrote without a caption has its number as the name of its frame.
        written = any("prose" in (up.get("class") or "").split() for up in table.iterancestors())
        if not written and (table.find("caption") is None or not text(table.find("caption"))):
            say("a table without a caption")
        headers = list(table.iter("th"))
        if not headers or any(th.get("scope") not in ("col", "row", "colgroup", "rowgroup") for th in headers):
            say("a table without heads that say what they head")
        wrap = table.getparent()
        if wrap.get("tabindex") != "0" or not name(wrap, tree):
            say("a table in no frame that the keyboard can scroll")
    for image in body.iter("img"):
        if "alt" not in image.attrib or not (image.get("width") and image.get("height")):
            say(f"a picture without its words or its size: {image.get('src')}")
    for drawing in body.iter("svg"):
        if drawing.get("aria-hidden") != "true" and not (drawing.get("role") == "img" and name(drawing, tree)):
            say("a drawing without a name")
    for link in body.iter("a"):
        if "href" in link.attrib and not (text(link) or link.get("aria-label") or any(image.get("alt") for image in link.iter("img"))):
            say(f"a link without words: {link.get('href')}")
    for control in body.iter("input", "select", "textarea", "button"):
        labels = tree.xpath("//label[@for=$id]", id=control.get("id", "")) or [up for up in control.iterancestors("label")]
        if not (control.tag == "button" and text(control)) and not labels and not name(control, tree) and control.get("type") != "hidden":
            say(f"a field without a label: {control.get('name')}")
    for when in body.iter("time"):
        if when.get("datetime") is None:
            say(f"a day that only people can read: {text(when)}")
    if not list(body.iter("footer")) or not body.xpath(".//footer//a[starts-with(@href, 'tel:')]"):
        say("no help at the end of the page")
    return found


@pytest.mark.parametrize("portal", ["example", "everything"])
def test_is_sound_on_all_pages(folder, portal):
    every = pages.pages(folder / portal)
    assert len(every) > 50
    found = [f"{page.address}: {problem}" for page in every for problem in problems(page)]
    assert found == []


def test_titles_tell_pages_apart(folder):
    seen = defaultdict(list)
    for page in pages.pages(folder / "example"):
        if page.kind != pages.LEADS_ON:
            seen[page.tree.findtext("head/title")].append(page.address)
    assert {title: where for title, where in seen.items() if len(where) > 1} == {}


def test_help_is_in_the_same_place_on_every_page(folder):
    """WCAG 3.2.6: where help stands among the parts of the page's end does not change."""
    orders = set()
    for page in pages.pages(folder / "example"):
        if page.kind != pages.LEADS_ON:
            orders.add(tuple((part.tag, part.get("class")) for part in page.tree.find("body").find("footer").iter("section", "nav", "address", "div")))
    assert len(orders) == 1


def ways(page) -> list[tuple[str, str]]:
    """The links of the page's head and end, without where the reader is."""
    body = page.tree.find("body")
    return [(link.get("href"), text(link)) for part in body.xpath("./header | ./footer") for link in part.iter("a")]


def test_ways_are_the_same_on_every_page(folder):
    """WCAG 3.2.3: what leads through the site stands in the same order everywhere."""
    for portal in ("example", "everything"):
        first, *rest = [page for page in pages.pages(folder / portal) if page.kind != pages.LEADS_ON]
        assert len(ways(first)) > 5
        assert [page.address for page in rest if ways(page) != ways(first)] == []


def test_every_page_leads_on(folder):
    """WCAG 2.4.5: from every page to the map of all pages and to the accessibility statement."""
    for page in pages.pages(folder / "example"):
        if page.kind != pages.LEADS_ON:
            links = {href for href, _ in ways(page)}
            assert {"/cchc/so-do-trang/", "/cchc/tuyen-bo-tiep-can/"} <= links, page.address


BAD = """<html lang=vi><title>x</title><body class=x><a class=skip href="#m">x</a><header><nav><a href=x>x</a></nav></header>
<main id=m><h1>a</h1>{}</main><footer><a href="tel:1022">1022</a></footer>"""


@pytest.mark.parametrize("body, told", [
    ("<h3>x</h3>", "a level is left out"), ("<h1>x</h1>", "not exactly one h1"), ("<main></main>", "not exactly one main"),
    ("<nav><a href=y>y</a></nav>", "several nav"),
    ("<table><tr><th scope=col>x</table>", "without a caption"), ("<table><caption>x</caption><tr><td>x</table>", "without heads"),
    ("<img src=x>", "a picture without"), ("<svg></svg>", "a drawing without"), ("<a href=x></a>", "a link without words"),
    ("<input name=q>", "a field without a label"), ("<time>hôm nay</time>", "only people can read"),
    ("<p id=a></p><p id=a></p>", "id twice"), ("<p aria-describedby=none></p>", "names nothing"), ("<h2></h2>", "an empty heading"),
])
def test_would_tell(tmp_path, body, told):
    """Each fault, put in on purpose, is told; without one the page is sound."""
    file = tmp_path / "index.html"
    file.write_text(BAD.format(""), encoding="utf-8")
    assert problems(pages.BuiltPage(file, "")) == []
    file.write_text(BAD.format(body), encoding="utf-8")
    assert any(told in problem for problem in problems(pages.BuiltPage(file, "")))
