import Testing

@testable import Text

@Suite struct VietnameseOrderTests {
    /// Each list stands in its right order.
    static let lists: [[String]] = [
        ["ho", "hò", "hỏ", "hõ", "hó", "họ", "hô", "hồ", "hổ", "hỗ", "hố", "hộ", "hơ", "hờ"],
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "i", "o", "ô", "ơ", "p", "u", "ư", "v", "w", "z"],
        ["An Giang", "Ăn", "Ân", "Bà Rịa", "Cà Mau", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Gia Lai"],
        ["Dương", "Đăng"],
        ["an", "an ba", "ana", "anh"],
        // Letters over the whole text before the first tone.
        ["hoa lan", "hóa lan", "hoa lăn", "hóa lăn"],
        ["Quý 1", "Quý 2", "Quý 02a", "Quý 10", "Quý I", "Quý II"],
        ["02", "2", "10", "99999999999999999999", "100000000000000000000", "a"],
        ["hoa", "hoà", "hòa", "hoả", "hỏa", "hoá", "hóa"],
        ["tỉnh", "Tỉnh", "TỈNH"],
        ["Sở Công Thương", "Sở Nội vụ", "Sở Y tế"],
        ["z", "а", "漢"],  // Cyrillic and Chinese letters after the Latin ones
        ["", "!", "a"],
        ["co", "cô", "cố gắng", "cơ"],
        ["e", "é", "ë", "ê"],
        // The first word's tone before the second one's.
        ["ba bá", "bà ba"],
    ]

    @Test(arguments: lists)
    func stands(_ list: [String]) {
        for (place, text) in list.enumerated() {
            for later in list[(place + 1)...] {
                #expect(vietnamesePrecedes(text, later), "\(text) before \(later)")
                #expect(!vietnamesePrecedes(later, text), "\(later) not before \(text)")
                #expect(vietnamesePrecedes(decomposed(text), later))
                #expect(vietnamesePrecedes(text, decomposed(later)))
            }
        }
        #expect(list.reversed().sortedVietnamese { $0 } == list)
    }

    @Test func punctuationOnlyPartsWords() {
        let plain = vietnameseSortKey("an ba").prefix { $0 != 0 }
        for text in ["«An» – Ba", " an-ba.", "AN  BÀ"] {
            #expect(vietnameseSortKey(text).prefix { $0 != 0 } == plain, "\(text)")
        }
    }

    @Test func ethIsD() {
        #expect(vietnamesePrecedes("Ðà Nẵng", "Đồng Nai"))
        #expect(vietnamesePrecedes("Dương", "Ðà Nẵng"))
    }

    @Test func isATotalOrder() {
        var random = AwkwardTexts(seed: 5)
        for _ in 0..<5_000 {
            let (a, b, c) = (random.next(longest: 4), random.next(longest: 4), random.next(longest: 4))
            #expect((vietnameseSortKey(a) == vietnameseSortKey(b)) == (a == b))
            #expect(vietnameseSortKey(a) == vietnameseSortKey(decomposed(a)))
            if vietnamesePrecedes(a, b), vietnamesePrecedes(b, c) { #expect(vietnamesePrecedes(a, c)) }
        }
    }

    @Test func longNumbersByValue() {
        let lengths = [1, 20, 254, 255, 256, 510, 511, 1000]
        let numbers = lengths.map { String(repeating: "9", count: $0) }
        #expect(numbers.reversed().sortedVietnamese { $0 } == numbers)
    }
}
