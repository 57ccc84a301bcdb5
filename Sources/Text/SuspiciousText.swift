/// A spot in a text that looks like something it is not, or cannot be seen at all.
public struct SuspiciousSpot: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A control character other than tab, LF and CR; U+0080 to U+009F too.
        case control
        /// U+0085, U+2028 or U+2029: a line end to some programs and not to others.
        case lineSeparator
        /// Turns the direction of writing around (U+202A to U+202E, U+2066 to U+2069, U+200E, U+200F,
        /// U+061C): what is shown is not what is written (CVE-2021-42574).
        case bidirectional
        /// Takes no room: U+200B to U+200D, U+2060, and U+FEFF but at the very beginning. A U+200D that
        /// joins two emoji is let be.
        case zeroWidth
        /// U+00AD, shown only where a line breaks after it.
        case softHyphen
        /// Ð or ð (Eth, U+00D0 and U+00F0), an Icelandic letter, for Đ or đ.
        case eth
        /// Cyrillic or Greek letters in a word that has Latin ones too.
        case lookalike
    }

    /// The bytes it takes, from the beginning of the text.
    public let range: Range<Int>
    public let kind: Kind
}

/// Finds control characters, invisible ones and letters of a wrong alphabet, in the order in which
/// they stand; takes time in proportion to the text's length.
public func suspiciousSpots(in text: String) -> [SuspiciousSpot] {
    var text = text
    return text.withUTF8 { suspiciousSpots(in: $0) }
}

/// The same for bytes of UTF-8.
public func suspiciousSpots(in bytes: UnsafeBufferPointer<UInt8>) -> [SuspiciousSpot] {
    var spots: [SuspiciousSpot] = []
    var at = 0
    var searched = 0  // no word that ends before here needs to be looked at again
    while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
            if isControl(byte) { spots.append(SuspiciousSpot(range: at..<at + 1, kind: .control)) }
            at += 1
            continue
        }
        guard mayBeSuspicious(lead: byte) else {
            at += 1
            continue
        }
        let decoded = decodeScalar(bytes, at: at)
        let end = at + decoded.length
        if let kind = kind(of: decoded.value, at: at, in: bytes) {
            spots.append(SuspiciousSpot(range: at..<end, kind: kind))
        } else if at >= searched, Alphabet(decoded.value) == .cyrillicOrGreek {
            searched = appendLookalikes(aroundWordAt: at, from: searched, in: bytes, to: &spots)
        }
        at = end
    }
    // Words are looked at from their first foreign letter on, so an Eth further on was found later.
    spots.sort { $0.range.lowerBound < $1.range.lowerBound }
    return spots
}

@inline(__always)
private func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
}

/// Whether a suspicious character can begin with this byte. Most bytes of Vietnamese text cannot, and
/// those in the middle of a letter never do.
@inline(__always)
private func mayBeSuspicious(lead: UInt8) -> Bool {
    switch lead {
    case 0xC2, 0xC3, 0xCD...0xD4, 0xD8, 0xE2, 0xEF: true
    default: false
    }
}

private func kind(
    of scalar: UInt32, at: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> SuspiciousSpot.Kind? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .lineSeparator
    case 0x80...0x9F: .control
    case 0xAD: .softHyphen
    case 0xD0, 0xF0: .eth
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0x200D: joinsEmoji(at: at, in: bytes) ? nil : .zeroWidth
    case 0x200B, 0x200C, 0x2060: .zeroWidth
    case 0xFEFF: at == 0 ? nil : .zeroWidth
    default: nil
    }
}

/// Whether the U+200D at `at` stands between two signs beyond the letters' blocks.
private func joinsEmoji(at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = at + 3
    guard next < bytes.count, bytes[next] == 0xF0 || bytes[next] == 0xE2 else { return false }
    var before = at - 1
    while before > 0, isContinuation(bytes[before]) { before -= 1 }
    return before >= 0 && (bytes[before] >= 0xF0 || bytes[before] == 0xE2 || bytes[before] == 0xEF)
}

// MARK: Words of two alphabets

private enum Alphabet {
    case latin, cyrillicOrGreek

    /// `nil` for whatever is no letter of these.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F,
            0x1E00...0x1EFF:
            self = .latin
        case 0x370...0x373, 0x376...0x3FF, 0x400...0x52F: self = .cyrillicOrGreek
        default: return nil
        }
    }
}

/// Looks at the whole word around `at` once and adds its runs of foreign letters, if it has Latin ones.
///
/// - Returns: where the word ends.
private func appendLookalikes(
    aroundWordAt at: Int, from searched: Int, in bytes: UnsafeBufferPointer<UInt8>,
    to spots: inout [SuspiciousSpot]
) -> Int {
    var hasLatin = false
    var start = at
    while start > searched {
        var before = start - 1
        while before > searched, isContinuation(bytes[before]) { before -= 1 }
        guard Alphabet(decodeScalar(bytes, at: before).value) == .latin else { break }
        hasLatin = true
        start = before
    }
    var runs: [Range<Int>] = []
    var end = at
    while end < bytes.count {
        let decoded = decodeScalar(bytes, at: end)
        guard let alphabet = Alphabet(decoded.value) else { break }
        let next = end + decoded.length
        if alphabet == .latin {
            hasLatin = true
        } else if let last = runs.last, last.upperBound == end {
            runs[runs.count - 1] = last.lowerBound..<next
        } else {
            runs.append(end..<next)
        }
        end = next
    }
    if hasLatin { spots += runs.map { SuspiciousSpot(range: $0, kind: .lookalike) } }
    return end
}
