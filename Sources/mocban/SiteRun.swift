import Checking
import Compression
import Design
import Findings
import Keeping
import Pages
import PortalModel
import Publishing
import Reading
import Synchronization
import Text
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One run over a site, from reading to the last word: what `build`, `merge` and `check` do.
struct SiteRun {
    let root: String
    private let options: SiteOptions
    private let checkOptions: CheckOptions
    private let report: RunReport

    init(_ options: SiteOptions) throws {
        self.options = options
        checkOptions = try options.checkOptions()
        root = options.portal.root
        report = RunReport(root, options)
    }

    /// Everything but the writing; then the program ends.
    /// - Parameter revision: what has been there since this revision is left out.
    func check(changedSince revision: String? = nil) throws -> Never {
        // A wrong revision is told before any work.
        let changes = try revision.map { try Changes(since: $0, site: root) }
        var made = make()
        if let changes, !made.hasNoSite {
            do {
                let caused = try changes.caused(made.findings) { folder in
                    var former = options
                    former.portal.site = folder
                    former.quiet = true
                    return try SiteRun(former).make().findings
                }
                made.keepOnly(caused, since: changes.revision)
            } catch let error as PublishError {
                end(report.tell(.publishing(error)), made)
            }
        }
        end(report.tell(made, Outcome.checked), made)
    }

    /// Builds into a folder, whole or not at all; then the program ends.
    func build(_ target: BuildTarget) -> Never {
        let parts: [PartFile]?
        let publication: Publication
        let workers = Workers(options.threads)
        let tree = SourceTree(root: root)
        let listed: ([FoundFile], [Finding])
        let asked: AskedFiles?
        do {
            parts = try target.openParts()
            // What is there is looked at in both places at once.
            let (opened, content) = workers.both(
                { [root] in Result { () throws(BuildFault) in try target.open(root, workers) } }, { [self] in ask(tree, asks: target.isThere(root), workers) })
            publication = try opened.get()
            (listed, asked) = content
        } catch {
            leave(report.tell(error))
        }
        let kept = publication.state.flatMap { KeptTable($0) } ?? KeptTable()
        let inputs = publication.keepsState ? asked.flatMap { InputFiles($0, former: kept, workers) } : nil
        // The last build, where nobody has touched what it made and this one makes it on the same terms.
        let last = KeptRun(kept).flatMap { $0.terms == terms(zone: $0.zone) && $0.manifest == publication.untouched ? $0 : nil }
        if let inputs, let run = last, run.inputs == inputs.hash {
            let counts = publication.leave { _ in
                if inputs.isAsKept { return Publication.State(kept) }
                var table = KeptTable.Writer(after: kept)
                inputs.write(into: &table, drafts: { inputs.draft($0) }, workers)
                table.keep(beginning: "~site")
                return Publication.State(table)
            }
            end(report.tell(run.made, target.outcome(root), counts), run.made)
        }
        let drafts = inputs.map { PackedDrafts(kept, $0) }
        let made = make(
            SiteWriter(publication: publication, compresses: target.compresses),
            Start(
                listed: HandedOver(listed), kept: kept, programs: inputs?.programs ?? (target.isParted ? InputFiles.programs(in: tree, workers) : nil),
                parts: parts, only: target.only, drafts: drafts, changes: inputs.flatMap { inputs in last.flatMap { NewBytes(inputs, after: $0) } }))
        if let fault = made.fault {
            publication.abandon()
            end(report.tell(fault), made)
        }
        guard Verdict(made.findings, strict: options.strict).exitCode == 0 else {
            publication.abandon()
            end(report.tell(made, Outcome.nothingPublished), made)
        }
        do {
            let counts = try publication.commit { manifest in
                let left: @Sendable (Int) -> KeptBytes? = { drafts?.left($0) }
                // What changed while the site was made may be in it or not.
                guard let inputs, inputs.isStill(left, workers) else { return nil }
                var table = KeptTable.Writer(after: kept)
                inputs.write(into: &table, drafts: left, workers)
                for (name, value) in made.entries { table.add(name, value) }
                if let entry = drafts?.entry(inputs) { table.add(entry.name, entry.value) }
                if !made.entries.isEmpty { table.add(KeptPages.manifestName, Array(String(manifest).utf8)) }
                if let zone = made.portal?.site.timeZone.minutes, made.findings.isEmpty, made.silenced == 0 {
                    let run = KeptRun(terms(zone: zone), zone: zone, inputs: inputs.hash, manifest: manifest, made).entry
                    table.add(run.name, run.value)
                }
                return Publication.State(table)
            }
            end(report.tell(made, target.outcome(root), counts), made)
        } catch {
            end(report.tell(.publishing(error)), made)
        }
    }

    /// The files of `content` and, of everything that the site is made from, how it stands; nil for that where there is something to tell of
    /// it already, or nobody asks.
    private func ask(_ tree: SourceTree, asks: Bool, _ workers: Workers) -> (([FoundFile], [Finding]), AskedFiles?) {
        let content = tree.files(below: "content")
        guard asks, content.1.isEmpty else { return (content, nil) }
        let templates = tree.files(below: "templates")
        return (content, templates.1.isEmpty ? AskedFiles(content.0 + templates.0, in: tree, workers) : nil)
    }

    private func terms(zone: Int) -> KeptRun.Terms {
        let today = checkOptions.today ?? Day.today(epochSeconds: checkOptions.epochSeconds, offset: TimeZoneOffset(minutes: zone))
        return KeptRun.Terms(today: today.iso, baseURL: checkOptions.baseURL.map { $0.origin + $0.path }, drafts: checkOptions.drafts)
    }

    /// Ends the program with everything still in memory: the system takes it back at once, where letting go
    /// of some millions of small pieces one by one would take a twentieth of a build.
    private func end(_ code: Int32, _ made: MadeSite) -> Never {
        withExtendedLifetime(made) { leave(code) }
    }

    // The way through the house.

    /// What a build has before it begins.
    private struct Start {
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

    /// - Parameters: nil for a check.
    private func make(_ writer: SiteWriter? = nil, _ start: Start? = nil) -> MadeSite {
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
        var known: KnownPages?
        var scope: Set<Ref<Province>>?
        do {
            scope = try start?.only.map { scopes throws(BuildFault) in try ProvinceScope.provinces(scopes, in: portal) }
            if let start, let grounds { known = try KnownPages(start.kept, start.parts, on: grounds, manifest: writer?.publication.manifest) }
        } catch {
            made.fault = error
            return made
        }
        // Where it is known that nothing but some texts has changed, only what shows them is looked at.
        let mayStay = made.findings.isEmpty && start?.only == nil && start?.parts == nil && writer?.compresses == false && known != nil
        let texts = mayStay ? start?.drafts.flatMap { start?.changes?.items(in: portal, $0) } : nil
        let site = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: design.whenNeeded, assets: design.assets,
            accessibility: design.accessibility, workers, texts: content.texts.read, search: known?.search, keepsSearch: grounds != nil, changed: texts)
        made.keep(site)
        let kept = known?.kept
        // What the pages wait for is made while it is found out which they are.
        let new = texts == nil ? nil : workers.both(
            { texts.flatMap { texts in kept.flatMap { WantedPages(showing: texts, of: site, $0) } } },
            { site.prepareFew() }).0.flatMap { site.searchIsKept ? $0 : nil }
        // The last build found nothing wrong with addresses and settings, which are as they were.
        if new == nil { made.findings += site.findings }
        // Once something is wrong nothing will be published; the rest of the work then only looks for more faults.
        let writer = Verdict(made.findings, strict: options.strict).fails ? nil : writer
        let marks = { @Sendable (pages: [Page]) in writer != nil && grounds != nil ? workers.map(pages.count) { PageMark(pages[$0]) } : [] }
        if known != nil, new == nil { site.prepare(workers) }
        let all = new == nil ? scope.map { site.pages(of: $0) } ?? site.pages : []
        var wanted = new ?? WantedPages(all, marks(all))
        let run = PageRun(
            site, writer, known, content.texts, Progress(total: wanted.pages.count, shown: !options.quiet && options.format == .text), workers)
        var outcomes = run.make(wanted.pages, wanted.marks)
        let referring = run.readAgain(wanted.read)
        site.letGo()
        // What is searched is what was published: the index is made last. A part has none.
        let searchPages = writer != nil && scope == nil ? site.searchPages(workers) { run.readAgain(site.pages) } : []
        if wanted.othersStay, !site.searchPagesStay {
            let others = wanted.takeOthers(site.pages, marks)
            outcomes += run.make(others.pages, others.marks)
        }
        let searchMarks = grounds != nil ? workers.map(searchPages.count) { PageMark(searchPages[$0]) } : []
        outcomes += run.makeUnsearched(searchPages, searchMarks)
        run.progress.finish()
        made.keep(outcomes)
        if writer != nil, let grounds {
            made.entries = if wanted.othersStay, let kept {
                kept.entries(but: wanted.marks + searchMarks, outcomes, site.leftSearch, on: grounds)
            } else {
                KeptPages.entries(wanted.marks + searchMarks, outcomes, site.leftSearch, on: grounds)
            }
        }
        if wanted.othersStay { outcomes += referring }
        made.findings += silences.filter(outcomes.flatMap { $0.findings })
        var files: [PublishedFile] = []
        if scope == nil {
            let (findings, wanted) = site.conclude(outcomes, workers)
            made.findings += silences.filter(findings)
            files = wanted
        }
        made.silenced = silences.count
        // A fault may keep a text from being looked at in whole, and a part looks at few.
        if scope == nil, !Verdict(made.findings, strict: false).fails { made.findings += silences.idle(among: kinds) }
        made.fault = run.fault
        if wanted.othersStay, let last = start?.changes?.last { made.count(as: last, files: files.count) } else { made.count(wanted.pages + searchPages, files: files.count) }
        guard let writer, made.fault == nil else { return made }
        do {
            if wanted.othersStay {
                // A text may show a file that nobody showed, or no longer one that nobody else does.
                try copy(files.filter { !writer.publication.hasPublished($0.address.file) }, into: writer)
                let shown = Set(files.map(\.address.file))
                writer.publication.retainRest(but: portal.files.map(\.address.file).filter { !shown.contains($0) })
            } else if scope == nil {
                try copy(files, into: writer)
            } else {
                try PartFile.write(made.entries, into: writer.publication)
            }
        } catch {
            made.fault = .publishing(error)
        }
        return made
    }

    private func copy(_ files: [PublishedFile], into writer: SiteWriter) throws(PublishError) {
        var compressor = Compressor()
        for file in files {
            let path = file.address.file
            if writer.compresses, Compressor.suits(path, size: file.size), let bytes = SourceText.attachment(file.file, root: root) {
                try bytes.withUnsafeBufferPointer { bytes throws(PublishError) in
                    _ = try writer.write(bytes, to: path, lasting: false, &compressor)
                }
            } else {
                try writer.publication.copy(from: root + "/" + file.file, to: path, limit: SourceText.Limit.attachment)
            }
        }
    }
}
