import Checking
import Design
import Findings
import Keeping
import Pages
import PortalModel
import Publishing
import Reading
import Text
import Workers

/// The way through the house: reads a site, checks it and makes its pages.
struct SiteMaker {
    private let root: String
    private let options: SiteOptions
    private let checkOptions: CheckOptions

    init(_ options: SiteOptions) throws {
        self.options = options
        checkOptions = try options.checkOptions()
        root = options.portal.root
    }

    /// What a build has before it begins.
    struct Start {
        /// The files of `content`; let go of when they have been read.
        let listed: HandedOver<([FoundFile], [Finding])>
        /// What the last build left for this one.
        let kept: KeptTable
        /// What runs, where pages are to be known again by it; see ``InputFiles/programs``.
        let programs: UInt64?
        let parts: [PartFile]?
        /// Whose pages are asked for; nil for all pages.
        let only: [ProvinceScope]?
        /// What it left of the content files by themselves.
        let drafts: PackedDrafts?
        /// What has changed since the last build; nil where that is not known.
        let changes: NewBytes?
    }

    /// The options that show in a site.
    /// - Parameter zone: minutes by which its time zone is before UTC.
    func terms(zone: Int) -> KeptRun.Terms {
        let today = checkOptions.today ?? Day.today(epochSeconds: checkOptions.epochSeconds, offset: TimeZoneOffset(minutes: zone))
        return KeptRun.Terms(today: today.iso, baseURL: checkOptions.baseURL.map { $0.origin + $0.path }, drafts: checkOptions.drafts)
    }

    /// - Parameters: nil for a check.
    func make(_ writer: SiteWriter? = nil, _ start: Start? = nil) -> MadeSite {
        let workers = Workers(options.threads)
        let tree = SourceTree(root: root).heldOpen()
        // The design waits for nothing, and is most of what reading and checking cost where nearly all of it is kept.
        // So does the look through the generation that will be made the new one.
        let (content, design) = workers.both(
            { Checker(tree, checkOptions, workers, packed: start?.drafts).run(start?.listed.take()) },
            {
                let design = Design.load(tree, renders: writer != nil)
                writer?.publication.prepare()
                return design
            })
        var silences = content.silences
        let kinds = ReferenceFindings.kinds
        var made = MadeSite(
            findings: silences.filter(content.findings) + silences.faults(among: kinds) + design.findings, held: content.held)
        guard let portal = content.portal else { return made }

        made.keep(portal)
        made.keep(content)
        let grounds = start?.programs.map { "\($0) \(terms(zone: portal.site.timeZone.minutes))" }
        let known: KnownPages?
        let scope: Set<Ref<Province>>?
        do {
            scope = try start?.only.map { scopes throws(BuildFault) in try ProvinceScope.provinces(scopes, in: portal) }
            known = if let start, let grounds { try KnownPages(start.kept, start.parts, on: grounds, manifest: writer?.publication.manifest) } else { nil }
        } catch {
            made.fault = error
            return made
        }
        let newTexts = made.findings.isEmpty && writer?.compresses == false ? start.flatMap { NewTexts($0, portal, known) } : nil
        let newKeys = made.findings.isEmpty && newTexts == nil ? start.flatMap { NewKeys($0, portal, known) } : nil
        let site = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: design.whenNeeded, assets: design.assets,
            accessibility: design.accessibility, workers, texts: content.texts.read, search: known?.search, keepsSearch: grounds != nil,
            prepares: known != nil, changed: newTexts?.items)
        made.keep(site)
        let showing = newTexts.flatMap { WantedPages(showing: $0, of: site, workers) }
        // The last build found nothing wrong with addresses and settings, which are as they were.
        if showing == nil { made.findings += site.findings }
        // Once something is wrong nothing will be published; the rest of the work then only looks for more faults.
        let writer = Verdict(made.findings, strict: options.strict).fails ? nil : writer
        let marks = { @Sendable (pages: [Page]) -> [PageMark] in
            guard writer != nil, grounds != nil else { return [] }
            if let newKeys, let known { return newKeys.marks(of: pages, of: site, known.kept, workers) }
            return workers.map(pages.count) { PageMark(pages[$0]) }
        }
        if known != nil, showing == nil { site.prepare(workers) }
        var wanted = showing ?? WantedPages(scope.map { site.pages(of: $0) } ?? site.pages, marks)

        let run = PageRun(
            site, writer, known, content.texts, Progress(total: wanted.pages.count, shown: !options.quiet && options.format == .text), workers)
        var outcomes = run.make(wanted.pages, wanted.marks)
        let referring = run.readAgain(wanted.read)
        site.letGo()
        // What is searched is what was published: the index is made last. A part has none.
        let searchPages = writer != nil && scope == nil ? site.searchPages(workers) { run.readAgain(site.pages) } : []
        if !site.searchPagesStay, let (pages, marks) = wanted.takeOthers(site.pages, marks) { outcomes += run.make(pages, marks) }
        let searchMarks = grounds != nil ? workers.map(searchPages.count) { PageMark(searchPages[$0]) } : []
        outcomes += run.makeUnsearched(searchPages, searchMarks)
        run.progress.finish()
        made.keep(outcomes)
        if writer != nil, let grounds { made.entries = wanted.entries(with: searchMarks, outcomes, site.leftSearch, on: grounds) }
        if wanted.others != nil { outcomes += referring }

        made.findings += silences.filter(outcomes.flatMap { $0.findings })
        var files: [PublishedFile] = []
        if scope == nil {
            let (findings, used) = site.conclude(outcomes, workers)
            made.findings += silences.filter(findings)
            files = used
        }
        made.silenced = silences.count
        // A fault may keep a text from being looked at in whole, and a part looks at few.
        if scope == nil, !Verdict(made.findings, strict: false).fails { made.findings += silences.idle(among: kinds) }
        made.fault = run.fault
        made.count(wanted.counts(with: searchPages), files: files.count)
        guard let writer, made.fault == nil else { return made }
        do {
            if scope == nil {
                try wanted.put(files, of: portal, into: writer, from: root)
            } else {
                try PartFile.write(made.entries, into: writer.publication)
            }
        } catch {
            made.fault = .publishing(error)
        }
        return made
    }
}
