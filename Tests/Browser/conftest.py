"""Builds the sites and serves them once a run, whatever the number of workers; each worker has one browser."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from harness import everything, pages
from harness.checklist import checklist
from harness.browser import HEIGHT, WIDE, Watched, chromium, launch
from harness.program import ROOT, build, mocban
from harness.server import Server

# What ran green and what did not in this run, as `test_axe.test_finds_nothing`.
GREEN: set[str] = set()
RED: set[str] = set()

# The portals under test and the paths that they are served below: neither is at a server's top.
PORTALS = {"/cchc/": "example", "/day-du/": "everything"}


@dataclass(frozen=True)
class Shown:
    """A page that is looked at in the browser."""

    kind: str
    url: str
    name: str


def pytest_configure(config):
    if hasattr(config, "workerinput"):  # one of several workers: it is all there already
        config.portal = json.loads(config.workerinput["portal"])
        return
    # Asked first, so that what is missing is said before anything is built.
    mocban()
    chromium()
    folder = Path(tempfile.mkdtemp(prefix="mocban-browser-"))
    server = Server()
    config.stash_server, config.stash_folder = server, folder
    site = everything.write(folder / "site", everything.files(["Chữ thường", "Chữ khác"]))
    for base, name in PORTALS.items():
        source = ROOT if name == "example" else site
        run = build(source, folder / name, server.origin + base, "--strict")
        if run.code != 0:
            raise pytest.UsageError(f"the {name} portal could not be built:\n{run.said}")
        server.folders[base] = folder / name
    config.portal = {"origin": server.origin, "folder": str(folder)}


def pytest_configure_node(node):
    """Tells a worker where the sites are."""
    node.workerinput["portal"] = json.dumps(node.config.portal)


def pytest_unconfigure(config):
    if hasattr(config, "stash_server"):
        config.stash_server.close()
        shutil.rmtree(config.stash_folder, ignore_errors=True)


def pytest_runtest_logreport(report):
    """Remembers which tests ran green, by file and function, whatever the worker."""
    name = report.nodeid.split("[")[0].split("/")[-1].replace(".py::", ".")
    if report.when == "call" and report.passed:
        GREEN.add(name)
    elif report.failed:
        RED.add(name)


def pytest_sessionfinish(session):
    """After a run of everything: what the accessibility statement claims was tested by one of these tests, and passed."""
    option = session.config.option
    if hasattr(session.config, "workerinput") or option.keyword or option.markexpr or option.collectonly or not GREEN:
        return
    if any("::" in argument or argument.endswith(".py") for argument in session.config.args):
        return
    claimed = {name: row["criterion"] for row in checklist() if row["result"] == "pass" for name in row["tests"].split()}
    untrue = {name: criterion for name, criterion in claimed.items() if name in RED or name not in GREEN}
    if untrue:
        session.config.stash_untrue = untrue
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter, config):
    for name, criterion in getattr(config, "stash_untrue", {}).items():
        terminalreporter.write_line(f"templates/accessibility.csv says that {criterion} passes, but {name} did not", red=True)


def shown_pages(config) -> list[Shown]:
    """Every kind of page of the example, and what only the made portal has."""
    if not hasattr(config, "shown"):
        seen: set[str] = set()
        config.shown = []
        for base, name in PORTALS.items():
            every = pages.pages(Path(config.portal["folder"]) / name)
            chosen = pages.choose(every, seen)
            config.shown += [Shown(page.kind, config.portal["origin"] + base + page.address, base + page.address) for page in chosen]
    return config.shown


def pytest_generate_tests(metafunc):
    if "shown" in metafunc.fixturenames:
        list_of_pages = shown_pages(metafunc.config)
        metafunc.parametrize("shown", list_of_pages, ids=[f"{page.kind}:{page.name}" for page in list_of_pages])


@pytest.fixture(scope="session")
def folder(request) -> Path:
    """Where the built portals are: `example`, `everything`."""
    return Path(request.config.portal["folder"])


@pytest.fixture(scope="session")
def origin(request) -> str:
    """The server's address, without a slash at its end."""
    return request.config.portal["origin"]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture(scope="module")
def watched(browser) -> Watched:
    """A page for all tests of a file: each opens an address in it and leaves the window as it found it."""
    context = browser.new_context(viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce")
    yield Watched(context)
    context.close()


@pytest.fixture(scope="module")
def lenient(browser) -> Watched:
    """The same where a test must add styles of its own, which the site's policy would refuse."""
    context = browser.new_context(viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce", bypass_csp=True)
    yield Watched(context)
    context.close()
