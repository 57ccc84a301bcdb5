"""Pages fit: a narrow screen, large text, wide spacing; and nothing moves once it is there."""

from harness.browser import HEIGHT, NARROW, WIDE

# A screen of 1280 pixels at 400 % zoom.
ZOOMED = 320

# WCAG 1.4.12: what a reader may set, and nothing may be lost by it.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
# WCAG 1.4.4: text alone at twice its size.
LARGE = "html { font-size: 212.5% !important }"

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = e => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX);
  const wide = [...document.body.querySelectorAll('*')].filter(e => {
    if (e.getBoundingClientRect().right <= width + 0.5) return false;
    for (let up = e.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return false;
    return true;
  });
  return ['page is ' + document.documentElement.scrollWidth + ' wide', ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
}"""

# Words that are cut off: boxes that hide what runs over, and lines of text outside of the boxes meant for them.
CLIPPED = """() => [...document.body.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  if (!/hidden|clip/.test(s.overflowX + s.overflowY) || e.closest('svg')) return false;
  if (s.position === 'absolute' && e.clientWidth <= 1 && e.clientHeight <= 1) return false;  // for ears only
  return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
}).map(e => e.outerHTML.slice(0, 120))"""

# Lines of text whose letters touch those of the line above: stacked marks need room.
CRAMPED = """() => [...document.querySelectorAll('h1, h2, h3, p, li, td, th, dd, dt')].filter(e => {
  const s = getComputedStyle(e);
  return s.display !== 'none' && e.textContent.trim() && parseFloat(s.lineHeight) / parseFloat(s.fontSize) < (parseFloat(s.fontSize) >= 20 || /^H/.test(e.tagName) ? 1.29 : 1.49);
}).map(e => e.outerHTML.slice(0, 120)).slice(0, 5)"""


def style(page, css: str):
    page.add_style_tag(content=css)


def test_no_sideways_scrolling(watched, shown):
    page = watched.page
    page.set_viewport_size({"width": ZOOMED, "height": 256})
    watched.open(shown.url)
    assert page.evaluate(OVERFLOWING) == []
    for width in (NARROW, 768, WIDE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert page.evaluate(OVERFLOWING) == [], width
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(CRAMPED) == []


def test_spacing_and_large_text_lose_nothing(lenient, shown):
    page = lenient.page
    for css in (SPACING, LARGE):
        page.set_viewport_size({"width": NARROW, "height": HEIGHT})
        lenient.open(shown.url)
        style(page, css)
        for width in (ZOOMED, WIDE) if css is SPACING else (NARROW, 640, WIDE):
            page.set_viewport_size({"width": width, "height": HEIGHT})
            assert page.evaluate(CLIPPED) == [], (width, css)
            assert page.evaluate(OVERFLOWING) == [], (width, css)


def test_nothing_moves(watched, shown):
    page = watched.page
    page.set_viewport_size({"width": NARROW, "height": HEIGHT})
    watched.open(shown.url)
    page.evaluate("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 60))))")
    # In parts of the screen; the page's own font in the place of the system's may move a letter by a hair.
    assert sum(float(shift.split()[0]) for shift in page.evaluate("seen.shifts")) < 0.005, page.evaluate("seen.shifts")


def test_would_tell(lenient, origin):
    """Each fault, put in on purpose, is told."""
    page = lenient.page
    page.set_viewport_size({"width": ZOOMED, "height": HEIGHT})
    lenient.open(origin + "/cchc/")
    style(page, "h2 { width: 40rem }")
    assert page.evaluate(OVERFLOWING)
    lenient.open(origin + "/cchc/")
    style(page, ".site-title { height: 1em; overflow: hidden } p { line-height: 1.1 }")
    assert page.evaluate(CLIPPED) and page.evaluate(CRAMPED)
    lenient.open(origin + "/cchc/")
    page.wait_for_timeout(100)
    page.evaluate("document.body.insertAdjacentHTML('afterbegin', '<div style=\"height:200px\">x</div>')")
    page.wait_for_timeout(300)
    assert page.evaluate("seen.shifts")
