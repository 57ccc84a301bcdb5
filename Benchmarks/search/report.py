"""The figures as a Markdown page."""

import os
import platform

from measure import middle
from queries import CLASSES
from score import mrr, success


def machine():
    name = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), name)
    except OSError:
        pass
    return f"{os.cpu_count()} cores, {name}, {platform.system()} {platform.release()}"


def of_kind(queries, ranks, kind):
    return [rank for query, rank in zip(queries, ranks) if kind in (query.kind, "all")]


def kilobytes(value):
    return f"{value / 1000:,.0f}"


def table(title, queries, seen):
    """Classes by engines."""
    lines = [f"| {title} | queries | " + " | ".join(f"{engine.name}, MRR@10 | success@5" for engine, _ in seen) + " |",
             "|---|---:|" + "---:|---:|" * len(seen)]
    for kind, name in {**CLASSES, "all": "**all**"}.items():
        cells = [f"{mrr(ranks):.3f} | {success(ranks):.2f}" for ranks in (of_kind(queries, found.ranks, kind) for _, found in seen)]
        lines.append(f"| {name} | {len(of_kind(queries, queries, kind))} | " + " | ".join(cells) + " |")
    return lines


def costs(seen):
    """What a search costs, engine by engine."""
    rows = [
        ("first search, cold cache, kB over the wire: median (most)", lambda e, f: f"{kilobytes(middle(f.first_bytes))} ({kilobytes(max(f.first_bytes))})"),
        ("later searches, kB: median (most)", lambda e, f: f"{kilobytes(middle(f.later_bytes))} ({kilobytes(max(f.later_bytes))})"),
        ("first search on 1.6 Mbit/s and 150 ms, s: median (most)",
         lambda e, f: f"{middle(f.first_seconds):.2f} ({max(f.first_seconds):.2f})" if f.first_seconds else "-"),
        ("index on disk, kB (files)", lambda e, f: f"{kilobytes(e.index_bytes)} ({e.index_files:,})"),
        ("time to build it, s", lambda e, f: f"{e.build_seconds:.2f}{' with the whole site' if e.name == 'mocban' else ''}"),
    ]
    lines = ["| what it costs | " + " | ".join(engine.name for engine, _ in seen) + " |", "|---|" + "---:|" * len(seen)]
    return lines + [f"| {name} | " + " | ".join(cell(*one) for one in seen) + " |" for name, cell in rows]


def markdown(settings, sets):
    """`sets`: for each set its name, queries and what each engine did."""
    engines = [engine for engine, _ in next(iter(sets.values()))[1]]
    versions = [f"{engine.name} {engine.version}" for engine in engines]
    lines = [
        f"Machine: {machine()}. Date: {settings.date}. {', '.join(versions)}; Chromium {settings.chromium}. "
        f"Made-up portal of {settings.items:,} news, {settings.pages:,} pages in all. Made by `make bench-search`.", "",
    ]
    for name, (queries, seen) in sets.items():
        lines += table(f"{name} queries", queries, seen) + [""]
        lines += costs(seen) + [""]
    return "\n".join([*lines, NOTES])


NOTES = """Each query has known right answers, decided by what stands in the pages that the corpus was written from; the rank is that of the
first right page. The two sets come from different seeds and are about different pages; the ranking is tuned with *dev* alone. Both
searches run in the same page of the portal with the same style and font, from the same server (gzip, long caching of what has its
hash in its name), and show ten results. Bytes are all that the server sent, heads included: page, style, font, script and index. Pagefind
indexes the same pages without the lists, those within pages included, and their menus, with its defaults, and runs without its worker, so that the slow line holds for all it asks for.
"""
