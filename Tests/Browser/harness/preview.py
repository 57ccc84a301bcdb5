"""A running preview (`mocban serve`) of a folder."""

import re
import subprocess
from pathlib import Path

from harness.program import TODAY, mocban


class Preview:
    """Runs from its making until `close`."""

    def __init__(self, site: Path):
        self.process = subprocess.Popen(
            [mocban(), "serve", "--site", str(site), "--port", "0", "--today", TODAY], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        said = ""
        for line in self.process.stdout:
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                self.address = found.group()
                return
        raise AssertionError(f"the preview ended before it told its address:\n{said}")

    def close(self) -> None:
        self.process.terminate()
        # Read to the end, so that it never waits for a reader.
        self.process.communicate(timeout=20)
