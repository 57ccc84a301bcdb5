import Findings
import Lint
import PortalModel
import Reading
import Synchronization
import Text

/// What checking a folder leaves for the next time, for whoever is told which of its files change: where only news did, the others
/// are not looked at.
public final class KeptCheck: Sendable {
    struct State: Sendable {
        var groundwork: Groundwork
        /// By the places of the news' files.
        var outcomes: [NewsGate.Outcome]
        /// Newest first.
        var news: [NewsItem]

        func with(_ groundwork: Groundwork) -> State { State(groundwork: groundwork, outcomes: outcomes, news: news) }
    }

    /// For when more has changed.
    let drafts = KeptDrafts()
    private let state = Mutex<State?>(nil)

    public init() {}

    /// What was kept, which is nowhere else then.
    func take() -> State? {
        state.withLock { state in
            defer { state = nil }
            return state
        }
    }

    func keep(_ new: State) { state.withLock { $0 = new } }
}

/// Where what was read of a file may be had from.
struct KeptOutcomes: Sendable {
    /// An earlier look of the same run.
    let look: KeptDrafts.Look?
    /// Another run.
    let packed: PackedDrafts.Look?

    static let none = KeptOutcomes(look: nil, packed: nil)
}

/// All that is read before the news, and what the news are read against.
struct Groundwork: Sendable {
    var sorted: SortedFiles
    /// What is told of files by their places alone, and those files.
    let misplaced: [Finding]
    let strays: Set<String>
    /// Without its news; nil where the site's own settings cannot be used.
    let portal: Portal?
    /// What came of the pages besides the news.
    let loaded: [DraftOutcome]
    /// The files of those that are in the portal.
    let records: [String]
    let held: [HeldItem]
    /// Findings, in their order before and after those of the news.
    let before: [Finding]
    let after: [Finding]
    /// Of these nothing is told, since they would only follow from what could not be read.
    let untold: Set<FindingKind>
    let silences: Silences
    let guide: LintGuide
    let numbers: Set<String>
    let gate: NewsGate
    /// What items are made of beside their files; nil where that is not known, since a file cannot be read.
    let items: ItemGrounds?
    let today: Day

    /// What has become of the news' files, by their places among them.
    struct NewsChanges {
        /// To be read again.
        var written: [Int] = []
        var gone: [Int] = []
        var new: [SortedFiles.Page] = []
        /// Whether a file was written that news are read against, and of which it can be told whether they come out otherwise:
        /// a plan, a directory, the settings, a list of the registry.
        var hasGrounds = false
        /// Whether any other file was: one that items show or hand out.
        var hasOthers = false

        /// Whether there are the same files as before.
        var areWrittenAlone: Bool { gone.isEmpty && new.isEmpty }

        /// The same with all files of which something is told: it may name a page by its title.
        func withAllTold(in outcomes: [NewsGate.Outcome]) -> NewsChanges {
            var all = self
            let told = outcomes.indices.filter { outcomes[$0].rest.map { !$0.findings.isEmpty } ?? false }
            all.written = Set(written + told).sorted()
            return all
        }
    }

    /// Whether the news are what they were when read against other groundwork, but for the words of findings.
    func judgesAlike(as former: Groundwork) -> Bool {
        guide.fingerprint == former.guide.fingerprint && gate.judgesAlike(as: former.gate)
    }

    /// - Parameter changed: paths on the disk.
    /// - Returns: nil where it is not known what there is now.
    func changes(among changed: Set<String>, in tree: SourceTree) -> NewsChanges? {
        var changes = NewsChanges()
        for path in changed {
            guard path.hasPrefix("content/") else {
                if path == "content" { return nil }
                continue
            }
            let isFile = tree.isFile(path)
            let place = sorted.place(ofNews: path)
            if place < sorted.news.count, sorted.news[place].file.path == path {
                if isFile == true { changes.written.append(place) } else if isFile == nil { changes.gone.append(place) } else { return nil }
            } else if isFile == true, case .news(let slug) = ContentRole(FoundFile(path: path)) {
                changes.new.append(SortedFiles.Page(0, file: FoundFile(path: path), kind: .news, slug: slug))
            } else if isFile == true, isGround(path.composed) {
                changes.hasGrounds = true
            } else if isFile == true, isKnown(path.composed), !strays.contains(path.composed) {
                changes.hasOthers = true
            } else if isFile != nil || isKnown(path.composed) {
                return nil
            }
            // What has come and gone: editors write beside a file before they exchange the two.
        }
        changes.written.sort()
        changes.gone.sort(by: >)
        return changes
    }

    /// Whether there is such a file, or was, besides the news.
    private func isKnown(_ path: String) -> Bool {
        strays.contains(path) || isGround(path) || sorted.companions.contains { $0.0.path == path }
    }

    /// See ``NewsChanges/hasGrounds``.
    private func isGround(_ path: String) -> Bool {
        sorted.site?.path == path || sorted.registry.values.contains { $0.path == path } || sorted.units.contains { $0.path == path }
            || sorted.tables.contains { $0.path == path } || sorted.pages.contains { $0.file.path == path }
    }
}
