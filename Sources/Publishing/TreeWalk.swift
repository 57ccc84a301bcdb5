#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Goes through everything below a folder without following a link, without recursion and with two
/// folders open however deep it is.
enum TreeWalk {
    /// A name in an open folder.
    struct Place {
        let folder: Int32
        let name: FileName
        /// The folder's path below the root: empty or ending in a slash.
        let prefix: String

        /// The path below the root. A name that is not UTF-8 is shown with U+FFFD, and is told by `name.text` being nil.
        var path: String { prefix + name.shown }
    }

    private struct Level {
        let name: FileName
        let prefix: String
        let identity: FileIdentity
        var folders: [FileName]
    }

    /// - Parameters:
    ///   - file: called for all that is no folder, and told whether it is a regular file.
    ///   - enter: called for every folder below the root, before what is in it.
    ///   - leave: called for every folder below the root, after what is in it.
    static func walk(
        _ root: Folder,
        file: (Place, Bool) throws(PublishError) -> Void,
        enter: (Place, stat) throws(PublishError) -> Void = { _, _ in },
        leave: (Place) throws(PublishError) -> Void = { _ in }
    ) throws(PublishError) {
        var current = try OpenFile.open(".", in: root.descriptor, O_RDONLY | O_DIRECTORY)
            .get(root.path)
        var levels = [
            Level(
                name: .text("."), prefix: "", identity: root.identity,
                folders: try folders(in: current, prefix: "", root.path, file))
        ]

        while let top = levels.indices.last {
            if let name = levels[top].folders.popLast() {
                let place = Place(
                    folder: current.descriptor, name: name, prefix: levels[top].prefix)
                let path = root.path + "/" + place.path
                let child = try OpenFile.open(
                    name, in: current.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW
                ).get(path)
                guard let about = child.status().0 else { throw .system("stat", path, errno) }
                try enter(place, about)

                let prefix = place.path + "/"
                let inner = try folders(in: child, prefix: prefix, path, file)
                if inner.isEmpty {
                    try leave(place)
                } else {
                    levels.append(
                        Level(
                            name: name, prefix: prefix, identity: about.identity, folders: inner))
                    current = child
                }
            } else {
                let level = levels.removeLast()
                guard let above = levels.last else { return }
                // The folder above was closed on the way down; `..` is believed only if it leads
                // to that very folder again.
                let path = root.path + "/" + level.prefix
                let parent = try OpenFile.open(
                    "..", in: current.descriptor, O_RDONLY | O_DIRECTORY
                ).get(path)
                guard parent.status().0?.identity == above.identity else {
                    throw PublishError(.changedMeanwhile, path, "was moved meanwhile")
                }
                current = parent
                try leave(
                    Place(folder: current.descriptor, name: level.name, prefix: above.prefix))
            }
        }
    }

    /// Calls `file` for what is no folder and returns the folders.
    private static func folders(
        in folder: borrowing OpenFile, prefix: String, _ path: String,
        _ file: (Place, Bool) throws(PublishError) -> Void
    ) throws(PublishError) -> [FileName] {
        var folders: [FileName] = []
        for (name, kind) in try Listing(folder, path).names {
            if kind == .folder {
                folders.append(name)
            } else {
                try file(
                    Place(folder: folder.descriptor, name: name, prefix: prefix), kind == .file)
            }
        }
        return folders
    }

    /// Empties a folder.
    /// - Parameter rescue: called with a file before it is removed; true if the file is gone then.
    static func empty(
        _ root: Folder, rescue: (Place, Bool) -> Bool = { _, _ in false }
    ) throws(PublishError) {
        try walk(
            root,
            file: { place, isFile throws(PublishError) in
                if !rescue(place, isFile) { try remove(place, 0, root.path) }
            },
            leave: { place throws(PublishError) in try remove(place, AT_REMOVEDIR, root.path) })
    }

    private static func remove(
        _ place: Place, _ flags: Int32, _ root: String
    ) throws(PublishError) {
        let failed = place.name.call { unlinkat(place.folder, $0, flags) } != 0
        if failed, errno != ENOENT { throw .system("unlink", "\(root)/\(place.path)", errno) }
    }
}
