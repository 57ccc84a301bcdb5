import Text

/// Words as they were read a moment ago, by their bytes: a language has few syllables, and what was made of one need not be
/// made letter by letter again. Reading took 2.6 times as many instructions without it.
struct WordCache: ~Copyable {
    /// A word of up to seven bytes, with zeros behind them.
    struct Entry {
        /// At first no word has it: zero would be that of a place where none begins.
        fileprivate(set) var low: UInt64 = 1
        fileprivate(set) var word = Word.none

        fileprivate var isFree: Bool { low == 1 }
    }

    /// A longer one of up to fifteen bytes, one of ten, or a short one whose place was taken.
    struct LongEntry {
        fileprivate(set) var low: UInt64 = 0
        fileprivate(set) var high: UInt64 = 0
        fileprivate(set) var word = Word.none
    }

    private static let bits: UInt64 = 13
    private static let longBits: UInt64 = 12
    let entries: UnsafeMutablePointer<Entry>
    let longEntries: UnsafeMutablePointer<LongEntry>
    let expansions: Expansions
    /// The words that were met, for the vocabulary.
    private(set) var names = WordNames()

    init(_ expansions: Expansions) {
        self.expansions = expansions
        entries = .allocate(capacity: 1 << Int(WordCache.bits))
        entries.initialize(repeating: Entry(), count: 1 << Int(WordCache.bits))
        longEntries = .allocate(capacity: 1 << Int(WordCache.longBits))
        longEntries.initialize(repeating: LongEntry(), count: 1 << Int(WordCache.longBits))
    }

    deinit {
        entries.deallocate()
        longEntries.deallocate()
    }

    mutating func add(_ names: [WordName]) {
        for name in names { _ = self.names.add(name.key, name.spelling) }
    }

    /// Which of eight bytes are ASCII but no letters: their highest bits. What stands behind z in ASCII is taken for letters, which
    /// spares a step: no word that was read ends with it.
    @inline(__always)
    static func endsOfLetters(_ word: UInt64) -> UInt64 {
        let small = word & EightBytes.all(0x7F) | EightBytes.all(0x20)
        return ~(word | (small &+ EightBytes.all(0x80 - 0x61))) & EightBytes.highest
    }

    /// Which of eight bytes are ASCII but neither letters nor digits, or begin a quotation mark, a dash or the like: their highest bits.
    @inline(__always)
    private static func ends(_ word: UInt64) -> UInt64 {
        let low = word & EightBytes.all(0x7F)
        let small = low | EightBytes.all(0x20)
        let digits = (low &+ EightBytes.all(0x80 - 0x30)) & ~(low &+ EightBytes.all(0x80 - 0x3A))
        let letters = (small &+ EightBytes.all(0x80 - 0x61)) & ~(small &+ EightBytes.all(0x80 - 0x7B))
        return ~(word | digits | letters) & EightBytes.highest | EightBytes(word: word).every(punctuation)
    }

    /// The first byte of U+2000 to U+2FFF, punctuation and symbols, none of which belongs to a word.
    static let punctuation: UInt8 = 0xE2

    /// The bytes before the first end with zeros behind them; all eight if there is none: a short word has seven at most.
    @inline(__always)
    static func low(_ word: UInt64, _ ends: UInt64) -> UInt64 { word & (((ends & (0 &- ends)) >> 7) &- 1) }

    /// Where a short word stands if it was read.
    @inline(__always)
    static func place(_ low: UInt64) -> Int { Int((low &* 0x9E37_79B9_7F4A_7C15) >> (64 &- bits)) }

    /// Where a longer word stands if it was read.
    @inline(__always)
    static func place(_ low: UInt64, _ high: UInt64) -> Int {
        Int(((low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9) >> (64 &- longBits))
    }

    /// Reads the word that stands at a place.
    ///
    /// - Parameter hasRoom: whether sixteen bytes may be looked at.
    /// - Returns: the word, and its bytes; none where no word stands there.
    @inline(never)
    mutating func read(_ text: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, hasRoom: Bool) -> (word: Word, length: Int) {
        if text.pointee == WordCache.punctuation { return (.none, 0) }
        guard hasRoom else { return WordCache.ends(UInt64(text.pointee)) & 0x80 == 0 ? readLetters(text, end) : (.none, 0) }
        let (first, second) = (EightBytes(text).word, EightBytes(text + 8).word)
        let (ends, further) = (WordCache.ends(first), WordCache.ends(second))
        if ends == 0, further == 0 { return readLetters(text, end) }
        let length = ends == 0 ? 8 &+ EightBytes.index(of: further) : EightBytes.index(of: ends)
        if length == 0 { return (.none, 0) }
        let low = WordCache.low(first, ends)
        let high = ends == 0 ? WordCache.low(second, further) : 0
        let entry = entries + WordCache.place(low)
        if ends != 0, entry.pointee.low == low { return (entry.pointee.word, length) }
        let other = longEntries + WordCache.place(low, high)
        if other.pointee.low == low, other.pointee.high == high { return (other.pointee.word, length) }
        let read = readLetters(text, end)
        if read.length != length { return read }
        if ends != 0, entry.pointee.isFree {
            entry.pointee = Entry(low: low, word: read.word)
        } else {
            other.pointee = LongEntry(low: low, high: high, word: read.word)
        }
        return read
    }

    private mutating func readLetters(_ text: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (word: Word, length: Int) {
        let (key, form, length, isNumber, spelling) = WordReader.word(text, end - text)
        return (length == 0 ? .none : word(key, form: form, isNumber: isNumber, spelling: spelling), length)
    }

    /// A word that was met.
    mutating func word(_ key: UInt32, form: UInt8, isNumber: Bool, spelling: UInt64) -> Word {
        Word(key: key, place: names.add(key, spelling), form: form, expands: expansions.mayBegin(key), isNumber: isNumber)
    }

    /// The place of a word whose key alone is known.
    mutating func place(of key: UInt32) -> UInt16 { names.add(key, 0) }
}

/// A short word of the vocabulary: its key and its letters.
struct WordName: Sendable {
    let key: UInt32
    /// 0 where it is none for the vocabulary.
    fileprivate(set) var spelling: UInt64
}

/// The words that were met, each once, with the letters of short ones.
///
/// The first ones have places, by which a document's words are counted without being looked for. Whether a key has one never
/// changes once it was asked for: it is given one then, unless all are taken.
struct WordNames: ~Copyable {
    private var list: [WordName] = []
    /// Places in the list plus one.
    private var table = [UInt32](repeating: 0, count: 1 << 12)

    /// Those for the vocabulary.
    var spelled: [WordName] { list.filter { $0.spelling != 0 } }

    /// Words that have a place, and 1.
    var places: Int { min(list.count, Int(UInt16.max)) + 1 }

    /// Takes a word that was met.
    ///
    /// - Parameter spelling: 0 for what does not belong into the vocabulary, which is full of numbers otherwise.
    /// - Returns: its place, 0 for none.
    mutating func add(_ key: UInt32, _ spelling: UInt64) -> UInt16 {
        var at = slot(key)
        if table[at] == 0 {
            if spelling == 0, list.count >= Int(UInt16.max) { return 0 }
            if (list.count + 1) * 2 > table.count {
                table = [UInt32](repeating: 0, count: table.count * 4)
                for index in list.indices { table[slot(list[index].key)] = UInt32(index + 1) }
                at = slot(key)
            }
            list.append(WordName(key: key, spelling: spelling))
            table[at] = UInt32(list.count)
        } else if list[Int(table[at]) - 1].spelling == 0 {
            list[Int(table[at]) - 1].spelling = spelling
        }
        return table[at] <= UInt32(UInt16.max) ? UInt16(table[at]) : 0
    }

    private func slot(_ key: UInt32) -> Int {
        var at = Int(key >> 1) & (table.count - 1)
        while table[at] != 0, list[Int(table[at]) - 1].key != key { at = (at + 1) & (table.count - 1) }
        return at
    }
}
