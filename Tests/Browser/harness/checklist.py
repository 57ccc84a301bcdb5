"""What the program's templates claim of their accessibility."""

import csv

from .program import ROOT

FILE = ROOT / "templates" / "accessibility.csv"


def checklist() -> list[dict[str, str]]:
    """The rows of templates/accessibility.csv, one for each criterion."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
