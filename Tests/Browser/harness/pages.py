"""The pages of a built site, and a choice of them in which everything that the design has occurs.

Nothing here knows how many kinds of pages there are: a kind is what `<body class>` says, so that a new one is tested
from the day on which it is built.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html

# A page that leads on at once has nothing to be looked at in a browser.
LEADS_ON = "redirect"


@dataclass
class BuiltPage:
    """One page of a built site."""

    file: Path
    address: str

    @cached_property
    def tree(self):
        return html.document_fromstring(self.file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def kind(self) -> str:
        return self.tree.find("body").get("class") or "(none)"

    @cached_property
    def features(self) -> frozenset[str]:
        """The elements of the page's own part, with the classes and states that styles tell apart."""
        found = set()
        for element in self.tree.find("body").iter():
            if not isinstance(element.tag, str):
                continue
            found.add(element.tag)
            found.update(f".{name}" for name in (element.get("class") or "").split())
            found.update(f"[{name}]" for name in element.attrib if name.startswith("aria-") or name in ("role", "hidden", "lang"))
            if element.tag == "input":
                found.add("input=" + element.get("type", "text"))
        return frozenset(found)


def pages(folder: Path) -> list[BuiltPage]:
    """All pages of a site, by address below its base (`` for home, `tin-tuc/`)."""
    found = []
    for file in sorted(folder.rglob("*.html")):
        name = file.relative_to(folder).as_posix()
        found.append(BuiltPage(file, name.removesuffix("index.html") if name.endswith("index.html") else name))
    return found


def choose(every: list[BuiltPage], seen: set[str] | None = None) -> list[BuiltPage]:
    """The richest page of each kind, then others until every feature that any page has occurs in one chosen.

    With `seen`, only pages with something that is not in it; what the chosen have is added to it.
    """
    shown = [page for page in every if page.kind != LEADS_ON]
    covered = set() if seen is None else seen
    chosen = []
    if seen is None:
        for kind in sorted({page.kind for page in shown}):
            chosen.append(max((page for page in shown if page.kind == kind), key=lambda page: (len(page.features), -len(page.address))))
    for page in chosen:
        covered |= page.features
    while True:
        best = max(shown, key=lambda page: (len(page.features - covered), -len(page.features)), default=None)
        if best is None or not best.features - covered:
            return chosen
        chosen.append(best)
        covered |= best.features
