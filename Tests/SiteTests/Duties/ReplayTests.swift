import Testing

/// The five plans over 2024, with items around every deadline, against a table worked out by hand.
@Suite struct ReplayTests {
    @Test func theYearAsWorkedOutByHand() throws {
        let site = try ReplaySite()
        let run = try site.folder.run(["duties", "--today", "2025-02-01", "--format", "json"])
        let report = try DutyReport(run)
        #expect(run.exitCode == 0)
        let told = report.obligations.map { obligation in
            let plan = obligation.plan.replacing("ke-hoach-tuyen-truyen-", with: "").replacing("-2024", with: "")
            let told = obligation.told.replacing(obligation.due, with: obligation.due + (obligation.dueWritten ? "" : "*"))
            return "\(plan) \(obligation.duty) \(obligation.unit) \(obligation.period) \(obligation.channel ?? "-") \(told)"
        }.sorted()
        let wanted = ReplayTable.rows
        #expect(wanted.count == 205)
        #expect(told.count == wanted.count)
        for row in Set(wanted).subtracting(told).sorted() { Issue.record("wanted \(row)") }
        for row in Set(told).subtracting(wanted).sorted() { Issue.record("told \(row)") }
    }

    /// What does not count, and why.
    @Test func reasons() throws {
        let site = try ReplaySite()
        let report = try DutyReport(site.folder.run(["duties", "--today", "2025-02-01", "--format", "json"]))
        func reasons(_ name: String, _ duty: String) -> [String] {
            report.refused.filter { $0.item?.hasSuffix("/\(name)/") == true && $0.duty == duty }.map(\.reason)
        }
        #expect(reasons("st-q4-van-phong", "tin-hang-quy") == ["other-turn"])
        #expect(reasons("st-07", "tin-hang-thang") == ["other-genre"])
        #expect(reasons("st-08", "tin-hang-thang") == ["other-channel"])
        #expect(reasons("st-q2-a", "tin-hang-quy") == ["other-channel"])
        #expect(reasons("kt-3-van-phong", "kt-3") == ["outside-periods"])
        #expect(!report.refused.contains { $0.item?.contains("nhap") == true })
        #expect(report.refused.allSatisfy { !$0.words.isEmpty })
    }

    /// The same site on other days: what is not there yet does not count, and what is not due is not held against anyone.
    @Test(arguments: [
        ("2024-03-06", "2024-03-20", "due-soon", "not-due"), ("2024-03-05", "2024-03-20", "not-due", "not-due"),
        ("2024-03-19", "2024-03-20", "met", "not-due"), ("2024-06-20", "2024-06-20", "met", "not-due"),
        ("2024-09-20", "2024-09-20", "due-soon", "not-due"), ("2024-09-21", "2024-09-20", "met-late", "not-due"),
        ("2024-12-21", "2024-12-20", "overdue", "met"),
    ])
    func onTheDay(_ today: String, _ due: String, _ state: String, _ lastOfYear: String) throws {
        let site = try ReplaySite()
        let report = try DutyReport(
            site.folder.run(["duties", "--today", today, "--plan", "ke-hoach-tuyen-truyen-soc-trang-2024", "--format", "json"]))
        let quarterly = report.obligations.filter { $0.duty == "tin-hang-quy" }
        #expect(quarterly.first { $0.due == due && $0.channel == "chuyen-trang-cchc" }?.state == state)
        #expect(quarterly.last?.state == lastOfYear)
    }
}
