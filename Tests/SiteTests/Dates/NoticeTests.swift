import Testing

private typealias Path = TinySite.Path

/// Planned stops: seven whole working days between the announcement and the stop. Today is 20 November 2026, and 24
/// November is a holiday.
@Suite struct NoticeTests {
    private func site(_ notice: String, _ more: String = "") throws -> TinySite {
        try TinySite().changing(Path.site, "language: vi", to: "language: vi\n\(more)notices: [ { text: Tạm dừng Vàng, \(notice) } ]")
    }

    @Test(arguments: [
        // A Friday; the seventh working day after it is Wednesday 2 December.
        ("announced: 2026-11-20, stop: { from: 2026-12-03, until: 2026-12-04 }", "", [] as [String]),
        ("announced: 20/11/2026, stop: { from: 2026-12-02T23:59, until: 2026-12-04 }", "", ["MB-TB-01"]),
        // The banner's own day counts where no other is told.
        ("from: 2026-11-20T08:00, stop: { from: 2026-12-02, until: 2026-12-04 }", "", ["MB-TB-01"]),
        ("from: 2026-11-20, announced: 2026-11-19, stop: { from: 2026-12-02, until: 2026-12-04 }", "", []),
        // Decisions for the year.
        ("announced: 2026-11-20, stop: { from: 2026-12-03, until: 2026-12-04 }", "holidays: [2026-11-23]\n", ["MB-TB-01"]),
        ("announced: 2026-11-20, stop: { from: 2026-12-03, until: 2026-12-04 }", "holidays: [2026-11-23]\nworkdays: [28/11/2026]\n", []),
        ("announced: 2026-11-20, stop: { from: 2026-12-02, until: 2026-12-04 }", "workdays: [2026-11-24]\n", []),
        // What is over is over, what is going on is not.
        ("announced: 2026-11-18, stop: { from: 2026-11-19, until: 2026-11-19T12:00 }", "", []),
        ("announced: 2026-11-18, stop: { from: 2026-11-19, until: 2026-11-20T12:00 }", "", ["MB-TB-01"]),
        // The ends of the calendar.
        ("announced: 1900-01-01, stop: { from: 2200-12-31, until: 2200-12-31 }", "", []),
        ("announced: 2200-12-31, stop: { from: 2200-12-31, until: 2200-12-31 }", "", ["MB-TB-01"]),
        ("announced: 2030-01-01, stop: { from: 2029-12-31, until: 2030-01-01 }", "", ["MB-TB-01"]),
        // No stop.
        ("from: 2026-11-20", "", []),
    ])
    func workingDays(_ notice: String, _ more: String, _ codes: [String]) throws {
        let report = try JSONReport(try site(notice, more).run(["check", "--quiet", "--format", "json"]).1)
        #expect(report.findings.map(\.code) == codes)
    }

    @Test func tellsTheCount() throws {
        let (_, run) = try site("announced: 2026-11-20, stop: { from: 2026-11-27, until: 2026-11-28 }").run(["check"])
        #expect(run.out.contains("thông báo ngày 20/11/2026: giữa hai ngày chỉ có 3 ngày làm việc"))
        #expect(run.out.contains("dời lịch dừng tới ngày 03/12/2026 trở đi"))
    }

    /// The banner says when, and goes when the stop is over.
    @Test(arguments: [("2026-12-03", true), ("2026-12-05", true), ("2026-12-06", false), ("2026-11-19", false)])
    func banner(_ today: String, _ isShown: Bool) throws {
        let (folder, run) = try site("from: 2026-11-20, stop: { from: 2026-12-04T22:00, until: 2026-12-05T05:00 }").run(["build", "--quiet", "--today", today])
        #expect(run.exitCode == 0)
        let words = """
            <strong>Thông báo:</strong> Tạm dừng Vàng <span class="stop">Tạm dừng từ <time datetime="2026-12-04T22:00">22:00 ngày 04/12/2026</time>, \
            dự kiến hoạt động lại <time datetime="2026-12-05T05:00">05:00 ngày 05/12/2026</time> (thông báo ngày <time datetime="2026-11-20">20/11/2026</time>).</span>
            """
        #expect((folder.page("/tin-tuc/")?.contains(words.replacing("\n", with: ""))) == isShown)
    }
}
