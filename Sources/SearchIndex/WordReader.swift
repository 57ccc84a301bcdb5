import Text

/// One syllable, number or other word of a text, in one number: its key, its form, and three bits.
struct Word {
    private let bits: UInt64

    @inline(__always)
    init(key: UInt32, form: UInt8, expands: Bool, isNumber: Bool) {
        bits = UInt64(key) << 32 | UInt64(form) | (expands ? 0x200 : 0) | (isNumber ? 0x400 : 0)
    }

    private init(bits: UInt64) { self.bits = bits }

    static let none = Word(bits: 0)

    /// The same word behind another.
    @inline(__always)
    func following(_ follows: Bool) -> Word { Word(bits: bits | (follows ? 0x100 : 0)) }

    /// Of its folded letters.
    @inline(__always)
    var key: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

    /// The sum of its marks, 0 to 7: which of the spellings that fold to one it is.
    @inline(__always)
    var form: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// Whether it stands right behind the word before, with no sentence's end between them.
    @inline(__always)
    var follows: Bool { bits & 0x100 != 0 }

    /// Whether it may stand for other words.
    @inline(__always)
    var expands: Bool { bits & 0x200 != 0 }

    /// Whether it has digits alone.
    @inline(__always)
    var isNumber: Bool { bits & 0x400 != 0 }
}

/// Cuts a text into folded words.
///
/// Works on bytes, since it sees every byte that the site publishes as text.
struct WordReader {
    private let base: UnsafePointer<UInt8>
    private let end: Int
    private let isHTML: Bool
    private var at = 0
    private var follows = false
    private var number = GroupedNumber()

    /// - Parameters:
    ///   - text: stays where it is as long as the reader is used; not empty.
    ///   - isHTML: whether tags and entities stand in it, as the renderer of bodies writes them, and pairs do not reach over
    ///     the end of a sentence.
    init(_ text: UnsafePointer<UInt8>, count: Int, isHTML: Bool) {
        base = text
        end = count
        self.isHTML = isHTML
    }

    /// Reads on, up to some number of words; a telephone number written in groups is once more one word.
    ///
    /// By many words at a time, so that the work on each keeps to the processor's own registers: a quarter less instructions.
    ///
    /// - Parameters:
    ///   - known: words that were read before.
    ///   - words: room for `limit` of them.
    /// - Returns: how many there were; 0 at the end.
    mutating func read(_ limit: Int, into words: UnsafeMutablePointer<Word>, _ known: inout WordCache) -> Int {
        let (base, end) = (base, end)
        var (at, follows) = (at, follows)
        var count = 0
        while at < end, count &+ 2 <= limit {
            let run = WordCache.run(base + at, left: end &- at)
            if run.count > 0 {
                let begin = at
                var word = Word.none
                if let one = known.known(run) {
                    word = one
                    // By the run, not by what is known of it: reading on need not wait for memory.
                    at &+= run.count
                } else {
                    let (one, length) = known.read(run, base, at, end)
                    word = one
                    at &+= length
                }
                if at > begin {
                    words[count] = word.following(follows)
                    count &+= 1
                    if word.isNumber {
                        if let whole = number.add(base, begin..<at) {
                            words[count] = Word(key: whole, form: 0, expands: known.expansions.mayBegin(whole), isNumber: false)
                            count &+= 1
                        }
                    } else if number.isBegun {
                        number = GroupedNumber()
                    }
                    follows = true
                    if at < end, base[at] == 0x20 { at &+= 1 }
                    continue
                }
            }
            // What parts words, up to the next letter or digit.
            repeat {
                let byte = base[at]
                if byte == 0x20 {
                    at &+= 1
                } else if isHTML, byte == UInt8(ascii: "<") {
                    if WordReader.partsText(base, at &+ 1, end) {
                        follows = false
                        number = GroupedNumber()
                    }
                    at = WordReader.endOfTag(base, at &+ 1, end)
                } else if isHTML, byte == UInt8(ascii: "&") {
                    let limit = min(end, at &+ 10)
                    while at < limit, base[at] != UInt8(ascii: ";") { at &+= 1 }
                    // The semicolon ends the entity, not a sentence.
                    at &+= 1
                } else {
                    if isHTML, byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B, at &+ 1 >= end || base[at &+ 1] <= 0x20 { follows = false }
                    at &+= byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
                }
            } while at < end && base[at] < 0x80 && base[at] &- 48 >= 10 && (base[at] | 0x20) &- 97 >= 26
        }
        (self.at, self.follows) = (at, follows)
        return count
    }

    /// Behind the next `>`.
    @inline(__always)
    private static func endOfTag(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let found = EightBytes(base + at).first(UInt8(ascii: ">"))
            if found != 0 { return at &+ EightBytes.index(of: found) &+ 1 }
            at &+= 8
        }
        while at < end, base[at] != UInt8(ascii: ">") { at &+= 1 }
        return at &+ 1
    }

    /// Reads the word that begins at a place, letter by letter.
    ///
    /// - Returns: the word, its bytes, none where no word stands, and its folded letters, the last one lowest: 0 for a number,
    ///   a mixture or more than ``Spelling/longest`` letters.
    @inline(never)
    static func word(
        _ base: UnsafePointer<UInt8>, _ begin: Int, _ end: Int, _ expansions: Expansions
    ) -> (word: Word, length: Int, spelling: UInt64) {
        LetterForms.table.withUnsafeBufferPointer { table in
            var at = begin
            var hash = TermKey.start
            var form: UInt16 = 0
            var spelling: UInt64 = 0
            var length = 0
            var digits = 0
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
                if letter &- 48 < 10 { digits &+= 1 }
            }
            guard length > 0 else { return (.none, 0, 0) }
            let isPlain = digits == 0 && length <= Spelling.longest && !isOther
            let key = TermKey.syllable(hash)
            let word = Word(
                key: key, form: UInt8(truncatingIfNeeded: form & 7), expands: expansions.mayBegin(key),
                isNumber: digits == length && !isOther)
            return (word, min(at, end) &- begin, isPlain ? spelling : 0)
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
