import Testing

private typealias Path = TinySite.Path

/// Links to a place on a page, whoever makes the page and whatever bears the id.
@Suite struct AnchorTests {
    private func findings(_ links: String, menu: String? = nil) throws -> [String] {
        var site = TinySite().adding(links + "\n\n## Đề mục\n", to: Path.news)
        if let menu { site = site.adding("menu: [ { title: Mục, to: \"\(menu)\" } ]", to: Path.site) }
        let (_, run) = try site.run(["check", "--format", "json"])
        return try JSONReport(run).findings.map { "\($0.code) \($0.place?.file ?? "") \($0.mark ?? "")" }
    }

    @Test(arguments: [
        "#de-muc", "#noi_dung", "/tin-tuc/#noi_dung", "/tin-tuc/2026/tin/#tro_giup", "../../pages/gioi-thieu.md#noi_dung",
        "/don-vi/da-nang/so-khcn/#tin_bai",
    ])
    func isThere(_ link: String) throws {
        #expect(try findings("[x](\(link))") == [])
        if link.hasPrefix("/") { #expect(try findings("", menu: link) == []) }
    }

    @Test(arguments: ["#khong", "/tin-tuc/#khong", "/don-vi/da-nang/so-khcn/#khong", "../../pages/gioi-thieu.md#khong"])
    func isNotThere(_ link: String) throws {
        let mark = "không có đề mục «#khong»"
        #expect(try findings("[x](\(link))") == ["MB-LK-02 content/news/2026/tin.md \(mark)"])
        if link.hasPrefix("/") { #expect(try findings("", menu: link) == ["MB-LK-02 content/site.yml \(mark)"]) }
    }
}
