import Text

/// Typographic care for Vietnamese text, never for code, addresses and ids.
///
/// | written | shown | where |
/// |---|---|---|
/// | `"…"` | `“…”` | opening after a blank or an opening mark, closing where one is open; else left |
/// | `...` | `…` | exactly three, not beside `/`; leader dots stay |
/// | ` - ` | ` – ` | between words; `Sở - ngành`, `2021 - 2025` keep their blanks as the law writes |
/// | `2021-2025` | `2021–2025` | two years, the first smaller, nothing else attached |
/// | `số 5`, `Quý IV` | no-break blank | after a word of `nouns`, before a figure or a Roman number |
/// | `88 %`, `5 đồng` | no-break blank | between a figure and a unit of `units` |
///
/// Everything else stays, above all numbers of documents (`61/2018/NĐ-CP`), telephone numbers, and
/// the apostrophe, which is a letter of names such as Đắk R'lấp and Ea H'leo.
struct Typography {
    /// What stands before the next byte of text, over the borders of inline nodes.
    enum Before { case start, blank, opening, other }

    var before = Before.start
    private var openQuotes = 0

    /// Forgets the last block.
    mutating func beginBlock() {
        before = .start
        openQuotes = 0
    }

    /// A line's end inside of a block.
    mutating func passBlank() { before = .blank }

    /// Something that is not text, such as code or an image.
    mutating func passObject() { before = .other }

    /// Writes a stretch of text, escaped.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
        guard let base = text.baseAddress, text.count > 0 else { return }
        var run = 0
        var at = 0
        while true {
            at = Typography.passOrdinary(base, from: at, to: text.count)
            guard at < text.count else { break }
            let (length, replacement) = look(text, at)
            if let replacement {
                out.append(UnsafeBufferPointer(rebasing: text[run..<at]))
                out.append(replacement)
                run = at + length
            }
            at += length
        }
        out.append(UnsafeBufferPointer(rebasing: text[run...]))
        before = kind(text, before: text.count)
    }

    /// Passes over what is shown as it is written, which is nearly all of a text, sixteen bytes at a time.
    /// - Returns: the first byte that `look` must see, or the end.
    private static func passOrdinary(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var at = start
        // A block is looked at with the byte before it and the one behind.
        if at == 0, end >= 18 {
            if isRemarkable(base, 0, end) { return 0 }
            at = 1
        }
        while end &- at >= 17 {
            if let found = SixteenBytes.first(remarkable(base + at)) { return at &+ found }
            at &+= 16
        }
        if end >= 18, end &- at > 1 {
            // The last block holds some that were passed.
            let block = end &- 17
            if let found = SixteenBytes.first(remarkable(base + block), from: at &- block) { return block &+ found }
            at = end &- 1
        }
        while at < end, !isRemarkable(base, at, end) { at &+= 1 }
        return at
    }

    /// The rules of `isRemarkable` for sixteen bytes that have neighbours on both sides.
    @inline(__always)
    private static func remarkable(_ start: UnsafePointer<UInt8>) -> SixteenBytes.Answers {
        let bytes = SixteenBytes(start)
        let before = SixteenBytes(start - 1)
        let next = SixteenBytes(start + 1)
        let isFigure = next.lie(from: 0x30, through: 0x39) .| next.are(0x49) .| next.are(0x56) .| next.are(0x58)
        let joins = bytes.are(0x20) .& (isFigure .| before.lie(from: 0x30, through: 0x39))
        // `"` and `&` differ in one bit, and so do `<` and `>`.
        let marks = bytes.are(0x22, ignoring: 0x04) .| bytes.are(0x3C, ignoring: 0x02) .| bytes.are(0x2D)
        return joins .| marks .| bytes.are(0x2E) .& next.are(0x2E)
    }

    /// Whether `look` must see a byte: a mark of markup, a hyphen, several full stops, a blank beside a figure or before what may
    /// be a Roman number.
    @inline(__always)
    private static func isRemarkable(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
        switch base[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "-"): return true
        case UInt8(ascii: "."): return at &+ 1 < end && base[at &+ 1] == UInt8(ascii: ".")
        case 0x20:
            guard at > 0, at &+ 1 < end else { return false }
            switch base[at &+ 1] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): return true
            default: return base[at &- 1] &- 0x30 < 10
            }
        default: return false
        }
    }

    /// Looks at one byte, or a few that belong together: how many, and what is shown instead.
    private mutating func look(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> (length: Int, replacement: StaticString?) {
        let byte = text[at]
        switch byte {
        case 0x20: return (1, joins(text, blankAt: at) ? "\u{A0}" : nil)
        case UInt8(ascii: "\""): return (1, quote(text, at) ?? "&quot;")
        case UInt8(ascii: "-"): return (1, isDash(text, at) ? "–" : nil)
        case UInt8(ascii: "."): return dots(text, at)
        default: return (1, Escaping.entity(for: byte))
        }
    }

    /// What the byte before `at` is.
    private func kind(_ text: UnsafeBufferPointer<UInt8>, before at: Int) -> Before {
        guard at > 0 else { return before }
        switch text[at - 1] {
        case 0x20, 0x09, 0x0A: return .blank
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "/"): return .opening
        case UInt8(ascii: "\""): return openQuotes > 0 ? .opening : .other
        case let last where last >= 0x80 && at >= 3 && text[at - 3] == 0xE2 && text[at - 2] == 0x80:
            // – — ‘ “
            return [0x93, 0x94, 0x98, 0x9C].contains(last) ? .opening : .other
        case 0xA0 where at >= 2 && text[at - 2] == 0xC2: return .blank
        default: return .other
        }
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> StaticString? {
        let opens = kind(text, before: at) != .other
        if opens {
            // A mark between two blanks is nobody's quotation.
            if at + 1 < text.count, text[at + 1] == 0x20 { return nil }
            openQuotes += 1
            return "“"
        }
        guard openQuotes > 0 else { return nil }
        openQuotes -= 1
        return "”"
    }

    private func dots(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Int, StaticString?) {
        var end = at
        while end < text.count, text[end] == UInt8(ascii: ".") { end += 1 }
        let besidePath =
            (at > 0 && text[at - 1] == UInt8(ascii: "/"))
            || (end < text.count && text[end] == UInt8(ascii: "/"))
        return (end - at, end - at == 3 && !besidePath ? "…" : nil)
    }

    private func isDash(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at > 0, at + 1 < text.count else { return false }
        if text[at - 1] == 0x20, text[at + 1] == 0x20 {
            return at > 1 || before != .start
        }
        guard let from = year(text, endingAt: at), let to = year(text, startingAt: at + 1) else {
            return false
        }
        return from < to
    }
}
