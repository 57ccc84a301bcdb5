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

    /// For the weights' upper bits, the level of the lowest weight that has them: between it and the next one is one step
    /// at most, since a step is larger than the 32nd part of a doubling.
    private static let levels: [UInt8] = (0...lastBits &- firstBits).map { bits in
        UInt8(thresholds.count { $0 <= Float(bitPattern: (firstBits + bits) << 18) })
    }
    private static let firstBits = Float(0.125).bitPattern >> 18
    private static let lastBits = Float(64).bitPattern >> 18

    /// The level of a weight, from 0 to 31.
    @inline(__always)
    static func level(of weight: Float) -> UInt32 {
        let bits = min(max(weight.bitPattern >> 18, firstBits), lastBits) &- firstBits
        let level = UInt32(levels.withUnsafeBufferPointer { $0[Int(bits)] })
        return level < 31 && thresholds.withUnsafeBufferPointer { $0[Int(level)] } <= weight ? level &+ 1 : level
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
            if level > self.level { return true }
            if level < self.level || some == 0 { return false }
            some &-= 1
            return true
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
            var at = 0
            var document: UInt32 = 0
            if postings.count <= kept {
                for posting in postings { write(posting, after: &document, bytes, &at) }
            } else {
                var limit = limit(postings, kept: kept)
                for posting in postings where limit.takes(posting) { write(posting, after: &document, bytes, &at) }
            }
            return at
        }
    }

    @inline(__always)
    private static func write(_ posting: Posting, after last: inout UInt32, _ out: UnsafeMutablePointer<UInt8>, _ at: inout Int) {
        at &+= Varint.write(document(posting) &- last, to: out + at)
        last = document(posting)
        out[at] = UInt8(truncatingIfNeeded: posting)
        at &+= 1
    }
}
