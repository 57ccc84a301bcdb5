"""Measures the portal's search beside Pagefind: `make bench-search`, or `bench.py --help`."""

import argparse
import json
import os
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

from corpus import Corpus
from queries import SETS, queries
from registry import address_of

ENGINES = ("mocban", "pagefind")


def main():
    settings = options()
    if settings.command == "corpus":
        return Corpus(settings.items).write(settings.out)
    if settings.command == "queries":
        made = queries(Corpus(settings.items))[settings.set]
        return print(json.dumps([asdict(query) for query in made], ensure_ascii=False, indent=1))
    return run(settings)


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    corpus = commands.add_parser("corpus", help="write the made-up portal")
    corpus.add_argument("--out", type=Path, required=True)
    shown = commands.add_parser("queries", help="print a set of queries with their answers, as JSON")
    shown.add_argument("--set", choices=SETS, default="dev")
    runs = commands.add_parser("run", help="build, index, ask and report")
    runs.add_argument("--mocban", type=Path, required=True)
    runs.add_argument("--date", required=True, help="the day to be written into the report")
    runs.add_argument("--set", choices=[*SETS, "both"], default="both")
    runs.add_argument("--engines", default=",".join(ENGINES))
    runs.add_argument("--work", type=Path, default=Path("Benchmarks/.build/search"))
    runs.add_argument("--out", type=Path, help="the report, in Markdown; written where both sets were asked of both engines")
    runs.add_argument("--json", type=Path, help="each query's rank and results")
    runs.add_argument("--timed", type=int, default=9, help="so many first searches on a slow line")
    runs.add_argument("--check", action="store_true", help="fail where a target is missed")
    for one in (corpus, shown, runs):
        one.add_argument("--items", type=int, default=1700, help="news; the portal has some 300 pages besides")
    return parser.parse_args()


def run(settings):
    from playwright.sync_api import sync_playwright

    import engines
    from measure import measure
    from report import markdown

    work = settings.work.resolve()
    site, public = work / "site", work / "public"
    corpus = Corpus(settings.items)
    corpus.write(site)
    seconds = engines.build_site(settings.mocban.resolve(), site, public)
    made = queries(corpus)
    documents = addresses_of_documents(public)
    settings.pages = sum(1 for file in public.rglob("index.html"))
    chosen = []
    if "mocban" in settings.engines:
        chosen.append(engines.ours(settings.mocban.resolve(), public, seconds))
    if "pagefind" in settings.engines:
        chosen.append(engines.pagefind(public, work / "pagefind"))
    sets = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        settings.chromium = browser.version
        for name in SETS if settings.set == "both" else [settings.set]:
            right = [{documents.get(page, page) for page in query.answers} for query in made[name]]
            for query, pages in zip(made[name], right):
                missing = [page for page in pages if not (public / page.lstrip("/") / "index.html").is_file()]
                if missing:
                    raise SystemExit(f"the site has no page {missing[0]}, an answer to: {query.text}")
            sets[name] = made[name], [(engine, measure(browser, engine, made[name], right, settings.timed)) for engine in chosen]
            if settings.json:
                record(settings.json, name, made[name], right, sets[name][1])
        browser.close()
    text = markdown(settings, sets)
    print(text)
    if settings.out and len(sets) == len(SETS) and len(chosen) == len(ENGINES):
        settings.out.write_text(text, encoding="utf-8")
    faults = sorted({fault for _, seen in sets.values() for _, found in seen for fault in found.faults})
    for fault in faults:
        print(f"fault: {fault}", file=sys.stderr)
    missed = [miss for _, seen in sets.values() for engine, found in seen if engine.name == "mocban" for miss in targets(settings, found)]
    for miss in missed:
        print(f"target missed: {miss}", file=sys.stderr)
    sys.exit(1 if settings.check and missed else 0)


def chromium():
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise SystemExit("Chromium is missing: apt-get install chromium")
    return found


def addresses_of_documents(public):
    """From what a document is to the address that its page was given."""
    records = json.loads((public / "du-lieu/van-ban.json").read_text(encoding="utf-8"))
    return {address_of(one["number"], one["date"], one["issuer"]): urlsplit(one["address"]).path for one in records}


def targets(settings, found):
    """The targets that our search misses."""
    from score import mrr

    first = 150_000 if settings.items < 50_000 else 300_000
    checks = [
        ("mean reciprocal rank at 10 of 0.95", mrr(found.ranks), mrr(found.ranks) >= 0.95),
        (f"a first search of {first} bytes", max(found.first_bytes), max(found.first_bytes) <= first),
        ("later searches of 60000 bytes", max(found.later_bytes), max(found.later_bytes) <= 60_000),
        ("a first search of 1.5 s", max(found.first_seconds, default=0), max(found.first_seconds, default=0) <= 1.5),
    ]
    return [f"{name}: {value:.3f}" for name, value, met in checks if not met]


def record(path, name, made, right, seen):
    """Each query with what every engine answered, for whoever tunes."""
    file = path if name == "dev" else path.with_suffix(f".{name}.json")
    rows = [
        {"class": query.kind, "query": query.text, "answers": sorted(pages),
         **{engine.name: {"rank": found.ranks[place], "results": found.results[place], "first_bytes": found.first_bytes[place]} for engine, found in seen}}
        for place, (query, pages) in enumerate(zip(made, right))
    ]
    file.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
