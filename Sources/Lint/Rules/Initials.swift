import Findings
import Text

/// Holds an abbreviation in brackets against the first letters of the words before it.
enum Initials {
    /// Words between the others that an abbreviation may pass over.
    private static let passed: Set<String> = ["va", "cua", "ve", "cac", "cho", "theo", "voi", "tai", "trong", "la", "nhung", "cung", "hoac"]

    /// Whether the words just before or just behind it begin with the abbreviation's letters: `TTHC: thủ tục hành chính`.
    static func fit(_ whole: Range<Int>, _ prose: Prose) -> Bool {
        let short = Array(folded(prose.text(whole)).utf8)
        guard short.count >= 3, short.allSatisfy({ $0 &- 97 < 26 }) else { return false }
        let before = words(before: whole.lowerBound, count: short.count, prose).reversed().compactMap { folded($0).utf8.first }
        if before.elementsEqual(short) { return true }
        return words(after: whole.upperBound, count: short.count, prose).compactMap { folded($0).utf8.first }.elementsEqual(short)
    }

    private static func words(after start: Int, count: Int, _ prose: Prose) -> [String] {
        var found: [String] = []
        var at = start
        while found.count < count, at - start < 160 {
            while at - start < 160, " ,:=|*-–".utf8.contains(prose.byte(at)) { at += 1 }
            var end = at
            while end - at < 24, isLetterOrDigit(prose.byte(end)) { end += 1 }
            guard end > at else { break }
            found.append(prose.text(at..<end))
            at = end
        }
        return found
    }

    /// What is wrong where the abbreviation has just one letter less, or one more, than the words begin with; nil where it fits,
    /// or was made in some other way (`SIPAS`).
    static func slip(before whole: Range<Int>, _ prose: Prose) -> Bilingual? {
        let short = Array(folded(prose.text(whole)).utf8)
        guard short.count >= 4, short.allSatisfy({ $0 &- 97 < 26 }) else { return nil }
        let words = words(before: whole.lowerBound - 1, count: short.count + 4, prose)
        guard !words.isEmpty else { return nil }
        let full = words.reversed().map { folded($0) }
        let initials = full.compactMap(\.utf8.first)
        let essential = full.filter { !passed.contains($0) }.compactMap(\.utf8.first)
        for letters in [initials, essential] where letters.suffix(short.count).elementsEqual(short) { return nil }
        for letters in [initials, essential] {
            for length in [short.count + 1, short.count - 1] where letters.count >= length {
                let tail = Array(letters.suffix(length))
                // The first two letters must agree, else the words are others.
                guard tail.prefix(2).elementsEqual(short.prefix(2)), differByOne(tail, short) else { continue }
                let right = String(decoding: tail, as: UTF8.self).uppercased()
                return Bilingual("các chữ đầu của cụm từ đứng trước là «\(right)»", "the words before it begin with “\(right)”")
            }
        }
        return nil
    }

    /// Whether the longer of the two becomes the other when one of its letters goes.
    private static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1 else { return false }
        let first = zip(long, short).prefix { $0 == $1 }.count
        return long[(first + 1)...].elementsEqual(short[first...])
    }

    /// The words before a place, the nearest first, within the sentence.
    private static func words(before end: Int, count: Int, _ prose: Prose) -> [String] {
        var found: [String] = []
        var at = end
        while found.count < count {
            while at > prose.range.lowerBound, [0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "-")].contains(prose.byte(at - 1)) {
                at -= 1
                guard end - at < 200 else { return found }
            }
            var start = at
            while isLetterOrDigit(prose.byte(start - 1)), at - start < 24 { start -= 1 }
            guard start < at else { return found }
            found.append(prose.text(start..<at))
            at = start
        }
        return found
    }
}
