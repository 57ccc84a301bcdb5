import Foundation
import Testing
import Text

@testable import Templates

struct RenderingTests {
    func render(
        _ templates: KeyValuePairs<String, String>, _ values: KeyValuePairs<String, Value> = [:],
        mode: TemplateSet.Mode = .strict
    ) throws -> String {
        let (set, issues) = TemplateSet.compile(
            templates.map { source($0.key, $0.value) }, entries: [("page", [Shapes.site, Shapes.page])],
            mode: mode)
        #expect(issues.isEmpty, "\(issues)")
        var buffer = ByteBuffer()
        let problem = try #require(set).render(
            "page", stack: [Frame(Shapes.site, ["siteTitle": "Cổng"]), Frame(Shapes.page, values)],
            into: &buffer)
        #expect(problem == nil)
        return buffer.string()
    }

    @Test func textIsEscapedWhereverItHasSpecialBytes() throws {
        #expect(try render(["page": "{{title}}"], ["title": "&<>\"'"]) == "&amp;&lt;&gt;&quot;&#39;")
        // One special letter at each place of a run longer than two words of eight bytes.
        for special in ["&", "<", ">", "\"", "'"] {
            for place in 0..<20 {
                let text =
                    String(repeating: "đ", count: place) + special + String(repeating: "ư", count: 20 - place)
                let expected = text.replacingOccurrences(
                    of: special,
                    with: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][special]!)
                #expect(try render(["page": "{{title}}"], ["title": .text(text)]) == expected)
            }
        }
        // Neighbours of the special bytes in ASCII stay.
        #expect(try render(["page": "{{title}}"], ["title": "!#%$(=;?: 7Ħ"]) == "!#%$(=;?: 7Ħ")
    }

    /// `{{?name}}` shows what is inside once, if a section would show it at all, and goes into nothing.
    @Test func askingWhetherThereIsAnything() throws {
        let list = "{{?topics}}<ul>{{#topics}}<li>{{.}}</li>{{/topics}}</ul>{{/topics}}{{^topics}}–{{/topics}}"
        #expect(try render(["page": list], ["topics": .texts(["một", "hai"])]) == "<ul><li>một</li><li>hai</li></ul>")
        #expect(try render(["page": list], ["topics": .texts([])]) == "–")
        #expect(try render(["page": list]) == "–")
        // Names inside are those outside.
        let link = Frame(Shapes.link, ["label": "Sau"])
        #expect(try render(["page": "{{?next}}{{title}} {{next.label}}{{/next}}"], ["title": "T", "next": .object(link)]) == "T Sau")
        #expect(try render(["page": "{{?draft}}x{{/draft}}{{?count}}y{{/count}}{{?summary}}z{{/summary}}"], ["draft": .flag(false), "count": .number(0), "summary": ""]) == "")
        #expect(try render(["page": "{{?draft}}x{{/draft}}{{?count}}y{{/count}}{{?summary}}z{{/summary}}"], ["draft": .flag(true), "count": .number(7), "summary": "s"]) == "xyz")
        // Tags on lines of their own leave no lines.
        #expect(try render(["page": "a\n{{?topics}}\nb\n{{/topics}}\nc\n"], ["topics": .texts(["một", "hai"])]) == "a\nb\nc\n")
    }

    @Test func dataIsNeverReadAsATemplate() throws {
        let text = try render(
            ["page": "{{title}} {{{body}}} {{#topics}}{{.}}{{/topics}}", "secret": "S"],
            [
                "title": "{{siteTitle}}", "body": .html(Array("{{> secret}}".utf8)),
                "topics": .texts(["{{{title}}}", "{{=<% %>=}}<%title%>"]),
            ])
        #expect(text == "{{siteTitle}} {{> secret}} {{{title}}}{{=&lt;% %&gt;=}}&lt;%title%&gt;")
    }

    @Test func onlyTrustedHTMLIsPrintedAsItIs() throws {
        // A text that comes where HTML was promised is escaped all the same.
        let shape = Shape("page", doc: "", [.html("body", "")])
        let set = try #require(
            TemplateSet.compile([source("page", "{{{body}}}")], entries: [("page", [shape])], mode: .strict).0
        )
        var buffer = ByteBuffer()
        _ = set.render("page", stack: [Frame(shape, slots: ["<script>"])], into: &buffer)
        #expect(buffer.string() == "&lt;script&gt;")
    }

    @Test func emptyThingsAreNotShown() throws {
        let template =
            "{{#title}}1{{/title}}{{#count}}2{{/count}}{{#topics}}3{{/topics}}{{#body}}4{{/body}}{{^next}}5{{/next}}"
        #expect(
            try render(
                ["page": template],
                ["title": "", "body": .html([]), "count": 0, "topics": .texts([])]) == "5")
        #expect(try render(["page": "{{count}}"], ["count": .number(.min)]) == "\(Int.min)")
    }

    @Test func layoutsLeaveNoBlankLines() throws {
        let layout =
            "<head>\n  {{$head}}{{/head}}\n</head>\n<main>\n  {{$main}}\n  <p>\n  {{/main}}\n</main>\n"
        #expect(
            try render(["page": "{{<layout}}{{/layout}}", "layout": layout])
                == "<head>\n</head>\n<main>\n  <p>\n</main>\n")
        let page = """
            {{<layout}}
              {{$head}}
                <title>{{title}}</title>
                <meta>
              {{/head}}
              {{$main}}một dòng{{/main}}
            {{/layout}}
            """
        #expect(
            try render(["page": page, "layout": layout], ["title": "Kế hoạch"])
                == "<head>\n  <title>Kế hoạch</title>\n  <meta>\n</head>\n<main>\n  một dòng\n</main>\n")
    }

    @Test func recursionGoesDownIntoTheDataWithItsIndentation() throws {
        func unit(_ name: String, _ children: [Frame]) -> Frame {
            Frame(Shapes.unit, ["name": .text(name), "children": .list(children)])
        }
        let text = try render(
            [
                "page": "{{#units}}\n  {{>unit}}\n{{/units}}\n",
                "unit": "- {{name}}\n{{#children}}\n  {{>unit}}\n{{/children}}\n",
            ], ["units": .list([unit("Tỉnh", [unit("Xã", [unit("Thôn", [])]), unit("Phường", [])])])])
        #expect(text == "  - Tỉnh\n    - Xã\n      - Thôn\n    - Phường\n")
    }

    @Test func endlessRecursionIsAProblemNotACrash() throws {
        for text in [
            "x{{>page}}", "{{#a}}{{>page}}{{/a}}", "{{$b}}{{/b}}{{<page}}{{$b}}y{{/b}}{{/page}}", "{{>*a}}",
        ] {
            let (set, _) = TemplateSet.compile([source("page", text)], entries: [], mode: .lenient)
            var buffer = ByteBuffer()
            let data = Value.object(Frame(Shape("", doc: "", [.text("a", "")]), slots: ["page"]))
            let problem = try #require(set).render("page", values: [data], into: &buffer)
            #expect(problem?.kind == .depthLimit)
            #expect(problem?.place?.path == "page.mustache")
        }
    }

    @Test func partialsThatDoubleStaySmall() throws {
        var sources = [source("page", "{{>a0}}")]
        for level in 0..<60 { sources.append(source("a\(level)", "{{>a\(level + 1)}}{{>a\(level + 1)}}")) }
        sources.append(source("a60", ""))
        let (set, issues) = TemplateSet.compile(
            sources, entries: [("page", [])], mode: .strict)
        #expect(issues.isEmpty)
        var buffer = ByteBuffer()
        #expect(try #require(set).render("page", stack: [], into: &buffer)?.kind == .callLimit)
    }

    @Test func deepNestingIsRefused() throws {
        var sources = [source("page", "{{>a0}}")]
        for level in 0..<1000 { sources.append(source("a\(level)", "{{>a\(level + 1)}}")) }
        sources.append(source("a1000", "đáy"))
        let (strict, issues) = TemplateSet.compile(sources, entries: [("page", [])], mode: .strict)
        #expect(strict == nil)
        #expect(issues.map(\.kind) == [.tooDeep])
        let (lenient, _) = TemplateSet.compile(sources, entries: [], mode: .lenient)
        var buffer = ByteBuffer()
        #expect(try #require(lenient).render("page", stack: [], into: &buffer)?.kind == .depthLimit)
        #expect(try #require(lenient).render("a950", stack: [], into: &buffer) == nil)
        #expect(buffer.string() == "đáy")
    }

    @Test func problemsNameWhatIsMissing() throws {
        let (set, issues) = TemplateSet.compile(
            [source("page", "{{>*kind}}"), source("news", ""), source("plan", "")],
            entries: [("page", [Shapes.page])], mode: .strict)
        #expect(issues.isEmpty)
        var buffer = ByteBuffer()
        let problem = try #require(set).render(
            "page", stack: [Frame(Shapes.page, ["kind": "thông báo"])], into: &buffer)
        #expect(problem?.kind == .unknownPartial)
        #expect(problem?.name == "thông báo")
        #expect(problem?.place?.range == 0..<10)
        #expect(try #require(set).render("other", stack: [], into: &buffer)?.kind == .unknownTemplate)
    }

    @Test func theLaterSourceOfANameCounts() throws {
        #expect(try render(["page": "{{>a}}", "a": "cũ"]) == "cũ")
        let sources = [source("page", "{{>a}}"), source("a", "cũ"), source("a", "mới")]
        let set = try #require(TemplateSet.compile(sources, entries: [("page", [])], mode: .strict).0)
        var buffer = ByteBuffer()
        _ = set.render("page", stack: [], into: &buffer)
        #expect(buffer.string() == "mới")
    }

    #if DEBUG
        @Test func framesTakeOnlyWhatTheirShapeHas() async {
            await #expect(processExitsWith: .failure) { _ = Frame(Shapes.link, ["lable": .text("x")]) }
            await #expect(processExitsWith: .failure) { _ = Frame(Shapes.page, ["body": .text("<b>")]) }
            await #expect(processExitsWith: .failure) {
                _ = Frame(Shapes.site, ["menu": .list([Frame(Shapes.unit, [:])])])
            }
        }
    #endif

    @Test func valuesMayComeInAnyOrder() throws {
        let text = try render(
            ["page": "{{title}}-{{summary}}-{{count}}"], ["count": 3, "summary": "b", "title": "a"])
        #expect(text == "a-b-3")
    }

    @Test func byteOrderMarkIsPassedOver() throws {
        #expect(try render(["page": "\u{FEFF}{{#next}}\nx\n{{/next}}\ny"]) == "y")
    }

    @Test func manyThreadsRenderTheSame() async throws {
        let (set, _) = TemplateSet.compile(
            [
                source("page", "{{#topics}}{{.}};{{/topics}}{{>unit}}"),
                source("unit", "{{#units}}{{name}}{{#children}}{{>unit}}{{/children}}{{/units}}"),
            ],
            entries: [("page", [Shapes.page])], mode: .lenient)
        let shared = try #require(set)
        let topics = (0..<50).map { "Chuyên mục cải cách hành chính số \($0)" }
        let frame = Frame(Shapes.page, ["topics": .texts(topics)])
        let expected = topics.map { $0 + ";" }.joined()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var buffer = ByteBuffer()
                    for _ in 0..<200 {
                        buffer.removeAll()
                        guard shared.render("page", stack: [frame], into: &buffer) == nil,
                            buffer.string() == expected
                        else { return false }
                    }
                    return true
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
    public init(integerLiteral number: Int) { self = .number(number) }
}
