import Checking
import Findings
import Keeping
import PortalModel
import Publishing
import Reading
import Text
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One run over a site, from what the last one left to the last word: what `build`, `merge` and `check` do.
struct SiteRun {
    private let root: String
    private let options: SiteOptions
    private let maker: SiteMaker
    private let report: RunReport

    init(_ options: SiteOptions) throws {
        self.options = options
        root = options.portal.root
        maker = try SiteMaker(options)
        report = RunReport(root, options)
    }

    /// Everything but the writing; then the program ends.
    /// - Parameter revision: what has been there since this revision is left out.
    func check(changedSince revision: String? = nil) throws -> Never {
        // A wrong revision is told before any work.
        let changes = try revision.map { try Changes(since: $0, site: root) }
        var made = maker.make()
        if let changes, !made.hasNoSite {
            do {
                let caused = try changes.caused(made.findings) { folder in
                    var former = options
                    former.portal.site = folder
                    former.quiet = true
                    return try SiteMaker(former).make().findings
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
        let last = KeptRun(kept).flatMap { $0.terms == maker.terms(zone: $0.zone) && $0.manifest == publication.untouched ? $0 : nil }
        if let inputs, let run = last, run.inputs == inputs.hash {
            let counts = publication.leave { _ in
                if inputs.isAsKept { return Publication.State(kept) }
                var table = KeptTable.Writer(after: kept)
                inputs.write(into: &table, drafts: { inputs.draft($0) }, workers)
                table.keep(beginning: "~site")
                return Publication.State(table)
            }
            end(report.tell(run.made, target.outcome(root), counts), run.made, isPublished: true)
        }
        let drafts = inputs.map { PackedDrafts(kept, $0) }
        let made = maker.make(
            SiteWriter(publication: publication, compresses: target.compresses),
            SiteMaker.Start(
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
            let counts = try publication.commit { manifest in inputs.flatMap { state(after: kept, $0, drafts, made, manifest, workers) } }
            end(report.tell(made, target.outcome(root), counts), made, isPublished: true)
        } catch {
            end(report.tell(.publishing(error)), made)
        }
    }

    /// The files of `content` and, of everything that the site is made from, how it stands; nil for that where there is something to tell of
    /// it already, or nobody asks.
    private func ask(_ tree: SourceTree, asks: Bool, _ workers: Workers) -> (([FoundFile], [Finding]), AskedFiles?) {
        let content = tree.files(below: "content", workers)
        guard asks, content.1.isEmpty else { return (content, nil) }
        let templates = tree.files(below: "templates")
        return (content, templates.1.isEmpty ? AskedFiles(content.0 + templates.0, in: tree, workers) : nil)
    }

    /// What the next build is to know.
    /// - Parameters:
    ///   - kept: what this one knew of the last.
    ///   - manifest: of what was made.
    /// - Returns: nil where a file changed while the site was made: it may be in it or not.
    private func state(
        after kept: KeptTable, _ inputs: InputFiles, _ drafts: PackedDrafts?, _ made: MadeSite, _ manifest: UInt64, _ workers: Workers
    ) -> Publication.State? {
        let left: @Sendable (Int) -> KeptBytes? = { drafts?.left($0) }
        guard inputs.isStill(left, workers) else { return nil }
        var table = KeptTable.Writer(after: kept)
        inputs.write(into: &table, drafts: left, workers)
        for (name, value) in made.entries { table.add(name, value) }
        if let entry = drafts?.entry(inputs) { table.add(entry.name, entry.value) }
        if !made.entries.isEmpty { table.add(KeptPages.manifestName, Array(String(manifest).utf8)) }
        if let zone = made.portal?.site.timeZone.minutes, made.findings.isEmpty, made.silenced == 0 {
            let run = KeptRun(maker.terms(zone: zone), zone: zone, inputs: inputs.hash, manifest: manifest, made).entry
            table.add(run.name, run.value)
        }
        return Publication.State(table)
    }

    /// Ends the program with everything still in memory: the system takes it back at once, where letting go
    /// of some millions of small pieces one by one would take a twentieth of a build.
    private func end(_ code: Int32, _ made: MadeSite, isPublished: Bool = false) -> Never {
        withExtendedLifetime(made) { leave(code, isDone: isPublished) }
    }
}
