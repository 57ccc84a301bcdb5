import Text

/// Appends text so that a browser reads it as text: `&`, `<`, `>`, `"` and `'` become character references.
///
/// Eight bytes are looked at together, since nearly all text has nothing to escape and can be
/// copied in long runs. All five characters are ASCII, so no byte of a longer UTF-8 sequence is hit.
func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout ByteBuffer) {
    guard let base = text.baseAddress else { return }
    let count = text.count
    var runStart = 0
    var at = 0
    while true {
        at = firstSpecial(base, from: at, to: count)
        if at > runStart {
            buffer.append(UnsafeBufferPointer(start: base + runStart, count: at - runStart))
        }
        guard at < count else { return }
        switch base[at] {
        case UInt8(ascii: "&"): buffer.append("&amp;" as StaticString)
        case UInt8(ascii: "<"): buffer.append("&lt;" as StaticString)
        case UInt8(ascii: ">"): buffer.append("&gt;" as StaticString)
        case UInt8(ascii: "\""): buffer.append("&quot;" as StaticString)
        default: buffer.append("&#39;" as StaticString)
        }
        at += 1
        runStart = at
    }
}

/// The place of the first byte that must be escaped, or `end`.
private func firstSpecial(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at + 8 <= end {
        let word = UInt64(
            littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
        // `&` and `'` differ in the lowest bit only, `<` and `>` in the next one.
        let hits =
            zeroBytes((word | 0x0101_0101_0101_0101) ^ 0x2727_2727_2727_2727)
            | zeroBytes((word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E)
            | zeroBytes(word ^ 0x2222_2222_2222_2222)
        if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
        at += 8
    }
    while at < end {
        switch base[at] {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            return at
        default: at += 1
        }
    }
    return end
}

/// The top bit of each byte that is zero; bytes above the lowest zero may be marked wrongly,
/// which does no harm since only the lowest is used.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
