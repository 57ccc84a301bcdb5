import Testing
import Text

@testable import Templates

/// Templates whose outermost frame was printed already give the same bytes as before.
struct SpecializationTests {
    static let templates = [
        "{{siteTitle}} {{title}}",
        "{{#menu}}<a href=\"{{url}}\">{{label}}</a>{{^current}} {{/current}}{{/menu}}",
        "{{#menu}}{{label}}: {{title}};{{/menu}}",
        "{{#menu}}{{siteTitle}}/{{label}}/{{/menu}}{{^menu}}none{{/menu}}",
        "{{^menu}}none{{/menu}}{{^siteTitle}}no title{{/siteTitle}}",
        "{{#units}}{{name}} – {{siteTitle}}{{#children}}({{name}}){{/children}}{{/units}}",
        "{{#draft}}{{siteTitle}} & more{{/draft}}{{^draft}}{{#menu}}{{label}}{{/menu}}{{/draft}}",
        "{{?menu}}<ul>{{#menu}}{{label}}{{/menu}}</ul>{{/menu}}{{?siteTitle}}{{title}}{{/siteTitle}}{{?units}}{{siteTitle}}{{/units}}",
        "a{{#topics}}{{.}}{{siteTitle}}{{/topics}}b{{siteTitle}}c{{title}}d",
        "{{#next}}{{label}}{{siteTitle}}{{/next}}{{#units}}{{#parent}}{{name}}{{/parent}}{{/units}}",
    ]

    @Test(arguments: templates, [true, false])
    func printsTheSame(_ template: String, full: Bool) throws {
        let site = full
            ? Frame(
                Shapes.site,
                [
                    "siteTitle": .text("Cổng <thông tin>"),
                    "menu": .list([
                        Frame(Shapes.link, ["url": .text("/a/"), "label": .text("Tin & bài"), "current": .flag(true)]),
                        Frame(Shapes.link, ["url": .text("/b/"), "label": .text("Kế hoạch")]),
                    ]),
                ])
            : Frame(Shapes.site, [:])
        let child = Frame(Shapes.unit, ["name": .text("Phòng")])
        let page = Frame(
            Shapes.page,
            [
                "title": .text("Tiêu đề"), "draft": .flag(full), "topics": .texts(["một", "hai"]),
                "units": .list([
                    Frame(Shapes.unit, ["name": .text("Sở"), "children": .list([child]), "parent": .object(child)])
                ]), "next": .object(Frame(Shapes.link, ["label": .text("Sau")])),
            ])
        let entries = [(template: "page", shapes: [Shapes.site, Shapes.page])]
        let source = TemplateSource(name: "page", path: "page.mustache", bytes: Array(template.utf8))
        let (compiled, issues) = TemplateSet.compile([source], entries: entries, mode: .strict)
        let set = try #require(compiled, "\(issues.map(\.detail))")
        var plain = ByteBuffer()
        var prepared = ByteBuffer()
        #expect(set.render("page", stack: [site, page], into: &plain) == nil)
        #expect(set.prepared(with: site, entries: entries).render("page", stack: [site, page], into: &prepared) == nil)
        #expect(plain.string() == prepared.string())
    }

    /// A stack of other shapes than those a template was made ready for: names are looked up as they stand there.
    @Test func otherShapesAreLookedThroughByName() throws {
        let site = Frame(Shapes.site, ["siteTitle": .text("Cổng")])
        // The same names in another order, and one fewer; then a level more.
        let other = Shape("khác", doc: "", [.text("note", ""), .texts("topics", ""), .text("title", "")])
        let more = Shape("nữa", doc: "", [.text("siteTitle", "")])
        let text = "{{siteTitle}}/{{title}}/{{#topics}}{{.}}{{siteTitle}};{{/topics}}{{#draft}}nháp{{/draft}}{{^draft}}đăng{{/draft}}"
        let entries = [(template: "page", shapes: [Shapes.site, Shapes.page])]
        let source = TemplateSource(name: "page", path: "page.mustache", bytes: Array(text.utf8))
        let set = try #require(TemplateSet.compile([source], entries: entries, mode: .strict).0)
        let prepared = set.prepared(with: site, entries: entries)
        let page = Frame(Shapes.page, ["title": .text("Tin"), "topics": .texts(["a"]), "draft": .flag(true)])
        let strange = Frame(other, ["note": .text("x"), "title": .text("Khác"), "topics": .texts(["b", "c"])])
        let second = Frame(Shapes.site, ["siteTitle": .text("Cổng hai")])
        let over = Frame(more, ["siteTitle": .text("Trên")])
        for (stack, expected) in [
            ([site, page], "Cổng/Tin/aCổng;nháp"), ([site, strange], "Cổng/Khác/bCổng;cCổng;đăng"), ([strange, site], "Cổng/Khác/bCổng;cCổng;đăng"),
            ([site, page, over], "Trên/Tin/aTrên;nháp"), ([page], "/Tin/a;nháp"), ([], "//đăng"), ([site], "Cổng//đăng"),
        ] {
            var output = ByteBuffer()
            #expect(prepared.render("page", stack: stack, into: &output) == nil)
            #expect(output.string() == expected)
        }
        // Before it was made ready, every stack is looked through so, another site's too.
        var output = ByteBuffer()
        #expect(set.render("page", stack: [second, page], into: &output) == nil)
        #expect(output.string() == "Cổng hai/Tin/aCổng hai;nháp")
    }
}
