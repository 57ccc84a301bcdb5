"""The search of the example portal in the browser: what people type, what they get, and what happens when the index is not as it should be."""

import json
import re
import time
from urllib.parse import quote, urlsplit

import pytest

DONE = '#ket-qua[data-state="done"]'
UNIT = "/don-vi/quang-ngai/"
NAMESAKES = [UNIT + "xa-nguyen-nghiem/", UNIT + "phuong-nguyen-nghiem/", UNIT + "phuong-nguyen-nghiem-duc-pho/"]

# A query, what is to be among the results, and among how many first ones.
TABLE = [
    ("duong day nong", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 2),
    ("đường dây nóng", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 2),
    ("đuong day nong", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 2),
    ("dduwowngf daay nongs", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 2),
    ("d9u7o7ng2 day6 no1ng", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 2),
    ("duong dya nong", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 3),
    ("buu chinh cong ich", ["/chu-de/buu-chinh/"], 1),
    ("BCCI", ["/chu-de/buu-chinh/"], 2),
    ("dvctt", ["/chu-de/dich-vu-so/"], 2),
    ("136/KH-STTTT", ["/ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/"], 2),
    ("136/kh-stttt", ["/ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/"], 2),
    ("136", ["/ke-hoach/ke-hoach-tuyen-truyen-gia-lai-2024/"], 2),
    ("61/2018/ND-CP", ["/van-ban/61-2018-nd-cp-2018-04-23-chinh-phu/"], 1),
    ("quang nam", ["/tinh-thanh/quang-nam/"], 1),
    ("quang nam", ["/tinh-thanh/da-nang/"], 5),
    ("kien tuong", ["/don-vi/tay-ninh/phuong-kien-tuong/", "/don-vi/long-an/kien-tuong/"], 5),
    ("so tt&tt", ["/don-vi/gia-lai/so-tttt/", "/don-vi/quang-nam/so-tttt/", "/don-vi/soc-trang/so-tttt/"], 5),
    ("chi so hai long", ["/chi-so/sipas/"], 1),
    ("par index", ["/chi-so/par-index/"], 1),
    ("mức độ 4", ["/tin-tuc/2024/dich-vu-cong-toan-trinh-va-mot-phan/"], 3),
    ("hoà bình", ["/tinh-thanh/hoa-binh/"], 1),
    ("thu tuc hanh chimh", ["/chu-de/thu-tuc-hanh-chinh/"], 2),
    ("1800 1096", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 1),
    ("18001096", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 1),
    ("1800.1096", ["/duong-day-nong/duong-day-nong-quoc-gia/"], 1),
]


def ask(watched, origin, query, more=""):
    page = watched.open(f"{origin}/cchc/tim-kiem/?q={quote(query)}{more}")
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    return page


def paths(page):
    links = page.eval_on_selector_all("#ket-qua > li", "items => items.map(item => item.querySelector('a').href)")
    return [urlsplit(link).path.removeprefix("/cchc") for link in links]


@pytest.mark.parametrize("query, wanted, first", TABLE, ids=[f"{row[0]}:{row[1][0]}" for row in TABLE])
def test_finds(watched, origin, query, wanted, first):
    found = paths(ask(watched, origin, query))
    assert set(wanted) <= set(found[:first]), found
    assert watched.console == [] and watched.failed == []


def test_spellings_of_one_word_find_the_same(watched, origin):
    assert paths(ask(watched, origin, "hoà bình")) == paths(ask(watched, origin, "hòa bình")) == paths(ask(watched, origin, "hòa bình"))


@pytest.mark.parametrize("query", ["nguyen nghiem", "nguyễn nghiêm"])
def test_three_units_of_one_name_are_told_apart(watched, origin, query):
    page = ask(watched, origin, query)
    found = paths(page)
    assert set(NAMESAKES) <= set(found[:5]), found
    texts = page.eval_on_selector_all("#ket-qua > li", "items => items.map(item => item.innerText)")
    assert len({texts[found.index(one)] for one in NAMESAKES}) == 3


@pytest.mark.parametrize("query", [
    "a", "x" * 200, "thủ tục " * 1250, "...!?", "😀🎉", "שלום עולם", "constructor", "__proto__", "hasOwnProperty", "toString",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "%", "\\", "0" * 300, "\u0301\u0301"],
    ids=lambda query: repr(query[:20]))
def test_any_query_is_answered(watched, origin, query):
    ask(watched, origin, "một")
    begun = time.monotonic()
    page = ask(watched, origin, query)
    assert watched.console == [] and watched.failed == []
    assert page.locator("#ket-qua img, #ket-qua script, #tim_bao img").count() == 0
    assert time.monotonic() - begun < 5


def test_nothing_asked(watched, origin):
    page = ask(watched, origin, "")
    assert page.locator("#ket-qua > li").count() == 0
    assert page.locator("#danh_sach_a_y").is_visible()


def test_results_are_told_and_marked(watched, origin):
    page = ask(watched, origin, "bưu chính công ích")
    told = page.locator("#tim_bao")
    assert told.get_attribute("role") == "status"
    assert re.search(r"Có \d+ kết quả", told.inner_text())
    assert [mark.lower() for mark in page.locator("#ket-qua > li").first.locator("mark").all_inner_texts()][:4] == ["bưu", "chính", "công", "ích"]
    assert page.input_value("#tu_khoa") == "bưu chính công ích"
    assert "bưu chính công ích" in ask(watched, origin, "bcci").locator("#tim_goi_y").inner_text()


def test_every_state_is_announced(watched, origin):
    """In a region that is there before its text is: else nobody would hear it."""
    page = ask(watched, origin, "")
    assert page.locator("#tim_bao[role=status]").inner_text() == ""
    assert "Không có kết quả" in ask(watched, origin, "zzqxw").locator("[role=status]").inner_text()
    page = ask(watched, origin, "thủ tục hành chính")
    assert re.match(r"Có \d+ kết quả", page.locator("[role=status]").inner_text())
    page.locator("#tim_them").click()
    page.wait_for_selector("#ket-qua > li:nth-child(11) a:focus")
    assert re.match(r"Đang hiện \d+ trong \d+ kết quả", page.locator("[role=status]").inner_text())


def test_input_alone_changes_nothing(watched, origin):
    """Neither what is typed nor what is chosen: only the button and the Enter key search."""
    for address in ("/cchc/tim-kiem/?q=sipas", "/cchc/"):
        page = watched.open(origin + address)
        if "q=" in address:
            page.wait_for_selector(DONE, state="attached")
            page.locator("#loc summary").click()
        before, words = page.url, page.locator("main").inner_text()
        fields = page.locator("input:visible, select:visible")
        assert fields.count() == (5 if "q=" in address else 1)
        for field in fields.all():
            field.focus()
            if field.evaluate("field => field.localName") == "select":
                field.select_option(index=1)
            else:
                field.press_sequentially("gia lai")
            assert field.evaluate("field => field == document.activeElement")
        assert page.url == before and page.locator("main").inner_text() == words


def test_slips_are_offered(watched, origin):
    page = ask(watched, origin, "thu tuc hanh chimh")
    page.locator("#tim_goi_y a").click()
    page.wait_for_selector(DONE, state="attached")
    assert page.input_value("#tu_khoa") == "thu tuc hanh chinh"


def test_more_results_by_keyboard(watched, origin):
    page = ask(watched, origin, "thủ tục hành chính")
    assert page.locator("#ket-qua > li").count() == 10
    page.locator("#tim_them").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#ket-qua > li:nth-child(11) a:focus")
    focused = page.evaluate("[...document.querySelectorAll('#ket-qua > li')].indexOf(document.activeElement.closest('li'))")
    assert focused == 10


@pytest.mark.parametrize("choice, begins", [("loai=ke-hoach", "/ke-hoach/"), ("loai=don-vi", "/don-vi/"), ("tinh=gia-lai", "/"), ("chu-de=buu-chinh", "/"), ("nam=2024", "/")])
def test_filters(watched, origin, choice, begins):
    everything = ask(watched, origin, "tuyên truyền").locator("#tim_bao").inner_text()
    page = ask(watched, origin, "tuyên truyền", "&" + choice)
    name, value = choice.split("=")
    assert page.locator(f"select[name={name}]").input_value() == value
    assert paths(page) and all(path.startswith(begins) for path in paths(page))
    assert page.locator("#tim_bao").inner_text() != everything
    assert paths(ask(watched, origin, "", "&" + choice))
    ask(watched, origin, "tuyên truyền", f"&{name}=khong-co")
    assert watched.console == []


def test_form_of_the_page(watched, origin):
    page = ask(watched, origin, "")
    page.fill("#tu_khoa", "sipas")
    page.keyboard.press("Enter")
    page.wait_for_selector("#ket-qua > li")
    assert "q=sipas" in page.url
    assert paths(page)[0] == "/chi-so/sipas/"


def of_another_generation(body):
    """The second byte tells it in both kinds of files."""
    return body[:1] + (b"8" if body[1:2] == b"7" else b"7") + body[2:]


FAULTS = {
    "of another generation": lambda route: route.fulfill(body=of_another_generation(route.fetch().body()), content_type="application/octet-stream"),
    "missing": lambda route: route.fulfill(status=404, body=""),
    "cut off": lambda route: route.fulfill(body=route.fetch().body()[:-3], content_type="application/octet-stream"),
    "empty": lambda route: route.fulfill(body=b"", content_type="application/octet-stream"),
    "unreachable": lambda route: route.abort(),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("files", ["**/chi-muc/t-*.bin", "**/chi-muc/m-*.json"])
def test_a_faulty_index_leads_to_the_lists(browser, origin, files, fault):
    with browser.new_context() as context:
        page, exceptions = context.new_page(), []
        page.on("pageerror", lambda error: exceptions.append(str(error)))
        page.route(files, FAULTS[fault])
        page.goto(f"{origin}/cchc/tim-kiem/?q=buu%20chinh")
        page.wait_for_selector(DONE, state="attached")
        assert "Chưa tìm được" in page.locator("#tim_bao").inner_text()
        assert page.locator("#ket-qua > li").count() == 0
        assert page.locator("#danh_sach_a_y a").first.is_visible()
        assert exceptions == []
        page.unroute_all(behavior="ignoreErrors")


def test_a_page_of_an_older_generation_finds_all_the_same(browser, origin):
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/tim-kiem/?q=*", lambda route: route.fulfill(
            content_type="text/html; charset=utf-8", body=re.sub(r'data-v="\d+"', 'data-v="1"', route.fetch().text())))
        page.goto(f"{origin}/cchc/tim-kiem/?q=buu%20chinh%20cong%20ich")
        page.wait_for_selector(DONE, state="attached")
        assert paths(page)[0] == "/chu-de/buu-chinh/"
        # And when the two never agree, the lists are left.
        page.route("**/chi-muc/chi-muc.json", lambda route: route.fulfill(body=json.dumps({"v": "2", "b": 0, "n": 1, "c": 1})))
        page.goto(f"{origin}/cchc/tim-kiem/?q=buu%20chinh%20cong")
        page.wait_for_selector(DONE, state="attached")
        assert page.locator("#danh_sach_a_y").is_visible()


def test_without_script_the_lists_lead_to_everything(browser, origin):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{origin}/cchc/tim-kiem/?q=quang%20nam")
        page.locator("#danh_sach_a_y nav[aria-label='Đơn vị'] a", has_text=re.compile("^S$")).click()
        page.locator("main a", has_text="Sở Thông tin và Truyền thông tỉnh Gia Lai").first.click()
        assert urlsplit(page.url).path == "/cchc/don-vi/gia-lai/so-tttt/"
