extension ByteBuffer {
    /// Appends text so that it can stand in XML 1.0: `& < > " '` and carriage returns become
    /// references, and characters that XML forbids (most control characters, U+FFFE, U+FFFF) become
    /// U+FFFD.
    public mutating func appendXML(escaping text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendXML(escaping: $0) }) == nil {
            var copy = text
            copy.withUTF8 { appendXML(escaping: $0) }
        }
    }

    /// Appends UTF-8 so that it can stand in XML 1.0.
    public mutating func appendXML(escaping bytes: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var at = 0
        while true {
            at = nextEscape(bytes, from: at)
            if at == bytes.count { break }
            let byte = bytes[at]
            let length = isNoncharacter(bytes, at: at) ? 3 : 1
            let replacement: StaticString
            switch byte {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            // A reader makes a line feed of a bare one.
            case 0x0D: replacement = "&#13;"
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: replacement = "\u{FFFD}"
            case 0xEF where length == 3: replacement = "\u{FFFD}"
            default:
                at += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
            append(replacement)
            at += length
            runStart = at
        }
        append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
}

/// The first byte at or after `start` with which something can begin that must be replaced, or the end; eight bytes
/// at a time.
@inline(__always)
private func nextEscape(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var at = start
    while at &+ 8 <= bytes.count {
        let eight = word(base, at)
        let found = markupBytes(eight) | zeroBytes(eight & everyByte(0xE0)) | zeroBytes(eight ^ everyByte(0xEF))
        if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
        at &+= 8
    }
    while at < bytes.count {
        switch base[at] {
        case 0x00...0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xEF: return at
        default: at &+= 1
        }
    }
    return at
}

/// Whether U+FFFE or U+FFFF stands there.
@inline(__always)
private func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    bytes[at] == 0xEF && at + 2 < bytes.count && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE
}
