#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the output folder is, and that it may be one.
struct OutputLocation: Sendable {
    let parent: Folder
    let name: String
    /// As it was given, for messages.
    let path: String

    /// What is kept and made beside the output folder, hence on the same file system.
    var workshopName: String { ".\(name).mocban" }
    var workshopPath: String { "\(parent.path)/\(workshopName)" }

    /// - Parameters:
    ///   - site: the site's folder; the output may be in it, but not be it or hold it. The same
    ///     goes for the home folder.
    ///   - protecting: folders the output may not be, hold or lie in; what is no folder is left out.
    init(
        output: String, site: String, protecting: [String], home: String?
    ) throws(PublishError) {
        let (parentPath, name) = try Self.split(output)
        path = output
        self.name = name
        parent = try Folder(
            OpenFile.open(parentPath, O_RDONLY | O_DIRECTORY).get(parentPath), path: parentPath)

        let about = try parent.status(name)
        if about?.isLink == true { throw Self.unsafe(output, "is a symbolic link") }
        if let about, !about.isFolder { throw Self.unsafe(output, "is not a folder") }

        for place in [site, home].compactMap({ $0 }) {
            if let about, try Self.upwards(from: place).contains(about.identity) {
                throw Self.unsafe(output, "is or holds \(place)")
            }
        }
        let outward = try Self.upwards(from: parentPath)
        for place in protecting {
            let upwards = try Self.upwards(from: place)
            if let about, upwards.contains(about.identity) {
                throw Self.unsafe(output, "is or holds \(place)")
            }
            if let identity = upwards.first, outward.contains(identity) {
                throw Self.unsafe(output, "lies in \(place)")
            }
        }
    }

    private static func unsafe(_ output: String, _ why: String) -> PublishError {
        PublishError(.unsafeOutput, output, why)
    }

    static func split(_ output: String) throws(PublishError) -> (String, String) {
        if output.utf8.contains(0) { throw unsafe(output, "holds a NUL character") }
        var text = Substring(output)
        while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text = text.dropLast() }
        let slash = text.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { text[text.utf8.index(after: $0)...] } ?? text
        if name.isEmpty || name == "." || name == ".." {
            throw unsafe(output, "must end in the name of a folder of its own")
        }
        guard let slash else { return (".", String(name)) }
        return (slash == text.startIndex ? "/" : String(text[..<slash]), String(name))
    }

    /// A folder and all those above it, told by device and inode: a comparison of texts would miss
    /// links, mounts and names that differ in case, and find `noi-dung` in `noi-dung-mat`.
    static func upwards(from path: String) throws(PublishError) -> [FileIdentity] {
        var about = stat()
        if stat(path, &about) != 0 {
            if errno == ENOENT || errno == ENOTDIR { return [] }
            throw .system("stat", path, errno)
        }
        if !about.isFolder { return [] }
        var current: OpenFile
        switch OpenFile.open(path, O_RDONLY | O_DIRECTORY) {
        case .opened(let file): current = file
        case .failed(let number):
            // Another user's home folder, say: it may be there and not be looked into.
            if number == EACCES { return [about.identity] }
            throw .system("open", path, number)
        }
        var found: [FileIdentity] = []
        while let about = current.status().0, about.identity != found.last {
            found.append(about.identity)
            current = try OpenFile.open("..", in: current.descriptor, O_RDONLY | O_DIRECTORY)
                .get(path + "/..")
        }
        return found
    }
}
