import Findings
import PortalModel
import Text

/// The sentence in which a document is cited, without the marks of Markdown.
enum CitedSentence {
    /// Bytes shown on each side of the citation at most.
    private static let reach = 240

    /// - Parameter buffer: for the file of the page that cites.
    /// - Returns: the sentence; where the page's text is no longer the one that was checked, a finding in its place.
    static func text(_ citing: DocumentIndex.Citing, _ texts: BodyReading, _ buffer: inout ByteBuffer) -> (String?, Finding?) {
        if let passage = citing.passage.flatMap(citing.page.passage) {
            var text = passage.text
            return (text.withUTF8 { sentence(around: citing.range, in: $0) }, nil)
        }
        let page = citing.page
        return page.body.withText(of: page.file, texts, &buffer) { sentence(around: citing.range, in: $0) }
    }

    /// - Parameter range: bytes of the text.
    static func sentence(around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        var start = range.lowerBound
        let first = max(0, start - reach)
        while start > first, !ends(start - 1, bytes) { start -= 1 }
        let isCutBefore = start == first && first > 0 && !ends(start - 1, bytes)
        var end = range.upperBound
        let last = min(bytes.count, end + reach)
        while end < last, !ends(end, bytes) { end += 1 }
        let isCutAfter = end == last && last < bytes.count
        if isCutBefore { while start < range.lowerBound, bytes[start] != 0x20 { start += 1 } }
        if isCutAfter { while end > range.upperBound, bytes[end - 1] != 0x20 { end -= 1 } }
        // The full stop belongs to the sentence, a line's end does not.
        if !isCutAfter, end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let plain = plain(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        return (isCutBefore ? "… " : "") + plain + (isCutAfter ? " …" : "")
    }

    /// Whether a sentence ends with this byte: a stop with a blank behind it, a paragraph, an entry of a list, a row.
    private static func ends(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0x0A
        switch bytes[at] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return next == 0x20 || next == 0x0A
        case UInt8(ascii: "."):
            guard next == 0x20 || next == 0x0A || next == 0x0D || next == UInt8(ascii: "*") else { return false }
            // `TP. Huế`, `1. Mục đích`
            let before = at > 0 ? bytes[at - 1] : 0
            let isShort = at < 3 || bytes[at - 2] == 0x20 || bytes[at - 2] == 0x0A || bytes[at - 3] == 0x20 || bytes[at - 3] == 0x0A
            return !(isShort && (before &- 48 < 10 || before &- 65 < 26))
        case 0x0A:
            switch next {
            case 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: ">"):
                return true
            default:
                return next &- 48 < 10 && at + 2 < bytes.count && (bytes[at + 2] == UInt8(ascii: ".") || bytes[at + 2] == UInt8(ascii: ")"))
                    || (at > 0 && bytes[at - 1] == 0x0A)
            }
        default: return false
        }
    }

    /// The words alone: links by their text, rows of a table with a stroke between cells, no marks.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), 0x0D: continue
            case UInt8(ascii: "#") where out.isEmpty, UInt8(ascii: ">") where out.isEmpty, UInt8(ascii: "-") where out.isEmpty,
                UInt8(ascii: "|") where out.isEmpty, UInt8(ascii: "+") where out.isEmpty:
                continue
            case UInt8(ascii: "]"):
                // The destination goes with its brackets.
                if at < bytes.endIndex, bytes[at] == UInt8(ascii: "(") {
                    guard let close = bytes[at...].firstIndex(of: UInt8(ascii: ")")) else { continue }
                    at = close + 1
                }
            case 0x20, 0x09, 0x0A: if out.last != 0x20, !out.isEmpty { out.append(0x20) }
            default: out.append(byte)
            }
        }
        while let last = out.last, last == 0x20 || last == UInt8(ascii: "|") || last == UInt8(ascii: "_") { out.removeLast() }
        if out.first == UInt8(ascii: "_") { out.removeFirst() }
        return String(decoding: out, as: UTF8.self)
    }
}
