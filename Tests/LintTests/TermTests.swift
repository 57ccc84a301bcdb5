import Testing

@Suite struct TermTests {
    @Test(arguments: [
        ("Dịch vụ công trực tuyến mức độ 3, 4", "2022-08-15", "mức độ 3"), ("UBND các huyện báo cáo.", "2025-07-01", "UBND các huyện"),
        ("Hỏi SỞ THÔNG TIN VÀ TRUYỀN THÔNG.", "2025-03-01", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG"), ("Nộp ở Cổng\nDịch vụ công của tỉnh.", "2026-01-01", "Cổng\nDịch vụ công của tỉnh"),
        ("Bộ Lao động - Thương binh và Xã hội", "2025-03-01", "Bộ Lao động - Thương binh và Xã hội"), ("cả 63 tỉnh, thành phố", "2025-07-01", "63 tỉnh"), ("ở ba cấp tỉnh, huyện, xã", "2026-01-01", "tỉnh, huyện, xã"), ("bản sao sổ hộ khẩu", "2023-01-01", "sổ hộ khẩu"),
    ])
    func aTermIsToldFromItsDayOn(_ text: String, _ day: String, _ term: String) {
        #expect(said(of: text, known: ["UBND"], on: day) == ["MB-TN-01 \(term)"])
    }

    @Test func beforeItsDayATermIsRight() {
        expectSilence(["UBND cấp huyện báo cáo."], known: ["UBND"], on: "2025-06-30")
        expectSilence(["Hỏi Sở Thông tin và Truyền thông."], on: "2025-02-28")
        expectSilence(["Dịch vụ công mức độ 4."], on: "2022-08-14")
    }

    @Test func whatTellsOfThePastIsLetBe() {
        expectSilence(
            [
                "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ).", "Trước đây thủ tục này ở cấp huyện.", "Cấp huyện chấm dứt từ 01/7/2025.",
                "Năm 2024, Sở TT&TT đã in tờ rơi.", "Không yêu cầu sổ hộ khẩu nữa.", "Dữ liệu của Bộ Thông tin và Truyền thông cũ.",
                "Kế hoạch ghi «cấp huyện» ở nhiều chỗ.",
            ], known: ["TT&TT"], on: "2026-05-05")
    }

    /// A sentence that tells of the past does not speak for the next one.
    @Test func thePastEndsWithItsSentence() {
        #expect(said(of: "Trước đây là cấp huyện. Nay hỏi UBND huyện.", known: ["UBND"], on: "2026-05-05") == ["MB-TN-01 UBND huyện"])
    }

    @Test func wordsThatMeanOtherThingsAreLetBe() {
        expectSilence(["mức độ 3 của cháy rừng", "cán bộ thông tin và truyền thông"], on: "2026-05-05")
    }

    /// A text without a day of its own is as old as the latest day that it names.
    @Test func aTextWithoutADayIsAsOldAsItsLatestDate() {
        #expect(said(of: "Ngày 28/12/2023, UBND huyện họp.", known: ["UBND"]) == [])
        #expect(said(of: "UBND huyện họp.", known: ["UBND"]) == ["MB-TN-01 UBND huyện"])
    }
}
