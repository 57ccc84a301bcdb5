/// A part of the site that a board may leave out (`without` in site.yml). Items, lists, feeds and the sitemap are always there.
public enum SitePart: String, CaseIterable, Sendable {
    /// The search page, its index and the box at the top of every page.
    case search
    /// Open data: `/du-lieu/` and the tables below it.
    case data
    /// A page for each document that texts cite, and the lists of what a page cites.
    case documents
    /// Progress, scores and calendars of what plans demand.
    case duties
    /// What the end of a page offers to hand it on, the notices to print and the cards.
    case sharing
}
