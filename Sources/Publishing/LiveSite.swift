import CPlatform
import Text
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What stands in the output folder before the publication.
struct LiveSite: Sendable {
    static let shownFiles = 20

    /// What is known of a file's bytes before they are looked at.
    enum State: UInt8 {
        case unknown
        /// They are what the manifest says, by what the former publication saw.
        case asStamped
        /// They are what the manifest says, read just now.
        case right
    }

    let folder: Folder
    let manifest: Manifest
    let folders: FolderList
    /// Files that people put here and every publication carries over.
    let kept: [String]
    /// Whether all folders have the permissions that a publication gives.
    let isTidy: Bool
    /// Whether it is just what its manifest says, as far as was looked: then it may be kept as the former generation.
    let isSound: Bool
    /// By the manifest's lines and the folders; empty where nothing was known before.
    let states: [State]
    let files: [Stamp]
    let folderStamps: [Stamp]

    var identity: Stamps.Site { Stamps.Site(root: folder.identity.inode, manifest: manifest.hash) }
    func exam(_ workers: Workers) -> Exam { Exam(root: folder, manifest: manifest, folders: folders, workers: workers) }
    func state(_ line: Int) -> State { states.isEmpty ? .unknown : states[line] }

    /// - Parameters:
    ///   - stamps: how the former publication left it, if that is known.
    ///   - clock: what the file system's clock said before.
    /// - Throws: `foreign`, `notOurs` or `damagedManifest` if the folder holds what no publication
    ///   made; a system error if it cannot be read or may not be changed.
    init(_ folder: Folder, _ stamps: Stamps?, clock: Int64, _ workers: Workers) throws(PublishError) {
        self.folder = folder
        let bytes = try Self.readManifest(folder)
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
        folders = FolderList(manifest)
        let exam = Exam(root: folder, manifest: manifest, folders: folders, workers: workers)
        var found = Strangers(folder, isOurs: bytes != nil)
        if let stamps, bytes != nil, stamps.files.count == manifest.lines.count, stamps.folders.count == folders.count,
            stamps.live == Stamps.Site(root: folder.identity.inode, manifest: manifest.hash)
        {
            var isSound = true
            var isTidy = folder.permissions == Folder.folderMode
            let (looks, known) = Self.lookAtAll(exam, stamps, clock)
            folderStamps = try Self.folders(exam, looks, stamps, clock, &found, &isSound, &isTidy)
            files = known.map(\.stamp)
            states = known.map(\.state)
            for (state, line) in zip(states, manifest.lines.indices) where state == .unknown {
                // A link or a pipe in a file's place is no longer ours; what stands in a folder there was looked at with it.
                if let about = try folder.status(manifest.path(line)), !about.isFile, !about.isFolder { found.foreign.append(manifest.path(line)) }
                isSound = false
            }
            (self.isSound, self.isTidy) = (isSound && isTidy, isTidy)
        } else {
            (files, states, folderStamps) = ([], [], [])
            (isSound, isTidy) = try Self.walk(exam, &found)
        }
        kept = try found.kept()
    }

    /// Looks at every folder and name, as nothing is known.
    private static func walk(_ exam: Exam, _ found: inout Strangers) throws(PublishError) -> (isSound: Bool, isTidy: Bool) {
        let manifest = exam.manifest
        var isTidy = exam.root.permissions == Folder.folderMode
        var files = 0
        var folders = 0
        var strangers = found
        try TreeWalk.walk(
            exam.root,
            file: { place, isFile throws(PublishError) in
                let path = place.path
                let isNamed = isFile && place.name.isText
                if isNamed, manifest.index(of: path) != nil {
                    files += 1
                } else if !isNamed || path != Manifest.name {
                    try strangers.add(path, isNamed: isNamed)
                }
            },
            enter: { place, about throws(PublishError) in
                if about.permissions != Folder.folderMode { isTidy = false }
                if place.path != ".well-known", !place.path.hasPrefix(".well-known/") { folders += 1 }
            })
        found = strangers
        var told = exam.folders.count
        for index in 0..<exam.folders.count {
            let path = exam.folders.path(index)
            if path == ".well-known" || path.hasPrefix(".well-known/") { told -= 1 }
        }
        return (isTidy && files == manifest.lines.count && folders == told, isTidy)
    }

    /// Looks into those folders that were touched since, into the root and where people put files.
    /// - Returns: the folders' stamps.
    private static func folders(
        _ exam: Exam, _ looks: [Exam.Look], _ stamps: Stamps, _ clock: Int64, _ found: inout Strangers, _ isSound: inout Bool,
        _ isTidy: inout Bool
    ) throws(PublishError) -> [Stamp] {
        var looks = looks
        var strangers = found
        var isWhole = true
        let unknown = { (place: TreeWalk.Place, kind: Listing.Kind) throws(PublishError) in
            guard kind == .folder else { return try strangers.add(place.path, isNamed: kind == .file && place.name.isText) }
            if !place.path.hasPrefix(".well-known") { isWhole = false }
            try strangers.addFolder(place)
        }
        if try !exam.names(in: nil, unknown: unknown) { isWhole = false }
        let open = exam.folders.indices(from: ".well-known")
        for index in looks.indices {
            let look = looks[index]
            if look.stamp.isKnown, look.permissions != Folder.folderMode { isTidy = false }
            if look.stamp == stamps.folders[index], !open.contains(index) { continue }
            let path = exam.folders.path(index)
            if !look.stamp.isKnown {
                // Gone, or something else: its place among the names above tells.
                isWhole = false
            } else {
                if try !exam.names(in: path, unknown: unknown) { isWhole = false }
                looks[index].stamp = look.stamp.settled(by: clock)
            }
        }
        found = strangers
        if !isWhole { isSound = false }
        return looks.map(\.stamp)
    }

    /// Looks at every folder and file, and reads the files that the stamps do not tell of.
    private static func lookAtAll(_ exam: Exam, _ stamps: Stamps, _ clock: Int64) -> (folders: [Exam.Look], files: [(stamp: Stamp, state: State)]) {
        exam.lookAtAll { line, look in
            if look.stamp.isKnown, look.stamp == stamps.files[line] { return (look.stamp, .asStamped) }
            let content = exam.manifest.lines[line].content
            let isRight = exam.manifest.withPath(line) { LiveSite.isRight($0, content, in: exam.root) }
            return isRight ? (look.stamp.settled(by: clock), .right) : (.none, .unknown)
        }
    }

    /// The published file, if it is one with this size and the permissions of published files. One
    /// that cannot be read is simply written anew.
    static func open(_ path: PathText, size: Int, in folder: Folder) -> OpenFile? {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard case .opened(let file) = path.asPath({ OpenFile.open($0, in: folder.descriptor, flags) }),
            let about = file.status().0, about.isFile, about.st_size == size,
            about.permissions == Folder.fileMode
        else { return nil }
        return file
    }

    /// Whether a file has the bytes that its manifest tells of.
    static func isRight(_ path: PathText, _ content: Manifest.Content, in folder: Folder) -> Bool {
        guard let file = open(path, size: content.size, in: folder) else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var hash = ContentHash()
            var at = 0
            while true {
                guard let count = file.read(buffer, at: at).count, count <= content.size - at else { return false }
                at += count
                let block = UnsafeRawBufferPointer(rebasing: buffer[..<count])
                if at == content.size { return hash.finish(block) == content.hash }
                // Only the last block may be of any length.
                guard count == buffer.count else { return false }
                hash.update(block)
            }
        }
    }

    /// `.gitignore`, `.gitkeep`, `CNAME`, `.nojekyll`, `_headers`, `.htaccess` at the top and everything
    /// in `.well-known`: what hosts and certificate authorities ask to be put beside the pages.
    static func isKept(_ path: String) -> Bool {
        switch path {
        case ".gitignore", ".gitkeep", "CNAME", ".nojekyll", "_headers", ".htaccess": true
        default: path.utf8.starts(with: ".well-known/".utf8)
        }
    }

    private static func readManifest(_ folder: Folder) throws(PublishError) -> [UInt8]? {
        try folder.bytes(of: Manifest.name, limit: Manifest.limit) { PublishError(.damagedManifest, $0, "is not a manifest") }
    }
}

/// What stands in an output folder beside what its manifest tells of.
struct Strangers {
    private let folder: Folder
    private let isOurs: Bool
    private var carried: [String] = []
    var foreign: [String] = []

    init(_ folder: Folder, isOurs: Bool) {
        self.folder = folder
        self.isOurs = isOurs
    }

    mutating func add(_ path: String, isNamed: Bool) throws(PublishError) {
        if isNamed, LiveSite.isKept(path) { return carried.append(path) }
        foreign.append(path)
        // In a folder that is not ours there may be anything, and any amount of it.
        if !isOurs, foreign.count == LiveSite.shownFiles { throw refusal }
    }

    /// Everything in a folder that the manifest does not tell of.
    mutating func addFolder(_ place: TreeWalk.Place) throws(PublishError) {
        let path = "\(folder.path)/\(place.path)"
        let file = try OpenFile.open(place.name, in: place.folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW).get(path)
        let inner = try Folder(file, path: path)
        var found: [(String, Bool)] = []
        let prefix = place.path + "/"
        try TreeWalk.walk(inner, file: { below, isFile throws(PublishError) in found.append((prefix + below.path, isFile && below.name.isText)) })
        for (path, isNamed) in found { try add(path, isNamed: isNamed) }
    }

    /// The files that every publication carries over.
    func kept() throws(PublishError) -> [String] {
        if !foreign.isEmpty { throw refusal }
        return Set(carried).sorted()
    }

    private var refusal: PublishError {
        let foreign = Set(foreign).sorted()
        let shown = Array(foreign.prefix(LiveSite.shownFiles))
        let list = shown.joined(separator: ", ")
        return isOurs
            ? PublishError(
                .foreign(shown, total: foreign.count), folder.path,
                "holds \(foreign.count) files that no publication made: \(list)")
            : PublishError(
                .notOurs(shown), folder.path,
                "has files but no manifest, so no publication made it: \(list)")
    }
}
