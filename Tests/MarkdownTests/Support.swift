import CCmark
import Foundation
import Markdown
import Testing
import Text

/// An example of a specification.
struct Example: Decodable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    var testDescription: String { "\(example) \(section)" }

    static func all(_ name: String) throws -> [Example] {
        guard let file = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    }
}

extension RenderedMarkdown {
    var text: String { String(decoding: html, as: UTF8.self) }
}

/// A slug good enough for tests: ASCII letters and figures in lower case, hyphens between.
func testSlug(_ text: String) -> String {
    let folded = text.lowercased().replacingOccurrences(of: "đ", with: "d")
        .folding(options: .diacriticInsensitive, locale: Locale(identifier: "en"))
    return folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
}

func render(
    _ markdown: String, plain: Bool = false, unsafe: Bool = false, reserved: Set<String> = [],
    link: (LinkReference) -> LinkAnswer = { _ in .keep }
) -> RenderedMarkdown {
    render(Array(markdown.utf8), plain: plain, unsafe: unsafe, reserved: reserved, link: link)
}

func render(
    _ markdown: [UInt8], plain: Bool = false, unsafe: Bool = false, reserved: Set<String> = [],
    link: (LinkReference) -> LinkAnswer = { _ in .keep }
) -> RenderedMarkdown {
    MarkdownRenderer(options: MarkdownOptions(plain: plain, unsafe: unsafe, reservedIDs: reserved))
        .render(markdown, slug: testSlug, link: link)
}

/// What libcmark's own renderer makes of a text.
func cmarkHTML(_ markdown: [UInt8], options: Int32 = CMARK_OPT_DEFAULT) -> String {
    let html = markdown.withUnsafeBytes {
        cmark_markdown_to_html(
            $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count,
            options | CMARK_OPT_VALIDATE_UTF8)
    }
    defer { free(html) }
    return html.map { String(cString: $0) } ?? ""
}

/// The bytes of `range` in `markdown`, as text.
func excerpt(_ markdown: String, _ range: Range<Int>) -> String {
    String(decoding: Array(markdown.utf8)[range], as: UTF8.self)
}
