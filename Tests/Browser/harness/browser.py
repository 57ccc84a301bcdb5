"""Chromium, as the machine has it, and pages that remember what went wrong while they were open."""

import os
import shutil

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

NARROW, WIDE = 360, 1280
HEIGHT = 800


def chromium() -> str:
    """The browser: $CHROMIUM, else Debian's, Ubuntu's or Google's in the PATH."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    path = next((path for path in found if path), None)
    if path is None:
        raise SystemExit("Chromium is missing: run `sh scripts/dependencies.sh test`, or set CHROMIUM to the program")
    return path


def launch(playwright: Playwright) -> Browser:
    """Starts it without a window; /dev/shm is small in containers."""
    return playwright.chromium.launch(executable_path=chromium(), args=["--disable-dev-shm-usage", "--force-color-profile=srgb"])


# Written down in the page itself, from its first moment on.
WATCH = """
window.seen = { violations: [], shifts: [] };
document.addEventListener('securitypolicyviolation', event => seen.violations.push(
  event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
new PerformanceObserver(list => { for (const entry of list.getEntries())
  seen.shifts.push(entry.value.toFixed(4) + ' ' + entry.sources.map(s => s.node && (s.node.className || s.node.nodeName)).join(', '));
}).observe({ type: 'layout-shift', buffered: true });
"""


class Watched:
    """An open page and all that the browser said about it."""

    def __init__(self, context: BrowserContext):
        context.add_init_script(WATCH)
        self.page: Page = context.new_page()
        self.console: list[str] = []
        self.requests: list[str] = []
        self.failed: list[str] = []
        self.page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}")
                     if message.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.console.append(f"exception: {error}"))
        self.page.on("request", lambda request: self.requests.append(request.url))
        # What the browser itself gives up when the page is left, as the icon in its tab, failed nobody.
        self.page.on("requestfailed", lambda request: self.failed.append(request.url)
                     if request.failure != "net::ERR_ABORTED" else None)
        self.page.on("response", lambda answer: self.failed.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)

    def open(self, url: str) -> Page:
        """Opens an address; what was said about the page before is forgotten."""
        for heard in (self.console, self.requests, self.failed):
            heard.clear()
        self.page.goto(url, wait_until="load")
        return self.page
