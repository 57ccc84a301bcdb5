import Reading
import Text
import Workers

/// Every file that a site is made from, and what its bytes are, without reading those that have not been touched since the
/// last build.
///
/// A file whose time or number is another is read: where a folder was fetched anew all times are new, and the bytes decide.
public struct InputFiles: Sendable {
    struct Seen: Equatable {
        let stamp: FileStamp
        let hash: UInt64
    }

    private let tree: SourceTree
    private let found: [FoundFile]
    private let loaded: [String]
    /// Of the files, then of the programs.
    private let seen: [Seen]
    private let began: Int64

    /// - Parameters:
    ///   - found: the site's own files, by path.
    ///   - programs: what runs: the program's file and its libraries, by whole paths in the order of their bytes.
    ///   - former: what the last build kept.
    /// - Returns: nil if one of them cannot be asked or read: whoever makes the site will say why.
    public init?(_ found: [FoundFile], _ programs: [String], in tree: SourceTree, former: KeptTable, _ workers: Workers) {
        began = FileStamp.now()
        let places = former.places(of: found.map(\.path) + programs.map(InputFiles.name))
        let looks = workers.map(found.count + programs.count) { index -> Seen? in
            let file = index < found.count ? found[index] : nil
            let path = file.map { tree.root + "/" + $0.diskPath } ?? programs[index - found.count]
            guard let stamp = file.map({ tree.stamp(of: $0) }) ?? FileStamp(of: path) else { return nil }
            if let known = places[index].flatMap({ former.withValue($0) { Seen($0) } }), known.stamp == stamp { return known }
            return contentHash(ofFile: path).map { Seen(stamp: stamp, hash: $0) }
        }
        let seen = looks.compactMap { $0 }
        guard seen.count == looks.count else { return nil }
        (self.tree, self.found, loaded, self.seen) = (tree, found, programs, seen)
    }

    /// In the table programs come after the site's own files, all of which lie in folders with letters for names.
    private static func name(_ program: String) -> String { "~program " + program }

    /// One number for all names and bytes.
    public var hash: UInt64 { hash(seen.indices) }
    /// The same for what runs alone.
    public var programs: UInt64 { hash(found.count..<seen.count) }

    private func hash(_ indices: Range<Int>) -> UInt64 {
        var text = ByteBuffer(capacity: 64 * indices.count)
        for index in indices {
            text.append(name(index))
            text.append(0)
            withUnsafeBytes(of: seen[index].hash.littleEndian) { text.append($0.bindMemory(to: UInt8.self)) }
        }
        return text.withBytes { ContentHash.of($0) }
    }

    private func name(_ index: Int) -> String { index < found.count ? found[index].path : InputFiles.name(loaded[index - found.count]) }

    /// The same where nothing else is asked for.
    /// - Returns: nil where the system does not tell what runs.
    public static func programs(in tree: SourceTree, _ workers: Workers) -> UInt64? {
        LoadedPrograms.paths.flatMap { InputFiles([], $0, in: tree, former: KeptTable(), workers) }?.programs
    }

    /// Whether a change of any of them after it was looked at would show, also one in the same moment.
    public var isSettled: Bool { seen.allSatisfy { $0.stamp.isSettled(at: began) } }

    /// Whether none of the site's files was touched since.
    public func isStill(_ workers: Workers) -> Bool {
        workers.map(found.count) { tree.stamp(of: found[$0]) == seen[$0].stamp }.allSatisfy { $0 }
    }

    /// What the next build is to know, and other entries whose names come after those of all files (they begin with `~site`).
    public func table(_ others: [(name: String, value: [UInt8])]) -> [UInt8] {
        var writer = KeptTable.Writer()
        for index in seen.indices {
            // What changed just now may change again in the same moment; it is read next time.
            guard seen[index].stamp.isSettled(at: began) else { continue }
            seen[index].bytes.withUnsafeBufferPointer { writer.add(name(index), $0) }
        }
        writer.add(others)
        return writer.finish()
    }
}

extension InputFiles.Seen {
    fileprivate init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == (FileStamp.words + 1) * 8 else { return nil }
        let words = (0...FileStamp.words).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
        stamp = FileStamp(words: Array(words.dropLast()))
        hash = words[FileStamp.words]
    }

    fileprivate var bytes: [UInt8] {
        (stamp.words + [hash]).flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
    }
}
