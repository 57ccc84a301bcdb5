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

    /// - Parameters:
    ///   - folders: below the site's folder; they may come and go.
    ///   - changed: called on the watch's own thread after a change; what changes meanwhile leads to another call.
    public init(_ tree: SourceTree, _ folders: [String], _ changed: @escaping @Sendable () -> Void) {
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
    private func follow(_ changed: () -> Void) -> Bool {
        let watch = mocban_watch_open()
        guard watch >= 0 else { return false }
        defer { close(watch) }
        guard watchFolders(watch) else { return false }
        // What changed before the folders were watched.
        changed()
        while goesOn {
            var told = mocban_watch_wait(watch, FolderWatch.patience)
            guard told >= 0 else { return false }
            guard told > 0 else { continue }
            while goesOn {
                let more = mocban_watch_wait(watch, FolderWatch.settling)
                guard more >= 0 else { return false }
                told |= more
                // Whoever writes without end is shown what there is all the same.
                if more == 0 || told & MOCBAN_WATCH_FOLDERS == 0 { break }
            }
            // Folders first: what is made in a new one is then told, or there already when everything is read.
            if told & MOCBAN_WATCH_FOLDERS != 0, !watchFolders(watch) { return false }
            changed()
        }
        return true
    }

    private func watchFolders(_ watch: Int32) -> Bool {
        guard mocban_watch_folder(watch, tree.root) == 0 else { return false }
        for folder in folders.flatMap(tree.folders(below:)) where mocban_watch_folder(watch, tree.root + "/" + folder) != 0 {
            // A folder that is gone again is told of by the one around it.
            if errno != ENOENT, errno != ENOTDIR, errno != EACCES { return false }
        }
        return true
    }

    /// By looking at all files; the more there are, the more seldom.
    private func poll(_ changed: () -> Void) {
        var last: [String: FileStamp]?
        while goesOn {
            let start = ContinuousClock.now
            let now = stamps()
            if now != last {
                last = now
                changed()
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
