import Text
import Workers

/// The finished index: what all threads have read, cut into shards.
///
/// `docs/search.md` tells the format of the files and why it is as it is.
public struct SearchIndex: Sendable {
    let ranges: [TermRange]
    /// The words of the vocabulary, with the number of documents.
    var words: [CountedWord] { ranges.flatMap(\.words) }
    /// How many upper bits of a key tell its shard.
    public let shardBits: Int
    /// Texts that stand beside a term for whoever looks for it: other words for the same thing.
    let notes: [(key: UInt32, text: String)]
    /// Postings of a term that are kept.
    let held: Int

    /// Bytes that a shard has at most, about: a search fetches some five of them. Twice as many where that would make
    /// more than two thousand shards, which are files to be written.
    private static let shardSize = 3_600
    private static let manyShards = 11

    public init(_ parts: [IndexPart], notes: [UInt32: String], _ workers: Workers) {
        _ = workers.map(parts.count) { parts[$0].finish() }
        let names = SearchIndex.names(parts)
        self.init(
            workers.map(TermRange.count, prepare: { MergingDesk() }) { desk, range in TermMerger.range(range, parts, names, &desk) },
            notes: notes, held: parts.first?.held ?? Postings.kept)
    }

    /// - Parameter ranges: all of them.
    init(_ ranges: [TermRange], notes: [(key: UInt32, text: String)], held: Int) {
        self.ranges = ranges
        self.notes = notes
        self.held = held
        let total = ranges.reduce(0) { $0 + $1.size }
        var bits = 0
        while total >> bits > SearchIndex.shardSize * (bits < SearchIndex.manyShards ? 1 : 2), bits < 20 { bits += 1 }
        shardBits = bits
    }

    init(_ ranges: [TermRange], notes: [UInt32: String], held: Int) {
        self.init(ranges, notes: notes.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }, held: held)
    }

    /// The words that the threads have met, in order of their keys; of words that share one, the same whichever thread met them.
    private static func names(_ parts: [IndexPart]) -> [WordName] {
        var names: [WordName] = []
        for name in parts.flatMap(\.names).sorted(by: { ($0.key, $0.spelling) < ($1.key, $1.spelling) }) where names.last?.key != name.key {
            names.append(name)
        }
        return names
    }

    /// The lowest and the highest key that a shard can have.
    func keys(ofShard shard: Int) -> (low: UInt32, high: UInt32) {
        if shardBits == 0 { return (0, .max) }
        let low = UInt32(shard) << UInt32(32 - shardBits)
        return (low, low | UInt32.max >> UInt32(shardBits))
    }

    /// Writes a shard, without its head.
    public func write(shard: Int, into out: inout ByteBuffer) {
        let (low, high) = keys(ofShard: shard)
        var extra = notes.drop { $0.key < low }.prefix { $0.key <= high }
        var last: UInt32 = 0
        for range in Int(low >> (32 - TermRange.bits))...Int(high >> (32 - TermRange.bits)) {
            let first = UInt32(range) << (32 - TermRange.bits)
            ranges[range].forEach(from: max(low, first), through: min(high, first | UInt32.max >> TermRange.bits)) { entry in
                while let note = extra.first, note.key < entry.key {
                    append(TermRange.Entry(note.key), after: &last, note.text, &out)
                    extra.removeFirst()
                }
                var note: String?
                if let next = extra.first, next.key == entry.key {
                    note = next.text
                    extra.removeFirst()
                }
                append(entry, after: &last, note, &out)
            }
        }
        for note in extra { append(TermRange.Entry(note.key), after: &last, note.text, &out) }
    }

    private func append(_ entry: TermRange.Entry, after last: inout UInt32, _ note: String?, _ out: inout ByteBuffer) {
        out.append(varint: entry.key &- last)
        last = entry.key
        let count = min(entry.postings, Postings.kept)
        let isCut = entry.documents > count
        out.append(varint: UInt32(count) << 2 | (isCut ? 2 : 0) | (note == nil ? 0 : 1))
        if isCut { out.append(varint: UInt32(entry.documents)) }
        if let note {
            out.append(varint: UInt32(note.utf8.count))
            out.append(note)
        }
        if entry.postings == count { return out.append(entry.bytes) }
        var list = PostingList()
        entry.append(to: &list)
        Postings.write(list.postings, kept: count, into: &out)
    }
}

extension ByteBuffer {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    mutating func append(varint value: UInt32) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}

extension SearchIndex {
    /// Goes up when files of old and new programs cannot be read by each other's scripts.
    public static let format = 2

    /// Writes a file of the index: generation, length, content. The length tells a file that was cut off.
    public static func write(generation: UInt32, into out: inout ByteBuffer, _ content: (inout ByteBuffer) -> Void) {
        var body = ByteBuffer(capacity: 16_384)
        content(&body)
        out.append(fixed: generation)
        out.append(fixed: UInt32(body.count))
        body.withBytes { out.append($0) }
    }
}

extension ByteBuffer {
    /// Four bytes, the lowest first.
    mutating func append(fixed value: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
