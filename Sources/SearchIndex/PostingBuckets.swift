/// Postings of common terms on their way to them: they go on when many of one bucket have come, since each alone would wait for memory
/// that the making of a page has pushed out of the processor's own.
struct PostingBuckets: ~Copyable {
    private static let bits: UInt32 = 6
    private static let shift = 32 - bits
    private static let count = 1 << Int(bits)
    /// Postings of a bucket.
    private static let size = 512

    /// So many postings ahead the memory that they need is asked for.
    private static let ahead = 8

    private let records: UnsafeMutablePointer<Record>
    private let counts: UnsafeMutablePointer<Int>

    init() {
        records = .allocate(capacity: PostingBuckets.count * PostingBuckets.size)
        counts = .allocate(capacity: PostingBuckets.count)
        counts.initialize(repeating: 0, count: PostingBuckets.count)
    }

    deinit {
        records.deallocate()
        counts.deallocate()
    }

    /// Adds a posting if it is wanted; it is written in any case, since which it is, no processor can foresee.
    ///
    /// - Parameter place: where its term is.
    /// - Returns: the bucket, if it must now be emptied.
    @inline(__always)
    func add(_ posting: Posting, of key: UInt32, at place: UInt16, _ isWanted: Bool) -> Int? {
        // By the keys, so that what will be read one after the other in the end is written near to each other.
        let bucket = Int(key &>> PostingBuckets.shift)
        let count = counts[bucket]
        records[bucket &* PostingBuckets.size &+ count] = Records.make(UInt32(place), posting)
        counts[bucket] = count &+ (isWanted ? 1 : 0)
        return count &+ (isWanted ? 1 : 0) == PostingBuckets.size ? bucket : nil
    }

    /// Hands on what is in a bucket.
    @inline(never)
    func empty(_ bucket: Int, _ common: inout CommonTerms) {
        let start = records + bucket * PostingBuckets.size
        let count = counts[bucket]
        for index in 0..<count {
            common.willTake(UInt16(truncatingIfNeeded: Records.key(start[min(index &+ 2 &* PostingBuckets.ahead, count &- 1)])))
            common.willWrite(UInt16(truncatingIfNeeded: Records.key(start[min(index &+ PostingBuckets.ahead, count &- 1)])))
            common.take(Records.posting(start[index]), of: UInt16(truncatingIfNeeded: Records.key(start[index])))
        }
        counts[bucket] = 0
    }

    /// Hands on what is in any bucket.
    func empty(_ common: inout CommonTerms) {
        for bucket in 0..<PostingBuckets.count { empty(bucket, &common) }
    }
}
