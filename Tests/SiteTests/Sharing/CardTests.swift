import Testing

private typealias Path = TinySite.Path

/// Cards for address books: hotlines and units.
@Suite struct CardTests {
    private static let directory = """
        ---
        title: Danh bạ thử
        unit: da-nang
        verified: 2026-11-01
        entries:
          - name: "Một cửa, A; B 📞"
            phone: ["0235 3852 123 (máy lẻ 105)", "1900 1234", "1022", "113"]
            email: a@example.gov.vn
            address: 12 Trần Phú, Tam Kỳ
            web: https://example.gov.vn/x
            hours: 7:30-11:30
            takes: [phản ánh, kiến nghị]
            note: "Dòng 1\\nDòng 2"
          - name: Hỏi đáp
            unit: da-nang/so-khcn
            email: b@example.gov.vn
          - name: Hỏi đáp
            email: c@example.gov.vn
          - name: "???"
            email: d@example.gov.vn
        ---

        """

    private func built(_ site: TinySite) throws -> SiteFolder {
        let (folder, run) = try site.run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        return folder
    }

    @Test func directories() throws {
        let folder = try built(TinySite().with(Path.hotlines, Self.directory))
        let file = try ContentFile(folder, "/duong-day-nong/danh-ba/danh-ba.vcf")
        #expect(file.values("VERSION") == ["3.0", "3.0", "3.0", "3.0"])
        #expect(file.values("FN") == ["Một cửa\\, A\\; B 📞", "Hỏi đáp", "Hỏi đáp", "???"])
        #expect(file.values("ORG") == ["Thành phố Đà Nẵng", "Sở Khoa học và Công nghệ", "Thành phố Đà Nẵng", "Thành phố Đà Nẵng"])
        #expect(file.values("TEL") == ["+842353852123", "19001234", "1022", "113"])
        #expect(file.values("ADR") == [";;12 Trần Phú\\, Tam Kỳ;;;;"])
        let page = "https://example.gov.vn/cchc/duong-day-nong/danh-ba/"
        #expect(file.values("NOTE").first == """
            Tiếp nhận: phản ánh\\; kiến nghị\\nGiờ trực: 7:30-11:30\\nGọi 0235 3852 123\\, máy lẻ 105\\n1900 1234: có tính cước\\n\
            Dòng 1\\nDòng 2\\nKiểm tra ngày 01/11/2026\\nNguồn: \(page)
            """)
        #expect(file.values("UID") == ["mot-cua-a-b", "hoi-dap", "hoi-dap-2", "dau-moi"].map { page + "#" + $0 })
        #expect(folder.page("/duong-day-nong/danh-ba/")?.contains(
            "<a href=\"/cchc/duong-day-nong/danh-ba/danh-ba.vcf\" type=\"text/vcard\">Lưu vào danh bạ điện thoại</a>") ?? false)
    }

    @Test func units() throws {
        let site = try TinySite()
            .changing(Path.units, "level: department }\n-", to: "level: department, phone: 0236 3852 123, web: https://example.gov.vn/so }\n-")
            .changing(Path.units, "until: 2025-02-28", to: "phone: 0236 3852 124, until: 2025-02-28")
        let folder = try built(site)
        let file = try ContentFile(folder, "/don-vi/da-nang/so-khcn/danh-thiep.vcf")
        #expect(file.lines == [
            "BEGIN:VCARD", "VERSION:3.0", "FN:Sở Khoa học và Công nghệ", "N:Sở Khoa học và Công nghệ;;;;",
            "ORG:Sở Khoa học và Công nghệ", "TEL;TYPE=WORK,VOICE:+842363852123", "URL:https://example.gov.vn/so",
            "UID:https://example.gov.vn/cchc/don-vi/da-nang/so-khcn/", "END:VCARD",
        ])
        #expect(folder.page("/don-vi/da-nang/so-khcn/")?.contains("href=\"/cchc/don-vi/da-nang/so-khcn/danh-thiep.vcf\"") ?? false)
        // Whoever calls a unit that is no more reaches nobody.
        #expect(folder.published.keys.filter { $0.hasSuffix(".vcf") } .sorted() == ["don-vi/da-nang/so-khcn/danh-thiep.vcf", "duong-day-nong/danh-ba/danh-ba.vcf"])
    }

    /// Nor is anything to be kept of a directory whose unit has ended, or of a line whose unit has.
    @Test func closedUnits() throws {
        let closed = try built(TinySite().changing(Path.hotlines, "unit: da-nang", to: "unit: quang-nam"))
        #expect(!closed.published.keys.contains { $0.hasSuffix(".vcf") || $0.contains("to-thong-bao") })
        #expect(closed.published(holding: ".vcf") == [])
        #expect(closed.published(holding: "to-thong-bao") == [])
        let line = try built(TinySite().with(Path.hotlines, Self.directory.replacing("unit: da-nang/so-khcn", with: "unit: da-nang/so-tttt")))
        #expect(try ContentFile(line, "/duong-day-nong/danh-ba/danh-ba.vcf").values("EMAIL") == ["a@example.gov.vn", "c@example.gov.vn", "d@example.gov.vn"])
    }
}
