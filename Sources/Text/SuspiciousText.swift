/// A spot in a text that looks like something it is not, or cannot be seen at all.
public struct SuspiciousSpot: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A control character other than tab, LF and CR; U+0080 to U+009F too, and what is no character at all (U+FFFE, U+FFFF,
        /// U+FDD0 to U+FDEF).
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

/// Finds letters that an editor cannot see or would take for others.
public enum SuspiciousText {
    /// Finds control characters, invisible ones and letters of a wrong alphabet, in the order in
    /// which they stand; takes time in proportion to the text's length.
    public static func scan(_ text: String) -> [SuspiciousSpot] {
        var text = text
        return text.withUTF8 { scan($0) }
    }

    /// The same for bytes of UTF-8.
    public static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> [SuspiciousSpot] {
        var spots: [SuspiciousSpot] = []
        var at = 0
        var searched = 0  // where the last word ends that was looked at for foreign letters
        while at < bytes.count {
            guard mayBeSuspicious(bytes, at: at) else {
                at += 1
                continue
            }
            let decoded = decodeScalar(bytes, at: at)
            let end = at + decoded.length
            if let kind = kind(of: decoded.value, at: at, in: bytes) {
                spots.append(SuspiciousSpot(range: at..<end, kind: kind))
            } else if at >= searched, isForeign(decoded.value) {
                let word = lookalikes(inWordAt: at, from: searched, in: bytes)
                spots += word.spots
                searched = word.end
            }
            at = end
        }
        // A word is looked at as a whole, so an Eth inside it may be found after what follows it.
        spots.sort { $0.range.lowerBound < $1.range.lowerBound }
        return spots
    }
}

/// For each byte, 32 to a line, whether a suspicious character can begin with it: `x` where one can, `e`
/// for the byte that Eth shares with À to ý, a full stop for the rest, which is nearly all of Vietnamese.
private let firstBytes: StaticString = """
    xxxxxxxxx..xx.xxxxxxxxxxxxxxxxxx\
    ................................\
    ................................\
    ...............................x\
    ................................\
    ................................\
    ..xe.........xxxxxxxx...x.......\
    ..x............x................
    """

@inline(__always)
private func mayBeSuspicious(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    let mark = firstBytes.utf8Start[Int(bytes[at])]
    if mark == UInt8(ascii: ".") { return false }
    return mark == UInt8(ascii: "x") || at + 1 < bytes.count && bytes[at + 1] & 0xDF == 0x90
}

private func kind(
    of scalar: UInt32, at: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> SuspiciousSpot.Kind? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .lineSeparator
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: .control
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
