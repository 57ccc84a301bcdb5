"""The preview in a real browser: what is saved shows by itself where the reader is; its own parts are as accessible as the site."""

import shutil

import pytest

from harness import everything
from harness.browser import HEIGHT, NARROW, WIDE
from harness.preview import Preview
from test_axe import audit

LONG = "\n\n".join(f"Đoạn thứ {number} của một bài dài." for number in range(80))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with a long item, one draft and one item that is at fault."""
    folder = everything.write(tmp_path_factory.mktemp("preview") / "site", everything.files(["Chữ thường", "Chữ khác"]))
    news = folder / "content/news/2026"
    news.mkdir(parents=True, exist_ok=True)
    front = ("---\ntitle: {}\ndate: 2026-10-01\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\nsummary: Một câu.\n"
             "approved_by: Ban Biên tập\n{}---\n")
    (news / "bai-dai.md").write_text(front.format("Bài dài", "") + LONG + "\n", encoding="utf-8")
    (news / "bai-nhap.md").write_text(front.format("Bài nháp", "status: draft\n") + "Chữ.\n", encoding="utf-8")
    (news / "bai-loi.md").write_text(front.format("Bài lỗi", "sumary: thừa\n") + "Chữ.\n", encoding="utf-8")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def preview(site):
    """The preview of that site."""
    running = Preview(site)
    yield running
    running.close()


def test_saving_shows_by_itself_and_keeps_the_place(watched, site, preview):
    page = watched.open(preview.address + "tin-tuc/2026/bai-dai/")
    page.evaluate("scrollTo(0, 1500)")
    before = page.evaluate("scrollY")
    assert before > 1000
    file = site / "content/news/2026/bai-dai.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nCâu vừa viết thêm.\n", encoding="utf-8")
    page.get_by_text("Câu vừa viết thêm.").wait_for(timeout=20_000)
    assert abs(page.evaluate("scrollY") - before) < 2

    # A key that others show too: the list follows.
    watched.open(preview.address + "tin-tuc/2026/")
    file.write_text(file.read_text(encoding="utf-8").replace("title: Bài dài", "title: Bài dài đã đổi tên"), encoding="utf-8")
    page.get_by_text("Bài dài đã đổi tên").first.wait_for(timeout=20_000)
    file.write_text(file.read_text(encoding="utf-8").replace("title: Bài dài đã đổi tên", "title: Bài dài"), encoding="utf-8")
    page.get_by_text("Bài dài đã đổi tên").first.wait_for(state="detached", timeout=20_000)


@pytest.mark.parametrize("address", ["_office/", "_office/ten-loi/", "tin-tuc/2026/bai-nhap/", "tin-tuc/2026/bai-loi/", "khong-co/"])
def test_axe_finds_nothing(lenient, preview, address):
    page = lenient.open(preview.address + address)
    assert page.locator("#mocban_xem_thu").count() == 1
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            answer = audit(page)
            assert not answer["violations"] + answer["incomplete"], (width, scheme)


def test_office_names_what_waits(watched, preview):
    page = watched.open(preview.address + "_office/")
    assert page.locator("main").get_by_role("link", name="Bài nháp").count() >= 1
    page = watched.open(preview.address + "_office/ten-loi/")
    assert "sumary" in page.locator("main").inner_text()
