import Text

/// That a term stands in a document: the document's number, how much the term says of it, and in which form it is
/// written there.
///
/// 32 bits, so that millions of them can be kept and sorted: 24 of the number, 5 of the weight, 3 of the form.
typealias Posting = UInt32

enum Postings {
    /// Documents that an index can hold.
    static let most = 1 << 24
    /// Postings that one term keeps: those of most weight. Without a limit the syllables that stand on every page would
    /// make up the index, and every search would fetch lists as long as the portal.
    static let kept = 1020
    /// More that are kept where an index is to be changed later: so many of the weightiest may go before all documents must be
    /// looked through for those which come next.
    static let spare = 60

    @inline(__always)
    static func make(_ document: Int, level: UInt32, form: UInt8) -> Posting {
        UInt32(truncatingIfNeeded: document) << 8 | level << 3 | UInt32(form)
    }

    @inline(__always)
    static func document(_ posting: Posting) -> UInt32 { posting >> 8 }

    @inline(__always)
    static func level(_ posting: Posting) -> UInt32 { posting >> 3 & 31 }

    /// What orders a term's postings, the higher the sooner kept: weight, of equal ones the first documents.
    static func rank(_ posting: Posting) -> UInt32 { level(posting) << 24 | (0xFF_FFFF &- document(posting)) }

    /// Weights in steps of a fifth of a doubling; level 12 is 1.
    private static let thresholds: [Float] = {
        // By multiplication alone, which gives the same bits everywhere.
        let step: Float = 1.148_698_4
        var values: [Float] = []
        var value: Float = 0.203_1
        for _ in 1..<32 {
            values.append(value)
            value *= step
        }
        return values
    }()

    /// Tells the levels of weights.
    ///
    /// Own memory: each of a hundred terms of a document asks, and every look at a global is a question whether it has been made.
    struct Levels: ~Copyable {
        /// For the weights' upper bits, the level of the lowest weight that has them: between it and the next one is one step
        /// at most, since a step is larger than the 32nd part of a doubling.
        private let levels: UnsafeMutablePointer<UInt8>
        private let thresholds: UnsafeMutablePointer<Float>
        private static let first = Float(0.125).bitPattern >> 18
        private static let last = Float(64).bitPattern >> 18

        init() {
            let values = Postings.thresholds
            thresholds = .allocate(capacity: values.count + 1)
            for (level, value) in (values + [.infinity]).enumerated() { (thresholds + level).initialize(to: value) }
            levels = .allocate(capacity: Int(Levels.last - Levels.first) + 1)
            for bits in Levels.first...Levels.last {
                (levels + Int(bits - Levels.first)).initialize(to: UInt8(values.count { $0 <= Float(bitPattern: bits << 18) }))
            }
        }

        deinit {
            levels.deallocate()
            thresholds.deallocate()
        }

        /// The level of a weight, from 0 to 31.
        @inline(__always)
        func level(of weight: Float) -> UInt32 {
            let bits = min(max(weight.bitPattern >> 18, Levels.first), Levels.last) &- Levels.first
            let level = UInt32(levels[Int(bits)])
            return level &+ (thresholds[Int(level)] <= weight ? 1 : 0)
        }
    }

    /// Which of a term's postings are the weightiest, of equal ones those of the first documents: all above a level, and the
    /// first few of it. The same ones in whatever order and in however many parts they came.
    struct Limit {
        fileprivate let level: UInt32
        /// Of that level.
        fileprivate var some: Int

        /// To be asked of all postings one after the other, in order of their documents.
        @inline(__always)
        mutating func takes(_ posting: Posting) -> Bool {
            let level = Postings.level(posting)
            let isLast = level == self.level && some > 0
            some &-= isLast ? 1 : 0
            return level > self.level || isLast
        }
    }

    /// - Parameter kept: how many; there are more of them.
    static func limit(_ postings: UnsafeBufferPointer<Posting>, kept: Int) -> Limit {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { counts in
            counts.initialize(repeating: 0)
            for posting in postings { counts[Int(level(posting))] &+= 1 }
            var last = 31
            var above = 0
            while last > 0, above + Int(counts[last]) < kept {
                above += Int(counts[last])
                last -= 1
            }
            return Limit(level: UInt32(last), some: kept - above)
        }
    }

    /// Writes postings as they stand in a shard: of each the difference of the document's number and a byte, weight × 8 + form.
    ///
    /// - Parameter kept: the most that are written, the weightiest.
    static func write(_ postings: UnsafeBufferPointer<Posting>, kept: Int, into out: inout ByteBuffer) {
        out.append(upTo: 6 * min(postings.count, kept)) { bytes in
            if postings.count <= kept { return write(postings, bytes) }
            return withUnsafeTemporaryAllocation(of: Posting.self, capacity: kept + 1) { taken in
                guard let start = taken.baseAddress else { return 0 }
                var limit = limit(postings, kept: kept)
                var count = 0
                for posting in postings {
                    // In any case, since whether it is taken, no processor can foresee.
                    start[count] = posting
                    count &+= limit.takes(posting) ? 1 : 0
                }
                return write(UnsafeBufferPointer(start: start, count: count), bytes)
            }
        }
    }

    private static func write(_ postings: UnsafeBufferPointer<Posting>, _ out: UnsafeMutablePointer<UInt8>) -> Int {
        var at = 0
        var last: UInt32 = 0
        for posting in postings {
            at &+= Varint.write(document(posting) &- last, UInt8(truncatingIfNeeded: posting), to: out + at)
            last = document(posting)
        }
        return at
    }
}
