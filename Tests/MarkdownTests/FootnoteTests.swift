import Markdown
import Testing

struct FootnoteTests {
    @Test func numbersNameFootnotesOnAPage() {
        let html = render("Theo luật[^luat].\n\n[^luat]: Luật số 1.\n").text
        #expect(html.contains("<a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a>"))
        #expect(html.contains("<li id=\"fn-1\">\n<p>Luật số\u{A0}1. <a href=\"#fnref-1\""))
    }

    @Test func oneWordIsANoteAndNoLink() {
        #expect(render("a[^1]\n\n[^1]: chữ\n", plain: true).text.contains("<p>chữ <a href=\"#fnref-1\""))
    }

    @Test(arguments: [
        "```\n[^1]: mã\n```\n\na[^1]", "    [^1]: mã\n\na[^1]", "a `[^1]` \\[^1]\n\n[^1]: x", "a[^1 ]\n\n[^1]: x",
    ])
    func noReference(_ markdown: String) {
        #expect(!render(markdown, plain: true).text.contains("footnote-ref"))
    }

    @Test func listsAfterDefinitionsAreTheTextsOwn() {
        let html = render("a[^1]\n\n1. một\n2. hai\n\n[^1]: chú\nthích\n3. ba\n", plain: true).text
        #expect(html.contains("<ol>\n<li>một</li>\n<li>hai</li>\n</ol>\n"))
        #expect(html.contains("<ol start=\"3\">\n<li>ba</li>\n</ol>\n"))
    }

    @Test func aCycleIsWrittenOnce() {
        let html = render("x[^a]\n\n[^a]: xem[^b]\n\n[^b]: xem[^a]\n").text
        #expect(html.components("<li id=") == 2)
        #expect(html.contains("id=\"fnref-1-2\""))
    }

    @Test func labelsAreCheckedAndIssuesHaveTheirPlace() {
        let markdown = "Đây[^a] và[^không].\r\n\r\n[^a]: một\r\n[^a]: hai\r\n[^b]: ba\r\n"
        let result = render(markdown)
        let found = result.issues.map { "\($0.kind) \(excerpt(markdown, $0.source))" }
        #expect(found.sorted() == ["duplicateFootnote [^a]", "undefinedFootnote [^không]", "unusedFootnote [^b]"])
        #expect(result.text.contains("<p>một ") && !result.text.contains("hai"))
    }
}
