import Text
import Workers

/// The finished index: what all threads have read, cut into shards.
///
/// `docs/search.md` tells the format of the files and why it is as it is.
public struct SearchIndex: Sendable {
    private let ranges: [TermRange]
    /// The words of the vocabulary, with the number of documents.
    var words: [CountedWord] { ranges.flatMap(\.words) }
    /// How many upper bits of a key tell its shard.
    public let shardBits: Int
    /// Texts that stand beside a term for whoever looks for it: other words for the same thing.
    private let notes: [(key: UInt32, text: String)]

    /// Bytes that a shard has at most, about: a search fetches some five of them. Twice as many where that would make
    /// more than two thousand shards, which are files to be written.
    private static let shardSize = 3_600
    private static let manyShards = 11

    public init(_ parts: [IndexPart], notes: [UInt32: String], _ workers: Workers) {
        self.notes = notes.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
        _ = workers.map(parts.count) { parts[$0].finish() }
        let names = SearchIndex.names(parts)
        ranges = workers.map(
            1 << Int(PostingRuns.rangeBits), prepare: { MergingDesk() }
        ) { desk, range in TermRange(range, parts, names, &desk) }
        let total = ranges.reduce(0) { $0 + $1.size }
        var bits = 0
        while total >> bits > SearchIndex.shardSize * (bits < SearchIndex.manyShards ? 1 : 2), bits < 20 { bits += 1 }
        shardBits = bits
    }

    /// The words that the threads have met, in order of their keys; of words that share one, the same whichever thread met them.
    private static func names(_ parts: [IndexPart]) -> [(key: UInt32, spelling: UInt64)] {
        var names: [(key: UInt32, spelling: UInt64)] = []
        for name in parts.flatMap(\.names).sorted(by: { ($0.key, $0.spelling) < ($1.key, $1.spelling) }) where names.last?.key != name.key {
            names.append(name)
        }
        return names
    }

    /// Writes a shard, without its head.
    public func write(shard: Int, into out: inout ByteBuffer) {
        let low = shardBits == 0 ? 0 : UInt32(shard) << UInt32(32 - shardBits)
        let high = low | (shardBits == 0 ? UInt32.max : UInt32.max >> UInt32(shardBits))
        var extra = notes.drop { $0.key < low }.prefix { $0.key <= high }
        var last: UInt32 = 0
        for range in Int(low >> (32 - PostingRuns.rangeBits))...Int(high >> (32 - PostingRuns.rangeBits)) {
            let first = UInt32(range) << (32 - PostingRuns.rangeBits)
            ranges[range].forEach(from: max(low, first), through: min(high, first | UInt32.max >> PostingRuns.rangeBits)) { entry in
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
        let isCut = entry.documents > entry.postings
        out.append(varint: UInt32(entry.postings) << 2 | (isCut ? 2 : 0) | (note == nil ? 0 : 1))
        if isCut { out.append(varint: UInt32(entry.documents)) }
        if let note {
            out.append(varint: UInt32(note.utf8.count))
            out.append(note)
        }
        out.append(entry.bytes)
    }
}

extension ByteBuffer {
    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    public mutating func append(varint value: UInt32) {
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

    /// Writes numbers that go up.
    public static func write(list: [UInt32], into out: inout ByteBuffer) {
        var last: UInt32 = 0
        for number in list {
            out.append(varint: number &- last)
            last = number
        }
    }
}

extension ByteBuffer {
    /// Four bytes, the lowest first.
    fileprivate mutating func append(fixed value: UInt32) {
        for shift: UInt32 in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
