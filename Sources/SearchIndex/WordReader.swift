import Text

/// One syllable, number or other word of a text.
struct Word {
    /// Of its folded letters.
    let key: UInt32
    /// The sum of its marks, 0 to 7: which of the spellings that fold to one it is.
    let form: UInt8
    /// Whether it stands right behind the word before, with no sentence's end between them.
    let follows: Bool
    /// Its folded bytes in the reader's buffer, for a plain word; empty for a number or a mixture.
    let letters: Range<Int>
}

/// Cuts texts into folded words.
///
/// Works on bytes with one table, since it sees every byte that the site publishes as text.
enum WordReader {
    /// More than that of one word is no vocabulary.
    private static let longest = 16

    /// - Parameters:
    ///   - isHTML: whether tags and entities stand in it, as the renderer of bodies writes them.
    ///   - breaks: whether a pair does not reach over the end of a sentence.
    ///   - letters: gets the folded letters of the words, one word behind the other.
    ///   - take: gets each word, and each telephone number written in groups once more as one.
    @inline(__always)
    static func read(
        _ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, breaks: Bool, letters: inout ByteBuffer, _ take: (Word) -> Void
    ) {
        guard let base = text.baseAddress else { return }
        let end = text.count
        LetterForms.table.withUnsafeBufferPointer { table in
            var at = 0
            var follows = false
            var number = GroupedNumber()
            while at < end {
                let begin = at
                let from = letters.count
                var hash = TermKey.start
                var form: UInt16 = 0
                var digits = 0
                var length = 0
                while at < end {
                    let byte = base[at]
                    var entry: UInt16 = 0
                    var width = 1
                    if byte < 0x80 {
                        entry = table[Int(byte)]
                        if entry == 0 { break }
                        if byte &- 48 < 10 { digits &+= 1 }
                    } else if byte >= 0xC3, byte <= 0xC9, at &+ 1 < end {
                        let scalar = Int(byte & 0x1F) << 6 | Int(base[at &+ 1] & 0x3F)
                        width = 2
                        if scalar < LetterForms.extended { entry = table[scalar] }
                        if entry == 0 { break }
                    } else if byte == 0xE1, at &+ 2 < end, base[at &+ 1] >= 0xB8, base[at &+ 1] <= 0xBB {
                        entry = table[LetterForms.extended &+ (Int(base[at &+ 1] & 0x03) << 6 | Int(base[at &+ 2] & 0x3F))]
                        width = 3
                        if entry == 0 { break }
                    } else if byte == 0xCC || byte == 0xCD {
                        // A mark that composes with no letter.
                        at &+= 2
                        continue
                    } else {
                        guard let other = otherLetter(base, at, end) else { break }
                        for index in at..<at &+ other { hash = TermKey.add(base[index], to: hash) }
                        digits = -1_000
                        at &+= other
                        length &+= 1
                        continue
                    }
                    let letter = UInt8(truncatingIfNeeded: entry)
                    hash = TermKey.add(letter, to: hash)
                    form &+= entry &>> 8
                    letters.append(letter)
                    length &+= 1
                    at &+= width
                }
                at = min(at, end)
                if length > 0 {
                    let key = TermKey.syllable(hash)
                    let isPlain = digits == 0 && length <= longest
                    take(Word(key: key, form: UInt8(truncatingIfNeeded: form & 7), follows: follows, letters: isPlain ? from..<letters.count : 0..<0))
                    if digits == length {
                        if let whole = number.add(base, begin..<at) {
                            take(Word(key: whole, form: 0, follows: false, letters: 0..<0))
                        }
                    } else {
                        number = GroupedNumber()
                    }
                    follows = true
                    continue
                }
                // What parts words.
                let byte = base[at]
                if isHTML, byte == UInt8(ascii: "<") {
                    if partsText(base, at &+ 1, end) {
                        follows = false
                        number = GroupedNumber()
                    }
                    while at < end, base[at] != UInt8(ascii: ">") { at &+= 1 }
                    at &+= 1
                } else if isHTML, byte == UInt8(ascii: "&") {
                    let limit = min(end, at &+ 10)
                    while at < limit, base[at] != UInt8(ascii: ";") { at &+= 1 }
                    // The semicolon ends the entity, not a sentence.
                    at &+= 1
                } else {
                    if breaks, byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B, at &+ 1 >= end || base[at &+ 1] <= 0x20 { follows = false }
                    at &+= byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
                }
            }
        }
    }

    /// Whether a tag parts texts that stand before and behind it: all but those that mark words within a line.
    @inline(__always)
    private static func partsText(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var at = start
        if at < end, base[at] == UInt8(ascii: "/") { at &+= 1 }
        guard at < end else { return true }
        switch base[at] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "s"): return false
        default: return true
        }
    }

    /// The length of a letter of another script; nil for blanks, punctuation, symbols and pictures.
    @inline(never)
    private static func otherLetter(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
        let lead = base[at]
        let width = lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC4, lead < 0xEF, lead != 0xE2, at + width <= end else { return nil }
        return lead == 0xE3 && base[at + 1] == 0x80 ? nil : width
    }
}

/// A telephone number written in groups, `0235 3852 123`, put together again.
private struct GroupedNumber {
    private var hash = TermKey.start
    private var digits = 0
    private var groups = 0
    private var end = 0
    private var first: UInt8 = 0

    /// Takes a run of digits.
    ///
    /// - Returns: the key of the whole number where several groups make one that could be dialled.
    mutating func add(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> UInt32? {
        if groups == 0 || !joins(base, range.lowerBound) {
            self = GroupedNumber()
            first = base[range.lowerBound]
        }
        for at in range { hash = TermKey.add(base[at], to: hash) }
        digits += range.count
        groups += 1
        end = range.upperBound
        return groups > 1 && (8...11).contains(digits) && first <= UInt8(ascii: "1") ? TermKey.syllable(hash) : nil
    }

    /// Whether only what groups digits stands between the last group and this one.
    private func joins(_ base: UnsafePointer<UInt8>, _ start: Int) -> Bool {
        guard start - end <= 2 else { return false }
        return (end..<start).allSatisfy { " .-()".utf8.contains(base[$0]) }
    }
}
