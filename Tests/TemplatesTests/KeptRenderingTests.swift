import Synchronization
import Testing
import Text

@testable import Templates

/// Items that keep what they were rendered to: whatever page they stand on, they look as if they had been rendered there.
struct KeptRenderingTests {
    static let site = Shape("site", doc: "", [.text("site_title", "")])
    static let tag = Shape("tag", doc: "", [.text("label", "")])
    static let card = Shape("card", doc: "", keepsRendering: true, [.text("title", ""), .list("tags", of: tag, "")])
    static let page = Shape("page", doc: "", [.text("heading", ""), .list("cards", of: card, ""), .object("best", of: card, "").optional])

    /// Renders several templates over pages that share their cards, with and without keeping.
    private func render(_ templates: [String]) throws -> (kept: [String], plain: [String]) {
        let site = Frame(Self.site, ["site_title": .text("Cổng & trang")])
        let cards = ["Một", "Hai <b>"].map { title in
            Frame(Self.card, ["title": .text(title), "tags": .list([Frame(Self.tag, ["label": .text("nhãn \(title)")])])])
        }
        let entries = templates.indices.map { (template: "t\($0)", shapes: [Self.site, Self.page]) }
        let sources = templates.enumerated().map { index, text in
            TemplateSource(name: "t\(index)", path: "t\(index).mustache", bytes: Array(text.utf8))
        }
        let (compiled, issues) = TemplateSet.compile(sources, entries: entries, mode: .strict)
        let set = try #require(compiled, "\(issues.map(\.detail))")
        let keeping = set.prepared(with: site, entries: entries)
        var kept: [String] = []
        var plain: [String] = []
        for (index, heading) in templates.indices.flatMap({ [($0, "A"), ($0, "B")] }) {
            let page = Frame(
                Self.page, ["heading": .text(heading), "cards": .list(cards), "best": .object(cards[1])])
            for isKeeping in [true, false] {
                var output = ByteBuffer()
                let problem = (isKeeping ? keeping : set).render("t\(index)", stack: [site, page], into: &output)
                #expect(problem == nil)
                if isKeeping { kept.append(output.string()) } else { plain.append(output.string()) }
            }
        }
        return (kept, plain)
    }

    @Test(arguments: [
        ["{{#cards}}<li>{{title}}{{#tags}}({{label}}){{/tags}}</li>{{/cards}}", "{{#cards}}<li>{{title}}{{#tags}}({{label}}){{/tags}}</li>{{/cards}}"],
        // Two looks of the same card.
        ["{{#cards}}<li>{{title}}</li>{{/cards}}", "{{#cards}}<p>{{title}}</p>{{/cards}}", "{{#best}}<b>{{title}}</b>{{/best}}"],
        // What the page decides is never kept.
        ["{{#cards}}{{heading}}: {{title}};{{/cards}}", "{{#cards}}{{title}}{{^tags}}{{heading}}{{/tags}}{{#tags}}{{heading}}{{/tags}}{{/cards}}"],
        ["{{#cards}}{{site_title}}{{title}}{{/cards}}{{#best}}{{site_title}}{{title}}{{/best}}"],
    ])
    func looksTheSame(_ templates: [String]) throws {
        let (kept, plain) = try render(templates)
        #expect(kept == plain)
    }

    /// What is kept is what is printed, wherever the same piece of template stands; another look is rendered.
    @Test func isKept() throws {
        let card = Frame(Self.card, ["title": .text("Một")])
        let rendering = try #require(card.head.pointee.rendering)
        Array("thay".utf8).withUnsafeBufferPointer { rendering.keep(0, $0) }
        let site = Frame(Self.site, [:])
        let templates = ["{{#cards}}{{title}}{{/cards}}", "{{heading}}: {{#cards}}{{title}}{{/cards}}", "{{#cards}}<b>{{title}}</b>{{/cards}}"]
        let entries = templates.indices.map { (template: "t\($0)", shapes: [Self.site, Self.page]) }
        let sources = templates.enumerated().map { index, text in
            TemplateSource(name: "t\(index)", path: "t\(index).mustache", bytes: Array(text.utf8))
        }
        let set = try #require(TemplateSet.compile(sources, entries: entries, mode: .strict).0)
        let prepared = set.prepared(with: site, entries: entries)
        let page = Frame(Self.page, ["heading": .text("A"), "cards": .list([card])])
        for (index, expected) in ["thay", "A: thay", "<b>Một</b>"].enumerated() {
            var output = ByteBuffer()
            #expect(prepared.render("t\(index)", stack: [site, page], into: &output) == nil)
            #expect(output.string() == expected)
        }
    }

    /// A frame is made when a form is wanted that is not kept, and for that page alone.
    @Test func framesArePutOff() throws {
        let made = Mutex<[Int]>([])
        let items = KeptItems(Self.card, count: 2) { index in
            made.withLock { $0.append(index) }
            return Frame(Self.card, ["title": .text("Bài \(index)")])
        }
        let site = Frame(Self.site, [:])
        let templates = ["{{#cards}}<li>{{title}}</li>{{/cards}}", "{{#cards}}{{heading}}/{{title}};{{/cards}}", "{{#best}}{{title}}{{/best}}", "{{best.title}}"]
        let entries = templates.indices.map { (template: "t\($0)", shapes: [Self.site, Self.page]) }
        let sources = templates.enumerated().map { index, text in
            TemplateSource(name: "t\(index)", path: "t\(index).mustache", bytes: Array(text.utf8))
        }
        let set = try #require(TemplateSet.compile(sources, entries: entries, mode: .strict).0)
        let prepared = set.prepared(with: site, entries: entries)
        func page(_ template: Int, _ set: TemplateSet) -> String {
            let memory = FrameMemory(lasts: false)
            return memory.use {
                let page = Frame(Self.page, ["heading": .text("A"), "cards": .list(2) { items[$0] }, "best": items[1]])
                var output = ByteBuffer()
                #expect(set.render("t\(template)", stack: [site, page], into: &output) == nil)
                return output.string()
            }
        }
        #expect(page(0, prepared) == "<li>Bài 0</li><li>Bài 1</li>")
        #expect(made.withLock { $0 } == [0, 1])
        #expect(page(0, prepared) == "<li>Bài 0</li><li>Bài 1</li>")
        #expect(made.withLock { $0 } == [0, 1])
        #expect(page(1, prepared) == "A/Bài 0;A/Bài 1;")
        #expect(page(2, prepared) == "Bài 1")
        #expect(page(3, prepared) == "Bài 1")
        #expect(made.withLock { $0 } == [0, 1, 0, 1, 1, 1])
        // Without what is kept everything looks the same.
        for template in templates.indices { #expect(page(template, set) == page(template, prepared)) }
    }

    /// A dotted name leads into the item it names, not to the site's names of the same spelling.
    @Test func dottedSections() throws {
        let inner = Shape("inner", doc: "", [.text("site_title", "")])
        let outer = Shape("outer", doc: "", [.object("a", of: inner, "")])
        let page = Shape("page", doc: "", [.object("o", of: outer, "")])
        let site = Frame(Self.site, ["site_title": .text("cổng")])
        let entries = [(template: "t", shapes: [Self.site, page])]
        let source = TemplateSource(name: "t", path: "t.mustache", bytes: Array("{{#o.a}}{{site_title}}{{/o.a}}".utf8))
        let set = try #require(TemplateSet.compile([source], entries: entries, mode: .strict).0)
        let frame = Frame(page, ["o": .object(Frame(outer, ["a": .object(Frame(inner, ["site_title": .text("trong")]))]))])
        var output = ByteBuffer()
        #expect(set.prepared(with: site, entries: entries).render("t", stack: [site, frame], into: &output) == nil)
        #expect(output.string() == "trong")
    }
}
