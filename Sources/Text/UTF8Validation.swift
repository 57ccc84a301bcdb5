/// Where the bytes stop being UTF-8: the offset of the first byte of the first ill-formed sequence,
/// or `nil` when all is well.
///
/// Strict, after Unicode's table 3-7: surrogates, overlong forms and whatever lies above U+10FFFF are
/// refused. libcmark does not check, so nothing may reach it that has not passed here.
public func firstInvalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let end = bytes.count
    var at = 0
    while at < end {
        at = endOfASCII(base, from: at, to: end)
        // Vietnamese letters rarely come alone, so stay here for as long as they follow each other.
        while at < end, base[at] >= 0x80 {
            let length = wellFormedLength(base, at: at, end: end)
            if length == 0 { return at }
            at += length
        }
    }
    return nil
}

/// The first place at or after `start` that is not ASCII, or `end`; eight bytes at a time.
@inline(__always)
func endOfASCII(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at &+ 8 <= end {
        let high = word(base, at) & 0x8080_8080_8080_8080
        if high != 0 { return at &+ high.trailingZeroBitCount >> 3 }
        at &+= 8
    }
    while at < end, base[at] < 0x80 { at &+= 1 }
    return at
}

/// Eight bytes as one number, the first byte lowest, whatever the machine's own order.
@inline(__always)
func word(_ base: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
}

/// How many bytes the sequence at `at` takes when it is a well-formed one beyond ASCII, else 0.
@inline(__always)
private func wellFormedLength(_ base: UnsafePointer<UInt8>, at: Int, end: Int) -> Int {
    let lead = base[at]
    let left = end - at
    switch lead {
    case 0xC2...0xDF:
        return left >= 2 && isContinuation(base[at + 1]) ? 2 : 0
    case 0xE0...0xEF:
        guard left >= 3, isContinuation(base[at + 1]), isContinuation(base[at + 2]) else { return 0 }
        if lead == 0xE0 && base[at + 1] < 0xA0 { return 0 }  // overlong
        if lead == 0xED && base[at + 1] > 0x9F { return 0 }  // a surrogate
        return 3
    case 0xF0...0xF4:
        guard left >= 4, isContinuation(base[at + 1]), isContinuation(base[at + 2]),
            isContinuation(base[at + 3])
        else { return 0 }
        if lead == 0xF0 && base[at + 1] < 0x90 { return 0 }  // overlong
        if lead == 0xF4 && base[at + 1] > 0x8F { return 0 }  // above U+10FFFF
        return 4
    default:
        return 0
    }
}

@inline(__always)
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
