"""States, charts and fields without the portal's colours: forced colours, and contrast where axe cannot look."""

import pytest

from harness.browser import HEIGHT, WIDE

# What is told by a background or a colour alone vanishes when the reader's own colours are forced.
MARKED = """() => {
  const shown = s => ['Top', 'Right', 'Bottom', 'Left'].some(side => s['border' + side + 'Style'] !== 'none'
      && parseFloat(s['border' + side + 'Width']) >= 1 && s['border' + side + 'Color'] !== s.backgroundColor)
    || s.outlineStyle !== 'none' || s.textDecorationLine.includes('underline');
  return [...document.querySelectorAll('[aria-current], .notice, .held, .closed, .tags a, .pagination a, button, input, select, summary, [class*=state], [class*=badge]')]
    .filter(e => e.checkVisibility() && !['summary', 'breadcrumbs'].some(name => e.matches(name) || e.closest('.' + name)))
    // A sign before its words tells a state whatever the colours.
    .filter(e => !e.matches('.duty-state') || !e.querySelector('[aria-hidden]')?.textContent.trim())
    .filter(e => !shown(getComputedStyle(e)) && ![...e.children].some(child => shown(getComputedStyle(child))))
    .map(e => e.outerHTML.slice(0, 120));
}"""

# The contrast of everything drawn in a chart against what is behind it.
DRAWN = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => { const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const ratio = (a, b) => { const [x, y] = [light(rgb(a)), light(rgb(b))]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
  const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] === 255) return c; } return 'Canvas'; };
  const found = [];
  let drawn = 0;
  for (const svg of document.querySelectorAll('svg.chart')) {
    const paper = behind(svg);
    for (const e of svg.querySelectorAll('text, path, line, polyline, circle, rect, use, polygon')) {
      const s = getComputedStyle(e);
      if (e.closest('defs') || e.matches('.grid, .quiet, .boundary') || e.closest('.quiet')) continue;
      const colour = e.tagName === 'text' ? s.fill : s.stroke !== 'none' ? s.stroke : s.fill;
      if (colour === 'none') continue;
      drawn += 1;
      const least = e.tagName === 'text' ? 4.5 : 3;
      if (ratio(colour, paper) < least) found.push(ratio(colour, paper).toFixed(2) + ' ' + e.outerHTML.slice(0, 100));
    }
  }
  return { drawn, found };
}"""

# How each line of a chart is told from the others, colour left out.
DASHES = """() => [...document.querySelectorAll('svg.chart')].map(svg => {
  const lines = [...svg.querySelectorAll('[class*="line-"]')];
  return Object.values(Object.fromEntries(lines.map(e => [e.getAttribute('class'), getComputedStyle(e).strokeDasharray])));
})"""

CHARTS = ("/cchc/chi-so/par-index/", "/cchc/chi-so/pci/", "/cchc/tinh-thanh/long-an/", "/day-du/chi-so/chi-so-0/")


@pytest.fixture(autouse=True)
def own_colours_again(watched):
    yield
    watched.page.emulate_media(forced_colors="none", color_scheme="light")


def test_states_are_seen_in_forced_colours(watched, shown):
    page = watched.open(shown.url)
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(MARKED) == []
        assert page.evaluate(DRAWN)["found"] == []


@pytest.mark.parametrize("address", CHARTS)
def test_charts_are_read_without_colour(watched, origin, address):
    page = watched.page
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    watched.open(origin + address)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        answer = page.evaluate(DRAWN)
        assert answer["drawn"] > 3 and answer["found"] == []
    for dashes in page.evaluate(DASHES):
        assert len(set(dashes)) == len(dashes), dashes
    # What is drawn is also written: as words, and as a table on the same page.
    figure = page.locator("figure:has(svg.chart)").first
    assert len(figure.locator("p").last.inner_text()) > 40
    described = page.locator("svg.chart").first.get_attribute("aria-labelledby")
    assert page.locator(f"#{described.split()[0]}").inner_text()


# The edges of fields and buttons, and what shows the focus, against what is around them (WCAG 1.4.11: 3 to 1).
EDGES = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => { const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const ratio = (a, b) => { const [x, y] = [light(rgb(a)), light(rgb(b))]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
  const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] === 255) return c; } return 'Canvas'; };
  const found = [];
  let looked = 0;
  for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea, button')) {
    if (!e.checkVisibility()) continue;
    const s = getComputedStyle(e), around = behind(e.parentElement);
    looked += 1;
    if (Math.max(ratio(s.borderTopColor, around), ratio(behind(e), around)) < 3) found.push('edge of ' + e.outerHTML.slice(0, 100));
  }
  for (const e of document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')) {
    if (!e.checkVisibility()) continue;
    e.focus({ focusVisible: true, preventScroll: true });
    const s = getComputedStyle(e);
    if (document.activeElement !== e || s.outlineStyle === 'none') continue;
    looked += 1;
    if (ratio(s.outlineColor, behind(e.parentElement)) < 3) found.push('focus of ' + e.outerHTML.slice(0, 100));
  }
  return { looked, found };
}"""


def test_edges_and_focus_stand_out(watched, shown):
    page = watched.open(shown.url)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        answer = page.evaluate(EDGES)
        assert answer["looked"] > 10 and answer["found"] == []


def test_nothing_moves_for_who_asks_so(watched, shown):
    """Reduced motion: no transition, no animation, no smooth scrolling."""
    page = watched.open(shown.url)
    moving = page.evaluate("""() => [document.documentElement, ...document.querySelectorAll('*')].filter(e => {
      const s = getComputedStyle(e);
      return s.scrollBehavior === 'smooth' || s.transitionDuration.split(', ').some(d => parseFloat(d) > 0) || s.animationName !== 'none';
    }).map(e => e.outerHTML.slice(0, 80))""")
    assert moving == []


def test_would_tell(lenient, origin):
    """Each fault, put in on purpose, is told."""
    page = lenient.open(origin + "/cchc/chi-so/par-index/")
    page.add_style_tag(content="svg.chart text { fill: #999 !important } .notice, .tags a { border: 0 !important; background: red; outline: 0; text-decoration: none !important }"
                               " :focus-visible { outline-color: #ddd !important }")
    assert page.evaluate(DRAWN)["found"] and page.evaluate(MARKED) and page.evaluate(EDGES)["found"]
