import Testing

@Suite struct DateTests {
    @Test(arguments: [
        ("6/3/2024", "6/3/2024"), ("Họp 15/1/2024.", "15/1/2024"), ("20/06/2024; 20/12/2024", "20/06/2024"), ("ngày 5/12", "5/12"),
        ("tháng 1/2025", "1"), ("ngày 6 tháng 3", "6"), ("ngày 06 tháng 03 năm 2024", "03"), ("(01/07/2025)", "01/07/2025"),
    ])
    func wrongZerosAreTold(_ text: String, _ wrong: String) {
        #expect(said(of: text) == ["MB-NGAY-04 \(wrong)"])
    }

    @Test func rightOnesAndOtherFiguresAreLetBe() {
        expectSilence([
            "06/3/2024, 20/6/2024, 15/01/2024, 01/02/2024, 31/12/2024", "ngày 06 tháng 3 năm 2024", "ngày 30/6, ngày 08/3", "tháng 6 năm 2024, tháng 01/2024",
            "24/7, 3/4, 1/2/3/4", "Nghị định 61/2018/NĐ-CP", "136/KH-STTTT", "2021-2025", "6 tháng đầu năm", "tỷ lệ 5/12 đơn vị", "nói «06/03/2024» là sai",
            "`6/3/2024`", "[lịch](/tin/6/3/2024)", "https://example.gov.vn/6/3/2024", "```\n6/3/2024\n```", "~~~\n6/3/2024\n~~~", "> ~~~\n> 6/3/2024\n> ~~~", "1.234/5.678", "mục 1.2/2024",
        ])
    }

    /// A block of code ends where its fence does, however long it is.
    @Test func aLongBlockOfCodeIsPassedOver() {
        let code = String(repeating: "6/3/2024\n", count: 100)
        #expect(said(of: "```\n\(code)```\n\nHọp 7/3/2024.") == ["MB-NGAY-04 7/3/2024"])
        #expect(said(of: "```\n\(code)") == [])
    }

    @Test func aDayThatDoesNotExistIsTold() {
        #expect(said(of: "hạn 30/02/2024") == ["MB-NGAY-05 30/02/2024"])
        #expect(said(of: "hạn 29/02/2024") == [])
    }
}
