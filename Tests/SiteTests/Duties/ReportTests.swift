import Foundation
import Testing

private typealias Path = TinySite.Path

/// `mocban report` on a tiny site: its form, what it says, how it ends.
@Suite struct ReportTests {
    private static let site = DutySite(
        duties: [
            "id: quy, what: Mỗi quý hai tin, kind: publish, genres: [tin], count: 2, every: quarter, by: 20, units: [da-nang/so-khcn]",
            "id: zalo, what: Mỗi năm hai tin trên Zalo, kind: publish, channels: [zalo], count: 2, every: year, units: [da-nang/so-khcn]",
            "id: bc, what: Báo cáo tháng, kind: report, to: da-nang/ubnd, every: month, by: next-05, units: [da-nang/so-khcn/van-phong, da-nang/so-khcn/thanh-tra]",
        ],
        evidence: ["duty: bc, unit: da-nang/so-khcn/van-phong, period: 2026-03, date: 2026-04-06, what: Báo cáo số 7"],
        news: [
            "2026-03-10 | da-nang/so-khcn", "2026-03-21 | da-nang/so-khcn | channels: [web, zalo]",
            "2026-04-10 | da-nang/so-khcn", "2026-03-11 | da-nang/so-khcn | status: draft",
        ],
        plan: "number: 10/KH-SKHCN\nissued: 2026-02-06\nrecipients: [Sở Nội vụ, \"Lưu: VT\"]")

    private static func report(_ arguments: String..., today: String = "2026-04-08") throws -> Run {
        try site.site().run(["report", "--plan", "ke-hoach", "--period", "2026-Q1", "--today", today] + arguments).1
    }

    @Test func form() throws {
        let text = try DraftReport(Self.report()).text
        // Comments are for whoever finishes the draft.
        let shown = text.replacing(/<!-- .*? -->\n\n?/, with: "")
        #expect(shown.hasPrefix("""
            **DỰ THẢO**

            | … | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
            | :---: | :---: |
            | **SỞ KHOA HỌC VÀ CÔNG NGHỆ** | **Độc lập - Tự do - Hạnh phúc** |
            | Số: …/BC-… | *…, ngày … tháng … năm …* |

            # BÁO CÁO

            **Kết quả thực hiện Kế hoạch thử**

            **Kỳ báo cáo: Quý I/2026**

            Thực hiện [Kế hoạch số 10/KH-SKHCN ngày 06/02/2026 của Sở Khoa học và Công nghệ](<https://example.gov.vn/cchc/ke-hoach/ke-hoach/>), kết quả Quý I/2026 như sau:

            Số liệu trong kỳ từ ngày 01/01/2026 đến hết ngày 31/3/2026, tính đến ngày 08/4/2026.

            ## I. KẾT QUẢ THỰC HIỆN

            """), "\(shown)")
        #expect(shown.hasSuffix("""
            | ***Nơi nhận:*** | **…** |
            | :--- | :---: |
            | - Sở Nội vụ; |  |
            | - Lưu: VT. |  |
            |  | **…** |

            """), "\(shown)")
        let parts = text.components(separatedBy: "\n").filter { $0.hasPrefix("## ") }
        #expect(parts == ["## I. KẾT QUẢ THỰC HIỆN", "## II. SỐ LIỆU TIN, BÀI TRONG KỲ", "## III. TỒN TẠI, HẠN CHẾ", "## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI"])
    }

    @Test func results() throws {
        let part = try DraftReport(Self.report()).part("I")
        let rows = DraftReport.rows(part)
        #expect(rows.contains(["Quý I/2026", "Sở KH&CN", "", "20/3/2026", "2", "2", "0", "0", "đủ nhưng trễ"]), "\(part)")
        #expect(part.contains("- ngày 10/3/2026: [Bài 1](<https://example.gov.vn/cchc/tin-tuc/2026/bai-1/>); tính cho Sở KH&CN, Quý I/2026; đúng hạn\n"))
        #expect(part.contains("- ngày 21/3/2026: [Bài 2](<https://example.gov.vn/cchc/tin-tuc/2026/bai-2/>); tính cho Sở KH&CN, Quý I/2026; trễ 1 ngày\n"))
        #expect(part.contains("- ngày 06/4/2026: Báo cáo số 7; tính cho Văn phòng Sở, tháng 3/2026; trễ 1 ngày\n"))
        #expect(rows.contains(["tháng 01/2026", "Văn phòng Sở", "", "05/02/2026", "1", "0", "0", "", "phát sinh trước ngày ban hành (ngày 06/02/2026)"]))
        #expect(part.contains("chậm nhất ngày 05 của tháng sau (kể cả ngày đó); gửi Ủy ban nhân dân thành phố."))
        // A year's duty is told apart, with what was done in the period.
        #expect(rows.contains(["Mỗi năm hai tin trên Zalo", "năm 2026", "Sở KH&CN", "Zalo", "31/12/2026", "2", "0 / 0", "1 / 1", "chưa đến hạn"]))
        #expect(!part.contains("Bài 4"))
        #expect(try Self.report().out.contains("Theo nghĩa vụ báo cáo, bên nhận là: Ủy ban nhân dân thành phố."))
    }

    /// A declared entry leads to its file.
    @Test func evidenceWithAFile() throws {
        var duties = Self.site
        duties.evidence[0] += ", file: bien-ban.pdf"
        let site = try duties.site()
        let moved = site.without(Path.plan).with("content/plans/ke-hoach/index.md", bytes: site.files[Path.plan] ?? [])
            .with("content/plans/ke-hoach/bien-ban.pdf", "%PDF-1.4\n")
        let run = try moved.run(["report", "--plan", "ke-hoach", "--period", "2026-Q1", "--today", "2026-04-08"]).1
        #expect(try DraftReport(run).text.contains("ngày 06/4/2026: [Báo cáo số 7](<https://example.gov.vn/cchc/ke-hoach/ke-hoach/bien-ban.pdf>); tính cho Văn phòng Sở"), "\(run.out)")
    }

    @Test func figures() throws {
        let part = try DraftReport(Self.report()).part("II")
        #expect(part.contains("Có 2 tin, bài của kế hoạch có ngày đăng trong kỳ; số được tính cho nghĩa vụ: 2."))
        let rows = DraftReport.rows(part)
        for row in [["Tin", "2"], ["Dịch vụ công trực tuyến", "2"], ["Cổng thử", "2"], ["Zalo (khai báo)", "1"], ["Sở Khoa học và Công nghệ", "2"]] {
            #expect(rows.contains(row), "\(part)")
        }
    }

    @Test func shortcomingsAndNextPeriod() throws {
        let report = try DraftReport(Self.report())
        let third = DraftReport.rows(report.part("III"))
        #expect(report.part("III").contains("Việc quá hạn mà chưa đủ, tính đến ngày 08/4/2026: 3 việc."))
        // Units of which the same is to be said share a row.
        #expect(third.contains(["Báo cáo tháng", "tháng 02/2026", "", "05/3/2026", "Văn phòng Sở; Thanh tra Sở", "2", "1", "chưa khai báo đủ (thiếu 1), đã quá hạn"]), "\(third)")
        #expect(third.contains(["Báo cáo tháng", "tháng 3/2026", "", "05/4/2026", "Thanh tra Sở", "1", "1", "chưa khai báo đủ (thiếu 1), đã quá hạn"]))
        #expect(report.part("III").contains("Việc đủ nhưng trễ: 2 việc."))
        #expect(report.part("III").contains("Hạn chế khác và nguyên nhân: …\n"))
        let fourth = report.part("IV")
        #expect(fourth.contains("Việc chưa xong, đến hạn trong kỳ tới (Quý II/2026, từ ngày 01/4/2026 đến hết ngày 30/6/2026): 6 việc."), "\(fourth)")
        // By their days, without what was reported already.
        let due = DraftReport.rows(fourth).filter { $0.count == 8 }.dropFirst().map { $0[3] + " " + $0[4] }
        #expect(due == [
            "05/4/2026 Thanh tra Sở", "05/5/2026 Văn phòng Sở; Thanh tra Sở",
            "05/6/2026 Văn phòng Sở; Thanh tra Sở", "20/6/2026 Sở KH&CN",
        ], "\(fourth)")
        let end = try DraftReport(Self.site.site().run(["report", "--plan", "ke-hoach", "--period", "2026-Q4", "--today", "2026-12-01"]).1)
        #expect(end.text.contains("tính đến ngày 01/12/2026, khi kỳ báo cáo chưa kết thúc."))
        #expect(end.part("IV").contains("việc của năm 2027 xem kế hoạch năm ấy"))
        #expect(end.part("IV").contains("(Quý I/2027, từ ngày 01/01/2027 đến hết ngày 31/3/2027): 2 việc."))
    }

    @Test func aUnitsOwnReport() throws {
        let text = try DraftReport(Self.report("--unit", "da-nang/so-khcn/van-phong")).text
        #expect(text.contains("| SỞ KHOA HỌC VÀ CÔNG NGHỆ | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| :---: | :---: |\n| **VĂN PHÒNG SỞ** |"))
        #expect(text.contains(", Văn phòng Sở báo cáo kết quả Quý I/2026 như sau:"))
        #expect(!text.contains("Thanh tra Sở") && !text.contains("Bài 1"))
    }

    /// What the plan does not say is left blank, and so is who reports for a body that is no more.
    @Test func whatIsNotKnown() throws {
        let site = try TinySite().changing(Path.plan, "issuer: da-nang/so-khcn\nyear: 2026", to: "issuer: da-nang/so-tttt\nyear: 2025")
        let run = try site.run(["report", "--plan", "ke-hoach", "--period", "2025", "--today", "2025-12-20"]).1
        let text = try DraftReport(run).text
        #expect(text.contains("Thực hiện [Kế hoạch số … ngày … của Sở Thông tin và Truyền thông]("), "\(text)")
        #expect(text.contains("<!-- Ban biên tập: Sở Thông tin và Truyền thông hoạt động đến hết ngày 28/02/2025, nay là Sở Khoa học và Công nghệ. Hãy ghi cơ quan ban hành báo cáo. -->"))
        #expect(text.contains("Kế hoạch không có việc nào phải làm riêng cho kỳ này."))
        #expect(text.contains("| ***Nơi nhận:*** | **…** |\n| :--- | :---: |\n| - … |  |\n"))
        let before = try DraftReport(site.run(["report", "--plan", "ke-hoach", "--period", "2025", "--today", "2025-02-20"]).1).text
        #expect(!before.contains("hoạt động đến hết"))
    }

    /// What is in the content stands in the report as it is, whatever it would mean in Markdown.
    @Test func textsAreNoMarkup() throws {
        let nasty = "A *b* _c_ `d` [e](f) <g> | h ~i~ $j$ ^k^ @l # m {n} &amp; \\o"
        let site = try Self.site.site()
            .changing("content/news/2026/bai-1.md", "title: Bài 1", to: "title: '\(nasty)'")
            .changing(Path.plan, "title: Kế hoạch thử", to: "title: '\(nasty)'")
        let folder = try site.written()
        let run = try folder.run(["report", "--plan", "ke-hoach", "--period", "2026-Q1", "--today", "2026-04-08"])
        let html = try folder.run(["markdown", "--plain", "-"], input: run.stdout).out
        let words = nasty.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        #expect(html.contains("<strong>Kết quả thực hiện \(words)</strong>"), "\(html)")
        #expect(html.contains("/tin-tuc/2026/bai-1/\">\(words)</a>"), "\(html)")
    }

    @Test func itemsAsCSV() throws {
        let lines = try Self.report("--format", "csv", "--items").out.components(separatedBy: "\r\n")
        #expect(lines == [
            "\u{FEFF}date,title,link,unit,unit_name,genre,topics,channels,counts_for",
            "2026-03-10,Bài 1,https://example.gov.vn/cchc/tin-tuc/2026/bai-1/,da-nang/so-khcn,Sở Khoa học và Công nghệ,tin,dich-vu-so,,quy 2026-Q1 posted",
            "2026-03-21,Bài 2,https://example.gov.vn/cchc/tin-tuc/2026/bai-2/,da-nang/so-khcn,Sở Khoa học và Công nghệ,tin,dich-vu-so,web zalo,\"quy 2026-Q1 posted late:1; zalo 2026 zalo declared\"",
            "",
        ])
        let site = try Self.site.site().changing("content/news/2026/bai-1.md", "title: Bài 1", to: "title: =1+1")
        #expect(try site.run(["report", "--plan", "ke-hoach", "--period", "2026-Q1", "--format", "csv", "--items"]).1.out.contains(",'=1+1,"))
    }

    private static let wrong: [(arguments: [String], said: String, english: String)] = [
        (["--plan", "ke-hoac", "--period", "2026"], "có phải ý bạn là ke-hoach (Kế hoạch thử)?", "did you mean ke-hoach"),
        (["--plan", "ke-hoach", "--period", "2026", "--unit", "da-nang/so-khc"], "có phải ý bạn là da-nang/so-khcn", "did you mean da-nang/so-khcn"),
        (["--plan", "ke-hoach", "--period", "2026-Q5"], "không có kỳ «2026-Q5»; ghi như 2024, 2024-H1, 2024-Q1 hoặc 2024-03.", "there is no period “2026-q5”"),
        (["--plan", "ke-hoach", "--period", "2026-03-01"], "không có kỳ «2026-03-01»", "there is no period"),
        (["--plan", "ke-hoach", "--period", "2025-Q1"], "kế hoạch «ke-hoach» là của năm 2026, không có kỳ 2025-Q1.", "is of 2026"),
        (["--period", "2026"], "--plan <id>", "--plan <id>"), (["--plan", "ke-hoach"], "--period <period>", "--period <period>"),
        (["--plan", "ke-hoach", "--period", "2026", "--items"], "--items chỉ dùng với --format csv.", "--items goes with --format csv."),
        (["--plan", "ke-hoach", "--period", "2026", "--site", "khong-co"], "", ""),
    ]

    @Test(arguments: wrong)
    func wrongCalls(_ arguments: [String], _ said: String, _ english: String) throws {
        let folder = try Self.site.site().written()
        let run = try folder.run(["report"] + arguments)
        #expect(run.exitCode == 2 && run.out == "", "\(run.out)\(run.err)")
        #expect(said.isEmpty || run.err.contains(said), "\(run.err)")
        let other = try folder.run(["report", "--lang", "en"] + arguments)
        #expect(english.isEmpty || other.err.lowercased().contains(english), "\(other.err)")
    }

    /// Faulty content is told, not half reported.
    @Test func faultyContent() throws {
        let site = try Self.site.site().changing(Path.plan, "issuer: da-nang/so-khcn", to: "issuer: da-nang/so-khc")
        let run = try site.run(["report", "--plan", "ke-hoach", "--period", "2026"]).1
        #expect(run.exitCode == 1 && run.out == "" && run.err.contains("MB-DV-01"))
    }

    /// The report is Vietnamese whatever the program speaks.
    @Test func theReportIsVietnamese() throws {
        #expect(try Self.report("--lang", "en").out == Self.report().out)
    }
}
