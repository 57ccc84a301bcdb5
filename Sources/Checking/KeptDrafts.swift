import PortalModel
import Reading
import Synchronization
import Text

/// What came of reading the content files, kept for the next look at the same folder: a file that has not changed since is not
/// read again. For whoever looks again and again; a build has no use for it.
public final class KeptDrafts: Sendable {
    /// What every file is read against.
    struct Grounds: Sendable {
        /// Where it differs, nothing that was kept holds.
        let reading: Fingerprint
        /// Where it differs, nothing holds that was found in files.
        let wording: Fingerprint
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
        private let changed: Set<String>?
        private let keepsFindings: Bool
        private let began = FileStamp.now()
        /// What this look leaves of the files that it read; nil of those that may yet change unseen.
        private let read = Mutex<[String: Entry?]>([:])

        fileprivate init(_ grounds: Grounds, _ former: [String: Entry], in tree: SourceTree, changed: Set<String>?, keepsFindings: Bool) {
            self.grounds = grounds
            self.keepsFindings = keepsFindings
            self.changed = changed
            self.former = former
            self.tree = tree
        }

        /// What comes of a file: what was kept, or where it has changed, what comes of reading it now.
        func outcome(of file: FoundFile, _ read: () -> DraftOutcome) -> DraftOutcome {
            let entry = former[file.path].flatMap { keepsFindings || $0.outcome.isPlain ? $0 : nil }
            if let entry, let changed, !changed.contains(file.diskPath) { return entry.outcome }
            // Asked before it is read, so that what changes in between is read again next time.
            guard let stamp = tree.stamp(of: file) else { return read() }
            if let entry, entry.stamp == stamp { return entry.outcome }
            let outcome = read()
            let left = stamp.isSettled(at: began) ? Entry(stamp: stamp, outcome: outcome) : nil
            self.read.withLock { $0[file.path] = .some(left) }
            return outcome
        }

        /// What was kept with what was read.
        fileprivate var left: (Grounds, [String: Entry]) {
            // Whoever did not ask for a file whose findings do not hold has to ask for it another time.
            var entries = keepsFindings ? former : former.filter { $0.value.outcome.isPlain }
            for (path, entry) in read.withLock({ $0 }) { entries[path] = entry }
            return (grounds, entries)
        }
    }

    /// - Parameters:
    ///   - changed: the files of which nothing that was kept holds, by their paths on the disk; nil where that is to be found out.
    func look(_ grounds: Grounds, in tree: SourceTree, changed: Set<String>?) -> Look {
        let (former, entries) = state.withLock { ($0.grounds, $0.entries) }
        return Look(
            grounds, former?.reading == grounds.reading ? entries : [:], in: tree, changed: changed, keepsFindings: former?.wording == grounds.wording)
    }

    /// Keeps what a look at all files leaves.
    /// - Parameter sorted: the files that there are.
    func keep(_ look: Look, of sorted: SortedFiles) {
        var (grounds, entries) = look.left
        if entries.count > sorted.pages.count + sorted.news.count {
            let present = Set((sorted.pages + sorted.news).map(\.file.path))
            entries = entries.filter { present.contains($0.key) }
        }
        state.withLock { $0 = (grounds, entries) }
    }

    /// These files were read anew by somebody else.
    func forget(_ files: [String]) { state.withLock { state in for file in files { state.entries[file] = nil } } }
}
