import PortalModel
import Templates
import Text
import Workers

/// What every page is made from: the portal, its names for templates, its lists, the compiled templates.
///
/// Each kind of page is made in an extension of its own. One reference, since the work of each of thousands of pages holds it.
struct SiteBuilder: Sendable {
    private let parts: Parts

    /// What of it is made once, as objects of their own: whoever asks for a list copies nothing else.
    private final class GroupLists: Sendable {
        let lists: Groups
        let steps: [Int: [TrailStep]]
        init(_ lists: Groups, _ steps: [Int: [TrailStep]]) { (self.lists, self.steps) = (lists, steps) }
    }

    private final class LinkedDocuments: Sendable {
        let index: DocumentIndex
        let links: [Frame]
        init(_ index: DocumentIndex, _ links: [Frame]) { (self.index, self.links) = (index, links) }
    }

    private final class Ledgers: Sendable {
        let index: DutyIndex
        init(_ index: DutyIndex) { self.index = index }
    }

    private final class Kin: Sendable {
        let namesakes: Namesakes
        let series: IndexSeries
        init(_ namesakes: Namesakes, _ series: IndexSeries) { (self.namesakes, self.series) = (namesakes, series) }
    }

    private final class Parts: Sendable {
        let frames: Frames
        let groups: OnceObject<GroupLists>
        let documents: OnceObject<LinkedDocuments>
        let duties: OnceObject<Ledgers>
        let kin: OnceObject<Kin>
        let siteFrame: Frame
        let navigation: Navigation
        let templates: Once<TemplateSet?>?
        let accessibility: AccessibilityChecklist
        let sentences: CitedSentences
        /// Where the frames are that many pages show.
        let lasting: LastingFrames
        let grounds: Once<PageGrounds>

        init(
            _ frames: Frames, _ siteFrame: Frame, _ templates: Once<TemplateSet?>?, _ accessibility: AccessibilityChecklist, _ lasting: LastingFrames,
            _ texts: @escaping BodyReading, _ assets: Assets, _ held: [HeldItem], _ workers: Workers, _ former: FormerSite?, waits: Bool
        ) {
            let portal = frames.portal
            self.lasting = lasting
            self.frames = frames
            navigation = Navigation(frames)
            self.siteFrame = siteFrame
            self.templates = templates
            self.accessibility = accessibility
            sentences = CitedSentences(texts, news: portal.has(.documents) ? portal.news.count : 0)
            // Whichever page asks first: what is made must outlive it.
            let groups = OnceObject {
                let lists = former?.groups ?? Groups(portal)
                return GroupLists(lists, lasting.memory().use { SiteBuilder.newsSteps(lists, frames) })
            }
            let documents = OnceObject {
                let reading = { CitationReading(portal.has(.documents) ? portal : .empty(today: portal.today)) }
                let index = former?.documents ?? DocumentIndex(reading(), portal, workers, waits: waits)
                let links = lasting.memory().use { index.documents.map { frames.link($0.cited, $0.address, note: $0.title ?? $0.issuer) } }
                return LinkedDocuments(index, links)
            }
            let duties = OnceObject { Ledgers(former?.duties ?? DutyIndex(portal)) }
            // The same object and not one made of it: where no page asks, it would hold on to the former site, and that to its own.
            kin = former?.builder.parts.kin ?? OnceObject { Kin(Namesakes(portal), IndexSeries(portal)) }
            grounds = Once {
                PageGrounds(
                    portal, groups.object.lists, documents.object.index, duties.object.index, templates: templates?.value?.fingerprint, assets: assets,
                    held: held, workers)
            }
            (self.groups, self.documents, self.duties) = (groups, documents, duties)
        }
    }

    /// - Parameters:
    ///   - templates: gives the compiled templates, asked when the first page is made; nil where they have faults.
    ///   - assets: what stands beside the pages: the frame of the site names some.
    ///   - accessibility: what was tested of the templates.
    ///   - lasting: where frames go that many pages show; this thread uses memory of it.
    ///   - texts: reads the Markdown of a page again.
    ///   - former: the site as it was a moment ago.
    ///   - waits: whether its lists are made when they are asked for, as few pages will be.
    init(
        _ portal: Portal, _ held: [HeldItem], _ templates: (@Sendable () -> TemplateSet?)?, _ assets: Assets, _ accessibility: AccessibilityChecklist,
        _ lasting: LastingFrames, _ workers: Workers, _ texts: @escaping BodyReading, _ former: FormerSite?, waits: Bool
    ) {
        let frames = Frames(portal: portal)
        let siteFrame = SiteFrame.make(frames, assets)
        let prepared = templates.map { templates in
            // Whichever page asks first: what is made must outlive it.
            Once {
                lasting.memory().use {
                    templates()?.prepared(with: siteFrame, entries: PageTemplate.allCases.map { ($0.rawValue, $0.stack(assets.site)) })
                }
            }
        }
        let parts = Parts(frames, siteFrame, prepared, accessibility, lasting, texts, assets, held, workers, former, waits: waits)
        self.parts = parts
        guard !waits else { return }
        // Not the templates: a check needs none, and making them ready takes longer than checking a small site.
        _ = workers.both({ (parts.groups.object, parts.duties.object) }, { parts.documents.object })
    }

    var frames: Frames { parts.frames }
    // Lent and not given, as it is of twenty lists, which would be counted for every page that asks for one.
    var groups: Groups { _read { yield parts.groups.object.lists } }
    var documentIndex: DocumentIndex { parts.documents.object.index }
    var duties: DutyIndex { parts.duties.object.index }
    /// Links to the documents' pages, with what each one is, by the documents' places.
    var documentLinks: [Frame] { parts.documents.object.links }
    var namesakes: Namesakes { parts.kin.object.namesakes }
    var series: IndexSeries { parts.kin.object.series }
    /// The way to the news of each year.
    var newsSteps: [Int: [TrailStep]] { parts.groups.object.steps }
    var lasting: LastingFrames { parts.lasting }
    /// What an item cites.
    func citations(ofNews index: Int) -> PageCitations {
        // Of an item that cites nothing it is known without asking.
        portal.news[index].body.citations.isEmpty ? .none : documentIndex.cites(ofNews: index)
    }
    /// What pages are made from, as fingerprints; made when the first is asked for, which a check does not.
    var grounds: PageGrounds { parts.grounds.value }
    var accessibility: AccessibilityChecklist { parts.accessibility }
    var portal: Portal { parts.frames.portal }
    var sentences: CitedSentences { parts.sentences }
    /// Ids that the page templates use themselves.
    static let layoutIDs: Set<String> = ["noi-dung", "muc-luc"]
    /// Whether pages can be rendered at all.
    var hasTemplates: Bool { parts.templates != nil }

    func prepareFew() { _ = (parts.templates?.value, parts.groups.object) }

    /// Renders a template over the site's and the page's names.
    func render(_ template: PageTemplate, _ head: PageHead, _ own: Frame, _ composer: inout Composer) {
        guard let templates = parts.templates?.value else { return }
        let stack = [parts.siteFrame, head.frame(frames, parts.navigation), own]
        if let problem = templates.render(template.rawValue, stack: stack, into: &composer.page) {
            composer.outcome.findings.append(TemplateFindings.finding(problem))
        }
    }
}
