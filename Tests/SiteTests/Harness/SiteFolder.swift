import Foundation
import Synchronization

/// A site on disk, gone when the test is over.
final class SiteFolder: Sendable {
    private let scratch: Scratch
    private let marks = Mutex<[Marked]>([])

    /// The site's folder.
    var path: String { scratch.path + "/site" }
    /// Where `build` puts the site unless told otherwise.
    var output: String { path + "/public" }
    /// A folder beside the site, for outputs elsewhere.
    var outside: String { scratch.path }

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func expect(_ mark: Marked) { marks.withLock { $0.append(mark) } }

    /// The marked places, by file.
    var marked: [Marked] { marks.withLock { $0 } }

    func put(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func put(_ name: String, _ text: String) throws { try put(name, bytes: Array(text.utf8)) }

    /// The text of a file below the site's folder, nil where there is none.
    func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    func bytes(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path + "/" + name))).map { [UInt8]($0) }
    }

    /// The text of a built page by its address: `/tin-tuc/` or `/sitemap.xml`.
    func page(_ address: String) -> String? {
        text("public" + (address.hasSuffix("/") ? address + "index.html" : address))
    }

    /// All files of the output and their bytes, but for the program's own list of them.
    var published: [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in SiteFolder.files(below: output) where name != ".mocban" { found[name] = bytes("public/" + name) ?? [] }
        return found
    }

    /// The paths of all files below a folder, in order.
    static func files(below folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
            .filter { name in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                return !isFolder.boolValue
            }
            .sorted()
    }

    /// The output's files that hold a text anywhere.
    func published(holding word: String) -> [String] {
        published.filter { String(decoding: $0.value, as: UTF8.self).contains(word) }.keys.sorted()
    }

    /// Runs the program in the site's folder.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:], deadline: Double = 20
    ) throws -> Run {
        try Program.run(arguments, folder: path, input: input, environment: environment, deadline: deadline)
    }
}
