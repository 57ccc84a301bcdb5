import Foundation
import Testing

/// After any save the preview shows what one does that begins with the folder as it is then.
@Suite struct FollowingTests {
    /// What an editor does, and whether that is to be seen at once.
    struct Save: Sendable, CustomTestStringConvertible {
        let name: String
        let work: @Sendable (SiteFolder) throws -> Void
        var testDescription: String { name }

        init(_ name: String, _ work: @escaping @Sendable (SiteFolder) throws -> Void) {
            self.name = name
            self.work = work
        }

        /// Exchanges words in a file.
        init(_ name: String, _ file: String, _ old: String, _ new: String) {
            self.init(name) { folder in
                let text = try #require(folder.text(file))
                #expect(text.contains(old))
                try folder.put(file, text.replacing(old, with: new))
            }
        }
    }

    private static func item(_ number: Int) -> String { "content/news/2026/bai-\(number).md" }

    /// Items that cite, link to and count for each other.
    private static func site() throws -> TinySite {
        var site = DocumentSites.site([
            ("quang-ngai/ubnd", "Theo Kế hoạch số 23/KH-UBND ngày 31/01/2024 của UBND tỉnh và Nghị định số 61/2018/NĐ-CP.\n\n## Kết quả\n\nXem [bài kia](bai-1.md#ket-qua)."),
            ("gia-lai/so-tttt", "Theo Kế hoạch số 77/KH-UBND ngày 02/02/2025 của UBND tỉnh Gia Lai.\n\n## Kết quả\n\nXem [bài đầu](bai-0.md#khong-co)."),
            ("gia-lai/ubnd", "Kế hoạch số 77/KH-UBND ngày 03/02/2025 của UBND tỉnh Gia Lai và 61/2018/NĐ-CP."),
            ("da-nang/so-khcn", "Không viện dẫn gì, và [không có](/khong-co/)."),
            ("da-nang/so-khcn", "Theo số 23/KH-UBND."),
            ("da-nang/so-khcn", "Gọi 18001096, hỏi QTKHS của Sở Khoa học và Công nghệ."),
            ("da-nang/so-khcn", "Tên kế hoạch viết sai."),
        ])
        site = try site.changing(TinySite.Path.plan, "summary:", to: """
            duties:
              - { id: tin-quy, kind: publish, every: quarter, what: Đăng tin, count: 1, units: [da-nang/so-khcn] }
            summary:
            """)
        site = try site.changing(item(5), "summary:", to: "plan: ke-hoach\nfulfils: [tin-quy]\nsummary:")
        // Told with the plan's title, as what was meant.
        site = try site.changing(item(6), "summary:", to: "plan: ke-hoac\nsummary:")
        return site.with("content/plans/hai.md", """
            ---
            title: Kế hoạch thử hai
            issuer: da-nang/so-khcn
            year: 2026
            topics: [dich-vu-so]
            summary: Tóm tắt kế hoạch hai.
            ---
            Nội dung.

            """)
    }

    static let saves: [Save] = [
        Save("title", item(0), "title: Bài 0", "title: Bài không, sửa cho dài hơn"),
        Save("title of the one that cites first", item(1), "title: Bài 1", "title: Bài một"),
        Save("summary", item(3), "summary: Tóm tắt.", "summary: Tóm tắt khác."),
        Save("topics", item(3), "topics: [dich-vu-so]", "topics: [buu-chinh]"),
        Save("unit", item(0), "unit: quang-ngai/ubnd", "unit: gia-lai/ubnd"),
        Save("date within the month", item(2), "date: 2026-03-28", "date: 2026-03-02"),
        Save("date of another month", item(2), "date: 2026-03-28", "date: 2026-01-02"),
        Save("plan and duty", item(4), "summary:", "plan: ke-hoach\nfulfils: [tin-quy]\nsummary:"),
        Save("genre", item(3), "summary:", "genre: phong-van\nsummary:"),
        Save("alias", item(3), "summary:", "aliases: [/cu/bai-3/]\nsummary:"),
        Save("citations", item(3), "Không viện dẫn gì", "Theo Kế hoạch số 88/KH-UBND ngày 05/5/2025 của UBND tỉnh Gia Lai"),
        Save("citation dropped", item(1), "Theo Kế hoạch số 77/KH-UBND ngày 02/02/2025 của UBND tỉnh Gia Lai.", "Không gì cả."),
        Save("heading", item(1), "## Kết quả", "## Số liệu"),
        Save("draft", item(2), "summary:", "status: draft\nsummary:"),
        Save("faulty", item(2), "unit: gia-lai/ubnd", "unit: gia-lai/khong-co"),
        Save("broken", item(2), "title: Bài 2", "title: [Bài 2"),
        Save("correction", item(0), "summary:", "corrections: [ { date: 2026-04-01, text: Sửa số liệu. } ]\nsummary:"),
        Save("plan's title", TinySite.Path.plan, "title: Kế hoạch thử", "title: Kế hoạch khác"),
        Save("plan's title, which puts it first", "content/plans/hai.md", "title: Kế hoạch thử hai", "title: Ban hành kế hoạch"),
        Save("plan's duty", TinySite.Path.plan, "id: tin-quy", "id: tin-nam"),
        Save("broken plan", TinySite.Path.plan, "title: Kế hoạch thử", "title: [Kế hoạch thử"),
        Save("plan and item at once") { folder in
            let (plan, text) = (try #require(folder.text(TinySite.Path.plan)), try #require(folder.text(item(3))))
            try folder.put(TinySite.Path.plan, plan.replacing("title: Kế hoạch thử", with: "title: Kế hoạch khác"))
            try folder.put(item(3), text.replacing("title: Bài 3", with: "title: Tin ba"))
        },
        Save("directory's number", TinySite.Path.hotlines, "phone: [\"18001096\"]", "email: hoi-dap@example.gov.vn"),
        Save("page", TinySite.Path.page, "title: Giới thiệu", "title: Về cổng"),
        Save("directory", TinySite.Path.hotlines, "title: Danh bạ thử", "title: Danh bạ khác"),
        Save("unit's name", TinySite.Path.units, "name: Sở Khoa học và Công nghệ", "name: Sở KHCN"),
        Save("unit's end", TinySite.Path.units, "name: Sở Khoa học và Công nghệ, level", "name: Sở Khoa học và Công nghệ, until: 2026-03-01, level"),
        Save("abbreviation of a unit", TinySite.Path.units, "name: Sở Khoa học và Công nghệ,", "name: Sở Khoa học và Công nghệ, also: [Sở QTKHS],"),
        Save("unit's telephone", TinySite.Path.units, "name: Sở Khoa học và Công nghệ,", "name: Sở Khoa học và Công nghệ, phone: \"18001096\","),
        Save("register", TinySite.Path.documents, "title: Chương trình tổng thể", "title: Chương trình"),
        Save("settings", TinySite.Path.site, "title: Cổng thử", "title: Cổng khác"),
        Save("two at once") { folder in
            for number in [0, 3] {
                let text = try #require(folder.text(item(number)))
                try folder.put(item(number), text.replacing("title: Bài", with: "title: Tin"))
            }
        },
        Save("new item") { try $0.put("content/news/2026/moi.md", try #require($0.text(item(3))).replacing("Bài 3", with: "Bài mới")) },
        Save("item taken away") { try FileManager.default.removeItem(atPath: $0.path + "/" + item(2)) },
        Save("saved beside and renamed") { folder in
            let text = try #require(folder.text(item(0)))
            try folder.put("content/news/2026/.bai-0.md.moi", text.replacing("title: Bài 0", with: "title: Bài đổi tên"))
            #expect(rename(folder.path + "/content/news/2026/.bai-0.md.moi", folder.path + "/" + item(0)) == 0)
        },
        Save("something left behind") { try $0.put("content/news/2026/.bai-0.md.swp", "x") },
        Save("picture") { try $0.put("content/news/2026/anh.txt", "Một tệp.") },
        Save("folder moved") { folder in
            #expect(rename(folder.path + "/content/news/2026", folder.outside + "/2026") == 0)
            try folder.put("content/news/2025/cu.md", """
                ---
                title: Bài năm trước
                date: 2025-03-28
                unit: da-nang/so-khcn
                topics: [dich-vu-so]
                summary: Tóm tắt.
                ---
                Nội dung.

                """)
        },
        Save("template") { try $0.put("templates/page.mustache", "{{<layout}}{{$main}}<h1>{{title}}, mẫu khác</h1>{{{body}}}{{/main}}{{/layout}}\n") },
    ]

    @Test(arguments: saves) func showsWhatAFreshOneDoes(save: Save) throws {
        let live = try ServedSite(FollowingTests.site(), ["--editor", "none", "--today", "2026-06-01"])
        // Two saves before it: of what nearly always stays the same, and of what is kept of the one before.
        try Save("before", FollowingTests.item(4), "title: Bài 4", "title: Bài bốn").work(live.folder)
        _ = try live.get("/tin-tuc/") { $0.text.contains("Bài bốn") }
        try Save("before", FollowingTests.item(0), "Tóm tắt.", "Tóm tắt bài đầu.").work(live.folder)
        _ = try live.get("/tin-tuc/") { $0.text.contains("Tóm tắt bài đầu.") }
        try save.work(live.folder)
        let fresh = try ServedSite(of: live.folder, ["--editor", "none", "--today", "2026-06-01"])
        let end = ContinuousClock.now + .seconds(40)
        var differences: [String] = []
        repeat {
            let wanted = try FollowingTests.pages(of: fresh)
            #expect(wanted.count > 50)
            differences = try FollowingTests.differences(live, wanted)
            if differences.isEmpty { return }
            usleep(100_000)
        } while ContinuousClock.now < end
        Issue.record("\(differences.joined(separator: "\n\n"))")
    }

    /// As a checkout does it; how many looks that takes is up to the machine.
    @Test func manyFilesChangeAtOnce() throws {
        let site = try ServedSite(DocumentSites.site(Array(repeating: (unit: "da-nang/so-khcn", body: "Nội dung."), count: 300)))
        _ = try site.get("/tin-tuc/2026/bai-299/")
        let texts = try (0..<300).map { try #require(site.folder.text(FollowingTests.item($0))).replacing("title: Bài", with: "title: Tin") }
        for (number, text) in texts.enumerated() {
            let path = site.folder.path + "/" + FollowingTests.item(number)
            try FileManager.default.removeItem(atPath: path)
            try site.folder.put(FollowingTests.item(number), text)
        }
        for number in 0..<300 {
            #expect(try site.get("/tin-tuc/2026/bai-\(number)/") { $0.text.contains("Tin \(number)") }.text.contains("Tin \(number)"))
        }
        #expect(try site.get("/tin-tuc/") { !$0.text.contains("Bài ") }.text.contains("Tin "))
    }

    /// Everything that can be reached from the front page and the site map, without what differs from run to run.
    private static func pages(of site: ServedSite) throws -> [String: String] {
        var found: [String: String] = [:]
        var pending = ["/", "/sitemap.xml", "/_office/", "/_office/ten-loi/", "/khong-co/", "/_redirects", "/tin-tuc/2026/bai-2/", "/tim-kiem/"]
        while let address = pending.popLast() {
            guard found[address] == nil else { continue }
            let text = try page(address, of: site)
            found[address] = text
            for match in text.matches(of: #/(?:href="|<loc>http://127\.0\.0\.1:0)(\/[^"#<?]*)/#) where !match.1.hasPrefix("//") {
                pending.append(String(match.1))
            }
        }
        return found
    }

    private static func page(_ address: String, of site: ServedSite) throws -> String {
        let answer = try site.get(address)
        let text = answer.text.replacing("127.0.0.1:\(site.port)", with: "127.0.0.1:0").replacing("127.0.0.1%3A\(site.port)", with: "127.0.0.1:0")
        // The code that a telephone reads holds the port too.
        return "\(answer.status) " + text.replacing(#/<script src="\/_mocban\/live\.js"[^\n]*/#, with: "").replacing(#/<svg.*?<\/svg>/#.dotMatchesNewlines(), with: "")
    }

    private static func differences(_ site: ServedSite, _ wanted: [String: String]) throws -> [String] {
        try wanted.sorted { $0.key < $1.key }.compactMap { address, text in
            let shown = try page(address, of: site)
            // A fresh one never saw the page in order, which stays as it last was.
            guard shown != text, !text.hasPrefix("503 ") else { return nil }
            let lines = shown.components(separatedBy: "\n").difference(from: text.components(separatedBy: "\n"))
            return "\(address): " + lines.prefix(6).map { "\($0)" }.joined(separator: "\n  ")
        }
    }
}
