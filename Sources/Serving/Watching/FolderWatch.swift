import CPlatform
import Dispatch
import Reading
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Tells when anything below some folders of a site has changed: by the system's own notices where there are such (Linux),
/// else by looking again and again.
public final class FolderWatch: Sendable {
    private let tree: SourceTree
    private let folders: [String]
    private let isOver = Atomic<Bool>(false)
    private let done = DispatchSemaphore(value: 0)

    /// How long a wait may last at most, so that the end is noticed.
    private static let patience: Int32 = 200
    /// An editor's save is a handful of steps; what follows within this time is the same save. In milliseconds.
    private static let settling: Int32 = 3
    /// The same where so many files change that no editor saves them: a checkout is one change, though it pauses now and then.
    private static let settlingOfMany: Int32 = 25
    private static let many = 8
    /// Whoever writes without end is shown what there is all the same.
    private static let longest = Duration.milliseconds(500)

    /// - Parameters:
    ///   - folders: below the site's folder; they may come and go.
    ///   - changed: called on the watch's own thread after a change; what changes meanwhile leads to another call.
    public init(_ tree: SourceTree, _ folders: [String], _ changed: @escaping @Sendable (FolderChanges) -> Void) {
        self.tree = tree
        self.folders = folders
        DispatchQueue(label: "mocban.watch").async { [self] in
            if !follow(changed) { poll(changed) }
            done.signal()
        }
    }

    /// Ends the watch; returns when it has ended.
    public func stop() {
        isOver.store(true, ordering: .relaxed)
        done.wait()
    }

    private var goesOn: Bool { !isOver.load(ordering: .relaxed) }

    /// By the system's notices.
    /// - Returns: false where there are none, or no more of them are to be had.
    private func follow(_ changed: (FolderChanges) -> Void) -> Bool {
        let watch = mocban_watch_open()
        guard watch >= 0 else { return false }
        defer { close(watch) }
        guard var watched = watchFolders(watch) else { return false }
        // What changed before the folders were watched.
        changed(.anything)
        while goesOn {
            var names = ChangedNames(watched)
            var told = names.wait(watch, FolderWatch.patience)
            guard told >= 0 else { return false }
            guard told > 0 else { continue }
            let start = ContinuousClock.now
            while goesOn {
                let isLarge = told & MOCBAN_WATCH_FOLDERS != 0 || names.count > FolderWatch.many
                let more = names.wait(watch, isLarge ? FolderWatch.settlingOfMany : FolderWatch.settling)
                guard more >= 0 else { return false }
                told |= more
                if more == 0 || ContinuousClock.now - start > FolderWatch.longest { break }
            }
            if told & MOCBAN_WATCH_FOLDERS != 0 {
                // Folders first: what is made in a new one is then told, or there already when everything is read.
                guard let now = watchFolders(watch) else { return false }
                watched = now
                changed(.anything)
            } else {
                changed(names.changes)
            }
        }
        return true
    }

    /// - Returns: the paths of the folders below the site's, by their numbers; nil where there is no more room for a watch.
    private func watchFolders(_ watch: Int32) -> [Int32: String]? {
        let root = mocban_watch_folder(watch, tree.root)
        guard root >= 0 else { return nil }
        var watched = [root: ""]
        for folder in folders.flatMap(tree.folders(below:)) {
            let number = mocban_watch_folder(watch, tree.root + "/" + folder)
            // A folder that is gone again is told of by the one around it.
            guard number >= 0 || errno == ENOENT || errno == ENOTDIR || errno == EACCES else { return nil }
            if number >= 0 { watched[number] = folder + "/" }
        }
        return watched
    }

    /// The files that notices name.
    private struct ChangedNames {
        private let watched: [Int32: String]
        private var files: Set<String> = []
        private var isUnknown = false

        init(_ watched: [Int32: String]) { self.watched = watched }

        var count: Int { files.count }
        var changes: FolderChanges { isUnknown ? .anything : FolderChanges(files: files) }

        /// - Returns: see `mocban_watch_wait`.
        mutating func wait(_ watch: Int32, _ milliseconds: Int32) -> Int32 {
            withUnsafeMutablePointer(to: &self) { names in
                mocban_watch_wait(watch, milliseconds, names) { context, folder, name in
                    guard let names = context?.assumingMemoryBound(to: ChangedNames.self), let name else { return }
                    names.pointee.take(folder, String(validatingCString: name))
                }
            }
        }

        private mutating func take(_ folder: Int32, _ name: String?) {
            // A folder that was moved away, or a name that is none.
            guard let path = watched[folder], let name else { return isUnknown = true }
            files.insert(path + name)
        }
    }

    /// By looking at all files; the more there are, the more seldom.
    private func poll(_ changed: (FolderChanges) -> Void) {
        var last: [String: FileStamp]?
        while goesOn {
            let start = ContinuousClock.now
            let now = stamps()
            if now != last {
                last = now
                changed(.anything)
            }
            let pause = max(.milliseconds(300), (ContinuousClock.now - start) * 5)
            let end = ContinuousClock.now + pause
            while goesOn, ContinuousClock.now < end { usleep(50_000) }
        }
    }

    private func stamps() -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for folder in folders { for file in tree.files(below: folder).0 { stamps[file.diskPath] = tree.stamp(of: file) } }
        return stamps
    }
}
