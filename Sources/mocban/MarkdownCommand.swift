import ArgumentParser
import Findings
import Markdown
import Reading
import Text

/// `mocban markdown`: one body's HTML.
struct MarkdownCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "markdown",
            abstract: Console.say("In HTML của một bài Markdown.", "Prints the HTML of one Markdown text."))
    }

    @Argument(help: ArgumentHelp(Console.say("Tệp Markdown, hoặc - để đọc từ đầu vào chuẩn.", "A Markdown file, or - for standard input."), valueName: "file"))
    var file: String

    @Flag(help: ArgumentHelp(Console.say("Chỉ CommonMark, bảng và chú thích, không có phần thêm của mocban.", "CommonMark, tables and footnotes alone, without mocban's additions.")))
    var plain = false

    @Flag(help: ArgumentHelp(Console.say("Giữ HTML thô và mọi liên kết (chỉ để thử).", "Keep raw HTML and every address (for tests only).")))
    var unsafe = false

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func run() throws {
        let source = try read()
        var html = ByteBuffer(capacity: source.count * 2)
        let renderer = MarkdownRenderer(options: MarkdownOptions(plain: plain, unsafe: unsafe))
        let outcome = source.withUnsafeBufferPointer {
            renderer.render($0, slug: { Slug.made(from: $0)?.text ?? "" }, link: { _ in .keep }, into: &html)
        }
        if outcome.refused {
            throw Usage.failContent("bài quá phức tạp, không dựng được.", "the text is too complex.")
        }
        html.withBytes { _ = Console.write($0) }
    }

    private func read() throws -> [UInt8] {
        switch InputFile.read(file, limit: SourceText.Limit.markdown) {
        case .success(let bytes):
            if bytes.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) != nil {
                throw Usage.failContent("tệp không phải văn bản UTF-8.", "the file is not UTF-8 text.")
            }
            return bytes
        case .failure(let reason):
            throw Usage.fail("không đọc được \(printable(file)): \(reason.message)", "cannot read \(printable(file)): \(reason.message)")
        }
    }
}

extension Usage {
    /// A fault of the content, not of the call.
    static func failContent(_ vi: String, _ en: String) -> Stop {
        _ = fail(vi, en)
        return Stop(code: 1)
    }
}
