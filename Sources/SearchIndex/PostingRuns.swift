import Text

/// The postings that a thread has read: as they came while they are few, sorted and packed into runs as they grow more.
struct PostingRuns: ~Copyable {
    /// Packed postings, in order of their keys: the difference to the key before in the same range, how many postings, then
    /// of each the difference of the document's number and a byte, weight × 8 + form.
    struct Run {
        let bytes: [UInt8]
        /// Where the postings of each range of keys begin, and where the last one ends.
        let starts: [UInt32]
    }

    /// Postings of the first run and, at most, of a later one: the first is small, so that common terms are soon known.
    private static let firstSize = 1 << 14
    private static let lastSize = 1 << 17
    /// Of how many postings of a run a term is common.
    private static let manyInRun = 8

    /// The highest number that a document had.
    private var last = -1
    private(set) var common: CommonTerms
    /// Postings of other terms, for the next run.
    private var waiting = RecordBuffer(capacity: 1 << 12)
    private(set) var runs: [Run] = []
    private var packed = ByteBuffer()
    private var size = firstSize

    /// - Parameter held: postings of a term that are kept.
    init(held: Int) { common = CommonTerms(held: held) }

    /// Adds a document.
    mutating func add(_ number: Int, _ terms: borrowing some PostingSource & ~Copyable) {
        waiting.reserve(terms.count + 1)
        if isNext(number) {
            var ways = common.ways(terms.count, others: waiting.end)
            terms.hand(number, to: &ways)
            took(ways)
        } else {
            var way = waiting.way
            terms.hand(number, to: &way)
            took(upTo: way.end)
        }
    }

    /// Whether the number is higher than all before: common terms take documents in their order only.
    private mutating func isNext(_ number: Int) -> Bool {
        if number <= last { return false }
        last = number
        return true
    }

    private mutating func took(_ ways: CommonTerms.Ways) {
        common.took(ways)
        took(upTo: ways.others)
    }

    private mutating func took(upTo end: UnsafeMutablePointer<Record>) {
        waiting.count = end - waiting.records
        if waiting.count >= size {
            pack()
            size = min(2 * size, PostingRuns.lastSize)
        }
    }

    /// Packs all that waits. To be called before the runs are asked for.
    mutating func finish() {
        common.settle()
        pack()
    }

    private mutating func pack() {
        waiting.sortByKeys(bits: 11, passes: 3)
        packed.removeAll()
        var starts: [UInt32] = []
        starts.reserveCapacity(1 << Int(TermRange.bits) + 1)
        var begin = 0
        for range in 0..<UInt32(1) << TermRange.bits {
            starts.append(UInt32(packed.count))
            var key = range << (32 - TermRange.bits)
            while begin < waiting.count, Records.key(waiting.records[begin]) >> (32 &- TermRange.bits) == range {
                let end = waiting.endOfTerm(from: begin)
                waiting.sortByDocuments(begin..<end)
                let term = UnsafeBufferPointer(start: waiting.records + begin, count: end - begin)
                packed.append(upTo: 10 + 6 * term.count) { PostingRuns.pack(term, after: key, $0) }
                key = Records.key(waiting.records[begin])
                if term.count >= PostingRuns.manyInRun { common.add(key) }
                begin = end
            }
        }
        starts.append(UInt32(packed.count))
        if waiting.count > 0 { runs.append(Run(bytes: packed.bytes(), starts: starts)) }
        waiting.count = 0
    }

    @inline(__always)
    private static func pack(_ term: UnsafeBufferPointer<Record>, after key: UInt32, _ out: UnsafeMutablePointer<UInt8>) -> Int {
        var at = Varint.write(Records.key(term[0]) &- key, to: out)
        at &+= Varint.write(UInt32(truncatingIfNeeded: term.count), to: out + at)
        var document: UInt32 = 0
        for record in term {
            let posting = Records.posting(record)
            at &+= Varint.write(Postings.document(posting) &- document, UInt8(truncatingIfNeeded: posting), to: out + at)
            document = Postings.document(posting)
        }
        return at
    }

    /// Adds the postings of a range to others.
    func append(range: Int, to records: inout RecordBuffer) {
        for run in runs {
            run.bytes.withUnsafeBufferPointer { bytes in
                guard var at = bytes.baseAddress else { return }
                let end = at + Int(run.starts[range + 1])
                at += Int(run.starts[range])
                var key = UInt32(range) << (32 - TermRange.bits)
                while at < end {
                    key &+= Varint.read(&at)
                    var document: UInt32 = 0
                    for _ in 0..<Varint.read(&at) {
                        let byte = Varint.read(&at, adding: &document)
                        records.append(Records.make(key, document << 8 | UInt32(byte)))
                    }
                }
            }
        }
    }
}

/// Numbers in seven bits a byte, the lowest first; the highest bit says that more follow. In memory that has room for them.
enum Varint {
    @inline(__always)
    static func write(_ value: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
        var rest = value
        var at = 0
        while rest >= 0x80 {
            out[at] = UInt8(truncatingIfNeeded: rest) | 0x80
            rest >>= 7
            at &+= 1
        }
        out[at] = UInt8(truncatingIfNeeded: rest)
        return at &+ 1
    }

    /// Writes a number and a byte; most are two bytes.
    @inline(__always)
    static func write(_ value: UInt32, _ byte: UInt8, to out: UnsafeMutablePointer<UInt8>) -> Int {
        if value < 0x80 {
            UnsafeMutableRawPointer(out).storeBytes(of: (UInt16(byte) << 8 | UInt16(truncatingIfNeeded: value)).littleEndian, as: UInt16.self)
            return 2
        }
        let length = write(value, to: out)
        out[length] = byte
        return length &+ 1
    }

    /// Reads a number, which is added to another, and the byte behind it.
    @inline(__always)
    static func read(_ at: inout UnsafePointer<UInt8>, adding sum: inout UInt32) -> UInt8 {
        let both = UInt16(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt16.self))
        if both & 0x80 == 0 {
            sum &+= UInt32(both & 0x7F)
            at += 2
            return UInt8(truncatingIfNeeded: both >> 8)
        }
        sum &+= read(&at)
        defer { at += 1 }
        return at.pointee
    }

    @inline(__always)
    static func read(_ at: inout UnsafePointer<UInt8>) -> UInt32 {
        var byte = at.pointee
        at += 1
        var value = UInt32(byte & 0x7F)
        var shift: UInt32 = 7
        while byte >= 0x80 {
            byte = at.pointee
            at += 1
            value |= UInt32(byte & 0x7F) &<< shift
            shift &+= 7
        }
        return value
    }
}
