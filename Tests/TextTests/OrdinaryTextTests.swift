import Testing

@testable import Text

struct OrdinaryTextTests {
    private func isOrdinary(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { isOrdinaryText($0) } }

    private let ordinary: [[UInt8]] = ["a", "\t", "\r\n", "~", "à", "ÿ", "đ", "ư", "ệ", "Ỳ", "–", "—", "“", "’", "…", "‘ệđ”"].map { Array($0.utf8) }
    private let strange: [[UInt8]] = [
        [0x00], [0x08], [0x0B], [0x1F], [0x7F], [0x80], [0xBF], [0xC0, 0x80], [0xC3], [0xC3, 0x41], [0xE1, 0xBA], [0xE1, 0xBA, 0x41], [0xE1, 0xB9, 0x80],
        [0xE2, 0x80], [0xE2, 0x81, 0x93], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xFF], [0xC3, 0xA0, 0xA0], [0xE1, 0xBB, 0x87, 0x87], [0xC4, 0xC4, 0x91],
    ] + ["Ð", "ð", "\u{85}", "\u{A0}", "\u{AD}", "\u{300}", "\u{323}", "\u{200B}", "\u{200E}", "\u{2012}", "\u{2015}", "\u{201E}", "\u{2028}", "\u{202E}", "\u{FEFF}", "ǎ", "中"]
        .map { Array($0.utf8) }

    /// At every distance from both ends, so that every place in and between the blocks has its turn.
    @Test func `judges a letter wherever it stands`() {
        for before in 0..<36 {
            for after in [0, 1, 2, 13, 14, 15, 16, 17, 30] {
                let (head, tail) = ([UInt8](repeating: 97, count: before), [UInt8](repeating: 98, count: after))
                for letter in ordinary { #expect(isOrdinary(head + letter + tail), "\(letter) at \(before)") }
                for letter in strange { #expect(!isOrdinary(head + letter + tail), "\(letter) at \(before)") }
            }
        }
    }

    /// Two letters side by side, strange ones among them, against the three looks that it stands for.
    @Test func `never passes what the closer looks find`() {
        let letters = ordinary + strange
        for one in letters {
            for other in letters {
                for before in [0, 13, 14, 15, 16] {
                    let bytes = [UInt8](repeating: 97, count: before) + one + other + [UInt8](repeating: 98, count: 18)
                    guard isOrdinary(bytes) else { continue }
                    #expect(bytes.withUnsafeBufferPointer { firstInvalidUTF8($0) } == nil)
                    #expect(composed(bytes) == nil)
                    #expect(bytes.withUnsafeBufferPointer { SuspiciousText.scan($0).isEmpty })
                }
            }
        }
    }
}
