import Findings
import Text

/// A content file taken apart: what is declared about it, and its body.
public struct ContentFile: Sendable {
    public let text: SourceText
    /// The keys between the two `---` lines.
    public let frontMatter: YAMLNode
    /// The bytes after the second `---` line.
    public let body: Range<Int>

    /// Bytes that front matter may have.
    static let frontMatterLimit = 65_536

    /// Takes a text apart; nil where there is no usable front matter, and then a finding says why.
    public static func parse(_ text: SourceText) -> (ContentFile?, [Finding]) {
        let bytes = text.bytes
        guard let opening = ruleEnd(0, bytes) else {
            let end = bytes.firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
            return (nil, [
                Finding(
                    ReadingFindings.frontMatterMissing, at: Place(text.file, 0..<max(1, end)),
                    remedy: Bilingual(
                        "bắt đầu tệp bằng một dòng `---`, rồi các khóa như `title:`, rồi lại một dòng `---`",
                        "begin the file with a line `---`, then keys such as `title:`, then `---` again"))
            ])
        }
        var at = opening
        var close: Range<Int>?
        while at < bytes.count {
            if let end = ruleEnd(at, bytes) {
                close = at..<end
                break
            }
            at = lineEnd(at, bytes)
        }
        guard let close else {
            return (nil, [
                Finding(
                    ReadingFindings.frontMatterOpen, at: Place(text.file, 0..<3),
                    mark: Bilingual("mở ở đây, không thấy dòng `---` đóng", "opened here, never closed"),
                    remedy: Bilingual(
                        "thêm một dòng `---` ngay sau khóa cuối cùng, trước bài viết",
                        "add a line `---` after the last key, before the text"))
            ])
        }
        guard close.lowerBound <= frontMatterLimit else {
            return (nil, [Finding(ReadingFindings.yamlTooBig, at: Place(text.file, 0..<3))])
        }
        let head = opening..<close.lowerBound
        var findings = text.hidden(before: head.upperBound)
        // YAML would stumble over the same character; it is told once.
        if let control = findings.first(where: { $0.kind == ReadingFindings.nul })?.place?.range, head.overlaps(control) {
            return (nil, findings)
        }
        if text.isOrdinary, let node = PlainYAML.read(bytes, head) {
            return (ContentFile(text: text, frontMatter: node, body: close.upperBound..<bytes.count), findings)
        }
        let (node, faults) = YAMLReader.read(bytes, head, file: text.file)
        findings += faults
        guard let node else {
            if faults.isEmpty {
                findings.append(Finding(ReadingFindings.yamlShape, at: Place(text.file, 0..<3)))
            }
            return (nil, findings)
        }
        guard case .mapping = node.content else {
            findings.append(Finding(ReadingFindings.yamlShape, at: Place(text.file, node.range)))
            return (nil, findings)
        }
        return (ContentFile(text: text, frontMatter: node, body: close.upperBound..<bytes.count), findings)
    }

    /// The offset after a line that is `---` with nothing but blanks behind it.
    private static func ruleEnd(_ start: Int, _ bytes: [UInt8]) -> Int? {
        guard start + 3 <= bytes.count, bytes[start] == 45, bytes[start + 1] == 45, bytes[start + 2] == 45
        else { return nil }
        var at = start + 3
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 { at += 1 }
        guard at == bytes.count || bytes[at] == 10 || bytes[at] == 13 else { return nil }
        return lineEnd(at, bytes)
    }

    private static func lineEnd(_ start: Int, _ bytes: [UInt8]) -> Int {
        // Sixteen bytes at a time: a fifth of the instructions.
        var at = bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            var at = start
            while at + 16 <= bytes.count {
                let block = SixteenBytes(base + at)
                if let found = SixteenBytes.first(block.are(10) .| block.are(13)) { return at + found }
                at += 16
            }
            return at
        }
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 10 { return at }
            if byte == 13 { return at < bytes.count && bytes[at] == 10 ? at + 1 : at }
        }
        return at
    }
}

/// A registry file: a list of entries, or the site's settings.
public enum RegistryFile {
    /// The YAML of a file that is nothing but YAML; nil where it cannot be used or is empty.
    public static func parse(_ text: SourceText) -> (YAMLNode?, [Finding]) {
        YAMLReader.read(text.bytes, 0..<text.bytes.count, file: text.file)
    }
}
