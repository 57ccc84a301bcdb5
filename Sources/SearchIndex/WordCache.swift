import Text

/// Words as they were read a moment ago, by their bytes: a language has few syllables, and what was made of one need not be
/// made letter by letter again. Reading took 2.6 times as many instructions without it.
struct WordCache: ~Copyable {
    /// A run of letters, digits and all that is not ASCII, up to fifteen bytes: they decide what is read at its beginning.
    struct Run {
        /// The bytes, with zeros behind them.
        var low: UInt64
        var high: UInt64
        /// How many; 16 for that many or more.
        var count: Int
    }

    private struct Entry {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var word = Word.none
    }

    private static let bits: UInt64 = 12
    private let entries: UnsafeMutablePointer<Entry>
    let expansions: Expansions
    /// The words that were met, for the vocabulary.
    private(set) var names = WordNames()

    init(_ expansions: Expansions) {
        self.expansions = expansions
        entries = .allocate(capacity: 1 << Int(WordCache.bits))
        entries.initialize(repeating: Entry(), count: 1 << Int(WordCache.bits))
    }

    deinit { entries.deallocate() }

    mutating func add(_ names: [WordName]) {
        for name in names { self.names.add(name.key, name.spelling) }
    }

    /// The run at the beginning of a text of which so many bytes are left.
    @inline(__always)
    static func run(_ text: UnsafePointer<UInt8>, left: Int) -> Run {
        if left < 16 { return lastRun(text, left) }
        let first = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
        let end = others(first)
        if end != 0 {
            let bits = UInt64(end.trailingZeroBitCount) & 0x38
            return Run(low: first & ((1 &<< bits) &- 1), high: 0, count: Int(bits >> 3))
        }
        let second = UInt64(littleEndian: UnsafeRawPointer(text + 8).loadUnaligned(as: UInt64.self))
        let further = others(second)
        if further == 0 { return Run(low: 0, high: 0, count: 16) }
        let bits = UInt64(further.trailingZeroBitCount) & 0x38
        return Run(low: first, high: second & ((1 &<< bits) &- 1), count: 8 &+ Int(bits >> 3))
    }

    /// The same so near to the end that eight bytes at once would run over it.
    @inline(never)
    private static func lastRun(_ text: UnsafePointer<UInt8>, _ left: Int) -> Run {
        var run = Run(low: 0, high: 0, count: 0)
        while run.count < left, others(UInt64(text[run.count])) & 0x80 == 0 {
            if run.count < 8 {
                run.low |= UInt64(text[run.count]) << UInt64(8 * run.count)
            } else {
                run.high |= UInt64(text[run.count]) << UInt64(8 * (run.count - 8))
            }
            run.count += 1
        }
        return run
    }

    /// Which of eight bytes are ASCII but neither letters nor digits: their highest bits.
    @inline(__always)
    private static func others(_ word: UInt64) -> UInt64 {
        let low = word & EightBytes.all(0x7F)
        let digits = (low &+ EightBytes.all(0x80 - 0x30)) & ~(low &+ EightBytes.all(0x80 - 0x3A))
        let small = low | EightBytes.all(0x20)
        let letters = (small &+ EightBytes.all(0x80 - 0x61)) & ~(small &+ EightBytes.all(0x80 - 0x7B))
        return ~(word | digits | letters) & EightBytes.highest
    }

    /// The word that takes up a whole run, if it is known.
    @inline(__always)
    func known(_ run: Run) -> Word? {
        let entry = entries + WordCache.place(run)
        // An empty one has no byte of a run.
        return run.count < 16 && entry.pointee.low == run.low && entry.pointee.high == run.high ? entry.pointee.word : nil
    }

    @inline(__always)
    private static func place(_ run: Run) -> Int {
        Int(((run.low ^ run.high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9) >> (64 &- WordCache.bits))
    }

    /// Reads the word that stands at the beginning of a run.
    ///
    /// - Returns: the word, and its bytes; none where no word stands there.
    @inline(never)
    mutating func read(_ run: Run, _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> (word: Word, length: Int) {
        let (word, length, spelling) = WordReader.word(base, at, end, expansions)
        if spelling != 0 { names.add(word.key, spelling) }
        if length == run.count, run.count < 16 { entries[WordCache.place(run)] = Entry(low: run.low, high: run.high, word: word) }
        return (word, length)
    }
}

/// A short word of the vocabulary: its key and its letters.
struct WordName: Sendable {
    let key: UInt32
    let spelling: UInt64
}

/// The short words that were met, each once, with their letters.
struct WordNames: ~Copyable {
    private(set) var list: [WordName] = []
    /// Places in the list plus one.
    private var table = [UInt32](repeating: 0, count: 1 << 12)

    mutating func add(_ key: UInt32, _ spelling: UInt64) {
        if (list.count + 1) * 2 > table.count {
            table = [UInt32](repeating: 0, count: table.count * 4)
            for index in list.indices { table[slot(list[index].key)] = UInt32(index + 1) }
        }
        let at = slot(key)
        if table[at] != 0 { return }
        list.append(WordName(key: key, spelling: spelling))
        table[at] = UInt32(list.count)
    }

    private func slot(_ key: UInt32) -> Int {
        var at = Int(key >> 1) & (table.count - 1)
        while table[at] != 0, list[Int(table[at]) - 1].key != key { at = (at + 1) & (table.count - 1) }
        return at
    }
}
