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
    func lookAtFolders() -> [Look] { workers.map(folders.count) { folders.withPath($0) { Exam.look($0, in: root, S_IFDIR) } } }

    /// What somebody makes of what is said of each file.
    func lookAtFiles<R: Sendable>(_ body: @Sendable (Int, Look) -> R) -> [R] { workers.map(manifest.lines.count) { body($0, file($0)) } }

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
        return known == children(of: path)
    }

    /// How many names the manifest tells of in a folder.
    private func children(of path: String?) -> Int {
        var count = 0
        eachFile(in: path) { _ in count += 1 }
        let prefix = path.map { Array(($0 + "/").utf8) } ?? []
        let first = path.map { path in
            var path = path
            return path.withUTF8 { folders.index(of: $0).map { $0 + 1 } ?? folders.count }
        } ?? 0
        var index = first
        while index < folders.count {
            let (isInside, isChild) = folders.withPath(index) { folder in
                (folder.starts(with: prefix), !folder.dropFirst(prefix.count).contains(UInt8(ascii: "/")))
            }
            if !isInside { break }
            if isChild { count += 1 }
            index += 1
        }
        return count
    }

    /// Calls `each` with the lines of the files that lie in a folder itself.
    func eachFile(in path: String?, _ each: (Int) -> Void) {
        let prefix = path.map { Array(($0 + "/").utf8) } ?? []
        var line = 0
        if var path {
            guard let index = path.withUTF8({ folders.index(of: $0) }) else { return }
            line = folders.firstFile(index)
        }
        while line < manifest.lines.count {
            let (isInside, isChild) = manifest.withPath(line) { file in
                (file.starts(with: prefix), !file.dropFirst(prefix.count).contains(UInt8(ascii: "/")))
            }
            if !isInside { return }
            if isChild { each(line) }
            line += 1
        }
    }
}
