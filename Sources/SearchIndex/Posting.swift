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

    @inline(__always)
    static func make(_ document: Int, level: UInt32, form: UInt8) -> Posting {
        UInt32(truncatingIfNeeded: document) << 8 | level << 3 | UInt32(form)
    }

    @inline(__always)
    static func document(_ posting: Posting) -> UInt32 { posting >> 8 }

    @inline(__always)
    static func level(_ posting: Posting) -> UInt32 { posting >> 3 & 31 }

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

    /// Which of a term's postings are the ``kept`` weightiest, of equal ones those of the first documents: all above a level,
    /// and the first few of it. The same ones in whatever order and in however many parts they came.
    struct Limit {
        fileprivate(set) var level: UInt32 = 0
        /// Of that level.
        fileprivate var some = Postings.kept

        /// To be asked of all postings one after the other.
        @inline(__always)
        mutating func takes(_ posting: Posting) -> Bool {
            let level = Postings.level(posting)
            if level > self.level { return true }
            if level < self.level || some == 0 { return false }
            some &-= 1
            return true
        }
    }

    @inline(__always)
    static func limit(_ postings: UnsafeBufferPointer<Posting>) -> Limit { postings.count > kept ? limitOfMany(postings) : Limit() }

    @inline(never)
    private static func limitOfMany(_ postings: UnsafeBufferPointer<Posting>) -> Limit {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { counts in
            counts.initialize(repeating: 0)
            for posting in postings { counts[Int(level(posting))] &+= 1 }
            var last = 31
            var above = 0
            while above + Int(counts[last]) < kept {
                above += Int(counts[last])
                last -= 1
            }
            return Limit(level: UInt32(last), some: kept - above)
        }
    }
}
