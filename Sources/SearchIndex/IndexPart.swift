import Text

/// What one thread has read: each term with its postings.
public final class IndexPart: @unchecked Sendable {  // Each is filled by one thread, and read by others only when that is done.
    private var table = TermTable()
    private var terms: DocumentTerms
    private var letters = ByteBuffer(capacity: 8192)

    public init(_ expansions: Expansions) { terms = DocumentTerms(expansions) }

    /// Takes a document.
    ///
    /// - Parameters:
    ///   - number: its place in the list of all documents; each only once.
    ///   - body: HTML as the renderer of bodies writes it.
    public func add(_ number: Int, _ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) {
        guard number < Postings.most else { return }
        terms.read(document, body: body, letters: &letters)
        table.add(number, terms, letters)
    }

    /// Words in the order in which they were met: their letters and their keys.
    var vocabulary: Vocabulary { table.vocabulary }

    func postings(of slot: TermTable.Slot) -> [Posting] { table.postings(of: slot) }

    /// The terms whose keys begin with some bits, in order of their keys.
    func slots(of shard: Int, bits: Int) -> [TermTable.Slot] { table.slots(of: shard, bits: bits) }

    /// In how many of the documents read here a term stands.
    func documents(of key: UInt32) -> Int { table.documents(of: key) }
}

/// The words that a part has met, once each.
struct Vocabulary {
    private(set) var letters: [UInt8] = []
    private(set) var entries: [(key: UInt32, end: UInt32)] = []

    mutating func add(_ key: UInt32, _ source: borrowing ByteBuffer, _ range: Range<Int>) {
        source.withBytes { letters.append(contentsOf: $0[range]) }
        entries.append((key, UInt32(letters.count)))
    }
}
