extension ByteBuffer {
    /// Appends text as a JSON string, quotation marks included.
    ///
    /// It can stand in a `<script>` element too: `<`, `>` and `&` are written as `\u003c` and so on, so
    /// that neither `</script>` nor `<!--` can end it, and U+2028 and U+2029, which end a line in
    /// older JavaScript, as `\u2028` and `\u2029`.
    public mutating func appendJSON(string text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendJSON(string: $0) }) == nil {
            var copy = text
            copy.withUTF8 { appendJSON(string: $0) }
        }
    }

    /// Appends UTF-8 as a JSON string, quotation marks included.
    public mutating func appendJSON(string bytes: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        appendJSON(inside: bytes)
        append(UInt8(ascii: "\""))
    }

    /// Appends a part of a JSON string, without quotation marks.
    public mutating func appendJSON(inside text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendJSON(inside: $0) }) == nil {
            var copy = text
            copy.withUTF8 { appendJSON(inside: $0) }
        }
    }

    private mutating func appendJSON(inside bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var at = 0
        while true {
            at = nextSpecial(bytes, from: at)
            if at == bytes.count { break }
            let byte = bytes[at]
            if byte == 0xE2, !isLineEnd(bytes, at: at) {
                at += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0xE2:
                append(bytes[at + 2] == 0xA8 ? "\\u2028" : "\\u2029")
                at += 2
            default:
                append("\\u00")
                append(hexDigit(byte >> 4, letters: UInt8(ascii: "a")))
                append(hexDigit(byte & 0x0F, letters: UInt8(ascii: "a")))
            }
            at += 1
            runStart = at
        }
        append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
}

/// The first control character, `"`, `\`, `&`, `<`, `>` or beginning of what may be U+2028 at or after `start`, or
/// the end; sixteen bytes at a time, and eight where there are no more.
@inline(__always)
private func nextSpecial(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var at = start
    while at &+ 16 <= bytes.count {
        let sixteen = SixteenBytes(base + at)
        let special = sixteen.lie(from: 0x00, through: 0x1F) .| sixteen.are(0x22, ignoring: 0x04) .| sixteen.are(0x3C, ignoring: 0x02)
            .| sixteen.are(0x5C) .| sixteen.are(0xE2)
        if let found = SixteenBytes.first(special) { return at &+ found }
        at &+= 16
    }
    while at &+ 8 <= bytes.count {
        let eight = word(base, at)
        let found =
            zeroBytes(eight & everyByte(0xE0))
            | zeroBytes((eight & ~everyByte(0x04)) ^ everyByte(0x22))  // " &
            | zeroBytes((eight & ~everyByte(0x02)) ^ everyByte(0x3C))  // < >
            | zeroBytes(eight ^ everyByte(0x5C)) | zeroBytes(eight ^ everyByte(0xE2))
        if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
        at &+= 8
    }
    while at < bytes.count {
        switch base[at] {
        case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0xE2: return at
        default: at &+= 1
        }
    }
    return at
}

/// Whether U+2028 or U+2029 stands there.
private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] | 1) == 0xA9
}

/// The digit of a value below 16; those from ten on count from `letters`, `a` or `A`.
func hexDigit(_ value: UInt8, letters: UInt8) -> UInt8 {
    value < 10 ? 48 + value : letters + value - 10
}
