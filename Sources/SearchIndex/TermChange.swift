import Text

/// What becomes of one term in one document.
struct TermChange: Sendable {
    let key: UInt32
    let document: UInt32
    /// Weight × 8 + form, before and now; nil where it does not stand there.
    let former: UInt8?
    let new: UInt8?

    /// Hands on the terms of a document that are other than they were.
    static func forEach(_ change: DocumentChange, _ take: (TermChange) -> Void) {
        let (former, new) = (change.former.sorted, change.new.sorted)
        let document = UInt32(change.number)
        var (a, b) = (0, 0)
        while a < former.count || b < new.count {
            let one = a < former.count ? former[a] >> 8 : .max
            let other = b < new.count ? new[b] >> 8 : .max
            let key = min(one, other)
            let before = one == key ? UInt8(truncatingIfNeeded: former[a]) : nil
            let now = other == key ? UInt8(truncatingIfNeeded: new[b]) : nil
            if before != now { take(TermChange(key: UInt32(key), document: document, former: before, new: now)) }
            if one == key { a += 1 }
            if other == key { b += 1 }
        }
    }
}

extension TermRange {
    /// The same range after some changes.
    ///
    /// - Parameters:
    ///   - changes: in order of their keys.
    ///   - read: words that were met while what has changed was read.
    /// - Returns: nil where more of a term's weightiest postings are gone than were kept to spare.
    func changed(by changes: [TermChange], _ read: [WordName], held: Int) -> TermRange? {
        var names = words.map { WordName(key: $0.key, spelling: $0.spelling) }
        names += read.filter { Int($0.key >> (32 - TermRange.bits)) == number }
        var known: [WordName] = []
        for name in names.sorted(by: { ($0.key, $0.spelling) < ($1.key, $1.spelling) }) where known.last?.key != name.key { known.append(name) }

        var maker = TermRangeMaker(number, held: held, known)
        var list = PostingList()
        var at = 0
        var isWhole = true
        /// Takes the changes of one key and writes its term.
        func change(_ key: UInt32, _ entry: Entry?) {
            list.removeAll()
            entry?.append(to: &list)
            let first = at
            while at < changes.count, changes[at].key == key { at += 1 }
            var documents = entry?.documents ?? 0
            let isComplete = list.count == documents
            // Postings that are not in the list rank below all that are.
            let bar = isComplete ? 0 : list.postings.reduce(UInt32.max) { min($0, Postings.rank($1)) }
            var left: [Posting] = []
            let gone = Set(changes[first..<at].map(\.document))
            for posting in list.postings where !gone.contains(Postings.document(posting)) { left.append(posting) }
            for change in changes[first..<at] {
                documents += (change.new == nil ? 0 : 1) - (change.former == nil ? 0 : 1)
                guard let byte = change.new else { continue }
                let posting = change.document << 8 | UInt32(byte)
                if isComplete || Postings.rank(posting) > bar { left.append(posting) }
            }
            if left.count < min(documents, Postings.kept) { isWhole = false }
            left.sort()
            if documents > 0 { left.withUnsafeBufferPointer { maker.add(key, $0, documents: documents) } }
        }
        forEach { entry in
            while at < changes.count, changes[at].key < entry.key { change(changes[at].key, nil) }
            if at < changes.count, changes[at].key == entry.key {
                change(entry.key, entry)
            } else {
                maker.add(entry)
            }
        }
        while at < changes.count { change(changes[at].key, nil) }
        return isWhole ? maker.finish() : nil
    }

    /// A number that tells states of some cells apart.
    func hash(of cells: ClosedRange<Int>) -> UInt64 {
        let start = starts[cells.lowerBound]
        let hash = bytes[Int(start)..<Int(starts[cells.upperBound + 1])].hash
        return cells.reduce(hash) { ($0 ^ UInt64(starts[$1 + 1] - start)) &* 0x9E37_79B9_7F4A_7C15 }
    }
}
