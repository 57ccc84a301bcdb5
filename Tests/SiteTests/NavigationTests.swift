import Testing

/// The menu tells where one is, in words that a screen reader says and not by colour alone.
@Suite struct NavigationTests {
    private typealias Path = TinySite.Path

    private static let menu = """
        menu:
          - { title: Trang đầu, to: / }
          - { title: Tin tức, to: /tin-tuc }
          - { title: Năm nay, to: /tin-tuc/2026/ }
          - { title: Liên hệ, to: "/chu-de/?x=1" }
          - { title: Tỉnh, to: /tinh-thanh/ }
          - { title: Nơi khác, to: https://example.gov.vn/tin-tuc/ }

        """

    /// The entries that are marked on a page, with their mark.
    private func marked(_ site: BuiltSite, _ address: String) throws -> [String] {
        let page = try site.page(address)
        return page.elements.indices.compactMap { index in
            let element = page.elements[index]
            guard element.name == "a", let mark = element.attributes["aria-current"],
                let nav = ancestors(of: index, in: page).first(where: { $0.name == "nav" }), nav.attributes["aria-label"] == "Trình đơn chính"
            else { return nil }
            return page.text(of: index) + " " + mark
        }
    }

    private func ancestors(of index: Int, in page: HTMLPage) -> [HTMLPage.Element] {
        var found: [HTMLPage.Element] = []
        var at = page.elements[index].parent
        while let parent = at {
            found.append(page.elements[parent])
            at = page.elements[parent].parent
        }
        return found
    }

    @Test func marksThePageOrThePartThatOneIsIn() throws {
        let folder = try TinySite().adding(Self.menu, to: Path.site).written()
        let run = try folder.run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)\(run.err)")
        let site = BuiltSite(folder, base: "https://example.gov.vn/cchc/")
        #expect(try marked(site, "/") == ["Trang đầu page"])
        #expect(try marked(site, "/tin-tuc/") == ["Tin tức page"])
        #expect(try marked(site, "/tin-tuc/2026/") == ["Năm nay page"])
        // The longest beginning of the address.
        #expect(try marked(site, "/tin-tuc/2026/tin/") == ["Năm nay true"])
        #expect(try marked(site, "/tinh-thanh/da-nang/") == ["Tỉnh true"])
        // A query, another site and home are no parts that one could be in.
        #expect(try marked(site, "/chu-de/") == [])
    }
}
