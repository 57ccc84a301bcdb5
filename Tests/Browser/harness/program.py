"""The program under test and the folders that it builds."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

# Sites are built for one day, so that a run of tomorrow tests the same pages.
TODAY = "2026-11-21"


def mocban() -> str:
    """The program: $MOCBAN, else the newer one of the debug and the release build."""
    named = os.environ.get("MOCBAN")
    if named:
        return str(Path(named).resolve())
    built = [path for kind in ("debug", "release") if (path := ROOT / ".build" / kind / "mocban").exists()]
    if not built:
        raise SystemExit("mocban is not built: run `swift build --product mocban` first, or set MOCBAN")
    return str(max(built, key=lambda path: path.stat().st_mtime))


@dataclass
class Run:
    """What one run of the program said."""

    code: int
    findings: list[dict]
    said: str

    @property
    def errors(self) -> list[dict]:
        return [finding for finding in self.findings if finding["severity"] == "error"]


def build(site: Path, output: Path, base_url: str, *options: str) -> Run:
    """Builds a site; what is wrong with it is in the answer, never an exception."""
    done = subprocess.run(
        [mocban(), "build", "--site", str(site), "--output", str(output), "--base-url", base_url,
         "--today", TODAY, "--format", "json", *options],
        capture_output=True, text=True, timeout=120, check=False)
    try:
        findings = json.loads(done.stdout)["findings"]
    except (ValueError, KeyError, TypeError):
        findings = []
    return Run(done.returncode, findings, done.stdout + done.stderr)
