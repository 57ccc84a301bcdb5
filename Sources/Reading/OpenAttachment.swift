#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file of the site opened to be handed out; it closes itself.
public final class OpenAttachment: Sendable {
    /// Valid as long as this is.
    public let descriptor: Int32
    /// Bytes it had when it was opened.
    public let size: Int
    public let stamp: FileStamp

    private init(descriptor: Int32, size: Int, stamp: FileStamp) {
        self.descriptor = descriptor
        self.size = size
        self.stamp = stamp
    }

    deinit { close(descriptor) }

    /// Everything in it; nil where that cannot be read or is longer than `limit`.
    public func bytes(limit: Int) -> [UInt8]? {
        guard size <= limit else { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = pread(descriptor, buffer.baseAddress! + count, size - count, off_t(count))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                count += got
            }
            isWhole = count == size
        }
        return isWhole ? bytes : nil
    }

    /// Opens a regular file below the site's folder folder by folder, so that no link on the way leads out of the site, also
    /// none that was put there since the folder was listed.
    /// - Parameter path: below `root`, as the disk has it.
    public static func open(_ path: String, root: String) -> OpenAttachment? {
        let search = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var folder = openat(AT_FDCWD, root, search)
        guard folder >= 0 else { return nil }
        defer { close(folder) }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.popLast(), !(parts + [name]).contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
        for part in parts {
            let next = openat(folder, part, search | O_NOFOLLOW)
            guard next >= 0 else { return nil }
            close(folder)
            folder = next
        }
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var info = stat()
        guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size <= SourceText.Limit.attachment else {
            close(file)
            return nil
        }
        return OpenAttachment(descriptor: file, size: Int(info.st_size), stamp: FileStamp(info))
    }
}
