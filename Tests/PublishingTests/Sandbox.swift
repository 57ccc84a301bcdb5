import Foundation
import Testing

@testable import Publishing

/// A folder of its own for a test: `site/` with `content/` in it, to be published to `site/public`.
final class Sandbox: Sendable {
    let root: String
    var site: String { root + "/site" }
    var output: String { site + "/public" }
    var workshop: String { site + "/.public.mocban" }
    var staging: String { workshop + "/next" }

    init() throws {
        let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        root = base + "/publishing-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: site + "/content", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func open(
        _ settings: Publication.Settings = .init(), waitSeconds: Int = 0, onWait: (Int32?) -> Void = { _ in },
        home: String? = nil, interruption: @escaping @Sendable () -> Int32? = { nil }
    ) throws(PublishError) -> Publication {
        try Publication.open(
            output: output, site: site, protecting: [site + "/content"], settings,
            waitSeconds: waitSeconds, onWait: onWait, home: home, interruption: interruption)
    }

    /// Publishes exactly these files.
    @discardableResult
    func publish(_ files: [String: String]) throws -> Publication.Counts {
        let publication = try open()
        for (path, text) in files { try publication.write(text, to: path) }
        return try publication.commit()
    }

    /// Puts a file somewhere by hand; the path is relative to the output folder.
    func put(_ path: String, _ text: String) throws {
        let url = URL(fileURLWithPath: output + "/" + path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// All files of the output folder and their texts, but for the manifest.
    var published: [String: String] {
        var found: [String: String] = [:]
        for path in FileManager.default.enumerator(atPath: output)?.compactMap({ $0 as? String })
            ?? [] where path != ".mocban"
        {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: output + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue { found[path] = text(path) }
        }
        return found
    }

    func text(_ path: String) -> String? {
        (try? Data(contentsOf: URL(fileURLWithPath: output + "/" + path)))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// What stands beside the content and the output folder but what is kept there for the next publication: leftovers.
    var strays: [String] {
        names("").filter { $0 != "content" && $0 != "public" && $0 != ".public.mocban" }
            + names("/.public.mocban").filter { !["former", "stamps", "state", ".gitignore"].contains($0) }
    }

    private func names(_ folder: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: site + folder)) ?? [] }

    func status(_ path: String) -> stat {
        var about = stat()
        _ = lstat(output + "/" + path, &about)
        return about
    }
}

extension Publication {
    @discardableResult
    func write(_ text: String, to path: String, lasting: Bool = false) throws(PublishError) -> Bool {
        let bytes = Array(text.utf8)
        let result = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(PublishError) in try write(bytes, to: path, lasting: lasting) }
        }
        return try result.get()
    }
}

/// The kind of the error that the body throws.
func kind(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) -> PublishError.Kind? {
    let error = #expect(
        throws: PublishError.self, sourceLocation: sourceLocation, performing: body)
    return error?.kind
}

/// Errors from several threads.
final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [any Error] = []
    func add(_ error: any Error) { lock.withLock { errors.append(error) } }
    var all: [any Error] { lock.withLock { errors } }
}
