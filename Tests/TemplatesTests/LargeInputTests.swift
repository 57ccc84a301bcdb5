import Testing
import Text

@testable import Templates

/// Large and hostile templates take time in proportion to their size.
struct LargeInputTests {
    @Test(.timeLimit(.minutes(1)))
    func fiveMegabytes() throws {
        let line = "<p>{{title}} và một dòng văn bản dài, như trong một trang đã được dựng sẵn từ trước</p>\n"
        let count = 5 << 20 / line.utf8.count
        let (set, issues) = TemplateSet.compile(
            [source("page", String(repeating: line, count: count))], entries: [("page", [Shapes.page])],
            mode: .strict)
        #expect(issues.isEmpty)
        var buffer = ByteBuffer()
        let frame = Frame(Shapes.page, ["title": "Đắk Lắk"])
        #expect(try #require(set).render("page", stack: [frame], into: &buffer) == nil)
        #expect(buffer.count == count * (line.utf8.count - "{{title}}".utf8.count + "Đắk Lắk".utf8.count))
    }

    /// Each name is looked for at every level, so there are not many.
    @Test func nesting() {
        for (levels, kinds) in [(TemplateSet.depthLimit, []), (TemplateSet.depthLimit + 1, [.tooDeep]), (20_000, [.tooDeep])] as [(Int, [TemplateIssue.Kind])] {
            let text = String(repeating: "{{#draft}}", count: levels) + String(repeating: "{{/draft}}", count: levels)
            for mode in [TemplateSet.Mode.strict, .lenient] {
                let (_, issues) = TemplateSet.compile([source("page", text)], entries: [("page", [Shapes.page])], mode: mode)
                #expect(issues.map(\.kind) == kinds)
            }
        }
    }

    /// Each would take hours if anything were looked through again for every tag or line.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{{#draft}}", "{{^draft}}\n", "{{", "{{{title}}", "{{! ", "{{=a b=}}", "{{/x}}", "{{$b}}",
            "{{<page}}",
            "{{<page}}{{$b}}\n", "\n", "   \t", " {{title}}", "{{#draft}}{{/draft}}", "{{#draft}}{{#list}}", "{{a.b.c.d}}",
            "{{>*kind}}",
            "{{>page}}",
        ])
    func repeated(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        for mode in [TemplateSet.Mode.strict, .lenient] {
            let (set, issues) = TemplateSet.compile(
                [source("page", text)], entries: [("page", [Shapes.page])], mode: mode)
            #expect(issues.count <= TemplateSet.issueLimit)
            #expect((set == nil) == !issues.isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func deepSectionsThatClose() throws {
        // A section and a block at each level.
        let depth = TemplateSet.depthLimit / 2
        let text =
            String(repeating: "{{#draft}}\n  {{$b}}", count: depth) + "x"
            + String(repeating: "{{/b}}{{/draft}}", count: depth)
        let set = try #require(
            TemplateSet.compile([source("page", text)], entries: [("page", [Shapes.page])], mode: .strict).0)
        var buffer = ByteBuffer()
        #expect(set.render("page", stack: [Frame(Shapes.page, ["draft": .flag(true)])], into: &buffer) == nil)
        #expect(buffer.string() == "  x")
    }

    @Test(.timeLimit(.minutes(1)))
    func aMillionItems() throws {
        let set = try #require(
            TemplateSet.compile(
                [source("page", "{{#topics}}{{.}}{{/topics}}")], entries: [("page", [Shapes.page])],
                mode: .strict
            ).0)
        let frame = Frame(Shapes.page, ["topics": .texts(Array(repeating: "đ", count: 1_000_000))])
        var buffer = ByteBuffer()
        #expect(set.render("page", stack: [frame], into: &buffer) == nil)
        #expect(buffer.count == 2_000_000)
    }
}
