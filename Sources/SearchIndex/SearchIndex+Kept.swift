import Text
import Workers

// How an index is kept from one build to the next, so that a build costs what has changed.
//
// 1. A build whose index is to be kept makes its parts with `isKept: true` and takes the terms of each document as it reads it:
//    `let terms = part.add(number, keeping: document, body: html)`. `terms.bytes` are kept for each document,
//    `index.pieces` for the whole.
// 2. The next build has the same list of documents, and some of them have changed. It reads those alone,
//    `part.terms(of:body:)`, and asks `SearchIndex(kept:notes:)?.changed(by: [DocumentChange], words: parts)`. What it gets is the
//    index that a clean build would make, byte by byte.
// 3. Documents that come, go or move have other numbers: then a new index is made of the kept terms of all,
//    `part.add(number, KeptTerms)`, after `part.addWords(of: former)`. The same where `changed` gives nil: too many of a term's
//    weightiest postings have gone, and only all documents together tell which come next.
// 4. `fingerprint(shard:)` is equal where the shard's bytes are: those files need not be made again. It says nothing of the
//    generation, which stands in each file's head. `vocabularyFingerprint` is the same for the vocabulary.
//
// Terms depend on a document's texts, on the abbreviations and on the program: where one of the last two changes, nothing that
// was kept may be used. No score depends on other documents; all that is of the whole are the number of shards, which follows
// from a sum of sizes, and the generation.

/// What one document's terms were and are.
public struct DocumentChange: Sendable {
    let number: Int
    let former: KeptTerms
    let new: KeptTerms

    /// - Parameter number: the document's place in the list of all documents, the same before and now.
    public init(_ number: Int, from former: KeptTerms, to new: KeptTerms) {
        self.number = number
        self.former = former
        self.new = new
    }
}

extension IndexPart {
    /// Adds the words of a former index, for the vocabulary of one that is made of kept terms.
    public func addWords(of former: SearchIndex) { add(former.words.map { WordName(key: $0.key, spelling: $0.spelling) }) }
}

extension SearchIndex {
    /// The index after some of its documents have changed.
    ///
    /// - Parameters:
    ///   - changes: each document once.
    ///   - words: the parts that have read the changed documents.
    /// - Returns: nil where it must be made of the terms of all documents.
    public func changed(by changes: [DocumentChange], words: [IndexPart], _ workers: Workers) -> SearchIndex? {
        var steps: [[TermChange]] = Array(repeating: [], count: TermRange.count)
        for change in changes {
            guard change.number < Postings.most else { continue }
            TermChange.forEach(change) { steps[Int($0.key >> (32 - TermRange.bits))].append($0) }
        }
        let read = words.flatMap(\.names)
        let sorted = steps
        let made = workers.map(ranges.count) { number in
            sorted[number].isEmpty ? ranges[number] : ranges[number].changed(by: sorted[number].sorted { $0.key < $1.key }, read, held: held)
        }
        let whole = made.compactMap { $0 }
        return whole.count == made.count ? SearchIndex(whole, notes: notes, held: held) : nil
    }

    /// A number that tells states of a shard apart.
    public func fingerprint(shard: Int) -> UInt64 {
        let (low, high) = keys(ofShard: shard)
        var hash: UInt64 = 0
        for range in Int(low >> (32 - TermRange.bits))...Int(high >> (32 - TermRange.bits)) {
            let cells = TermRange.cells - 1
            let shift = 32 - TermRange.cellBits
            let first = range == Int(low >> (32 - TermRange.bits)) ? Int(low >> shift) & cells : 0
            let last = range == Int(high >> (32 - TermRange.bits)) ? Int(high >> shift) & cells : cells
            hash = (hash ^ ranges[range].hash(of: first...last)) &* 0x9E37_79B9_7F4A_7C15
        }
        for note in notes where note.key >= low && note.key <= high {
            var text = "\(note.key) \(note.text)"
            hash = (hash ^ text.withUTF8 { ContentHash.of($0) }) &* 0x9E37_79B9_7F4A_7C15
        }
        return hash ^ UInt64(shardBits)
    }

    /// A number that tells states of the vocabulary apart.
    public var vocabularyFingerprint: UInt64 {
        words.reduce(0) { ($0 ^ $1.spelling &* 0x9E37_79B9_7F4A_7C15 &+ UInt64($1.documents)) &* 0xBF58_476D_1CE4_E5B9 }
    }

    /// The index as ``init(kept:notes:)`` reads it: what is said of all of it, then each range of terms. A range in which nothing has
    /// changed is the very piece that it was read from.
    public var pieces: [KeptBytes] {
        var head = ByteBuffer(capacity: 16)
        head.append(word: SearchIndex.kept)
        head.append(word: UInt64(held))
        return [head.kept()] + ranges.map(\.piece)
    }

    private static let kept: UInt64 = 0x4D42_4B02

    /// An index that was kept. Nothing of its terms is copied, so that those are not looked at which do not change.
    ///
    /// - Parameter pieces: what ``pieces`` gave, each known to be whole.
    /// - Returns: nil where they are not that, or of another form.
    public init?(kept pieces: [KeptBytes], notes: [UInt32: String]) {
        guard pieces.count == TermRange.count + 1, pieces[0].count == 16 else { return nil }
        let (form, held) = pieces[0].withBytes { bytes in
            (UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)), UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
        let ranges = pieces.indices.dropFirst().compactMap { TermRange($0 - 1, kept: pieces[$0]) }
        guard form == SearchIndex.kept, held <= UInt64(Int32.max), ranges.count == TermRange.count else { return nil }
        self.init(ranges, notes: notes, held: Int(held))
    }
}
