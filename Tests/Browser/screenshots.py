"""Pictures of the example portal for the README: `make screenshots`.

Six pages at the width of a telephone and of a desk, above the fold of a tall window, in as few colours as look the same.
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from harness.browser import NARROW, WIDE, launch
from harness.program import ROOT, build
from harness.server import Server

# Name, address, and what is typed first, where something is.
PAGES = [
    ("home", "", None),
    ("item", "tin-tuc/2024/gia-lai-nop-ho-so-qua-buu-dien/", None),
    ("plan", "ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/", None),
    ("hotlines", "duong-day-nong/duong-day-nong-quoc-gia/", None),
    ("index", "chi-so/par-index/", None),
    ("search", "tim-kiem/?q=nop+ho+so+qua+buu+dien", "#ket-qua[data-state=done]"),
]
# Heights at which the pages' beginnings are seen: 720p screens and a telephone held upright, and somewhat more.
WINDOWS = {NARROW: 780, WIDE: 900}
COLOURS = 96
MOST = 1_500_000


def main(output: Path) -> int:
    output.mkdir(parents=True, exist_ok=True)
    server, total = Server(), 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run = build(ROOT, Path(folder) / "public", server.origin + "/cchc/")
        if run.code != 0:
            print(run.said)
            return 1
        server.folders["/cchc/"] = Path(folder) / "public"
        browser = launch(playwright)
        for width, height in WINDOWS.items():
            page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
            for name, address, ready in PAGES:
                answer = page.goto(f"{server.origin}/cchc/{address}")
                if answer.status != 200:
                    print(f"left out: {name}, there is no /{address}")
                    continue
                if ready:
                    page.wait_for_selector(ready)
                page.evaluate("document.fonts.ready")
                picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
                file = output / f"{name}-{width}.png"
                # A palette without dithering: flat colours stay flat, and the file a quarter of its size.
                picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
                total += file.stat().st_size
                print(f"{file.name}: {file.stat().st_size // 1024} KB")
        browser.close()
    server.close()
    print(f"all: {total // 1024} KB")
    return 0 if total < MOST else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"))
