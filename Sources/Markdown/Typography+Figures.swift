/// Figures: which blanks beside them do not break, and which of them are years.
extension Typography {
    /// Words that a following figure belongs to.
    private static let nouns = packed([
        "số", "Số", "ngày", "Ngày", "tháng", "Tháng", "năm", "Năm", "điều", "Điều", "khoản", "Khoản",
        "điểm", "Điểm", "mục", "Mục", "chương", "Chương", "phần", "Phần", "quý", "Quý", "lục", "kỳ",
        "khóa", "Khóa", "giờ",
    ])
    /// Units that belong to the figure before them.
    private static let units = packed([
        "%", "đồng", "nghìn", "triệu", "tỷ", "tỉ", "USD", "giờ", "phút", "km", "ha", "kg",
    ])

    /// Whether the blank at `at` must not break.
    func joins(_ text: UnsafeBufferPointer<UInt8>, blankAt at: Int) -> Bool {
        guard at + 1 < text.count, at > 0 else { return false }
        let next = text[at + 1]
        let mayBeRoman = next == UInt8(ascii: "I") || next == UInt8(ascii: "V") || next == UInt8(ascii: "X")
        if Typography.isDigit(next) || (mayBeRoman && Typography.isRoman(text, at + 1)) {
            return Typography.nouns.contains(Typography.word(text, endingAt: at))
        }
        guard Typography.isDigit(text[at - 1]) else { return false }
        return Typography.units.contains(Typography.word(text, startingAt: at + 1))
    }

    func year(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
        guard end >= 4, end == 4 || !Typography.isAttached(text[end - 5]) else { return nil }
        return Typography.year(text, end - 4)
    }

    func year(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) -> Int? {
        guard start + 4 <= text.count else { return nil }
        if start + 4 < text.count {
            let next = text[start + 4]
            // A full stop or comma ends the sentence, unless a figure follows.
            let isStop = next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
            let goesOn = start + 5 < text.count && Typography.isDigit(text[start + 5])
            if isStop ? goesOn : Typography.isAttached(next) { return nil }
        }
        return Typography.year(text, start)
    }

    /// From 1930 on: a telephone number such as 1900-1234 is not a range of years.
    private static func year(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var value = 0
        for byte in text[start..<start + 4] {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value >= 1930 && value <= 2199 ? value : nil
    }

    private static func isAttached(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","),
            UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            true
        default: isDigit(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether a Roman number stands alone at `start`.
    private static func isRoman(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var at = start
        while at < text.count, at - start < 6,
            text[at] == UInt8(ascii: "I") || text[at] == UInt8(ascii: "V") || text[at] == UInt8(ascii: "X")
        {
            at += 1
        }
        return at > start && (at == text.count || text[at] < 0x30 || text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: ";"))
    }

    /// Words of up to eight bytes, each in one number, so that a look-up compares whole words.
    private static func packed(_ words: [String]) -> [UInt64] {
        words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// The word before `end`, packed; 0 when it is too long.
    private static func word(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> UInt64 {
        var start = end
        while start > 0, isLetter(text[start - 1]) {
            start -= 1
            if end - start > 8 { return 0 }
        }
        return pack(text, start..<end)
    }

    private static func word(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) -> UInt64 {
        if text[start] == UInt8(ascii: "%") { return UInt64(UInt8(ascii: "%")) }
        var end = start
        while end < text.count, isLetter(text[end]) {
            end += 1
            if end - start > 8 { return 0 }
        }
        return pack(text, start..<end)
    }

    private static func pack(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        text[range].reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
