#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of its own for passing things, in `TMPDIR` or `/tmp`; readable to its owner alone, gone with this value.
public struct ScratchFolder: ~Copyable, Sendable {
    public let path: String

    public init() throws(PublishError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(base)/mocban-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw .system("mkdtemp", base, errno) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        if let folder = try? Folder.find(path, in: AT_FDCWD, path: path) { try? TreeWalk.empty(folder) }
        rmdir(path)
    }
}
