import Foundation
import Testing

/// Documents in texts become links to their pages, and the pages say who cites them.
@Suite struct DocumentTests {
    private static let decree = "61-2018-nd-cp-2018-04-23-chinh-phu"
    private static let ward = "23-kh-ubnd-2024-01-26-uy-ban-nhan-dan-phuong-nguyen-nghiem"
    private static let province = "23-kh-ubnd-2024-01-31-uy-ban-nhan-dan-tinh-quang-ngai"

    /// Body texts, and what becomes of them: `[words→key]` for each link to a document.
    private static let cases: [(unit: String, body: String, html: String)] = [
        ("gia-lai/ubnd", "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.", "Theo Nghị định số [61/2018/NĐ-CP ngày 23/4/2018→\(decree)] của Chính phủ."),
        ("gia-lai/ubnd", "Số 61/2018/NĐ-CP.", "Số [61/2018/NĐ-CP→\(decree)]."),
        ("gia-lai/ubnd", "Theo **61/2018/NĐ-CP**\nngày 23/4/2018.", "Theo <strong>[61/2018/NĐ-CP→\(decree)]</strong>\nngày 23/4/2018."),
        // Two bodies under one number never mix.
        ("gia-lai/ubnd", "A 23/KH-UBND ngày 26/01/2024, B 23/KH-UBND ngày 31/01/2024.", "A [23/KH-UBND ngày 26/01/2024→\(ward)], B [23/KH-UBND ngày 31/01/2024→\(province)]."),
        ("quang-ngai/phuong", "Kế hoạch số 23/KH-UBND của UBND tỉnh.", "Kế hoạch số [23/KH-UBND→\(province)] của UBND tỉnh."),
        ("quang-ngai/phuong", "Kế hoạch số 23/KH-UBND của UBND phường.", "Kế hoạch số [23/KH-UBND→\(ward)] của UBND phường."),
        ("gia-lai/ubnd", "Kế hoạch số 23/KH-UBND ngày 26/01/2024 của UBND phường Nguyễn Nghiêm. Nay 23/KH-UBND hết hạn.",
            "Kế hoạch số [23/KH-UBND ngày 26/01/2024→\(ward)] của UBND phường Nguyễn Nghiêm. Nay [23/KH-UBND→\(ward)] hết hạn."),
        // The same number and day from another body is another document, known by this text alone.
        ("gia-lai/so-tttt", "Kế hoạch số 55/KH-UBND ngày 04/3/2024 của UBND tỉnh.",
            "Kế hoạch số [55/KH-UBND ngày 04/3/2024→55-kh-ubnd-2024-03-04-uy-ban-nhan-dan-tinh-gia-lai] của UBND tỉnh."),
        ("gia-lai/so-tttt", "Nghị định số 13/2023/NĐ-CP.", "Nghị định số [13/2023/NĐ-CP→13-2023-nd-cp-chinh-phu]."),
        // Of what is not known enough no page is made.
        ("gia-lai/so-tttt", "Công văn số 15/UBND-NC ngày 02/3/2024.", "Công văn số 15/UBND-NC ngày 02/3/2024."),
        // Nothing in links, code and addresses.
        ("gia-lai/so-tttt", "[61/2018/NĐ-CP](https://a.example.gov.vn/61/2018/NĐ-CP)", "<a href=\"https://a.example.gov.vn/61/2018/N%C4%90-CP\" class=\"external\" rel=\"noopener external\">61/2018/NĐ-CP</a>"),
        ("gia-lai/so-tttt", "`61/2018/NĐ-CP`", "<code>61/2018/NĐ-CP</code>"),
        ("gia-lai/so-tttt", "CCHC theo 12/KH-CCHC và TCVN ISO 9001:2015, 24/7.", "<abbr title=\"cải cách hành chính\">CCHC</abbr> theo 12/KH-CCHC và TCVN ISO 9001:2015, 24/7."),
        // A line ends within a number.
        ("quang-ngai/phuong", "Quyết định số 2074/QĐ-\nUBND ngày 20/12/2021.", "Quyết định số [2074/QĐ-\nUBND ngày 20/12/2021→2074-qd-ubnd-2021-12-20-chu-tich-uy-ban-nhan-dan-tinh-quang-ngai]."),
    ]

    private static let built = Result {
        let folder = try DocumentSites.site(cases.map { ($0.unit, $0.body) }).written()
        let run = try folder.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    @Test(arguments: cases.indices)
    func links(_ number: Int) throws {
        let folder = try Self.built.get()
        let body = folder.part(of: "/tin-tuc/2026/bai-\(number)/", from: "<div class=\"prose\">", to: "</div>")
        let marked = body.replacing(/<a href="\/cchc\/van-ban\/([^"]*)\/">([^<]*)<\/a>/) { "[\($0.output.2)→\($0.output.1)]" }
            .replacing(/<div class="transcript.*/.dotMatchesNewlines(), with: "")
            .replacing("<p>", with: "").replacing("</p>", with: "").replacing("\u{A0}", with: " ")
        #expect(marked.trimmingCharacters(in: .whitespacesAndNewlines) == Self.cases[number].html)
    }

    /// Every page that cites a document, with the sentence.
    @Test func citingPages() throws {
        let folder = try Self.built.get()
        let cited = folder.part(of: "/van-ban/\(Self.ward)/", from: "id=\"vien_dan\">", to: "</section>")
        #expect(cited.matches(of: /href="\/cchc\/tin-tuc\/2026\/bai-(\d+)\/"/).map { String($0.output.1) }.sorted() == ["3", "5", "6"])
        #expect(cited.contains("<blockquote><p>Kế hoạch số 23/KH-UBND ngày 26/01/2024 của UBND phường Nguyễn Nghiêm.</p></blockquote>"))
        #expect(!cited.contains("hết hạn"))
        let page = try #require(folder.page("/van-ban/\(Self.decree)/"))
        #expect(page.contains("Nghị định về cơ chế một cửa") && page.contains("href=\"https://vanban.example.gov.vn/61\""))
    }

    /// The sentence as a reader would read it.
    @Test func sentences() throws {
        let long = String(repeating: "rất dài và ", count: 60)
        let cases = [
            ("Trước đó. Theo TP. Huế, Nghị định số 61/2018/NĐ-CP có hiệu lực! Sau đó.", "Theo TP. Huế, Nghị định số 61/2018/NĐ-CP có hiệu lực!"),
            ("- một\n- **Theo** [61/2018/NĐ-CP](https://a.example.gov.vn/) & `x`\n- ba", "Theo 61/2018/NĐ-CP &amp; x"),
            ("## Đầu 61/2018/NĐ-CP\n\nSau.", "Đầu 61/2018/NĐ-CP"),
            ("| Số | Tên |\n| - | - |\n| A | 61/2018/NĐ-CP |", "A | 61/2018/NĐ-CP"),
            ("Đoạn trước.\n\nXuống\ndòng 61/2018/NĐ-CP\nnữa", "Xuống dòng 61/2018/NĐ-CP nữa"),
            ("Một. *Nguồn: 61/2018/NĐ-CP.*", "Nguồn: 61/2018/NĐ-CP."),
        ]
        let (folder, run) = try DocumentSites.site((cases.map(\.0) + ["\(long)61/2018/NĐ-CP \(long)."]).map { ("gia-lai/ubnd", $0) }).run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        let list = folder.part(of: "/van-ban/\(Self.decree)/", from: "id=\"vien_dan\">", to: "</section>")
        let found = list.matches(of: /bai-(\d+)\/[^¶]*?<blockquote><p>([^<]*)<\/p>/).sorted { $0.output.1 < $1.output.1 }.map { String($0.output.2) }
        #expect(found.count == cases.count + 1)
        #expect(Array(found.prefix(cases.count)) == cases.map(\.1))
        let cut = try #require(found.last)
        #expect(cut.hasPrefix("… ") && cut.hasSuffix(" …") && cut.contains("và 61/2018/NĐ-CP rất") && cut.utf8.count < 600)
    }

    /// Each page lists what it cites, once; what has no page stands by its number.
    @Test func citedDocuments() throws {
        let folder = try Self.built.get()
        func list(_ number: Int) -> [String] {
            folder.part(of: "/tin-tuc/2026/bai-\(number)/", from: "id=\"van_ban\">", to: "</section>")
                .matches(of: /<li>(?:<a href="\/cchc\/van-ban\/([^"]*)\/">)?([^<]*)/).map { String($0.output.1 ?? $0.output.2).trimmingCharacters(in: .whitespacesAndNewlines) }
        }
        #expect(list(3) == [Self.ward, Self.province])
        #expect(list(6) == [Self.ward])
        #expect(list(9) == ["15/UBND-NC"])
    }

    @Test func openData() throws {
        let folder = try Self.built.get()
        let data = try #require(folder.page("/du-lieu/van-ban.json"))
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [[String: Any]])
        let row = try #require(rows.first { $0["key"] as? String == Self.province })
        #expect(row["cited_by"] as? [String] == ["https://example.gov.vn/cchc/tin-tuc/2026/bai-3/", "https://example.gov.vn/cchc/tin-tuc/2026/bai-4/"])
        #expect(rows.first { $0["number"] as? String == "13/2023/NĐ-CP" }?["date"] is NSNull)
        #expect(Set(rows.compactMap { $0["key"] as? String }).count == rows.count)
    }

    /// Ward from town from province from Government, as lists in lists; texts of the front matter are linked too.
    @Test func lineage() throws {
        let site = DocumentSites.site()
            .with("content/plans/phuong.md", """
                ---
                title: Kế hoạch của phường
                number: 30/KH-UBND
                issued: 2024-03-06
                issuer: quang-ngai/phuong
                year: 2024
                topics: [dich-vu-so]
                summary: T.
                based_on: [ 55/KH-UBND ngày 04/3/2024 của UBND thành phố Quảng Ngãi & khác ]
                tasks: [ { no: "1", what: Theo 61/2018/NĐ-CP } ]
                ---
                Nội dung.

                """)
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        let lists = folder.part(of: "/ke-hoach/phuong/", from: "<dt>Thực hiện</dt>", to: "<dt>")
        let depth = lists.matches(of: /<ul[^>]*>|<\/ul>|van-ban\/(\d+)/).reduce(into: (level: 0, found: [String]())) { state, match in
            if match.output.0.hasPrefix("<ul") { state.level += 1 } else if match.output.0 == "</ul>" { state.level -= 1 } else {
                state.found.append("\(state.level) \(match.output.1 ?? "")")
            }
        }
        #expect(depth.found == ["1 55", "2 2074", "3 76"])
        #expect(lists.contains(">2074/QĐ-UBND ngày 20/12/2021 của Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi</a> <span class=\"note\">(Kế hoạch của tỉnh)</span>"))
        let page = try #require(folder.page("/ke-hoach/phuong/"))
        #expect(page.contains(">55/KH-UBND ngày 04/3/2024</a> của UBND thành phố Quảng Ngãi &amp; khác</li>"))
        #expect(page.contains("<td class=\"what\">Theo <a href=\"/cchc/van-ban/\(Self.decree)/\">61/2018/NĐ-CP</a>"))
        // The plan is a document itself.
        let own = "/van-ban/30-kh-ubnd-2024-03-06-uy-ban-nhan-dan-phuong-nguyen-nghiem/"
        #expect(folder.page(own)?.contains("href=\"/cchc/ke-hoach/phuong/\"") ?? false)
        #expect(folder.part(of: own, from: "id=\"can_cu\">", to: "</section>").contains("/van-ban/2074-"))
        #expect(folder.part(of: "/van-ban/\(Self.decree)/", from: "id=\"vien_dan\">", to: "</section>").contains("href=\"/cchc/ke-hoach/phuong/\""))
    }

    /// What rests on itself through others ends somewhere.
    @Test func circles() throws {
        let site = try DocumentSites.site().changing(TinySite.Path.documents, "title: Chương trình tổng thể", to: "title: T, based_on: [ 55/KH-UBND ngày 04/3/2024 ]")
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(folder.page("/van-ban/76-nq-cp-2021-07-15-chinh-phu/")?.contains("/van-ban/2074-") ?? false)
    }

    /// Many citing pages are cut into pages.
    @Test func manyCitingPages() throws {
        let (folder, run) = try DocumentSites.site((0..<60).map { _ in ("gia-lai/ubnd", "Theo 61/2018/NĐ-CP.") }).run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        let pages = ["", "trang-2/"].map { folder.part(of: "/van-ban/\(Self.decree)/\($0)", from: "id=\"vien_dan\">", to: "</section>") }
        #expect(pages.map { $0.matches(of: /<blockquote>/).count } == [50, 10])
    }
}
