import PortalModel
import Reading
import Synchronization
import Text
import Workers

/// What came of reading the content files, kept for the next look at the same folder: a file that has not changed since is not
/// read again. For whoever looks again and again; a build has no use for it.
public final class KeptDrafts: Sendable {
    /// What every content file is read against: where any of it differs, nothing that was kept holds.
    struct Grounds: Equatable, Sendable {
        var today: Day
        var drafts: Bool
        /// The site's settings and the registry, as text, by file.
        var texts: [String: [UInt8]]
    }

    private struct Entry: Sendable {
        let stamp: FileStamp
        let outcome: DraftOutcome
    }

    private let state = Mutex<(grounds: Grounds?, entries: [String: Entry])>((nil, [:]))

    public init() {}

    /// What comes of each page: what was kept, or where the file or the grounds have changed, what comes of reading it now.
    func outcomes<State: ~Copyable>(
        _ pages: [SortedFiles.Page], _ grounds: Grounds, in tree: SourceTree, _ workers: Workers,
        prepare: @Sendable () -> State, _ read: @Sendable (inout State, SortedFiles.Page) -> DraftOutcome
    ) -> [DraftOutcome] {
        let former = state.withLock { $0.grounds == grounds ? $0.entries : [:] }
        let now = FileStamp.now()
        let found = workers.map(pages.count, prepare: prepare) { state, index -> (stamp: FileStamp?, outcome: DraftOutcome) in
            let file = pages[index].file
            // Asked before it is read, so that what changes in between is read again next time.
            let stamp = tree.stamp(of: file)
            if let stamp, let entry = former[file.path], entry.stamp == stamp { return (entry.stamp, entry.outcome) }
            return (stamp.flatMap { $0.isSettled(at: now) ? $0 : nil }, read(&state, pages[index]))
        }
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(pages.count)
        for (page, (stamp, outcome)) in zip(pages, found) {
            if let stamp { entries[page.file.path] = Entry(stamp: stamp, outcome: outcome) }
        }
        state.withLock { $0 = (grounds, entries) }
        return found.map(\.outcome)
    }
}
