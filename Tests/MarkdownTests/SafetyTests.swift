import Markdown
import Testing

/// Nothing that a text holds can run in a reader's browser.
struct SafetyTests {
    static let payloads = [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
        "[a](java&Tab;script:alert(1))", "[a](\u{1}javascript:alert(1))",
        "[a](<  javascript:alert(1)>)", "[a](&#x20;javascript:alert(1))",
        "[a](vbscript:x)", "[a](file:///etc/passwd)", "[a](data:text/html,<script>alert(1)</script>)",
        "[a](data:image/svg+xml;base64,PHN2Zz4=)", "<javascript:alert(1)>", "![a](javascript:x)",
        "[a]\n\n[a]: javascript:alert(1)", "[a](java\\\nscript:x)",
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg/onload=alert(1)>",
        "[a](/u \"\\\" onerror=alert(1)\")", "![x\\\" onerror=alert(1)](/u)", "``` a\"><script>alert(1)</script>\nx\n```",
        "| a |\n|---|\n| <script>alert(1)</script> |", "| \" onload=x |\n|---|\n| [a](javascript:x) |",
        "Bảng: \"><script>x</script>\n\n| a |\n|---|\n| b |", "# \"><script>alert(1)</script>",
        "x[^\"><script>]\n\n[^\"><script>]: <script>alert(1)</script>",
        "![a](/u \"<script>alert(1)</script>\")", "[a](javascript&colon;alert(1))",
    ]

    @Test(arguments: payloads)
    func payloadIsHarmless(_ payload: String) {
        let result = render(payload)
        expectHarmless(result.text)
        #expect(!result.text.contains("onerror=alert(1)>"))
    }

    @Test(arguments: [
        ("[tên](JavaScript:x)", "<p>tên</p>\n"),
        ("[tên](java&Tab;script:x)", "<p>tên</p>\n"),
        ("![ảnh](data:text/html,x)", "<p>ảnh</p>\n"),
    ])
    func unsafeAddressLeavesTheText(_ markdown: String, _ html: String) {
        let result = render(markdown)
        #expect(result.text == html)
        #expect(result.issues.map(\.kind) == [.unsafeAddress])
    }

    @Test func fourKindsOfImagesMayBeData() {
        #expect(render("![a](data:image/png;base64,AA==)").text.contains("src=\"data:image/png"))
    }

    @Test func anAnswerIsFilteredToo() {
        let result = render("[a](x.md)") { _ in .address("javascript:alert(1)", external: false) }
        #expect(result.text == "<p>a</p>\n")
        #expect(result.issues.map(\.kind) == [.unsafeAddress])
    }

    /// What no page may hold is not brought in by its number either, wherever CommonMark takes one.
    @Test(arguments: ["&#7;", "&#x1b;", "&#127;", "&#x9F;", "&#xFFFE;", "&#xffff;", "&#xFDD0;", "&#0;"])
    func forbiddenCharactersByNumber(_ reference: String) {
        let result = render("Chữ \(reference)chữ.\n\n## Mục \(reference)\n\n[a\(reference)](/u\(reference) \"t\(reference)\")\n\n~~~ x\(reference)\ny\n~~~\n")
        #expect(String(validating: result.html, as: UTF8.self) != nil)
        #expect(result.text.contains("Chữ \u{FFFD}chữ."))
        let forbidden = result.text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || 0x7F...0x9F ~= $0.value || 0xFDD0...0xFDEF ~= $0.value || $0.value & 0xFFFE == 0xFFFE }
        #expect(forbidden.isEmpty)
    }

    @Test func whatStandsBehindSuchANumberKeepsItsPlace() {
        let markdown = "&#xFFFE; rồi <b>chào</b>, &#233; và &#x2019;"
        let result = render(markdown)
        #expect(result.issues.map { excerpt(markdown, $0.source) } == ["<b>", "</b>"])
        #expect(result.text.hasPrefix("<p>\u{FFFD} rồi ") && result.text.hasSuffix(", é và ’</p>\n"))
    }

    @Test func rawHTMLIsReportedWhereItStands() {
        let markdown = "Một dòng.\r\n\r\n> - Xin <b>chào</b>\r\n\r\n<div>\r\nkhối\r\n</div>\r\n"
        let result = render(markdown)
        let places = result.issues.filter { $0.kind == .rawHTML }.map { excerpt(markdown, $0.source) }
        #expect(places == ["<b>", "</b>", "<div>\r\nkhối\r\n</div>"])
        #expect(!result.text.contains("<div>"))
    }
}

/// No element or attribute that runs a script.
func expectHarmless(_ html: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let lower = html.lowercased()
    #expect(!lower.contains("<script"), sourceLocation: sourceLocation)
    #expect(!lower.contains("<svg"), sourceLocation: sourceLocation)
    for scheme in ["javascript:", "vbscript:", "file:", "data:text", "data:image/svg"] {
        #expect(!lower.contains("href=\"\(scheme)"), sourceLocation: sourceLocation)
        #expect(!lower.contains("src=\"\(scheme)"), sourceLocation: sourceLocation)
    }
}
