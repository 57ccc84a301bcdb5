import Testing

@testable import Text

@Suite struct SuspiciousTextTests {
    /// The spot stands between square brackets.
    static let spots: [(marked: String, kind: SuspiciousSpot.Kind)] = [
        ("a[\u{0}]b", .control), ("[\u{1B}][31m", .control), ("x[\u{7F}]", .control), ("x[\u{9F}]", .control), ("tiêu[\u{85}]đề", .lineSeparator),
        ("a[\u{2028}]b", .lineSeparator), ("a[\u{2029}]b", .lineSeparator), ("tệp[\u{202E}]fdp.exe", .bidirectional),
        ("[\u{2066}]a", .bidirectional), ("a[\u{200F}]", .bidirectional), ("[\u{61C}]", .bidirectional), ("thủ[\u{200B}] tục", .zeroWidth),
        ("a[\u{200D}]b", .zeroWidth), ("a[\u{2060}]b", .zeroWidth), ("a[\u{FEFF}]b", .zeroWidth), ("thủ[\u{AD}]tục", .softHyphen),
        ("Q[Ð]-TTg", .eth), ("[ð]ường", .eth), ("C[а]i", .lookalike), ("[Со]ng", .lookalike), ("th[ос]m", .lookalike), ("[Α]n", .lookalike), ("Đ[о]àn", .lookalike),
        ("e\u{301}[с]a", .lookalike), ("a[\u{FFFE}]", .control), ("[\u{FFFF}]b", .control),
    ]

    @Test(arguments: spots)
    func finds(_ marked: String, _ kind: SuspiciousSpot.Kind) throws {
        var bytes = Array(marked.utf8)
        let start = try #require(bytes.firstIndex(of: UInt8(ascii: "[")))
        bytes.remove(at: start)
        let end = try #require(bytes.firstIndex(of: UInt8(ascii: "]")))
        bytes.remove(at: end)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(SuspiciousText.scan(text) == [SuspiciousSpot(range: start..<end, kind: kind)])
    }

    @Test(arguments: [
        "", "Cải cách hành chính", "Tie\u{302}\u{301}ng Vie\u{302}\u{323}t", "\u{FEFF}mở đầu", "dòng\r\ndòng\tcột", "Москва и\u{306}",
        "Москва – Hà Nội", "10 kΩ, 5 µm, 30°", "👩‍💻 👨‍👩‍👧 🏳️‍🌈 ❤️‍🔥", "số\u{A0}12 «…» – ₫ 漢字", "αβγ",
    ])
    func findsNothing(_ text: String) {
        #expect(SuspiciousText.scan(text) == [])
    }

    /// The reference stands between square brackets.
    @Test(arguments: [
        ("a[&#7;]b", "\u{7}", .control), ("[&#x1b;]", "\u{1B}", .control), ("[&#X1B;]", "\u{1B}", .control), ("[&#0000000;]", "\0", .control),
        ("[&#xFFFE;]", "\u{FFFE}", .control), ("[&#65535;]", "\u{FFFF}", .control), ("tệp[&#x202E;]fdp", "\u{202E}", .bidirectional),
        ("[&#8203;]", "\u{200B}", .zeroWidth), ("[&#xFEFF;]", "\u{FEFF}", .zeroWidth), ("[&#x2028;]", "\u{2028}", .lineSeparator),
        ("\\\\[&#7;]", "\u{7}", .control), ("&&#[&#7;]", "\u{7}", .control),
    ] as [(String, Unicode.Scalar, SuspiciousSpot.Kind)])
    func findsReference(_ marked: String, _ scalar: Unicode.Scalar, _ kind: SuspiciousSpot.Kind) throws {
        var bytes = Array(marked.utf8)
        let open = try #require(bytes.firstIndex(of: UInt8(ascii: "[")))
        bytes.remove(at: open)
        let close = try #require(bytes.firstIndex(of: UInt8(ascii: "]")))
        bytes.remove(at: close)
        #expect(bytes.withUnsafeBufferPointer { SuspiciousText.references($0) } == [HiddenReference(range: open..<close, scalar: scalar, kind: kind)])
    }

    @Test(arguments: [
        "", "&", "&#", "&#;", "&#x;", "&#7", "&#x7", "&#7 ;", "\\&#7;", "&amp;#7;", "&#65;", "&#x1EBF;", "&#10;", "&#9;", "&#xD800;", "&#x110000;", "&#00000007;",
        "&#x0000007;", "&#xg;", "&#a;", "&lrm;", "R&D #7;",
    ])
    func findsNoReference(_ text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { SuspiciousText.references($0) } == [])
    }

    /// Swift has no literals for these.
    @Test(arguments: [0xFDD0, 0xFDEF] as [UInt32]) func findsWhatIsNoCharacter(_ value: UInt32) throws {
        let text = "a" + String(try #require(Unicode.Scalar(value)))
        #expect(SuspiciousText.scan(text) == [SuspiciousSpot(range: 1..<4, kind: .control)])
    }

    @Test func severalInOrder() {
        let found = SuspiciousText.scan("Hà\u{200B} Nôсðt \u{202E}")
        #expect(found.map(\.kind) == [.zeroWidth, .lookalike, .eth, .bidirectional])
        #expect(found.map(\.range.lowerBound) == [3, 10, 12, 16])
    }

    @Test func takesLinearTime() {
        let mixed = String(repeating: "aс", count: 200_000)
        #expect(SuspiciousText.scan(mixed).count == 200_000)
        let apart = String(repeating: "ccc с ", count: 100_000)
        #expect(SuspiciousText.scan(apart).isEmpty)
        let longLatin = String(repeating: "a", count: 500_000) + String(repeating: "с", count: 100_000)
        #expect(SuspiciousText.scan(longLatin).count == 1)
    }

    @Test func survivesWhatIsNotUTF8() {
        var random = AwkwardTexts(seed: 12)
        for _ in 0..<5_000 {
            var bytes = Array(random.next().utf8)
            for _ in 0..<3 where !bytes.isEmpty { bytes[random.number(below: bytes.count)] = UInt8(random.number(below: 256)) }
            let found = bytes.withUnsafeBufferPointer { SuspiciousText.scan($0) }
            #expect(found.allSatisfy { $0.range.upperBound <= bytes.count })
        }
    }
}
