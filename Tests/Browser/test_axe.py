"""axe-core finds nothing on any kind of page, in light and dark, on a telephone and on a desk."""

from pathlib import Path

import axe_playwright_python
import pytest

from harness.browser import HEIGHT, NARROW, WIDE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RUN = """async () => {
  // It cannot tell what is behind words on a gradient: the shadows at the edges of tables that scroll.
  for (const frame of document.querySelectorAll('.table')) frame.style.backgroundImage = 'none';
  const result = await axe.run(document, {
    resultTypes: ['violations', 'incomplete'],
    rules: { 'target-size': { enabled: true }, 'css-orientation-lock': { enabled: true } },
  });
  // It cannot tell what is behind words in a drawing; test_charts.py computes their contrast.
  for (const rule of result.incomplete) if (rule.id === 'color-contrast')
    rule.nodes = rule.nodes.filter(node => !document.querySelector(node.target[0]).closest('svg.chart')
      // Lines of a list that touch each other's boxes, single letters and signs (beside words of the same colour) are no doubt
      // about colours.
      && !['elmPartiallyObscuring', 'shortTextContent', 'nonBmp'].includes(node.any[0]?.data?.messageKey));
  const told = (list) => list.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary));
  return { violations: told(result.violations), incomplete: told(result.incomplete), rules: result.passes.map(rule => rule.id) };
}"""


def audit(page) -> dict:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN)


def test_finds_nothing(watched, shown):
    page = watched.open(shown.url)
    found = {}
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            answer = audit(page)
            assert "target-size" in answer["rules"] and "color-contrast" in answer["rules"]
            for problem in answer["violations"] + answer["incomplete"]:
                found.setdefault(problem, []).append(f"{width} {scheme}")
    assert not found, "\n".join(f"{where}: {problem}" for problem, where in found.items())


@pytest.mark.parametrize("rule, body", [
    ("image-alt", "<img src='x.png'>"),
    ("color-contrast", "<p style='color:#bbb;background:#fff'>chữ nhạt</p>"),
    ("target-size", "<p><a href=a style='display:inline-block;width:9px;height:9px'></a><a href=b style='display:inline-block;width:9px;height:9px'></a></p>"),
    ("link-name", "<a href=a></a>"),
])
def test_would_find(lenient, origin, rule, body):
    """The checker itself is awake."""
    page = lenient.open(origin + "/cchc/")
    page.evaluate("body => document.querySelector('main').insertAdjacentHTML('beforeend', body)", body)
    assert any(problem.startswith(rule + " ") for problem in audit(page)["violations"])
