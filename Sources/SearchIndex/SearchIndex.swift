import Text
import Workers

/// The finished index: what all threads have read, cut into shards.
///
/// `docs/search.md` tells the format of the files and why it is as it is.
public struct SearchIndex: Sendable {
    let parts: [IndexPart]
    /// How many upper bits of a key tell its shard.
    public let shardBits: Int
    /// Texts that stand beside a term for whoever looks for it: other words for the same thing.
    private let notes: [(key: UInt32, text: String)]

    /// Bytes that a shard has at most, about: a search fetches some five of them. Twice as many where that would make
    /// more than two thousand shards, which are files to be written.
    private static let shardSize = 3_600
    private static let manyShards = 11
    /// Ranges of keys that are measured at a time.
    private static let rangeBits = 6

    public init(_ parts: [IndexPart], notes: [UInt32: String], _ workers: Workers) {
        self.parts = parts
        self.notes = notes.map { ($0.key, $0.value) }.sorted { $0.key < $1.key }
        _ = workers.map(parts.count) { parts[$0].finish() }
        let sizes = workers.map(1 << SearchIndex.rangeBits) { SearchIndex.size(parts, range: $0) }
        let total = sizes.reduce(0, +)
        var bits = 0
        while total >> bits > SearchIndex.shardSize * (bits < SearchIndex.manyShards ? 1 : 2), bits < 20 { bits += 1 }
        shardBits = bits
    }

    /// About how many bytes the terms of a range will take: the same however many parts there are.
    private static func size(_ parts: [IndexPart], range: Int) -> Int {
        var size = 0
        merge(parts, range, bits: rangeBits) { _, group in
            let documents = group.reduce(0) { $0 + Int($1.slot.documents) }
            size += 5 + min(documents, Postings.kept) * 5 / 2
        }
        return size
    }

    /// Each term of a shard with its slots in all parts, in order of the keys.
    private static func merge(
        _ parts: [IndexPart], _ shard: Int, bits: Int, _ take: (UInt32, [(part: IndexPart, slot: TermTable.Slot)]) -> Void
    ) {
        let lists = parts.map { $0.entries(of: shard, bits: bits) }
        var heads = Array(repeating: 0, count: lists.count)
        var group: [(part: IndexPart, slot: TermTable.Slot)] = []
        while true {
            var key = UInt32.max
            var isDone = true
            for (index, list) in lists.enumerated() where heads[index] < list.count {
                key = min(key, list[heads[index]].key)
                isDone = false
            }
            if isDone { return }
            group.removeAll(keepingCapacity: true)
            for (index, list) in lists.enumerated() where heads[index] < list.count && list[heads[index]].key == key {
                group.append((parts[index], list[heads[index]].slot))
                heads[index] += 1
            }
            take(key, group)
        }
    }

    /// Writes a shard, without its head.
    public func write(shard: Int, into out: inout ByteBuffer) {
        var extra = notes[...]
        if shardBits > 0 {
            extra = extra.drop { Int($0.key >> UInt32(32 - shardBits)) < shard }.prefix { Int($0.key >> UInt32(32 - shardBits)) == shard }
        }
        var last: UInt32 = 0
        var postings: [Posting] = []
        SearchIndex.merge(parts, shard, bits: shardBits) { key, group in
            while let note = extra.first, note.key < key {
                append(key: note.key, after: &last, [], documents: 0, note: note.text, &out)
                extra.removeFirst()
            }
            postings.removeAll(keepingCapacity: true)
            var documents = 0
            for (part, slot) in group {
                part.appendPostings(of: slot, to: &postings)
                documents += Int(slot.documents)
            }
            Postings.keepWeightiest(&postings)
            postings.sort()
            var note: String?
            if let next = extra.first, next.key == key {
                note = next.text
                extra.removeFirst()
            }
            append(key: key, after: &last, postings, documents: documents, note: note, &out)
        }
        for note in extra { append(key: note.key, after: &last, [], documents: 0, note: note.text, &out) }
    }

    private func append(
        key: UInt32, after last: inout UInt32, _ postings: [Posting], documents: Int, note: String?, _ out: inout ByteBuffer
    ) {
        out.append(varint: key &- last)
        last = key
        let isCut = documents > postings.count
        out.append(varint: UInt32(postings.count) << 2 | (isCut ? 2 : 0) | (note == nil ? 0 : 1))
        if isCut { out.append(varint: UInt32(documents)) }
        if let note {
            out.append(varint: UInt32(note.utf8.count))
            out.append(note)
        }
        var document: UInt32 = 0
        for posting in postings {
            out.append(varint: Postings.document(posting) &- document)
            document = Postings.document(posting)
            out.append(UInt8(truncatingIfNeeded: posting))
        }
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
