import Foundation
import Testing

@testable import Text

@Suite struct FoldingTests {
    @Test(arguments: [
        ("", ""), ("Đường dây nóng", "duong day nong"), ("đuong day nong", "duong day nong"),
        ("ĐẮK LẮK", "dak lak"), ("QÐ-TTg", "qd-ttg"), ("hòa bình", "hoa binh"), ("hoà bình", "hoa binh"),
        ("Thuỷ, thủy", "thuy, thuy"), ("Ấ ẵ ỗ ữ ỷ Ỵ", "a a o u y y"), ("136/KH-STTTT", "136/kh-stttt"),
        ("Sở TT&TT", "so tt&tt"), ("Tie\u{302}\u{301}ng", "tieng"), ("x\u{323}y\u{301}", "xy"),
        ("naïve Çelik Łódź Ø", "naive celik lodz o"), ("Straße æ", "straße æ"), ("Йод", "йод"),
        ("И\u{306}од", "йод"), ("ΩΣ", "ωσ"), ("漢字 👩‍💻", "漢字 👩‍💻"), ("\u{301}a", "\u{301}a"), ("İ", "i"),
    ])
    func folds(_ text: String, _ expected: String) {
        #expect(Array(folded(text).utf8) == Array(expected.utf8))
        #expect(written { $0.append(folding: text) } == expected)
        #expect(Array(folded(decomposed(text)).utf8) == Array(expected.utf8))
    }

    @Test func everyVietnameseLetterBecomesPlain() {
        for base in "aăâeêioôơuưy" {
            for tone in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                let letter = String(base) + tone
                let plain = folded(letter.uppercased())
                #expect(plain.utf8.count == 1, "\(letter)")
                #expect(plain == folded(letter.composed))
                #expect(decomposed(letter).unicodeScalars.first == plain.unicodeScalars.first)
            }
        }
    }

    @Test func thatFoldedTextStaysAsItIs() {
        var random = AwkwardTexts(seed: 3)
        for _ in 0..<20_000 {
            let text = random.next()
            let once = folded(text)
            #expect(Array(folded(decomposed(text)).utf8) == Array(once.utf8), "\(Array(text.unicodeScalars))")
            let before = written { $0.append("Z"); $0.append(folding: text) }
            #expect(Array(before.utf8) == Array(("Z" + once).utf8))
        }
    }
}
