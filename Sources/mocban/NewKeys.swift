import Checking
import Pages
import PortalModel
import Text
import Workers

/// The items that say something else under their keys than at the last build, which found nothing to tell: a title, say. Each stands where it
/// stood, in all lists, and nothing else has changed but texts; so what most items' pages are made from need not be put together again.
struct NewKeys {
    /// By their places in the portal.
    private let items: [Int]

    /// - Parameter known: what the last build left of its pages.
    /// - Returns: nil where more than that has changed, or where it is not known, as in parts.
    init?(_ start: SiteMaker.Start, _ portal: Portal, _ known: KnownPages?) {
        guard start.only == nil, start.parts == nil, known != nil, let drafts = start.drafts, let changes = start.changes,
            let items = changes.items(in: portal, isAsItWas: { drafts.standsWhereItStood($1, after: $2) })
        else { return nil }
        self.items = items
    }

    /// How pages are known again.
    func marks(of pages: [Page], of site: SitePages, _ kept: KeptPages, _ workers: Workers) -> [PageMark] {
        let named = site.newsPages(naming: items)
        return workers.map(pages.count) { index in
            let page = pages[index]
            return page.kind == .news && !named.contains(page.address.path) ? PageMark(page, asKeptIn: kept) : PageMark(page)
        }
    }
}
