/// What a search engine wants of each Latin letter, in one number: the plain small letter under it and its marks.
///
/// Two spellings of one syllable with its tone on another letter (`hòa`, `hoà`) have the same sum of marks, and two
/// syllables that differ in one mark never do.
public enum LetterForms {
    /// By scalar up to U+024F, then from U+1E00 to U+1EFF at ``extended`` and on. The low byte is the plain small letter or
    /// digit, 0 for what is neither; the high byte is the marks' number, from 0 to 7, to be added up modulo 8.
    public static let table: [UInt16] = (0..<0x250).map { form(UInt32($0)) } + (0x1E00..<0x1F00).map { form(UInt32($0)) }

    /// Where U+1E00 stands in the table.
    public static let extended = 0x250

    /// The numbers of combining marks; others count nothing.
    private static func number(ofMark mark: UInt32) -> Int {
        switch mark {
        case 0x300: 1
        case 0x309: 2
        case 0x303: 3
        case 0x301: 4
        case 0x323: 5
        case 0x302: 5
        case 0x306: 10
        case 0x31B: 15
        default: 0
        }
    }

    /// The number of a letter's stroke: `đ`.
    private static let stroke = 20

    private static func form(_ value: UInt32) -> UInt16 {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        var plain = String(scalar)
        plain = folded(plain)
        guard plain.utf8.count == 1, let letter = plain.utf8.first, letter &- 97 < 26 || letter &- 48 < 10 else { return 0 }
        var marks = decomposedScalars(String(scalar)).dropFirst().reduce(0) { $0 + number(ofMark: $1.value) }
        if letter == UInt8(ascii: "d"), value >= 0x80, marks == 0 { marks = stroke }
        return UInt16(letter) | UInt16(marks & 7) << 8
    }
}
