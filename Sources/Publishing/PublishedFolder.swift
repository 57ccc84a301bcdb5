import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that a publication made, to be read: each file only if it is what the manifest says.
public final class PublishedFolder: Sendable {
    private let folder: Folder
    private let manifest: Manifest

    /// - Throws: what the system said; `damagedManifest` if the folder has no manifest, or none that is whole.
    public init(_ path: String) throws(PublishError) {
        // The point behind it: a link to a folder may be named as well.
        guard let folder = try Folder.find(path + "/.", in: AT_FDCWD, path: path) else { throw .system("open", path, ENOENT) }
        func damaged(_ path: String) -> PublishError { PublishError(.damagedManifest, path, "has no whole manifest") }
        guard let bytes = try folder.bytes(of: Manifest.name, limit: Manifest.limit, fault: damaged), let manifest = Manifest(bytes) else { throw damaged(path) }
        self.folder = folder
        self.manifest = manifest
    }

    /// A file's bytes.
    /// - Parameter path: relative to the folder.
    /// - Throws: `changedMeanwhile` if they are not, or no longer there as, what was published, or what the system said.
    /// - Returns: nil if it was not published.
    public func bytes(of path: String) throws(PublishError) -> [UInt8]? {
        guard let line = manifest.index(of: path) else { return nil }
        let content = manifest.lines[line].content
        func changed(_ path: String) -> PublishError { PublishError(.changedMeanwhile, path, "is not what was published") }
        guard let bytes = try folder.bytes(of: path, limit: content.size, fault: changed), bytes.count == content.size,
            bytes.withUnsafeBufferPointer({ ContentHash.of($0) }) == content.hash
        else { throw changed("\(folder.path)/\(path)") }
        return bytes
    }
}
