import Findings

/// One file of the stylesheet, read once from front to back: comments and needless blanks go, addresses of assets
/// become those that are published, and what would spoil the files joined after it is found.
///
/// Nothing is understood beyond the tokens of CSS Syntax Level 3, so nothing but blanks and comments can change:
/// strings, addresses and escapes are copied as they stand.
struct StylePart {
    /// What is left of it.
    private(set) var output: [UInt8] = []
    private(set) var findings: [Finding] = []

    private let source: [UInt8]
    private let path: String
    /// The published address for a written one, relative to the stylesheet; nil if there is none.
    private let resolve: (String) -> String?
    private var at = 0
    /// The last byte that was put, if it was one of the syntax and not of a string, an address or an escape.
    private var last: UInt8?
    /// What stood between the last byte and the next.
    private var gap = Gap.none
    private var open: [(bracket: UInt8, at: Int)] = []
    /// After a fault of syntax nothing more can be said.
    private var isBroken = false

    private enum Gap { case none, comment, blank }

    /// - Parameter path: for findings.
    init(_ source: [UInt8], path: String, resolve: @escaping (String) -> String?) {
        self.source = source
        self.path = path
        self.resolve = resolve
        output.reserveCapacity(source.count)
        while at < source.count, !isBroken { step() }
        if let (_, start) = open.first, !isBroken {
            fail(start..<start + 1, "mở mà không đóng", "opened and never closed")
        }
        // A statement that only the end of the file ended.
        if !output.isEmpty, last != UInt8(ascii: "}"), last != UInt8(ascii: ";") { output.append(UInt8(ascii: ";")) }
    }

    private mutating func step() {
        let byte = source[at]
        switch byte {
        case UInt8(ascii: " "), 0x09, 0x0A, 0x0C, 0x0D:
            gap = .blank
            at += 1
        case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): comment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let start = at
            if skipString() { copy(start..<at) }
        case UInt8(ascii: "\\"):
            let start = at
            skipEscape()
            copy(start..<at)
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
            open.append((byte, at))
            put(byte)
        case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): close(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            if isWord("url("), !isInName { address() } else { put(byte) }
        case UInt8(ascii: "@"):
            if isWord("@import") {
                findings.append(
                    Finding(
                        DesignFindings.badStyleAddress, at: Place(path, at..<at + 7),
                        mark: Bilingual("tệp kiểu được ghép sẵn, không dùng `@import`", "the files are joined already; `@import` has no place")))
            }
            put(byte)
        default: put(byte)
        }
    }

    // What is read.

    private func peek(_ offset: Int) -> UInt8? { at + offset < source.count ? source[at + offset] : nil }

    private func isWord(_ word: StaticString) -> Bool {
        guard at + word.utf8CodeUnitCount <= source.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { asciiLowered(source[at + $0]) == word.utf8Start[$0] }
    }

    /// Whether the byte before belongs to a name, so that what begins here does not.
    private var isInName: Bool {
        guard at > 0 else { return false }
        let byte = source[at - 1]
        return byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
            || (asciiLowered(byte) &- UInt8(ascii: "a")) < 26 || (byte &- UInt8(ascii: "0")) < 10
    }

    private mutating func comment() {
        let start = at
        at += 2
        while at < source.count, !(source[at] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { at += 1 }
        guard at < source.count else { return fail(start..<start + 2, "lời ghi chú mở mà không đóng", "a comment that never ends") }
        at += 2
        if gap == .none { gap = .comment }
    }

    /// - Returns: whether it ends.
    private mutating func skipString() -> Bool {
        let start = at
        let quote = source[at]
        at += 1
        while at < source.count, source[at] != quote, source[at] != 0x0A {
            at += source[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard at < source.count, source[at] == quote else {
            fail(start..<start + 1, "chuỗi mở mà không đóng", "a string that never ends")
            return false
        }
        at += 1
        return true
    }

    /// A hexadecimal escape takes one blank after it with it.
    private mutating func skipEscape() {
        at += 1
        var digits = 0
        while digits < 6, let byte = peek(0), isHexDigit(byte) {
            at += 1
            digits += 1
        }
        if digits == 0 {
            if at < source.count { at += 1 }
        } else if let byte = peek(0), isBlank(byte) {
            at += 1
        }
    }

    /// `url(...)`, quoted or not.
    private mutating func address() {
        let start = at
        at += 4
        while let byte = peek(0), isBlank(byte) { at += 1 }
        var inner = at..<at
        if let quote = peek(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard skipString() else { return }
            inner = inner.lowerBound + 1..<at - 1
        } else {
            while let byte = peek(0), byte != UInt8(ascii: ")"), !isBlank(byte) {
                at += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            inner = inner.lowerBound..<min(at, source.count)
        }
        while let byte = peek(0), isBlank(byte) { at += 1 }
        guard peek(0) == UInt8(ascii: ")") else {
            return fail(start..<start + 4, "mở mà không đóng", "opened and never closed")
        }
        at += 1
        // An element of the page itself.
        if inner.isEmpty || source[inner.lowerBound] == UInt8(ascii: "#") { return copy(start..<at) }

        let written = String(decoding: source[inner], as: UTF8.self)
        guard let published = resolve(written) else {
            findings.append(
                Finding(
                    DesignFindings.badStyleAddress, at: Place(path, inner),
                    mark: Bilingual("không có tệp «templates/assets/\(written)»", "there is no file “templates/assets/\(written)”")))
            return
        }
        bridge(to: UInt8(ascii: "u"))
        output += Array("url(\"\(published)\")".utf8)
        last = nil
    }

    private mutating func close(_ byte: UInt8) {
        let opener: UInt8 = byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
        guard let (bracket, start) = open.popLast() else { return fail(at..<at + 1, "đóng mà không mở", "closed and never opened") }
        guard bracket == opener else { return fail(start..<start + 1, "mở mà không đóng", "opened and never closed") }
        put(byte)
    }

    private mutating func fail(_ range: Range<Int>, _ vietnamese: String, _ english: String) {
        isBroken = true
        findings.append(Finding(DesignFindings.brokenStyle, at: Place(path, range), mark: Bilingual(vietnamese, english)))
    }

    // What is put.

    private mutating func put(_ byte: UInt8) {
        bridge(to: byte)
        if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { output.removeLast() }
        output.append(byte)
        last = byte
        at += 1
    }

    private mutating func copy(_ range: Range<Int>) {
        let range = range.lowerBound..<min(range.upperBound, source.count)
        bridge(to: source[range.lowerBound])
        output += source[range]
        last = nil
    }

    /// Keeps of a gap what tells two tokens apart. Beside braces, semicolons and commas nothing has to, nor after a
    /// colon, which blanks follow in declarations alone; before one they are a descendant's (`a :hover`).
    private mutating func bridge(to next: UInt8) {
        defer { gap = .none }
        guard gap != .none, !output.isEmpty else { return }
        switch next {
        case UInt8(ascii: "{"), UInt8(ascii: ","): return
        case UInt8(ascii: "}"), UInt8(ascii: ";"):
            // `--name: ;` is an empty value; without the blank older browsers drop it.
            if last != UInt8(ascii: ":") { return }
        default: break
        }
        switch last {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): return
        case UInt8(ascii: ":") where next != UInt8(ascii: "}") && next != UInt8(ascii: ";"): return
        default: break
        }
        output += gap == .blank ? Array(" ".utf8) : Array("/**/".utf8)
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) && byte != 0x0B }
private func isHexDigit(_ byte: UInt8) -> Bool { (byte &- UInt8(ascii: "0")) < 10 || (asciiLowered(byte) &- UInt8(ascii: "a")) < 6 }
private func asciiLowered(_ byte: UInt8) -> UInt8 { (byte &- UInt8(ascii: "A")) < 26 ? byte | 0x20 : byte }
