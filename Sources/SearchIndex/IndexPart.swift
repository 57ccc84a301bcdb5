/// What one thread has read: each term with its postings.
public final class IndexPart: @unchecked Sendable {  // Each is filled by one thread, and read by others only when that is done.
    private var runs: PostingRuns
    private var terms: DocumentTerms
    private var words: WordCache
    /// The common terms' keys, in order; known when all documents have been added.
    private(set) var common: [UInt32] = []
    /// Postings of a term that are kept.
    let held: Int

    /// - Parameter isKept: whether the index is to be changed later instead of being made anew: see ``KeptIndex``.
    public init(_ expansions: Expansions, isKept: Bool = false) {
        held = Postings.kept + (isKept ? Postings.spare : 0)
        terms = DocumentTerms(expansions)
        words = WordCache(expansions)
        runs = PostingRuns(held: held)
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

    /// Takes a document.
    ///
    /// - Returns: its terms, to be kept.
    public func add(_ number: Int, keeping document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) -> KeptTerms {
        terms.read(document, body: body, &words)
        if number < Postings.most { runs.add(number, terms) }
        return KeptTerms(terms)
    }

    /// Takes a document whose terms were kept.
    public func add(_ number: Int, _ kept: KeptTerms) {
        guard number < Postings.most else { return }
        runs.add(number, kept)
    }

    /// What a document's terms are, without taking it.
    public func terms(of document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) -> KeptTerms {
        terms.read(document, body: body, &words)
        return KeptTerms(terms)
    }

    /// To be called when all documents have been added, before anything is asked.
    func finish() {
        runs.finish()
        common = runs.common.sortedKeys
    }

    /// The words that were met.
    var names: [WordName] { words.names.spelled }

    /// Adds words that were met before, for those whose documents' terms were kept.
    func add(_ names: [WordName]) { words.add(names) }

    /// Adds the postings of a range of keys to others.
    func append(range: Int, to records: inout RecordBuffer) { runs.append(range: range, to: &records) }

    /// Tells that those of some terms will soon be asked for.
    func willAppend(_ terms: Range<Int>) { runs.common.willAppend(common[terms]) }

    /// Adds the postings of a common term to a list.
    ///
    /// - Returns: in how many documents more it stands.
    func append(common key: UInt32, to list: inout PostingList) -> Int { runs.common.append(key, to: &list) }
}
