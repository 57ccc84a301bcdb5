import Testing

private typealias Path = TinySite.Path

/// Calendar files: deadlines of plans, planned stops.
@Suite struct CalendarTests {
    private static let tasks = """
        tasks:
          - { no: "1", what: "Báo cáo, lần 1; gửi Sở", due: 2026-03-20, lead: [da-nang/so-khcn], with: [Báo Đà Nẵng], when: Tháng 3 }
          - { no: "2", what: Thường xuyên }
          - { no: "1", what: Quý hai, due: 2026-Q2 }
          - { no: "I.2", what: \(String(repeating: "Tuyên truyền ", count: 40)), due: 2026 }

        """

    private func built(_ site: TinySite, _ arguments: [String] = []) throws -> SiteFolder {
        let (folder, run) = try site.run(["build", "--quiet"] + arguments)
        #expect(run.exitCode == 0, "\(run.out)")
        return folder
    }

    @Test func plans() throws {
        let folder = try built(TinySite().changing(Path.plan, "summary:", to: Self.tasks + "summary:"))
        let file = try ContentFile(folder, "/ke-hoach/ke-hoach/lich.ics")
        let page = "https://example.gov.vn/cchc/ke-hoach/ke-hoach/"
        #expect(file.values("UID") == ["nhiem-vu-1", "nhiem-vu-1-2", "nhiem-vu-i-2"].map { page + "#" + $0 })
        #expect(file.values("DTSTART") == ["20260320", "20260630", "20261231"])
        #expect(file.values("DTEND") == ["20260321", "20260701", "20270101"])
        #expect(Set(file.values("DTSTAMP")) == ["20261120T000000Z"])
        #expect(file.values("SUMMARY").first == "Hạn: Báo cáo\\, lần 1\\; gửi Sở")
        #expect(file.values("SUMMARY").last?.hasSuffix("Tuyên truyền…") ?? false)
        #expect(file.values("SUMMARY").last?.count ?? 0 <= 126)
        #expect(file.values("DESCRIPTION").first == """
            Báo cáo\\, lần 1\\; gửi Sở\\nHạn: ngày 20/3/2026\\nThời gian: Tháng 3\\nChủ trì: Sở Khoa học và Công nghệ\\n\
            Phối hợp: Báo Đà Nẵng\\nKế hoạch thử
            """)
        #expect(folder.page("/ke-hoach/ke-hoach/")?.contains("href=\"/cchc/ke-hoach/ke-hoach/lich.ics\" type=\"text/calendar\"") ?? false)
    }

    /// A plan without deadlines has no calendar, and nothing leads to one.
    @Test func noDates() throws {
        let folder = try built(TinySite())
        #expect(!folder.published.keys.contains { $0.hasSuffix(".ics") })
        #expect(folder.published(holding: ".ics") == [])
    }

    /// What banners announce, while they do.
    @Test(arguments: [
        ("stop: { from: 2026-12-11T22:00, until: 2026-12-12T05:00 }", ["20261211T150000Z"], ["20261211T220000Z"]),
        ("stop: { from: 2026-12-11, until: 2026-12-12T05:00 }", ["20261211"], ["20261213"]),
        ("from: 2026-11-21, stop: { from: 2026-12-11, until: 2026-12-12 }", [], []),
        ("stop: { from: 2026-11-01, until: 2026-11-19 }", [], []),
        ("until: 2026-12-01", [], []),
    ])
    func stops(_ notice: String, _ starts: [String], _ ends: [String]) throws {
        let site = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nnotices: [ { announced: 2026-10-01, text: \"Bảo trì, lần 1\", \(notice) } ]")
        let folder = try built(site)
        #expect((folder.page("/tam-dung.ics") != nil) == !starts.isEmpty)
        #expect(folder.page("/")?.contains("href=\"/cchc/tam-dung.ics\"") == !starts.isEmpty)
        guard !starts.isEmpty else { return }
        let file = try ContentFile(folder, "/tam-dung.ics")
        #expect(file.values("DTSTART") == starts)
        #expect(file.values("DTEND") == ends)
        #expect(file.values("DESCRIPTION") == ["Bảo trì\\, lần 1"])
    }
}
