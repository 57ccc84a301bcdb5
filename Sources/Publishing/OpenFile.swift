#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open descriptor that closes itself. What the system answers is given back as its error
/// number, 0 for none; the callers know which path to name in a `PublishError`.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    /// Opens a path relative to a folder's descriptor (`AT_FDCWD`: to the working folder); never
    /// hands it down to child processes, and tries again when a signal comes between.
    static func open(
        _ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32,
        mode: mode_t = 0
    ) -> Result {
        while true {
            let descriptor = openat(folder, path, flags | O_CLOEXEC, mode)
            if descriptor >= 0 { return .opened(OpenFile(descriptor: descriptor)) }
            let number = errno
            if number != EINTR { return .failed(number) }
        }
    }

    static func open(_ name: FileName, in folder: Int32, _ flags: Int32) -> Result {
        switch name {
        case .text(let text): open(text, in: folder, flags)
        case .raw(let bytes): open(bytes, in: folder, flags)
        }
    }

    enum Result: ~Copyable {
        case opened(OpenFile)
        case failed(Int32)

        /// The file, or a `PublishError` that names `path`.
        consuming func get(_ path: String) throws(PublishError) -> OpenFile {
            switch consume self {
            case .opened(let file): return file
            case .failed(let number): throw .system("open", path, number)
            }
        }

        /// The file, nil if there is none, or a `PublishError` that names `path`.
        consuming func find(_ path: String) throws(PublishError) -> OpenFile? {
            switch consume self {
            case .opened(let file): return file
            case .failed(let number):
                if number == ENOENT { return nil }
                throw .system("open", path, number)
            }
        }
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { _ = Platform.close(descriptor) }

    /// Closes it now, for the error that may only show here (a full disk on a network drive).
    consuming func close() -> Int32 {
        let failed = Platform.close(descriptor) != 0
        let number = errno
        discard self
        // After EINTR the descriptor is closed all the same, and may belong to another thread.
        return failed && number != EINTR ? number : 0
    }

    /// Gives the descriptor away to who closes it.
    consuming func release() -> Int32 {
        let number = descriptor
        discard self
        return number
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> Int32 { OpenFile.write(bytes, to: descriptor) }

    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var rest = bytes
        while let start = rest.baseAddress, rest.count > 0 {
            let written = Platform.write(descriptor, start, rest.count)
            if written > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            } else if written == 0 {
                return EIO
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// Reads from `offset` until the buffer is full or the file ends.
    /// - Returns: the bytes read, or nil and the error number.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> (count: Int?, error: Int32)
    {
        var count = 0
        while count < buffer.count, let start = buffer.baseAddress {
            let got = pread(descriptor, start + count, buffer.count - count, off_t(offset + count))
            if got == 0 { break }
            if got > 0 {
                count += got
            } else if errno != EINTR {
                return (nil, errno)
            }
        }
        return (count, 0)
    }

    /// What the system says about it, or nil and the error number.
    func status() -> (stat?, Int32) {
        var about = stat()
        return fstat(descriptor, &about) == 0 ? (about, 0) : (nil, errno)
    }
}

/// The system's functions whose names methods here have too.
enum Platform {
    static func close(_ descriptor: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }

    static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, start, count)
        #else
            Darwin.write(descriptor, start, count)
        #endif
    }
}

/// Which file it is, whatever path led there.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
}

extension stat {
    var identity: FileIdentity {
        FileIdentity(device: UInt64(truncatingIfNeeded: st_dev), inode: UInt64(st_ino))
    }
    var isFile: Bool { st_mode & S_IFMT == S_IFREG }
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
    /// Who may read and write it, without the bits for special owners.
    var permissions: mode_t { st_mode & 0o777 }
}
