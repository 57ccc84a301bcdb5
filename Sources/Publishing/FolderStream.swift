#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file's name as the system gives it, which need not be UTF-8.
struct FileName: Sendable {
    /// Ended by a NUL, as system calls take it.
    let bytes: [CChar]

    init(_ text: String) { bytes = Array(text.utf8CString) }

    init(_ start: UnsafePointer<CChar>) {
        bytes = Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    }

    /// The name, or nil if it is not UTF-8.
    var text: String? { String(validating: utf8, as: UTF8.self) }
    var shown: String { String(decoding: utf8, as: UTF8.self) }

    private var utf8: some Collection<UInt8> {
        bytes.dropLast().lazy.map { UInt8(bitPattern: $0) }
    }
}

/// The names in an open folder, but for `.` and `..`.
struct FolderStream: ~Copyable {
    enum Kind { case file, folder, other }

    #if canImport(Glibc)
        private let stream: OpaquePointer
    #else
        private let stream: UnsafeMutablePointer<DIR>
    #endif
    private let descriptor: Int32
    private let path: String

    init(_ folder: borrowing OpenFile, _ path: String) throws(PublishError) {
        let copy = fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .system("open", path, errno) }
        guard let stream = fdopendir(copy) else {
            let number = errno
            _ = Platform.close(copy)
            throw .system("open", path, number)
        }
        self.stream = stream
        self.path = path
        descriptor = folder.descriptor
    }

    deinit { closedir(stream) }

    func next() throws(PublishError) -> (FileName, Kind)? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno == 0 { return nil }
                throw .system("readdir", path, errno)
            }
            // The record is only as long as its name, so the fixed-size field is never copied.
            guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
            let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
            if strcmp(start, ".") == 0 || strcmp(start, "..") == 0 { continue }
            return (FileName(start), try kind(start, Int(entry.pointee.d_type)))
        }
    }

    private func kind(_ name: UnsafePointer<CChar>, _ told: Int) throws(PublishError) -> Kind {
        switch told {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_UNKNOWN):
            // Some file systems do not say it in the listing.
            var about = stat()
            guard fstatat(descriptor, name, &about, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw .system("stat", "\(path)/\(String(cString: name))", errno)
            }
            return about.isFile ? .file : about.isFolder ? .folder : .other
        default: return .other
        }
    }
}
