import Foundation
import Testing

@testable import Text

@Suite struct NormalizationTests {
    @Test(arguments: [
        "", "plain", "Đường dây nóng", "Ủy ban nhân dân tỉnh Đắk Lắk – «Khánh Hòa» … 👩‍💻 漢字 ✓ 1.000 ₫",
        "x\u{323}", "й",
    ])
    func leavesComposedTextAlone(_ text: String) {
        #expect(composed(Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Tiếng Việt"),
        ("Vie\u{302}\u{323}t", "Việt"),  // marks in the other order
        ("hoa\u{300} bi\u{300}nh", "hoà bình"), ("u\u{31B}\u{301}", "ứ"), ("и\u{306}", "й"),
        ("\u{2126}", "Ω"), ("\u{340}a", "\u{300}a"), ("か\u{3099}", "が"), ("\u{1100}\u{1161}", "가"),
    ])
    func composes(_ text: String, _ expected: String) {
        #expect(composed(Array(text.utf8)) == Array(expected.utf8))
        #expect(Array(text.composed.utf8) == Array(expected.utf8))
    }

    @Test func agreesWithFoundation() {
        var random = AwkwardTexts(seed: 2)
        for _ in 0..<20_000 {
            let text = random.next()
            let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
            #expect(composed(Array(text.utf8)) ?? Array(text.utf8) == expected, "\(Array(text.unicodeScalars))")
        }
    }

    /// The look at the bytes may doubt too much, but must never take for composed what is not.
    @Test func theQuickLookIsNeverWrong() {
        for value in UInt32(0)..<0x20000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for prefix in ["", "a", "\u{1100}", "ạ"] {
                let text = prefix + String(scalar)
                let bytes = Array(text.utf8)
                guard bytes.withUnsafeBufferPointer({ isSurelyComposed($0) }) else { continue }
                #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "\(scalar)")
            }
        }
    }

    @Test func survivesTextCutInTheMiddle() {
        for text in ["ế", "\u{301}", "漢", "👩", "\u{2028}", "ﬁ"] {
            for length in 1...text.utf8.count {
                _ = composed(Array(text.utf8.prefix(length)))
            }
        }
    }
}
