import PortalModel
import Text

/// The glossary, made ready to be found in texts by bytes.
struct AbbreviationTable: Sendable {
    /// An abbreviation with one of its meanings.
    struct Entry: Sendable {
        let short: [UInt8]
        /// What it stands for. HTML wants the meaning and nothing else in an `<abbr title>`, so nothing is added for
        /// what is no more.
        let long: String
        /// It has this meaning wherever it stands.
        let isCertain: Bool
        /// Words that make the meaning certain when they stand right before or behind.
        let after: [[UInt8]]
        let before: [[UInt8]]
    }

    /// By hash of the first word, then the longest first: `TT&TT` before `TT`.
    let entries: [Entry]
    /// Where the entries of each hash begin, a power of two of them, and one more for the end.
    private let starts: [UInt32]
    /// A bit for each beginning of two bytes, by ``pair(_:_:)``: turns away nearly every word that is no abbreviation.
    private let pairs: [UInt64]

    init(_ glossary: [GlossaryEntry]) {
        var meanings: [String: Int] = [:]
        for entry in glossary { meanings[entry.short, default: 0] += 1 }
        var slots = 512
        while slots < glossary.count * 2 { slots *= 2 }
        var lists = [[Entry]](repeating: [], count: slots)
        for entry in glossary {
            let short = Array(entry.short.utf8)
            guard short.count >= 2 else { continue }
            let slot = short.withUnsafeBufferPointer { AbbreviationTable.hash($0, 0..<$0.wordEnd(from: 0)) & (slots - 1) }
            lists[slot].append(
                Entry(
                    short: short, long: entry.long, isCertain: entry.auto && meanings[entry.short] == 1,
                    after: entry.after.map { Array($0.utf8) }, before: entry.before.map { Array($0.utf8) }))
        }
        var entries: [Entry] = []
        var starts: [UInt32] = [0]
        var pairs = [UInt64](repeating: 0, count: 16)
        for list in lists {
            // A word that begins so many abbreviations tells nothing, and would be slow to look up.
            if list.count <= AbbreviationTable.mostOfOneWord {
                entries += list.sorted { $0.short.count > $1.short.count }
                for entry in list {
                    let pair = AbbreviationTable.pair(entry.short[0], entry.short[1])
                    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
                }
            }
            starts.append(UInt32(entries.count))
        }
        self.entries = entries
        self.starts = starts
        self.pairs = pairs
    }

    private static let mostOfOneWord = 64

    /// Whether an abbreviation may begin with the two bytes at `start`.
    @inline(__always)
    func mayBegin(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start &+ 1 < text.count else { return false }
        let pair = AbbreviationTable.pair(text[start], text[start &+ 1])
        return pairs[pair &>> 6] &>> UInt64(pair & 63) & 1 != 0
    }

    /// The entries whose first word may be this one.
    func candidates(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int> {
        let slot = AbbreviationTable.hash(text, word) & (starts.count - 2)
        return Int(starts[slot])..<Int(starts[slot + 1])
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for at in word { hash = (hash ^ UInt32(text[at])) &* 16_777_619 }
        return Int(hash ^ hash >> 16)
    }

    /// Ten bits of two bytes.
    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
        Int((UInt32(first) &* 61 &+ UInt32(second) &* 7) & 1023)
    }
}
