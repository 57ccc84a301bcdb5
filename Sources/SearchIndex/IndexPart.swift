/// What one thread has read: each term with its postings.
public final class IndexPart: @unchecked Sendable {  // Each is filled by one thread, and read by others only when that is done.
    private var runs = PostingRuns()
    private var terms: DocumentTerms
    /// The common terms' keys, in order; known when all documents have been added.
    private(set) var common: [UInt32] = []
    private var words: WordCache

    public init(_ expansions: Expansions) {
        terms = DocumentTerms(expansions)
        words = WordCache(expansions)
    }

    /// Takes a document.
    ///
    /// - Parameters:
    ///   - number: its place in the list of all documents; each only once.
    ///   - body: HTML as the renderer of bodies writes it.
    public func add(_ number: Int, _ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) {
        guard number < Postings.most else { return }
        terms.read(document, body: body, &words)
        runs.add(number, terms)
    }

    /// To be called when all documents have been added, before anything is asked.
    func finish() {
        runs.finish()
        common = runs.common.sortedKeys
    }

    /// The words that were met: their keys and their letters.
    var names: [(key: UInt32, spelling: UInt64)] { words.names.list }

    /// Adds the postings of a range of keys to others.
    func append(range: Int, to records: inout RecordBuffer) { runs.append(range: range, to: &records) }

    /// Adds the postings of a common term to a list.
    ///
    /// - Returns: in how many documents more it stands.
    func append(common key: UInt32, to list: inout PostingList) -> Int { runs.common.append(key, to: &list) }
}
