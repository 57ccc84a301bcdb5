import Findings
import PortalModel
import Templates
import Text

/// The sentences in which documents are cited, without the marks of Markdown.
///
/// An item's are made while its own page is, when its text is at hand, and kept for the documents' pages: to read a file again for
/// each took a fifteenth of the time of a million items.
final class CitedSentences: Sendable {
    /// Bytes shown on each side of the citation at most.
    private static let reach = 240

    private let texts: BodyReading
    /// Those of news by the items' places, each sentence by the first byte of its citation.
    private let kept: KeptPlaces

    /// - Parameter news: how many items have documents that they cite.
    init(_ texts: @escaping BodyReading, news: Int) {
        self.texts = texts
        kept = KeptPlaces(news)
    }

    /// Keeps the sentences that the documents' pages show of an item.
    /// - Parameters:
    ///   - cites: what the item cites.
    ///   - body: its text.
    func keep(of item: Int, _ cites: PageCitations, _ body: UnsafeBufferPointer<UInt8>) {
        guard !cites.isEmpty, let place = kept[item] else { return }
        var seen: Set<Int> = []
        for (document, range) in cites.placedInBody where seen.insert(document).inserted {
            var sentence = CitedSentences.sentence(around: range, in: body)
            sentence.withUTF8 { place.keep(CitedSentences.key(range), $0) }
        }
    }

    private static func key(_ range: Range<Int>) -> UInt32 { UInt32(clamping: range.lowerBound) }

    /// Lets go of what is kept. Nobody may be making a page.
    func removeAll() { kept.removeAll() }

    /// - Parameter buffer: for the file of the page that cites, where it must be read again.
    /// - Returns: the sentence; where the page's text is no longer the one that was checked, a finding in its place.
    func text(_ citing: DocumentIndex.Citing, _ buffer: inout ByteBuffer) -> (String?, Finding?) {
        if let passage = citing.passage.flatMap(citing.page.passage) {
            var text = passage.text
            return (text.withUTF8 { CitedSentences.sentence(around: citing.range, in: $0) }, nil)
        }
        let page = citing.page
        if case .news(let item) = page.kind, let sentence = kept[item]?.withBytes(CitedSentences.key(citing.range), { String(decoding: $0, as: UTF8.self) }) {
            return (sentence, nil)
        }
        return page.body.withText(of: page.file, texts, &buffer) { CitedSentences.sentence(around: citing.range, in: $0) }
    }

    /// - Parameter range: bytes of the text.
    private static func sentence(around range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
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
