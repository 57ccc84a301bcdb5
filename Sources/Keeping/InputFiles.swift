import Reading
import Text
import Workers

/// Every file that a site is made from, and what its bytes are, without reading those that have not been touched since the
/// last build.
///
/// A file whose time or number is another is read: where a folder was fetched anew all times are new, and the bytes decide.
public struct InputFiles: Sendable {
    private struct Seen {
        let stamp: FileStamp
        let hash: UInt64
        /// Whether it stands just as it was kept.
        let isAsKept: Bool
        /// What was kept of looking at these bytes.
        let draft: KeptBytes?
    }

    private let asked: AskedFiles
    /// Of the files, then of the programs.
    private let seen: [Seen]
    /// What the last build kept, and where each file stands in it.
    private let former: KeptFiles
    private let places: [Int?]
    /// Whether all files are those that were kept, and each stands as it did.
    public let isAsKept: Bool
    /// One number for all names and bytes.
    public let hash: UInt64

    /// - Parameter former: what the last build kept.
    /// - Returns: nil if one of them cannot be read: whoever makes the site will say why.
    public init?(_ asked: AskedFiles, former: KeptTable, _ workers: Workers) {
        let former = KeptFiles(former, workers)
        let places = former.places(of: asked.found, then: asked.programs.map(AskedFiles.name), workers)
        let looks = workers.map(asked.stamps.count) { index -> Seen? in
            let stamp = asked.stamps[index]
            if let place = places[index], former.stands(place, as: stamp) {
                let known = former[place]
                return Seen(stamp: stamp, hash: known.hash, isAsKept: true, draft: known.draft)
            }
            let known = places[index].map { former[$0] }
            return contentHash(ofFile: asked.path(index)).map { hash in
                Seen(stamp: stamp, hash: hash, isAsKept: false, draft: known.flatMap { $0.hash == hash ? $0.draft : nil })
            }
        }
        let seen = looks.compactMap { $0 }
        guard seen.count == looks.count else { return nil }
        (self.asked, self.seen, self.former, self.places) = (asked, seen, former, places)
        isAsKept = seen.count == former.count && seen.allSatisfy(\.isAsKept)
        hash = asked.hash(seen.indices) { seen[$0].hash }
    }

    /// The same for what runs alone.
    public var programs: UInt64 { asked.hash(asked.found.count..<seen.count) { seen[$0].hash } }

    /// Which of the site's own files have other bytes than were kept, by their places in the list of them, and what ``hash`` was with those;
    /// nil where others are there than were kept, or another program runs.
    public var changed: (places: [Int], from: UInt64)? {
        let known = places.compactMap { $0 }
        guard known.count == seen.count, known.count == former.count else { return nil }
        let hashes = known.map { former[$0].hash }
        let changed = seen.indices.filter { seen[$0].hash != hashes[$0] }
        guard changed.allSatisfy({ $0 < asked.found.count }) else { return nil }
        return (changed, asked.hash(seen.indices) { hashes[$0] })
    }

    /// The path of one of the site's own files, by its place, and what its bytes are.
    public func file(_ index: Int) -> (path: String, hash: UInt64) { (asked.found[index].path, seen[index].hash) }

    /// What was kept of looking at a file when it had the bytes that were kept.
    public func formerDraft(_ index: Int) -> KeptBytes? { places[index].flatMap { former[$0].draft } }

    /// The same where nothing else is asked for.
    /// - Returns: nil where the system does not tell what runs.
    public static func programs(in tree: SourceTree, _ workers: Workers) -> UInt64? {
        AskedFiles([], in: tree, workers).flatMap { InputFiles($0, former: KeptTable(), workers) }?.programs
    }

    /// What was kept of looking at a file that has the same bytes now, by its place in the list of the site's files.
    public func draft(_ index: Int) -> KeptBytes? { seen[index].draft }

    /// Whether what was made was made from the files as they were seen.
    /// - Parameter drafts: what came of looking at a file; see ``write(into:drafts:_:)``. Such a one need not be asked again.
    public func isStill(_ drafts: @Sendable (Int) -> KeptBytes?, _ workers: Workers) -> Bool {
        workers.map(asked.found.count) { index in drafts(index).map { isOf($0, index) } ?? isStill(index) }.allSatisfy { $0 }
    }

    /// The bytes of a file that changed just before it was seen are compared too: a further change in the same moment shows in nothing else.
    private func isStill(_ index: Int) -> Bool {
        let file = seen[index]
        guard asked.stamp(index) == file.stamp else { return false }
        return file.stamp.isSettled(at: asked.began) || contentHash(ofFile: asked.path(index)) == file.hash
    }

    /// Whether a draft came of the bytes that were seen: it begins with their hash.
    private func isOf(_ draft: KeptBytes, _ index: Int) -> Bool {
        draft.count >= 8 && draft.withBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) } == seen[index].hash
    }

    /// Whether two are the very same, where they are.
    private func isSame(_ one: KeptBytes?, _ other: KeptBytes?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.count == other.count && one.start(in: other) == 0
    }

    /// Puts down what the next build is to know.
    /// - Parameter drafts: what came of looking at a file, beginning with the hash of its bytes, lowest byte first; by its place.
    public func write(into table: inout KeptTable.Writer, drafts: @escaping @Sendable (Int) -> KeptBytes?, _ workers: Workers) {
        let draft = { @Sendable (index: Int) in index < asked.found.count ? drafts(index).flatMap { isOf($0, index) ? $0 : nil } : nil }
        let stays = { @Sendable (index: Int) in seen[index].isAsKept && isSame(draft(index), seen[index].draft) }
        KeptFiles.write(seen.indices.map(asked.name), into: &table, workers, former: { $0.allSatisfy(stays) ? former.piece(places[$0]) : nil }) { index in
            let draft = draft(index)
            // What changed just now may change again in the same moment; it is read next time.
            return (seen[index].stamp.isSettled(at: asked.began) ? seen[index].stamp : nil, seen[index].hash, draft)
        }
    }
}
