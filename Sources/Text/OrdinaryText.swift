/// Whether a text is of the ordinary sort: composed Vietnamese in valid UTF-8 with nothing hidden in it.
///
/// One look at the bytes that answers for ``firstInvalidUTF8(_:)``, ``composed(_:)-8nzc2`` and
/// ``SuspiciousText`` together wherever the answer is yes, as it is for nearly every file; a no means
/// only that those must look for themselves. (Sixteen bytes at once take half the instructions of letter by letter.)
public func isOrdinaryText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = bytes.count
    guard let base = bytes.baseAddress, end > 0 else { return true }
    var at = 0
    // A block looks two bytes back, so the first letters are read one by one, and so is what is left at the end.
    while at < min(2, end) {
        guard let length = ordinaryLetter(base, at, end) else { return false }
        at &+= length
    }
    if at &+ 16 <= end {
        var strange = SIMDMask<SIMD16<Int8>>()
        repeat {
            strange = strange .| strangeBytes(UnsafeRawPointer(base + at))
            at &+= 16
        } while at &+ 16 <= end
        guard !any(strange) else { return false }
        // Back to the beginning of a letter that the last block cuts in two.
        if base[at &- 1] >= 0xC0 { at &-= 1 } else if base[at &- 2] >= 0xE0 { at &-= 2 }
    }
    while at < end {
        guard let length = ordinaryLetter(base, at, end) else { return false }
        at &+= length
    }
    return true
}

/// Which of the sixteen bytes at `start` cannot stand in an ordinary text behind the two bytes before them.
/// The rules are those of ``ordinaryLetter(_:_:_:)``, asked of sixteen bytes at once.
@inline(__always)
private func strangeBytes(_ start: UnsafeRawPointer) -> SIMDMask<SIMD16<Int8>> {
    let byte = start.loadUnaligned(as: SIMD16<Int8>.self)
    let last = (start - 1).loadUnaligned(as: SIMD16<Int8>.self)
    let lastButOne = (start - 2).loadUnaligned(as: SIMD16<Int8>.self)

    let isControl = differs(byte, from: 0x20, through: 0xFF) .& differs(byte, from: 0x09, through: 0x0A) .& differs(byte, from: 0x0D, through: 0x0D)
        .| (byte .== all(0x7F))
    let isStrangeLead = differs(byte, from: 0x00, through: 0xBF) .& differs(byte, from: 0xC3, through: 0xC6) .& differs(byte, from: 0xE1, through: 0xE2)
    // A continuation stands where, and only where, one is due.
    let isDue = differs(last, from: 0x00, through: 0xBF) .| differs(lastButOne, from: 0x00, through: 0xDF)
    let isMisplaced = .!(differs(byte, from: 0x80, through: 0xBF) .^ isDue)
    let isEth = (last .== all(0xC3)) .& (byte & all(0xDF) .== all(0x90))
    let isOtherBlock = (last .== all(0xE1)) .& differs(byte, from: 0xBA, through: 0xBB) .| (last .== all(0xE2)) .& (byte .!= all(0x80))
    let isOtherMark = (lastButOne .== all(0xE2)) .& differs(byte, from: 0x93, through: 0x94)
        .& differs(byte, from: 0x98, through: 0x9D) .& (byte .!= all(0xA6))
    return isControl .| isStrangeLead .| isMisplaced .| isEth .| isOtherBlock .| isOtherMark
}

// Bytes are compared as numbers with a sign, and with vectors, never with a single byte: only that is one machine instruction.

@inline(__always)
private func all(_ byte: UInt8) -> SIMD16<Int8> { SIMD16(repeating: Int8(bitPattern: byte)) }

/// Which bytes do not lie between the two.
@inline(__always)
private func differs(_ bytes: SIMD16<Int8>, from first: UInt8, through last: UInt8) -> SIMDMask<SIMD16<Int8>> {
    // Shifted so that the range begins at the lowest number.
    bytes &- all(first &+ 0x80) .> all((last - first) &- 0x80)
}

/// The bytes of the ordinary letter at `at`; nil where another stands.
private func ordinaryLetter(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int) -> Int? {
    let byte = base[at]
    if byte < 0x80 {
        // Printable, or a line end or tab; DEL is not.
        return (byte >= 0x20 ? byte != 0x7F : byte == 0x0A || byte == 0x0D || byte == 0x09) ? 1 : nil
    }
    guard at &+ 1 < end else { return nil }
    let next = base[at &+ 1]
    guard next & 0xC0 == 0x80 else { return nil }
    switch byte {
    case 0xC3:
        // U+00C0 to U+00FF without Eth, which stands for Đ.
        return next != 0x90 && next != 0xB0 ? 2 : nil
    case 0xC4, 0xC5, 0xC6:
        // U+0100 to U+01BF: ă, đ, ĩ, ũ, ơ, ư and their neighbours, none of which composes.
        return 2
    case 0xE1:
        // U+1E80 to U+1EFF: the letters with two marks.
        return at &+ 2 < end && (next == 0xBA || next == 0xBB) && base[at &+ 2] & 0xC0 == 0x80 ? 3 : nil
    case 0xE2:
        // U+2013, U+2014 (dashes), U+2018 to U+201D (quotes), U+2026 (ellipsis).
        guard at &+ 2 < end, next == 0x80 else { return nil }
        switch base[at &+ 2] {
        case 0x93, 0x94, 0x98...0x9D, 0xA6: return 3
        default: return nil
        }
    default: return nil
    }
}
