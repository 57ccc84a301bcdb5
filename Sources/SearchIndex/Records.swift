/// A term's key above one of its postings, in one number, so that sorting has one thing to move.
typealias Record = UInt64

enum Records {
    @inline(__always)
    static func make(_ key: UInt32, _ posting: Posting) -> Record { UInt64(key) << 32 | UInt64(posting) }

    @inline(__always)
    static func key(_ record: Record) -> UInt32 { UInt32(truncatingIfNeeded: record >> 32) }

    @inline(__always)
    static func posting(_ record: Record) -> Posting { UInt32(truncatingIfNeeded: record) }
}

/// Where the postings of one document go.
protocol PostingWay {
    /// Tells that a posting of a term will soon come.
    func willTake(_ key: UInt32)

    mutating func take(_ record: Record)
}

extension PostingWay {
    @inline(__always)
    func willTake(_ key: UInt32) {}
}

/// The terms of one document, wherever they are.
protocol PostingSource: ~Copyable {
    /// How many there are.
    var count: Int { get }

    /// Hands on each term with its posting.
    /// - Parameter number: the document's.
    func hand(_ number: Int, to way: inout some PostingWay)
}

/// Memory for records, with as much again to sort them in.
///
/// Own memory: each posting of each page goes through here several times.
struct RecordBuffer: ~Copyable {
    private(set) var records: UnsafeMutablePointer<Record>
    private var spare: UnsafeMutablePointer<Record>
    private(set) var capacity: Int
    var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        records = .allocate(capacity: capacity)
        spare = .allocate(capacity: capacity)
    }

    deinit {
        records.deallocate()
        spare.deallocate()
    }

    @inline(__always)
    mutating func append(_ record: Record) {
        if count == capacity { grow() }
        records[count] = record
        count &+= 1
    }

    /// Behind the last record.
    var end: UnsafeMutablePointer<Record> { records + count }

    /// Where more records may be written, if there is room.
    var way: Way { Way(end: end) }

    struct Way: PostingWay {
        fileprivate(set) var end: UnsafeMutablePointer<Record>

        @inline(__always)
        mutating func take(_ record: Record) {
            end.pointee = record
            end += 1
        }
    }

    /// Makes room for so many more.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        while count &+ more > capacity { grow() }
    }

    @inline(never)
    private mutating func grow() {
        spare.deallocate()
        let larger = UnsafeMutablePointer<Record>.allocate(capacity: 2 * capacity)
        larger.update(from: records, count: count)
        records.deallocate()
        records = larger
        spare = .allocate(capacity: 2 * capacity)
        capacity *= 2
    }

    /// Sorts by the keys' bits from one on, so many at a time, by counting; records of one key stay in their order.
    mutating func sortByKeys(from first: Int = 0, bits: Int, passes: Int) {
        let (values, count) = (1 << bits, count)
        let mask = UInt64(values &- 1)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: values) { buffer in
            guard let starts = buffer.baseAddress else { return }
            for pass in 0..<passes {
                let (from, to) = (records, spare)
                let shift = UInt64(32 &+ first &+ pass &* bits)
                starts.initialize(repeating: 0, count: values)
                for index in 0..<count { starts[Int(from[index] &>> shift & mask)] &+= 1 }
                var start: Int32 = 0
                for value in 0..<values {
                    let number = starts[value]
                    starts[value] = start
                    start &+= number
                }
                for index in 0..<count {
                    let record = from[index]
                    let value = Int(record &>> shift & mask)
                    to[Int(starts[value])] = record
                    starts[value] &+= 1
                }
                swap(&records, &spare)
            }
        }
    }

    /// Where the records of one key that begin at a place end.
    @inline(__always)
    func endOfTerm(from begin: Int) -> Int {
        let key = records[begin] >> 32
        var end = begin &+ 1
        while end < count, records[end] >> 32 == key { end &+= 1 }
        return end
    }

    /// Brings records of one key into the order of their documents, in which they nearly always are.
    @inline(__always)
    mutating func sortByDocuments(_ range: Range<Int>) {
        for index in range.dropFirst() where records[index] < records[index &- 1] {
            var term = UnsafeMutableBufferPointer(start: records + range.lowerBound, count: range.count)
            term.sort()
            return
        }
    }
}
