import Testing

@Suite struct AbbreviationTests {
    @Test func oneThatNothingExplainsIsToldOnce() {
        #expect(said(of: "Theo QCVN và QCVN khác, hỏi KHCNQG.") == ["MB-VT-02 QCVN", "MB-VT-02 KHCNQG"])
        #expect(said(of: "Cổng TTĐT", known: ["CCHC"]) == ["MB-VT-02 TTĐT"])
    }

    /// Words that begin alike are told apart by their ends.
    @Test func wordsOfOneBeginningAreNotTakenForEachOther() {
        #expect(said(of: "KHXHNVQG, KHXHNVQGia, KHXHNVQGiangnam") == ["MB-VT-02 KHXHNVQG"])
    }

    @Test func anExplainedOneIsLetBe() {
        expectSilence([
            "thủ tục hành chính (TTHC) và TTHC khác", "TTHC trước, rồi thủ tục hành chính (TTHC)", "PAPI (Chỉ số hiệu quả quản trị)",
            "thủ tục hành chính, gọi tắt là TTHC", "tiếp nhận và trả kết quả (TN&TKQ)",
            "Chỉ số cải cách hành chính (PAR INDEX)", "TTHC: thủ tục hành chính", "| TTHC | thủ tục hành chính |", "thủ tục hành chính - TTHC",
        ])
        expectSilence(["CCHC, CNTT&TT, TT&TT, TM. Ủy ban"], known: ["CCHC", "CNTT", "TT", "TM."])
    }

    @Test func whatIsNoAbbreviationIsLetBe() {
        expectSilence([
            "khóa XVI, quý III, thế kỷ XXI", "khóa X–XIV, điều I—III", "KẾ HOẠCH TUYÊN TRUYỀN", "UBND TỈNH SÓC TRĂNG", "136/KH-STTTT, 16-NQ/TU, số /KH-UBND, 202/2025/QH15", "tệp PDF, 5 MB, 3 USD",
            "mức AA", "khổ A4, mạng 4G", "Lưu: VT, NC-KS, KGVX.", "chữ «CBCCVV» là sai", "`ABCD`", "<https://EXAMPLE.VN/KHXQ>", "[x](TTĐTX.md)",
            "ban-bien-tap@KHXQ.vn",
        ])
    }

    @Test func oneAtOddsWithItsWordsIsTold() {
        #expect(said(of: "cán bộ, công chức, viên chức (CBCCV)") == ["MB-VT-03 CBCCV"])
        #expect(said(of: "thủ tục hành chính (TTHCC)") == ["MB-VT-03 TTHCC"])
        expectSilence([
            "cán bộ, công chức, viên chức (CBCCVC)", "sự hài lòng của người dân (SIPAS)", "Hội đồng nhân dân (HĐND)", "cơ quan hành chính nhà nước (CQHCNN)",
            "phản ánh và kiến nghị (PAKN)",
        ])
    }
}
