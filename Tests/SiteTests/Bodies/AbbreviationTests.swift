import Testing

/// The first use of each abbreviation of the glossary on a page, and only where its meaning is certain.
@Suite struct AbbreviationTests {
    private static let glossary = [
        "short: CCHC, long: cải cách hành chính", "short: UBND, long: Ủy ban nhân dân", "short: ĐVHC, long: đơn vị hành chính",
        "short: TT, long: trung tâm", "short: \"TT&TT\", long: thông tin và truyền thông, auto: false, after: [Sở, Bộ]",
        "short: BTV, long: Ban Thường vụ, auto: false, before: [Tỉnh ủy]", "short: BTV, long: biên tập viên, auto: false, after: [các]",
        "short: KH, long: kế hoạch, auto: false", "short: PAR INDEX, long: Chỉ số cải cách hành chính", "short: KT-XH, long: kinh tế - xã hội",
        "short: VNeID, long: ứng dụng định danh quốc gia VNeID", "short: b/c, long: để báo cáo", "short: KT., long: ký thay",
        "short: ĐA 06, long: Đề án 06", "short: CQĐT, long: chính quyền điện tử", "short: QĐ, long: quyết định", "short: STTTT, long: Sở Thông tin và Truyền thông, former: true",
        "short: CP, long: Chính phủ", "short: ĐU, long: Đảng ủy", "short: ĐĐ, long: điều động", "short: đ/c, long: đồng chí",
    ]

    /// `[X]` is an `<abbr>` around X.
    private static let cases: [(body: String, shown: String)] = [
        // The first on the page, wherever it stands.
        ("Ban chỉ đạo CCHC họp. CCHC là việc chung của UBND.", "Ban chỉ đạo [CCHC] họp. CCHC là việc chung của [UBND]."),
        ("CCHC", "[CCHC]"),
        ("**CCHC**, *UBND* và “ĐVHC”.", "<strong>[CCHC]</strong>, <em>[UBND]</em> và “[ĐVHC]”."),
        ("(CCHC) “UBND”, ĐVHC; –ĐU– «CP»…", "([CCHC]) “[UBND]”, [ĐVHC]; –[ĐU]– «[CP]»…"),
        // Not in links and code, which do not count as a use.
        ("[CCHC](/tin-tuc/) `UBND` CCHC, UBND", "<a href=\"/cchc/tin-tuc/\">CCHC</a> <code>UBND</code> [CCHC], [UBND]"),
        // Whole words only.
        ("CCHCX xCCHC UBNDs 1UBND UBND2 ĐVHCĐ ĂCCHC CCHCế CCHC", "CCHCX xCCHC UBNDs 1UBND UBND2 ĐVHCĐ ĂCCHC CCHCế [CCHC]"),
        ("cchc Cchc", "cchc Cchc"),
        ("ĐĐ và đ/c", "[ĐĐ] và [đ/c]"),
        // The longest one, and nothing inside of it.
        ("PAR INDEX, KT-XH, VNeID, ĐA 06, KT. CHỦ TỊCH", "[PAR INDEX], [KT-XH], [VNeID], [ĐA 06], [KT.] CHỦ TỊCH"),
        ("PAR INDEXES, KT-XHH, ĐA 061", "PAR INDEXES, KT-XHH, ĐA 061"),
        ("Sở TT&TT, Sở TT&TT, TT khác", "Sở [TT&amp;TT], Sở TT&amp;TT, [TT] khác"),
        // Numbers of documents, addresses and names.
        ("Số 136/KH-STTTT, 61/2018/QĐ-UBND, 05-NQ/ĐU, 1847/QĐ-UBND.", "Số_136/KH-STTTT, 61/2018/QĐ-UBND, 05-NQ/ĐU, 1847/QĐ-UBND."),
        ("30 /QĐ-UBND, 30/QĐ- UBND, 30/QĐ -UBND, 2817/QĐ-\nUBND", "30 /QĐ-UBND, 30/QĐ- UBND, 30/QĐ -UBND, 2817/QĐ-\nUBND"),
        ("ubnd.gov.vn, UBND.example.gov.vn, a@UBND.vn, UBND_2, CCHC/UBND", "ubnd.gov.vn, UBND.example.gov.vn, a@UBND.vn, UBND_2, CCHC/UBND"),
        ("Năm 2021 - CCHC. Họp với UBND.", "Năm_2021 – [CCHC]. Họp với [UBND]."),
        ("Nơi nhận: UBND (b/c); CT", "Nơi nhận: [UBND] ([b/c]); CT"),
        // Explained by the text itself.
        ("Công tác cải cách hành chính (CCHC): CCHC", "Công tác cải cách hành chính (CCHC): CCHC"),
        ("Cải cách hành chính (sau đây gọi tắt là CCHC). CCHC", "Cải cách hành chính (sau đây gọi tắt là CCHC). CCHC"),
        ("CCHC (cải cách hành chính). CCHC", "CCHC (cải cách hành chính). CCHC"),
        ("ỦY BAN NHÂN DÂN (UBND) tỉnh", "ỦY BAN NHÂN DÂN (UBND) tỉnh"),
        ("Họp về cải cách (CCHC)", "Họp về cải cách ([CCHC])"),
        // A meaning of the page's own.
        ("Cơ quan điều tra (CQĐT) thông báo. CQĐT", "Cơ quan điều tra (CQĐT) thông báo. CQĐT"),
        // Ambiguous ones.
        ("KH 12, BTV, TT&TT", "KH 12, BTV, TT&amp;TT"),
        ("BTV Tỉnh ủy, các BTV, BTV Tỉnh ủy, BTV Tỉnh ủyx", "[BTV] Tỉnh ủy, các [BTV], BTV Tỉnh ủy, BTV Tỉnh ủyx"),
        ("Cácbộ TT&TT, vụ Bộ TT&TT", "Cácbộ TT&amp;TT, vụ Bộ [TT&amp;TT]"),
    ]

    @Test func areMarkedOnce() throws {
        let bodies = try AnnotatedBodies(Self.cases.map(\.body), glossary: Self.glossary)
        for (number, one) in Self.cases.enumerated() { #expect(bodies.marked(number) == one.shown) }
    }

    @Test func meaningsAreTheGlossarys() throws {
        let bodies = try AnnotatedBodies(
            ["STTTT, các BTV, BTV Tỉnh ủy, AB\"C", "# CCHC ở UBND\n\n## CCHC `mã`\n\nCCHC\n\n## Ba\n"],
            glossary: Self.glossary + ["short: 'AB\"C', long: '<\"&>'"])
        // What is no more is told on the glossary's page: a title holds the meaning and nothing else.
        #expect(bodies[0].contains("<abbr title=\"Sở Thông tin và Truyền thông\">STTTT</abbr>"))
        #expect(bodies[0].contains("các <abbr title=\"biên tập viên\">BTV</abbr>, <abbr title=\"Ban Thường vụ\">BTV</abbr> Tỉnh ủy"))
        #expect(bodies[0].contains("<abbr title=\"&lt;&quot;&amp;&gt;\">AB&quot;C</abbr>"))

        // A heading may hold one; its id and the table of contents stay as they are.
        #expect(bodies[1].contains("<h2 id=\"cchc-o-ubnd\"><abbr title=\"cải cách hành chính\">CCHC</abbr> ở <abbr title=\"Ủy ban nhân dân\">UBND</abbr></h2>"))
        #expect(bodies[1].contains("<h3 id=\"cchc-ma\">CCHC <code>mã</code></h3>\n<p>CCHC</p>"))
        #expect(bodies.page("/bai-1/").contains("<a href=\"#cchc-o-ubnd\">CCHC ở UBND</a>"))
    }

    /// Wherever it stands within eight bytes, and however many follow.
    @Test func everyPlace() throws {
        let places = (0..<10).flatMap { before in (0..<10).map { (String(repeating: "ê", count: before / 2) + String(repeating: "x", count: before % 2), String(repeating: "y", count: $0)) } }
        let bodies = try AnnotatedBodies(places.map { "\($0.0) UBND \($0.1) ĐVHC" }, glossary: Self.glossary)
        for (number, place) in places.enumerated() {
            let head = place.0.isEmpty ? "" : place.0 + " "
            #expect(bodies.marked(number) == "\(head)[UBND] \(place.1) [ĐVHC]")
        }
    }

    /// Two meanings without a word to tell them apart leave an abbreviation unexplained.
    @Test func twoMeaningsAreNone() throws {
        let bodies = try AnnotatedBodies(["BCH họp."], glossary: ["short: BCH, long: Ban Chấp hành", "short: BCH, long: bộ chỉ huy"])
        #expect(bodies.marked(0) == "BCH họp.")
    }

    /// Texts that would be slow to look at if anything were looked at twice.
    @Test func longTextsTakeLinearTime() throws {
        let long = [
            String(repeating: "A", count: 400_000), String(repeating: "(CCHC ", count: 70_000), String(repeating: "1 ", count: 200_000),
            String(repeating: "Đ", count: 200_000), String(repeating: "CCHC", count: 100_000), String(repeating: "ế", count: 130_000) + " (CCHC)",
        ]
        // Thousands of meanings and thousands that begin with one word.
        let glossary = (0..<3000).flatMap { ["short: XY \($0), long: a\($0)", "short: ZZ, long: b\($0), auto: false"] }
        let bodies = try AnnotatedBodies(long + [String(repeating: "XY ZZ ", count: 100_000)], glossary: Self.glossary + glossary)
        #expect(bodies.marked(1).hasPrefix("([CCHC] (CCHC"))
    }
}
