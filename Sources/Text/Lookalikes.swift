/// What a letter's alphabet says about the word it stands in.
private enum Alphabet {
    case latin
    /// Cyrillic, or a Greek letter that looks like a Latin one. The others (`kΩ`, `µ`) stand in
    /// honest words.
    case foreign
    /// A combining mark, which goes with letters of every alphabet.
    case any

    /// `nil` for whatever is no letter of these.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = .latin
        case 0x400...0x52F: self = .foreign
        case 0x391, 0x392, 0x395...0x397, 0x399, 0x39A, 0x39C, 0x39D, 0x39F, 0x3A1, 0x3A4, 0x3A5,
            0x3A7, 0x3B1, 0x3B9, 0x3BD, 0x3BF, 0x3C1, 0x3C5, 0x3F2, 0x3F3:
            self = .foreign
        case 0x300...0x36F: self = .any
        default: return nil
        }
    }
}

/// Runs of foreign letters in the word around `at`, none where it has no Latin ones, and where the
/// word ends.
///
/// - Parameter searched: no letter before it belongs to the word.
func lookalikes(
    inWordAt at: Int, from searched: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> (spots: [SuspiciousSpot], end: Int) {
    var hasLatin = false
    var start = at
    while start > searched {
        start -= 1
        while start > searched, isContinuation(bytes[start]) { start -= 1 }
        guard let alphabet = Alphabet(decodeScalar(bytes, at: start).value) else { break }
        hasLatin = hasLatin || alphabet == .latin
    }
    var runs: [Range<Int>] = []
    var end = at
    while end < bytes.count {
        let decoded = decodeScalar(bytes, at: end)
        guard let alphabet = Alphabet(decoded.value) else { break }
        let next = end + decoded.length
        hasLatin = hasLatin || alphabet == .latin
        if alphabet == .foreign {
            if let last = runs.last, last.upperBound == end {
                runs[runs.count - 1] = last.lowerBound..<next
            } else {
                runs.append(end..<next)
            }
        }
        end = next
    }
    return (hasLatin ? runs.map { SuspiciousSpot(range: $0, kind: .lookalike) } : [], end)
}

/// Whether a letter of another alphabet stands there that may pass for a Latin one.
func isForeign(_ scalar: UInt32) -> Bool { Alphabet(scalar) == .foreign }
