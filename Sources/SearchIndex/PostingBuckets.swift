/// Postings of common terms on their way to them: they go on when many of one bucket have come, since each alone would wait for memory
/// that the making of a page has pushed out of the processor's own.
struct PostingBuckets: ~Copyable {
    private static let count = 64
    /// Postings of a bucket.
    private static let size = 512

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
    /// - Parameter place: of its term.
    /// - Returns: whether its bucket must now be emptied.
    @inline(__always)
    func add(_ posting: Posting, of place: UInt16, _ isWanted: Bool) -> Bool {
        let bucket = Int(place) & (PostingBuckets.count - 1)
        let count = counts[bucket]
        records[bucket &* PostingBuckets.size &+ count] = Records.make(UInt32(place), posting)
        counts[bucket] = count &+ (isWanted ? 1 : 0)
        return count &+ (isWanted ? 1 : 0) == PostingBuckets.size
    }

    /// Hands on what is in the bucket of a place.
    @inline(never)
    func empty(_ place: UInt16, _ common: inout CommonTerms) {
        let bucket = Int(place) & (PostingBuckets.count - 1)
        let start = records + bucket * PostingBuckets.size
        for index in 0..<counts[bucket] {
            common.take(Records.posting(start[index]), of: UInt16(truncatingIfNeeded: Records.key(start[index])))
        }
        counts[bucket] = 0
    }

    /// Hands on what is in any bucket.
    func empty(_ common: inout CommonTerms) {
        for bucket in 0..<PostingBuckets.count { empty(UInt16(bucket), &common) }
    }
}
