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

    /// What orders a term's postings, the higher the sooner kept: weight, of equal ones the first documents.
    @inline(__always)
    static func rank(_ posting: Posting) -> UInt32 { (posting &<< 21 & 0x1F00_0000) | (0xFF_FFFF &- posting &>> 8) }

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

    /// The level of a weight, from 0 to 31.
    @inline(__always)
    static func level(of weight: Float) -> UInt32 {
        thresholds.withUnsafeBufferPointer { steps in
            var low = 0
            var high = steps.count
            while low < high {
                let middle = (low + high) >> 1
                if steps[middle] <= weight { low = middle + 1 } else { high = middle }
            }
            return UInt32(low)
        }
    }

    /// Keeps the ``kept`` weightiest of a term's postings, of equal ones those of the first documents: whatever order
    /// and in however many parts they came, the same ones.
    ///
    /// - Returns: the lowest rank that was kept; 0 if all were.
    @discardableResult
    static func keepWeightiest(_ postings: inout [Posting]) -> UInt32 {
        guard postings.count > kept else { return 0 }
        var counts = [Int](repeating: 0, count: 32)
        for posting in postings { counts[Int(level(posting))] += 1 }
        // The level of which only some can stay.
        var last: UInt32 = 31
        var above = 0
        while above + counts[Int(last)] < kept {
            above += counts[Int(last)]
            last -= 1
        }
        var some: [Posting] = []
        some.reserveCapacity(counts[Int(last)])
        for posting in postings where level(posting) == last { some.append(posting) }
        some.sort()
        let bar = rank(some[kept - above - 1])
        postings.removeAll { rank($0) < bar }
        return bar
    }
}
