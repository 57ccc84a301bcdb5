import Text
import Workers

/// What one build leaves for the next: named pieces of bytes in one file, and at its end a list of them, by their names. It says
/// nothing that could not be found out again; where the file is missing, cut or of another form, there is simply nothing kept,
/// and a piece that is damaged is not there.
///
/// The file is only added to: what is new goes behind what was there, with a new list, and what the list does not name is waste.
/// A file that was not written to its end has no list at its end, and so holds nothing.
public struct KeptTable: Sendable {
    fileprivate static let head: StaticString = "mocban kept 2\n\n\n"
    fileprivate static let tail: UInt64 = 0x0A32_7470_656B_626D
    fileprivate static let tailCount = 24

    fileprivate struct Entry {
        /// Where in the file the name and the piece lie.
        let name: Range<Int>
        let piece: Range<Int>
        let hash: UInt64
    }

    fileprivate let bytes: KeptBytes
    fileprivate let entries: [Entry]

    /// A table with nothing in it.
    public init() { (bytes, entries) = (KeptBytes([]), []) }

    /// - Returns: nil if the bytes are not a table.
    public init?(_ bytes: KeptBytes) {
        guard let entries = bytes.withBytes({ KeptTable.entries($0) }) else { return nil }
        self.bytes = bytes
        self.entries = entries
    }

    private static func entries(_ bytes: UnsafeRawBufferPointer) -> [Entry]? {
        func word(_ at: Int) -> UInt64 { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
        let first = head.utf8CodeUnitCount
        let end = bytes.count - tailCount
        guard end >= first, head.withUTF8Buffer({ bytes.starts(with: $0) }), word(end + 16) == tail,
            let start = Int(exactly: word(end)), (first...end).contains(start)
        else { return nil }
        let list = UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[start..<end])
        guard ContentHash.of(list) == word(end + 8) else { return nil }
        var entries: [Entry] = []
        var at = start
        while at < end {
            guard at + 32 <= end, let piece = Int(exactly: word(at)), let count = Int(exactly: word(at + 8)), let name = Int(exactly: word(at + 24)),
                piece >= first, count <= start, piece <= start - count, name <= end - at - 32
            else { return nil }
            entries.append(Entry(name: at + 32..<at + 32 + name, piece: piece..<piece + count, hash: word(at + 16)))
            at += 32 + name
        }
        for (one, other) in zip(entries, entries.dropFirst()) where !precedes(bytes, one.name, bytes, other.name) { return nil }
        return entries
    }

    fileprivate static func precedes(_ a: UnsafeRawBufferPointer, _ one: Range<Int>, _ b: UnsafeRawBufferPointer, _ other: Range<Int>) -> Bool {
        a[one].lexicographicallyPrecedes(b[other])
    }

    /// Bytes of the file.
    public var size: Int { bytes.count }

    /// The piece of a name, in the table's own memory; nil where there is none, or it is damaged.
    public func value(_ name: String) -> KeptBytes? { entry(name).flatMap { piece($0) } }

    private func entry(_ name: String) -> Entry? {
        let index = firstIndex(name)
        guard index < entries.count, bytes.withBytes({ $0[entries[index].name].elementsEqual(name.utf8) }) else { return nil }
        return entries[index]
    }

    /// The piece of a name as it lies there, whole or not: to be kept where it is.
    public func unread(_ name: String) -> KeptBytes? { entry(name).map { bytes[$0.piece] } }

    /// All whole pieces whose names begin so, by their names.
    public func values(beginning prefix: String, _ workers: Workers = Workers(1)) -> [KeptBytes] {
        let first = firstIndex(prefix)
        let found = bytes.withBytes { bytes in entries[first...].prefix { bytes[$0.name].starts(with: prefix.utf8) } }
        return workers.map(found.count) { piece(found[first + $0]) }.compactMap { $0 }
    }

    private func piece(_ entry: Entry) -> KeptBytes? {
        let piece = bytes[entry.piece]
        return piece.hash == entry.hash ? piece : nil
    }

    /// The first entry whose name does not come before `name`.
    private func firstIndex(_ name: String) -> Int {
        bytes.withBytes { bytes in
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low + high) / 2
                if bytes[entries[middle].name].lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}

extension KeptTable {
    /// Makes the next table. Pieces that are in the former one already, under whatever name, are not written again.
    public struct Writer {
        private let former: KeptTable
        private let byHash: [UInt64: Int]
        private let byStart: [Int: Int]
        private var pieces: [(name: String, place: Place)] = []

        private enum Place {
            case former(Int)
            case new(KeptBytes, UInt64)
        }

        public init(after former: KeptTable = KeptTable()) {
            self.former = former
            byHash = Dictionary(zip(former.entries.map(\.hash), former.entries.indices)) { first, _ in first }
            byStart = Dictionary(zip(former.entries.map(\.piece.lowerBound), former.entries.indices)) { first, _ in first }
        }

        /// - Parameter bytes: where they are a piece of the former table, as ``KeptTable/value(_:)`` gave it, nothing of it is looked at.
        public mutating func add(_ name: String, _ bytes: KeptBytes) {
            if let start = bytes.start(in: former.bytes), let index = byStart[start], former.entries[index].piece.count == bytes.count {
                return pieces.append((name, .former(index)))
            }
            let hash = bytes.hash
            // A piece that was damaged has the hash of what it should be.
            if let index = byHash[hash], former.bytes[former.entries[index].piece] == bytes {
                return pieces.append((name, .former(index)))
            }
            pieces.append((name, .new(bytes, hash)))
        }

        public mutating func add(_ name: String, _ bytes: [UInt8]) { add(name, KeptBytes(bytes)) }

        /// Keeps all pieces of the former table whose names begin so.
        public mutating func keep(beginning prefix: String) {
            for index in former.entries.indices {
                let name = former.bytes.withBytes { String(decoding: $0[former.entries[index].name], as: UTF8.self) }
                if name.hasPrefix(prefix) { pieces.append((name, .former(index))) }
            }
        }

        /// - Returns: how many bytes of the former file stay, and what comes behind them. 0 bytes: the file is to be written anew,
        ///   as half of what would stay is waste.
        public func finish() -> (former: Int, parts: [KeptBytes]) {
            let sorted = pieces.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            if isFormer(sorted) { return (former.size, []) }
            var live = 0
            var new = 0
            for (_, place) in sorted {
                live += count(place)
                if case .new(let bytes, _) = place { new += bytes.count }
            }
            let stays = former.size > 0 && former.size + new <= live + live / 2 + Writer.waste
            var parts = stays ? [] : [KeptBytes(KeptTable.head.withUTF8Buffer { Array($0) })]
            var at = stays ? former.size : KeptTable.head.utf8CodeUnitCount
            var list = ByteBuffer(capacity: 64 * sorted.count)
            for (name, place) in sorted {
                let hash: UInt64
                var start = at
                switch place {
                case .new(let bytes, let its):
                    hash = its
                    parts.append(bytes)
                    at += bytes.count
                case .former(let index):
                    let entry = former.entries[index]
                    hash = entry.hash
                    if stays {
                        start = entry.piece.lowerBound
                    } else {
                        parts.append(former.bytes[entry.piece])
                        at += entry.piece.count
                    }
                }
                for word in [UInt64(start), UInt64(count(place)), hash, UInt64(name.utf8.count)] { list.append(word: word) }
                list.append(name)
            }
            let sum = list.withBytes { ContentHash.of($0) }
            for word in [UInt64(at), sum, KeptTable.tail] { list.append(word: word) }
            parts.append(list.kept())
            return (stays ? former.size : 0, parts)
        }

        /// The file whole, where there was no former one.
        public var bytes: [UInt8] { finish().parts.flatMap { $0.withBytes { Array($0) } } }

        /// Bytes of waste that are never worth writing the rest anew.
        private static let waste = 1 << 20

        private func count(_ place: Place) -> Int {
            switch place {
            case .former(let index): former.entries[index].piece.count
            case .new(let bytes, _): bytes.count
            }
        }

        /// Whether it would be the former table again.
        private func isFormer(_ sorted: [(name: String, place: Place)]) -> Bool {
            guard former.size > 0, sorted.count == former.entries.count else { return false }
            return former.bytes.withBytes { bytes in
                zip(sorted, former.entries.indices).allSatisfy { piece, index in
                    guard case .former(let place) = piece.place, former.entries[place].piece == former.entries[index].piece else { return false }
                    return bytes[former.entries[index].name].elementsEqual(piece.name.utf8)
                }
            }
        }
    }
}
