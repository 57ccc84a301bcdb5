import Text

/// The finished terms of one range of keys.
struct TermRange: Sendable {
    /// Upper bits of the keys that tell the range: ranges are put together one by one, on all threads.
    static let bits: UInt32 = 8
    static let count = 1 << Int(bits)
    /// Upper bits of a key that tell its cell: shards are cut between cells.
    static let cellBits: UInt32 = 16
    static let cells = 1 << Int(cellBits - bits)

    let number: Int
    /// Of each term: the difference to the key before in the same cell, the number of postings × 2 + 1 if some are not here,
    /// the number of documents if so, the length of the postings, and these as they stand in a shard.
    let bytes: KeptBytes
    /// Where the terms of each cell begin, and where the last one ends.
    let starts: [UInt32]
    /// About how many bytes the terms will take in shards.
    let size: Int
    /// The words of the vocabulary among them.
    let words: [CountedWord]
    /// The piece that it was read from, where it was.
    var kept: KeptBytes?

    /// The lowest key that the range can have.
    static func first(_ number: Int) -> UInt32 { UInt32(number) << (32 - bits) }

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

        /// Adds its postings to a list.
        func append(to list: inout PostingList) {
            guard var at = bytes.baseAddress else { return }
            list.append(postings) { out in
                var document: UInt32 = 0
                for index in 0..<postings {
                    let byte = Varint.read(&at, adding: &document)
                    out[index] = document << 8 | UInt32(byte)
                }
            }
        }
    }

    /// Hands on the terms whose keys lie between two, in order.
    func forEach(from low: UInt32, through high: UInt32, _ take: (Entry) -> Void) {
        bytes.withBytes { buffer in
            guard let base = buffer.bindMemory(to: UInt8.self).baseAddress else { return }
            let mask = UInt32(TermRange.cells - 1)
            for cell in Int(low >> (32 - TermRange.cellBits) & mask)...Int(high >> (32 - TermRange.cellBits) & mask) {
                var at = base + Int(starts[cell])
                let end = base + Int(starts[cell + 1])
                var key = TermRange.first(number) | UInt32(cell) << (32 - TermRange.cellBits)
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

    /// Hands on all terms, in order.
    func forEach(_ take: (Entry) -> Void) {
        forEach(from: TermRange.first(number), through: TermRange.first(number) | UInt32.max >> TermRange.bits, take)
    }
}

/// A word of the vocabulary with the number of documents that it stands in.
struct CountedWord: Sendable {
    let key: UInt32
    let spelling: UInt64
    let documents: Int
}
