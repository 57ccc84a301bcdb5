#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds the documents that a text cites, by the grammar of their numbers.
///
/// Every number holds a slash and prose holds few, so the scanner leaps from slash to slash and looks around each one
/// as far as a number may reach, no further: the time is in proportion to the text, whatever stands in it. TCVN and ISO
/// standards, dates, telephone numbers, fractions and addresses are not documents.
public enum CitationScanner {
    /// - Parameter bytes: UTF-8 in NFC, plain or Markdown.
    /// - Returns: in the order of the text, without overlaps.
    public static func citations(in bytes: UnsafeBufferPointer<UInt8>) -> [Citation] {
        guard let base = bytes.baseAddress else { return [] }
        var found: [Citation] = []
        // Nothing before this belongs to the next citation.
        var free = 0
        var at = 0
        while at < bytes.count, let slash = memchr(base + at, Int32(UInt8(ascii: "/")), bytes.count - at) {
            let place = base.distance(to: slash.assumingMemoryBound(to: UInt8.self))
            at = place + 1
            guard let symbol = NumberGrammar.number(around: place, in: bytes), symbol.range.lowerBound >= free else { continue }
            let called = TypeWords.before(symbol.range.lowerBound, in: bytes, from: free)
            guard symbol.cue.isMet(by: called.called) else { continue }
            found.append(citation(symbol, called, bytes, from: free))
            at = symbol.range.upperBound
            free = at
        }
        return found
    }

    public static func citations(in text: String) -> [Citation] {
        var text = text
        return text.withUTF8 { citations(in: $0) }
    }

    private static func citation(
        _ symbol: NumberGrammar.Symbol, _ words: TypeWords.Found, _ bytes: UnsafeBufferPointer<UInt8>, from free: Int
    ) -> Citation {
        var end = symbol.range.upperBound
        var date = DatePhrase.after(end, in: bytes)
        let linkEnd = date?.end ?? end
        end = linkEnd
        var issuer = IssuerPhrase.after(end, in: bytes)
        if let issuer, date == nil { date = DatePhrase.after(issuer.end, in: bytes) }
        if issuer == nil { issuer = IssuerPhrase.before(words.start, in: bytes, from: free) }
        return Citation(
            range: symbol.range, linkEnd: linkEnd, number: symbol.number, date: date?.day, issuer: issuer?.text, called: words.called)
    }
}
