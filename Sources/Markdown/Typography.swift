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
    private var inWord = false
    private(set) var words = 0

    /// Forgets the last block.
    mutating func beginBlock() {
        before = .start
        openQuotes = 0
        inWord = false
    }

    /// A line's end inside of a block.
    mutating func passBlank() {
        before = .blank
        inWord = false
    }

    /// Something that is not text, such as code or an image.
    mutating func passObject() {
        before = .other
        if !inWord { words += 1 }
        inWord = true
    }

    /// Writes a stretch of text, escaped.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
        guard let base = text.baseAddress, text.count > 0 else { return }
        var run = 0
        var at = 0
        while true {
            at = passOrdinary(base, from: at, to: text.count)
            guard at < text.count else { break }
            // Figures, marks and blanks come together, and a blank behind a figure must be looked at.
            repeat {
                let (length, replacement) = look(text, at)
                if let replacement {
                    out.append(UnsafeBufferPointer(rebasing: text[run..<at]))
                    out.append(replacement)
                    run = at + length
                }
                at += length
            } while at < text.count && text[at] < 0x3F
        }
        out.append(UnsafeBufferPointer(rebasing: text[run...]))
        before = kind(text, before: text.count)
    }

    /// Passes over letters and the blanks between them, which are nearly all of a text, eight bytes at a
    /// time (on news, 0.7 of the instructions of a loop over bytes), and counts the words.
    /// - Returns: the first byte that `look` must see: neither letter nor blank, or a blank that may not
    ///   break because of what follows.
    @inline(__always)
    private mutating func passOrdinary(
        _ base: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        var at = start
        while at < end {
            let eight = end &- at >= 8 ? EightBytes(base + at) : EightBytes(base + at, count: end &- at)
            let blanks = eight.every(0x20)
            // U+2000-2FFF are punctuation and symbols, the rest letters.
            let letters = eight.every(from: 0x3F) & ~eight.every(0xE2)
            let others = (letters | blanks) ^ EightBytes.highest
            // Before a figure, or a capital, which may be a Roman number.
            let stops = others | blanks & (others | eight.capitals) &>> 8
            if stops == 0 {
                // The byte behind a blank at the end is not known yet: that blank comes again.
                words &+= EightBytes.count(letters & ~(letters &<< 8 | (inWord ? 0x80 : 0)))
                inWord = letters &>> 55 != 0
                at &+= 8 &- Int(blanks &>> 63)
                continue
            }
            let passed = EightBytes.index(of: stops)
            if passed > 0 {
                let inside = letters & (~0 &>> UInt64(64 &- 8 &* passed))
                words &+= EightBytes.count(inside & ~(inside &<< 8 | (inWord ? 0x80 : 0)))
                inWord = inside &>> UInt64(8 &* passed &- 1) != 0
            }
            return at &+ passed
        }
        return end
    }

    /// Looks at one byte, or a few that belong together: how many, and what is shown instead.
    private mutating func look(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> (length: Int, replacement: StaticString?) {
        let byte = text[at]
        switch byte {
        case 0x20:
            inWord = false
            return (1, joins(text, blankAt: at) ? "\u{A0}" : nil)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if !inWord {
                inWord = true
                words += 1
            }
            return (1, nil)
        case UInt8(ascii: "\""): return (1, quote(text, at) ?? "&quot;")
        case UInt8(ascii: "-"): return (1, isDash(text, at) ? "–" : nil)
        case UInt8(ascii: "."): return dots(text, at)
        case 0xE2: return (min(3, text.count - at), nil)
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
