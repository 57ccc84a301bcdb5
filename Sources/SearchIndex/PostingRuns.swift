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

    /// So many postings ahead the memory that they need is asked for.
    private static let ahead = 16
    /// The postings of one document.
    private var document = RecordBuffer(capacity: 1 << 10)
    /// Postings for common terms, a bucket for some of them.
    private var buckets = PostingBuckets()
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
    mutating func add(_ number: Int, _ terms: borrowing DocumentTerms) {
        document.reserve(terms.count + PostingRuns.ahead)
        terms.write(number, to: document.records)
        take(number, terms.count)
    }

    /// Adds a document whose terms were kept.
    mutating func add(_ number: Int, _ terms: KeptTerms) {
        document.reserve(terms.count + PostingRuns.ahead)
        let posting = Postings.make(number, level: 0, form: 0)
        var at = document.records
        terms.forEach {
            at.pointee = Records.make($0, posting | UInt32($1))
            at += 1
        }
        take(number, terms.count)
    }

    /// Hands the document's postings on to the common terms and to what waits for the next run.
    private mutating func take(_ number: Int, _ count: Int) {
        waiting.reserve(count)
        var out = waiting.records + waiting.count
        // Common terms take documents in their order only.
        if number > last {
            last = number
            for index in 0..<count {
                let record = document.records[index]
                common.willLook(Records.key(document.records[index &+ PostingRuns.ahead]))
                guard let slot = common.common(Records.key(record)) else {
                    out.pointee = record
                    out += 1
                    continue
                }
                let posting = Records.posting(record)
                if let full = buckets.add(posting, of: slot.key, at: slot.place, common.wants(posting, of: slot)) { buckets.empty(full, &common) }
            }
        } else {
            out.update(from: document.records, count: count)
            out += count
        }
        waiting.count = out - waiting.records
        if waiting.count >= size {
            pack()
            size = min(2 * size, PostingRuns.lastSize)
        }
    }

    /// Packs all that waits. To be called before the runs are asked for.
    mutating func finish() {
        buckets.empty(&common)
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
            at &+= Varint.write(Postings.document(posting) &- document, to: out + at)
            document = Postings.document(posting)
            out[at] = UInt8(truncatingIfNeeded: posting)
            at &+= 1
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
                        document &+= Varint.read(&at)
                        records.append(Records.make(key, document << 8 | UInt32(at.pointee)))
                        at += 1
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
