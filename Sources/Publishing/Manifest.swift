import Text

/// The list of what a publication made, published as `.mocban`: a line of version, then a line for
/// each file with XXH64 in 16 hexadecimal digits, size in bytes and path, sorted by path. It holds
/// no time, so that the same site always has the same manifest.
///
/// A `+` after the size is for a file that the next generation keeps though it makes it no more, as a
/// page that was opened before may still ask for it; a `-` for one that is kept so, and goes with the next.
/// After the version there may be a mark: how the program made files of other files, see ``Publication/keep(_:)``.
struct Manifest {
    static let name = ".mocban"
    private static let version: StaticString = "mocban 1"

    enum Life { case ordinary, lasting, former }

    struct Entry {
        let path: String
        let size: Int
        let hash: UInt64
        let life: Life

        func isSame(as other: Entry) -> Bool { size == other.size && hash == other.hash }
    }

    /// By path.
    private(set) var entries: [String: Entry] = [:]
    private(set) var mark: String?

    init() {}

    /// - Returns: nil if the bytes are not a whole manifest of this version: a file listed twice or
    ///   under a path that `write` would refuse, a line cut short.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // The last line is ended too, so what follows it is empty.
        guard lines.count >= 2, lines.last?.isEmpty == true,
            Self.version.withUTF8Buffer({ lines[0].starts(with: $0) })
        else { return nil }
        let rest = lines[0].dropFirst(Self.version.utf8CodeUnitCount)
        if !rest.isEmpty {
            guard rest.count > 1, rest.first == UInt8(ascii: " "), let text = String(validating: rest.dropFirst(), as: UTF8.self)
            else { return nil }
            mark = text
        }

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
            let (size, life) = sizeAndLife(fields[1]), size >= 0,
            let path = String(validating: fields[2], as: UTF8.self),
            (try? PublishedPath(path)) != nil
        else { return nil }
        return Entry(path: path, size: size, hash: hash, life: life)
    }

    private static func sizeAndLife(_ field: ArraySlice<UInt8>) -> (Int, Life)? {
        let life: Life =
            switch field.last {
            case UInt8(ascii: "+"): .lasting
            case UInt8(ascii: "-"): .former
            default: .ordinary
            }
        let digits = life == .ordinary ? field : field.dropLast()
        return Int(String(decoding: digits, as: UTF8.self)).map { ($0, life) }
    }

    /// The manifest's text for these entries, which must be sorted.
    static func text(_ entries: borrowing [Entry], mark: String?) -> ByteBuffer {
        var text = ByteBuffer(capacity: 128 + 80 * entries.count)
        text.append(version)
        if let mark {
            text.append(UInt8(ascii: " "))
            text.append(mark)
        }
        text.append(UInt8(ascii: "\n"))
        for index in entries.indices {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: entries[index].hash >> UInt64(shift)) & 15
                text.append(digit < 10 ? 48 + digit : 87 + digit)
            }
            text.append(UInt8(ascii: " "))
            text.append(decimal: entries[index].size)
            switch entries[index].life {
            case .ordinary: break
            case .lasting: text.append(UInt8(ascii: "+"))
            case .former: text.append(UInt8(ascii: "-"))
            }
            text.append(UInt8(ascii: " "))
            text.append(entries[index].path)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}
