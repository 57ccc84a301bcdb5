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

/// One run over a site, from reading to the last word: what `build` and `check` do.
struct SiteRun {
    let root: String
    private let options: SiteOptions
    private let compresses: Bool
    private let keepsFormer: Bool
    private let checkOptions: CheckOptions
    private let started = ContinuousClock.now

    /// - Parameters:
    ///   - compresses: whether `.gz` and `.br` files are put beside the pages.
    ///   - keepsFormer: as for `Publication.Settings`.
    init(_ options: SiteOptions, compresses: Bool = false, keepsFormer: Bool = true) throws {
        self.options = options
        self.compresses = compresses
        self.keepsFormer = keepsFormer
        checkOptions = try options.checkOptions()
        root = options.portal.root
    }

    /// Everything but the writing; then the program ends.
    /// - Parameter revision: what has been there since this revision is left out.
    func check(changedSince revision: String? = nil) throws -> Never {
        // A wrong revision is told before any work.
        let changes = try revision.map { try Changes(since: $0, site: root) }
        var made = make(into: nil)
        if let changes, !made.hasNoSite {
            do {
                let caused = try changes.caused(made.findings) { folder in
                    var former = options
                    former.portal.site = folder
                    former.quiet = true
                    return try SiteRun(former).make(into: nil).findings
                }
                made.keepOnly(caused, since: changes.revision)
            } catch let error as PublishError {
                end(failed(error), made)
            }
        }
        end(report(made, Outcome.checked), made)
    }

    /// Builds into a folder, whole or not at all; then the program ends.
    func build(into output: String) -> Never {
        let publication: Publication
        do {
            publication = try Publication.open(
                output: output, site: root, protecting: [root + "/content", root + "/templates"],
                Publication.Settings(
                    mark: compresses ? Compressor.mark : nil, keepsFormer: keepsFormer, workers: Workers(options.threads))
            ) { process in
                let who = process.map { " (\($0))" } ?? ""
                Console.complain(Console.say("Đang chờ một lần dựng khác\(who) xong…", "Waiting for another build\(who) to end…"))
            }
        } catch {
            leave(failed(error))
        }
        let workers = Workers(options.threads)
        let tree = SourceTree(root: root)
        let listed = tree.files(below: "content")
        let kept = publication.state.flatMap { KeptTable($0) } ?? KeptTable()
        let inputs = publication.keepsState ? inputs(listed, in: tree, kept, workers) : nil
        if let inputs, let run = KeptRun(kept), run.terms == terms(zone: run.zone), run.inputs == inputs.hash, run.manifest == publication.untouched {
            let counts = publication.leave { _ in inputs.table([run.entry]) }
            end(report(run.made, Outcome.published(output), counts), run.made)
        }
        let made = make(into: publication, listed, kept, inputs?.programs)
        if let fault = made.fault {
            publication.abandon()
            end(failed(fault), made)
        }
        guard Verdict(made.findings, strict: options.strict).exitCode == 0 else {
            publication.abandon()
            end(report(made, Outcome.nothingPublished), made)
        }
        do {
            let counts = try publication.commit { manifest in
                // What changed while the site was made may be in it or not.
                guard let inputs, inputs.isStill(workers) else { return nil }
                guard let zone = made.portal?.site.timeZone.minutes, made.findings.isEmpty, made.silenced == 0, inputs.isSettled else { return inputs.table(made.entries) }
                return inputs.table(made.entries + [KeptRun(terms(zone: zone), zone: zone, inputs: inputs.hash, manifest: manifest, made).entry])
            }
            end(report(made, Outcome.published(output), counts), made)
        } catch {
            end(failed(error), made)
        }
    }

    /// Everything that the site is made from; nil where there is something to tell of it already.
    private func inputs(_ content: ([FoundFile], [Finding]), in tree: SourceTree, _ kept: KeptTable, _ workers: Workers) -> InputFiles? {
        let templates = tree.files(below: "templates")
        guard content.1.isEmpty, templates.1.isEmpty, let programs = LoadedPrograms.paths else { return nil }
        return InputFiles(content.0 + templates.0, programs, in: tree, former: kept, workers)
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

    /// - Parameters:
    ///   - listed: the files of `content`, where they have been listed already.
    ///   - kept: what the last build left for this one.
    ///   - programs: what runs, where something is to be left for the next; see ``InputFiles/programs``.
    private func make(
        into publication: Publication?, _ listed: ([FoundFile], [Finding])? = nil, _ kept: KeptTable = KeptTable(), _ programs: UInt64? = nil
    ) -> MadeSite {
        let workers = Workers(options.threads)
        let tree = SourceTree(root: root)
        let (found, design) = workers.both({ listed ?? tree.files(below: "content") }, { Design.load(tree, renders: publication != nil) })
        let content = Checker(tree, checkOptions, workers).run(found)
        var silences = content.silences
        let kinds = ReferenceFindings.kinds
        var made = MadeSite(
            findings: silences.filter(content.findings) + silences.faults(among: kinds) + design.findings, held: content.held)
        guard let portal = content.portal else { return made }

        made.keep(portal)
        made.keep(content)
        let grounds = programs.map { "\($0) \(terms(zone: portal.site.timeZone.minutes))" }
        let known = grounds.flatMap { KeptPages(kept, on: $0) }
        let site = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: design.whenNeeded, assets: design.assets,
            accessibility: design.accessibility, workers, texts: content.texts.read,
            search: known?.search, keepsSearch: grounds != nil)
        made.keep(site)
        made.findings += site.findings
        // Once something is wrong nothing will be published; the rest of the work then only looks for more faults.
        let writes = publication != nil && !Verdict(made.findings, strict: options.strict).fails
        let progress = Progress(total: site.pages.count, shown: !options.quiet && options.format == .text)
        let fault = Mutex<PublishError?>(nil)
        let writer = publication.map { SiteWriter(publication: $0, compresses: compresses) }
        let prints = writes && grounds != nil ? workers.map(site.pages.count) { site.pages[$0].fingerprint } : []
        func make(_ pages: [Page], indexes: Bool) -> [PageOutcome] {
            workers.map(pages.count, prepare: { Desk(composer: site.composer(indexes: indexes)) }) { desk, index in
                defer { progress.step() }
                guard fault.withLock({ $0 == nil }) else { return PageOutcome() }
                let page = pages[index]
                do throws(PublishError) {
                    if indexes, let writer, let isBare = known?.isBare(page, prints[index]), try writer.retain(page.address.file, lasting: page.isLasting) {
                        if isBare, site.canLeave(page) { return site.leave(page) }
                        return site.make(page, &desk.composer, writes: true, composes: false) { _ in }
                    }
                } catch {
                    fault.withLock { $0 = $0 ?? error }
                }
                return site.make(page, &desk.composer, writes: writes) { bytes in
                    do throws(PublishError) {
                        try writer?.write(bytes, to: page.address.file, lasting: page.isLasting, &desk.compressor)
                    } catch {
                        fault.withLock { $0 = $0 ?? error }
                    }
                }
            }
        }
        var outcomes = make(site.pages, indexes: writes)
        // What is searched is what was published: the index is made last.
        let searchPages = writes ? site.searchPages(workers) : []
        outcomes += make(searchPages, indexes: false)
        if writes, let grounds { made.entries = KeptPages.entries(site.pages, prints, outcomes, site.keptSearch, on: grounds) }
        progress.finish()
        made.keep(outcomes)
        let (findings, files) = site.conclude(outcomes)
        made.findings += silences.filter(outcomes.flatMap { $0.findings } + findings)
        made.silenced = silences.count
        // A fault may keep a text from being looked at in whole.
        if !Verdict(made.findings, strict: false).fails { made.findings += silences.idle(among: kinds) }
        made.fault = fault.withLock { $0 }
        made.count(site.pages + searchPages, files: files.count)
        if writes, made.fault == nil, let writer { copy(files, into: writer, &made) }
        return made
    }

    /// What one thread has before it.
    private struct Desk: ~Copyable {
        var composer: Composer
        var compressor = Compressor()
    }

    private func copy(_ files: [PublishedFile], into writer: SiteWriter, _ made: inout MadeSite) {
        var compressor = Compressor()
        for file in files {
            do {
                let path = file.address.file
                if writer.compresses, Compressor.suits(path, size: file.size), let bytes = SourceText.attachment(file.file, root: root) {
                    try bytes.withUnsafeBufferPointer { bytes throws(PublishError) in
                        try writer.write(bytes, to: path, lasting: false, &compressor)
                    }
                } else {
                    try writer.publication.copy(from: root + "/" + file.file, to: path, limit: SourceText.Limit.attachment)
                }
            } catch {
                made.fault = error
                return
            }
        }
    }

    // What is said at the end.

    private func report(_ made: MadeSite, _ outcome: Bilingual, _ counts: Publication.Counts? = nil) -> Int32 {
        let language = Console.language
        let site = root
        let report = Report(made.findings, language: language, outcome: outcome, strict: options.strict, folder: pathPrefix(of: root)) { path in
            SourceText.quoted(path, root: site) ?? Design.quoted(path)
        }
        let isText = options.format == .text
        if !isText || !made.findings.isEmpty {
            var out = ByteBuffer()
            report.write(options.format, colour: isText && Console.mayColour, into: &out)
            out.withBytes { _ = Console.write($0) }
        }
        if !options.quiet {
            let summary = Summary(made, counts, elapsed: ContinuousClock.now - started)
            let told = isText && made.findings.isEmpty ? outcome[language] + "\n" : ""
            Console.print(told + summary.text(language), to: isText ? STDOUT_FILENO : STDERR_FILENO)
        }
        // A folder without a site is a wrong call, not faulty content.
        if made.hasNoSite { return Usage.code }
        return report.verdict.exitCode
    }

    private func failed(_ error: PublishError) -> Int32 {
        if case .interrupted(let signal) = error.kind {
            Console.complain(Console.say("Đã dừng theo yêu cầu; trang web đang chạy không thay đổi.", "Stopped as asked; the live site is unchanged."))
            return 128 + signal
        }
        let finding = PublishFindings.finding(error)
        let report = Report([finding], language: Console.language, outcome: Outcome.nothingPublished, strict: false) { _ in nil }
        var out = ByteBuffer()
        report.write(options.format, colour: false, into: &out)
        out.withBytes { _ = Console.write($0, to: options.format == .text ? STDERR_FILENO : STDOUT_FILENO) }
        return Usage.code
    }
}

/// What became of the live site.
enum Outcome {
    static let checked = Bilingual("Đã kiểm tra xong; không ghi gì.", "Checked; nothing was written.")
    static let nothingPublished = Bilingual(
        "Chưa đăng gì; trang web đang chạy không thay đổi.", "Nothing was published; the live site is unchanged.")
    static func published(_ output: String) -> Bilingual {
        let shown = printable(output)
        return Bilingual("Đã dựng trang vào «\(shown)».", "The site is built in “\(shown)”.")
    }
}
