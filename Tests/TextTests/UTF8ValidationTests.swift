import Testing

@testable import Text

@Suite struct UTF8ValidationTests {
    private func firstInvalid(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { firstInvalidUTF8($0) }
    }

    @Test(arguments: [
        "", "a", "Cải cách hành chính", "Tiê\u{301}ng", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
        "\u{D7FF}\u{E000}", "👩‍💻 điện tử",
    ])
    func acceptsText(_ text: String) {
        #expect(firstInvalid(Array(text.utf8)) == nil)
    }

    static let bad: [(bytes: [UInt8], offset: Int)] = [
        ([0xFF], 0), ([0x61, 0xFF, 0x62], 1), ([0xC3, 0x28], 0), ([0x80], 0), ([0xC0, 0x80], 0),
        ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0),
        ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
        ([0x61, 0xC4], 1), ([0x61, 0xE1, 0xBA], 1), ([0x61, 0xF0, 0x9F, 0x98], 1),
        (Array("12345678đ".utf8) + [0xE1, 0xBA, 0x20], 10),
        (Array("mười sáu ký tự!!".utf8) + [0xBF], 23),
    ]

    @Test(arguments: bad)
    func findsTheFirstBadByte(_ bytes: [UInt8], _ offset: Int) {
        #expect(firstInvalid(bytes) == offset)
        let shifted = [UInt8](repeating: 0x20, count: 7) + bytes
        #expect(firstInvalid(shifted) == offset + 7)
    }

    /// The standard library repairs what is not UTF-8; a text that it leaves alone is valid.
    @Test func agreesWithTheStandardLibrary() {
        var random = AwkwardTexts(seed: 1)
        for _ in 0..<20_000 {
            var bytes = Array(random.next().utf8)
            for _ in 0..<random.number(below: 3) where !bytes.isEmpty {
                bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
            }
            let isValid = Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes
            let offset = firstInvalid(bytes)
            #expect((offset == nil) == isValid, "\(bytes)")
            if let offset {
                #expect(firstInvalid(Array(bytes.prefix(offset))) == nil, "\(bytes)")
            }
        }
    }
}
