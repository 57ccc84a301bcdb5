extension ByteBuffer {
    /// Appends text so that it can stand in HTML, between tags as well as in a quoted attribute:
    /// `& < > " '` become references.
    public mutating func appendHTML(escaping text: String) {
        // Where the text lies in one piece, as it does unless it came from Objective-C, it is read in place.
        if text.utf8.withContiguousStorageIfAvailable({ appendHTML(escaping: $0) }) == nil {
            var copy = text
            copy.withUTF8 { appendHTML(escaping: $0) }
        }
    }

    /// Appends UTF-8 so that it can stand in HTML, between tags as well as in a quoted attribute.
    public mutating func appendHTML(escaping bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        var runStart = 0
        while true {
            let at = nextMarkup(base, from: runStart, to: bytes.count)
            append(UnsafeBufferPointer(start: base + runStart, count: at - runStart))
            if at == bytes.count { return }
            switch base[at] {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            default: append("&#39;")
            }
            runStart = at + 1
        }
    }

    /// Whether UTF-8 can stand in HTML as it is.
    public static func isPlainHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let count = bytes.count
        guard count >= 16 else {
            guard count >= 8 else { return nextMarkup(base, from: 0, to: count) == count }
            return markupBytes(word(base, 0)) | markupBytes(word(base, count &- 8)) == 0
        }
        // The last sixteen are looked at together too, some of them twice.
        var found = markup(SixteenBytes(base + count - 16))
        var at = 0
        while at &+ 16 < count {
            found = found .| markup(SixteenBytes(base + at))
            at &+= 16
        }
        return SixteenBytes.first(found) == nil
    }
}

/// Which bytes are `& < > " '`.
@inline(__always)
private func markup(_ bytes: SixteenBytes) -> SixteenBytes.Answers {
    bytes.are(0x26, ignoring: 0x01) .| bytes.are(0x3C, ignoring: 0x02) .| bytes.are(0x22)
}

/// The first of `& < > " '` at or after `start`, or `end`; eight bytes at a time.
@inline(__always)
private func nextMarkup(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 8 <= end {
        let found = markupBytes(word(base, at))
        if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
        at &+= 8
    }
    while at < end {
        switch base[at] {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: return at
        default: at &+= 1
        }
    }
    return end
}

/// A high bit for every one of `& < > " '`; above the lowest of them there may be false ones.
@inline(__always)
func markupBytes(_ eight: UInt64) -> UInt64 {
    // The five differ from each other in so few bits that three comparisons find them all.
    zeroBytes((eight & ~everyByte(0x01)) ^ everyByte(0x26))  // & '
        | zeroBytes((eight & ~everyByte(0x02)) ^ everyByte(0x3C))  // < >
        | zeroBytes(eight ^ everyByte(0x22))  // "
}

/// A word of eight equal bytes.
@inline(__always)
func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// A high bit for every byte that is zero; above the lowest of them there may be false ones.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
