/// How many columns of a terminal a text takes: East Asian wide letters and emoji two, combining and
/// control characters none, tabs `tab` each.
public func displayWidth(of text: some StringProtocol, tab: Int = 4) -> Int {
    text.reduce(0) { $0 + displayWidth(of: $1, tab: tab) }
}

/// How many columns of a terminal one letter takes, its marks included.
public func displayWidth(of letter: Character, tab: Int = 4) -> Int {
    if let byte = letter.asciiValue {
        // The pair of CR and LF is one letter with LF's value.
        return byte == 9 ? tab : byte < 32 || byte == 127 ? 0 : 1
    }
    guard let first = letter.unicodeScalars.first else { return 0 }
    if isWide(first.value) { return 2 }
    // U+FE0F asks for the coloured picture of a sign that is narrow otherwise.
    if letter.unicodeScalars.dropFirst().contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator:
        return first.value == 0xAD ? 1 : 0
    default:
        return 1
    }
}

/// Blocks of wide and full-width characters (Unicode's East Asian Width, annex 11), and the signs that
/// are emoji by themselves.
private func isWide(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x1100 else { return false }
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F1E6...0x1F1FF, 0x20000...0x3FFFD:
        return true
    default:
        return Unicode.Scalar(scalar)?.properties.isEmojiPresentation ?? false
    }
}
