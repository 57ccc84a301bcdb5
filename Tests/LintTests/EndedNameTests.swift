import Lint
import Testing
import Text

@Suite struct EndedNameTests {
    static let ended: [EndedName] = [
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Nam", 2025, 6, 30), ("UBND tỉnh Quảng Nam", 2025, 6, 30), ("Báo Quảng Nam", 2025, 6, 30),
        ("Sở Thông tin và Truyền thông tỉnh Gia Lai", 2025, 2, 28),
    ].compactMap { name, year, month, day in
        Day(year: year, month: month, day: day).map { EndedName(name: name, unit: "quang-nam/don-vi", until: $0, successors: ["Đơn vị mới"]) }
    }

    private func said(_ text: String, on day: String) -> [String] {
        LintTests.said(of: text, known: ["UBND", "NAM"], ended: Self.ended, on: day)
    }

    @Test(arguments: [
        ("Hỏi Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Nam.", "Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Nam"),
        ("theo UBND tỉnh\nQuảng Nam", "UBND tỉnh\nQuảng Nam"), ("BÁO QUẢNG NAM", "BÁO QUẢNG NAM"), ("Đọc Báo Quảng Nam, rồi hỏi.", "Báo Quảng Nam"),
    ])
    func aNameIsToldAfterItsUnitsEnd(_ text: String, _ name: String) {
        #expect(said(text, on: "2025-07-01") == ["MB-TN-02 \(name)"])
        #expect(said(text, on: "2025-06-30") == [])
    }

    @Test func thePastAndOtherNamesAreLetBe() {
        for text in [
            "UBND tỉnh Quảng Nam (nay là Đà Nẵng).", "Năm 2024, UBND tỉnh Quảng Nam ban hành.", "Việt Nam, Quảng Nam", "tỉnh Quảng Nam", "UBND xã, tỉnh Quảng Nam",
            "«UBND tỉnh Quảng Nam»",
        ] { #expect(said(text, on: "2026-01-01") == [], "\(text)") }
    }

    /// One fault: the department's own name says more than the term in it.
    @Test func aNameIsToldInPlaceOfTheTermInIt() {
        #expect(said("Hỏi Sở Thông tin và Truyền thông tỉnh Gia Lai.", on: "2026-01-01") == ["MB-TN-02 Sở Thông tin và Truyền thông tỉnh Gia Lai"])
    }
}
