import Text

/// What one thread has before it while it puts ranges of keys together.
struct MergingDesk: ~Copyable {
    var records = RecordBuffer(capacity: 1 << 12)
    /// The postings of one term, in order of their documents.
    var postings = PostingList()
}

/// Goes through the terms of a range that any thread has read, in order of their keys.
struct TermMerger {
    private let parts: [IndexPart]
    /// How far the sorted records are read.
    private var at = 0
    /// How far the common terms of each thread are.
    private var heads: [Int]

    /// - Parameter desk: gets the records of all threads.
    init(_ range: Int, _ parts: [IndexPart], _ desk: inout MergingDesk) {
        self.parts = parts
        desk.records.count = 0
        for part in parts { part.append(range: range, to: &desk.records) }
        desk.records.sortByKeys(bits: 8, passes: 3)
        let first = TermRange.first(range)
        heads = parts.map { part in part.common.firstPlace { $0 >= first } }
        let last = first | UInt32.max >> TermRange.bits
        for (part, head) in zip(parts, heads) { part.willAppend(head..<part.common.firstPlace { $0 > last }) }
    }

    /// Puts together what the threads have read of a range.
    ///
    /// - Parameter names: the words of the vocabulary, in order of their keys.
    static func range(_ number: Int, _ parts: [IndexPart], _ names: [WordName], _ desk: inout MergingDesk) -> TermRange {
        var merger = TermMerger(number, parts, &desk)
        var maker = TermRangeMaker(number, held: parts.first?.held ?? Postings.kept, names)
        let last = TermRange.first(number) | UInt32.max >> TermRange.bits
        while let key = merger.nextKey(desk), key <= last {
            let documents = merger.take(key, &desk)
            maker.add(key, desk.postings.postings, documents: documents)
        }
        return maker.finish()
    }

    /// The next key; nil at the end of all ranges.
    func nextKey(_ desk: borrowing MergingDesk) -> UInt32? {
        var key: UInt32?
        if at < desk.records.count { key = Records.key(desk.records.records[at]) }
        for (index, part) in parts.enumerated() where heads[index] < part.common.count {
            key = min(key ?? .max, part.common[heads[index]])
        }
        return key
    }

    /// Brings the postings of the next key to the desk.
    ///
    /// - Returns: in how many documents the term stands.
    mutating func take(_ key: UInt32, _ desk: inout MergingDesk) -> Int {
        desk.postings.removeAll()
        if at < desk.records.count, Records.key(desk.records.records[at]) == key {
            let end = desk.records.endOfTerm(from: at)
            // What several threads have read is not in order.
            desk.records.sortByDocuments(at..<end)
            let records = UnsafeBufferPointer(start: desk.records.records + at, count: end - at)
            desk.postings.append(end - at) { for index in records.indices { $0[index] = Records.posting(records[index]) } }
            at = end
        }
        var counted = 0
        for (index, part) in parts.enumerated() where heads[index] < part.common.count && part.common[heads[index]] == key {
            counted += part.append(common: key, to: &desk.postings)
            heads[index] += 1
        }
        return desk.postings.count + counted
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first place at which something holds, where it holds for all places behind it.
    func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
