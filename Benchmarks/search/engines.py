"""The two searches as sites in folders, ready to be served: each answers at /tim-kiem/?q=... in the same way."""

import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

SEARCH_PAGE = "tim-kiem/index.html"
# Lists and machine pages are not what people look for; both searches are about the rest.
LISTS = re.compile(r"^(index\.html|404\.html|so-do-trang/|tim-kiem/|du-lieu/|dinh-chinh/)|(^|/)trang-\d+/|^tin-tuc/(\d{4}/(\d\d/)?)?index\.html$"
                   r"|^(ke-hoach|duong-day-nong|tinh-thanh|don-vi|chu-de|chi-so|van-ban)/index\.html$|/tien-do/")
# Other pages' titles within a page: whoever sets Pagefind up with care marks them to be ignored.
LISTS_IN_PAGES = ("main nav", "[hidden]", "main .cards", "main .places", "main .citing")


@dataclass
class Engine:
    name: str
    folder: Path
    version: str
    build_seconds: float
    index_bytes: int
    index_files: int


def build_site(mocban, site, public, *options):
    """Builds the site anew and returns the seconds that it took."""
    shutil.rmtree(public, ignore_errors=True)
    started = time.perf_counter()
    subprocess.run([mocban, "build", "--site", site, "--output", public, "--today", "2026-07-01", "--quiet", *options], check=True)
    return time.perf_counter() - started


def ours(mocban, public, build_seconds):
    version = subprocess.run([mocban, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    index = [file for file in (public / "tim-kiem").rglob("*") if file.is_file() and file.name != "index.html"]
    return Engine("mocban", public, version, build_seconds, sum(file.stat().st_size for file in index), len(index))


def pagefind(public, folder):
    """Pagefind over a copy of the same pages, set up as its guide advises: body and what to ignore are marked, the language is
    the pages' own."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(public, folder, ignore=lambda at, names: ["tim-kiem"] if Path(at) == public else [])
    for file in folder.rglob("*.html"):
        if not LISTS.search(file.relative_to(folder).as_posix()):
            text = file.read_text(encoding="utf-8")
            if "http-equiv=\"refresh\"" not in text:
                file.write_text(text.replace("<main", "<main data-pagefind-body", 1), encoding="utf-8")
    left_out = [option for selector in LISTS_IN_PAGES for option in ("--exclude-selectors", selector)]
    command = [sys.executable, "-m", "pagefind", "--site", folder, *left_out, "--silent"]
    started = time.perf_counter()
    subprocess.run(command, check=True)
    seconds = time.perf_counter() - started
    files = [
        file for pattern in ("index/*", "fragment/*", "*.pf_meta", "wasm.*", "pagefind.js", "pagefind-entry.json")
        for file in (folder / "pagefind").glob(pattern)
    ]
    made = (public / SEARCH_PAGE if (public / SEARCH_PAGE).exists() else public / "so-do-trang/index.html").read_text(encoding="utf-8")
    (folder / "tim-kiem").mkdir()
    (folder / SEARCH_PAGE).write_text(pagefind_page(made), encoding="utf-8")
    (folder / "pagefind-search.js").write_text(PAGEFIND_SCRIPT, encoding="utf-8")
    version = subprocess.run([sys.executable, "-m", "pagefind", "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]
    return Engine("Pagefind", folder, version, seconds, sum(file.stat().st_size for file in files), len(files))


def pagefind_page(made):
    """The portal's own search page, its style and font included, with Pagefind in the place of our script."""
    made = re.sub(r"<script\b.*?</script>", "", made, flags=re.DOTALL)
    made = re.sub(r"<meta[^>]*Content-Security-Policy[^>]*>", "", made, flags=re.IGNORECASE)
    made = re.sub(r"<link[^>]*rel=\"(?:preload|modulepreload|prefetch)\"[^>]*>", "", made)
    main = '<main id="noi_dung"><h1>Tìm kiếm</h1><ol id="ket-qua"></ol></main>'
    made = re.sub(r"<main\b.*?</main>", lambda _: main, made, flags=re.DOTALL)
    return made.replace("</body>", '<script type="module" src="/pagefind-search.js"></script></body>')


# A worker would escape the browser's slow network, so Pagefind is asked to do without one; that also saves it a script.
PAGEFIND_SCRIPT = """
import * as pagefind from "/pagefind/pagefind.js";
await pagefind.options({ noWorker: true });
const list = document.getElementById("ket-qua");
const found = await pagefind.search(new URL(location.href).searchParams.get("q"));
for (const data of await Promise.all(found.results.slice(0, 10).map((result) => result.data()))) {
  const link = document.createElement("a");
  link.href = data.url;
  link.textContent = data.meta.title;
  const excerpt = document.createElement("p");
  excerpt.textContent = data.plain_excerpt;
  const item = document.createElement("li");
  item.append(link, excerpt);
  list.append(item);
}
list.dataset.state = "done";
"""
