import Foundation
import Testing

/// The pages about duties.
@Suite struct DutyPageTests {
    private static let site = DutySite(
        duties: [
            "id: quy, what: Mỗi quý hai tin, kind: publish, genres: [tin], count: 2, every: quarter, by: 20, units: [da-nang/so-khcn, da-nang/ubnd]",
            "id: zalo, what: Mỗi năm một tin trên Zalo, kind: publish, channels: [zalo], every: year, units: [da-nang/so-khcn]",
            "id: bc, what: Báo cáo năm, kind: report, to: Sở Nội vụ, every: year, before: 12-10, units: [da-nang/so-khcn/van-phong]",
        ],
        evidence: ["duty: quy, unit: da-nang/ubnd, period: 2026-Q1, date: 2026-03-21, what: Biên bản số 7"],
        news: [
            "2026-03-10 | da-nang/so-khcn | sent_on: 2026-03-09", "2026-03-21 | da-nang/so-khcn | channels: [web, zalo]",
            "2026-04-10 | da-nang/so-khcn | genre: bai", "2026-04-11 | da-nang/so-khcn | status: draft",
            "2026-04-12 | da-nang/so-khcn | status: review | sent_on: 2026-04-11",
        ], plan: "issued: 2026-01-05")

    private static func built(_ today: String = "2026-11-20") throws -> SiteFolder {
        let (folder, run) = try site.site().run(["build", "--quiet", "--today", today])
        #expect(run.exitCode == 0, "\(run.out)\(run.err)")
        return folder
    }

    /// The cells of the rows of a page's tables, as text.
    private func rows(_ page: String) -> [[String]] {
        page.components(separatedBy: "<tr").dropFirst().map { row in
            (row.components(separatedBy: "</tr>").first ?? "").matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { cell in
                cell.1.replacing(/<time[^>]*>|<\/time>/, with: "").replacing(/<[^>]*>/, with: " ")
                    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }
    }

    @Test func progressOfAPlan() throws {
        let folder = try Self.built()
        let page = try #require(folder.page("/ke-hoach/ke-hoach/tien-do/"))
        let cells = rows(page)
        #expect(cells.contains([
            "Quý I/2026", "Sở KH&amp;CN Đà Nẵng", "20/3/2026", "2",
            "2 Bài 1 10/3/2026, đúng hạn; gửi 09/3/2026 Bài 2 21/3/2026, trễ 1 ngày", "0", "≈ đủ nhưng trễ",
        ]), "\(cells)")
        #expect(cells.contains { $0.contains("Ủy ban nhân dân thành phố Đà Nẵng") && $0.contains("1 Biên bản số 7 21/3/2026, trễ 1 ngày") && $0.last == "✗ thiếu 2/2, đã quá hạn" }, "\(cells)")
        #expect(page.contains("chỉ có thể khai báo"))
        #expect(page.contains("thể loại «bài viết» không thuộc loại kế hoạch yêu cầu"))
        #expect(page.contains(#"href="/cchc/tin-tuc/2026/bai-1/""#))
        #expect(try #require(folder.page("/ke-hoach/ke-hoach/")).contains(#"href="/cchc/ke-hoach/ke-hoach/tien-do/""#))
    }

    /// Nothing of what is held back is told anywhere.
    @Test func heldItemsAreNotTold() throws {
        let folder = try Self.built()
        for name in ["Bài 4", "Bài 5", "bai-4", "bai-5"] { #expect(folder.published(holding: name) == []) }
    }

    @Test func dutiesOfAUnit() throws {
        let folder = try Self.built()
        let page = try #require(folder.page("/don-vi/da-nang/so-khcn/van-phong/nghia-vu/"))
        #expect(page.contains("Báo cáo năm") && !page.contains("Mỗi quý hai tin"))
        #expect(try #require(folder.page("/don-vi/da-nang/so-khcn/van-phong/")).contains("/don-vi/da-nang/so-khcn/van-phong/nghia-vu/"))
        #expect(folder.page("/don-vi/da-nang/so-khcn/thanh-tra/nghia-vu/") == nil)
        #expect(!(try #require(folder.page("/don-vi/da-nang/so-khcn/thanh-tra/")).contains("nghia-vu/")))
    }

    /// The sums of the sheet, of its table for programs, of the tracker and of open data are the same.
    @Test func sumsAreTheSameEverywhere() throws {
        let folder = try Self.built()
        let report = try DutyReport(folder.run(["duties", "--today", "2026-11-20", "--format", "json"]))
        let page = try #require(folder.page("/ke-hoach/ke-hoach/bang-diem/"))
        let total = try #require(rows(page).last)
        func told(_ key: String) -> Int { report.totals[key] ?? -1 }
        var wanted = ["obligations", "met", "met-late", "met-undated", "overdue"].map(told)
        wanted.append(told("not-due") + told("due-soon"))
        wanted += ["exempt", "required", "posted", "declared"].map(told)
        #expect(total.suffix(10).map { Int($0) ?? -1 } == wanted)
        #expect(report.totals["obligations"] == 10)
        let csv = try #require(folder.page("/ke-hoach/ke-hoach/bang-diem.csv")).components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
        var sums = [Int](repeating: 0, count: 10)
        for line in csv {
            for (place, cell) in line.split(separator: ",").suffix(10).enumerated() { sums[place] += Int(cell) ?? 0 }
        }
        #expect(sums == wanted)
        let open = try #require(folder.page("/du-lieu/tien-do.csv"))
        let command = try folder.run(["duties", "--today", "2026-11-20", "--format", "csv"]).out
        #expect(open == command)
    }

    @Test func calendar() throws {
        let folder = try Self.built("2026-10-01")
        let upcoming = try #require(folder.page("/lich-bao-cao/"))
        let past = try #require(folder.page("/lich-bao-cao/2026/"))
        for (page, days) in [(upcoming, ["20/12/2026", "09/12/2026", "31/12/2026"]), (past, ["20/3/2026", "20/6/2026", "20/9/2026"])] {
            for day in days { #expect(page.contains(">\(day)</time>"), "\(day)") }
        }
        #expect(!upcoming.contains("20/9/2026") && !past.contains("20/12/2026"))
        #expect(upcoming.contains("/ke-hoach/ke-hoach/tien-do/#nghia_vu-bc"))
        #expect(upcoming.contains("thứ Tư"))
        #expect(try #require(folder.page("/so-do-trang/")).contains("/cchc/lich-bao-cao/"))
    }

    /// All-day events that keep their ids from build to build; what is not held against anybody has none.
    @Test func calendarFile() throws {
        func events(_ today: String) throws -> [String] {
            // Long lines are folded; a line of the folded part begins with a blank.
            let text = try #require(try Self.built(today).page("/lich-bao-cao/lich.ics")).replacingOccurrences(of: "\r\n ", with: "")
            #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
            return text.components(separatedBy: "BEGIN:VEVENT").dropFirst().map { $0.components(separatedBy: "\r\n") .filter { !$0.hasPrefix("DTSTAMP") }.joined(separator: "\n") }
        }
        let now = try events("2026-10-01")
        #expect(now.count == 6)
        #expect(try now == events("2026-12-01"))
        let report = try #require(now.first { $0.contains("nghia-vu-bc-2026") })
        #expect(report.contains("DTSTART;VALUE=DATE:20261209") && report.contains("DTEND;VALUE=DATE:20261210"))
        #expect(report.contains("SUMMARY:Hạn: Báo cáo năm – năm 2026"))
        #expect(report.contains("URL:https://example.gov.vn/cchc/ke-hoach/ke-hoach/tien-do/#nghia_vu-bc"))
        let uids = now.compactMap { $0.split(separator: "\n").first { $0.hasPrefix("UID") } }
        #expect(Set(uids).count == 6)
        #expect(try #require(try Self.built().page("/lich-bao-cao/")).contains("/cchc/lich-bao-cao/lich.ics"))
        let command = try Self.site.site().run(["duties", "--format", "ics", "--today", "2026-10-01"]).1
        #expect(command.stdout == Array(try #require(try Self.built("2026-10-01").page("/lich-bao-cao/lich.ics")).utf8))
    }

    /// A portal without duties has the calendar alone, and says that it is empty.
    @Test func withoutDuties() throws {
        let (folder, run) = try TinySite().run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        #expect(try #require(folder.page("/lich-bao-cao/")).contains("Không có việc nào."))
        #expect(folder.page("/ke-hoach/ke-hoach/tien-do/") == nil)
        #expect(folder.page("/lich-bao-cao/lich.ics") == nil)
        #expect(folder.page("/ke-hoach/ke-hoach/bang-diem/") == nil)
        #expect(!(try #require(folder.page("/ke-hoach/ke-hoach/")).contains("tien-do")))
    }

    /// States move with the day alone.
    @Test func statesMoveWithTheDay() throws {
        func bytes(_ today: String) throws -> String { try #require(try Self.built(today).page("/du-lieu/tien-do.csv")) }
        #expect(try bytes("2026-11-20") == bytes("2026-11-20"))
        #expect(try bytes("2026-11-24").contains("not-due") && !bytes("2026-11-24").contains("due-soon"))
        #expect(try bytes("2026-11-25").contains("due-soon"))
        #expect(try bytes("2026-12-10").contains("ke-hoach,bc,report,da-nang/so-khcn/van-phong,Văn phòng Sở,2026,,2026-12-09,true,1,0,0,overdue"))
    }
}
