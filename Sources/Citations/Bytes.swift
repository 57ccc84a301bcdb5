/// Questions about UTF-8 that is in NFC, asked at a byte. Out of bounds the answer is always no.
extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func byte(_ at: Int) -> UInt8 { at >= 0 && at < count ? self[at] : 0 }

    func isDigit(_ at: Int) -> Bool { byte(at) &- 48 < 10 }
    func isASCIILetter(_ at: Int) -> Bool { (byte(at) | 0x20) &- 97 < 26 }

    /// Đ, đ, and Ð (Eth), which stands for Đ in some texts.
    func isStrokeD(at: Int) -> Bool {
        switch byte(at) {
        case 0xC4: byte(at + 1) == 0x90 || byte(at + 1) == 0x91
        case 0xC3: byte(at + 1) == 0x90
        default: false
        }
    }

    /// How many bytes the Latin letter here takes, with or without marks; 0 where there is none.
    func letterLength(_ at: Int) -> Int {
        switch byte(at) {
        case 0x41...0x5A, 0x61...0x7A: 1
        case 0xC3: byte(at + 1) >= 0x80 && byte(at + 1) != 0x97 && byte(at + 1) != 0xB7 ? 2 : 0
        case 0xC4, 0xC5, 0xC6: at + 1 < count ? 2 : 0
        case 0xE1: 0xB8...0xBB ~= byte(at + 1) && at + 2 < count ? 3 : 0
        default: 0
        }
    }

    /// Whether the letter here is a capital of the Vietnamese alphabet.
    func isCapital(_ at: Int) -> Bool {
        switch byte(at) {
        case 0x41...0x5A: true
        case 0xC3: 0x80...0x9E ~= byte(at + 1) && byte(at + 1) != 0x97
        // Ă, Đ, Ĩ, Ũ
        case 0xC4: byte(at + 1) == 0x82 || byte(at + 1) == 0x90 || byte(at + 1) == 0xA8
        case 0xC5: byte(at + 1) == 0xA8
        // Ơ, Ư
        case 0xC6: byte(at + 1) == 0xA0 || byte(at + 1) == 0xAF
        case 0xE1: 0xB8...0xBB ~= byte(at + 1) && byte(at + 2) & 1 == 0
        default: false
        }
    }

    /// How many bytes the hyphen here takes; scans and word processors write dashes and hard hyphens for it.
    func hyphenLength(_ at: Int) -> Int {
        if byte(at) == UInt8(ascii: "-") { return 1 }
        return byte(at) == 0xE2 && byte(at + 1) == 0x80 && 0x90...0x93 ~= byte(at + 2) ? 3 : 0
    }

    /// The byte after the blanks here, which may hold one line end: a symbol goes on in the next line of
    /// a paragraph, never in the next paragraph.
    func afterBlanks(_ start: Int) -> Int {
        var at = start
        var lines = 0
        while at - start < Reach.blanks {
            switch byte(at) {
            case 0x20, 0x09, 0x0D: at += 1
            case 0x0A where lines == 0:
                lines = 1
                at += 1
            // The mark of a quotation goes on in each of its lines.
            case UInt8(ascii: ">") where lines == 1: at += 1
            case 0xC2 where byte(at + 1) == 0xA0: at += 2
            case 0xE2 where byte(at + 1) == 0x80 && byte(at + 2) == 0xAF: at += 3
            default: return at
            }
        }
        return at
    }

    /// The byte behind what stands before the blanks that end here.
    func beforeBlanks(_ end: Int) -> Int {
        var at = end
        var lines = 0
        while at > 0, end - at < Reach.blanks {
            switch byte(at - 1) {
            case 0x20, 0x09, 0x0D: at -= 1
            case 0x0A where lines == 0:
                lines = 1
                at -= 1
            case UInt8(ascii: ">") where lines == 0 && byte(at - 2) == 0x0A: at -= 1
            case 0xA0 where byte(at - 2) == 0xC2: at -= 2
            case 0xAF where byte(at - 2) == 0x80 && byte(at - 3) == 0xE2: at -= 3
            default: return at
            }
        }
        return at
    }

    /// Whether these bytes stand here.
    func has(_ text: StaticString, at start: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard start >= 0, start + length <= count else { return false }
        for offset in 0..<length where self[start + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether a letter or a figure stands here.
    func isWord(_ at: Int) -> Bool { isDigit(at) || letterLength(at) > 0 }

    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// How far is looked around a slash, in bytes. What is looked at is bounded everywhere, so that a text of figures and
/// slashes alone takes time in proportion to its length.
enum Reach {
    static let blanks = 24
    static let figures = 6
    static let letters = 24
    /// From a citation back to the word that says what it is.
    static let back = 96
    static let issuerWords = 20
}
