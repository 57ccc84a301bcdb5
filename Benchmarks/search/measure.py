"""Asks a search in a real browser and takes down what it answers and what that costs."""

from dataclasses import dataclass, field
from statistics import median
from urllib.parse import quote, urlsplit

from playwright.sync_api import TimeoutError as TooSlow

from score import rank
from serve import Server

PATIENCE = 15_000
# 1.6 Mbit/s down, 150 ms: a telephone on 3G.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
# Notes, within the page itself, the time at which the search had ended.
STOPWATCH = """
(() => {
  const look = () => {
    const list = document.querySelector('#ket-qua[data-state="done"]');
    if (list) window.searchEnded = performance.now(); else requestAnimationFrame(look);
  };
  look();
})();
"""


@dataclass
class Findings:
    """What was seen of one engine; bytes over the wire, times in seconds."""

    ranks: list = field(default_factory=list)
    results: list = field(default_factory=list)
    first_bytes: list = field(default_factory=list)
    later_bytes: list = field(default_factory=list)
    first_seconds: list = field(default_factory=list)
    faults: list = field(default_factory=list)


def ask(page, origin, text):
    """The addresses of the results, in order; nothing where no answer came."""
    try:
        page.goto(f"{origin}/tim-kiem/?q={quote(text)}", wait_until="commit")
        page.wait_for_selector('#ket-qua[data-state="done"]', state="attached", timeout=PATIENCE)
    except TooSlow:
        return None
    links = page.eval_on_selector_all("#ket-qua > li", "items => items.map(item => item.querySelector('a[href]')?.href ?? '')")
    return [urlsplit(link).path for link in links if link]


def measure(browser, engine, queries, answers, timed):
    """Asks every query with a cold cache, then all of them in one visit, then some on a slow line."""
    found, server = Findings(), Server(engine.folder)
    try:
        for query, right in zip(queries, answers):
            with browser.new_context() as context:
                page = context.new_page()
                server.take()
                results = ask(page, server.origin, query.text)
                server.settle()
                sent, requests = server.take()
                found.first_bytes.append(sent)
                found.faults += [path for path, _ in requests if server.body(path) is None and path != "/favicon.ico"]
            found.results.append((results or [])[:10])
            found.ranks.append(rank(results or [], right))
            if results is None:
                found.faults.append(f"no answer: {query.text}")
        with browser.new_context() as context:
            page = context.new_page()
            for number, query in enumerate(queries):
                server.take()
                ask(page, server.origin, query.text)
                server.settle()
                if number:
                    found.later_bytes.append(server.take()[0])
        step = max(1, len(queries) // timed) if timed else 0
        for query in queries[::step][:timed] if timed else []:
            with browser.new_context() as context:
                page = context.new_page()
                page.add_init_script(STOPWATCH)
                line = context.new_cdp_session(page)
                line.send("Network.enable")
                line.send("Network.emulateNetworkConditions", SLOW)
                if ask(page, server.origin, query.text) is not None:
                    page.wait_for_function("window.searchEnded")
                    found.first_seconds.append(page.evaluate("window.searchEnded") / 1000)
    finally:
        server.close()
    return found


def middle(values):
    return median(values) if values else float("nan")
