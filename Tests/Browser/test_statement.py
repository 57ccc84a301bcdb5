"""The accessibility statement claims what was tested and no more.

That each test that it names ran green is seen to at the end of a whole run (conftest.py).
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from harness import everything, pages
from harness.checklist import checklist
from harness.program import ROOT, build

# WCAG 2.2, levels A and AA: the numbers of the criteria of each guideline; 2.4.8 to 2.4.10 and others are AAA, 4.1.1 is gone.
A = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
AA = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"


def test_rows_are_the_criteria():
    rows = checklist()
    assert sorted(row["criterion"] for row in rows if row["level"] == "A") == sorted(A.split())
    assert sorted(row["criterion"] for row in rows if row["level"] == "AA") == sorted(AA.split())
    assert len(rows) == 55


@pytest.mark.parametrize("row", checklist(), ids=lambda row: row["criterion"])
def test_row_claims_what_it_can(row):
    assert row["name"]
    assert row["result"] in ("pass", "partial", "fail", "none", "untested")
    how = row["how"].split()
    assert set(how) <= {"auto", "hand"}
    assert bool(row["tests"]) == ("auto" in how)
    if row["result"] in ("pass", "partial", "fail"):
        assert how and date.fromisoformat(row["tested"])
    else:
        assert not how and not row["tested"]
    if row["result"] in ("none", "partial", "fail"):
        assert row["remark"], "why, or what falls short"
    if row["result"] == "pass" and how == ["hand"]:
        assert row["remark"], "what was looked at"
    for name in row["tests"].split():
        file, function = name.split(".")
        source = (Path(__file__).parent / f"{file}.py").read_text(encoding="utf-8")
        assert re.search(rf"^def {function}\(", source, re.MULTILINE), f"there is no test {name}"


def statement(folder: Path):
    page = next(page for page in pages.pages(folder) if page.address == "tuyen-bo-tiep-can/")
    assert page.kind == "accessibility"
    return page.tree.find("body").find("main")


def words(main) -> str:
    return " ".join(main.text_content().split())


def test_page_says_what_the_rows_say(folder):
    rows = checklist()
    for portal in ("example", "everything"):
        main = statement(folder / portal)
        said = words(main)
        count = {result: sum(row["result"] == result for row in rows) for result in ("pass", "none", "untested")}
        short = sum(row["result"] in ("fail", "partial") for row in rows)
        assert f"Đạt {count['pass']}, chưa đạt hoặc đạt một phần {short}, chưa thử {count['untested']}, không có nội dung liên quan {count['none']}." in said
        table = main.xpath(".//table")[-1]
        assert [row.text_content().split()[0] for row in table.xpath(".//tbody/tr")] == [row["criterion"] for row in rows]
        assert ("đạt một phần" in said) == bool(short + count["untested"])
        assert not main.xpath(".//section[@aria-labelledby='mau_rieng' and not(@hidden)]")
        assert "ban-bien-tap@example.gov.vn" in said


def test_a_sites_own_templates_are_not_covered(tmp_path):
    """What a site replaces is named, and with it nothing is complete; what it merely copied is not."""
    site = everything.write(tmp_path / "site", everything.files(["Chữ"]))
    (site / "templates" / "assets" / "styles").mkdir(parents=True)
    shutil.copy(ROOT / "templates" / "board.mustache", site / "templates")
    (site / "templates" / "footer.mustache").write_text(
        (ROOT / "templates" / "footer.mustache").read_text(encoding="utf-8").replace("</footer>", "<p>thêm</p></footer>"), encoding="utf-8")
    (site / "templates" / "assets" / "styles" / "70-own.css").write_text("p { color: silver }", encoding="utf-8")
    run = build(site, tmp_path / "public", "http://127.0.0.1:1/")
    assert run.code == 0, run.said
    named = [code.text for code in statement(tmp_path / "public").xpath(".//section[@aria-labelledby='mau_rieng' and not(@hidden)]//code")]
    assert named == ["assets/styles/70-own.css", "footer.mustache"]
    assert "đạt một phần" in words(statement(tmp_path / "public"))


def test_a_boards_own_words_come_first(tmp_path):
    """A page of the board at that address begins the statement; what was tested follows, whatever the board says."""
    made = everything.files(["Chữ"])
    made["content/pages/tuyen-bo-tiep-can.md"] = "---\ntitle: Lời của Ban\nsummary: Tóm tắt của Ban.\n---\n## Điều Ban đã làm\n\nChúng tôi đã thử.\n"
    run = build(everything.write(tmp_path / "site", made), tmp_path / "public", "http://127.0.0.1:1/")
    assert run.code == 0, run.said
    said = words(statement(tmp_path / "public"))
    assert said.index("Lời của Ban") < said.index("Tóm tắt của Ban") < said.index("Chúng tôi đã thử") < said.index("Mẫu giao diện đạt đến đâu")
    footer = next(page for page in pages.pages(tmp_path / "public") if page.address == "").tree.find("body").find("footer")
    assert [link.get("href") for link in footer.iter("a")].count("/tuyen-bo-tiep-can/") == 1
