import Pages
import PortalModel
import Publishing
import Text
import Workers

/// The pages that a build makes, or takes as they are one by one; and what is known of all others, which it leaves as they are.
struct WantedPages {
    /// What the last build left of pages that nothing has changed of what they show.
    struct Others {
        let kept: KeptPages
        let last: KeptRun
    }

    private(set) var pages: [Page]
    private(set) var marks: [PageMark]
    /// Pages that stay as they are, and are looked at for what they refer to.
    let read: [Page]
    /// Nil where there are none.
    private(set) var others: Others?

    /// - Parameter mark: how pages are known again.
    init(_ pages: [Page], _ mark: ([Page]) -> [PageMark]) { (self.pages, marks, read, others) = (pages, mark(pages), [], nil) }

    /// Where nothing has changed but the texts of some items: what shows them.
    /// - Returns: nil where not all pages are known that are to be looked at.
    init?(showing texts: NewTexts, of site: SitePages, _ workers: Workers) {
        // What the pages wait for is made while it is found out which they are.
        let (showing, searchIsKept) = workers.both({ WantedPages(texts, site) }, { site.prepareFew() })
        guard searchIsKept, let showing else { return nil }
        self = showing
    }

    private init?(_ texts: NewTexts, _ site: SitePages) {
        pages = site.pages(showing: texts.items)
        marks = pages.map { PageMark(unknown: $0) }
        others = Others(kept: texts.kept, last: texts.last)
        let referring = Set(texts.kept.referring).subtracting(marks.map(\.file))
        read = referring.isEmpty ? [] : site.pages(withTexts: { referring.contains(PageMark.hash($0.file)) })
        guard read.count == referring.count else { return nil }
    }

    /// Takes in the others, where there are any, as they do not stay after all.
    /// - Returns: those.
    mutating func takeOthers(_ all: @autoclosure () -> [Page], _ mark: ([Page]) -> [PageMark]) -> (pages: [Page], marks: [PageMark])? {
        guard others != nil else { return nil }
        let known = Set(marks.map(\.file))
        let added = all().filter { !known.contains(PageMark.hash($0.address.file)) }
        let addedMarks = mark(added)
        pages += added
        marks += addedMarks
        others = nil
        return (added, addedMarks)
    }

    /// What the next build is to know of all pages.
    /// - Parameters:
    ///   - searchMarks: of the pages of the search, which come after these.
    ///   - outcomes: of these and of those.
    func entries(
        with searchMarks: [PageMark], _ outcomes: [PageOutcome], _ search: KeptSearch.Left?, on grounds: String
    ) -> [(name: String, value: KeptBytes)] {
        others?.kept.entries(but: marks + searchMarks, outcomes, search, on: grounds)
            ?? KeptPages.entries(marks + searchMarks, outcomes, search, on: grounds)
    }

    /// How many pages of each kind the site has.
    func counts(with searchPages: [Page]) -> [PageKind: Int] {
        if let others { return others.last.pages }
        var counts: [PageKind: Int] = [:]
        for page in pages + searchPages { counts[page.kind, default: 0] += 1 }
        return counts
    }

    /// Puts the files beside the pages in their places, and leaves all that belongs to the others.
    /// - Parameters:
    ///   - files: what pages show of the portal's files.
    ///   - root: the site's folder.
    func put(_ files: [PublishedFile], of portal: Portal, into writer: SiteWriter, from root: String) throws(PublishError) {
        guard others != nil else { return try writer.copy(files, from: root) }
        // A text may show a file that nobody showed, or no longer one that nobody else does.
        try writer.copy(files.filter { !writer.publication.hasPublished($0.address.file) }, from: root)
        let shown = Set(files.map(\.address.file))
        writer.publication.retainRest(but: portal.files.map(\.address.file).filter { !shown.contains($0) })
    }
}
