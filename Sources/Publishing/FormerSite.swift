import Text
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The generation before the published one, kept in the workshop to be made the next one. It is used only if it is certain that
/// each of its files that the published manifest tells of too is that very file, and that nothing else lies in it.
struct FormerSite: Sendable {
    let folder: Folder
    let manifest: Manifest
    let folders: FolderList
    let folderStamps: [Stamp]
    /// Names at the top that no manifest tells of: what the published site carried over at its time.
    let carried: [String]

    /// A former generation as its manifest tells of it, before anybody has looked whether that is so.
    struct Told: Sendable {
        let folder: Folder
        let manifest: Manifest
        let folders: FolderList

        /// - Returns: nil if there is none, or if it is not the one that the stamps are of.
        init?(_ workshop: Workshop, _ stamps: Stamps?) {
            let name = Workshop.Name.former
            guard let identity = stamps?.former, let folder = try? Folder.find(name, in: workshop.folder.descriptor, path: workshop.path(name)),
                folder.permissions == Folder.folderMode, identity.root == folder.identity.inode,
                let bytes = workshop.read(name + "/" + Manifest.name), let manifest = Manifest(bytes), manifest.hash == identity.manifest
            else { return nil }
            (self.folder, self.manifest, folders) = (folder, manifest, FolderList(manifest))
        }
    }

    /// - Returns: nil if it cannot be used.
    static func look(
        at told: Told, _ stamps: Stamps, _ live: LiveSite, clock: Int64, _ workers: Workers
    ) throws(PublishError) -> FormerSite? {
        let (folder, manifest, folders) = (told.folder, told.manifest, told.folders)
        guard !live.states.isEmpty, folder.identity.device == live.folder.identity.device, stamps.formerFolders.count == folders.count
        else { return nil }
        let exam = Exam(root: folder, manifest: manifest, folders: folders, workers: workers)
        // Where people put files they are looked for each time.
        let open = folders.indices(from: ".well-known")
        var looks = exam.lookAtFolders()
        var carried: [String] = []
        guard try exam.isSame(in: nil, as: live, carried: &carried) else { return nil }
        for index in looks.indices {
            let look = looks[index]
            if look.stamp.isKnown, look.stamp == stamps.formerFolders[index], !open.contains(index) { continue }
            guard look.stamp.isKnown, look.permissions == Folder.folderMode else { return nil }
            var strangers: [String] = []
            guard try exam.isSame(in: folders.path(index), as: live, carried: &strangers), strangers.isEmpty else { return nil }
            looks[index].stamp = look.stamp.settled(by: clock)
        }
        return FormerSite(folder: folder, manifest: manifest, folders: folders, folderStamps: looks.map(\.stamp), carried: carried)
    }
}

extension Exam {
    /// Whether a folder holds what the manifest tells of and nothing else, and its files are those of the published site.
    /// - Parameters:
    ///   - path: nil for the root.
    ///   - carried: gets the names that a publication carries over.
    fileprivate func isSame(in path: String?, as live: LiveSite, carried: inout [String]) throws(PublishError) -> Bool {
        var found: [String] = []
        var isClean = true
        let isWhole = try names(in: path) { place, kind throws(PublishError) in
            let isCarried = kind == .file ? LiveSite.isKept(place.path) : kind == .folder && place.path == ".well-known"
            if isCarried, place.name.isText { found.append(place.path) } else { isClean = false }
        }
        carried += found
        guard isWhole, isClean else { return false }
        var isSame = true
        manifest.eachChild(of: path) { line in
            guard let line else { return }
            let inode = manifest.withPath(line) { path -> UInt64? in
                guard let index = live.manifest.index(of: path), live.manifest.lines[index].content == manifest.lines[line].content else { return nil }
                return Exam.look(path, in: live.folder, S_IFREG).stamp.inode
            }
            let mine = file(line)
            if !mine.stamp.isKnown || inode.map({ $0 != mine.stamp.inode }) ?? false { isSame = false }
        }
        return isSame
    }
}
