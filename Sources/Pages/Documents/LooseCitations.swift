import Citations
import Findings
import PortalModel
import Text

/// The citations of a text that is looked at by itself.
public enum LooseCitations {
    /// What is wrong with them, as far as the text itself or the portal tells.
    ///
    /// - Parameters:
    ///   - text: the whole file, in which places are counted.
    ///   - body: the part of it that is looked through.
    ///   - portal: whose register and plans are known; an empty one where there is none.
    public static func findings(in text: [UInt8], _ body: Range<Int>, file: String, _ portal: Portal) -> [Finding] {
        let bytes = Array(text[body])
        let citations = bytes.withUnsafeBufferPointer { CitationScanner.citations(in: $0) }.filter { !isOwn($0, in: bytes) }
        guard !citations.isEmpty else { return [] }
        let page = CitingPage(
            looseIn: file, body: Body(range: body, in: bytes.withUnsafeBufferPointer { FileMark($0) }, isRepaired: false, citations: citations))
        let reading = CitationReading(portal, loose: page)
        return reading.resolve(reading.pages.count - 1).findings.map { found in
            // The text has no title.
            Finding(found.kind, at: found.place, what: found.what, mark: found.mark, why: found.why, remedy: found.remedy, other: found.other)
        }
    }

    /// Whether a number is the text's own: `Số: 30/KH-UBND` at the beginning of a line at its head.
    private static func isOwn(_ citation: Citation, in bytes: [UInt8]) -> Bool {
        let start = citation.range.lowerBound
        guard start < head else { return false }
        let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
        let before = String(decoding: bytes[line..<start], as: UTF8.self).filter { $0.isLetter || $0.isNumber }
        return before.isEmpty || before == "Số" || before == "số"
    }

    /// A document bears its number within its first few lines.
    private static let head = 600
}
