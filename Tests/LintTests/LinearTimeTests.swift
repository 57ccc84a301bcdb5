import Lint
import Testing
import Text

/// A megabyte of what a rule looks at closely must not be looked at again and again; a quadratic pass would not end in this life.
@Suite struct LinearTimeTests {
    @Test(arguments: [
        "1/", "12/3/2024 ", "0123456789 ", "9", "((", "`", "`` ` ", "](", "<a", "://", "cấp huyện ", "mức độ 4 ", "Sở TT&TT ", "QCVN ", "A", "TTHC-", "\"", "«x ", "hoà hòa ", "Lai ", "Sở, Thông - tin Quảng Nam ", "| 1 |\n",
        "truyén ", "tuyên tuyền ", "II.\n", "STK 123456 ", "\n", "é", "“a”", "a?b'", "¶a", "ngày 6 tháng ", "căn cước ", "&A", "x\u{A0}",
    ])
    func aMegabyteIsReadInOneGo(_ piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(said(of: text, ended: [EndedName(name: "Báo Gia Lai", unit: "a/b", until: Day(ordinal: 0), successors: []), EndedName(name: "Báo Quảng Nam", unit: "a/b", until: Day(ordinal: 0), successors: [])]).count <= 200)
    }
}
