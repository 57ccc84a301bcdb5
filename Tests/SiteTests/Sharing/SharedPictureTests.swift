import Testing

private typealias Path = TinySite.Path

/// The picture that goes with an address when it is shared.
@Suite struct SharedPictureTests {
    private func page(_ site: TinySite, _ address: String) throws -> HTMLPage {
        let (folder, run) = try site.run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        return try folder.parsed(address)
    }

    /// The design's own, with its size.
    @Test func ofTheDesign() throws {
        let page = try page(TinySite(), "/tin-tuc/2026/tin/")
        #expect(page.meta("og:image")?.wholeMatch(of: /https:\/\/example.gov.vn\/cchc\/assets\/share\.[0-9a-f]{8}\.png/) != nil)
        #expect(page.meta("og:image:alt") == "Cổng thử")
        #expect(page.meta("og:image:width") == "1200" && page.meta("og:image:height") == "630")
        #expect(page.meta("twitter:card") == "summary_large_image")
    }

    /// The portal's, and on an item that has one the item's.
    @Test func ofThePortalAndOfTheItem() throws {
        let site = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nimage: { file: pages/ảnh cổng.png, alt: Bộ phận Một cửa }")
            .with("content/pages/ảnh cổng.png", bytes: BadSite.png)
        let home = try page(site, "/")
        #expect(home.meta("og:image") == "https://example.gov.vn/cchc/%E1%BA%A3nh%20c%E1%BB%95ng.png")
        #expect(home.meta("og:image:alt") == "Bộ phận Một cửa")
        let item = try page(
            site.changing(Path.news, "summary:", to: "image: { file: a.png, alt: Ảnh bài }\nsummary:")
                .with("content/news/2026/a.png", bytes: BadSite.png), "/tin-tuc/2026/tin/")
        #expect(item.all("meta") { $0.attributes["property"] == "og:image" }.map { $0.attributes["content"] } == ["https://example.gov.vn/cchc/tin-tuc/2026/a.png"])
        #expect(item.meta("og:image:alt") == "Ảnh bài")
        #expect(item.meta("og:image:width").flatMap(Int.init) ?? 0 > 0)
    }

    /// A file that is not there is told at its place.
    @Test func missing() throws {
        let site = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nimage: { file: chia-se.png, alt: A }")
        #expect(try JSONReport(site.run(["check", "--format", "json"]).1).findings.map { $0.place?.file } == [Path.site])
    }
}
