import CPlatform
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Both locks, what stands in the output folder, and the empty folder for what is new.
struct Staging: Sendable {
    /// Nil if there is no output folder yet.
    let live: LiveSite?
    /// The generation before that, if it can be made the next one; then only what is new goes into `next`.
    let former: LazyFormer
    let workshop: Workshop
    /// How the former publication left both.
    let stamps: Stamps?
    /// The new generation, or the new files for `former`.
    let next: Folder
    /// Whether the process's umask takes permissions away that published files must have.
    let fixesModes: Bool

    enum Attempt {
        case ready(Staging)
        /// Another publication is at work; its process, if the system tells.
        case busy(Int32?)
        /// Something was put in place of what was locked: look again.
        case changed
    }

    /// Takes the locks and makes the staging folder.
    ///
    /// The output folder itself is locked, so that there is no lock file to leave behind, and the workshop, which is all there is
    /// to lock before the first publication, and what stays in its place when a commit puts another folder in the output's. A
    /// lock counts only if the path still leads to what was locked.
    static func attempt(_ location: OutputLocation, _ workers: Workers) throws(PublishError) -> Attempt {
        let parent = location.parent
        let live = try Folder.find(location.name, in: parent.descriptor, path: location.path)
        if let live {
            guard try live.tryLock() else { return .busy(live.lockHolder) }
            guard try parent.status(location.name)?.identity == live.identity else {
                return .changed
            }
            try checkReplaceable(live, parent)
        }
        var found = try Workshop.find(location)
        var site: LiveSite?
        if case .none = found {
            // What may not be replaced is refused before anything is made.
            if let live { site = try LiveSite(live, nil, clock: 0, workers) }
            found = try Workshop.make(location)
        }
        switch found {
        case .none, .changed: return .changed
        case .busy(let process): return .busy(process)
        case .locked(let workshop):
            do {
                let attempt = try enter(workshop, location, live, site, workers)
                if case .changed = attempt { workshop.close() }
                return attempt
            } catch {
                try? workshop.remove(Workshop.Name.next)
                workshop.close()
                throw error
            }
        }
    }

    private static func enter(
        _ workshop: Workshop, _ location: OutputLocation, _ folder: Folder?, _ site: LiveSite?, _ workers: Workers
    ) throws(PublishError) -> Attempt {
        // Only under its lock nobody else can be between two steps of putting a site in place.
        try workshop.clear()
        guard try settle(workshop, location, hasLive: folder != nil) else { return .changed }
        // The site itself may be all that one of them holds, where there is none in its place.
        if folder != nil { removeLeftovers(location) }
        let stamps = workshop.read(Stamps.name).flatMap { Stamps($0) }
        let clock = workshop.folder.clock()
        var live = site
        if let folder, site == nil { live = try LiveSite(folder, stamps, clock: clock, workers) }
        let former = LazyFormer { [live] () throws(PublishError) in
            guard let live, let stamps, let told = FormerSite.Told(workshop, stamps) else { return nil }
            return try FormerSite.look(at: told, stamps, live, clock: clock, workers)
        } drop: { [live] () throws(PublishError) in
            try dropFormer(workshop, into: live)
        }

        let name = Workshop.Name.next
        guard mkdirat(workshop.folder.descriptor, name, Folder.folderMode) == 0 else { throw .system("mkdir", workshop.path(name), errno) }
        guard let next = try Folder.find(name, in: workshop.folder.descriptor, path: workshop.path(name)) else { return .changed }
        let fixesModes = next.permissions != Folder.folderMode
        if fixesModes, fchmod(next.descriptor, Folder.folderMode) != 0 { throw .system("chmod", next.path, errno) }
        return .ready(Staging(live: live, former: former, workshop: workshop, stamps: stamps, next: next, fixesModes: fixesModes))
    }

    /// Removes the folders in which programs before the workshop made their generations, where a kill left one.
    private static func removeLeftovers(_ location: OutputLocation) {
        for suffix in ["-next", "-former"] {
            let name = location.workshopName + suffix
            let path = location.workshopPath + suffix
            // Whoever is still at work in it has it locked; a link or a file is none of ours.
            guard let left = try? Folder.find(name, in: location.parent.descriptor, path: path), (try? left.tryLock()) == true else { continue }
            try? remove(left, name, location.parent)
        }
    }

    /// Removes a former generation that cannot be used.
    private static func dropFormer(_ workshop: Workshop, into live: LiveSite?) throws(PublishError) {
        let name = Workshop.Name.former
        guard let folder = try Folder.find(name, in: workshop.folder.descriptor, path: workshop.path(name)) else { return }
        let manifest = workshop.read(name + "/" + Manifest.name).flatMap { Manifest($0) }
        try remove(folder, name, workshop.folder) { place, isFile in
            guard let live, let manifest else { return false }
            return Staging.rescue(place, isFile, manifest, into: live.folder)
        }
    }

    /// Moves a file that no publication made to the same place in the site, where the next publication reports it.
    /// - Returns: whether it is there now.
    static func rescue(_ place: TreeWalk.Place, _ isFile: Bool, _ manifest: Manifest, into site: Folder) -> Bool {
        let path = place.path
        guard place.name.isText, path != Manifest.name, !(isFile && (manifest.index(of: path) != nil || LiveSite.isKept(path))),
            faccessat(site.descriptor, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0
        else { return false }
        var text = path
        _ = text.withUTF8 { site.makeFolders(of: $0, fixingMode: false) }
        return place.name.call { renameat(place.folder, $0, site.descriptor, path) } == 0
    }

    /// What would make the exchange fail is found before any work.
    private static func checkReplaceable(
        _ live: Folder, _ parent: Folder
    ) throws(PublishError) {
        if live.identity.device != parent.identity.device
            || mocban_is_mount_point(live.descriptor) == 1
        {
            throw PublishError(
                .unsafeOutput, live.path,
                "is a mount point, which cannot be replaced: publish to a folder inside it")
        }
        for folder in [live, parent]
        where faccessat(folder.descriptor, ".", W_OK | X_OK, AT_EACCESS) != 0 {
            throw .system("access", folder.path, errno)
        }
    }

    /// Mends what a kill between the two renames of a file system without exchange left.
    /// - Returns: false if the output folder is not as it was found before the lock.
    private static func settle(
        _ workshop: Workshop, _ location: OutputLocation, hasLive: Bool
    ) throws(PublishError) -> Bool {
        let parent = location.parent
        let name = Workshop.Name.retired
        if !hasLive, try parent.status(location.name) != nil { return false }
        guard try workshop.folder.status(name) != nil else { return true }
        if hasLive {
            try workshop.remove(name)
            return true
        }
        guard renameat(workshop.folder.descriptor, name, parent.descriptor, location.name) == 0 else {
            throw .system("rename", workshop.path(name), errno)
        }
        return false
    }

    /// Removes a folder beside the output, and everything in it.
    static func remove(
        _ folder: Folder, _ name: String, _ parent: Folder,
        rescue: (TreeWalk.Place, Bool) -> Bool = { _, _ in false }
    ) throws(PublishError) {
        try TreeWalk.empty(folder, rescue: rescue)
        if unlinkat(parent.descriptor, name, AT_REMOVEDIR) != 0, errno != ENOENT {
            throw .system("rmdir", folder.path, errno)
        }
    }
}
