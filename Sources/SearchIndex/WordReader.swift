import Text

/// One syllable, number or other word of a text, in one number: its key, its number among the words that were met, its form, and
/// some bits.
struct Word {
    let bits: UInt64

    /// That it stands right behind the word before, with no sentence's end between them.
    static let following: UInt64 = 0x100
    static let expanding: UInt64 = 0x200
    /// That it has digits alone.
    static let number: UInt64 = 0x400

    @inline(__always)
    init(key: UInt32, place: UInt16, form: UInt8, expands: Bool, isNumber: Bool) {
        bits = UInt64(key) << 32 | UInt64(place) << 16 | UInt64(form) | (expands ? Word.expanding : 0) | (isNumber ? Word.number : 0)
    }

    @inline(__always)
    init(bits: UInt64) { self.bits = bits }

    static let none = Word(bits: 0)

    /// Of its folded letters.
    @inline(__always)
    var key: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }

    /// Its place among the words that were met, from 1 on; 0 where there were too many.
    @inline(__always)
    var place: UInt16 { UInt16(truncatingIfNeeded: bits >> 16) }

    /// The sum of its marks, 0 to 7: which of the spellings that fold to one it is.
    @inline(__always)
    var form: UInt8 { UInt8(truncatingIfNeeded: bits) }

    @inline(__always)
    var follows: Bool { bits & Word.following != 0 }

    /// Whether it may stand for other words.
    @inline(__always)
    var expands: Bool { bits & Word.expanding != 0 }

    @inline(__always)
    var isNumber: Bool { bits & Word.number != 0 }
}

/// Cuts a text into folded words.
///
/// Works on bytes, since it sees every byte that the site publishes as text.
struct WordReader {
    /// Bytes that are looked at at once.
    static let room = 16
    /// Bytes that are read at a time, about, and words that they have at most: each two bytes one, and a telephone number more.
    private static let stretch = 1000
    static let mostWords = 1024

    private var at: UnsafePointer<UInt8>
    private let end: UnsafePointer<UInt8>
    /// Before this place as many bytes as are looked at at once may be read.
    private let lastWithRoom: UnsafePointer<UInt8>
    private let isHTML: Bool
    /// ``Word/following``, or 0 where a sentence begins.
    private var follows: UInt64 = 0
    private var number = GroupedNumber()

    /// - Parameters:
    ///   - text: stays where it is as long as the reader is used; not empty.
    ///   - isHTML: whether tags and entities stand in it, as the renderer of bodies writes them, and pairs do not reach over
    ///     the end of a sentence.
    ///   - hasRoom: whether so many bytes behind the text as ``room`` may be read; they are neither letters nor digits.
    init(_ text: UnsafePointer<UInt8>, count: Int, isHTML: Bool, hasRoom: Bool = false) {
        at = text
        end = text + count
        lastWithRoom = hasRoom ? end : end - min(count, WordReader.room)
        self.isHTML = isHTML
    }

    /// Reads on, some 150 words; a telephone number written in groups is once more one word.
    ///
    /// By many words at a time, so that the work on each keeps to the processor's own registers: a quarter less instructions.
    ///
    /// - Parameters:
    ///   - known: words that were read before.
    ///   - words: room for ``mostWords`` of them.
    /// - Returns: how many there were; 0 at the end.
    mutating func read(into words: UnsafeMutablePointer<Word>, _ known: inout WordCache) -> Int {
        var out = words
        while at < end, out == words { readStretch(&out, &known) }
        return out - words
    }

    @inline(__always)
    private mutating func readStretch(_ next: inout UnsafeMutablePointer<Word>, _ known: inout WordCache) {
        let (entries, longEntries) = (known.entries, known.longEntries)
        let stop = at + min(WordReader.stretch, end - at)
        let fast = min(stop, lastWithRoom)
        var (at, follows, out) = (at, follows, next)
        while at < stop {
            var isRead = false
            while at < fast {
                // Most words: letters alone, read before, a blank behind.
                let first = EightBytes(at).word
                let ends = WordCache.endsOfLetters(first)
                let word: UInt64
                // By the letters, not by what is known of them: reading on need not wait for memory.
                var count: Int
                if ends != 0 {
                    let low = WordCache.low(first, ends)
                    let entry = entries + WordCache.place(low)
                    if entry.pointee.low != low { break }
                    word = entry.pointee.word.bits
                    count = ends.trailingZeroBitCount &>> 3
                } else {
                    let second = EightBytes(at + 8).word
                    let ends = WordCache.endsOfLetters(second)
                    let high = WordCache.low(second, ends)
                    let entry = longEntries + WordCache.place(first, high)
                    if entry.pointee.low != first || entry.pointee.high != high { break }
                    word = entry.pointee.word.bits
                    count = 8 &+ ends.trailingZeroBitCount &>> 3
                }
                let next = at[count]
                if next != 0x20 {
                    isRead = next &- 48 >= 10
                    if !isRead { break }
                }
                out.pointee = Word(bits: word | follows)
                out += 1
                follows = Word.following
                at += count
                if isRead { break }
                at += 1
            }
            if at >= (isRead ? end : stop) { break }
            if !isRead {
                let (word, length) = known.read(at, end, hasRoom: at < lastWithRoom)
                if length > 0 {
                    out.pointee = Word(bits: word.bits | follows)
                    out += 1
                    follows = Word.following
                    let begin = at
                    at += length
                    if word.isNumber, let whole = number.add(begin, at) {
                        out.pointee = known.word(whole, form: 0, isNumber: false, spelling: 0)
                        out += 1
                    }
                    if at >= end { break }
                    if at.pointee == 0x20 {
                        at += 1
                        continue
                    }
                }
            }
            // What parts words, up to the next letter or digit.
            repeat {
                let byte = at.pointee
                if byte == 0x20 {
                    at += 1
                } else if isHTML, byte == UInt8(ascii: "<") {
                    if WordReader.partsText(at + 1, end) { follows = 0 }
                    at = WordReader.endOfTag(at + 1, end)
                } else if isHTML, byte == UInt8(ascii: "&") {
                    let limit = at + min(end - at, 10)
                    while at < limit, at.pointee != UInt8(ascii: ";") { at += 1 }
                    // The semicolon ends the entity, not a sentence.
                    at += 1
                } else {
                    if isHTML, byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B, at + 1 >= end || at[1] <= 0x20 { follows = 0 }
                    at += byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
                }
            } while at < end && WordReader.partsWords(at.pointee)
        }
        (self.at, self.follows, next) = (at, follows, out)
    }

    /// Whether no word begins with a byte, and none goes on with it.
    @inline(__always)
    private static func partsWords(_ byte: UInt8) -> Bool {
        byte < 0x80 ? byte &- 48 >= 10 && (byte | 0x20) &- 97 >= 26 : byte == WordCache.punctuation
    }

    /// Behind the next `>`.
    @inline(__always)
    private static func endOfTag(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var at = start
        while at + 8 <= end {
            let found = EightBytes(at).first(UInt8(ascii: ">"))
            if found != 0 { return at + EightBytes.index(of: found) + 1 }
            at += 8
        }
        while at < end, at.pointee != UInt8(ascii: ">") { at += 1 }
        return at + 1
    }

    /// Reads the word that begins at a place, letter by letter.
    ///
    /// - Returns: the word's key and form, its bytes, none where no word stands, whether it has digits alone, and its folded letters,
    ///   the last one lowest: 0 for a number, a mixture or more than ``Spelling/longest`` letters.
    @inline(never)
    static func word(_ base: UnsafePointer<UInt8>, _ end: Int) -> (key: UInt32, form: UInt8, length: Int, isNumber: Bool, spelling: UInt64) {
        LetterForms.table.withUnsafeBufferPointer { table in
            var at = 0
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
            guard length > 0 else { return (0, 0, 0, false, 0) }
            let isPlain = digits == 0 && length <= Spelling.longest && !isOther
            return (
                TermKey.syllable(hash), UInt8(truncatingIfNeeded: form & 7), min(at, end), digits == length && !isOther, isPlain ? spelling : 0
            )
        }
    }

    /// Whether a tag parts texts that stand before and behind it: all but those that mark words within a line.
    @inline(__always)
    private static func partsText(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var at = start
        if at < end, at.pointee == UInt8(ascii: "/") { at += 1 }
        guard at < end else { return true }
        switch at.pointee {
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
    private var end: UnsafePointer<UInt8>?
    private var first: UInt8 = 0

    /// Takes a run of digits.
    ///
    /// - Returns: the key of the whole number where several groups make one that could be dialled.
    @inline(never)
    mutating func add(_ begin: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UInt32? {
        if groups == 0 || !joins(begin) {
            self = GroupedNumber()
            first = begin.pointee
        }
        var at = begin
        while at < end {
            hash = TermKey.add(at.pointee, to: hash)
            at += 1
        }
        digits += end - begin
        groups += 1
        self.end = end
        return groups > 1 && digits >= 8 && digits <= 11 && first <= UInt8(ascii: "1") ? TermKey.syllable(hash) : nil
    }

    /// Whether only what groups digits stands between the last group and this one.
    private func joins(_ start: UnsafePointer<UInt8>) -> Bool {
        guard let end, start - end <= 2 else { return false }
        for at in 0..<start - end {
            switch end[at] {
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
            default: return false
            }
        }
        return true
    }
}
