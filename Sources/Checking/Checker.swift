import Findings
import Lint
import PortalModel
import Reading
import Text
import Workers

/// What a build is asked for, besides the content itself.
public struct CheckOptions: Sendable {
    /// The base address in place of site.yml's.
    public var baseURL: BaseURL?
    /// The day of the build in place of the current one.
    public var today: Day?
    /// Seconds since 1970 that stand for "now" where no day is given.
    public var epochSeconds: Int
    /// Items that are not to be seen yet (drafts, in review, not approved, scheduled) are taken in.
    public var drafts: Bool

    public init(baseURL: BaseURL? = nil, today: Day? = nil, epochSeconds: Int, drafts: Bool = false) {
        self.baseURL = baseURL
        self.today = today
        self.epochSeconds = epochSeconds
        self.drafts = drafts
    }
}

/// What came of reading and checking a site's content.
public struct CheckedContent: Sendable {
    /// Nil where the site's own settings cannot be used: then no page can be made.
    public let portal: Portal?
    public let findings: [Finding]
    public let held: [HeldItem]
    public let faulty: [FaultyItem]
    /// Content files read.
    public let files: Int
    /// What of the findings the site lets be.
    public let silences: Silences
    /// Where the Markdown of pages is read again.
    public let texts: PageTexts
    /// What the language rules were told of the site, and the numbers that it offers to callers.
    let guide: LintGuide
    let numbers: Set<String>
}

/// Check: text to typed records against the registry. Faults are collected, never thrown, never guessed away.
public struct Checker: Sendable {
    let tree: SourceTree
    let options: CheckOptions
    let workers: Workers
    private let packed: PackedDrafts?
    let keepsTexts: Bool

    /// - Parameters:
    ///   - packed: what came of reading the files in another run of the program, and what this one leaves.
    ///   - keepsTexts: whether the Markdown of all pages stays in memory, for whoever shows it after the files have changed.
    public init(
        _ tree: SourceTree, _ options: CheckOptions, _ workers: Workers, packed: PackedDrafts? = nil, keepsTexts: Bool = false
    ) {
        self.tree = tree
        self.options = options
        self.workers = workers
        self.packed = packed
        self.keepsTexts = keepsTexts
    }

    /// - Parameter listed: the files of `content`, where they have been listed already.
    public func run(_ listed: ([FoundFile], [Finding])? = nil) -> CheckedContent {
        let (found, misplaced) = sorted(listed)
        let (groundwork, kept) = groundwork(found, misplaced, changed: nil, nil)
        let outcomes = outcomes(groundwork, kept)
        return content(groundwork, outcomes, newestFirst(outcomes.compactMap(\.item)))
    }

    /// The site's files, told apart, and what is wrong with them before they are read.
    func sorted(_ listed: ([FoundFile], [Finding])? = nil) -> (SortedFiles, [Finding]) {
        var (found, findings) = listed ?? tree.files(below: "content", workers)
        let sorted = SortedFiles(found, workers, &findings)
        return (sorted, findings)
    }

    /// What the news are read against, and what is in the portal besides them.
    /// - Parameters:
    ///   - kept: what was kept of reading the files.
    ///   - changed: the files of which nothing that was kept holds; nil where that is to be found out.
    func groundwork(
        _ sorted: SortedFiles, _ misplaced: [Finding], changed: Set<String>?, _ kept: KeptDrafts?
    ) -> (Groundwork, KeptOutcomes) {
        var findings = misplaced

        // The site's settings and the registry come first: everything else is checked against them.
        var unread: Set<String> = []
        func text(_ file: FoundFile, _ limit: Int) -> SourceText? {
            let (text, faults) = SourceText.read(file, in: tree, limit: limit)
            let hidden = text.map { $0.hidden(before: $0.bytes.count) } ?? []
            findings += faults + hidden
            // What reads it would stumble over the same character; it is told once.
            guard let text, !hidden.contains(where: { $0.kind == ReadingFindings.nul }) else {
                unread.insert(file.path)
                return nil
            }
            return text
        }
        let siteText = sorted.site.flatMap { text($0, SourceText.Limit.registry) }
        var siteLoader = SiteLoader()
        let siteRecord = sorted.site == nil || siteText != nil ? siteLoader.record(siteText) : nil
        var registryLoader = RegistryLoader()
        let registryTexts = sorted.registry.compactMapValues { text($0, SourceText.Limit.registry) }
        let unitTexts = sorted.units.compactMap { text($0, SourceText.Limit.registry) }
        registryLoader.load(registryTexts, units: unitTexts)
        findings += registryLoader.findings
        var registry = registryLoader.registry
        unread.formUnion(registryLoader.unread)

        let zone = siteRecord?.text("time_zone").flatMap(TimeZoneOffset.named) ?? .vietnam
        let today = options.today ?? Day.today(epochSeconds: options.epochSeconds, offset: zone)
        let approvalRequired = siteRecord?.flag("require_approval") ?? false

        let companions = Companions(sorted.companions, in: tree)
        findings += companions.findings

        // Every content file on its own, on all threads.
        let guide = LanguageCheck.guide(siteRecord, registry, today: today)
        // All that a file is read against: a unit's new telephone number changes nothing in what was read, nor does its name where no
        // text can mean another unit by it.
        let readAgainst = Fingerprint.of { out in
            out.add(guide.fingerprint)
            out.add(options.drafts ? 1 : 0)
        }
        let source = KeptOutcomes(
            look: kept?.look(KeptDrafts.Grounds(reading: readAgainst, wording: guide.wording), in: tree, changed: changed),
            packed: packed?.look(readAgainst))

        // First those that others name.
        let loaded = workers.map(sorted.pages.count, prepare: { Linter(guide) }) { outcome(of: sorted.pages[$1], today: today, source, $0) }
        for index in loaded.indices where !loaded[index].findings.isEmpty { findings += loaded[index].findings }
        func drafts(_ kind: SortedFiles.PageKind) -> [Draft] {
            sorted.pages.indices.compactMap { sorted.pages[$0].kind == kind ? loaded[$0].draft : nil }
        }

        // Whoever names a plan or a directory that has a fault is not at fault too.
        for index in loaded.indices where loaded[index].draft == nil { registry.lookup.faulty.insert(sorted.pages[index].slug) }

        var held: [HeldItem] = []
        findings += registry.faults(on: today, hasCycle: findings.contains { $0.kind == LoadingFindings.successionCycle })
        let days = UnitDays(units: registry.units)
        let plans = loadPlans(drafts(.plan), companions, days, approvalRequired, &registry.lookup, &held, &findings)
        let hotlineLoader = HotlineLoader(
            lookup: registry.lookup, units: registry.units, provinces: registry.provinces, today: today,
            staleAfter: siteLoader.staleAfter(siteRecord))
        let hotlines = collect(drafts(.hotlines), hotlineLoader.directory, &findings)
            .sortedVietnamese { $0.title }
        for (index, directory) in hotlines.enumerated() {
            let slug = directory.address.path.split(separator: "/").last.map(String.init) ?? ""
            registry.lookup.hotlines[slug] = Ref(index)
        }
        for draft in drafts(.hotlines) where registry.lookup.hotlines[draft.slug] == nil {
            registry.lookup.faulty.insert(draft.slug)
        }
        let numbers = LanguageCheck.publicNumbers(siteRecord, registry.units, hotlines)
        findings += loaded.flatMap(\.numbers).filter { !numbers.contains($0.digits) }.map(\.finding)
        let pages = collect(drafts(.page), PageLoader(lookup: registry.lookup).page, &findings).sortedVietnamese { $0.title }

        let newsLoader = NewsLoader(lookup: registry.lookup, days: days, companions: companions, today: today)
        let gate = NewsGate(newsLoader, approvalRequired: approvalRequired, takesDrafts: options.drafts, numbers: numbers)
        let before = findings
        findings = []

        var tables = IndexTableLoader(registry)
        var grounds = FingerprintWriter()
        grounds.add(Self.grounds([siteText].compactMap { $0 } + registryTexts.values + unitTexts, options))
        for file in sorted.tables {
            if let text = text(file, SourceText.Limit.table) {
                tables.load(text)
                grounds.add(text.file)
                grounds.add(text.mark)
            }
        }
        findings += tables.findings

        let site = siteRecord.flatMap { siteLoader.site($0, registry.lookup, companions, today: today, override: options.baseURL) }
        findings += siteLoader.findings
        let madeFrom = grounds.finish()
        let portal = site.map { site in
            Portal(
                site: site, today: today, provinces: registry.provinces, units: registry.units,
                topics: registry.topics, documents: registry.documents, glossary: registry.glossary,
                channels: registry.channels, procedures: registry.procedures, indices: registry.indices,
                results: tables.results, news: [], plans: plans, hotlines: hotlines, pages: pages,
                files: companions.files.values.sorted { byBytes($0.address.path, $1.address.path) }, grounds: madeFrom)
        }
        let groundwork = Groundwork(
            sorted: sorted, misplaced: misplaced, strays: Set(misplaced.compactMap(\.place?.file)), portal: portal, loaded: loaded,
            records: plans.map(\.place.file) + hotlines.map(\.place.file) + pages.map(\.place.file), held: held, before: before, after: findings,
            untold: Unread.kinds(unread), silences: Silences(siteRecord, file: sorted.site?.path ?? ""), guide: guide, numbers: numbers,
            gate: gate, items: unread.isEmpty ? portal.flatMap { ItemGrounds($0, loaded) } : nil, today: today)
        return (groundwork, source)
    }

    /// What content files are checked against, but for the day.
    private static func grounds(_ texts: [SourceText], _ options: CheckOptions) -> Fingerprint {
        .of { out in
            for text in texts.sorted(by: { byBytes($0.file, $1.file) }) {
                out.add(text.file)
                out.add(text.mark)
            }
            out.add(options.drafts ? 1 : 0)
        }
    }

    private func collect<T: Sendable>(
        _ drafts: [Draft], _ load: @Sendable (Draft) -> (T?, [Finding]), _ findings: inout [Finding]
    ) -> [T] {
        let loaded = workers.map(drafts.count) { load(drafts[$0]) }
        for (_, faults) in loaded where !faults.isEmpty { findings += faults }
        return loaded.compactMap(\.0)
    }

    /// Plans, newest year first. The ids must be known before any plan is read, since plans name each other.
    private func loadPlans(
        _ drafts: [Draft], _ companions: Companions, _ days: UnitDays, _ approvalRequired: Bool, _ lookup: inout Lookup,
        _ held: inout [HeldItem], _ findings: inout [Finding]
    ) -> [Plan] {
        var shown: [Draft] = []
        for var draft in drafts {
            if approvalRequired, draft.record.text("approved_by") == nil {
                hold(draft, .unapproved, Address("/ke-hoach/\(draft.slug)/"), &held, &findings)
                if !options.drafts {
                    lookup.heldPlans.insert(draft.slug)
                    continue
                }
                draft = draft.with(.unapproved)
            }
            shown.append(draft)
        }
        let ordered = shown.sortedVietnamese { $0.title }.sorted { ($0.record.integer("year") ?? 0) > ($1.record.integer("year") ?? 0) }
        name(ordered, &lookup)
        let loader = PlanLoader(lookup: lookup, days: days, companions: companions)
        let loaded = workers.map(ordered.count) { loader.plan(ordered[$0]) }
        findings += loaded.flatMap(\.1)
        let plans = loaded.compactMap(\.0)
        guard plans.count < ordered.count else { return plans }
        // A plan at fault would leave a gap in the list that references count on, so those that can be used are
        // counted and read again; their faults have been told.
        let usable = zip(ordered, loaded).filter { $1.0 != nil }.map(\.0)
        lookup.faulty.formUnion(zip(ordered, loaded).filter { $1.0 == nil }.map { $0.0.slug })
        name(usable, &lookup)
        let again = PlanLoader(lookup: lookup, days: days, companions: companions)
        return workers.map(usable.count) { again.plan(usable[$0]).0 }.compactMap { $0 }
    }

    /// Gives plans their places in the list, by which others refer to them.
    private func name(_ plans: [Draft], _ lookup: inout Lookup) {
        lookup.plans = [:]
        lookup.duties = [:]
        for (index, draft) in plans.enumerated() {
            lookup.plans[draft.slug] = Ref(index)
            lookup.names[draft.slug] = draft.title
            lookup.duties[Ref(index)] = draft.record.records("duties").compactMap { $0.text("id") }
        }
    }

    private func hold(
        _ draft: Draft, _ reason: Hold, _ address: Address, _ held: inout [HeldItem], _ findings: inout [Finding]
    ) {
        held.append(HeldItem(title: draft.title, file: draft.file, hold: reason, address: address))
        if reason == .unapproved { findings.append(draft.unapproved) }
    }
}

extension Draft {
    /// What is told of an item that nobody has approved.
    var unapproved: Finding {
        Finding(
            LoadingFindings.notApproved, at: Place(file, record.range(of: "title")), page: title,
            remedy: Bilingual("khi đã duyệt, thêm dòng `approved_by: Ban Biên tập`", "once it is approved, add `approved_by: Ban Biên tập`"))
    }
}
