import Text

/// The finished terms of one range of keys.
struct TermRange: Sendable {
    /// Upper bits of a key that tell its cell: shards are cut between cells.
    static let cellBits: UInt32 = 16
    private static let cells = 1 << Int(cellBits - PostingRuns.rangeBits)

    /// Of each term: the difference to the key before in the same cell, the number of postings × 2 + 1 if the list was cut,
    /// the number of documents if it was cut, the length of the postings, and these as they stand in a shard.
    private let bytes: [UInt8]
    private let starts: [UInt32]
    private let range: Int
    /// About how many bytes the terms will take in shards.
    let size: Int
    /// The words of the vocabulary among them, with the number of documents.
    let words: [CountedWord]

    /// One term.
    struct Entry {
        let key: UInt32
        let documents: Int
        let postings: Int
        /// The postings as they stand in a shard.
        let bytes: UnsafeBufferPointer<UInt8>

        init(key: UInt32, documents: Int, postings: Int, bytes: UnsafeBufferPointer<UInt8>) {
            (self.key, self.documents, self.postings, self.bytes) = (key, documents, postings, bytes)
        }

        /// One that no document has.
        init(_ key: UInt32) { self.init(key: key, documents: 0, postings: 0, bytes: UnsafeBufferPointer(start: nil, count: 0)) }
    }

    /// Puts together what the threads have read.
    ///
    /// - Parameter names: the words of the vocabulary, in order of their keys.
    init(_ range: Int, _ parts: [IndexPart], _ names: [(key: UInt32, spelling: UInt64)], _ desk: inout MergingDesk) {
        self.range = range
        var merger = TermMerger(range, parts, &desk)
        desk.out.removeAll()
        var starts: [UInt32] = []
        starts.reserveCapacity(TermRange.cells + 1)
        var words: [CountedWord] = []
        var size = 0
        let first = UInt32(range) << (32 - PostingRuns.rangeBits)
        var name = names.firstPlace { $0.key >= first }
        for cell in 0..<TermRange.cells {
            starts.append(UInt32(desk.out.count))
            var last = first | UInt32(cell) << (32 - TermRange.cellBits)
            let end = last | UInt32.max >> TermRange.cellBits
            while let key = merger.nextKey(desk), key <= end {
                let documents = merger.take(key, &desk)
                TermRange.append(desk.postings.postings, key &- last, documents, &desk.out)
                last = key
                size += 5 + min(documents, Postings.kept) * 5 / 2
                while name < names.count, names[name].key < key { name += 1 }
                if name < names.count, names[name].key == key {
                    words.append(CountedWord(spelling: names[name].spelling, documents: documents))
                }
            }
        }
        starts.append(UInt32(desk.out.count))
        bytes = desk.out.bytes()
        self.starts = starts
        self.size = size
        self.words = words
    }

    private static func append(_ postings: UnsafeBufferPointer<Posting>, _ step: UInt32, _ documents: Int, _ out: inout ByteBuffer) {
        let count = min(postings.count, Postings.kept)
        let isCut = documents > count
        out.append(varint: step)
        out.append(varint: UInt32(count) << 1 | (isCut ? 1 : 0))
        if isCut { out.append(varint: UInt32(documents)) }
        // The length stands in three bytes, since it is known only afterwards.
        out.append(upTo: 3 + 6 * count) { bytes in
            var at = 3
            var document: UInt32 = 0
            var limit = Postings.limit(postings)
            for posting in postings where count == postings.count || limit.takes(posting) {
                at &+= Varint.write(Postings.document(posting) &- document, to: bytes + at)
                document = Postings.document(posting)
                bytes[at] = UInt8(truncatingIfNeeded: posting)
                at &+= 1
            }
            for index in 0..<3 { bytes[index] = UInt8(truncatingIfNeeded: (at - 3) >> (8 * index)) }
            return at
        }
    }

    /// Hands on the terms whose keys lie between two, in order.
    func forEach(from low: UInt32, through high: UInt32, _ take: (Entry) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let first = UInt32(range) << (32 - PostingRuns.rangeBits)
            let mask = UInt32(TermRange.cells - 1)
            for cell in Int(low >> (32 - TermRange.cellBits) & mask)...Int(high >> (32 - TermRange.cellBits) & mask) {
                var at = base + Int(starts[cell])
                let end = base + Int(starts[cell + 1])
                var key = first | UInt32(cell) << (32 - TermRange.cellBits)
                while at < end {
                    key &+= Varint.read(&at)
                    let head = Varint.read(&at)
                    let documents = head & 1 == 1 ? Varint.read(&at) : head >> 1
                    let length = Int(at[0]) | Int(at[1]) << 8 | Int(at[2]) << 16
                    let postings = UnsafeBufferPointer(start: at + 3, count: length)
                    at += 3 + length
                    if key >= low, key <= high {
                        take(Entry(key: key, documents: Int(documents), postings: Int(head >> 1), bytes: postings))
                    }
                }
            }
        }
    }
}

/// A word with the number of documents that it stands in.
struct CountedWord: Sendable {
    let spelling: UInt64
    let documents: Int
}
