import Foundation
import Testing

/// `mocban duties` as a command: what is chosen, how it looks, how it ends.
@Suite struct DutiesCommandTests {
    private static let site = DutySite(
        duties: [
            "id: quy, what: Tin, kind: publish, every: quarter, by: 20, units: [da-nang/so-khcn]",
            "id: nam, what: Báo cáo, kind: report, every: year, before: 12-10, units: [da-nang/ubnd]",
        ], news: ["2026-03-10 | da-nang/so-khcn"])

    private func run(_ arguments: String...) throws -> Run { try Self.site.site().run(["duties"] + arguments).1 }

    @Test func tableIsAligned() throws {
        let run = try run("--today", "2026-11-30")
        #expect(run.exitCode == 0)
        #expect(run.err == "")
        #expect(run.out == """
            Kế hoạch thử (ke-hoach)
            Hạn         Kỳ            Cần  Đăng  Khai  Tình trạng
            20/3/2026   Quý I/2026      1     1     0  đủ đúng hạn
              quy · Sở Khoa học và Công nghệ
            20/6/2026   Quý II/2026     1     0     0  thiếu 1, đã quá hạn 163 ngày
              quy · Sở Khoa học và Công nghệ
            20/9/2026   Quý III/2026    1     0     0  thiếu 1, đã quá hạn 71 ngày
              quy · Sở Khoa học và Công nghệ
            20/12/2026  Quý IV/2026     1     0     0  chưa đến hạn
              quy · Sở Khoa học và Công nghệ
            09/12/2026  năm 2026        1     0     0  sắp đến hạn, còn 9 ngày
              nam · Ủy ban nhân dân thành phố

            Tính đến 30/11/2026: chưa đủ, quá hạn 2, sắp đến hạn 1, chưa đến hạn 1, đủ đúng hạn 1.

            """)
    }

    @Test func choosing() throws {
        func duties(_ arguments: String...) throws -> [String] {
            try DutyReport(Self.site.site().run(["duties", "--format", "json"] + arguments).1).obligations.map { $0.duty + " " + $0.period }
        }
        #expect(try duties("--unit", "da-nang/ubnd") == ["nam 2026"])
        #expect(try duties("--unit", "da-nang/*").count == 5)
        #expect(try duties("--plan", "ke-hoach").count == 5)
        #expect(try duties("--today", "2026-11-20", "--due", "30d") == ["quy 2026-Q4", "nam 2026"])
        #expect(try duties("--today", "2026-11-20", "--due", "29d") == ["nam 2026"])
        #expect(try duties("--today", "2026-12-10", "--due", "5") == [])
    }

    private static let ends: [(arguments: [String], code: Int32)] = [
        (["--fail-on", "overdue"], 1), (["--fail-on", "overdue", "--due", "1d"], 1), (["--fail-on", "overdue", "--unit", "da-nang/ubnd"], 0),
        (["--fail-on", "due-soon", "--unit", "da-nang/ubnd", "--today", "2026-11-30"], 1),
        (["--fail-on", "due-soon", "--unit", "da-nang/ubnd", "--today", "2026-11-20"], 0),
        (["--plan", "ke-hoac"], 2), (["--unit", "da-nang/so-khc"], 2), (["--due", "mai"], 2), (["--format", "xml"], 2),
        (["--site", "khong-co"], 2),
    ]

    @Test(arguments: ends)
    func endings(_ arguments: [String], _ code: Int32) throws {
        let run = try Self.site.site().run(["duties"] + arguments).1
        #expect(run.exitCode == code, "\(run.out)\(run.err)")
    }

    @Test func nearestIDs() throws {
        #expect(try run("--plan", "ke-hoac").err.contains("có phải ý bạn là ke-hoach (Kế hoạch thử)?"))
        #expect(try run("--unit", "da-nang/so-khc").err.contains("có phải ý bạn là da-nang/so-khcn (Sở Khoa học và Công nghệ)"))
    }

    /// Faulty content is told, not half counted.
    @Test func faultyContent() throws {
        let run = try Self.site.site().changing(TinySite.Path.plan, "issuer: da-nang/so-khcn", to: "issuer: da-nang/so-khc").run(["duties"]).1
        #expect(run.exitCode == 1)
        #expect(run.out == "")
        #expect(run.err.contains("MB-DV-01"))
    }

    @Test func csv() throws {
        let lines = try run("--format", "csv", "--unit", "da-nang/ubnd").out.components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}plan,duty,kind,unit,unit_name,period,channel,due,due_written,required,posted,declared,state,basis,missing,words")
        #expect(lines[1] == "ke-hoach,nam,report,da-nang/ubnd,Ủy ban nhân dân thành phố,2026,,2026-12-09,true,1,0,0,not-due,declared,1,chưa đến hạn")
        #expect(lines.count == 3)
    }

    @Test func english() throws {
        let run = try run("--lang", "en", "--unit", "da-nang/ubnd", "--today", "2026-12-10")
        #expect(run.out.contains("1 not declared, overdue by 1 day"))
        #expect(run.out.contains("As of 2026-12-10: not complete, overdue 1."))
    }
}
