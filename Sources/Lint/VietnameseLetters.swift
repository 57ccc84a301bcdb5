/// One letter of a Vietnamese word, taken apart.
struct VietnameseLetter {
    /// The letter without its tone, as a small one: ASCII, or one of the codes below for ă â ê ô ơ ư đ.
    let base: UInt8
    /// 0 for none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    let tone: UInt8
    let isCapital: Bool

    static let ă: UInt8 = 1, â: UInt8 = 2, ê: UInt8 = 3, ô: UInt8 = 4, ơ: UInt8 = 5, ư: UInt8 = 6, đ: UInt8 = 7

    /// Nil for what is no letter of the Vietnamese alphabet; f, j, w and z count as letters, since foreign words have them.
    init?(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            let small = UInt8(scalar.value) | 0x20
            guard small &- 97 < 26 else { return nil }
            base = small
            tone = 0
            isCapital = scalar.value < 0x60
            return
        }
        guard scalar.value < VietnameseLetter.table.count else { return nil }
        let entry = VietnameseLetter.table[Int(scalar.value)]
        guard entry != 0 else { return nil }
        base = UInt8(entry & 0xFF)
        tone = UInt8(entry >> 8 & 0x7)
        isCapital = entry & 0x800 != 0
    }

    /// The code of a letter without a tone: `ê` is ``ê``, `e` is itself.
    static func code(_ scalar: Unicode.Scalar) -> UInt8 { VietnameseLetter(scalar)?.base ?? 0 }

    /// By scalar: the base, the tone in bits 8 to 10, a capital in bit 11.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x1F00)
        let rows: [(base: UInt8, small: String, capital: String)] = [
            (UInt8(ascii: "a"), "aàảãáạ", "AÀẢÃÁẠ"), (ă, "ăằẳẵắặ", "ĂẰẲẴẮẶ"), (â, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
            (UInt8(ascii: "e"), "eèẻẽéẹ", "EÈẺẼÉẸ"), (ê, "êềểễếệ", "ÊỀỂỄẾỆ"), (UInt8(ascii: "i"), "iìỉĩíị", "IÌỈĨÍỊ"),
            (UInt8(ascii: "o"), "oòỏõóọ", "OÒỎÕÓỌ"), (ô, "ôồổỗốộ", "ÔỒỔỖỐỘ"), (ơ, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
            (UInt8(ascii: "u"), "uùủũúụ", "UÙỦŨÚỤ"), (ư, "ưừửữứự", "ƯỪỬỮỨỰ"), (UInt8(ascii: "y"), "yỳỷỹýỵ", "YỲỶỸÝỴ"),
            (đ, "đ", "Đ"),
        ]
        for row in rows {
            for (letters, capital) in [(row.small, UInt16(0)), (row.capital, UInt16(0x800))] {
                for (tone, scalar) in letters.unicodeScalars.enumerated() where scalar.value >= 0x80 {
                    table[Int(scalar.value)] = UInt16(row.base) | UInt16(tone) << 8 | capital
                }
            }
        }
        return table
    }()
}
