import PortalModel
import Reading
import Synchronization
import Text

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

    fileprivate struct Entry: Sendable {
        let stamp: FileStamp
        let outcome: DraftOutcome
    }

    private let state = Mutex<(grounds: Grounds?, entries: [String: Entry])>((nil, [:]))

    public init() {}

    /// A look at all files: what was kept of them, and what it leaves.
    final class Look: Sendable {
        private let grounds: Grounds
        private let former: [String: Entry]
        private let tree: SourceTree
        private let began = FileStamp.now()
        private let entries = Mutex<[String: Entry]>([:])

        fileprivate init(_ grounds: Grounds, _ former: [String: Entry], in tree: SourceTree) {
            self.grounds = grounds
            self.former = former
            self.tree = tree
        }

        /// What comes of a file: what was kept, or where it has changed, what comes of reading it now.
        func outcome(of file: FoundFile, _ read: () -> DraftOutcome) -> DraftOutcome {
            // Asked before it is read, so that what changes in between is read again next time.
            guard let stamp = tree.stamp(of: file) else { return read() }
            if let entry = former[file.path], entry.stamp == stamp {
                entries.withLock { $0[file.path] = entry }
                return entry.outcome
            }
            let outcome = read()
            if stamp.isSettled(at: began) { entries.withLock { $0[file.path] = Entry(stamp: stamp, outcome: outcome) } }
            return outcome
        }

        fileprivate var left: (Grounds, [String: Entry]) { (grounds, entries.withLock { $0 }) }
    }

    func look(_ grounds: Grounds, in tree: SourceTree) -> Look {
        Look(grounds, state.withLock { $0.grounds == grounds ? $0.entries : [:] }, in: tree)
    }

    /// Keeps what a look at all files leaves.
    func keep(_ look: Look) {
        let left = look.left
        state.withLock { $0 = left }
    }
}
