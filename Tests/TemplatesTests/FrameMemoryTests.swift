import Synchronization
import Testing
import Text

@testable import Templates

/// What frames are put into: everything lasts as long as its memory, wherever it lies and whoever else uses theirs.
struct FrameMemoryTests {
    private static let item = Shape("item", doc: "", [.text("title", ""), .html("html", ""), .number("number", "")])
    private static let page = Shape("page", doc: "", [.text("heading", ""), .list("items", of: item, ""), .texts("words", "")])

    private static let set: TemplateSet? = {
        let text = "{{heading}}{{#items}}[{{number}} {{title}} {{{html}}}]{{/items}}{{#words}}({{.}}){{/words}}"
        let source = TemplateSource(name: "page", path: "page.mustache", bytes: Array(text.utf8))
        return TemplateSet.compile([source], entries: [("page", [page])], mode: .strict).0
    }()

    private func frame(_ count: Int, _ width: Int) -> Frame {
        Frame(Self.page) { set in
            set("heading", .text("<\(count)>"))
            set(
                "items",
                .list(count) { index in
                    .object(
                        Frame(Self.item) { set in
                            set("title", .text("Tin ", String(repeating: "\(index % 10)", count: width), "&"))
                            set("html", .html { $0.append("<b>\(index)</b>") })
                            set("number", .number(index))
                        })
                })
            set("words", .texts(["a\(count)", "", "b"]))
        }
    }

    private func expected(_ count: Int, _ width: Int) -> String {
        let items = (0..<count).map { "[\($0) Tin \(String(repeating: "\($0 % 10)", count: width))&amp; <b>\($0)</b>]" }
        return "&lt;\(count)&gt;" + items.joined() + "(a\(count))()(b)"
    }

    private func rendered(_ frame: Frame) -> String? {
        var output = ByteBuffer()
        guard let set = Self.set, set.render("page", stack: [frame], into: &output) == nil else { return nil }
        return output.string()
    }

    /// From nothing to several times what a memory takes at once, page after page in the same memory: a large page leaves
    /// nothing behind for the next, and a text of its own chunk is whole.
    @Test(arguments: [false, true])
    func pageAfterPage(_ lasts: Bool) {
        let memory = FrameMemory(lasts: lasts)
        for (count, width) in [(0, 0), (3, 5), (2_000, 40), (3, 5), (1, 300_000), (2, 2_000_000), (40, 7), (5_000, 90), (0, 0), (1, 1)] {
            #expect(memory.use { rendered(frame(count, width)) } == expected(count, width))
            if !lasts { memory.removeAll() }
        }
    }

    /// A memory that is used inside of another's use takes what is made there and nothing else.
    @Test func oneInsideOfAnother() {
        let outer = FrameMemory(lasts: true)
        let inner = FrameMemory(lasts: false)
        let kept = outer.use {
            let first = frame(30, 20)
            for _ in 0..<50 {
                _ = inner.use { frame(200, 30) }
                inner.removeAll()
            }
            return [first, frame(31, 20)]
        }
        inner.use { _ = frame(500, 500) }
        #expect(kept.map(rendered) == [expected(30, 20), expected(31, 20)])
    }

    /// What is made where no memory was chosen stays.
    @Test func withoutAMemory() {
        let first = frame(5, 5)
        FrameMemory(lasts: false).use { _ = frame(900, 90) }
        let second = frame(6, 6)
        #expect(rendered(first) == expected(5, 5))
        #expect(rendered(second) == expected(6, 6))
    }

    /// Threads that fill lasting memories at once, each its own, share what they made afterwards.
    @Test func manyThreads() async {
        let lasting = LastingFrames()
        let frames = await withTaskGroup(of: [(Int, Frame)].self) { group in
            for thread in 0..<8 {
                group.addTask { lasting.memory().use { (0..<20).map { (thread * 20 + $0, frame(thread * 20 + $0, 11)) } } }
            }
            var all: [(Int, Frame)] = []
            for await some in group { all += some }
            return all
        }
        #expect(frames.count == 160)
        for (count, frame) in frames { #expect(rendered(frame) == expected(count, 11)) }
    }
}
