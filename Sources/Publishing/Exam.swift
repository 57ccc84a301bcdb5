import Text
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at a generation's files and folders, many at once.
struct Exam: Sendable {
    let root: Folder
    let manifest: Manifest
    let folders: FolderList
    let workers: Workers

    /// What the system says of one place.
    struct Look {
        /// `none` if there is nothing, or nothing of the right kind.
        var stamp = Stamp.none
        var permissions: mode_t = 0
        var size = 0
    }

    /// What is said of all folders.
    func lookAtFolders() -> [Look] { workers.map(folders.count) { look(folder: $0) } }

    /// The same, and what somebody makes of what is said of each file. A folder is asked for just before its files, which the system then has
    /// at hand (0.88 of the time for both).
    func lookAtAll<R: Sendable>(_ body: @Sendable (Int, Look) -> R) -> (folders: [Look], files: [R]) {
        let (count, step) = (manifest.lines.count, 64)
        let parts = workers.map((count + step - 1) / step) { part -> ([Look], [R]) in
            let lines = part * step..<min((part + 1) * step, count)
            var inside = folders.indices(of: lines)
            var looks: [Look] = []
            let files = lines.map { line in
                while let folder = inside.first, folders.firstFile(folder) == line {
                    looks.append(look(folder: folder))
                    inside.removeFirst()
                }
                return body(line, file(line))
            }
            return (looks, files)
        }
        return (parts.flatMap(\.0), parts.flatMap(\.1))
    }

    private func look(folder index: Int) -> Look { folders.withPath(index) { Exam.look($0, in: root, S_IFDIR) } }

    func file(_ line: Int) -> Look { manifest.withPath(line) { Exam.look($0, in: root, S_IFREG) } }

    static func look(_ path: PathText, in root: Folder, _ kind: mode_t) -> Look {
        var about = stat()
        guard path.asPath({ fstatat(root.descriptor, $0, &about, AT_SYMLINK_NOFOLLOW) }) == 0, about.st_mode & S_IFMT == kind else { return Look() }
        return Look(stamp: Stamp(about), permissions: about.permissions, size: Int(about.st_size))
    }

    /// Names in one folder that the manifest does not tell of.
    ///
    /// - Parameters:
    ///   - path: nil for the root.
    ///   - unknown: given each of them, and what it is.
    /// - Returns: whether all that the manifest tells of was there.
    func names(
        in path: String?, unknown: (TreeWalk.Place, Listing.Kind) throws(PublishError) -> Void
    ) throws(PublishError) -> Bool {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        guard let folder = try OpenFile.open(path ?? ".", in: root.descriptor, flags).find(root.path) else { return false }
        let prefix = path.map { $0 + "/" } ?? ""
        var known = 0
        for (name, kind) in try Listing(folder, root.path + "/" + prefix).names {
            let place = TreeWalk.Place(folder: folder.descriptor, name: name, prefix: prefix)
            let isKnown: Bool
            switch kind {
            case .file: isKnown = name.isText && manifest.index(of: place.path) != nil
            case .folder: isKnown = name.isText && manifest.hasFolder(place.path)
            case .other: isKnown = false
            }
            if isKnown {
                known += 1
            } else if kind != .file || !name.isText || place.path != Manifest.name {
                try unknown(place, kind)
            }
        }
        var told = 0
        manifest.eachChild(of: path) { _ in told += 1 }
        return known == told
    }
}
