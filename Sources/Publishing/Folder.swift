#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder held open: every path below it is looked up from its descriptor, so that nobody can
/// put another folder in its place meanwhile.
final class Folder: Sendable {
    static let fileMode: mode_t = 0o644
    static let folderMode: mode_t = 0o755

    let descriptor: Int32
    let identity: FileIdentity
    let permissions: mode_t
    /// For messages.
    let path: String

    /// Opens a folder; its last name may not be a link.
    /// - Returns: nil if there is nothing of this name.
    static func find(_ name: String, in parent: Int32, path: String) throws(PublishError) -> Folder?
    {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        guard let file = try OpenFile.open(name, in: parent, flags).find(path) else { return nil }
        return try Folder(file, path: path)
    }

    init(_ file: consuming OpenFile, path: String) throws(PublishError) {
        guard case (let about?, _) = file.status() else { throw .system("fstat", path, errno) }
        identity = about.identity
        permissions = about.permissions
        descriptor = file.release()
        self.path = path
    }

    deinit { _ = Platform.close(descriptor) }

    /// What is at `name`, a link itself and not what it points to; nil if nothing is.
    func status(_ name: String) throws(PublishError) -> stat? {
        var about = stat()
        if fstatat(descriptor, name, &about, AT_SYMLINK_NOFOLLOW) == 0 { return about }
        if errno == ENOENT { return nil }
        throw .system("stat", "\(path)/\(name)", errno)
    }

    /// Makes one folder; it may be there already.
    func makeFolder(_ name: String, fixingMode: Bool) -> Int32 {
        if mkdirat(descriptor, name, Self.folderMode) != 0 { return errno == EEXIST ? 0 : errno }
        if fixingMode, fchmodat(descriptor, name, Self.folderMode, 0) != 0 { return errno }
        return 0
    }

    /// Makes a folder and those above it.
    func makeFolders(_ name: String, fixingMode: Bool) -> Int32 {
        var above: [String] = []
        var folder: String? = name
        while let next = folder {
            above.append(next)
            folder = next.folder
        }
        for next in above.reversed() {
            let number = makeFolder(next, fixingMode: fixingMode)
            if number != 0 { return number }
        }
        return 0
    }

    /// Whether the lock was free. It goes with the descriptor, so a process that is killed leaves
    /// none behind.
    func tryLock() throws(PublishError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return false
            default: throw .system("flock", path, errno)
            }
        }
        return true
    }

    func unlock() { _ = flock(descriptor, LOCK_UN) }
}
