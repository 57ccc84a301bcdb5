import Markdown
import Testing

struct TableTests {
    @Test func aTableIsARegionWithACaptionAndScopes() {
        let result = render(
            "Bảng: Tiến độ\n\n| | Năm | Đạt |\n|---|:-:|--:|\n| Sở \\| ban | 2024 | `a\\|b` |\n| UBND |\n")
        #expect(
            result.text == """
                <div class="table" role="region" tabindex="0" aria-labelledby="table-1">
                <table>
                <caption id="table-1">Tiến độ</caption>
                <thead>
                <tr>
                <th scope="col"></th>
                <th scope="col" class="align-center">Năm</th>
                <th scope="col" class="align-right">Đạt</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row">Sở | ban</th>
                <td class="align-center">2024</td>
                <td class="align-right"><code>a|b</code></td>
                </tr>
                <tr>
                <th scope="row">UBND</th>
                <td class="align-center"></td>
                <td class="align-right"></td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
        #expect(result.hasTable)
    }

    @Test(arguments: [
        ("Bảng 1. Số liệu", "<caption id=\"table-1\">Bảng 1. Số liệu</caption>"),
        ("Bảng 2.1: *Số* liệu", "<caption id=\"table-1\">Bảng 2.1: <em>Số</em> liệu</caption>"),
        ("Table: Data", "<caption id=\"table-1\">Data</caption>"),
    ])
    func captions(_ paragraph: String, _ caption: String) {
        let html = render("\(paragraph)\n\n|a|\n|-|\n").text
        #expect(html.contains(caption))
        #expect(!html.contains("<p>"))
    }

    @Test(arguments: ["Bảng giá đất", "Bảng 1 dưới đây", "Bảng: một\nhai"])
    func otherParagraphsStay(_ paragraph: String) {
        let html = render("\(paragraph)\n\n|a|\n|-|\n").text
        #expect(html.contains("<p>") && !html.contains("<caption"))
    }

    @Test func aTableWithoutCaptionIsNamedByItsSection() {
        #expect(render("|a|\n|-|\n").text.contains("aria-label=\"Bảng 1\""))
        #expect(render("## Tiến độ\n\n|a|\n|-|\n").text.contains("aria-labelledby=\"muc-tien-do\"") == false)
        #expect(render("## Tiến độ\n\n|a|\n|-|\n").text.contains("aria-labelledby=\"tien-do\""))
    }

    @Test(arguments: [
        ("- mục\n\n  | a | b |\n  |---|---|\n  | c | d |\n\n- sau\n", 2), ("> 1. | a | b |\n>    |---|---|\n>    | c |\n", 2),
        ("[^1]\n\n[^1]: | a | b |\n    |---|---|\n    | c | d |\n", 2),
        ("| a | b |\n|---|---|\n> | c | d |\n", 0), ("| a | b |\n|---|---|\n    mã\n", 0),
        ("> | a | b |\n> |---|---|\n| c | d |\n", 0), ("- | a | b |\n  |---|---|\n| c | d |\n", 0), ("| a | b |\n|---|---|\n---\n", 0),
    ])
    func rowsStayInTheirContainer(_ markdown: String, _ cells: Int) {
        let html = render(markdown, plain: true).text
        #expect(html.components("<td>") == cells)
        #expect(html.components("<table>") == 1)
    }

    @Test func issuesInCellsHaveTheirPlace() {
        let markdown = "Đầu\r\n\r\n> | Cột | Hai |\r\n> |---|---|\r\n> | ô | <b>x</b> ![](a.png) |\r\n"
        let result = render(markdown)
        #expect(
            result.issues.map { excerpt(markdown, $0.source) } == ["<b>", "</b>", "a.png"])
    }

    @Test func limits() {
        func table(_ columns: Int, _ rows: Int) -> String {
            String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
                + "|\n" + String(repeating: "|a|\n", count: rows)
        }
        #expect(!render(table(500, 3)).outcome.refused)
        for markdown in [table(501, 1), table(500, 400), table(70_000, 1), table(5_000, 5_000)] {
            let result = render(markdown)
            #expect(result.outcome.refused && result.html.isEmpty)
            #expect(result.issues.map(\.kind) == [.tooManyCells])
        }
    }
}

extension String {
    /// How often `part` stands in it.
    func components(_ part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
