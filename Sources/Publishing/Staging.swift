import CPlatform

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Both locks, what stands in the output folder, and the empty folder for the new generation.
struct Staging: Sendable {
    /// Nil if there is no output folder yet.
    let live: LiveSite?
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
    /// The output folder itself is locked, so that there is no lock file to leave behind. As a
    /// commit puts another folder in its place, a lock counts only if the path still leads to what
    /// was locked. The staging folder is locked too: it is all there is to lock before the first
    /// publication, and what the path leads to after the exchange.
    static func attempt(_ location: OutputLocation) throws(PublishError) -> Attempt {
        let parent = location.parent
        let live = try Folder.find(location.name, in: parent.descriptor, path: location.path)
        if let live {
            guard try live.tryLock() else { return .busy(holder(of: live)) }
            guard try parent.status(location.name)?.identity == live.identity else {
                return .changed
            }
            try checkReplaceable(live, parent)
        }
        let site = try live.map { live throws(PublishError) in try LiveSite(live) }

        if let left = try Folder.find(
            location.stagingName, in: parent.descriptor, path: location.stagingPath)
        {
            guard try left.tryLock() else { return .busy(holder(of: left)) }
            guard try parent.status(location.stagingName)?.identity == left.identity else {
                return .changed
            }
            try remove(left, location.stagingName, parent)
        }

        guard mkdirat(parent.descriptor, location.stagingName, Folder.folderMode) == 0 else {
            if errno == EEXIST { return .changed }
            throw .system("mkdir", location.stagingPath, errno)
        }
        do {
            return try takeNext(location, site)
        } catch {
            _ = unlinkat(parent.descriptor, location.stagingName, AT_REMOVEDIR)
            throw error
        }
    }

    /// Locks the staging folder that was just made.
    private static func takeNext(
        _ location: OutputLocation, _ site: LiveSite?
    ) throws(PublishError) -> Attempt {
        let parent = location.parent
        guard
            let next = try Folder.find(
                location.stagingName, in: parent.descriptor, path: location.stagingPath),
            try next.tryLock(),
            try parent.status(location.stagingName)?.identity == next.identity
        else { return .changed }

        // Only now nobody else can be between two steps of putting a site in place.
        if try settle(location, hasLive: site != nil) == false {
            try remove(next, location.stagingName, parent)
            return .changed
        }
        let fixesModes = next.permissions != Folder.folderMode
        if fixesModes, fchmod(next.descriptor, Folder.folderMode) != 0 {
            throw .system("chmod", location.stagingPath, errno)
        }
        return .ready(Staging(live: site, next: next, fixesModes: fixesModes))
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
        _ location: OutputLocation, hasLive: Bool
    ) throws(PublishError) -> Bool {
        let parent = location.parent
        if !hasLive, try parent.status(location.name) != nil { return false }
        guard
            let former = try Folder.find(
                location.retiredName, in: parent.descriptor,
                path: "\(parent.path)/\(location.retiredName)")
        else { return true }
        if hasLive {
            try remove(former, location.retiredName, parent)
            return true
        }
        guard
            renameat(
                parent.descriptor, location.retiredName, parent.descriptor, location.name) == 0
        else { throw .system("rename", former.path, errno) }
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

    private static func holder(of folder: Folder) -> Int32? {
        let process = mocban_lock_holder(folder.descriptor)
        return process > 0 ? process : nil
    }
}
