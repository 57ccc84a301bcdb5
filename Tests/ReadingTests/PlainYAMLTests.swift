import Foundation
import Testing
import Text

@testable import Reading

/// What is read without libyaml must be what libyaml reads: values, quotes and positions.
struct PlainYAMLTests {
    /// Whether the plain reader took the text; then it must agree with libyaml.
    private func agrees(_ head: String, behind opening: String = "---\n") -> Bool {
        let text = Array((opening + head).utf8)
        guard text.withUnsafeBufferPointer({ isOrdinaryText($0) }) else { return false }
        let range = opening.utf8.count..<text.count
        guard let plain = PlainYAML.read(text, range) else { return false }
        let (node, findings) = YAMLReader.read(text, range, file: "a.md")
        #expect(findings.isEmpty, "taken though at fault: \(head.debugDescription)")
        #expect(node.map { "\($0)" } == "\(plain)", "\(head.debugDescription)")
        return true
    }

    @Test(arguments: [
        "title: Đẩy mạnh cải cách hành chính\n", "a: b\nc: d\n", "date: 2024-03-28T08:00\n", "title:   Hai dấu cách   \n",
        "topics: [van-hoa-cong-vu, tap-huan]\n", "topics: [ một , hai ba ]  \n", "aliases: [/tin-tuc/cu/123/]\n",
        "title: \"Hỏi đáp: nộp hồ sơ # 1\"\n", "title: \"\"\n", "note: ~\n".replacing("~", with: "null"), "unit: tỉnh/sở (văn phòng)\n",
        "hours: 7:30-11:30, 13:30-17:00\n", "title: “Một cửa” – nhanh… gọn\n", "title: nghỉ: không\n".replacing(": không", with: ":không"),
        "title: a, b] c} & d * e ! f | g > h % i @ j ` k ' l \" m\n", "title: a - b ? c\n", "phone: 0123\nflag: no\n", "topics: [a--b, c.d/e]\n",
    ])
    func `takes what is plain`(_ head: String) { #expect(agrees(head)) }

    @Test(arguments: [
        "", "\n", "a:\n", "a: \n", "a:b\n", "a: b: c\n", "a: b:\n", "a: b #c\n", "a: b#c\n", "# a\n", "a: b\n c\n", "a: b\n\nc: d\n",
        "a: b\na: c\n", "a: 'b'\n", "a: \"b\\n\"\n", "a: \"b\n", "a: \"b\" c\n", "a: \"b\n  c\"\n", "a: []\n", "a: [b\n", "a: [b,]\n", "a: [b, , c]\n",
        "a: [b: c]\n", "a: [\"b\"]\n", "a: [b] c\n", "a: [[b]]\n", "a: [-b]\n", "a: {b: c}\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "a: |\n  b\n", "a: >\n  b\n",
        "a: %b\n", "a: @b\n", "a: `b\n", "a: - b\n", "a: ? b\n", "a: \tb\n", "a: b\tc\n", "a: b\r\n", "a: b\rc: d\n", " a: b\n", "- a\n", "<<: b\n", "? a\n",
        "a b: c\n", "A: b\n", "\"a\": b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "a: b", "a: [b", "a: \"b",
    ])
    func `leaves the rest to libyaml`(_ head: String) { #expect(!agrees(head)) }

    @Test func `agrees on whatever the pieces make`() {
        let pieces = [
            "a", "b_c", ": ", ":", " ", "\n", "[", "]", ", ", ",", "\"", "ệ", "“", "-", "- ", "/", "#", " #", "'", "...", "---", "~", "(", "7", "\r\n", "\t",
            "a: b\n", "c: [d, e]\n", "f: \"g h\"\n", "{", "}", "?", "&", "*", "!", "|", ">", "%",
        ]
        var state: UInt64 = 7
        var taken = 0
        for round in 0..<40_000 {
            var head = ["k: ", "k: [", "k: \"", "l: m\nk: a"][round % 4]
            for _ in 0..<(1 + round % 7) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                head += pieces[Int(state >> 33) % pieces.count]
            }
            if agrees(head + ["\n", "]\n", "\"\n", "\n"][round % 4]) { taken += 1 }
        }
        #expect(taken > 3_000, "\(taken)")
    }

    @Test func `agrees on the repository's own content`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").standardizedFileURL
        var (files, taken) = (0, 0)
        for case let url as URL in try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        where url.pathExtension == "md" {
            let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "---\n")
            guard parts.count > 2, parts[0].isEmpty else { continue }
            files += 1
            if agrees(parts[1]) { taken += 1 }
        }
        #expect(files > 0)
        #expect(taken > 0, "\(files) files")
        print("plain front matter: \(taken) of \(files)")
    }
}
