import Checking
import Dispatch
import Findings
import PortalModel
import Reading
import Synchronization
import Workers

/// A site that follows its folder: what it is now, and who waits for it to change.
public final class LiveSite: Sendable {
    /// What is shown at one moment.
    struct Moment: Sendable {
        var version = 0
        /// Nil until the folder could be shown once.
        var preview: Preview?
        /// Faults for which something older than the folder is shown.
        var obstacles: [Finding] = []
        /// Of the folder as it is now, without the texts of pages.
        var findings: [Finding] = []
        /// Of the texts of pages and between them, from the last time they were looked through.
        var texts: [Finding] = []
        /// Whether that was of the folder as it is now.
        var isLookedThrough = false
        var silences: Silences?

        var counts: (errors: Int, warnings: Int) {
            let verdict = Verdict(findings + texts, strict: false)
            return (verdict.errors, verdict.warnings)
        }
    }

    private struct State {
        var moment = Moment()
        var waiting: [Int: Waiter] = [:]
        var nextWaiter = 0
    }

    private struct Waiter: Sendable {
        let told: @Sendable (Int) -> Void
    }

    private let maker: PreviewMaker
    private let kinds: [FindingKind]
    private let state = Mutex(State())
    /// Each look at the folder has a number, so that an older one's slow work ends.
    private let look = Atomic<Int>(0)
    private let looking = DispatchQueue(label: "mocban.look")
    /// What has changed since the last look that has begun; nil where nothing has.
    private let changes = Mutex<FolderChanges?>(nil)
    private let background = DispatchQueue(label: "mocban.texts")
    /// Called after every look, with what came of it.
    private let report: @Sendable (_ errors: Int, _ warnings: Int) -> Void

    /// - Parameters:
    ///   - kinds: every kind of finding there is.
    ///   - report: called once all is looked through after a change.
    public init(
        _ tree: SourceTree, _ options: CheckOptions, _ workers: Workers, kinds: [FindingKind],
        report: @escaping @Sendable (_ errors: Int, _ warnings: Int) -> Void
    ) {
        maker = PreviewMaker(tree, options, workers, kinds: kinds)
        self.kinds = kinds
        self.report = report
    }

    /// Whether there is no site in the folder at all.
    public var isMissing: Bool { moment.findings.contains { $0.kind == LoadingFindings.missingSite } }

    var moment: Moment { state.withLock { $0.moment } }

    /// Something in the folder has changed: the text of a page is shown from its file at once, all else when it has been checked.
    public func touched(_ changed: FolderChanges) {
        change { $0.isLookedThrough = false }
        // One look that has not begun sees whatever has changed until then.
        let isDue = changes.withLock { changes in
            defer { if changes == nil { changes = changed } else { changes?.formUnion(changed) } }
            return changes != nil
        }
        guard !isDue else { return }
        looking.async { [self] in
            let all = changes.withLock { changes in
                defer { changes = nil }
                return changes
            }
            refresh(all ?? .anything)
        }
    }

    /// Looks at the folder and shows what is there now. Not while ``touched(_:)`` may be called.
    /// - Parameter changed: since the last look.
    public func refresh(_ changed: FolderChanges = .anything) {
        let number = look.add(1, ordering: .relaxed).newValue
        let former = moment.preview
        let made = maker.make(former: former, changed)
        change { moment in
            if let preview = made.preview { moment.preview = preview }
            moment.obstacles = made.obstacles
            moment.findings = made.findings
            moment.silences = made.silences
            moment.isLookedThrough = false
        }
        // Letting go of a former site of 10,000 items takes a fifth of the time of making one: once the new one shows.
        background.async { withExtendedLifetime(former) {} }
        guard let preview = made.preview else { return told(number) }
        // Not before the editor pauses: what is seen comes first.
        background.asyncAfter(deadline: .now() + .milliseconds(250)) { [self] in
            guard let texts = preview.lookThrough(isOver: { self.look.load(ordering: .relaxed) != number }) else { return }
            guard look.load(ordering: .relaxed) == number else { return }
            var silences = made.silences
            var left = silences.filter(texts)
            // As in a build: a fault may keep a text from being looked at in whole.
            if !Verdict(made.findings + left, strict: false).fails { left += silences.idle(among: kinds) }
            change { [left] moment in
                moment.texts = left
                moment.isLookedThrough = true
            }
            told(number)
        }
    }

    private func told(_ number: Int) {
        let counts = moment.counts
        report(counts.errors, counts.warnings)
    }

    private func change(_ body: (inout Moment) -> Void) {
        let (told, version) = state.withLock { state in
            body(&state.moment)
            state.moment.version += 1
            let told = state.waiting.values.map(\.told)
            state.waiting = [:]
            return (told, state.moment.version)
        }
        for tell in told { tell(version) }
    }

    /// Tells the version once it is another than `since`, or after some time whatever it is.
    func wait(since: Int, seconds: Int, _ tell: @escaping @Sendable (Int) -> Void) {
        let (now, number) = state.withLock { state -> (Int?, Int) in
            if state.moment.version != since { return (state.moment.version, 0) }
            state.nextWaiter += 1
            state.waiting[state.nextWaiter] = Waiter(told: tell)
            return (nil, state.nextWaiter)
        }
        if let now { return tell(now) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) { [weak self] in
            guard let self, state.withLock({ $0.waiting.removeValue(forKey: number) }) != nil else { return }
            tell(since)
        }
    }
}
