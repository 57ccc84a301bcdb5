import Findings
import Duties
import PortalModel
import Templates
import Text
import Workers

/// Every page of a portal: the list of what is to be published, and the bytes of each.
///
/// The list is made once and never changes; pages are then made in any order on any thread.
public struct SitePages: Sendable {
    let builder: SiteBuilder
    private let bodies: BodyRenderer
    private let list: OnceObject<List>

    /// All pages, in the order of their addresses' making.
    public var pages: [Page] { list.object.pages }
    /// What is wrong with addresses and with links in settings.
    public var findings: [Finding] { list.object.findings }
    var book: AddressBook { list.object.book }
    /// Addresses of pages that may have another outcome than in the site as it was a moment ago, of which all pages stand in the same places;
    /// nil where all may.
    public var renewed: Set<String>? { list.object.renewed }
    /// The search index that grows while the pages are made; nothing of it is there until somebody asks for it.
    private var search: SiteSearch? { onceSearched?.value }
    private let onceSearched: Once<SiteSearch>?
    private let files: [PublishedFile]
    let held: [HeldItem]
    let faulty: [FaultyItem]
    /// Folders in which an item is held back or at fault: what lies there may be that item's.
    private let unjudgedFolders: Set<Substring>

    /// - Parameters:
    ///   - templates: gives the compiled templates; nil where they have faults, then pages have no bytes but their bodies are checked all the same.
    ///   - assets: what stands beside the pages: styles, fonts.
    ///   - accessibility: what was tested of the templates.
    ///   - texts: reads the Markdown of a page again.
    ///   - former: what the last build left of the search, where that may be used.
    ///   - keepsSearch: whether something of it is to be left for the next; see ``leftSearch``.
    ///   - former: the same site as it was a moment ago: what of it still holds is not made again.
    ///   - prepares: whether pages are to be known again: then what they are made from is made while they are listed.
    ///   - changed: where it is known that since the build that left `search` nothing has changed but the texts of some items: their places. Then
    ///     few pages will be asked for, see ``pages(showing:)``, and what others are made from waits until it is.
    public init(
        _ portal: Portal, held: [HeldItem], faulty: [FaultyItem], templates: (@Sendable () -> TemplateSet?)?, assets: Assets,
        accessibility: AccessibilityChecklist, _ workers: Workers, texts: @escaping BodyReading, search former: KeptSearch? = nil,
        keepsSearch: Bool = false, former site: SitePages? = nil, prepares: Bool = false, changed: [Int]? = nil
    ) {
        let lasting = LastingFrames()
        self = lasting.memory().use {
            SitePages(
                portal, held, faulty, templates, assets, accessibility, lasting, workers, texts, former, keepsSearch, site, prepares: prepares, changed)
        }
    }

    private init(
        _ portal: Portal, _ held: [HeldItem], _ faulty: [FaultyItem], _ templates: (@Sendable () -> TemplateSet?)?, _ assets: Assets,
        _ accessibility: AccessibilityChecklist, _ lasting: LastingFrames, _ workers: Workers, _ texts: @escaping BodyReading,
        _ former: KeptSearch?, _ keepsSearch: Bool, _ site: SitePages?, prepares: Bool, _ changed: [Int]?
    ) {
        let site = site.flatMap { FormerSite($0, portal) }
        let builder = SiteBuilder(portal, held, templates, assets, accessibility, lasting, workers, texts, site, waits: changed != nil)
        self.builder = builder
        files = portal.files
        self.held = held
        self.faulty = faulty
        unjudgedFolders = Set((held.map(\.file) + faulty.map(\.file)).map { SitePages.folder(of: $0) })

        // Who asks for it while pages are made holds a lock meanwhile, under which no work is shared.
        let list = OnceObject { lasting.memory().use { List(builder, held, faulty, assets, changed == nil ? workers : Workers(1), site) } }
        self.list = list
        let search = portal.has(.search) ? Once { SiteSearch(builder, former: former, isKept: keepsSearch, changed: changed) } : nil
        onceSearched = search
        bodies = BodyRenderer(LinkTargets(list, builder, waits: changed != nil), builder, texts)
        guard changed == nil else { return }
        if prepares {
            _ = workers.both({ _ = list.object }, { SitePages.prepare(builder, search, workers) })
        } else {
            _ = list.object
        }
    }

    /// A place among the pages of the book as one among all pages.
    static func place(_ place: Int, without searchPage: Int?) -> Int? {
        guard let searchPage, place >= searchPage else { return place }
        return place == searchPage ? nil : place - 1
    }

    /// The page at an address. Not the search page, which is made last.
    public func page(at path: String) -> Page? { place(of: path).map { pages[$0] } }

    /// The place among all pages of the one at an address.
    public func place(of path: String) -> Int? {
        book.placeOfPage(at: path).flatMap { SitePages.place($0, without: list.object.placeOfSearchPage) } ?? list.object.otherPlaces.value[path]
    }

    /// The pages that show the texts of some items: their own, and those that quote them.
    /// - Parameter items: by their places in the portal.
    public func pages(showing items: [Int]) -> [Page] {
        var documents: Set<Int> = []
        for item in items { for cited in builder.citations(ofNews: item).all { if let document = cited.document { documents.insert(document) } } }
        if !builder.portal.has(.documents) { documents = [] }
        // All texts are looked through for each: of more it takes as long to read what all of them cite.
        if documents.count > 4 { builder.documentIndex.readAll() }
        let quoted = Set(items)
        return builder.lasting.memory().use {
            items.map(builder.newsPage) + documents.sorted().flatMap { builder.documentPages($0, quoting: quoted) }
        }
    }

    /// The addresses of the items' pages on which something is said of some items besides their texts.
    /// - Parameter items: by their places in the portal.
    public func newsPages(naming items: [Int]) -> Set<String> { Set(builder.places(naming: items).map { builder.portal.news[$0].address.path }) }

    /// Pages with a text that somebody asks for, at most: the items', and all others with one.
    public func pages(withTexts isWanted: (Address) -> Bool) -> [Page] {
        let items = builder.portal.news.indices.filter { isWanted(builder.portal.news[$0].address) }
        let others = builder.lasting.memory().use { builder.planPages() + builder.hotlinePages() + builder.ordinaryPages() }
        return items.map(builder.newsPage) + others.filter { $0.content != nil && isWanted($0.address) }
    }

    /// What a thread keeps while it makes pages.
    ///
    /// - Parameter indexes: whether what it makes goes into the search index: only of pages that are written.
    public func composer(indexes: Bool) -> Composer { Composer(indexes && canCompose ? search?.newPart() : nil) }

    /// Lets go of what was kept for the next pages, when all but those of the search have been made and nobody is making one: making
    /// the index of a large site takes as much memory again.
    public func letGo() {
        let cards = builder.frames.newsCards
        // Of few items it is not worth the time.
        guard cards.count > 50_000 else { return }
        cards.removeAll()
        builder.sentences.removeAll()
    }

    /// Makes what the first page would wait for, where pages are to be known again: what they are made from, and what there is to search.
    public func prepare(_ workers: Workers) { SitePages.prepare(builder, onceSearched, workers) }

    private static func prepare(_ builder: SiteBuilder, _ search: Once<SiteSearch>?, _ workers: Workers) {
        _ = workers.both({ _ = builder.grounds }, { _ = search?.value })
    }

    /// Makes ready what the first page would wait for, where few are made: the templates, what belongs where, the search.
    /// - Returns: whether the pages of the search can be known without all others, see ``searchIsKept``.
    public func prepareFew() -> Bool {
        builder.prepareFew()
        return searchIsKept
    }

    /// The search page, its lists and the files of its index, to be made when all other pages have been.
    /// - Parameter again: reads all other pages once more; called where what the last build left of their texts turns out to be damaged.
    public func searchPages(_ workers: Workers, readingAgain again: () -> Void = {}) -> [Page] {
        guard let search else { return [] }
        return builder.lasting.memory().use { builder.searchPages(search, search.finished(workers, readingAgain: again), workers) }
    }

    /// Does what is left to do for a page that is known to be what it was, with nothing to tell of it, without looking at it: nor at
    /// its text, for the search.
    /// - Returns: nil where its text is wanted all the same.
    public func leave(_ page: Page) -> PageOutcome? {
        search.map { $0.take(page.address) } ?? true ? PageOutcome() : nil
    }

    /// Whether the search can be made of what the last build left and of the items that have changed since.
    public var searchIsKept: Bool { search?.isChangedAlone ?? true }

    /// Whether the search has the pages that it had, when they have been asked for.
    public var searchPagesStay: Bool { search?.pagesStay ?? true }

    /// What the next build is to know of the search, when its pages are made.
    public var leftSearch: KeptSearch.Left? { search?.left }

    /// Whether pages have bytes at all.
    var canCompose: Bool { builder.hasTemplates }

    /// Makes one page and hands its bytes on.
    ///
    /// - Parameters:
    ///   - writes: whether bytes are wanted; without, only the body is rendered and checked.
    ///   - composes: false where the page is known to be what it was: then its text is only read for the index, and checked.
    ///   - body: a newer text in the place of the page's own, for a preview; documents that it alone cites are not linked.
    ///   - deliver: takes the finished bytes, which are valid inside the call only: of a very long page piece by piece, each but the
    ///     last with a number of bytes that 32 divides.
    public func make(
        _ page: Page, _ composer: inout Composer, writes: Bool, composes: Bool = true, body: Body? = nil,
        deliver: (_ bytes: UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Void
    ) -> PageOutcome {
        composer.outcome = PageOutcome()
        var rendered: RenderedBody?
        // Where its text stands in the file that was read for it; a text that is in memory needs not be kept.
        var read: Range<Int>?
        if var content = page.content {
            if let body { content.body = body }
            if content.body.text == nil { read = content.body.range }
            var outcome = PageOutcome()
            rendered = bodies.render(content, writes: writes && canCompose, text: &composer.text, scratch: &composer.scratch, &outcome)
            composer.outcome = outcome
            guard rendered != nil else { return outcome }
        }
        guard writes, canCompose else { return composer.outcome }
        if let part = composer.searchPart { search?.read(page.address, rendered?.html, into: part) }
        guard composes else { return composer.outcome }
        if let read { composer.text.withBytes { page.keep(UnsafeBufferPointer(rebasing: $0[read])) } }
        composer.startPage()
        // What frames the page is filled with end with it.
        let memory = composer.frames
        for part in 0..<Int(page.parts) {
            if part > 0 { composer.handOn { deliver($0, false) } }
            composer.part = part
            memory.use { page.compose(&composer, rendered) }
            memory.removeAll()
        }
        composer.page.withBytes { deliver($0, true) }
        return composer.outcome
    }

    /// The ids of the headings of a page's own text; nil where it has none. Few pages are asked for them, so that they are read again
    /// and not kept: a hundred bytes for each page.
    func headings(of page: Page, _ composer: inout Composer) -> [String]? {
        guard let content = page.content else { return nil }
        var outcome = PageOutcome()
        return bodies.render(content, writes: false, text: &composer.text, scratch: &composer.scratch, &outcome)?.headings.map(\.id)
    }

    /// A page that is not published, since a fault keeps everything from being; it takes its address, so that links
    /// to it hold, and its text is checked.
    static func faultyPage(_ item: FaultyItem) -> Page {
        let content = item.body.map { ContentBody(file: item.file, title: item.title, address: item.address, body: $0) }
        return Page(item.address, .other, origin: Origin(file: item.file, range: 0..<0), from: nil, content: content) { _, _ in }
    }

    /// What can only be told when all pages are made: links to headings of other pages, files nobody uses.
    public func conclude(_ outcomes: [PageOutcome], _ workers: Workers = Workers(1)) -> (findings: [Finding], files: [PublishedFile]) {
        var findings: [Finding] = []
        var used = UsedFiles(builder.portal)
        for outcome in outcomes where !outcome.usedFiles.isEmpty { used.add(outcome.usedFiles) }
        var check = AnchorCheck(self)
        findings += check.findings(outcomes, settingsAnchors, workers)
        let (wanted, orphans) = used.split(files)
        findings += orphans.map(\.file.composed).filter { !unjudgedFolders.contains(SitePages.folder(of: $0)) }
            .map { Finding(PageFindings.orphan, at: Place($0)) }
        return (findings, wanted)
    }

    /// Links of site.yml to a place on a page; nearly always none, which is seen without knowing all pages.
    private var settingsAnchors: [AnchorLink] { SettingsLinks.mayHaveAnchors(builder.portal) ? list.object.settingsAnchors : [] }

    private static func folder(of file: String) -> Substring { file[..<(file.lastIndex(of: "/") ?? file.startIndex)] }
}
