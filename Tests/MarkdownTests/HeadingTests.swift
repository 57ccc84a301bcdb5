import Markdown
import Testing

struct HeadingTests {
    @Test func idsAreUniqueAndCannotHideTheBrowsersOwnNames() {
        let result = render(
            "## Hỏi đáp\n\n## Hỏi đáp\n\n## Hỏi đáp 2\n\n## Hỏi đáp\n\n## location\n\n## __proto__\n\n## ???\n\n## fn 1\n")
        #expect(
            result.headings.map(\.id) == [
                "hoi-dap", "hoi-dap-2", "hoi-dap-2-2", "hoi-dap-3", "muc-location", "muc-proto",
                "muc-khong-ten", "muc-fn-1",
            ])
        #expect(result.text.hasPrefix("<h2 id=\"hoi-dap\">Hỏi đáp</h2>\n"))
    }

    @Test func reservedIDsAreLeftToThePage() {
        #expect(render("## Nội dung", reserved: ["noi-dung"]).headings.map(\.id) == ["noi-dung-2"])
    }

    @Test(arguments: [
        ("# A\n\n## B\n", [2, 3]), ("## A\n\n### B\n", [2, 3]), ("###### A\n\n# B\n", [6, 2]),
    ])
    func theTitleStaysTheOnlyTopHeading(_ markdown: String, _ levels: [Int]) {
        #expect(render(markdown).headings.map(\.level) == levels)
    }

    @Test func levelsAreChecked() {
        let markdown = "# Một\n\n### Ba\n\n# Hai\n"
        let issues = render(markdown).issues
        #expect(issues.map(\.kind) == [.headingLevelSkipped, .secondTopHeading])
        #expect(issues.map { excerpt(markdown, $0.source) } == ["### Ba", "# Hai"])
    }

    @Test func contentsHoldNoLinks() {
        let result = render("## Xem [*kế hoạch*](/a) ![ảnh](/b.png) `mã`[^1]\n\n[^1]: x\n")
        #expect(result.headings.first?.text == "Xem kế hoạch ảnh mã[^1]")
        #expect(
            result.headings.first.map { String(decoding: $0.html, as: UTF8.self) }
                == "Xem <em>kế hoạch</em>  <code>mã</code>")
    }

    @Test func equalHeadingsTakeLinearTime() {
        let clock = ContinuousClock()
        var count = 0
        let time = clock.measure {
            count = Set(render(String(repeating: "# Hỏi đáp\n", count: 20_000)).headings.map(\.id)).count
        }
        #expect(count == 20_000)
        #expect(time < .seconds(20))
    }
}
