#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// What of the former generation was left as it is.
    struct Turned {
        let former: FormerSite
        /// By the new generation's files.
        var files: [Bool]
        /// Folders that were touched.
        var touched: Set<String> = []
        /// For each folder of the new generation the same one of the former, if there was one.
        var folders: [Int?] = []
    }

    /// Makes the former generation the new one. A file is left as it is if both the published and the new generation have the
    /// same: then it is the published one's under a second name. No file is written in place, as it may have such a name.
    func turn(
        _ former: FormerSite, into files: ClaimedFiles, _ folders: FolderList, _ site: LiveSite
    ) throws(PublishError) -> Turned {
        let root = former.folder
        var turned = Turned(former: former, files: [Bool](repeating: false, count: files.count))
        try removeCarried(former)
        // What goes goes first: a folder may take a file's place, and a file a folder's.
        var line = 0
        for index in 0..<files.count {
            let file = files[index]
            try files.withPath(index) { path throws(PublishError) in
                while line < former.manifest.lines.count, former.manifest.withPath(line, { $0.precedes(path) }) {
                    try drop(line, &turned)
                    line += 1
                }
                let isThere = line < former.manifest.lines.count && former.manifest.withPath(line) { $0.isSame(as: path) }
                guard isThere else { return }
                if file.isUnchanged, let live = file.line, site.state(live) == .asStamped, former.manifest.lines[line].content == file.content {
                    turned.files[index] = true
                } else {
                    try drop(line, &turned)
                }
                line += 1
            }
        }
        while line < former.manifest.lines.count {
            try drop(line, &turned)
            line += 1
        }
        try turnFolders(former.folders, folders, in: root, &turned)
        if unlinkat(root.descriptor, Manifest.name, 0) != 0 { throw .system("unlink", Manifest.name, errno) }

        for index in 0..<files.count where !turned.files[index] {
            try checkInterruption()
            let path = files.withPath(index) { $0.text }
            if let folder = path.folder { turned.touched.insert(folder) }
            if let spool = files[index].spool {
                if renameat(staging.next.descriptor, Publication.spoolName(spool), root.descriptor, path) != 0 { throw .system("rename", path, errno) }
            } else {
                try takeOver(path, hash: files[index].content.hash, from: site, into: root)
            }
        }
        for path in site.kept { try takeOver(path, hash: nil, from: site, into: root) }
        return turned
    }

    private func drop(_ line: Int, _ turned: inout Turned) throws(PublishError) {
        let former = turned.former
        let number = former.manifest.withPath(line) { path in
            path.asPath { unlinkat(former.folder.descriptor, $0, 0) == 0 ? 0 : errno }
        }
        let path = former.manifest.path(line)
        if number != 0 { throw .system("unlink", path, number) }
        if let folder = path.folder { turned.touched.insert(folder) }
    }

    /// Removes what an earlier publication carried over; what is to be carried over now comes from the published site.
    private func removeCarried(_ former: FormerSite) throws(PublishError) {
        for path in former.carried {
            if path == ".well-known" {
                guard let folder = try Folder.find(path, in: former.folder.descriptor, path: path) else { continue }
                try Staging.remove(folder, path, former.folder)
            } else if unlinkat(former.folder.descriptor, path, 0) != 0 {
                throw .system("unlink", path, errno)
            }
        }
    }

    private func turnFolders(_ old: FolderList, _ new: FolderList, in root: Folder, _ turned: inout Turned) throws(PublishError) {
        var gone: [String] = []
        var made: [String] = []
        var folders = [Int?](repeating: nil, count: new.count)
        FolderList.merge(old, new) { one, other in
            if let one, let other { folders[other] = one }
            if let one, other == nil { gone.append(old.path(one)) }
            if let other, one == nil { made.append(new.path(other)) }
        }
        turned.folders = folders
        // Those inside come after those that hold them.
        for path in gone.reversed() where unlinkat(root.descriptor, path, AT_REMOVEDIR) != 0 { throw .system("rmdir", path, errno) }
        for path in made {
            let number = root.makeFolder(path, fixingMode: staging.fixesModes)
            if number != 0 { throw .system("mkdir", path, number) }
        }
        for path in gone + made {
            turned.touched.insert(path)
            if let folder = path.folder { turned.touched.insert(folder) }
        }
    }
}
