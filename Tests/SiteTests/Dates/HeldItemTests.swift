import Foundation
import Testing

private typealias Path = TinySite.Path

/// What is not to be seen yet, or no more, is nowhere in the output.
@Suite struct HeldItemTests {
    /// Why an item is held back, what makes it so, and what it is called where somebody looks at it all the same.
    static let holds: [(hold: String, keys: String, shown: String)] = [
        ("bản nháp", "status: draft\napproved_by: A", "Bản nháp"),
        ("chờ duyệt", "status: review\napproved_by: A", "Chờ duyệt"),
        ("chưa có người duyệt", "status: approved", "Chưa có người duyệt"),
        ("hẹn giờ", "approved_by: A", "Hẹn giờ đăng"),
        ("hết hạn", "expires: 2026-11-20\napproved_by: A", ""),
    ]

    /// A site with a second item that is held back; `Kínhổ` stands in whatever it says of itself.
    private func site(_ keys: String, scheduled: Bool) throws -> TinySite {
        try TinySite()
            .changing(Path.site, "language: vi", to: "language: vi\nrequire_approval: true")
            .changing(Path.news, "summary:", to: "approved_by: A\nsummary:")
            .changing(Path.plan, "summary:", to: "approved_by: A\nsummary:")
            .with("content/news/2026/kinho/index.md", """
                ---
                title: Tin Kínhổ
                date: \(scheduled ? "2026-11-21" : "2026-11-19")
                unit: da-nang/so-tttt-moi
                topics: [buu-chinh]
                summary: Tóm tắt Kínhổ.
                author: Kínhổ
                transcript: Lời Kínhổ.
                corrections: [ { date: 2026-11-19, text: Sửa Kínhổ } ]
                image: { file: kinho.png, alt: Ảnh Kínhổ }
                attachments: [ { file: kinho.pdf, title: Tệp Kínhổ } ]
                aliases: [/cu/kinho/]
                \(keys)
                ---
                Thân bài Kínhổ.
                """)
            .with("content/news/2026/kinho/kinho.png", bytes: BadSite.png)
            .with("content/news/2026/kinho/kinho.pdf", "%PDF-1.4 Kínhổ")
            .adding("- { id: da-nang/so-tttt-moi, name: Sở mới, level: department }", to: Path.units)
    }

    private func traces(_ folder: SiteFolder) -> [String] {
        folder.published(holding: "Kínhổ") + folder.published(holding: "kinho") + folder.published.keys.filter { $0.contains("kinho") }
    }

    @Test(arguments: holds.indices)
    func isNowhere(_ index: Int) throws {
        let (hold, keys, shown) = Self.holds[index]
        let folder = try site(keys, scheduled: hold == "hẹn giờ").written()
        let run = try folder.run(["build"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(run.out.contains("\nChưa đăng: \(hold) 1\n"), "\(run.out)")
        #expect(traces(folder) == [])
        #expect(folder.page("/don-vi/da-nang/so-tttt-moi/") != nil)
        // An item that nobody approved is told of; nothing else is.
        #expect(run.out.contains("MB-") == (hold == "chưa có người duyệt"), "\(run.out)")
        if hold == "chưa có người duyệt" { #expect(run.out.components(separatedBy: "MB-").count == 2, "\(run.out)") }

        let look = try folder.run(["build", "--drafts", "--quiet"])
        #expect(look.exitCode == 0)
        let page = folder.page("/tin-tuc/2026/kinho/")
        #expect((page != nil) == !shown.isEmpty)
        guard let page else {
            #expect(traces(folder) == [])
            return
        }
        #expect(page.contains("<strong>Chưa đăng:</strong> \(shown)</p>"))
        #expect(page.contains("noindex"))
        #expect(folder.published["tin-tuc/2026/kinho/kinho.pdf"] != nil)
        // Without the option it is gone again.
        #expect(try folder.run(["build", "--quiet"]).exitCode == 0)
        #expect(traces(folder) == [])
    }

    @Test func planThatNobodyApproved() throws {
        let site = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nrequire_approval: true")
            .changing(Path.news, "summary:", to: "approved_by: A\nplan: ke-hoach\nsummary:")
            .changing(Path.plan, "title: Kế hoạch thử", to: "title: Kế hoạch Kínhổ")
        let folder = try site.written()
        let run = try folder.run(["build"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(run.out.contains("\nChưa đăng: chưa có người duyệt 1\n"))
        #expect(traces(folder) == [])
        #expect(folder.page("/ke-hoach/ke-hoach/") == nil)
        #expect(try folder.run(["build", "--drafts", "--quiet"]).exitCode == 0)
        #expect(folder.page("/ke-hoach/ke-hoach/")?.contains("<strong>Chưa đăng:</strong> Chưa có người duyệt</p>") ?? false)
    }

    /// A flag that cannot be understood never publishes anything.
    @Test(arguments: ["status: nháp", "status: Draft", "status: true", "status: [draft]", "status: aproved"])
    func flagNobodyUnderstands(_ keys: String) throws {
        let folder = try TinySite().written()
        #expect(try folder.run(["build", "--quiet"]).exitCode == 0)
        let live = folder.published
        try folder.put(Path.news, (TinySite.base[Path.news] ?? "").replacing("summary:", with: keys + "\nsummary:"))
        #expect(try folder.run(["build", "--quiet"]).exitCode == 1)
        #expect(folder.published == live)
    }
}
