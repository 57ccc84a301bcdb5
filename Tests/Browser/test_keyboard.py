"""The keyboard alone reaches everything, and shows where it is."""

from harness.browser import HEIGHT, NARROW, WIDE

# What a keyboard must reach, in the order of the page, and how each looks while it is not focused.
EXPECTED = """() => {
  const look = element => { const s = getComputedStyle(element);
    return [s.borderColor, s.borderWidth, s.boxShadow, s.backgroundColor,
      s.color, s.textDecorationLine, s.textDecorationThickness].join('|'); };
  window.walk = { look, before: new Map() };
  const scrolls = element => { const s = getComputedStyle(element);
    return element.tabIndex < 0 && /auto|scroll/.test(s.overflowX + s.overflowY)
      && (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight); };
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')) {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    walk.before.set(element, look(element));
  }
  walk.left = new Set(walk.before.keys());
  return walk.left.size;
}"""

# Where the keyboard is now, and what is wrong with that.
HERE = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const name = element.outerHTML.slice(0, 120);
  const problems = [];
  if (!walk.before.has(element)) {
    // A box that scrolls gets focus from the browser itself, when nothing inside can.
    const style = getComputedStyle(element);
    if (element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight) problems.push('not expected');
  }
  walk.left.delete(element);
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !/, 0\\)$|transparent/.test(style.outlineColor);
  if (!outlined && walk.before.get(element) === walk.look(element)) problems.push('looks the same with focus');
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const within = box => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  if (!boxes.some(within)) problems.push('out of sight');
  else if (!boxes.filter(within).some(box => {
    const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return top && (top === element || element.contains(top) || top.contains(element));
  })) problems.push('covered');
  return { name, problems, first: element.matches('.skip'), left: walk.left.size };
}"""


def walk(page) -> list[str]:
    """Goes from the top of the page to its end with Tab, and tells what was wrong on the way."""
    expected = page.evaluate(EXPECTED)
    problems = []
    for step in range(expected + 50):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        # After the last stop the browser leaves the page, or begins again where there is nothing around it.
        if here is None or (step and here["first"]):
            break
        if step == 0 and not here["first"]:
            problems.append(f"the first stop is not the skip link but {here['name']}")
        problems += [f"{problem}: {here['name']}" for problem in here["problems"]]
    else:
        problems.append("the walk does not end: a trap")
    return problems + page.evaluate("() => [...walk.left].map(element => 'never reached: ' + element.outerHTML.slice(0, 120))")


def test_reaches_everything(watched, shown):
    page = watched.page
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    watched.open(shown.url)
    assert walk(page) == []


def test_reaches_everything_on_a_narrow_screen(watched, origin):
    page = watched.page
    page.set_viewport_size({"width": NARROW, "height": 480})
    for address in ("", "ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/", "duong-day-nong/duong-day-nong-quoc-gia/"):
        watched.open(f"{origin}/cchc/{address}")
        assert walk(page) == [], address


def test_skip_link_leads_to_main(watched, shown):
    page = watched.open(shown.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    inside = page.evaluate("() => { const a = document.activeElement, m = document.querySelector('main');"
                           " return m.contains(a) || !!(m.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_FOLLOWING)"
                           " || a === document.body }")
    assert inside


def test_would_tell(lenient, origin):
    """Each kind of fault, put in on purpose, is told."""
    faults = {
        "looks the same with focus": "document.head.insertAdjacentHTML('beforeend', '<style>:focus-visible { outline: 0 !important }</style>')",
        "covered": "document.body.insertAdjacentHTML('beforeend', '<div style=\"position:fixed;inset:0;background:red;z-index:9\"></div>')",
        "never reached": "document.querySelector('main a').addEventListener('focus', event => document.querySelector('.site-footer a').focus())",
        "a trap": "document.querySelector('main a').addEventListener('keydown', event => event.key === 'Tab' && event.preventDefault())",
        "not the skip link": "document.body.insertAdjacentHTML('afterbegin', '<a href=x>x</a>')",
        "out of sight": "document.querySelector('main a').style.cssText = 'position:absolute;left:-9999px'",
    }
    for told, fault in faults.items():
        page = lenient.open(origin + "/cchc/thu-tuc/")
        page.evaluate(f"() => {{ {fault} }}")
        problems = walk(page)
        assert any(told in problem for problem in problems), (told, problems)
