import Text

/// A range of terms while it is being made, term by term in order of their keys.
struct TermRangeMaker: ~Copyable {
    private let number: Int
    /// Postings of a term that are kept.
    private let held: Int
    /// The words of the vocabulary, in order of their keys.
    private let names: [WordName]
    private var name: Int
    private var out: ByteBuffer
    private var starts: [UInt32] = [0]
    /// The last key, or the first one that the present cell can have.
    private var last: UInt32
    private var size = 0
    private var words: [CountedWord] = []

    init(_ number: Int, held: Int, _ names: [WordName]) {
        self.number = number
        self.held = held
        self.names = names
        last = TermRange.first(number)
        name = names.firstPlace { [last] in $0.key >= last }
        out = ByteBuffer(capacity: 1 << 12)
        starts.reserveCapacity(TermRange.cells + 1)
    }

    /// Adds a term.
    ///
    /// - Parameter postings: in order of their documents; at least as many as are kept, or all there are.
    mutating func add(_ key: UInt32, _ postings: UnsafeBufferPointer<Posting>, documents: Int) {
        begin(key, postings: min(postings.count, held), documents)
        // The length stands in three bytes, since it is known only afterwards.
        let start = out.count
        for _ in 0..<3 { out.append(0) }
        Postings.write(postings, kept: held, into: &out)
        set(length: out.count - start - 3, at: start)
    }

    /// Adds a term as it stands in another range.
    mutating func add(_ entry: TermRange.Entry) {
        begin(entry.key, postings: entry.postings, entry.documents)
        let start = out.count
        for _ in 0..<3 { out.append(0) }
        set(length: entry.bytes.count, at: start)
        out.append(entry.bytes)
    }

    private mutating func set(length: Int, at start: Int) {
        out.replace(at: start) { bytes in for index in 0..<3 { bytes[index] = UInt8(truncatingIfNeeded: length >> (8 * index)) } }
    }

    /// Writes what stands before the length of a term's postings.
    private mutating func begin(_ key: UInt32, postings count: Int, _ documents: Int) {
        begin(Int(key >> (32 - TermRange.cellBits)) & (TermRange.cells - 1))
        out.append(varint: key &- last)
        last = key
        out.append(varint: UInt32(count) << 1 | (documents > count ? 1 : 0))
        if documents > count { out.append(varint: UInt32(documents)) }
        size += 5 + min(documents, Postings.kept) * 5 / 2
        while name < names.count, names[name].key < key { name += 1 }
        if name < names.count, names[name].key == key {
            words.append(CountedWord(key: key, spelling: names[name].spelling, documents: documents))
        }
    }

    private mutating func begin(_ cell: Int) {
        while starts.count <= cell {
            last = TermRange.first(number) | UInt32(starts.count) << (32 - TermRange.cellBits)
            starts.append(UInt32(out.count))
        }
    }

    mutating func finish() -> TermRange {
        begin(TermRange.cells - 1)
        starts.append(UInt32(out.count))
        return TermRange(number: number, bytes: KeptBytes(out), starts: starts, size: size, words: words)
    }
}
