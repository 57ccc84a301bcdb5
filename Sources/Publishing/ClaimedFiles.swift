import Workers

/// The files of the new generation, by path.
struct ClaimedFiles: Sendable {
    private struct Entry {
        /// Its part of the claims; ``line`` for a line of the former manifest.
        let share: UInt8
        let life: Manifest.Life
        let index: UInt32

        static let line: UInt8 = .max
    }

    private let shares: [ClaimTable.Finished]
    private let former: Manifest?
    private let files: [Entry]

    /// - Parameter lines: of the former manifest, by path: what stays where it is.
    init(_ shares: [ClaimTable.Finished], _ former: Manifest?, _ lines: [(line: Int, life: Manifest.Life)], _ workers: Workers) {
        self.shares = shares
        self.former = former
        let half = shares.count / 2
        files = withExtendedLifetime((shares, former)) {
            let (one, other) = workers.both(
                { ClaimedFiles.sorted(0..<half, of: shares) }, { ClaimedFiles.sorted(half..<shares.count, of: shares) })
            func path(_ entry: Entry) -> PathText { ClaimedFiles.path(entry, shares, former) }
            let claimed = ClaimedFiles.merged(one, other, path)
            return ClaimedFiles.merged(claimed, lines.map { Entry(share: Entry.line, life: $0.life, index: UInt32($0.line)) }, path)
        }
    }

    /// The files of some shares, by path; the shares must outlive it.
    private static func sorted(_ numbers: Range<Int>, of shares: [ClaimTable.Finished]) -> [Entry] {
        var files: [Entry] = []
        files.reserveCapacity(numbers.reduce(0) { $0 + shares[$1].files.count })
        for share in numbers {
            for (index, file) in shares[share].files.enumerated() { files.append(Entry(share: UInt8(share), life: file.life, index: UInt32(index))) }
        }
        // Sorted by where the paths lie, so that none is made a text of its own; and not by asking the shares, which would count
        // references to them.
        let texts = shares.map { $0.bytes.withUnsafeBufferPointer { $0 } }
        let places = shares.map { $0.files.withUnsafeBufferPointer { $0 } }
        texts.withUnsafeBufferPointer { texts in
            places.withUnsafeBufferPointer { places in
                func path(_ entry: Entry) -> PathText {
                    PathText(rebasing: texts[Int(entry.share)][ClaimTable.textRange(places[Int(entry.share)][Int(entry.index)])])
                }
                files.sort { path($0).precedes(path($1)) }
            }
        }
        return files
    }

    /// Two sorted lists as one.
    private static func merged(_ one: [Entry], _ other: [Entry], _ path: (Entry) -> PathText) -> [Entry] {
        if other.isEmpty { return one }
        var all: [Entry] = []
        all.reserveCapacity(one.count + other.count)
        var next = 0
        for entry in other {
            while next < one.count, path(one[next]).precedes(path(entry)) {
                all.append(one[next])
                next += 1
            }
            all.append(entry)
        }
        all += one[next...]
        return all
    }

    /// A pointer of the lists' own, which must outlive it, as their ways to hand one out give no typed errors on.
    private static func path(_ entry: Entry, _ shares: [ClaimTable.Finished], _ former: Manifest?) -> PathText {
        if entry.share == Entry.line { return former?.pathInside(Int(entry.index)) ?? PathText(start: nil, count: 0) }
        let finished = shares[Int(entry.share)]
        return PathText(rebasing: finished.bytes.withUnsafeBufferPointer { $0 }[ClaimTable.textRange(finished.files[Int(entry.index)])])
    }

    var count: Int { files.count }

    /// Whether they are just the files of the former manifest, by their paths.
    var areFormer: Bool { files.count == former?.lines.count && files.indices.allSatisfy { self[$0].line != nil } }

    subscript(index: Int) -> Claim {
        let entry = files[index]
        if entry.share == Entry.line, let former {
            let line = Int(entry.index)
            return Claim(content: former.lines[line].content, life: entry.life, line: line, isUnchanged: true)
        }
        let place = shares[Int(entry.share)].files[Int(entry.index)]
        return Claim(
            content: Manifest.Content(hash: place.hash, size: place.size), life: place.life, line: place.line == 0 ? nil : Int(place.line) - 1,
            isUnchanged: place.isUnchanged, spool: place.spool == 0 ? nil : Int(place.spool) - 1)
    }

    /// A file's path, only inside `body`.
    func withPath<R: ~Copyable, E: Error>(_ index: Int, _ body: (PathText) throws(E) -> R) throws(E) -> R {
        try withExtendedLifetime((shares, former)) { () throws(E) in try body(ClaimedFiles.path(files[index], shares, former)) }
    }
}
