import Lint
import Testing

/// Whatever is put together, nothing stops and every place is whole letters.
@Suite struct HostileTextTests {
    private static let pieces = [
        "hoà", "hòa", "TTHC", "Đ", "QCVN", "–", "—", "“", "”", "«", "»", "\"", "…", "\u{A0}", "\u{200B}", "é", "ß", "中", "😀", "\u{301}", "6/3/2024", "31/4/2024", "0912 345 678",
        "049085001234", "1.", "/", "-", "&", "(", ")", "[", "](", "`", "```", "\n", "\n\n", "| 1 |\n", "# ", "III. ", "I. ", "cấp huyện", "Sở", "TT&TT", "niềm yết",
        "¶", "c¸ch", "®", "~", "'", "?", "://", "<", ">", "\t", " ", " ", " ", "STK", "căn cước", "ngày 6 tháng 3", "Kiến Tường", "truyén", "ngu­yên", "số", "@", ".", ",", "A", "\\",
    ]

    @Test(arguments: 0..<40)
    func everyPlaceIsWholeLetters(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        for form in [Passage.Form.markdown, .text, .value] {
            for _ in 0..<20 {
                var text = ""
                for _ in 0..<60 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    text += Self.pieces[Int(state >> 33) % Self.pieces.count]
                }
                let bytes = Array(text.utf8)
                let found = said(of: String(decoding: bytes, as: UTF8.self), ended: EndedNameTests.ended, form)
                #expect(!found.contains { $0.contains("\u{FFFD}") }, "\(found) in \(text)")
            }
        }
    }
}
