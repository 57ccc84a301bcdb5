import Text

/// What one build leaves for the next: a list of named pieces of bytes, sorted by their names, in one file. It says nothing that
/// could not be found out again; where the file is missing, cut, damaged or of another form, there is simply nothing kept.
public struct KeptTable: Sendable {
    private static let version: StaticString = "mocban kept 1\n"

    private struct Entry {
        let start: Int
        let nameCount: Int
        let valueCount: Int
    }

    private let bytes: [UInt8]
    private let entries: [Entry]

    /// A table with nothing in it.
    public init() { (bytes, entries) = ([], []) }

    /// - Returns: nil if the bytes are not wholly a table.
    public init?(_ bytes: [UInt8]) {
        let head = KeptTable.version.utf8CodeUnitCount
        guard bytes.count >= head + 8, KeptTable.version.withUTF8Buffer({ bytes.starts(with: $0) }) else { return nil }
        let end = bytes.count - 8
        var entries: [Entry] = []
        let isWhole = bytes.withUnsafeBufferPointer { all in
            let raw = UnsafeRawBufferPointer(all)
            let sum = ContentHash.of(UnsafeBufferPointer(rebasing: all[..<end]))
            guard UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)) == sum else { return false }
            var at = head
            while at < end {
                guard at + 8 <= end else { return false }
                let name = Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
                let value = Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)))
                at += 8
                guard name + value <= end - at else { return false }
                entries.append(Entry(start: at, nameCount: name, valueCount: value))
                at += name + value
            }
            return true
        }
        guard isWhole else { return nil }
        self.bytes = bytes
        self.entries = entries
    }

    public var count: Int { entries.count }

    /// The places of names that come in the order of their bytes; nil for those that are not in the table.
    public func places(of names: [String]) -> [Int?] {
        var at = 0
        return names.map { name in
            var name = name
            return name.withUTF8 { name in
                while at < entries.count {
                    let order = compare(entries[at], name)
                    if order == 0 { return at }
                    if order > 0 { return nil }
                    at += 1
                }
                return nil
            }
        }
    }

    /// The value of a name, in the table's own memory: what is kept of the search alone takes as much as all else that a build needs.
    public func value(_ name: String) -> ArraySlice<UInt8>? {
        var name = name
        return name.withUTF8 { name in
            var (low, high) = (0, entries.count)
            while low < high {
                let middle = (low + high) / 2
                let order = compare(entries[middle], name)
                if order == 0 {
                    let start = entries[middle].start + entries[middle].nameCount
                    return bytes[start..<start + entries[middle].valueCount]
                }
                if order < 0 { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// The value at a place, valid only inside `body`.
    public func withValue<R>(_ place: Int, _ body: (UnsafeRawBufferPointer) -> R) -> R {
        let entry = entries[place]
        let start = entry.start + entry.nameCount
        return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<start + entry.valueCount])) }
    }

    private func compare(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let mine = UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.start + entry.nameCount])
            for at in 0..<min(mine.count, name.count) where mine[at] != name[at] { return Int(mine[at]) - Int(name[at]) }
            return mine.count - name.count
        }
    }

    /// Writes a table, one entry after the other, in the order of their names' bytes.
    public struct Writer: ~Copyable {
        private var out: ByteBuffer

        public init() {
            out = ByteBuffer(capacity: 1 << 16)
            out.append(KeptTable.version)
        }

        public mutating func add(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
            for count in [name.utf8.count, value.count] {
                withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).littleEndian) { out.append($0.bindMemory(to: UInt8.self)) }
            }
            out.append(name)
            out.append(value)
        }

        /// Adds entries that come in any order, after all that are there already.
        public mutating func add(_ entries: [(name: String, value: [UInt8])]) {
            for (name, value) in entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) { value.withUnsafeBufferPointer { add(name, $0) } }
        }

        public consuming func finish() -> [UInt8] {
            let sum = out.withBytes { ContentHash.of($0) }
            withUnsafeBytes(of: sum.littleEndian) { out.append($0.bindMemory(to: UInt8.self)) }
            return out.bytes()
        }
    }
}
