import Foundation
import Testing

/// The totals of draft reports are the tracker's, for the five plans of the example portal over 2024.
@Suite struct ReportTotalsTests {
    private static let today = "2025-02-01"
    private static func plan(_ name: String) -> String { "ke-hoach-tuyen-truyen-\(name)-2024" }

    /// Which of the tracker's periods lie within one, written out.
    private static let within: [String: Set<String>] = [
        "2024-03": ["2024-03"],
        "2024-Q1": ["2024-01", "2024-02", "2024-03", "2024-Q1"],
        "2024-Q4": ["2024-10", "2024-11", "2024-12", "2024-Q4"],
        "2024-H1": ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-Q1", "2024-Q2", "2024-H1"],
    ]

    private static let words = [
        "met": "đủ đúng hạn", "met-late": "đủ nhưng trễ", "met-undated": "đủ, không rõ ngày", "overdue": "chưa đủ, quá hạn",
        "not-due": "chưa đến hạn", "due-soon": "sắp đến hạn",
    ]

    private static let cases: [(plan: String, unit: String?)] = [
        ("soc-trang", nil), ("soc-trang", "soc-trang/so-tttt/van-phong"), ("soc-trang", "soc-trang/so-tttt/thanh-tra"), ("quang-nam", nil),
        ("quang-nam", "quang-nam/so-noi-vu"), ("gia-lai", nil), ("kien-tuong", nil), ("kien-tuong", "long-an/kien-tuong/*"),
        ("nguyen-nghiem", nil),
    ]

    @Test(arguments: cases)
    func equalTheTrackers(_ plan: String, _ unit: String?) throws {
        let folder = try ReplaySite().folder
        let asked = ["--plan", Self.plan(plan), "--today", Self.today] + (unit.map { ["--unit", $0] } ?? [])
        let tracker = try DutyReport(folder.run(["duties", "--format", "json"] + asked))
        for period in ["2024", "2024-H1", "2024-Q1", "2024-Q4", "2024-03"] {
            let wanted = tracker.obligations.filter {
                guard let within = Self.within[period] else { return true }
                // The one duty of the five plans that is owed once, on 29/6.
                let isOnce = $0.plan == Self.plan("quang-nam") && $0.duty == "bao-cao-6-thang"
                return within.contains(isOnce ? "2024-H1" : $0.period)
            }
            let counted = wanted.filter { $0.state != "exempt" }
            let report = try DraftReport(folder.run(["report", "--period", period] + asked))
            let totals = report.totals
            let about = "\(plan) \(unit ?? "") \(period)"
            if wanted.isEmpty {
                #expect(totals == [:] && report.text.contains("Kế hoạch không có việc nào"), "\(about)")
            } else {
                #expect(totals["Việc phải làm"] == counted.count, "\(about)")
                #expect(totals["Tin, bài, báo cáo phải có"] == counted.map(\.required).reduce(0, +), "\(about)")
                #expect(totals["Đã đăng"] == counted.map(\.posted.count).reduce(0, +), "\(about)")
                #expect(totals["Khai báo (không cộng với số đã đăng)"] == counted.map(\.declared.count).reduce(0, +), "\(about)")
                #expect(totals.first { $0.key.hasPrefix("Không tính") }?.value == wanted.count - counted.count, "\(about)")
                for (state, words) in Self.words { #expect(totals[words] ?? 0 == counted.count { $0.state == state }, "\(about) \(state)") }
                let sums = report.dutySums.reduce([0, 0, 0]) { [$0[0] + $1[0], $0[1] + $1[1], $0[2] + $1[2]] }
                #expect(sums == [totals["Tin, bài, báo cáo phải có"], totals["Đã đăng"], totals["Khai báo (không cộng với số đã đăng)"]], "\(about)")
            }
            // The table for spreadsheets has the same obligations.
            let csv = try folder.run(["report", "--period", period, "--format", "csv"] + asked).out
            let rows = csv.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
            #expect(rows.count == wanted.count, "\(about)")
        }
    }

    /// A report's sums in the order of the scoring sheet.
    private func numbers(_ totals: [String: Int]) -> [Int] {
        ["đủ đúng hạn", "đủ nhưng trễ", "đủ, không rõ ngày", "chưa đủ, quá hạn"].map { totals[$0] ?? 0 }
            + [(totals["chưa đến hạn"] ?? 0) + (totals["sắp đến hạn"] ?? 0), totals.first { $0.key.hasPrefix("Không tính") }?.value ?? -1]
            + ["Tin, bài, báo cáo phải có", "Đã đăng", "Khai báo (không cộng với số đã đăng)"].map { totals[$0] ?? -1 }
    }

    /// A year's report of a unit has the sums of the scoring sheet.
    @Test(arguments: ["soc-trang", "quang-nam", "kien-tuong"])
    func equalTheScoringSheet(_ plan: String) throws {
        let folder = try ReplaySite().folder
        let built = try folder.run(["build", "--quiet", "--today", Self.today])
        #expect(built.exitCode == 0, "\(built.out)")
        let sheet = try #require(folder.page("/ke-hoach/\(Self.plan(plan))/bang-diem.csv"))
        let lines = sheet.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        // Ids and numbers bear no quotation marks, so the last nine cells are found from the end.
        let head = try #require(lines.first).components(separatedBy: ",")
        #expect(Array(head.suffix(9)) == ["met", "met_late", "met_undated", "overdue", "open", "exempt", "required", "posted", "declared"])
        var sums: [String: [Int]] = [:]
        for line in lines.dropFirst() {
            let cells = line.components(separatedBy: ",")
            let numbers = cells.suffix(9).map { Int($0) ?? -1 }
            sums[cells[0]] = zip(sums[cells[0]] ?? Array(repeating: 0, count: 9), numbers).map { $0 + $1 }
        }
        #expect(sums.count > 2)
        // The page has the whole plan's sums in its last row.
        let page = try #require(folder.page("/ke-hoach/\(Self.plan(plan))/bang-diem/"))
        let row = try #require(page.components(separatedBy: "<tr class=\"sum\">").last)
        let cells = row.matches(of: /<td class="align-right">([0-9]+)<\/td>/).compactMap { Int($0.1) }
        let whole = try DraftReport(folder.run(["report", "--plan", Self.plan(plan), "--period", "2024", "--today", Self.today])).totals
        #expect(cells == [whole["Việc phải làm"] ?? -1] + numbers(whole))
        for (unit, wanted) in sums {
            let run = try folder.run(["report", "--plan", Self.plan(plan), "--period", "2024", "--unit", unit, "--today", Self.today])
            let told = try numbers(DraftReport(run).totals)
            #expect(told == wanted, "\(unit)")
        }
    }

    /// The drafts of the example portal's own plans read as an editor would want them: nothing is found in them.
    @Test(arguments: ["soc-trang", "quang-nam", "gia-lai", "kien-tuong", "nguyen-nghiem"])
    func draftsAreClean(_ plan: String) throws {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL.path
        let folder = try SiteFolder()
        for period in ["2024", "2024-Q2"] {
            let today = "2024-12-31"
            let run = try folder.run(["report", "--site", root, "--plan", Self.plan(plan), "--period", period, "--today", today])
            #expect(run.exitCode == 0, "\(run.err)")
            let check = try folder.run(["check", "--site", root, "--today", today, "-"], input: run.stdout)
            #expect(check.out == "Đã kiểm tra xong tệp này.\n", "\(period)")
        }
    }
}
