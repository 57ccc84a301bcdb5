import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The hidden folder beside the output, `.public.mocban` for `public`: where the next generation is made, and where the former one
/// is kept so that the next build need only do to it what has changed. Whoever holds its lock has the output.
///
/// It holds at most:
/// - `next`: what is being made: a whole generation, or the new files for `turning`. Found by another build it is what a kill left.
/// - `former`: the generation before the published one, as it was.
/// - `turning`: the former generation while it is made the next one; it bears this name before it is first touched, so that what
///   a kill leaves is never taken for a whole one.
/// - `retired`: the published one for a moment, on file systems that cannot exchange.
/// - `stamps`: see ``Stamps``.
/// - `state`: what the maker of the pages keeps for the next build, see ``Publication/state``.
struct Workshop: Sendable {
    enum Name {
        static let next = "next", former = "former", turning = "turning", retired = "retired", state = "state"
        fileprivate static let ignored = ".gitignore"
    }

    let folder: Folder
    private let location: OutputLocation

    /// For system calls that count from the folder above the output.
    func name(_ part: String) -> String { "\(location.workshopName)/\(part)" }
    func path(_ part: String) -> String { "\(location.workshopPath)/\(part)" }

    enum Attempt {
        case locked(Workshop)
        case none
        case busy(Int32?)
        /// Something was put in place of what was locked: look again.
        case changed
    }

    /// Locks it if it is there.
    static func find(_ location: OutputLocation) throws(PublishError) -> Attempt {
        let parent = location.parent
        guard let folder = try Folder.find(location.workshopName, in: parent.descriptor, path: location.workshopPath) else { return .none }
        guard try folder.tryLock() else { return .busy(folder.lockHolder) }
        guard try parent.status(location.workshopName)?.identity == folder.identity else { return .changed }
        return .locked(Workshop(folder: folder, location: location))
    }

    /// Makes it. Only its owner may look into it, as there may be what is not to be seen yet.
    static func make(_ location: OutputLocation) throws(PublishError) -> Attempt {
        guard mkdirat(location.parent.descriptor, location.workshopName, 0o700) == 0 else {
            if errno == EEXIST { return .changed }
            throw .system("mkdir", location.workshopPath, errno)
        }
        return try find(location)
    }

    /// Removes what a killed build has left; `former` and `retired` are no leftovers.
    func clear() throws(PublishError) {
        for name in [Name.next, Name.turning] { try remove(name) }
    }

    /// Removes a folder in it, if it is there.
    func remove(_ name: String) throws(PublishError) {
        guard let left = try Folder.find(name, in: folder.descriptor, path: path(name)) else { return }
        try Staging.remove(left, name, folder)
    }

    func rename(_ one: String, _ other: String) throws(PublishError) {
        if renameat(folder.descriptor, one, folder.descriptor, other) != 0 { throw .system("rename", path(one), errno) }
    }

    /// Takes it away where nothing is kept in it.
    func close() {
        for name in [Name.former, Name.retired, Stamps.name] where isThere(name) { return }
        _ = unlinkat(folder.descriptor, Name.ignored, 0)
        _ = unlinkat(location.parent.descriptor, location.workshopName, AT_REMOVEDIR)
    }

    private func isThere(_ name: String) -> Bool { faccessat(folder.descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

    // Files in it.

    func read(_ name: String) -> [UInt8]? {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard case .opened(let file) = OpenFile.open(name, in: folder.descriptor, flags), let about = file.status().0, about.isFile,
            about.st_size < 1 << 40
        else { return nil }
        let size = Int(about.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = file.read(UnsafeMutableRawBufferPointer(buffer), at: 0).count ?? 0
        }
        return bytes.count == size ? bytes : nil
    }

    /// A file as the system shows it in memory. Only what holds the lock writes to it, and behind its end.
    func map(_ name: String) -> KeptBytes? {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard case .opened(let file) = OpenFile.open(name, in: folder.descriptor, flags), let about = file.status().0, about.isFile,
            about.st_size > 0, about.st_size < 1 << 40
        else { return nil }
        let size = Int(about.st_size)
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0)
        guard let start, start != MAP_FAILED else { return nil }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        return KeptBytes(UnsafeRawBufferPointer(start: start, count: size)) { part in
            // From the beginning of a page; nothing was written to any, so what is let go of is in the file.
            guard let from = part.baseAddress.map({ Int(bitPattern: $0) / page * page }), let first = UnsafeMutableRawPointer(bitPattern: from) else { return }
            madvise(first, Int(bitPattern: part.baseAddress) + part.count - from, MADV_DONTNEED)
        } release: {
            munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
        }
    }

    /// Puts pieces behind the first bytes of a file, or writes it whole where none of it stays. It may fail, and a file that was
    /// not added to as a whole must show that at its end.
    func keep(_ state: Publication.State, as name: String) {
        guard state.former > 0 else { return replace(name) { write(state.parts, to: $0) } }
        if state.parts.isEmpty { return }
        guard case .opened(let file) = OpenFile.open(name, in: folder.descriptor, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK) else { return }
        guard let about = file.status().0, about.isFile, Int(about.st_size) == state.former else { return forget(name) }
        let isWritten = write(state.parts, to: file)
        if !isWritten, ftruncate(file.descriptor, off_t(state.former)) != 0 { forget(name) }
    }

    private func write(_ parts: [KeptBytes], to file: borrowing OpenFile) -> Bool {
        for part in parts where part.withBytes({ file.write($0) }) != 0 { return false }
        return true
    }

    /// Writes a file whole or not at all. It may fail: what is kept here only saves time.
    func keep(_ bytes: [UInt8], as name: String) {
        replace(name) { file in bytes.withUnsafeBytes { file.write($0) } == 0 }
    }

    private func replace(_ name: String, _ write: (borrowing OpenFile) -> Bool) {
        let made = name + ".next"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
        guard case .opened(let file) = OpenFile.open(made, in: folder.descriptor, flags, mode: 0o600) else { return }
        let isWritten = write(file)
        guard file.close() == 0, isWritten, renameat(folder.descriptor, made, folder.descriptor, name) == 0 else {
            _ = unlinkat(folder.descriptor, made, 0)
            return
        }
        // For boards that keep the site's folder in Git: nothing in here is theirs.
        guard case .opened(let mark) = OpenFile.open(Name.ignored, in: folder.descriptor, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600) else { return }
        _ = Array("*\n".utf8).withUnsafeBytes { mark.write($0) }
    }

    func forget(_ name: String) { _ = unlinkat(folder.descriptor, name, 0) }
}
