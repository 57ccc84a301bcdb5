import Workers

/// The files of the new generation, by path.
struct ClaimedFiles: Sendable {
    private struct Entry: Sendable {
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
        var claimed: [Entry] = []
        claimed.reserveCapacity(shares.reduce(0) { $0 + $1.files.count })
        for (share, finished) in shares.enumerated() {
            for (index, file) in finished.files.enumerated() { claimed.append(Entry(share: UInt8(share), life: file.life, index: UInt32(index))) }
        }
        func path(_ entry: Entry) -> PathText { ClaimedFiles.path(entry, shares, former) }
        var files: [Entry] = []
        withExtendedLifetime((shares, former)) {
            // Sorted by where the paths lie, so that none is made a text of its own; and not by asking the shares, which would count
            // references to them. Both threads only read.
            nonisolated(unsafe) let texts = shares.map { $0.bytes.withUnsafeBufferPointer { $0 } }
            nonisolated(unsafe) let places = shares.map { $0.files.withUnsafeBufferPointer { $0 } }
            @Sendable func text(_ entry: Entry) -> PathText {
                PathText(rebasing: texts[Int(entry.share)][ClaimTable.textRange(places[Int(entry.share)][Int(entry.index)])])
            }
            claimed = workers.sorted(claimed) { text($0).precedes(text($1)) }
            files.reserveCapacity(claimed.count + lines.count)
            var next = 0
            for (line, life) in lines {
                let entry = Entry(share: Entry.line, life: life, index: UInt32(line))
                while next < claimed.count, path(claimed[next]).precedes(path(entry)) {
                    files.append(claimed[next])
                    next += 1
                }
                files.append(entry)
            }
            files += claimed[next...]
        }
        self.files = files
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
