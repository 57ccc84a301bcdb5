import Testing

@testable import Text

@Suite struct LettersTests {
    /// The mark stands before the byte in question.
    @Test(arguments: [
        ("|abc", 1), ("ab|c", 3), ("abc|", 4), ("|", 1), ("Đường |dây", 7), ("Đườ|ng", 4), ("ngày: |x", 7),
        ("Tie\u{302}\u{301}|ng", 4), ("👩‍💻|x", 2), ("🇻🇳🇻🇳|x", 3), ("\t|x", 2), ("漢字|x", 3),
    ])
    func columns(_ marked: String, _ column: Int) throws {
        let bytes = Array(marked.utf8)
        let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "|")))
        let line = Array(bytes[..<offset] + bytes[(offset + 1)...])
        #expect(letterColumn(of: offset, in: line) == column)
        let text = String(decoding: line, as: UTF8.self)
        #expect(letterColumn(of: offset, in: text[...]) == column)
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 4), (99, 4)])
    func insideALetterIsThatLetter(_ offset: Int, _ column: Int) {
        #expect(letterColumn(of: offset, in: Array("đaế".utf8)) == column)
    }

    @Test func bytesThatAreNotText() {
        let line: [UInt8] = [0x61, 0xFF, 0xC4, 0x91, 0xE1, 0xBA, 0x62]
        #expect([0, 1, 2, 3, 4, 5, 6, 7].map { letterColumn(of: $0, in: line) } == [1, 2, 3, 3, 4, 5, 6, 7])
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("Đường", 5), ("Tie\u{302}\u{301}ng", 5), ("漢字", 4), ("한", 2), ("👩‍💻", 2), ("🇻🇳", 2), ("❤\u{FE0F}", 2),
        ("❤", 1), ("⌚", 2), ("a\u{200B}b", 2), ("\u{7}", 0), ("\r\n", 0), ("\ta", 5), ("「", 2), ("Ａ", 2), ("–…«»", 4), ("\u{AD}", 1),
        ("\u{301}", 0), ("\u{FEFF}x", 1), ("✓", 1), ("✅", 2),
    ])
    func widths(_ text: String, _ width: Int) {
        #expect(displayWidth(of: text) == width)
    }
}
