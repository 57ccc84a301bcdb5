"""On paper: the sheet says where and from when it is, leaves the ways through the site out, and writes links out."""

import io
import unicodedata

import pytest
from pypdf import PdfReader

from harness.program import TODAY

# The legal form of the day of the build: the tests' day has no zero to write.
DAY = "/".join(str(int(part)) if n else part for n, part in enumerate(reversed(TODAY.split("-"))))

# What leads through the site and says nothing on paper, and whether anything of it is still shown.
WAYS = """() => [...document.querySelectorAll('nav, .skip, [role=search], form, button, .menu, .pagination')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0).map(e => e.outerHTML.slice(0, 100))"""

OUTWARD = """() => [...document.querySelectorAll('main .prose a[href^="http"], main .facts a[href^="http"]')]
  .filter(a => new URL(a.href).host !== location.host && a.checkVisibility() && a.textContent.trim() !== a.href)
  .map(a => a.getAttribute('href'))"""

# Ends of boxes that hide what does not fit on the sheet: nobody can scroll paper.
CUT = """() => [...document.body.querySelectorAll('*')].filter(e => /auto|scroll|hidden/.test(getComputedStyle(e).overflowX)
  && !e.closest('svg') && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 100))"""


def plain(text: str) -> str:
    """Text as it can be compared: a PDF knows places, not blanks."""
    return "".join(unicodedata.normalize("NFC", text).split())


def sheets(page) -> str:
    pdf = page.pdf(format="A4", prefer_css_page_size=True, print_background=False)
    return plain("\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages))


def on_paper(watched, url: str):
    page = watched.page
    page.set_viewport_size({"width": 794, "height": 1123})
    watched.open(url)
    page.emulate_media(media="print")
    return page


@pytest.fixture(autouse=True)
def back_to_the_screen(watched, lenient):
    yield
    watched.page.emulate_media(media="null")
    lenient.page.emulate_media(media="null")


def test_is_whole(watched, shown):
    if shown.kind == "hotline-notice":
        pytest.skip("prints one sheet of its own")
    page = on_paper(watched, shown.url)
    assert page.evaluate(WAYS) == []
    assert page.evaluate(CUT) == []
    heading = page.locator("h1").inner_text()
    outward = page.evaluate(OUTWARD)
    # What the share block folds away is its code, which is printed beside the address; what a form folds away is for the screen.
    folded = page.evaluate("[...document.querySelectorAll('details:not(.share-code, form *)')].map(e => e.textContent.slice(0, 300))")
    text = sheets(page)
    assert plain(shown.url) in text, "the sheet's address"
    assert DAY in text, "the sheet's day"
    assert plain(heading) in text or shown.kind == "home"
    assert "Đếnnộidungchính" not in text
    assert [words for words in folded if plain(words) not in text] == [], "what can be unfolded on a screen"
    assert [link for link in outward if plain(link) not in text] == [], "links written out"


def test_notice_is_one_sheet(watched, origin):
    """The notice of a directory: nothing but its own words, on one sheet."""
    url = origin + "/cchc/duong-day-nong/mau-danh-ba-mot-cua/to-thong-bao/"
    page = on_paper(watched, url)
    assert page.evaluate(WAYS) == [] and page.evaluate(CUT) == []
    title = page.locator(".notice-title").inner_text()
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    text = plain("\n".join(sheet.extract_text() for sheet in pdf.pages))
    assert len(pdf.pages) == 1
    assert plain(title) in text and plain("1800 1096") in text
    assert plain(url.removesuffix("to-thong-bao/").split("://")[1]) in text
    assert "Ctrl" not in text and "Vềdanhbạ" not in text


def test_dark_screen_prints_black_on_white(watched, origin):
    page = on_paper(watched, origin + "/cchc/ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("() => [document.body, document.querySelector('h1'), document.querySelector('main p'), document.querySelector('td')]"
                            ".map(e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor])")
    page.emulate_media(color_scheme="light")
    for ink, paper in colours:
        assert ink == "rgb(0, 0, 0)"
        assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_would_tell(lenient, origin):
    """Each fault, put in on purpose, is told."""
    page = on_paper(lenient, origin + "/day-du/tin-tuc/2026/tin-0/")
    page.add_style_tag(content=".menu, nav { display: block !important } .table { overflow: auto !important } .sheet, .built { display: none !important }"
                               " main { width: 300px; overflow: hidden !important } main * { white-space: nowrap } a::after { content: none !important }")
    assert page.evaluate(WAYS) and page.evaluate(CUT)
    outward = page.evaluate(OUTWARD)
    text = sheets(page)
    assert plain(page.url) not in text and DAY not in text
    assert outward and plain(outward[0]) not in text
