import SearchIndex
import Text

/// What the last build left of its search index: the terms of each document, and the index.
public struct KeptSearch: Sendable {
    private let bytes: KeptBytes
    private let index: KeptBytes
    /// What each document is known by, in the order of their numbers; and where its terms lie.
    let documents: [UInt64]
    private let ranges: [Range<Int>]
    private let numbers: [UInt64: Int]

    /// - Parameters: as ``SitePages/keptSearch`` gave them.
    /// - Returns: nil where they cannot be that.
    public init?(terms: KeptBytes, index: KeptBytes) {
        var documents: [UInt64] = []
        var ranges: [Range<Int>] = []
        var at = 0
        while at < terms.count {
            guard at + 16 <= terms.count else { return nil }
            let (document, count) = terms.withBytes { bytes in
                (UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)),
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)))
            }
            at += 16
            guard count <= UInt64(terms.count - at) else { return nil }
            documents.append(document)
            ranges.append(at..<at + Int(count))
            at += Int(count)
        }
        bytes = terms
        self.index = index
        self.documents = documents
        self.ranges = ranges
        numbers = Dictionary(zip(documents, documents.indices)) { first, _ in first }
    }

    func terms(of document: UInt64) -> KeptTerms? {
        numbers[document].flatMap { KeptTerms(bytes[ranges[$0]]) }
    }

    func index(_ notes: [UInt32: String]) -> SearchIndex? {
        index.withBytes { SearchIndex(kept: $0.bindMemory(to: UInt8.self), notes: notes) }
    }

    static func write(_ documents: [UInt64], _ terms: [KeptTerms]) -> KeptBytes {
        var out = ByteBuffer(capacity: terms.reduce(0) { $0 + 16 + $1.bytes.count })
        for (document, terms) in zip(documents, terms) {
            for word in [document, UInt64(terms.bytes.count)] { withUnsafeBytes(of: word.littleEndian) { out.append($0.bindMemory(to: UInt8.self)) } }
            terms.bytes.withBytes { out.append($0.bindMemory(to: UInt8.self)) }
        }
        return out.kept()
    }
}
