import PortalModel
import Templates
import Text
import Workers

/// What every page is made from: the portal, its names for templates, its lists, the compiled templates.
///
/// Each kind of page is made in an extension of its own. One reference, since the work of each of thousands of pages holds it.
struct SiteBuilder: Sendable {
    private let parts: Parts

    private final class Parts: Sendable {
        let frames: Frames
        let groups: Groups
        let documents: DocumentIndex
        let duties: DutyIndex
        let documentLinks: [Frame]
        let namesakes: Namesakes
        let series: IndexSeries
        let siteFrame: Frame
        let navigation: Navigation
        let newsSteps: [Int: [TrailStep]]
        let templates: Once<TemplateSet?>?
        let accessibility: AccessibilityChecklist
        let sentences: CitedSentences
        /// Where the frames are that many pages show.
        let lasting: LastingFrames
        let grounds: Once<PageGrounds>

        init(
            _ frames: Frames, _ groups: Groups, _ documents: DocumentIndex, _ duties: DutyIndex, _ siteFrame: Frame, _ templates: Once<TemplateSet?>?,
            _ accessibility: AccessibilityChecklist, _ lasting: LastingFrames, _ texts: @escaping BodyReading,
            _ assets: Assets, _ held: [HeldItem], _ workers: Workers, _ former: FormerSite?
        ) {
            self.lasting = lasting
            self.frames = frames
            self.groups = groups
            self.documents = documents
            self.duties = duties
            documentLinks = documents.documents.map { frames.link($0.cited, $0.address, note: $0.title ?? $0.issuer) }
            namesakes = former?.builder.namesakes ?? Namesakes(frames.portal)
            series = former?.builder.series ?? IndexSeries(frames.portal)
            navigation = Navigation(frames)
            newsSteps = SiteBuilder.newsSteps(groups, frames)
            self.siteFrame = siteFrame
            self.templates = templates
            self.accessibility = accessibility
            grounds = Once {
                PageGrounds(
                    frames.portal, groups, documents, duties, templates: templates?.value?.fingerprint, assets: assets, held: held, workers)
            }
            sentences = CitedSentences(texts, news: documents.documents.isEmpty ? 0 : frames.portal.news.count)
        }
    }

    /// - Parameters:
    ///   - templates: gives the compiled templates, asked when the first page is made; nil where they have faults.
    ///   - assets: what stands beside the pages: the frame of the site names some.
    ///   - accessibility: what was tested of the templates.
    ///   - lasting: where frames go that many pages show; this thread uses memory of it.
    ///   - texts: reads the Markdown of a page again.
    ///   - former: the site as it was a moment ago.
    init(
        _ portal: Portal, _ held: [HeldItem], _ templates: (@Sendable () -> TemplateSet?)?, _ assets: Assets, _ accessibility: AccessibilityChecklist,
        _ lasting: LastingFrames, _ workers: Workers, _ texts: @escaping BodyReading, _ former: FormerSite?
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
        let ((groups, duties), documents) = workers.both({ (former?.groups ?? Groups(portal), former?.duties ?? DutyIndex(portal)) }) {
            former?.documents ?? DocumentIndex(CitationReading(portal.has(.documents) ? portal : .empty(today: portal.today)), portal, workers)
        }
        parts = Parts(frames, groups, documents, duties, siteFrame, prepared, accessibility, lasting, texts, assets, held, workers, former)
    }

    var frames: Frames { parts.frames }
    var groups: Groups { parts.groups }
    var documentIndex: DocumentIndex { parts.documents }
    var duties: DutyIndex { parts.duties }
    /// Links to the documents' pages, with what each one is, by the documents' places.
    var documentLinks: [Frame] { parts.documentLinks }
    var namesakes: Namesakes { parts.namesakes }
    var series: IndexSeries { parts.series }
    /// The way to the news of each year.
    var newsSteps: [Int: [TrailStep]] { parts.newsSteps }
    var lasting: LastingFrames { parts.lasting }
    /// What pages are made from, as fingerprints; made when the first is asked for, which a check does not.
    var grounds: PageGrounds { parts.grounds.value }
    var accessibility: AccessibilityChecklist { parts.accessibility }
    var portal: Portal { parts.frames.portal }
    var sentences: CitedSentences { parts.sentences }
    /// Ids that the page templates use themselves.
    static let layoutIDs: Set<String> = ["noi-dung", "muc-luc"]
    /// Whether pages can be rendered at all.
    var hasTemplates: Bool { parts.templates != nil }

    /// Renders a template over the site's and the page's names.
    func render(_ template: PageTemplate, _ head: PageHead, _ own: Frame, _ composer: inout Composer) {
        guard let templates = parts.templates?.value else { return }
        let stack = [parts.siteFrame, head.frame(frames, parts.navigation), own]
        if let problem = templates.render(template.rawValue, stack: stack, into: &composer.page) {
            composer.outcome.findings.append(TemplateFindings.finding(problem))
        }
    }
}
