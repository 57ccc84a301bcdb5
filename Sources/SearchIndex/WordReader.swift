import Text

/// One syllable, number or other word of a text.
struct Word {
    /// Of its folded letters.
    let key: UInt32
    /// The sum of its marks, 0 to 7: which of the spellings that fold to one it is.
    let form: UInt8
    /// Whether it stands right behind the word before, with no sentence's end between them.
    let follows: Bool
    /// Its folded letters, the last one lowest; 0 for a number, a mixture or more than ``Spelling/longest`` letters.
    let spelling: UInt64
}

/// The folded letters of a short word in one number: no memory of its own for what is thrown away a thousand times for once
/// that it is kept.
enum Spelling {
    /// Longer than any Vietnamese syllable: `nghieng` has seven.
    static let longest = 8

    static func letters(_ spelling: UInt64) -> [UInt8] {
        var letters: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) {
            let letter = UInt8(truncatingIfNeeded: spelling >> UInt64(shift))
            if letter > 0 { letters.append(letter) }
        }
        return letters
    }
}

/// Cuts texts into folded words.
///
/// Works on bytes with one table, since it sees every byte that the site publishes as text.
enum WordReader {
    /// - Parameters:
    ///   - isHTML: whether tags and entities stand in it, as the renderer of bodies writes them.
    ///   - breaks: whether a pair does not reach over the end of a sentence.
    ///   - take: gets each word, and each telephone number written in groups once more as one.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, breaks: Bool, _ take: (Word) -> Void) {
        guard let base = text.baseAddress else { return }
        let end = text.count
        LetterForms.table.withUnsafeBufferPointer { buffer in
            guard let table = buffer.baseAddress else { return }
            var at = 0
            var follows = false
            var number = GroupedNumber()
            while at < end {
                let begin = at
                var hash = TermKey.start
                var form: UInt16 = 0
                var spelling: UInt64 = 0
                var length = 0
                var isOther = false
                while at < end {
                    let byte = base[at]
                    var entry: UInt16 = 0
                    if byte < 0x80 {
                        entry = table[Int(byte)]
                        if entry == 0 { break }
                        at &+= 1
                    } else if byte == 0xE1, at &+ 2 < end, base[at &+ 1] >= 0xB8, base[at &+ 1] <= 0xBB {
                        entry = table[LetterForms.extended &+ (Int(base[at &+ 1] & 0x03) << 6 | Int(base[at &+ 2] & 0x3F))]
                        if entry == 0 { break }
                        at &+= 3
                    } else if byte >= 0xC3, byte <= 0xC9, at &+ 1 < end {
                        let scalar = Int(byte & 0x1F) << 6 | Int(base[at &+ 1] & 0x3F)
                        if scalar < LetterForms.extended { entry = table[scalar] }
                        if entry == 0 { break }
                        at &+= 2
                    } else if byte == 0xCC || byte == 0xCD {
                        // A mark that composes with no letter.
                        at &+= 2
                        continue
                    } else {
                        guard let other = otherLetter(base, at, end) else { break }
                        for index in at..<at &+ other { hash = TermKey.add(base[index], to: hash) }
                        isOther = true
                        at &+= other
                        length &+= 1
                        continue
                    }
                    let letter = UInt8(truncatingIfNeeded: entry)
                    hash = TermKey.add(letter, to: hash)
                    form &+= entry &>> 8
                    spelling = spelling &<< 8 | UInt64(letter)
                    length &+= 1
                }
                at = min(at, end)
                if length > 0 {
                    let key = TermKey.syllable(hash)
                    let digits = length <= Spelling.longest ? Spelling.digits(spelling) : digits(base, begin..<at)
                    let isPlain = digits == 0 && length <= Spelling.longest && !isOther
                    take(Word(key: key, form: UInt8(truncatingIfNeeded: form & 7), follows: follows, spelling: isPlain ? spelling : 0))
                    if digits == length, !isOther {
                        if let whole = number.add(base, begin..<at) { take(Word(key: whole, form: 0, follows: false, spelling: 0)) }
                    } else if number.isBegun {
                        number = GroupedNumber()
                    }
                    follows = true
                    continue
                }
                // What parts words.
                let byte = base[at]
                if byte == 0x20 {
                    at &+= 1
                } else if isHTML, byte == UInt8(ascii: "<") {
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

    /// How many digits a long word has.
    @inline(never)
    private static func digits(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
        range.reduce(0) { base[$1] &- 48 < 10 ? $0 + 1 : $0 }
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

extension Spelling {
    /// How many of the bytes are digits: all eight at once, since bit 6 is what sets letters apart from them.
    @inline(__always)
    static func digits(_ spelling: UInt64) -> Int { (~spelling & spelling &<< 1 & spelling &<< 2 & 0x4040_4040_4040_4040).nonzeroBitCount }
}

/// A telephone number written in groups, `0235 3852 123`, put together again.
private struct GroupedNumber {
    private var hash = TermKey.start
    private var digits = 0
    private var groups = 0
    private var end = 0
    private var first: UInt8 = 0

    @inline(__always)
    var isBegun: Bool { groups > 0 }

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
