import Foundation

@testable import Text

/// What an appender writes.
func written(_ body: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer(capacity: 64)
    body(&buffer)
    return buffer.string()
}

func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

/// Texts built from pieces that have proved awkward, the same ones in every run.
struct AwkwardTexts {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    static let pieces: [String] = [
        "a", "Z", "đ", "Đ", "Ð", "ế", "Ặ", "ư", "ơ", "e\u{301}", "a\u{323}\u{302}", "o\u{31B}\u{301}",
        "\u{301}", "\u{323}", "x\u{323}", " ", "-", "/", ",", ";", "\"", "'", "&", "<", ">", "=", "+", "@",
        "0", "7", "10", "\n", "\r", "\r\n", "\t", "\u{0}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}",
        "\u{200D}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "й", "и\u{306}", "с", "Ω", "\u{2126}",
        "漢", "か\u{3099}", "\u{1100}\u{1161}", "👩‍💻", "🇻🇳", "ﬁ", "İ", "ß", "æ", "\u{340}", "\u{2000}", "ø",
    ]

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func next(longest: Int = 12) -> String {
        (0..<number(below: longest + 1)).map { _ in
            AwkwardTexts.pieces[number(below: AwkwardTexts.pieces.count)]
        }.joined()
    }
}
