import Text

/// Whether a text says itself what an abbreviation means, where it first uses it.
enum AbbreviationMeaning {
    /// `Ủy ban nhân dân (UBND)`, `... (sau đây gọi tắt là UBND)`, `UBND (Ủy ban nhân dân)`, and
    /// `cơ quan điều tra (CQĐT)`, whatever the glossary says of it.
    static func isGivenByText(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ entry: AbbreviationTable.Entry
    ) -> Bool {
        if isClosed(text, range.upperBound), let bracket = openBracket(text, before: range.lowerBound) {
            let end = bracket - text.blank(before: bracket)
            if holds(text, entry.long, before: end) || spells(text, entry.short, before: end) { return true }
        }
        let behind = range.upperBound + text.blank(at: range.upperBound)
        guard behind < text.count, text[behind] == UInt8(ascii: "(") else { return false }
        return holds(text, entry.long, from: behind + 1)
    }

    /// The `(` before an abbreviation, with nothing but a few words such as "gọi tắt là" between.
    private static func openBracket(_ text: UnsafeBufferPointer<UInt8>, before start: Int) -> Int? {
        let longest = 60
        var at = start - 1
        while at >= 0, start - at <= longest {
            switch text[at] {
            case UInt8(ascii: "("):
                let words = UnsafeBufferPointer(rebasing: text[at + 1..<start])
                return words.isEmpty || saysShort(words) ? at : nil
            case UInt8(ascii: ")"): return nil
            default: at -= 1
            }
        }
        return nil
    }

    /// "gọi tắt là", "viết tắt:", "sau đây gọi là".
    private static func saysShort(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        let plain = folded(String(decoding: words, as: UTF8.self))
        return plain.hasPrefix("goi") || plain.hasPrefix("viet tat") || plain.hasPrefix("sau day") || plain.hasPrefix("tat la")
    }

    private static func isClosed(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        end < text.count && text[end] == UInt8(ascii: ")")
    }

    /// A capital has as many bytes as its small letter in Vietnamese, so that the meaning's length tells where it begins.
    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ long: String, before end: Int) -> Bool {
        let start = end - long.utf8.count
        return start >= 0 && !text.isWord(before: start) && isSame(text, start..<end, long)
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ long: String, from start: Int) -> Bool {
        let end = start + long.utf8.count
        return end <= text.count && !text.isWord(at: end) && isSame(text, start..<end, long)
    }

    private static func isSame(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ long: String) -> Bool {
        folded(String(decoding: text[range], as: UTF8.self)) == folded(long)
    }

    /// Whether the words before `end` begin with the abbreviation's letters, one by one.
    private static func spells(_ text: UnsafeBufferPointer<UInt8>, _ short: [UInt8], before end: Int) -> Bool {
        let letters = Array(folded(String(decoding: short, as: UTF8.self)).utf8)
        guard letters.count >= 2, letters.allSatisfy(WordLimits.isWord) else { return false }
        var at = end
        for letter in letters.reversed() {
            let word = text.wordStart(before: at, limit: max(0, at - 40))
            guard word < at, let first = folded(String(decoding: text[word..<at], as: UTF8.self)).utf8.first, first == letter
            else { return false }
            at = word
            // Words are parted by blanks and commas.
            while at > 0, !text.isWord(before: at), text[at - 1] == 0x20 || text[at - 1] == UInt8(ascii: ",") { at -= 1 }
        }
        return true
    }
}
