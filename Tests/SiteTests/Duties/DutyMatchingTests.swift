import Testing

/// What counts for what: one small site for each trap.
@Suite struct DutyMatchingTests {
    private static let monthly = "id: thang, what: Tin, kind: publish, every: month, by: 25"
    private static let quarterly = "id: quy, what: Tin, kind: publish, genres: [tin, bai], every: quarter, by: 20"

    /// A branch means the units of each period's day; a unit that is named is owed by it, and excused where it is not there.
    @Test func branchesAsOfTheDay() throws {
        let branch = DutySite(duties: [Self.quarterly + ", units: [da-nang/ubnd/*]"])
        #expect(try branch.told() == [
            "quy xa 2026-Q2 2026-06-20 overdue 0/0", "quy xa 2026-Q3 2026-09-20 overdue 0/0", "quy xa 2026-Q4 2026-12-20 not-due 0/0",
        ])
        let named = DutySite(duties: [Self.quarterly + ", units: [da-nang/ubnd/xa, da-nang/quan/*]"])
        #expect(try named.told().first == "quy xa 2026-Q1 2026-03-20 exempt 0/0")
        #expect(try named.told().count == 4)
        #expect(try named.report().obligations.first?.words == "đơn vị hoạt động từ 15/4/2026")
        let ended = DutySite(duties: [Self.quarterly + ", units: [da-nang/quan]"])
        #expect(try Set(ended.report().obligations.map(\.words)) == ["đơn vị kết thúc hoạt động ngày 30/6/2025"])
    }

    /// In a rotation a period is its whose turn includes the period's last month, in which the deadline lies.
    @Test func turnsWithinAPeriod() throws {
        let site = DutySite(duties: [
            Self.quarterly + ", rotation: [ { in: [1, 2, 12], unit: da-nang/so-khcn/van-phong }, { in: [3, 4, 5, 6, 7, 8, 9], unit: da-nang/so-khcn/thanh-tra } ]"
        ])
        #expect(try site.report().obligations.map { "\($0.period) \($0.unit.split(separator: "/").last ?? "")" } == [
            "2026-Q1 thanh-tra", "2026-Q2 thanh-tra", "2026-Q3 thanh-tra", "2026-Q4 van-phong",
        ])
    }

    /// A room's item is its department's; a commune's is not its district's. Where both owe the duty the nearer one has it.
    @Test func nearestUnit() throws {
        let item = "2026-03-10 | da-nang/so-khcn/van-phong"
        let above = DutySite(duties: [Self.quarterly + ", units: [da-nang/so-khcn]"], news: [item])
        #expect(try above.told().first == "quy so-khcn 2026-Q1 2026-03-20 met 1/0")
        let both = DutySite(duties: [Self.quarterly + ", units: [da-nang/so-khcn, da-nang/so-khcn/*]"], news: [item])
        let report = try both.report()
        #expect(report.obligations.filter { $0.period == "2026-Q1" }.map(\.told) == ["2026-03-20 overdue 0/0", "2026-03-20 overdue 0/0", "2026-03-20 met 1/0"])
        #expect(report.refused.map(\.reason) == ["counted-already"])
        let commune = DutySite(duties: [Self.quarterly + ", units: [da-nang/ubnd]"], news: ["2026-06-10 | da-nang/ubnd/xa"])
        #expect(try commune.told()[1] == "quy ubnd 2026-Q2 2026-06-20 overdue 0/0")
    }

    /// `fulfils` names what it counts for and nothing else; without it an item counts for all that it matches.
    @Test func namedDuties() throws {
        let duties = [Self.monthly + ", units: [da-nang/so-khcn]", Self.quarterly + ", units: [da-nang/so-khcn]"]
        let all = try DutySite(duties: duties, news: ["2026-03-10 | da-nang/so-khcn"]).report()
        #expect(all.obligations.filter { $0.posted.count == 1 }.map(\.duty) == ["thang", "quy"])
        let one = try DutySite(duties: duties, news: ["2026-03-10 | da-nang/so-khcn | plan: ke-hoach | fulfils: [quy]"]).report()
        #expect(one.obligations.filter { $0.posted.count == 1 }.map(\.duty) == ["quy"])
        #expect(one.refused.map(\.reason) == ["names-other-duty"])
    }

    /// An item of another plan is not taken; one of this plan whose unit has no duty is told.
    @Test func otherPlans() throws {
        let site = DutySite(
            duties: [Self.quarterly + ", units: [da-nang/so-khcn]"],
            news: ["2026-03-10 | da-nang/so-khcn | plan: khac", "2026-03-11 | da-nang/ubnd | plan: ke-hoach"])
        let other = "---\ntitle: Kế hoạch khác\nissuer: da-nang/ubnd\nyear: 2026\ntopics: [dich-vu-so]\nsummary: T.\n---\n"
        let report = try DutyReport(site.site().with("content/plans/khac.md", other).run(["duties", "--format", "json"]).1)
        #expect(report.obligations.allSatisfy { $0.posted.isEmpty })
        #expect(report.refused.map(\.reason) == ["other-plan", "other-unit"])
        #expect(report.refused.first?.words == "bài thuộc kế hoạch khác: Kế hoạch khác")
    }

    /// Before the 5th of the next month an item is for the month that is not complete, the older one first.
    @Test func windowsThatOverlap() throws {
        let site = DutySite(
            duties: ["id: thang, what: Tin, kind: publish, every: month, by: next-05, units: [da-nang/so-khcn]"],
            news: ["2026-02-03 | da-nang/so-khcn", "2026-02-05 | da-nang/so-khcn", "2026-04-05 | da-nang/so-khcn", "2026-05-06 | da-nang/so-khcn"])
        #expect(try site.told().prefix(5) == [
            "thang so-khcn 2026-01 2026-02-05 met 1/0", "thang so-khcn 2026-02 2026-03-05 met 1/0",
            "thang so-khcn 2026-03 2026-04-05 met 1/0", "thang so-khcn 2026-04 2026-05-05 overdue 0/0",
            "thang so-khcn 2026-05 2026-06-05 met 1/0",
        ])
    }

    /// What comes after the period counts for it only where it names the duty, and is late then; what comes after the
    /// deadline within the period is late.
    @Test func tooLate() throws {
        let duty = Self.quarterly + ", rotation: [ { in: [1, 2, 3], unit: da-nang/so-khcn/van-phong }, { in: [4, 5, 6, 7, 8, 9, 10, 11, 12], unit: da-nang/so-khcn/thanh-tra } ]"
        let unnamed = try DutySite(duties: [duty], news: ["2026-04-02 | da-nang/so-khcn/van-phong"]).report()
        #expect(unnamed.obligations[0].told == "2026-03-20 overdue 0/0")
        #expect(unnamed.refused.map(\.reason) == ["other-turn"])
        let named = try DutySite(duties: [duty], news: ["2026-04-02 | da-nang/so-khcn/van-phong | plan: ke-hoach | fulfils: [quy]"]).report()
        #expect(named.obligations[0].told == "2026-03-20 met-late 1/0 +13")
        let within = try DutySite(duties: [duty], news: ["2026-03-21 | da-nang/so-khcn/van-phong | sent_on: 2026-03-19"]).report()
        #expect(within.obligations[0].told == "2026-03-20 met-late 1/0 +1")
        #expect(within.obligations[0].posted.first?.sentOn == "2026-03-19")
    }

    /// Posted and declared are two numbers. On the portal's own channel only what it shows counts, on others only what is
    /// declared; where no channel is named either may do, but never one half of each.
    @Test func postedAndDeclared() throws {
        let item = "2026-03-10 | da-nang/so-khcn | channels: [web, zalo]"
        let said = ["duty: quy, unit: da-nang/so-khcn, period: 2026-Q1, date: 2026-03-15, what: Biên bản"]
        func first(_ keys: String, _ evidence: [String]) throws -> DutyReport.Obligation {
            try #require(DutySite(duties: [Self.quarterly + ", units: [da-nang/so-khcn]" + keys], evidence: evidence, news: [item]).report().obligations.first)
        }
        #expect(try first(", channels: [web]", said).told == "2026-03-20 met 1/1")
        #expect(try first(", channels: [web], count: 2", said + said).told == "2026-03-20 overdue 1/2")
        #expect(try first(", channels: [zalo]", []).told == "2026-03-20 met 0/1")
        #expect(try first(", channels: [zalo]", []).words == "đủ đúng hạn (theo khai báo)")
        #expect(try first(", channels: [zalo]", []).proof == "declaration")
        #expect(try first(", count: 2", said).told == "2026-03-20 overdue 1/1")
        #expect(try first(", count: 2", said).words == "thiếu 1/2, đã quá hạn")
        #expect(try first(", count: 2", said + said).told == "2026-03-20 met 1/2")
        #expect(try first(", channels: [cong-tinh]", []).words == "chưa khai báo đủ (thiếu 1), đã quá hạn")
    }

    /// Evidence says what is open: whose, on which channel, of which period; later than the day of the build it is not there.
    @Test func evidenceThatLeavesSomethingOpen() throws {
        func refused(_ keys: String, _ evidence: String, today: String = DutySite.today) throws -> [String] {
            try DutySite(duties: [Self.quarterly + keys], evidence: ["duty: quy, what: B, " + evidence]).report(today: today).refused.map(\.reason)
        }
        let one = ", units: [da-nang/so-khcn]"
        let two = ", units: [da-nang/so-khcn, da-nang/ubnd]"
        #expect(try refused(one, "date: 2026-03-15") == [])
        #expect(try refused(one, "date: 2026-03-15", today: "2026-03-14") == ["not-yet"])
        #expect(try refused(two, "date: 2026-03-15") == ["unit-not-said"])
        #expect(try refused(two, "date: 2026-03-15, unit: da-nang/quan") == ["other-unit"])
        #expect(try refused(one, "unit: da-nang/so-khcn") == ["period-not-said"])
        #expect(try refused(one, "period: 2026") == ["period-not-said"])
        #expect(try refused(one, "period: 2025-Q1") == ["outside-periods"])
        #expect(try refused(one, "period: 2026-03, date: 2026-03-15") == [])
        #expect(try refused(one + ", channels: [zalo, cong-tinh]", "date: 2026-03-15") == ["channel-not-said"])
        #expect(try refused(one + ", channels: [zalo, cong-tinh]", "date: 2026-03-15, channel: zalo") == [])
        #expect(try refused(one + ", channels: [zalo]", "date: 2026-03-15, channel: cong-tinh") == ["other-channel"])
    }

    /// Without a day nobody can tell whether it was in time.
    @Test func undatedEvidence() throws {
        let site = DutySite(duties: [Self.quarterly + ", units: [da-nang/so-khcn]"], evidence: ["duty: quy, period: 2026-Q1, what: B"])
        #expect(try site.told().first == "quy so-khcn 2026-Q1 2026-03-20 met-undated 0/1")
    }

    /// A report is not what a news item is, unless the item says so.
    @Test func reports() throws {
        let duty = "id: bc, what: Báo cáo, kind: report, every: year, before: 03-01, units: [da-nang/so-khcn]"
        let silent = DutySite(duties: [duty], news: ["2026-02-28 | da-nang/so-khcn | plan: ke-hoach"])
        #expect(try silent.told() == ["bc so-khcn 2026 2026-02-28 overdue 0/0"])
        let saying = DutySite(duties: [duty], news: ["2026-02-28 | da-nang/so-khcn | plan: ke-hoach | fulfils: [bc]"])
        #expect(try saying.told() == ["bc so-khcn 2026 2026-02-28 met 1/0"])
    }

    /// Drafts and scheduled items count for nothing; asked for, they are told as on their way.
    @Test func heldItems() throws {
        let site = DutySite(
            duties: [Self.quarterly + ", units: [da-nang/so-khcn]"],
            news: [
                "2026-12-01 | da-nang/so-khcn | status: draft", "2026-12-02 | da-nang/so-khcn | status: review | sent_on: 2026-11-19",
                "2026-12-03 | da-nang/so-khcn | approved_by: A",
            ])
        #expect(try site.report().obligations.last?.told == "2026-12-20 not-due 0/0")
        #expect(try site.report().obligations.last?.pending.count == 0)
        let shown = try #require(site.report(["--drafts"]).obligations.last)
        #expect(shown.told == "2026-12-20 not-due 0/0")
        #expect(shown.pending.compactMap(\.stage) == ["draft", "sent", "approved"])
    }

    /// A plan whose day of issue is blank may have been issued early in its month: only what is sure excuses.
    @Test func issuedInAMonth() throws {
        let duty = Self.monthly + ", units: [da-nang/so-khcn]"
        func states(_ issued: String) throws -> [String] {
            try DutySite(duties: [duty], plan: "issued: \(issued)").report(today: "2026-04-01").obligations.prefix(3).map(\.state)
        }
        #expect(try states("2026-02-25") == ["exempt", "overdue", "overdue"])
        #expect(try states("2026-02-26") == ["exempt", "exempt", "overdue"])
        #expect(try states("2026-02") == ["exempt", "overdue", "overdue"])
        #expect(try states("2026") == ["overdue", "overdue", "overdue"])
    }

    /// Deadlines that a shorter month does not have, and dates that lie in one period only.
    @Test func deadlines() throws {
        func dues(_ keys: String) throws -> [String] {
            try DutySite(duties: ["id: h, what: H, kind: report, units: [da-nang/so-khcn], " + keys]).report().obligations.map(\.due)
        }
        #expect(try dues("every: month, by: 31").prefix(4) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
        #expect(try dues("every: quarter, by: next-05") == ["2026-04-05", "2026-07-05", "2026-10-05", "2027-01-05"])
        #expect(try dues("every: half-year, by: 15") == ["2026-06-15", "2026-12-15"])
        #expect(try dues("every: year, before: 03-01") == ["2026-02-28"])
        #expect(try dues("every: year, by: 2027-01-15") == ["2027-01-15"])
        #expect(try dues("every: once, before: 2025-12-31") == ["2025-12-30"])
    }
}
