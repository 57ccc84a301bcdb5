import CPlatform
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What stands in the output folder before the publication.
struct LiveSite: Sendable {
    /// A manifest larger than this is not one of ours: 1 GiB lists some ten million files.
    private static let manifestLimit = 1 << 30
    static let shownFiles = 20

    let folder: Folder
    let manifest: Manifest
    let manifestBytes: [UInt8]
    /// Files that people put here and every publication carries over.
    let kept: [String]
    /// Whether all folders have the permissions that a publication gives.
    let isTidy: Bool

    /// - Throws: `foreign`, `notOurs` or `damagedManifest` if the folder holds what no publication
    ///   made; a system error if it cannot be read or may not be changed.
    init(_ folder: Folder) throws(PublishError) {
        self.folder = folder
        let bytes = try Self.readManifest(folder)
        manifestBytes = bytes ?? []
        if let bytes {
            guard let manifest = Manifest(bytes) else {
                throw PublishError(
                    .damagedManifest, "\(folder.path)/\(Manifest.name)",
                    "is not a manifest of this version of mocban")
            }
            self.manifest = manifest
        } else {
            manifest = Manifest()
        }

        var kept: [String] = []
        var foreign: [String] = []
        var isTidy = folder.permissions == Folder.folderMode
        let manifest = manifest
        try TreeWalk.walk(
            folder,
            file: { place, isFile throws(PublishError) in
                let path = place.path
                let isNamed = isFile && place.name.isText
                if isNamed, manifest.entries[path] != nil { return }
                if isNamed, path == Manifest.name { return }
                if isNamed, Self.isKept(path) {
                    kept.append(path)
                } else {
                    foreign.append(path)
                    // In a folder that is not ours there may be anything, and any amount of it.
                    if bytes == nil, foreign.count == Self.shownFiles {
                        throw Self.refusal(folder, foreign, isOurs: false)
                    }
                }
            },
            enter: { _, about throws(PublishError) in
                if about.permissions != Folder.folderMode { isTidy = false }
            })
        if !foreign.isEmpty { throw Self.refusal(folder, foreign, isOurs: bytes != nil) }
        self.kept = kept.sorted()
        self.isTidy = isTidy
    }

    /// `.gitignore`, `.gitkeep`, `CNAME`, `.nojekyll`, `_headers`, `.htaccess` at the top and everything
    /// in `.well-known`: what hosts and certificate authorities ask to be put beside the pages.
    static func isKept(_ path: String) -> Bool {
        switch path {
        case ".gitignore", ".gitkeep", "CNAME", ".nojekyll", "_headers", ".htaccess": true
        default: path.utf8.starts(with: ".well-known/".utf8)
        }
    }

    private static func refusal(
        _ folder: Folder, _ foreign: [String], isOurs: Bool
    ) -> PublishError {
        let shown = Array(foreign.sorted().prefix(shownFiles))
        let list = shown.joined(separator: ", ")
        return isOurs
            ? PublishError(
                .foreign(shown, total: foreign.count), folder.path,
                "holds \(foreign.count) files that no publication made: \(list)")
            : PublishError(
                .notOurs(shown), folder.path,
                "has files but no manifest, so no publication made it: \(list)")
    }

    private static func readManifest(_ folder: Folder) throws(PublishError) -> [UInt8]? {
        let path = "\(folder.path)/\(Manifest.name)"
        // Not to wait for a writer, should it be a pipe.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard
            let file = try OpenFile.open(Manifest.name, in: folder.descriptor, flags).find(path)
        else { return nil }
        guard let about = file.status().0, about.isFile, about.st_size <= manifestLimit else {
            throw PublishError(.damagedManifest, path, "is not a manifest")
        }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(about.st_size)) { buffer, count in
            let read = file.read(UnsafeMutableRawBufferPointer(buffer), at: 0)
            count = read.count ?? 0
            failure = read.error
        }
        if failure != 0 { throw .system("read", path, failure) }
        return bytes
    }
}
