import CPlatform

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

    /// The bytes of a file in it.
    /// - Parameters:
    ///   - limit: bytes it may have.
    ///   - fault: what to throw of something that is no file, or a larger one, by its whole path.
    /// - Returns: nil if there is none.
    func bytes(of name: String, limit: Int, fault: (String) -> PublishError) throws(PublishError) -> [UInt8]? {
        let path = "\(self.path)/\(name)"
        // Not to wait for a writer, should it be a pipe.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard let file = try OpenFile.open(name, in: descriptor, flags).find(path) else { return nil }
        guard let about = file.status().0, about.isFile, about.st_size <= limit else { throw fault(path) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(about.st_size)) { buffer, count in
            let read = file.read(UnsafeMutableRawBufferPointer(buffer), at: 0)
            count = read.count ?? 0
            failure = read.error
        }
        if failure != 0 { throw .system("read", path, failure) }
        return bytes
    }

    /// Makes one folder; it may be there already.
    func makeFolder(_ name: UnsafePointer<CChar>, fixingMode: Bool) -> Int32 {
        if mkdirat(descriptor, name, Self.folderMode) != 0 { return errno == EEXIST ? 0 : errno }
        if fixingMode, fchmodat(descriptor, name, Self.folderMode, 0) != 0 { return errno }
        return 0
    }

    /// Makes the folders that a file lies in.
    /// - Parameter innermost: how many of them, all if nil; none above those is asked after.
    func makeFolders(of path: PathText, innermost: Int? = nil, fixingMode: Bool) -> Int32 {
        var slashes = 0
        for byte in path where byte == UInt8(ascii: "/") { slashes += 1 }
        // Those to leave out, from the outermost.
        var above = innermost.map { max(0, slashes - $0) } ?? 0
        return path.asPath { name in
            for at in 0..<path.count where path[at] == UInt8(ascii: "/") {
                above -= 1
                if above >= 0 { continue }
                name[at] = 0
                let number = makeFolder(name, fixingMode: fixingMode)
                name[at] = CChar(bitPattern: UInt8(ascii: "/"))
                if number != 0 { return number }
            }
            return 0
        }
    }

    /// The clock of the file system, in nanoseconds: what is stamped with an earlier time and looked at after this is
    /// stamped anew by every later change. 0 where there is none.
    func clock() -> Int64 {
        var about = stat()
        guard futimens(descriptor, nil) == 0, fstat(descriptor, &about) == 0 else { return 0 }
        return Stamp(about).changed
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

    /// The process that holds the lock, if the system tells.
    var lockHolder: Int32? {
        let process = mocban_lock_holder(descriptor)
        return process > 0 ? process : nil
    }

    func unlock() { _ = flock(descriptor, LOCK_UN) }
}
