/// What one thread has read: each term with its postings.
public final class IndexPart: @unchecked Sendable {  // Each is filled by one thread, and read by others only when that is done.
    private var table = TermTable()
    private var terms: DocumentTerms

    public init(_ expansions: Expansions) { terms = DocumentTerms(expansions) }

    /// Takes a document.
    ///
    /// - Parameters:
    ///   - number: its place in the list of all documents; each only once.
    ///   - body: HTML as the renderer of bodies writes it.
    public func add(_ number: Int, _ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) {
        guard number < Postings.most else { return }
        terms.read(document, body: body)
        table.add(number, terms)
    }

    /// To be called when all documents have been added, before anything is asked.
    func finish() { table.flush() }

    /// Words in the order in which they were met: their keys and their letters.
    var vocabulary: [(key: UInt32, spelling: UInt64)] { table.vocabulary }

    /// Adds a term's postings to a list, in no order.
    func appendPostings(of slot: TermTable.Slot, to list: inout [Posting]) { table.appendPostings(of: slot, to: &list) }

    /// The terms whose keys begin with some bits, in order of their keys.
    func entries(of shard: Int, bits: Int) -> [TermTable.Entry] { table.entries(of: shard, bits: bits) }

    /// In how many of the documents read here a term stands.
    func documents(of key: UInt32) -> Int { table.documents(of: key) }
}
