import Foundation

/// A site with one of everything, from which a test changes what it is about.
///
/// In any text `1️⃣` and `2️⃣` mark the place where a finding is expected; they are not written.
struct TinySite {
    /// Contents by path below the site's folder.
    private(set) var files: [String: [UInt8]]

    /// The smallest whole site.
    init() { files = TinySite.base.mapValues { Array($0.utf8) } }

    /// Adds or replaces a file.
    func with(_ path: String, _ text: String) -> TinySite { with(path, bytes: Array(text.utf8)) }

    func with(_ path: String, bytes: [UInt8]) -> TinySite {
        var copy = self
        copy.files[path] = bytes
        return copy
    }

    /// The files that are written by hand.
    var texts: [String] { files.keys.filter { $0.hasPrefix("content/") && !$0.hasSuffix(".png") }.sorted() }

    /// Leaves a file out.
    func without(_ path: String) -> TinySite {
        var copy = self
        copy.files[path] = nil
        return copy
    }

    /// Changes the one place in a file where `old` stands.
    func changing(_ path: String, _ old: String, to new: String) throws -> TinySite {
        let text = String(decoding: files[path] ?? [], as: UTF8.self)
        let parts = text.components(separatedBy: old)
        guard parts.count == 2 else { throw HarnessError("«\(old)» stands \(parts.count - 1) times in \(path)") }
        return with(path, parts[0] + new + parts[1])
    }

    /// Adds a line or several to a file's end.
    func adding(_ text: String, to path: String) -> TinySite {
        with(path, bytes: (files[path] ?? []) + Array((text + "\n").utf8))
    }

    /// Writes the site into a folder of its own.
    func written() throws -> SiteFolder {
        let folder = try SiteFolder()
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let (text, mark) = Marked.taken(from: bytes, of: path)
            try folder.put(path, bytes: text)
            if let mark { folder.expect(mark) }
        }
        return folder
    }

    /// Writes the site and runs the program on it.
    func run(
        _ arguments: [String], environment: [String: String?] = [:], deadline: Double = 20
    ) throws -> (SiteFolder, Run) {
        let folder = try written()
        return (folder, try folder.run(arguments, environment: environment, deadline: deadline))
    }
}
