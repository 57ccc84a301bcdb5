import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The list of what a publication made, published as `.mocban`: a line of version, then a line for
/// each file with XXH64 in 16 hexadecimal digits, size in bytes and path, sorted by path. It holds
/// no time, so that the same site always has the same manifest.
///
/// A `+` after the size is for a file that the next generation keeps though it makes it no more, as a
/// page that was opened before may still ask for it; a `-` for one that is kept so, and goes with the next.
/// After the version there may be a mark: how the program made files of other files, see ``Publication/keep(_:)``.
///
/// In memory it is the text itself, and where each line's path lies in it. A class, since each of its files is asked for by way of it: counting
/// who holds what of it took a hundredth of a build after one edit.
final class Manifest: Sendable {
    static let name = ".mocban"
    static let version: StaticString = "mocban 1"
    /// One larger than this is not ours: 1 GiB lists some ten million files.
    static let limit = 1 << 30

    enum Life: UInt8 { case ordinary, lasting, former }

    /// What a file's bytes are told by.
    struct Content: Equatable {
        var hash: UInt64
        var size: Int
    }

    struct Line {
        let content: Content
        fileprivate let start: UInt32
        fileprivate let count: UInt16
        let life: Life
    }

    private final class Slots: Sendable {
        let places: [UInt32]
        init(_ places: [UInt32]) { self.places = places }
    }

    private let text: [UInt8]
    /// By path.
    let lines: [Line]
    /// Where a line is, by the hash of its path; 0 for none, else one more than its index. Made when the first is looked for.
    private let slots: OnceObject<Slots>
    let mark: String?
    /// XXH64 of the whole text.
    let hash: UInt64

    init() {
        (text, lines, slots, mark, hash) = ([], [], OnceObject(Slots([])), nil, 0)
    }

    /// - Returns: nil if the bytes are not a whole manifest of this version: a file listed twice, not in its place or
    ///   under a path that `write` would refuse, a line cut short.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Int(UInt32.max), bytes.last == UInt8(ascii: "\n") else { return nil }
        var lines: [Line] = []
        // What an address and its figures take at least, mostly.
        lines.reserveCapacity(bytes.count / 48)
        var mark: String?
        let isWhole = bytes.withUnsafeBufferPointer { bytes in
            guard var at = Self.afterHead(bytes, &mark) else { return false }
            var former = PathText(start: nil, count: 0)
            while at < bytes.count {
                guard let line = Self.line(bytes, &at) else { return false }
                let path = Self.path(line, bytes)
                guard former.precedes(path) else { return false }
                former = path
                lines.append(line)
            }
            return true
        }
        guard isWhole else { return nil }
        hash = bytes.withUnsafeBufferPointer { ContentHash.of($0) }
        let known = lines
        slots = OnceObject { Slots(Manifest.slots(known, bytes)) }
        text = bytes
        self.lines = lines
        self.mark = mark
    }

    private static func slots(_ lines: [Line], _ bytes: [UInt8]) -> [UInt32] {
        var capacity = 16
        while capacity < lines.count + lines.count / 2 { capacity *= 2 }
        var slots = [UInt32](repeating: 0, count: capacity)
        bytes.withUnsafeBufferPointer { bytes in
            for index in lines.indices {
                var slot = Int(truncatingIfNeeded: ContentHash.of(path(lines[index], bytes))) & (capacity - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
                slots[slot] = UInt32(index + 1)
            }
        }
        return slots
    }

    // What is in it.

    /// A line's path, only inside `body`.
    func withPath<R: ~Copyable, E: Error>(_ index: Int, _ body: (PathText) throws(E) -> R) throws(E) -> R {
        try withExtendedLifetime(self) { () throws(E) in try body(pathInside(index)) }
    }

    /// The same; the manifest must outlive it. (`withUnsafeBufferPointer` gives no typed errors on.)
    func pathInside(_ index: Int) -> PathText { Self.path(lines[index], text.withUnsafeBufferPointer { $0 }) }

    func path(_ index: Int) -> String { withPath(index) { $0.text } }

    /// The line of a path.
    func index(of path: PathText) -> Int? { index(of: path, hash: ContentHash.of(path)) }

    /// - Parameter hash: XXH64 of the path.
    func index(of path: PathText, hash: UInt64) -> Int? {
        guard !lines.isEmpty else { return nil }
        let slots = slots.object.places
        return text.withUnsafeBufferPointer { text in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let index = Int(slots[slot]) - 1
                if Self.path(lines[index], text).isSame(as: path) { return index }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    func index(of path: String) -> Int? {
        var path = path
        return path.withUTF8 { index(of: $0) }
    }

    /// Whether some file lies in a folder, at any depth.
    func hasFolder(_ path: String) -> Bool {
        let prefix = Array(path.utf8) + [UInt8(ascii: "/")]
        let line = firstLine(notBefore: prefix)
        return line < lines.count && withPath(line) { $0.starts(with: prefix) }
    }

    /// The first line whose path does not stand before these bytes.
    private func firstLine(from first: Int = 0, notBefore bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var (low, high) = (first, lines.count)
            while low < high {
                let middle = (low + high) / 2
                if withPath(middle, { $0.precedes(bytes) }) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// Calls `each` with what lies in a folder itself: the line of each file, nil for each folder, whose files are passed over.
    /// - Parameter path: nil for the root.
    func eachChild(of path: String?, _ each: (Int?) -> Void) {
        let prefix = path.map { Array(($0 + "/").utf8) } ?? []
        var line = firstLine(notBefore: prefix)
        while line < lines.count {
            let (isInside, folder) = withPath(line) { file in
                (file.starts(with: prefix), file.dropFirst(prefix.count).firstIndex(of: UInt8(ascii: "/")).map { Array(file[..<$0]) })
            }
            if !isInside { return }
            each(folder == nil ? line : nil)
            // What follows the slash in ASCII follows all that lies in the folder.
            line = folder.map { firstLine(from: line + 1, notBefore: $0 + [UInt8(ascii: "/") + 1]) } ?? line + 1
        }
    }

    // Its text.

    private static func path(_ line: Line, _ text: UnsafeBufferPointer<UInt8>) -> PathText {
        PathText(rebasing: text[Int(line.start)..<Int(line.start) + Int(line.count)])
    }

    private static func afterHead(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: inout String?) -> Int? {
        guard version.withUTF8Buffer({ bytes.starts(with: $0) }), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let rest = bytes[version.utf8CodeUnitCount..<end]
        if !rest.isEmpty {
            guard rest.count > 1, rest.first == UInt8(ascii: " "), let text = String(validating: rest.dropFirst(), as: UTF8.self)
            else { return nil }
            mark = text
        }
        return end + 1
    }

    /// Reads the line that begins at `at`; the bytes end in a line feed.
    private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Line? {
        guard at + 18 < bytes.count, bytes[at + 16] == UInt8(ascii: " ") else { return nil }
        var hash: UInt64 = 0
        for byte in bytes[at..<at + 16] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - 48
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - 87
            default: return nil
            }
            hash = hash << 4 | UInt64(digit)
        }
        at += 17
        var size = 0
        let figures = at
        while bytes[at] &- 48 < 10 {
            let (product, over) = size.multipliedReportingOverflow(by: 10)
            let (sum, more) = product.addingReportingOverflow(Int(bytes[at] - 48))
            if over || more { return nil }
            size = sum
            at += 1
        }
        guard at > figures else { return nil }
        let life: Life = bytes[at] == UInt8(ascii: "+") ? .lasting : bytes[at] == UInt8(ascii: "-") ? .former : .ordinary
        if life != .ordinary { at += 1 }
        guard bytes[at] == UInt8(ascii: " ") else { return nil }
        at += 1
        let start = at
        guard let base = bytes.baseAddress, let end = memchr(base + at, 0x0A, bytes.count - at) else { return nil }
        at = UnsafeRawPointer(end) - UnsafeRawPointer(base)
        let path = PathText(rebasing: bytes[start..<at])
        at += 1
        guard let (fault, isPlain) = Optional(PublishedPath.judge(path)), fault == nil,
            isPlain || String(validating: path, as: UTF8.self) != nil
        else { return nil }
        return Line(content: Content(hash: hash, size: size), start: UInt32(start), count: UInt16(path.count), life: life)
    }

    /// Begins a manifest's text.
    static func begin(_ text: inout ByteBuffer, mark: String?) {
        text.append(version)
        if let mark {
            text.append(UInt8(ascii: " "))
            text.append(mark)
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// Adds a line to a manifest's text; lines must come by path.
    static func append(_ path: PathText, _ content: Content, _ life: Life, to text: inout ByteBuffer) {
        text.append(upTo: 16) { digits in
            for at in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: content.hash >> UInt64(60 - 4 * at)) & 15
                digits[at] = digit < 10 ? 48 + digit : 87 + digit
            }
            return 16
        }
        text.append(UInt8(ascii: " "))
        text.append(decimal: content.size)
        switch life {
        case .ordinary: break
        case .lasting: text.append(UInt8(ascii: "+"))
        case .former: text.append(UInt8(ascii: "-"))
        }
        text.append(UInt8(ascii: " "))
        text.append(path)
        text.append(UInt8(ascii: "\n"))
    }
}
