import Text

/// The list of what a publication made, published as `.mocban`: a line of version, then a line for
/// each file with XXH64 in 16 hexadecimal digits, size in bytes and path, sorted by path. It holds
/// no time, so that the same site always has the same manifest.
struct Manifest {
    static let name = ".mocban"
    private static let version: StaticString = "mocban 1\n"

    struct Entry: Equatable {
        let path: String
        let size: Int
        let hash: UInt64
    }

    /// By path.
    private(set) var entries: [String: Entry] = [:]

    init() {}

    /// - Returns: nil if the bytes are not a whole manifest of this version: a file listed twice or
    ///   under a path that `write` would refuse, a line cut short.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // The last line is ended too, so what follows it is empty.
        guard lines.count >= 2, lines.last?.isEmpty == true,
            Self.version.withUTF8Buffer({ $0.dropLast().elementsEqual(lines[0]) })
        else { return nil }

        entries.reserveCapacity(lines.count)
        for line in lines[1..<(lines.count - 1)] {
            guard let entry = Self.entry(line),
                entries.updateValue(entry, forKey: entry.path) == nil
            else { return nil }
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let fields = line.split(
            separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].count == 16,
            let hash = UInt64(String(decoding: fields[0], as: UTF8.self), radix: 16),
            let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
            let path = String(validating: fields[2], as: UTF8.self),
            (try? PublishedPath(path)) != nil
        else { return nil }
        return Entry(path: path, size: size, hash: hash)
    }

    /// The manifest's text for these entries, which must be sorted.
    static func text(_ entries: borrowing [Entry]) -> ByteBuffer {
        var text = ByteBuffer(capacity: 128 + 80 * entries.count)
        text.append(version)
        for index in entries.indices {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: entries[index].hash >> UInt64(shift)) & 15
                text.append(digit < 10 ? 48 + digit : 87 + digit)
            }
            text.append(UInt8(ascii: " "))
            text.append(decimal: entries[index].size)
            text.append(UInt8(ascii: " "))
            text.append(entries[index].path)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}
