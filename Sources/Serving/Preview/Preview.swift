import Checking
import Design
import Findings
import Pages
import PortalModel
import Reading
import Synchronization
import Text
import Workers

/// The site as it was at one moment, in memory: what there is, and how each of it is made when it is asked for.
final class Preview: Sendable {
    let portal: Portal
    let held: [HeldItem]
    let site: SitePages
    private let files: [String: PublishedFile]
    /// Pages of content files that are at fault.
    private let faulty: [String: FaultyItem]
    /// What those pages were when they were last in order.
    private let lastGood: [String: RenderedPage]
    private let workers: Workers
    /// The site's folder.
    private let root: String
    /// The search page, its lists and its index, once somebody asked for one of them.
    private let search = Mutex<[String: Page]?>(nil)
    /// What came of looking through all pages, here or of those that still hold from before.
    private let looked: Mutex<Looked?>

    private struct Looked: Sendable {
        /// In the order of the site's pages.
        var outcomes: [PageOutcome]
        /// Addresses of pages that are to be looked through again.
        var stale: Set<String>
    }

    /// Pages at fault that are kept as they were; where a fault takes more than these, the whole preview stays as it was.
    static let keptPages = 200

    init(_ portal: Portal, _ content: CheckedContent, _ site: SitePages, _ workers: Workers, root: String, former: Preview?) {
        self.root = root
        self.portal = portal
        self.site = site
        self.workers = workers
        held = content.held
        faulty = Dictionary(content.faulty.map { ($0.address.path, $0) }) { first, _ in first }
        files = Dictionary(portal.files.map { ($0.address.path, $0) }) { first, _ in first }
        var kept: [String: RenderedPage] = [:]
        if let former {
            for address in faulty.keys.prefix(Preview.keptPages) { kept[address] = former.lastGood[address] ?? former.rendered(address, isFresh: false) }
        }
        lastGood = kept
        looked = Mutex(site.renewed.flatMap { renewed in
            former?.looked.withLock { $0 }.map { Looked(outcomes: $0.outcomes, stale: $0.stale.union(renewed)) }
        })
    }

    /// How many pages of the preview before would be lost in this one through faults.
    func losses(since former: Preview) -> Int { faulty.keys.count { former.page(at: $0) != nil } }

    /// What stands at an address.
    enum Found {
        case page(RenderedPage)
        /// A content file is at fault and was never in order since the program began.
        case faulty(FaultyItem)
        case file(PublishedFile)
        /// It stands at the same address with a slash.
        case folder
    }

    /// - Parameter path: decoded; the page of a folder ends with a slash.
    func find(_ path: String) -> Found? {
        if let page = rendered(path) { return .page(page) }
        if let page = lastGood[path] { return .page(page) }
        if let item = faulty[path] { return .faulty(item) }
        if let file = files[path] { return .file(file) }
        if path == "/tim-kiem/" || path.hasPrefix("/tim-kiem/"), let page = searchPages()[path] { return .page(render(page)) }
        if !path.hasSuffix("/"), page(at: path + "/") != nil || faulty[path + "/"] != nil || path == "/tim-kiem" { return .folder }
        return nil
    }

    /// Whether what stands at an address is shown as it was before its file had a fault.
    func isLastGood(_ path: String) -> Bool { page(at: path) == nil && lastGood[path] != nil }

    /// The page that says that there is none.
    func notFound() -> RenderedPage? { rendered("/404.html") }

    /// The pages of the editorial office.
    func office(_ view: OfficeView) -> [String: RenderedPage] {
        Dictionary(site.officePages(view).map { ($0.address.path, render($0)) }) { first, _ in first }
    }

    private func rendered(_ path: String, isFresh: Bool = true) -> RenderedPage? { page(at: path).map { render($0, isFresh: isFresh) } }

    /// The page at an address, where it is in order.
    private func page(at path: String) -> Page? { faulty[path] == nil ? site.page(at: path) : nil }

    /// - Parameter isFresh: whether the text is read again: what was saved a moment ago is seen before all is checked.
    private func render(_ page: Page, isFresh: Bool = true) -> RenderedPage {
        let body = isFresh ? page.origin.flatMap { freshBody($0.file) } : nil
        var composer = site.composer(indexes: false)
        var bytes: [UInt8] = []
        let outcome = site.make(page, &composer, writes: true, body: body) { part, _ in bytes += part }
        return RenderedPage(file: page.address.file, origin: page.origin?.file, bytes: bytes, findings: outcome.findings)
    }

    /// A content file's text as it is now; nil where it has none that can be told apart from its keys.
    private func freshBody(_ file: String) -> Body? {
        guard let raw = OpenAttachment.open(file, root: root)?.bytes(limit: SourceText.Limit.markdown),
            let text = SourceText.from(raw, file: file).0, let content = ContentFile.parse(text).0
        else { return nil }
        return Body(range: content.body, in: text.mark, isRepaired: text.isRepaired, text: Array(text.bytes[content.body]))
    }

    /// The index is made of all pages, so it waits until somebody searches.
    private func searchPages() -> [String: Page] {
        search.withLock { made in
            if let made { return made }
            _ = workers.map(site.pages.count, prepare: { Desk(composer: site.composer(indexes: true)) }) { desk, index in
                _ = site.make(site.pages[index], &desk.composer, writes: true) { _, _ in }
            }
            let pages = Dictionary(site.searchPages(workers).map { ($0.address.path, $0) }) { first, _ in first }
            made = pages
            return pages
        }
    }

    /// What is wrong with the texts of all pages and between them, which takes the longest to find.
    /// - Parameter isOver: whether nobody wants to know any more.
    /// - Returns: nil where it was over before the end.
    func lookThrough(isOver: @Sendable () -> Bool) -> [Finding]? {
        let former = looked.withLock { $0 }
        let places = former.map { $0.stale.compactMap(site.place).sorted() } ?? Array(site.pages.indices)
        let found = workers.map(places.count, prepare: { Desk(composer: site.composer(indexes: false)) }) { desk, index in
            isOver() ? PageOutcome() : site.make(site.pages[places[index]], &desk.composer, writes: false) { _, _ in }
        }
        guard !isOver() else { return nil }
        var outcomes = former?.outcomes ?? found
        if former != nil { for (place, outcome) in zip(places, found) { outcomes[place] = outcome } }
        looked.withLock { $0 = Looked(outcomes: outcomes, stale: []) }
        return outcomes.flatMap(\.findings) + site.conclude(outcomes, workers).findings
    }

    /// What one thread has before it.
    private struct Desk: ~Copyable {
        var composer: Composer
    }
}

/// A page's bytes, and what making it brought to light.
struct RenderedPage: Sendable {
    /// The file that a server would send.
    let file: String
    /// The content file that it shows.
    let origin: String?
    let bytes: [UInt8]
    let findings: [Finding]
}
