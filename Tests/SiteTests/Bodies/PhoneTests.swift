import Testing

/// Telephone numbers of the portal's directories in texts.
@Suite struct PhoneLinkTests {
    private static let hotlines = "phone: [\"18001096\", \"0235 3852 123\", \"1022\", \"113\", \"114\", \"0912345678\"]"

    /// `[X→Y]` is a link around X to `tel:Y`.
    private static let cases: [(body: String, shown: String)] = [
        ("Gọi 18001096.", "Gọi [18001096→18001096]."),
        ("18001096, 1800 1096, 1800.1096, 1800-1096 và 1800\u{A0}1096", "[18001096→18001096], [1800 1096→18001096], [1800.1096→18001096], [1800-1096→18001096] và [1800_1096→18001096]"),
        ("0235 3852 123; 0235.3852.123; (0235) 3852 123; (0235)3852123; 02353852123", "[0235 3852 123→+842353852123]; [0235.3852.123→+842353852123]; [(0235) 3852 123→+842353852123]; [(0235)3852123→+842353852123]; [02353852123→+842353852123]"),
        ("+84 235 3852 123, +842353852123, (+84) 235 3852 123, 84 235 3852 123", "[+84 235 3852 123→+842353852123], [+842353852123→+842353852123], [(+84) 235 3852 123→+842353852123], 84 235 3852 123"),
        ("ĐT:0912.345.678 (18001096)", "ĐT:[0912.345.678→+84912345678] ([18001096→18001096])"),
        // Others, and parts of something longer.
        ("0236 3852 123, 18001097, 180010960, 118001096, x18001096, 18001096x", "0236 3852 123, 18001097, 180010960, 118001096, x18001096, 18001096x"),
        ("18001096/KH-UBND, 1/18001096, 18001096%, 18001096.5, 18001096-2", "18001096/KH-UBND, 1/18001096, 18001096%, 18001096.5, 18001096-2"),
        ("18.001.096 đồng", "18.001.096_đồng"),
        ("[18001096](/tin-tuc/) `18001096`", "<a href=\"/cchc/tin-tuc/\">18001096</a> <code>18001096</code>"),
        ("0235 3852 123 4", "[0235 3852 123→+842353852123] 4"),
        // A short number must be one to call.
        ("Gọi 113, 114 hoặc tổng đài 1022 của tỉnh.", "Gọi [113→113], [114→114] hoặc tổng đài [1022→1022] của tỉnh."),
        ("Đã gọi 113 hộ dân; có 114 xã; năm 1022; số 113/QĐ-UBND; 113", "Đã gọi 113 hộ dân; có 114 xã; năm_1022; số_113/QĐ-UBND; 113"),
        ("Gọi 113 khi có cháy", "Gọi [113→113] khi có cháy"),
        ("Một 0235\n3852 123", "Một 0235\n3852 123"),
    ]

    @Test func areLinked() throws {
        let bodies = try AnnotatedBodies(Self.cases.map(\.body), hotlines: Self.hotlines)
        for (number, one) in Self.cases.enumerated() { #expect(bodies.marked(number) == one.shown) }
    }

    /// On a directory's own page short numbers need no word, unless they count something.
    @Test func directoryPages() throws {
        let (folder, run) = try TinySite().changing(TinySite.Path.hotlines, "phone: [\"18001096\"]", to: Self.hotlines)
            .changing(TinySite.Path.hotlines, "Nội dung.", to: "**Khẩn cấp**: 113, 114. Ở 113 xã.").run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        #expect(folder.page("/duong-day-nong/danh-ba/")?.contains(
            "<strong>Khẩn cấp</strong>: <a href=\"tel:113\">113</a>, <a href=\"tel:114\">114</a>. Ở 113 xã.") ?? false)
    }

    /// Nobody answers the lines of a unit that is no more.
    @Test func closedUnitsHaveNoLines() throws {
        let bodies = try AnnotatedBodies(["Gọi 18001096."], hotlines: "phone: [\"18001096\"]\n    unit: da-nang/so-tttt")
        #expect(bodies.marked(0) == "Gọi 18001096.")
    }
}
