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

    init(_ builder: SiteBuilder) {
        catalog = SearchCatalog(builder)
        notes = SearchNotes(builder.portal)
    }

    /// A part of the index for one more thread.
    func newPart() -> IndexPart {
        let part = IndexPart(notes.expansions)
        parts.withLock { $0.append(part) }
        return part
    }

    /// Reads what is to be found on a page.
    ///
    /// - Parameter body: its rendered text.
    func read(_ address: Address, _ body: [UInt8]?, into part: IndexPart) {
        for number in catalog.numbers(on: address.path) {
            if let body, catalog.hasBody(number) {
                body.withUnsafeBufferPointer { part.add(number, catalog.document(number), body: $0) }
            } else {
                part.add(number, catalog.document(number), body: UnsafeBufferPointer(start: nil, count: 0))
            }
        }
    }

    /// The index, when all pages are made.
    func finished(_ workers: Workers) -> SearchIndex {
        // Handed over whole, so that what was read is let go of once the index is made.
        let parts = parts.withLock { parts in
            defer { parts = [] }
            return parts
        }
        return SearchIndex(parts, notes: notes.byKey, workers)
    }
}
