import Foundation
import Testing

private typealias Path = TinySite.Path

/// What day it is: `--today`, else `SOURCE_DATE_EPOCH`, else the clock, in the site's time zone and no other.
@Suite struct DayTests {
    /// The news item of the tiny site, dated and expiring.
    private func site(date: String = "2026-11-20", expires: String? = nil) throws -> TinySite {
        try TinySite().changing(Path.news, "date: 2026-03-28", to: "date: \(date)" + (expires.map { "\nexpires: \($0)" } ?? ""))
    }

    private func shows(_ site: TinySite, _ words: [String] = [], _ environment: [String: String?] = [:]) throws -> Bool {
        let (folder, run) = try site.run(["build", "--quiet"] + words, environment: environment)
        #expect(run.exitCode == 0, "\(run.out)\(run.err)")
        return folder.page("/tin-tuc/2026/tin/") != nil
    }

    @Test func option() throws {
        let site = try site(expires: "2026-11-25")
        for (day, isShown) in [
            ("2026-11-19", false), ("2026-11-20", true), ("2026-11-24", true), ("2026-11-25", false), ("20/11/2026", true), ("2027-01-01", false),
        ] {
            #expect(try shows(site, ["--today", day]) == isShown, "\(day)")
        }
    }

    /// 17:00 UTC is midnight in Vietnam.
    @Test(arguments: [("Asia/Ho_Chi_Minh", true), ("+07:00", true), ("UTC", false), ("+06:59", false), ("+08:00", true)])
    func environment(_ zone: String, _ isShown: Bool) throws {
        let site = try site(date: "2026-11-21").changing(Path.site, "time_zone: Asia/Ho_Chi_Minh", to: "time_zone: \"\(zone)\"")
        #expect(try shows(site, [], ["SOURCE_DATE_EPOCH": "1795194000"]) == isShown)
        #expect(try shows(site, [], ["SOURCE_DATE_EPOCH": "1795193999"]) == (zone == "+08:00"))
        #expect(try shows(site, ["--today", "2026-11-20"], ["SOURCE_DATE_EPOCH": "1795300000"]) == false)
    }

    @Test func clock() throws {
        func day() -> String {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
            let parts = calendar.dateComponents([.year, .month, .day], from: Date())
            let (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            return "\(day < 10 ? "0" : "")\(day)/\(month < 3 ? "0" : "")\(month)/\(year)"
        }
        let before = day()
        let (folder, run) = try TinySite().with(Path.hotlines, (TinySite.base[Path.hotlines] ?? "").replacing("verified: 2026-11-01\n", with: ""))
            .changing(Path.news, "2026-03-28", to: "2026-01-01").run(["build", "--quiet"], environment: ["SOURCE_DATE_EPOCH": nil, "TZ": "America/Los_Angeles"])
        #expect(run.exitCode == 0, "\(run.out)")
        let page = folder.page("/") ?? ""
        #expect(page.contains(before) || page.contains(day()))
    }

    @Test(arguments: ["hôm nay", "1e9", "99999999999999999999", "-99999999999", " 1795150800", "1795150800.5"])
    func badEpoch(_ epoch: String) throws {
        let (folder, run) = try TinySite().run(["build"], environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.exitCode == 2)
        #expect(run.err == "Lỗi: SOURCE_DATE_EPOCH phải là số giây từ năm 1970.\n")
        #expect(!FileManager.default.fileExists(atPath: folder.output))
    }

    /// The machine's own zone and language never show.
    @Test(arguments: [
        ["TZ": "America/Los_Angeles"], ["TZ": "Pacific/Kiritimati"], ["TZ": "lạ"], ["TZ": nil], ["LC_ALL": "vi_VN.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
        ["LC_ALL": nil, "LANG": nil], ["HOME": nil], ["PATH": nil], ["LANG": "en_US.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"],
    ] as [[String: String?]])
    func machineDoesNotShow(_ environment: [String: String?]) throws {
        let site = try site(date: "2026-11-20T23:30")
        let (one, first) = try site.run(["build", "--quiet"])
        let (two, second) = try site.run(["build", "--quiet"], environment: environment)
        #expect(first.exitCode == 0)
        #expect(second.exitCode == 0)
        #expect(one.published == two.published)
    }

    /// Both ways of writing a day come out as the law on documents has it.
    @Test(arguments: [
        ("2026-03-06", "06/3/2026"), ("6/3/2026", "06/3/2026"), ("06/03/2026", "06/3/2026"), ("2026-02-10", "10/02/2026"), ("10/2/2026", "10/02/2026"),
        ("2026-01-09", "09/01/2026"), ("9/10/2026", "09/10/2026"),
    ])
    func writing(_ date: String, _ shown: String) throws {
        let (folder, run) = try site(date: date).run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(folder.page("/tin-tuc/2026/tin/")?.contains(">\(shown)</time>") ?? false)
    }

    /// A directory goes stale on the day after so many days.
    @Test(arguments: [(nil, "2026-05-24", false), (nil, "2026-05-23", true), ("30", "2026-10-21", false), ("30", "2026-10-20", true)] as [(String?, String, Bool)])
    func staleHotlines(_ days: String?, _ verified: String, _ isStale: Bool) throws {
        var site = try TinySite().changing(Path.hotlines, "verified: 2026-11-01", to: "verified: \(verified)")
        if let days { site = try site.changing(Path.site, "language: vi", to: "language: vi\nhotlines_stale_after: \(days)") }
        let report = try JSONReport(try site.run(["check", "--quiet", "--format", "json"]).1)
        #expect(report.findings.map(\.code) == (isStale ? ["MB-DDN-02"] : []))
    }

    /// A banner stands between its days.
    @Test(arguments: [
        ("from: 2026-11-20, ", true), ("from: 2026-11-21, ", false), ("until: 2026-11-20, ", true), ("until: 2026-11-19, ", false),
        ("from: 2026-11-01, until: 2026-12-01T08:00, ", true), ("", true),
    ])
    func notices(_ span: String, _ isShown: Bool) throws {
        let (folder, run) = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nnotices: [ { \(span)text: Tạm dừng Vàng } ]").run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        #expect((folder.page("/tin-tuc/")?.contains("Tạm dừng Vàng") ?? false) == isShown)
    }
}
