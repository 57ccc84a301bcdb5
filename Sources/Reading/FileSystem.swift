#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Text

/// What stands at a path, never following a symbolic link.
enum EntryKind: Sendable {
    case file
    case folder
    case symlink
    case special

    init?(_ path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symlink
        default: self = .special
        }
    }

    /// What the folder itself says of an entry, which spares asking for each file; nil where it does not say.
    init?(listed type: UInt8) {
        switch Int32(type) {
        case Int32(DT_REG): self = .file
        case Int32(DT_DIR): self = .folder
        case Int32(DT_LNK): self = .symlink
        case Int32(DT_UNKNOWN): return nil
        default: self = .special
        }
    }
}

/// An entry of a folder.
struct ListedName: Sendable {
    let name: String
    /// Whether the name is UTF-8; if not, its bad bytes are shown.
    let isValid: Bool
    let kind: EntryKind?
}

/// The names in a folder, sorted by their bytes; nil with errno set where it cannot be read.
///
func names(inFolder path: String) -> [ListedName]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var found: [ListedName] = []
    errno = 0
    while let entry = readdir(folder) {
        let (name, valid) = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: 1) { start in
                let valid = String(validatingCString: start)
                return (valid ?? String(cString: start), valid != nil)
            }
        }
        if name != ".", name != ".." {
            found.append(ListedName(name: name, isValid: valid, kind: EntryKind(listed: entry.pointee.d_type)))
        }
        errno = 0
    }
    guard errno == 0 else { return nil }
    return found.sorted(byBytes: \.name)
}

/// Why a file could not be read.
enum FileFault: Error {
    case system(Int32)
    case symlink
    case special
    case tooLarge(Int)
}

/// Opens a file to be read; links are not followed, pipes not waited for.
private func open(_ path: String, in folder: Int32) -> Int32 {
    // Handed over in place: a text that the compiler hands over is copied first.
    path.withCString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
}

/// All bytes of a regular file of at most `limit` bytes; links are not followed, pipes not waited for.
/// - Parameter folder: from which the path goes.
func readFile(_ path: String, in folder: Int32 = AT_FDCWD, limit: Int, _ ahead: ReadAhead? = nil) throws(FileFault) -> [UInt8] {
    let file = open(path, in: folder)
    guard file >= 0 else { throw errno == ELOOP ? .symlink : .system(errno) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw .system(errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .special }
    let size = Int(info.st_size)
    guard size <= limit else { throw .tooLarge(size) }
    var fault: FileFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        while count < size {
            let got = ahead?.read(file, buffer.baseAddress! + count, size - count) ?? read(file, buffer.baseAddress! + count, size - count)
            if got < 0, errno == EINTR { continue }
            // A file that shrank while it was read ends here; what was read is a whole former state or is refused by the parsers.
            if got <= 0 {
                if got < 0 { fault = .system(errno) }
                break
            }
            count += got
        }
    }
    if let fault { throw fault }
    return bytes
}

/// Appends all bytes of a regular file that had `count` of them; links are not followed, pipes not waited for.
///
/// Fewer are taken as they come; more are a fault.
func readFile(_ path: String, in folder: Int32, count: Int, into buffer: inout ByteBuffer, _ ahead: ReadAhead? = nil) throws(FileFault) {
    let file = open(path, in: folder)
    guard file >= 0 else { throw errno == ELOOP ? .symlink : .system(errno) }
    defer { close(file) }
    // One byte more is asked for than there should be: where just those come the file need not be asked what it is.
    var filled = 0
    buffer.append(upTo: count + 1) { room in
        filled = ahead?.read(file, room, count + 1) ?? read(file, room, count + 1)
        return filled == count ? count : 0
    }
    if filled == count { return }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw .system(errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .special }
    guard Int(info.st_size) <= count, lseek(file, 0, SEEK_SET) == 0 else { throw .tooLarge(Int(info.st_size)) }
    var fault: FileFault?
    buffer.append(upTo: count) { room in
        var filled = 0
        while filled < count {
            let got = ahead?.read(file, room + filled, count - filled) ?? read(file, room + filled, count - filled)
            if got < 0, errno == EINTR { continue }
            if got < 0 { fault = .system(errno) }
            guard got > 0 else { break }
            filled += got
        }
        return filled
    }
    if let fault { throw fault }
}

/// The operating system's words for an error number.
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

/// The first bytes of a regular file, at most `count`; nil where it cannot be read.
func readHead(_ path: String, count: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    let wanted = min(count, Int(info.st_size))
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        got = wanted > 0 ? read(file, buffer.baseAddress!, wanted) : 0
        filled = max(0, got)
    }
    return got < 0 ? nil : bytes
}

/// XXH64 of a regular file's bytes, read in blocks; nil where it cannot be read. Links are not followed, pipes not waited for.
public func contentHash(ofFile path: String) -> UInt64? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer in
        var hash = ContentHash()
        while true {
            var filled = 0
            while filled < buffer.count {
                let got = read(file, buffer.baseAddress! + filled, buffer.count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { return nil }
                if got == 0 { break }
                filled += got
            }
            let block = UnsafeRawBufferPointer(rebasing: buffer[..<filled])
            if filled < buffer.count { return hash.finish(block) }
            hash.update(block)
        }
    }
}
