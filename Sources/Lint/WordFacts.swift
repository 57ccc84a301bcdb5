import Text

/// What is known of a word from its letters alone.
struct WordFacts: OptionSet, Sendable {
    let rawValue: UInt32

    /// Has letters beyond ASCII.
    static let marked = WordFacts(rawValue: 1 << 0)
    /// Can be a Vietnamese syllable.
    static let possible = WordFacts(rawValue: 1 << 1)
    /// Begins with a capital.
    static let capital = WordFacts(rawValue: 1 << 2)
    /// Two letters or more, capitals all of them.
    static let allCapitals = WordFacts(rawValue: 1 << 3)
    /// `hòa`, `thủy`: the tone on the first of the two vowels.
    static let toneOnFirst = WordFacts(rawValue: 1 << 4)
    /// `hoà`, `thuỷ`: the tone on the second.
    static let toneOnSecond = WordFacts(rawValue: 1 << 5)
    /// Capitals that are no syllable and no abbreviation that readers are known to know.
    static let abbreviation = WordFacts(rawValue: 1 << 6)
    /// Has letters beyond ASCII and can be no Vietnamese syllable.
    static let broken = WordFacts(rawValue: 1 << 7)
    /// Holds signs beyond ASCII that are no letters, such as quotation marks: several words perhaps.
    static let mixed = WordFacts(rawValue: 1 << 8)
    /// A word by which a term that was given up is found; see ``Phrases``.
    static let term = WordFacts(rawValue: 1 << 9)
    /// A word by which a common slip is found.
    static let slip = WordFacts(rawValue: 1 << 10)
    /// The last word of a unit's name that is no more.
    static let nameEnd = WordFacts(rawValue: 1 << 11)

    /// What makes a word worth a closer look.
    static let remarkable: WordFacts = [.toneOnFirst, .toneOnSecond, .abbreviation, .broken, .mixed, .term, .slip, .nameEnd]
}

/// Remembers the facts of the words met last, so that each is worked out about once: a page has a few hundred different ones.
///
/// Words longer than sixteen bytes are not kept; no Vietnamese syllable is as long.
struct WordMemory: ~Copyable {
    private struct Entry {
        var low: UInt64
        var high: UInt64
        var facts: WordFacts
    }

    /// Pairs of places: a word stands in the first or the second place of its pair, the one met last in the first. With one place
    /// each, words that share it were worked out again and again, which was an eighth of all reading of texts.
    private static let bits = 13
    private let entries: UnsafeMutablePointer<Entry>
    /// Words of up to eight bytes of which no rule wants to know more than that they were there and whether they have bytes beyond
    /// ASCII, each at its ``place(of:)``: 64 KB, of which the words that most texts consist of take little.
    let plain: UnsafeMutablePointer<UInt64>

    init() {
        let count = 2 << WordMemory.bits
        entries = .allocate(capacity: count)
        // No word has all its bytes 0, so an empty place never matches.
        entries.initialize(repeating: Entry(low: 0, high: 0, facts: []), count: count)
        plain = .allocate(capacity: 1 << WordMemory.bits)
        plain.initialize(repeating: 0, count: 1 << WordMemory.bits)
    }

    deinit {
        entries.deallocate()
        plain.deallocate()
    }

    /// Puts a word of up to eight bytes among the plain ones, if it is one.
    @inline(__always)
    func keep(_ word: UInt64, _ facts: WordFacts) {
        guard facts.isDisjoint(with: .remarkable), facts.contains(.marked) == (word & EightBytes.highest != 0) else { return }
        plain[WordMemory.place(of: word)] = word
    }

    @inline(__always)
    static func place(of word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0xD6E8_FEB8_6659_FD93) &>> (64 - UInt64(WordMemory.bits)))
    }

    @inline(__always)
    private func place(of low: UInt64, _ high: UInt64) -> UnsafeMutablePointer<Entry> {
        let hash = (low ^ (high &<< 23 | high &>> 41)) &* 0xD6E8_FEB8_6659_FD93
        return entries + 2 &* Int(truncatingIfNeeded: hash &>> (64 - UInt64(WordMemory.bits)))
    }

    /// - Parameters:
    ///   - low: the word's first eight bytes, 0 after its end; `high` the next eight.
    ///   - work: finds the facts of a word that is not remembered.
    @inline(__always)
    func facts(_ low: UInt64, _ high: UInt64, _ work: () -> WordFacts) -> WordFacts {
        let entry = place(of: low, high)
        if entry.pointee.low == low, entry.pointee.high == high { return entry.pointee.facts }
        return second(entry, low, high, work)
    }

    @inline(never)
    private func second(_ entry: UnsafeMutablePointer<Entry>, _ low: UInt64, _ high: UInt64, _ work: () -> WordFacts) -> WordFacts {
        let other = entry + 1
        let first = entry.pointee
        let isKnown = other.pointee.low == low && other.pointee.high == high
        let facts = isKnown ? other.pointee.facts : work()
        other.pointee = first
        entry.pointee = Entry(low: low, high: high, facts: facts)
        return facts
    }
}
