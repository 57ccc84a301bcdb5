import Reading
import Text
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is known of a file from the last build: what its bytes hash to, and what came of looking at it.
struct KeptFile {
    let hash: UInt64
    let draft: KeptBytes?
}

/// All files that the last build was made from, by path, in pieces of some dozens each: where one file changes, one piece does.
struct KeptFiles: Sendable {
    /// What the names of pieces begin with; behind it stands the path of the first file.
    private static let prefix = "file:"
    /// Words, then the two counts.
    private static let headCount = (FileStamp.words + 1) * 8 + 8

    private struct Record {
        let piece: Int32
        let at: Int32
    }

    private let pieces: [KeptBytes]
    private let records: [Record]

    init(_ table: KeptTable, _ workers: Workers) {
        let pieces = table.values(beginning: KeptFiles.prefix, workers)
        let records = workers.map(pieces.count) { index in pieces[index].withBytes { KeptFiles.records($0, inPiece: index) } }
        (self.pieces, self.records) = (pieces, Array(records.joined()))
    }

    private static func records(_ bytes: UnsafeRawBufferPointer, inPiece index: Int) -> [Record] {
        var records: [Record] = []
        var at = 0
        while at + headCount <= bytes.count {
            let (name, draft) = counts(bytes, at)
            guard name <= bytes.count, draft <= bytes.count, at + headCount + name + draft <= bytes.count else { break }
            records.append(Record(piece: Int32(truncatingIfNeeded: index), at: Int32(truncatingIfNeeded: at)))
            at += headCount + name + draft
        }
        return records
    }

    var count: Int { records.count }

    /// The places of files that come in the order of their paths' bytes, and of what comes after them; nil for those of which nothing is known.
    func places(of files: [FoundFile], then others: [String], _ workers: Workers) -> [Int?] {
        if areThose(files, others, workers) { return Array(records.indices) }
        var at = 0
        var places: [Int?] = []
        places.reserveCapacity(files.count + others.count)
        func take(_ path: String) {
            var path = path
            let place = path.withUTF8 { path -> Int? in
                while at < records.count {
                    let order = compare(at, path)
                    if order == 0 { return at }
                    if order > 0 { return nil }
                    at += 1
                }
                return nil
            }
            places.append(place)
        }
        for file in files { take(file.path) }
        for other in others { take(other) }
        return places
    }

    /// Whether just these were kept, as nearly always.
    private func areThose(_ files: [FoundFile], _ others: [String], _ workers: Workers) -> Bool {
        guard files.count + others.count == count else { return false }
        return workers.map(count) { place in
            var path = place < files.count ? files[place].path : others[place - files.count]
            return path.withUTF8 { compare(place, $0) == 0 }
        }.allSatisfy { $0 }
    }

    /// Whether a file was kept as it stands now.
    func stands(_ place: Int, as stamp: FileStamp) -> Bool {
        let record = records[place]
        return pieces[Int(record.piece)].withBytes { bytes in
            stamp.isSame { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: Int(record.at) + $0 * 8, as: UInt64.self)) }
        }
    }

    /// The piece that holds the files at some places and no others, if one does.
    func piece(_ places: ArraySlice<Int?>) -> KeptBytes? {
        guard let place = places.first, let first = place, zip(places, first...).allSatisfy({ $0 == $1 }) else { return nil }
        let last = first + places.count - 1
        guard records[first].at == 0, records[last].piece == records[first].piece, last + 1 == records.count || records[last + 1].at == 0 else { return nil }
        return pieces[Int(records[first].piece)]
    }

    private func compare(_ place: Int, _ path: UnsafeBufferPointer<UInt8>) -> Int {
        let record = records[place]
        return pieces[Int(record.piece)].withBytes { bytes in
            let start = Int(record.at) + KeptFiles.headCount
            let mine = UnsafeRawBufferPointer(rebasing: bytes[start..<start + KeptFiles.counts(bytes, Int(record.at)).name])
            guard let one = mine.baseAddress, let other = path.baseAddress else { return mine.count - path.count }
            let order = memcmp(one, other, min(mine.count, path.count))
            return order != 0 ? Int(order) : mine.count - path.count
        }
    }

    subscript(place: Int) -> KeptFile {
        let record = records[place]
        let piece = pieces[Int(record.piece)]
        return piece.withBytes { bytes in
            let at = Int(record.at)
            let hash = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + FileStamp.words * 8, as: UInt64.self))
            let (name, draft) = KeptFiles.counts(bytes, at)
            let start = at + KeptFiles.headCount + name
            return KeptFile(hash: hash, draft: draft == 0 ? nil : piece[start..<start + draft])
        }
    }

    private static func counts(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> (name: Int, draft: Int) {
        let at = at + (FileStamp.words + 1) * 8
        return (
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))),
            Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self))))
    }

    /// Writes files by path into pieces.
    ///
    /// - Parameters:
    ///   - former: the piece of some files where nothing of it has changed.
    ///   - file: what is known of the file at a place of `paths`, nil stamp for one that does not count.
    static func write(
        _ paths: [String], into table: inout KeptTable.Writer, _ workers: Workers, former: @Sendable (Range<Int>) -> KeptBytes?,
        _ file: @Sendable (Int) -> (stamp: FileStamp?, hash: UInt64, draft: KeptBytes?)
    ) {
        // A piece ends where a path's own hash says so: a file that comes or goes changes no other piece.
        var starts = [0]
        for (index, path) in paths.enumerated() where index > starts[starts.count - 1] {
            var path = path
            if path.withUTF8({ ContentHash.of($0) }) % 64 == 0 { starts.append(index) }
        }
        let bounds = starts + [paths.count]
        let pieces = workers.map(starts.count) { number in
            if let piece = former(bounds[number]..<bounds[number + 1]) { return piece }
            var out = ByteBuffer(capacity: 1 << 16)
            for index in bounds[number]..<bounds[number + 1] {
                let (stamp, hash, draft) = file(index)
                // All zeros where a change in the same moment might not show.
                for word in stamp?.words ?? Array(repeating: 0, count: FileStamp.words) { out.append(word: word) }
                out.append(word: hash)
                out.append(word: UInt64(paths[index].utf8.count) | UInt64(draft?.count ?? 0) << 32)
                out.append(paths[index])
                draft?.withBytes { out.append($0.bindMemory(to: UInt8.self)) }
            }
            return out.kept()
        }
        for (start, piece) in zip(starts, pieces) where !paths.isEmpty { table.add(prefix + paths[start], piece) }
    }
}
