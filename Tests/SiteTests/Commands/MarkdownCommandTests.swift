import Foundation
import Testing

/// `mocban markdown`: one text's HTML.
@Suite struct MarkdownCommandTests {
    /// An example of the specifications that MarkdownTests holds.
    private struct Example: Decodable {
        let markdown: String
        let html: String
        let example: Int
    }

    private static func examples(_ name: String) throws -> [Example] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../MarkdownTests/Fixtures/\(name).json")
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    }

    /// All examples go through the program, in parts that run beside each other.
    @Test(arguments: ["commonmark-0.30": 652, "gfm-tables": 24, "gfm-footnotes": 7], 0..<4)
    func examplesOfTheSpecifications(_ suite: (key: String, value: Int), _ part: Int) throws {
        let examples = try Self.examples(suite.key)
        #expect(examples.count == suite.value)
        let folder = try SiteFolder()
        for (number, example) in examples.enumerated() where number % 4 == part {
            let run = try folder.run(["markdown", "--plain", "--unsafe", "-"], input: Array(example.markdown.utf8))
            #expect(run.out == example.html, "\(suite.key) \(example.example)")
            #expect(run.exitCode == 0)
            #expect(run.err == "")
        }
    }

    @Test func fileAndInput() throws {
        let folder = try SiteFolder()
        let text = "## Hồ sơ\n\nXem [đây](/a/).\n"
        try folder.put("bai.md", text)
        let file = try folder.run(["markdown", "bai.md"])
        #expect(file.out.hasPrefix("<h2 id=\"ho-so\">"))
        #expect(file.exitCode == 0)
        #expect(try folder.run(["markdown", "-"], input: Array(text.utf8)).stdout == file.stdout)
        #expect(try folder.run(["markdown", "--plain", "bai.md"]).out == "<h2>Hồ sơ</h2>\n<p>Xem <a href=\"/a/\">đây</a>.</p>\n")
        #expect(try folder.run(["markdown", "-"]).out == "")
    }

    @Test func safeUnlessAsked() throws {
        let folder = try SiteFolder()
        let text = Array("<script>alert(1)</script>\n\n[a](javascript:alert(1))\n".utf8)
        for words in [["markdown", "-"], ["markdown", "--plain", "-"]] {
            let run = try folder.run(words, input: text)
            #expect(!run.out.contains("<script"))
            #expect(!run.out.contains("javascript:"))
        }
        #expect(try folder.run(["markdown", "--plain", "--unsafe", "-"], input: text).out.contains("<script>alert(1)</script>"))
    }

    @Test func faults() throws {
        let folder = try SiteFolder()
        let missing = try folder.run(["markdown", "khong-co.md"])
        #expect(missing.exitCode == 2)
        #expect(missing.err.hasPrefix("Lỗi: không đọc được khong-co.md"))
        let notText = try folder.run(["markdown", "-"], input: [0x61, 0xFF])
        #expect(notText.exitCode == 1)
        #expect(notText.err == "Lỗi: tệp không phải văn bản UTF-8.\n")
        #expect(notText.out == "")
        let deep = try folder.run(["markdown", "-"], input: Array(String(repeating: "> ", count: 1000).utf8))
        #expect(deep.exitCode == 1)
        #expect(deep.err.contains("quá phức tạp"))
        #expect(deep.out == "")
    }
}
