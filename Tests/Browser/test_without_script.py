"""Everything is there without script."""

import pytest

WORDS = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"


@pytest.fixture(scope="module")
def scriptless(browser):
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_says_the_same(scriptless, watched, shown):
    """No page but the search says more with script than without."""
    scriptless.goto(shown.url)
    without = scriptless.evaluate(WORDS)
    assert scriptless.locator("h1").count() == 1
    assert len(without) > 60
    if shown.kind != "search":
        assert watched.open(shown.url).evaluate(WORDS) == without


def test_search_offers_lists_instead(scriptless, origin):
    if scriptless.goto(f"{origin}/cchc/tim-kiem/").status == 404:
        pytest.skip("this portal has no search")
    links = scriptless.locator("main a:visible").evaluate_all("links => links.map(link => link.pathname)")
    for wanted in ("tin-tuc/", "duong-day-nong/", "van-ban/", "so-do-trang/"):
        assert f"/cchc/{wanted}" in links
