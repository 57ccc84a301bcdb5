/// Finds the tags of a template, whatever their delimiters are at that point.
struct TagScanner {
    enum Found {
        /// `resume` is where the text goes on.
        case tag(Tag, resume: Int)
        case fault(TemplateIssue.Kind, Range<Int>, detail: String, resume: Int)
    }

    struct Tag {
        enum Kind {
            case open(Token.Kind)
            case close, note
        }
        var kind: Kind
        var range: Range<Int>
        var name: Range<Int>
        var isDynamic = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where the next tag begins.
    func nextTag(from start: Int) -> Int? {
        var at = start
        let first = opening[0]
        while at < bytes.count {
            if bytes[at] == first, matches(opening, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// Reads the tag that begins at `start`.
    mutating func read(at start: Int) -> Found {
        let inner = skipWhiteSpace(from: start + opening.count)
        guard inner < bytes.count else { return unclosed(start) }
        switch bytes[inner] {
        case UInt8(ascii: "!"):
            guard let end = find(closing, from: inner + 1) else { return unclosed(start) }
            let range = start..<end + closing.count
            return .tag(Tag(kind: .note, range: range, name: range), resume: range.upperBound)
        case UInt8(ascii: "="):
            return readDelimiters(start: start, inner: inner)
        case UInt8(ascii: "{"):
            return readNamed(
                .open(.unescaped), start: start, from: inner + 1,
                closing: [UInt8(ascii: "}")] + closing)
        case UInt8(ascii: "&"):
            return readNamed(.open(.unescaped), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "#"):
            return readNamed(.open(.section), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "^"):
            return readNamed(.open(.inverted), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "?"):
            return readNamed(.open(.asked), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "/"):
            return readNamed(.close, start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: ">"):
            return readNamed(.open(.partial), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "<"):
            return readNamed(.open(.parent), start: start, from: inner + 1, closing: closing)
        case UInt8(ascii: "$"):
            return readNamed(.open(.block), start: start, from: inner + 1, closing: closing)
        default:
            return readNamed(.open(.escaped), start: start, from: inner, closing: closing)
        }
    }

    private func readNamed(_ kind: Tag.Kind, start: Int, from inner: Int, closing: [UInt8]) -> Found {
        // The next tag's opening ends the search, so that one missing brace costs one tag, and is found
        // where it is.
        var at = inner
        while at < bytes.count, !matches(closing, at: at) {
            if matches(opening, at: at) {
                return .fault(
                    .unclosedTag, start..<at, detail: "The tag is not closed before the next one begins.",
                    resume: at)
            }
            at += 1
        }
        guard at < bytes.count else { return unclosed(start) }
        let range = start..<at + closing.count
        var tag = Tag(kind: kind, range: range, name: trimmed(inner..<at))
        if case .open(.partial) = kind { readStar(&tag) }
        if case .open(.parent) = kind { readStar(&tag) }
        if let detail = faultInName(tag) {
            return .fault(.badTag, range, detail: detail, resume: range.upperBound)
        }
        return .tag(tag, resume: range.upperBound)
    }

    private func readStar(_ tag: inout Tag) {
        guard let first = tag.name.first, bytes[first] == UInt8(ascii: "*") else { return }
        tag.isDynamic = true
        tag.name = trimmed(first + 1..<tag.name.upperBound)
    }

    private func faultInName(_ tag: Tag) -> String? {
        let name = UnsafeBufferPointer(rebasing: bytes[tag.name])
        if name.isEmpty { return "The tag has no name." }
        if name.contains(where: isWhiteSpace) { return "A name has no white space in it." }
        let dot = UInt8(ascii: ".")
        switch tag.kind {
        case .open(.escaped), .open(.unescaped), .open(.section), .open(.inverted), .open(.asked):
            if name.count == 1, name[0] == dot { return nil }
            var afterDot = true
            for byte in name {
                if byte == dot, afterDot { return "A name is missing beside a dot." }
                afterDot = byte == dot
            }
            return afterDot ? "A name is missing beside a dot." : nil
        default: return nil
        }
    }

    private mutating func readDelimiters(start: Int, inner: Int) -> Found {
        let equals = UInt8(ascii: "=")
        guard let end = find([equals] + closing, from: inner + 1) else { return unclosed(start) }
        let range = start..<end + 1 + closing.count
        let parts = bytes[inner + 1..<end].split(whereSeparator: isWhiteSpace)
        guard parts.count == 2, !parts.contains(where: { $0.contains(equals) }) else {
            return .fault(
                .badDelimiter, range,
                detail: "Two delimiters are wanted, with white space between them and without `=`.",
                resume: range.upperBound)
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
        return .tag(Tag(kind: .note, range: range, name: range), resume: range.upperBound)
    }

    private func unclosed(_ start: Int) -> Found {
        // Nothing after it closes either, so the rest of the file is given up.
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
            end += 1
        }
        return .fault(
            .unclosedTag, start..<end, detail: "The tag is not closed.", resume: bytes.count)
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < bytes.count {
            if matches(wanted, at: at) { return at }
            at += 1
        }
        return nil
    }

    @inline(__always)
    private func matches(_ wanted: [UInt8], at start: Int) -> Bool {
        guard start + wanted.count <= bytes.count, bytes[start] == wanted[0] else { return false }
        for offset in 1..<max(wanted.count, 1) where bytes[start + offset] != wanted[offset] { return false }
        return true
    }

    private func skipWhiteSpace(from start: Int) -> Int {
        var at = start
        while at < bytes.count, isWhiteSpace(bytes[at]) { at += 1 }
        return at
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isWhiteSpace(bytes[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isWhiteSpace(bytes[last]) { range = range.lowerBound..<last }
        return range
    }
}

func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
