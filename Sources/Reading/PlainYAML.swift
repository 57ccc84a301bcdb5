import Text

/// Reads front matter of the plain sort itself, as nearly all of it is: one `key: value` a line, the value a text
/// without quotes, a text in double quotes without `\`, or a list `[a, b]`.
///
/// It gives exactly what libyaml gives, in an eighth of the instructions; whatever it is not sure of, and whatever is
/// at fault, it leaves to ``YAMLReader``.
struct PlainYAML {
    /// Keys that it takes; more are left to ``YAMLReader``.
    private static let keyLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var at: Int

    /// - Parameters:
    ///   - text: the whole file's text, which must be ordinary (``isOrdinaryText(_:)``): nothing in it ends a line
    ///     but CR and LF, and nothing is hidden.
    ///   - range: the bytes that hold YAML, whole lines.
    /// - Returns: the mapping; nil where libyaml must read it.
    static func read(_ text: [UInt8], _ range: Range<Int>) -> YAMLNode? {
        text.withUnsafeBufferPointer { bytes in
            var reader = PlainYAML(bytes: bytes, end: range.upperBound, at: range.lowerBound)
            var entries: [YAMLEntry] = []
            entries.reserveCapacity(16)
            while reader.at < reader.end {
                guard entries.count < keyLimit, let entry = reader.entry() else { return nil }
                let isGiven = entries.contains { $0.keyRange.count == entry.keyRange.count && $0.key == entry.key }
                guard !isGiven else { return nil }
                entries.append(entry)
            }
            return entries.isEmpty ? nil : YAMLNode(.mapping(entries), range: range)
        }
    }

    /// The next byte; a line end where there is none.
    private var next: UInt8 { at < end ? bytes[at] : 0x0A }

    /// Goes on over blocks of sixteen bytes up to the first that the question is answered of; the last few bytes are not asked.
    @inline(__always)
    private mutating func pass(_ question: (SixteenBytes) -> SixteenBytes.Answers) {
        guard let base = bytes.baseAddress else { return }
        while at + 16 <= end {
            if let found = SixteenBytes.first(question(SixteenBytes(base + at))) {
                at += found
                return
            }
            at += 16
        }
    }

    private mutating func skipBlanks() {
        while next == UInt8(ascii: " ") { at += 1 }
    }

    /// One line.
    private mutating func entry() -> YAMLEntry? {
        let start = at
        while next &- 97 < 26 || next == UInt8(ascii: "_") { at += 1 }
        let keyRange = start..<at
        guard 1...64 ~= keyRange.count, next == UInt8(ascii: ":") else { return nil }
        at += 1
        guard next == UInt8(ascii: " ") else { return nil }
        skipBlanks()
        let value: YAMLNode? = switch next {
        case UInt8(ascii: "\""): quoted()
        case UInt8(ascii: "["): list()
        default: plain(inList: false)
        }
        guard let value else { return nil }
        skipBlanks()
        guard next == 0x0A, at < end else { return nil }
        at += 1
        return YAMLEntry(key: text(keyRange), keyRange: keyRange, value: value)
    }

    /// A text without quotes, up to its last letter.
    private mutating func plain(inList: Bool) -> YAMLNode? {
        let start = at
        guard isLetter(next) || next == UInt8(ascii: "/") else { return nil }
        if inList {
            while isLetter(next) || UInt8(ascii: "-")...UInt8(ascii: "/") ~= next || next == UInt8(ascii: " ") { at += 1 }
        } else {
            while true {
                pass { $0.lie(from: 0x00, through: 0x1F) .| $0.are(UInt8(ascii: "#")) .| $0.are(UInt8(ascii: ":")) }
                if next == 0x0A { break }
                // A comment, a colon that makes a key, a tab or a CR are libyaml's to judge.
                guard next >= 0x20, next != UInt8(ascii: "#") else { return nil }
                if next == UInt8(ascii: ":"), at + 1 >= end || bytes[at + 1] <= 0x20 { return nil }
                at += 1
            }
        }
        var last = at
        while bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
        return YAMLNode(.scalar(text(start..<last), plain: true), range: start..<last)
    }

    /// A text in double quotes; what is written between them is what it says.
    private mutating func quoted() -> YAMLNode? {
        let start = at
        at += 1
        while next != UInt8(ascii: "\"") {
            guard next >= 0x20, next != UInt8(ascii: "\\") else { return nil }
            at += 1
            pass { $0.lie(from: 0x00, through: 0x1F) .| $0.are(UInt8(ascii: "\\")) .| $0.are(UInt8(ascii: "\"")) }
        }
        at += 1
        return YAMLNode(.scalar(text(start + 1..<at - 1), plain: false), range: start..<at)
    }

    /// `[a, b]`: at least one item, each a plain text.
    private mutating func list() -> YAMLNode? {
        let start = at
        var items: [YAMLNode] = []
        items.reserveCapacity(4)
        repeat {
            at += 1
            skipBlanks()
            guard let item = plain(inList: true) else { return nil }
            items.append(item)
        } while next == UInt8(ascii: ",")
        guard next == UInt8(ascii: "]") else { return nil }
        at += 1
        return YAMLNode(.sequence(items), range: start..<at)
    }

    /// A letter or a digit, in ASCII or beyond.
    private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
