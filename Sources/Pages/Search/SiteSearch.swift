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
    var catalog: SearchCatalog { wholeCatalog.object.catalog }
    private final class Whole: Sendable {
        let catalog: SearchCatalog
        init(_ catalog: SearchCatalog) { self.catalog = catalog }
    }

    private let wholeCatalog: OnceObject<Whole>
    /// Where only texts of some items have changed: those by their addresses. All else is the former build's, and nobody asks what there is.
    private let changed: [String: NewsItem]?
    private let readsAll = Atomic(false)
    private let portal: Portal
    private let notes: SearchNotes
    private let read = Mutex<[IndexPart]>([])
    /// Which parts the site has, as a number.
    private let parts: Int
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
    private let made = Mutex<(index: SearchIndex, pages: KeptSearchPages)?>(nil)

    /// Of more documents nothing is kept: some 4 KB of each lie on the disk, and in the memory of the build that keeps them first. At
    /// 100,000 that build takes 1.0 GB, and one after the edit of a text 0.26 of the time it would take otherwise.
    private static let keptDocuments = 150_000

    /// - Parameters:
    ///   - former: what the last build left.
    ///   - isKept: whether something is to be left for the next.
    ///   - changed: the places of items of which nothing but the text has changed since `former` was left, and nothing besides; nil where that
    ///     is not known.
    init(_ builder: SiteBuilder, former: KeptSearch? = nil, isKept: Bool = false, changed: [Int]? = nil) {
        let catalog = OnceObject { Whole(SearchCatalog(builder)) }
        wholeCatalog = catalog
        portal = builder.portal
        notes = SearchNotes(builder.portal)
        let formerIndex = isKept ? former?.index(notes.byKey) : nil
        let isChangedAlone = changed != nil && formerIndex != nil
        let isKept = isKept && (isChangedAlone || catalog.object.catalog.items.count <= SiteSearch.keptDocuments)
        self.formerIndex = isKept ? formerIndex : nil
        self.former = self.formerIndex == nil ? nil : former
        self.isKept = isKept
        // Documents without pages, as their part is left out, have no terms: they are others.
        parts = SitePart.allCases.reduce(0) { $0 << 1 | (builder.portal.has($1) ? 1 : 0) }
        self.changed = isChangedAlone
            ? changed.map { Dictionary($0.map { (builder.portal.news[$0].address.path, builder.portal.news[$0]) }) { first, _ in first } } : nil
        if isKept, isChangedAlone, let former {
            documents = former.documents
        } else if isKept {
            documents = SiteSearch.documents(catalog.object.catalog, parts)
        } else {
            documents = []
        }
        isSameList = self.former?.documents == documents
        terms = Mutex(Array(repeating: KeptSearch.Known(), count: documents.count))
        if isSameList { terms.withLock { terms in for number in terms.indices { terms[number].former = number } } }
    }

    private static func documents(_ catalog: SearchCatalog, _ parts: Int) -> [UInt64] {
        var documents = [UInt64](repeating: 0, count: catalog.items.count)
        var last = ""
        var place = 0
        for number in catalog.items.indices {
            let path = catalog.address(of: number).path
            place = path == last ? place + 1 : 0
            last = path
            documents[number] = document(path, place, parts)
        }
        return documents
    }

    /// What a document is known by: its page, and which of those on that page it is.
    private static func document(_ path: String, _ place: Int, _ parts: Int) -> UInt64 {
        var path = path
        return path.withUTF8 { ContentHash.of($0) } &+ UInt64(place << 16 | parts) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Leaves what is to be found on a page as the last build left it. Nobody looks at it: what is damaged shows when it is needed, see
    /// ``finished(_:)``.
    /// - Returns: whether all of it was there; if not, nothing was done.
    func take(_ address: Address) -> Bool {
        if isSameList { return true }
        let numbers = catalog.numbers(on: address.path)
        if numbers.isEmpty { return true }
        guard isKept, let former else { return false }
        let places = numbers.compactMap { former.number(of: documents[$0]) }
        guard places.count == numbers.count else { return false }
        terms.withLock { terms in for (number, place) in zip(numbers, places) { terms[number].former = place } }
        return true
    }

    /// A part of the index for one more thread.
    func newPart() -> IndexPart {
        let part = IndexPart(notes.expansions, isKept: isKept)
        read.withLock { $0.append(part) }
        return part
    }

    /// Reads what is to be found on a page.
    ///
    /// - Parameter body: its rendered text.
    func read(_ address: Address, _ body: UnsafeBufferPointer<UInt8>?, into part: IndexPart) {
        if let changed, let former, !readsAll.load(ordering: .relaxed) {
            // What is not among them has the terms that it had.
            guard let item = changed[address.path], let number = former.number(of: SiteSearch.document(address.path, 0, parts)) else { return }
            return note(part.terms(of: SearchCatalog.document(item, portal), body: body ?? UnsafeBufferPointer(start: nil, count: 0)), number)
        }
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
        note(part.terms(of: catalog.document(number), body: body), number)
    }

    private func note(_ read: KeptTerms, _ number: Int) {
        let place = isSameList ? number : former?.number(of: documents[number])
        // The same terms stay where they are.
        let known = place.flatMap { former?.terms($0) } == read ? KeptSearch.Known(former: place) : KeptSearch.Known(terms: read)
        terms.withLock { $0[number] = known }
    }

    /// The index, when all pages are made.
    /// - Parameter again: reads all pages; called where something is needed of what the last build left, and damaged.
    func finished(_ workers: Workers, readingAgain again: () -> Void) -> SearchIndex {
        guard isKept, let formerIndex else { return SearchIndex(takenParts, notes: notes.byKey, workers) }
        if let index = changed(formerIndex, workers) { return index }
        var terms = allTerms(workers)
        if terms.contains(where: { $0 == nil }) {
            readsAll.store(true, ordering: .relaxed)
            again()
            terms = allTerms(workers)
        }
        let parts = takenParts
        parts[0].addWords(of: formerIndex)
        let known = terms
        _ = workers.map(parts.count) { part in
            for number in stride(from: part, to: known.count, by: parts.count) { if let terms = known[number] { parts[part].add(number, terms) } }
        }
        return SearchIndex(parts, notes: notes.byKey, workers)
    }

    /// At least one, handed over whole, so that what was read is let go of once the index is made.
    private var takenParts: [IndexPart] {
        read.withLock { parts in
            defer { parts = [] }
            return parts.isEmpty ? [IndexPart(notes.expansions, isKept: isKept)] : parts
        }
    }

    /// The former index with what has changed; nil where it takes the terms of all documents to make one.
    private func changed(_ index: SearchIndex, _ workers: Workers) -> SearchIndex? {
        guard let former, isSameList else { return nil }
        var changes: [DocumentChange] = []
        for (number, known) in terms.withLock({ $0 }).enumerated() where known.former == nil {
            guard let before = former.terms(number) else { return nil }
            changes.append(DocumentChange(number, from: before, to: known.terms ?? .none))
        }
        return index.changed(by: changes, words: read.withLock { $0 }, workers)
    }

    /// The terms of all documents; nil for damaged ones.
    private func allTerms(_ workers: Workers) -> [KeptTerms?] {
        let terms = terms.withLock { $0 }
        return workers.map(terms.count) { number in
            terms[number].former.map { former?.terms($0) } ?? terms[number].terms ?? KeptTerms.none
        }
    }

    /// Whether nothing but the texts of some items is looked at.
    var isChangedAlone: Bool { changed != nil }

    /// Notes of what the next build is to know.
    func leave(_ index: SearchIndex, _ pages: KeptSearchPages) { if isKept { made.withLock { $0 = (index, pages) } } }

    /// What the last build left of the pages of the search.
    var formerPages: KeptSearchPages? { former?.pages }

    /// What the pages of the search were made from, where they are the same again but for the terms: nothing but texts has changed, and the
    /// index has as many shards as it had.
    func keepsPages(of index: SearchIndex) -> Fingerprint? { isChangedAlone && index.shardBits == formerIndex?.shardBits ? former?.pages?.print.value : nil }

    /// Whether they are the same pages again.
    var pagesStay: Bool { made.withLock { $0.map { keepsPages(of: $0.index) != nil } } ?? false }

    /// What the next build is to know: the terms and the index. To be asked for once, as nothing of it stays here.
    var left: KeptSearch.Left? {
        made.withLock { made in
            made.map { made in
                let terms = terms.withLock { terms in
                    defer { terms = [] }
                    return terms
                }
                return KeptSearch.left(documents, terms, after: former, made.index, made.pages.bytes)
            }
        }
    }
}
