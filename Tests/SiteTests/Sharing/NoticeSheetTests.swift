import Testing

private typealias Path = TinySite.Path

/// The A4 sheet of a directory, for the wall.
@Suite struct NoticeSheetTests {
    private func sheet(_ entries: String, _ more: String = "") throws -> HTMLPage {
        let site = TinySite().with(Path.hotlines, "---\ntitle: Danh bạ thử\nunit: da-nang\n\(more)entries:\n\(entries)---\n")
        let (folder, run) = try site.run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        return try folder.parsed("/duong-day-nong/danh-ba/to-thong-bao/")
    }

    private func texts(_ page: HTMLPage, _ name: String, _ kind: String) -> [String] {
        page.texts(of: name) { $0.attributes["class"] == kind }
    }

    @Test func whole() throws {
        let page = try sheet("  - { name: Tổng đài, phone: [18001096, 19001234], takes: [phản ánh, kiến nghị], hours: \"7:30-11:30\" }\n", "verified: 2026-11-01\n")
        #expect(texts(page, "p", "notice-unit") == ["Thành phố Đà Nẵng"])
        #expect(texts(page, "h2", "notice-title") == ["Danh bạ thử"])
        #expect(texts(page, "p", "notice-number") == ["1800 1096 miễn phí", "1900 1234 có tính cước"])
        #expect(texts(page, "p", "notice-address") == ["example.gov.vn/cchc/duong-day-nong/danh-ba/"])
        #expect(page.visibleText.contains("Tiếp nhận: phản ánh; kiến nghị"))
        #expect(page.visibleText.contains("Giờ trực: 7:30-11:30"))
        #expect(page.visibleText.contains("Các số được kiểm tra ngày 01/11/2026."))
        #expect(!page.visibleText.contains("Còn "))
        #expect(page.all("article") { $0.attributes["class"] == "notice-sheet large" }.count == 1)
        #expect(page.all("svg") { $0.attributes["class"] == "qr" }.count == 1)
        #expect(page.meta("robots") == "noindex")
    }

    /// More lines than fit: the first ones, and how many there are besides.
    @Test func more() throws {
        let page = try sheet((1...20).map { "  - { name: Đầu mối \($0), phone: \"18001096\" }\n" }.joined())
        let names = texts(page, "p", "notice-name")
        #expect((3...8).contains(names.count))
        #expect(names == (1...names.count).map { "Đầu mối \($0)" })
        #expect(page.visibleText.contains("Còn \(20 - names.count) đầu mối khác trên trang của danh bạ."))
        #expect(page.visibleText.contains("Chưa ghi ngày kiểm tra các số."))
        #expect(page.all("article") { $0.attributes["class"] == "notice-sheet" }.count == 1)
    }

    /// Numbers come first; a line without one says how else it is reached.
    @Test func linesWithoutNumbers() throws {
        let page = try sheet("  - { name: Thư, email: a@example.gov.vn }\n  - { name: Nơi, address: 12 Trần Phú }\n  - { name: Số, phone: \"18001096\" }\n")
        #expect(texts(page, "p", "notice-name") == ["Số", "Thư", "Nơi"])
        #expect(texts(page, "p", "notice-contact") == ["a@example.gov.vn", "12 Trần Phú"])
    }

    /// The longest that the contract lets through still leaves the first line its room.
    @Test func longest() throws {
        let long = String(repeating: "Đường dây ", count: 19)
        let phones = (1000...1019).map { "\"1800\($0)\"" }.joined(separator: ", ")
        let takes = (1...20).map { "việc thứ \($0) mà đầu mối này tiếp nhận" }.joined(separator: ", ")
        let page = try sheet((1...3).map { "  - { name: \(long)\($0), phone: [\(phones)], hours: \(long), takes: [\(takes)] }\n" }.joined())
        #expect(texts(page, "p", "notice-name").count == 1)
        #expect(texts(page, "p", "notice-number").count == 3)
        #expect(page.visibleText.contains("và 17 số khác trên trang của danh bạ"))
        #expect(page.visibleText.contains("Còn 2 đầu mối khác"))
        #expect(page.texts(of: "p").contains { $0.hasPrefix("Tiếp nhận: ") && $0.hasSuffix("…") && $0.count < 220 })
    }

    /// Nothing to hang up where nobody can be called.
    @Test(arguments: ["unit: quang-nam", "unit: da-nang/so-tttt"]) func closedUnits(_ unit: String) throws {
        let (folder, run) = try TinySite().changing(Path.hotlines, "unit: da-nang", to: unit).run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        #expect(folder.page("/duong-day-nong/danh-ba/to-thong-bao/") == nil)
    }

    @Test func noNumbers() throws {
        let (folder, run) = try TinySite().changing(Path.hotlines, "phone: [\"18001096\"]", to: "email: a@example.gov.vn").run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        #expect(folder.page("/duong-day-nong/danh-ba/to-thong-bao/") == nil)
        #expect(folder.page("/duong-day-nong/danh-ba/")?.contains("to-thong-bao") == false)
    }

    /// Whoever prints an old directory is told before.
    @Test func stale() throws {
        #expect(try sheet("  - { name: A, phone: \"18001096\" }\n", "verified: 2024-11-01\n").visibleText.contains("Hãy gọi thử các số trước khi in"))
        #expect(try !sheet("  - { name: A, phone: \"18001096\" }\n", "verified: 2026-11-01\n").visibleText.contains("Hãy gọi thử"))
    }
}
