extension ByteBuffer {
    /// Appends text as a JSON string, quotation marks included.
    ///
    /// It can stand in a `<script>` element too: `<`, `>` and `&` are written as `\u003c` and so on, so
    /// that neither `</script>` nor `<!--` can end it, and U+2028 and U+2029, which end a line in
    /// older JavaScript, as `\u2028` and `\u2029`.
    public mutating func appendJSON(string text: String) {
        var text = text
        text.withUTF8 { appendJSON(string: $0) }
    }

    /// Appends UTF-8 as a JSON string, quotation marks included.
    public mutating func appendJSON(string bytes: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var runStart = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let isLineSeparator = byte == 0xE2 && isLineEnd(bytes, at: at)
            guard byte < 0x20 || isSpecial(byte) || isLineSeparator else {
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
        append(UInt8(ascii: "\""))
    }
}

@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        true
    default: false
    }
}

/// Whether U+2028 or U+2029 stands there.
private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == 0x80 && (bytes[at + 2] | 1) == 0xA9
}

/// The digit of a value below 16; those from ten on count from `letters`, `a` or `A`.
func hexDigit(_ value: UInt8, letters: UInt8) -> UInt8 {
    value < 10 ? 48 + value : letters + value - 10
}
