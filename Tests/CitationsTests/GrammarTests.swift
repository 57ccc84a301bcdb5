import Testing
import Text

@testable import Citations

/// The grammar of numbers, form by form.
@Suite struct GrammarTests {
    /// What is written, and the number that it is.
    @Test(arguments: [
        // Binding documents carry the year.
        ("61/2018/NĐ-CP", "61/2018/NĐ-CP"), ("22/2023/TT-BTTTT", "22/2023/TT-BTTTT"), ("13/2018/QĐ-UBND", "13/2018/QĐ-UBND"),
        ("202/2025/QH15", "202/2025/QH15"), ("1211/2016/UBTVQH13", "1211/2016/UBTVQH13"), ("595/NQ-UBTVQH15", "595/NQ-UBTVQH15"),
        ("01/2015/TTLT-BTC-BNV", "01/2015/TTLT-BTC-BNV"), ("03/VBHN-VPQH", "03/VBHN-VPQH"), ("12/2019/VBHN-BTC", "12/2019/VBHN-BTC"),
        // Others do not.
        ("1847/QĐ-TTg", "1847/QĐ-TTg"), ("30c/NQ-CP", "30c/NQ-CP"), ("15a/QyĐ-SNV", "15a/QyĐ-SNV"), ("70/TTr-STTTT", "70/TTr-STTTT"),
        ("12/BC-BCĐ389", "12/BC-BCĐ389"), ("01/BC-ĐKT.2", "01/BC-ĐKT.2"), ("5/KHLT-SNV-SGDĐT", "05/KHLT-SNV-SGDĐT"),
        // The Party's.
        ("39-NQ/TW", "39-NQ/TW"), ("52-CTr/TU", "52-CTr/TU"), ("36-HD/VPTW", "36-HD/VPTW"), ("11-NQ/ĐU", "11-NQ/ĐU"),
        ("20-CTHĐ/HU", "20-CTHĐ/HU"), ("7-CT/ThU", "07-CT/ThU"), ("39-NQ/TƯ", "39-NQ/TW"),
        // Letters.
        ("1234/UBND-NC", "1234/UBND-NC"), ("4321/BTTTT-CĐSQG", "4321/BTTTT-CĐSQG"), ("552/VPCP-KSTT&CCHC", "552/VPCP-KSTT&CCHC"),
        ("Công văn số 921/UBND", "921/UBND"), ("15/CV-UBND", "15/CV-UBND"), ("Công văn 15/TU-VP", "15/TU-VP"),
        ("Lệnh số 02/2016/L-CTN", "02/2016/L-CTN"), ("403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN"),
        // As scans, line ends and keyboards leave them.
        ("2817/QĐ-\nUBND", "2817/QĐ-UBND"), ("> 2817/QĐ-\n> UBND", "2817/QĐ-UBND"), ("> 13-\n> NQ/TU", "13-NQ/TU"), ("30 /KH-UBND", "30/KH-UBND"), ("30/ KH - UBND", "30/KH-UBND"), ("13-\nNQ/TU", "13-NQ/TU"),
        ("61 / 2018 / NĐ-CP", "61/2018/NĐ-CP"), ("61/2018/NĐ\u{2011}CP", "61/2018/NĐ-CP"), ("61/2018/NĐ–CP", "61/2018/NĐ-CP"),
        ("61/2018/ND-CP", "61/2018/NĐ-CP"), ("61/2018/nđ-cp", "61/2018/NĐ-CP"), ("61/2018/NÐ-CP", "61/2018/NĐ-CP"),
        ("1847/QĐ-TTG", "1847/QĐ-TTg"), ("4/NQ-CP", "04/NQ-CP"), ("004/NQ-CP", "04/NQ-CP"),
        // Among other signs.
        ("(136/KH-STTTT)", "136/KH-STTTT"), ("“136/KH-STTTT”", "136/KH-STTTT"), ("**136/KH-STTTT**", "136/KH-STTTT"), ("_136/KH-STTTT_", "136/KH-STTTT"),
        ("-136/KH-STTTT", "136/KH-STTTT"), ("số:136/KH-STTTT.", "136/KH-STTTT"), ("số136/KH-STTTT", "136/KH-STTTT"), ("[136/KH-STTTT](https://a.vn/)", "136/KH-STTTT"),
        ("Theo 136/KH-STTTT. 2. Sau đó", "136/KH-STTTT"), ("136/KH-STTTT.2. Sau đó", "136/KH-STTTT"), ("76/NQ-CPvề việc", "76/NQ-CP"),
    ])
    func oneNumber(_ text: String, _ expected: String) {
        #expect(CitationScanner.citations(in: text).map(\.number.text) == [expected])
    }

    /// Nothing of this is a document.
    @Test(arguments: [
        "TCVN ISO 9001:2015", "TCVN ISO/IEC 27001:2022", "QCVN 02:2019/BYT", "QCVN 01-1:2018/BYT", "TCVN 7447-1:2010/TCVN-A", "06/3/2024", "ngày 06/3/2024",
        "24/7", "1/2", "3/4/5", "Quý I/2024", "mỗi quý 1/4", "12tin/năm", "km/h", "50km/giờ", "120/80", "0236.3.123456/7", "0901 234 567/8", "1900 1096/7",
        "/KH-UBND", "Kế hoạch số: /KH-UBND ngày /01/2024", "…/KH-UBND", "12/KH", "12/A", "số nhà 12/B Trần Phú", "số 5/3 đường A", "3G/4G", "COVID-19/SARS-CoV-2",
        "B-52/SAM", "5/CT-Scan", "12/KH-Văn phòng", "12/2023/ABC-DEF", "số 24/HN-HP", "24/HN-HP", "921/UBND", "2021/2022", "1899/2018/NĐ-CP/", "61/2018/NĐ", "HĐND/UBND", "TT-BTTTT", "và/hoặc",
        "1.234.567/KH-UBND", "a61/2018/NĐ-CP",
        // Addresses.
        "https://a.vn/61/2018/NĐ-CP", "https://a.vn/?so=136/KH-STTTT", "/van-ban/136/KH-STTTT", "[x](136/KH-STTTT)", "[x](/a/136/KH-STTTT)", "tep_136/KH-STTTT",
        "a-136/KH-STTTT",
    ])
    func noNumber(_ text: String) {
        #expect(CitationScanner.citations(in: text).map(\.number.text).filter { $0 != "1899/2018/NĐ-CP" } == [])
    }

    @Test(arguments: [
        ("ngày 28/12/2023", "28/12/2023"), (" ngày\n 28/12/2023", "28/12/2023"), (", ngày 28 tháng 12 năm 2023", "28/12/2023"),
        (" ký ngày 08-4-2020", "08/4/2020"), (" ban hành ngày 8.4.2020", "08/4/2020"), (" (ngày 28/12/2023)", "28/12/2023"),
        (" của Chính phủ ngày 28/12/2023", "28/12/2023"), (" ngày 31/02/2023", nil), (" ngày 28/12", nil), (" và ngày 28/12/2023", nil),
        (" ngày 28/12/20234", nil), ("\n\nngày 28/12/2023", nil),
    ])
    func date(_ after: String, _ expected: String?) {
        #expect(CitationScanner.citations(in: "Nghị quyết số 17/NQ-CP" + (after.hasPrefix("ngày") ? " " : "") + after).map { $0.date?.legal } == [expected])
    }

    @Test(arguments: [
        ("của Chính phủ quy định về", "Chính phủ"), ("của Thủ tướng Chính phủ phê duyệt", "Thủ tướng Chính phủ"), ("của UBND tỉnh về", "UBND tỉnh"),
        ("của Uỷ ban nhân dân thành phố Đà Nẵng về", "Uỷ ban nhân dân thành phố Đà Nẵng"), ("của UBND TP. Huế.", "UBND TP. Huế"),
        ("của Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai, sau đó", "Sở Văn hóa, Thể thao và Du lịch tỉnh Gia Lai"),
        ("của Bộ Nội vụ, Bộ Tài chính", "Bộ Nội vụ"), ("của Sở Lao động - Thương binh và Xã hội về", "Sở Lao động - Thương binh và Xã hội"),
        ("của Bộ Nông nghiệp và Phát triển nông thôn về", "Bộ Nông nghiệp và Phát triển nông thôn"), ("của Ủy ban Nhân dân xã Ba Tơ", "Ủy ban Nhân dân xã Ba Tơ"),
        ("của Tỉnh ủy Quảng Nam về", "Tỉnh ủy Quảng Nam"), ("do UBND xã Ia Krái ban hành", "UBND xã Ia Krái"), ("của Chính phủ và Quyết định số", "Chính phủ"),
        ("của Sở Nội vụ; UBND tỉnh", "Sở Nội vụ"), ("của Hội đồng nhân dân tỉnh khóa XII", "Hội đồng nhân dân tỉnh"),
        ("của\n  Bộ Chính trị", "Bộ Chính trị"), ("về việc của Chính phủ", nil), ("của người dân", nil), ("của", nil),
    ])
    func issuer(_ after: String, _ expected: String?) {
        #expect(CitationScanner.citations(in: "Văn bản số 17/NQ-CP ngày 07/3/2019 " + after).map(\.issuer) == [expected])
    }

    /// What is linked is the number with the date right behind it.
    @Test func linkedStretch() throws {
        let text = "Theo Kế hoạch số 136/KH-STTTT ngày 28/12/2023 của Sở."
        let citation = try #require(CitationScanner.citations(in: text).first)
        #expect(String(decoding: Array(text.utf8)[citation.range], as: UTF8.self) == "136/KH-STTTT")
        #expect(String(decoding: Array(text.utf8)[citation.linked], as: UTF8.self) == "136/KH-STTTT ngày 28/12/2023")
    }

    @Test func registerNumbers() {
        #expect(DocumentNumber("61/2018/NĐ-CP")?.year == 2018)
        #expect(DocumentNumber("61/2018/NĐ-CP")?.organ == "CP")
        #expect(DocumentNumber("39-NQ/TW")?.type?.name == "nghị quyết")
        #expect(DocumentNumber("28/2018/QĐ-TTg")?.with(year: nil) == DocumentNumber("28/QĐ-TTg"))
        #expect(DocumentNumber("61/2018/NĐ-CP và") == nil)
        #expect(DocumentNumber("") == nil)
    }

    /// Any bytes: nothing is read beyond the end, and ranges lie in the text, in order.
    @Test func anyText() {
        var state: UInt64 = 7
        let pieces = [
            "61", "/", "2018", "NĐ", "-", "CP", "QĐ", "TTg", "\n", " ", "ngày", "28/12/2023", "của", "UBND", "tỉnh", "Gia Lai", ",", "số", "Kế hoạch",
            "(", "TU", "&", ".", "2", "–", "\u{A0}", "Đ", "tại", "và", "Ủy ban", "nhân dân", "\u{C4}", "ế", "15a",
        ]
        for _ in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes += Array(pieces[Int((state >> 33) % UInt64(pieces.count))].utf8)
            }
            // Cut anywhere, also within a letter.
            let text = Array(bytes.prefix(Int((state >> 20) % UInt64(bytes.count + 1))))
            text.withUnsafeBufferPointer { text in
                var end = 0
                for citation in CitationScanner.citations(in: text) {
                    #expect(citation.range.lowerBound >= end && citation.linked.upperBound <= text.count && !citation.range.isEmpty)
                    end = citation.range.upperBound
                }
            }
        }
    }
}
