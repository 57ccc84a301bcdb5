import Testing
import Text

@testable import Templates

/// Shapes the tests share: a portal, a page and a tree.
enum Shapes {
    static let link = Shape("link", doc: "", [.text("url", ""), .text("label", ""), .flag("current", "")])
    static let unit: Shape = Shape(
        "unit", doc: "",
        [.text("name", ""), .list("children", of: unit, ""), .object("parent", of: unit, "").optional])
    static let site = Shape("site", doc: "", [.text("siteTitle", ""), .list("menu", of: link, "")])
    static let page = Shape(
        "page", doc: "",
        [
            .text("title", ""), .text("summary", "").optional, .html("body", ""), .number("count", ""),
            .flag("draft", ""), .texts("topics", ""), .list("units", of: unit, ""),
            .object("next", of: link, ""),
            Field("kind", .template(["news", "plan"]), doc: ""),
        ])
}

struct StrictModeTests {
    /// A fault: the templates with the expected place between ⟦ and ⟧.
    struct Fault: CustomTestStringConvertible, Sendable {
        let kind: TemplateIssue.Kind
        let templates: KeyValuePairs<String, String>
        var suggestions: [String] = []

        var testDescription: String { "\(kind): \(templates[0].value)" }
    }

    static let faults: [Fault] = [
        Fault(kind: .unknownName, templates: ["page": "Tiêu đề: {{⟦titel⟧}}"], suggestions: ["title"]),
        Fault(
            kind: .unknownName, templates: ["page": "{{#⟦topic⟧}}{{nothing}}{{/topic}}"],
            suggestions: ["topics"]),
        Fault(kind: .unknownName, templates: ["page": "{{^⟦sumary⟧}}x{{/sumary}}"], suggestions: ["summary"]),
        Fault(kind: .unknownName, templates: ["page": "{{?⟦topic⟧}}x{{/topic}}"], suggestions: ["topics"]),
        // A section that only asks opens nothing.
        Fault(kind: .unknownName, templates: ["page": "{{?next}}{{⟦label⟧}}{{/next}}"]),
        Fault(kind: .unknownName, templates: ["page": "{{next.⟦lable⟧}}"], suggestions: ["label"]),
        Fault(kind: .unknownName, templates: ["page": "{{title.⟦length⟧}}"]),
        Fault(kind: .unknownName, templates: ["page": "{{#units}}{{title}}{{/units}}{{⟦label⟧}}"]),
        Fault(kind: .unknownName, templates: ["page": "đ\r\n{{>a}}", "a": "Đắk Lắk {{⟦nmae⟧}}"]),
        Fault(
            kind: .unknownName,
            templates: [
                "page": "{{<a}}{{$b}}{{⟦siteTitel⟧}}{{/b}}{{/a}}", "a": "{{#next}}{{$b}}{{/b}}{{/next}}",
            ],
            suggestions: ["siteTitle"]),
        Fault(
            kind: .unknownPartial, templates: ["page": "{{> ⟦heder⟧ }}", "header": ""],
            suggestions: ["header"]),
        Fault(kind: .unknownPartial, templates: ["page": "x", "unused": "{{>⟦gone⟧}}"]),
        Fault(kind: .unknownPartial, templates: ["page": "⟦{{>*kind}}⟧", "news": "n"], suggestions: []),
        Fault(
            kind: .unknownParent, templates: ["page": "{{<⟦layuot⟧}}{{/layuot}}", "layout": ""],
            suggestions: ["layout"]),
        Fault(
            kind: .unknownBlock,
            templates: [
                "page": "{{<a}}{{$⟦contnet⟧}}{{/contnet}}{{/a}}", "a": "{{>b}}",
                "b": "{{$content}}{{/content}}",
            ],
            suggestions: ["content"]),
        Fault(
            kind: .ignoredContent,
            templates: ["page": "{{<a}} ⟦chữ⟧ {{$b}}{{/b}}{{/a}}", "a": "{{$b}}{{/b}}"]),
        Fault(kind: .ignoredContent, templates: ["page": "{{<a}}⟦{{title}}⟧{{/a}}", "a": ""]),
        Fault(
            kind: .ignoredContent,
            templates: ["page": "{{<a}}{{$b}}1{{/b}}{{$⟦b⟧}}2{{/b}}{{/a}}", "a": "{{$b}}{{/b}}"]),
        Fault(kind: .unclosedSection, templates: ["page": "a ⟦{{#topics}}⟧ {{.}}"]),
        Fault(kind: .unclosedSection, templates: ["page": "{{#units}}⟦{{^children}}⟧x{{/units}}"]),
        Fault(kind: .unclosedSection, templates: ["page": "⟦{{<a}}⟧{{$b}}{{/b}}", "a": "{{$b}}{{/b}}"]),
        Fault(
            kind: .unexpectedClose, templates: ["page": "{{#topics}}⟦{{/topic}}⟧{{/topics}}"],
            suggestions: ["topics"]),
        Fault(kind: .unexpectedClose, templates: ["page": "⟦{{/topics}}⟧"]),
        Fault(kind: .unclosedTag, templates: ["page": "x ⟦{{title⟧\ny"]),
        Fault(kind: .unclosedTag, templates: ["page": "⟦{{title} ⟧{{siteTitle}}"]),
        Fault(kind: .unclosedTag, templates: ["page": "⟦{{{body}}⟧"]),
        Fault(kind: .unclosedTag, templates: ["page": "a ⟦{{! không đóng⟧\nb"]),
        Fault(kind: .badTag, templates: ["page": "⟦{{}}⟧"]),
        Fault(kind: .badTag, templates: ["page": "⟦{{# }}⟧"]),
        Fault(kind: .badTag, templates: ["page": "⟦{{tiêu đề}}⟧"]),
        Fault(kind: .badTag, templates: ["page": "⟦{{next..label}}⟧"]),
        Fault(kind: .badDelimiter, templates: ["page": "⟦{{=<%=}}⟧"]),
        Fault(kind: .badDelimiter, templates: ["page": "⟦{{=a b c=}}⟧"]),
        Fault(kind: .unescapedText, templates: ["page": "⟦{{{title}}}⟧"]),
        Fault(kind: .unescapedText, templates: ["page": "{{#topics}}⟦{{&.}}⟧{{/topics}}"]),
        Fault(kind: .escapedHTML, templates: ["page": "⟦{{body}}⟧"]),
        Fault(kind: .escapedHTML, templates: ["page": "{{#body}}⟦{{.}}⟧{{/body}}"]),
        Fault(kind: .notPrintable, templates: ["page": "⟦{{draft}}⟧"]),
        Fault(kind: .notPrintable, templates: ["page": "⟦{{units}}⟧"]),
        Fault(kind: .notPrintable, templates: ["page": "{{#units}}⟦{{.}}⟧{{/units}}"]),
        Fault(kind: .notPrintable, templates: ["page": "{{#draft}}⟦{{.}}⟧{{/draft}}"]),
        Fault(kind: .notATemplateName, templates: ["page": "⟦{{>*title}}⟧"]),
        Fault(kind: .recursion, templates: ["page": "x{{>a}}", "a": "y⟦{{>a}}⟧"]),
        Fault(
            kind: .recursion,
            templates: ["page": "{{>a}}", "a": "{{>b}}", "b": "{{#draft}}⟦{{>a}}⟧{{/draft}}"]),
        Fault(kind: .recursion, templates: ["page": "{{^draft}}⟦{{>page}}⟧{{/draft}}"]),
        Fault(
            kind: .recursion, templates: ["page": "{{>a}}", "a": "{{$b}}{{/b}}⟦{{<a}}{{$b}}x{{/b}}⟧{{/a}}"]),
    ]

    @Test(arguments: faults)
    func fault(_ fault: Fault) throws {
        var sources: [TemplateSource] = []
        var expected: TemplateIssue.Place?
        for (name, marked) in fault.templates {
            let bytes = Array(marked.utf8)
            let before = marked.split(separator: "⟦", omittingEmptySubsequences: false)
            if before.count == 2 {
                let start = before[0].utf8.count
                let length = before[1].split(separator: "⟧", omittingEmptySubsequences: false)[0].utf8.count
                expected = TemplateIssue.Place(path: "\(name).mustache", range: start..<start + length)
            }
            let plain = String(decoding: bytes, as: UTF8.self).filter { $0 != "⟦" && $0 != "⟧" }
            sources.append(source(name, plain))
        }
        let (set, issues) = TemplateSet.compile(
            sources, entries: [("page", [Shapes.site, Shapes.page])], mode: .strict)
        // The parent that holds itself is told of at its tag alone.
        if fault.kind == .recursion, let place = expected, issues.first?.range != place.range {
            #expect(issues.first.map { place.range.contains($0.range.lowerBound) } == true)
        } else {
            #expect(issues.first?.place == expected)
        }
        #expect(set == nil)
        #expect(issues.map(\.kind) == [fault.kind], "one fault, one issue: \(issues)")
        #expect(issues.first?.suggestions == fault.suggestions)
    }

    @Test func everyKindHasAnExample() {
        let elsewhere: Set<TemplateIssue.Kind> = [.invalidUTF8, .unknownEntry, .tooDeep, .tooLarge]
        let covered = Set(Self.faults.map(\.kind)).union(elsewhere)
        #expect(covered == Set(TemplateIssue.Kind.allCases))
    }

    @Test func whatIsRightPasses() {
        let page = """
            {{<layout}}
            {{! Chú thích }}
            {{$content}}
            <h1>{{title}}</h1>{{#summary}}<p>{{.}}</p>{{/summary}}{{{body}}}{{count}}
            {{#topics}}{{.}}{{/topics}}{{#next}}{{label}}{{/next}}{{next.url}}
            {{#units}}{{>unit}}{{/units}}{{>*kind}}
            {{/content}}
            {{/layout}}
            """
        let (set, issues) = TemplateSet.compile(
            [
                source("page", page), source("layout", "{{siteTitle}}{{$content}}{{/content}}"),
                source(
                    "unit", "{{name}}{{#children}}{{>unit}}{{/children}}{{#parent}}{{>lineage}}{{/parent}}"),
                source("lineage", "{{#parent}}{{>lineage}}{{/parent}}{{name}}"), source("news", "{{title}}"),
                source("plan", "{{count}}"),
            ], entries: [("page", [Shapes.site, Shapes.page])], mode: .strict)
        #expect(issues.isEmpty, "\(issues)")
        #expect(set?.unescapedOutputs.map(\.path) == ["page.mustache"])
    }

    @Test func allIssuesInOneGoInOrder() {
        let (_, issues) = TemplateSet.compile(
            [source("page", "{{a}}{{>no}}{{title}}{{b}}{{>broken}}"), source("broken", "{{#x}}{{y}}")],
            entries: [("page", [Shapes.page]), ("pgae", [Shapes.page])], mode: .strict)
        #expect(
            issues.map(\.kind) == [
                .unknownEntry, .unknownName, .unknownPartial, .unknownName, .unclosedSection,
            ])
        #expect(issues.first?.suggestions == ["page"])
    }

    @Test func atMostOneHundredIssues() {
        let many = (0..<1000).map { "{{unknown\($0)}}{{/x\($0)}}" }.joined()
        let names = (0..<1000).map { "{{unknown\($0)}}" }.joined()
        for text in [many, names] {
            let (_, issues) = TemplateSet.compile(
                [source("page", text)], entries: [("page", [Shapes.page])], mode: .strict)
            #expect(issues.count == TemplateSet.issueLimit)
        }
    }

    @Test func invalidUTF8IsToldOfWithItsPlace() {
        for (bytes, range) in [
            ([0x61, 0xFF, 0x62], 1..<2), ([0xC0, 0xAF], 0..<1), ([0xED, 0xA0, 0x80], 0..<1),
            ([0x61, 0xE1, 0xBA], 1..<2), ([0xF4, 0x90, 0x80, 0x80], 0..<1),
        ] as [([UInt8], Range<Int>)] {
            let bad = TemplateSource(name: "page", path: "page", bytes: bytes)
            for mode in [TemplateSet.Mode.strict, .lenient] {
                let (set, issues) = TemplateSet.compile([bad], entries: [("page", [])], mode: mode)
                #expect(set == nil)
                #expect(issues.map(\.kind) == [.invalidUTF8])
                #expect(issues.first?.range == range)
            }
        }
    }

    @Test func referenceListsEveryShapeOnce() {
        let shapes = Shape.reference(of: [Shapes.site, Shapes.page, Shapes.site])
        #expect(shapes.map(\.name) == ["site", "page", "link", "unit"])
    }
}
