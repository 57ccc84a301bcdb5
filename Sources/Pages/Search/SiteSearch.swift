import PortalModel
import SearchIndex
import Synchronization
import Text
import Workers

/// The search index of a site while it is being made: what is to be found, and what the threads that make the pages have
/// read of it so far.
///
/// Bodies are read from the finished HTML: what is not published is in no file of the index.
final class SiteSearch: Sendable {
    let catalog: SearchCatalog
    private let notes: SearchNotes
    private let parts = Mutex<[IndexPart]>([])
    /// Both or neither: the words of what is not read again are in the index alone.
    private let former: KeptSearch?
    private let formerIndex: SearchIndex?
    private let isKept: Bool
    /// What each document is known by from build to build: its page, and which of those on that page it is.
    private let documents: [UInt64]
    /// By the documents' numbers, where the index is to be kept.
    private let terms: Mutex<[KeptSearch.Known]>
    /// Whether the former build had the same documents.
    private let isSameList: Bool
    private let made = Mutex<SearchIndex?>(nil)

    /// Of more documents nothing is kept: some 4 KB of each would lie on the disk, and with more it was not tried.
    private static let keptDocuments = 25_000

    /// - Parameters:
    ///   - former: what the last build left.
    ///   - isKept: whether something is to be left for the next.
    init(_ builder: SiteBuilder, former: KeptSearch? = nil, isKept: Bool = false) {
        let catalog = SearchCatalog(builder)
        let isKept = isKept && catalog.items.count <= SiteSearch.keptDocuments
        self.catalog = catalog
        notes = SearchNotes(builder.portal)
        formerIndex = isKept ? former?.index(notes.byKey) : nil
        self.former = formerIndex == nil ? nil : former
        self.isKept = isKept
        var documents = [UInt64](repeating: 0, count: isKept ? catalog.items.count : 0)
        if isKept {
            var last = ""
            var place = 0
            for number in catalog.items.indices {
                var path = catalog.address(of: number).path
                place = path == last ? place + 1 : 0
                last = path
                documents[number] = path.withUTF8 { ContentHash.of($0) } &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
            }
        }
        self.documents = documents
        isSameList = self.former?.documents == documents
        terms = Mutex(Array(repeating: KeptSearch.Known(), count: documents.count))
    }

    /// Takes what is to be found on a page from the last build.
    /// - Returns: whether it is all known; if not, nothing was done.
    func take(_ address: Address) -> Bool {
        let numbers = catalog.numbers(on: address.path)
        if numbers.isEmpty { return true }
        guard isKept else { return false }
        let known = numbers.compactMap { kept($0) }
        guard known.count == numbers.count else { return false }
        terms.withLock { terms in for (number, known) in zip(numbers, known) { terms[number] = known } }
        return true
    }

    /// What the last build left of a document.
    private func kept(_ number: Int) -> KeptSearch.Known? {
        guard let former, let place = isSameList ? number : former.number(of: documents[number]) else { return nil }
        return former.terms(place).map { KeptSearch.Known(terms: $0, former: place) }
    }

    /// A part of the index for one more thread.
    func newPart() -> IndexPart {
        let part = IndexPart(notes.expansions, isKept: isKept)
        parts.withLock { $0.append(part) }
        return part
    }

    /// Reads what is to be found on a page.
    ///
    /// - Parameter body: its rendered text.
    func read(_ address: Address, _ body: UnsafeBufferPointer<UInt8>?, into part: IndexPart) {
        for number in catalog.numbers(on: address.path) {
            if let body, catalog.hasBody(number) {
                read(number, body, into: part)
            } else {
                read(number, UnsafeBufferPointer(start: nil, count: 0), into: part)
            }
        }
    }

    private func read(_ number: Int, _ body: UnsafeBufferPointer<UInt8>, into part: IndexPart) {
        guard isKept else { return part.add(number, catalog.document(number), body: body) }
        guard formerIndex != nil else {
            // There is nothing to compare them with: the index can only be made of all documents.
            let read = part.add(number, keeping: catalog.document(number), body: body)
            terms.withLock { $0[number] = KeptSearch.Known(terms: read) }
            return
        }
        let read = part.terms(of: catalog.document(number), body: body)
        // The same terms stay where they are.
        let known = kept(number).flatMap { $0.terms == read ? $0 : nil } ?? KeptSearch.Known(terms: read)
        terms.withLock { $0[number] = known }
    }

    /// The index, when all pages are made.
    func finished(_ workers: Workers) -> SearchIndex {
        // Handed over whole, so that what was read is let go of once the index is made.
        let parts = parts.withLock { parts in
            defer { parts = [] }
            return parts.isEmpty ? [IndexPart(notes.expansions, isKept: isKept)] : parts
        }
        guard isKept else { return SearchIndex(parts, notes: notes.byKey, workers) }
        let index = keptIndex(parts, terms.withLock { $0.map(\.terms) }, workers)
        made.withLock { $0 = index }
        return index
    }

    /// What has changed; nil where that is not known of every document.
    private func changes(_ terms: [KeptTerms]) -> [DocumentChange]? {
        guard let former, isSameList else { return nil }
        var changes: [DocumentChange] = []
        for number in terms.indices {
            guard let before = former.terms(number) else { return nil }
            if before != terms[number] { changes.append(DocumentChange(number, from: before, to: terms[number])) }
        }
        return changes
    }

    /// The former index with what has changed, or one of the terms of all documents.
    private func keptIndex(_ parts: [IndexPart], _ terms: [KeptTerms], _ workers: Workers) -> SearchIndex {
        // Without a former one all documents are in the parts already.
        guard let formerIndex else { return SearchIndex(parts, notes: notes.byKey, workers) }
        if let changes = changes(terms), let changed = formerIndex.changed(by: changes, words: parts, workers) { return changed }
        parts[0].addWords(of: formerIndex)
        _ = workers.map(parts.count) { part in
            for number in stride(from: part, to: terms.count, by: parts.count) { parts[part].add(number, terms[number]) }
        }
        return SearchIndex(parts, notes: notes.byKey, workers)
    }

    /// What the next build is to know: the terms and the index. To be asked for once, as nothing of it stays here.
    var left: KeptSearch.Left? {
        made.withLock { made in
            made.map { index in
                var out = ByteBuffer(capacity: 1 << 20)
                let ends = index.write(keptInto: &out)
                let terms = terms.withLock { terms in
                    defer { terms = [] }
                    return terms
                }
                return KeptSearch.left(documents, terms, after: former, out, cutAt: ends)
            }
        }
    }
}
