import Findings
import Text
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A regular file found below the site's folder.
public struct FoundFile: Sendable {
    /// Path below the site's folder, composed (NFC), with `/`.
    public let path: String
    /// The path in the disk's own bytes, where those are others.
    private let otherPath: String?

    /// The path as the disk has it.
    public var diskPath: String { otherPath ?? path }

    /// - Parameter path: as the disk has it, UTF-8.
    public init(path: String) {
        self.path = path.composed
        otherPath = self.path.utf8.count == path.utf8.count && !byBytes(self.path, path) && !byBytes(path, self.path) ? nil : path
    }

    /// The last part of the path.
    public var name: Substring {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        return path[(slash.map { path.utf8.index(after: $0) } ?? path.startIndex)...]
    }
    /// What stands after the last dot of the name, in lower case; empty without one.
    public var suffix: String {
        var path = path
        let suffix = path.withUTF8 { bytes in
            var start = bytes.count
            while start > 0, bytes[start - 1] != UInt8(ascii: "."), bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
            guard start > 1, bytes[start - 1] == UInt8(ascii: "."), bytes[start - 2] != UInt8(ascii: "/") else { return "" }
            return String(decoding: bytes[start...], as: UTF8.self)
        }
        return suffix.utf8.allSatisfy { $0 &- 97 < 26 } ? suffix : suffix.lowercased()
    }
}

/// Lists the files of a folder of the site without following a link out of it.
public struct SourceTree: Sendable {
    /// Folders inside each other.
    static let depthLimit = 16

    /// The site's folder.
    public let root: String
    /// What is known of how long its files are waited for.
    let ahead: ReadAhead
    private let opened: OpenedTree?

    public init(root: String) { self.init(root, nil, ReadAhead()) }

    private init(_ root: String, _ opened: OpenedTree?, _ ahead: ReadAhead) {
        self.root = root
        self.ahead = ahead
        self.opened = opened
    }

    /// The same, with the site's folder held open where that may be: for whoever reads many files at once, and not for whoever stays
    /// when another folder has been put in its place.
    public func heldOpen() -> SourceTree { SourceTree(root, OpenedTree(self), ahead) }

    /// Where a file is looked for: from which folder, and by which path.
    /// - Parameter path: below the site's folder, as the disk has it.
    func place(of path: String) -> (folder: Int32, path: String) {
        if let opened { (opened.descriptor, path) } else { (AT_FDCWD, root + "/" + path) }
    }

    /// A list of its files that is read from the beginning to the end, some of them ahead where they come from a disk.
    /// - Parameter path: below the site's folder, as the disk has it; nil where nothing is read at this place.
    public func readAhead(_ count: Int, _ path: @escaping @Sendable (Int) -> String?) -> ReadAhead.List {
        ReadAhead.List(ahead, count) { [root] place in path(place).map { root + "/" + $0 } }
    }

    /// A file's bytes; 0 where it cannot be asked.
    public func size(of file: FoundFile) -> Int {
        var info = stat()
        return lstat(root + "/" + file.diskPath, &info) == 0 ? Int(info.st_size) : 0
    }

    /// Whether what stands at a path is a regular file; nil where nothing does.
    /// - Parameter path: below the site's folder, as the disk has it.
    public func isFile(_ path: String) -> Bool? { EntryKind(root + "/" + path).map { $0 == .file } }

    /// Every regular file below `folder`, by path; what cannot be one is told in findings.
    /// - Parameters:
    ///   - folder: a path below the site's folder. A folder that does not exist has no files.
    ///   - workers: who share the folders.
    public func files(below folder: String, _ workers: Workers = Workers(1)) -> ([FoundFile], [Finding]) {
        switch EntryKind(root + "/" + folder) {
        case .folder: break
        case nil: return ([], [])
        case .symlink: return ([], [Finding(ReadingFindings.symlink, at: Place(folder))])
        case .file, .special: return ([], [Finding(ReadingFindings.special, at: Place(folder))])
        }
        var found: [FoundFile] = []
        var findings: [Finding] = []
        // Folders that lie equally deep at once, in their order, so that most files come as they will stand.
        var folders = [folder]
        for depth in 1...SourceTree.depthLimit {
            let listed = workers.map(folders.count) { [folders] in Listing(of: folders[$0], in: root, holdsFolders: depth < SourceTree.depthLimit) }
            found.reserveCapacity(found.count + listed.reduce(0) { $0 + $1.files.count })
            for listing in listed {
                found += listing.files
                findings += listing.findings
            }
            folders = listed.flatMap(\.folders)
        }
        found = found.sorted(byBytes: \.path)
        // Two names on disk that are one name in NFC: which of them is meant is not guessed.
        for (one, other) in zip(found, found.dropFirst()) where one.path == other.path {
            findings.append(
                Finding(
                    ReadingFindings.badName, at: Place(other.path),
                    mark: Bilingual("hai tệp cùng tên này, chỉ khác cách lưu dấu", "two files have this name and differ only in how marks are stored")))
        }
        return (found, findings)
    }

    /// What lies in one folder.
    private struct Listing {
        var files: [FoundFile] = []
        /// As the disk has them.
        var folders: [String] = []
        var findings: [Finding] = []

        /// - Parameter holdsFolders: whether there may be folders in it.
        init(of folder: String, in root: String, holdsFolders: Bool) {
            guard let names = names(inFolder: root + "/" + folder) else {
                findings.append(Finding(ReadingFindings.unreadable, at: Place(folder.composed)))
                return
            }
            files.reserveCapacity(names.count)
            for entry in names {
                let name = entry.name
                let disk = folder + "/" + name
                var shown: String { disk.composed }
                guard entry.isValid else {
                    findings.append(Finding(ReadingFindings.badName, at: Place(shown)))
                    continue
                }
                if SourceTree.isHidden(name) {
                    if name != ".gitkeep", name != ".gitignore" {
                        findings.append(Finding(ReadingFindings.hidden, at: Place(shown)))
                    }
                    continue
                }
                switch entry.kind ?? EntryKind(root + "/" + disk) {
                case .file: files.append(FoundFile(path: disk))
                case .folder where holdsFolders: folders.append(disk)
                case .folder: findings.append(Finding(ReadingFindings.tooDeep, at: Place(shown)))
                case .symlink: findings.append(Finding(ReadingFindings.symlink, at: Place(shown)))
                case .special: findings.append(Finding(ReadingFindings.special, at: Place(shown)))
                case nil: findings.append(Finding(ReadingFindings.unreadable, at: Place(shown)))
                }
            }
        }
    }

    /// A folder and all folders in it, as the disk has them; none where it does not exist.
    public func folders(below folder: String) -> [String] {
        guard EntryKind(root + "/" + folder) == .folder else { return [] }
        var found: [String] = []
        var pending = [(path: folder, depth: 0)]
        while let (path, depth) = pending.popLast() {
            found.append(path)
            guard depth + 1 < SourceTree.depthLimit else { continue }
            for entry in names(inFolder: root + "/" + path) ?? [] where entry.isValid && !SourceTree.isHidden(entry.name) {
                let inner = path + "/" + entry.name
                if (entry.kind ?? EntryKind(root + "/" + inner)) == .folder { pending.append((inner, depth + 1)) }
            }
        }
        return found
    }

    private static func isHidden(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".bak")
            || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
    }
}
