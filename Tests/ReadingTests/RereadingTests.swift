import Foundation
import Testing
import Text

@testable import Reading

/// A text is read again when its page is made: only the one that was checked will do.
@Suite final class RereadingTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mocban-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/a.md")) }

    /// The codes of what reading again finds, and the text that it gives.
    private func again(_ first: SourceText, reaching end: Int? = nil) -> (code: String?, text: [UInt8]) {
        var buffer = ByteBuffer()
        buffer.append("từ trang trước")
        let finding = SourceText.again(
            "a.md", first.mark, reaching: end ?? first.bytes.count, isRepaired: first.isRepaired,
            in: SourceTree(root: folder), into: &buffer)
        return (finding?.kind.code, buffer.bytes())
    }

    private func first(_ bytes: [UInt8]) throws -> SourceText {
        try write(bytes)
        return try #require(SourceText.from(bytes, file: "a.md").0)
    }

    @Test(arguments: [
        "Bài viết.\n", "", "\u{FEFF}Có dấu thứ tự byte.\n", "Chữ tách dấu: ca\u{0309}i ca\u{0301}ch.\n", "\u{FEFF}u\u{031B}\n", "Ð\u{00F0}\n", "a\u{200B}b\n",
        String(repeating: "Một dòng. ", count: 50_000),
    ])
    func `gives the same text`(_ written: String) throws {
        let text = try first(Array(written.utf8))
        let read = again(text)
        #expect(read.code == nil)
        #expect(read.text == text.bytes)
    }

    @Test(arguments: ["Bài viêt.\n", "Bài viết.\n\n", "Bài viết.", "", "Một bài khác dài hơn nhiều so với bài cũ.\n"])
    func `refuses another text`(_ other: String) throws {
        let text = try first(Array("Bài viết.\n".utf8))
        try write(Array(other.utf8))
        #expect(again(text).code == "MB-TEP-10")
    }

    @Test func `refuses a text that was composed and is another now`() throws {
        let text = try first(Array("ca\u{0309}i\n".utf8))
        // What it was made into is not what lay there.
        try write(text.bytes)
        #expect(again(text).code == "MB-TEP-10")
    }

    @Test func `tells that the file has gone`() throws {
        let text = try first(Array("Bài viết.\n".utf8))
        try FileManager.default.removeItem(atPath: folder + "/a.md")
        #expect(again(text).code == "MB-TEP-01")
    }

    @Test func `follows no link`() throws {
        let text = try first(Array("Bài viết.\n".utf8))
        try FileManager.default.moveItem(atPath: folder + "/a.md", toPath: folder + "/b.md")
        try FileManager.default.createSymbolicLink(atPath: folder + "/a.md", withDestinationPath: "b.md")
        #expect(again(text).code == "MB-TEP-05")
    }

    @Test func `never reaches behind the text`() throws {
        let text = try first(Array("Bài viết.\n".utf8))
        #expect(again(text, reaching: text.bytes.count + 1).code == "MB-TEP-10")
    }
}
