import Testing

private typealias Path = TinySite.Path

/// The block at a page's end by which it is handed on.
@Suite struct ShareBlockTests {
    private func built(_ site: TinySite) throws -> SiteFolder {
        let (folder, run) = try site.run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        return folder
    }

    /// What is one thing has it; lists, redirects and what is not to be found do not.
    @Test func whereItIs() throws {
        let pages = try OutputSample.built.get()
        for address in ["/tin-tuc/2026/ba/", "/ke-hoach/ke-hoach/", "/duong-day-nong/danh-ba/", "/don-vi/da-nang/so-khcn/", "/tinh-thanh/da-nang/", "/chu-de/dich-vu-so/", "/gioi-thieu/", "/van-ban/61-2018-nd-cp-2018-04-23-chinh-phu/"] {
            let page = try pages.page(address)
            #expect(page.all("svg") { $0.attributes["class"] == "qr" }.count == 1, "\(address)")
            #expect(page.texts(of: "span") { $0.attributes["class"] == "share-address" } == ["example.gov.vn/cchc" + address])
        }
        for address in ["/", "/tin-tuc/", "/don-vi/da-nang/so-khcn/trang-2/", "/404.html", "/tin-cu/1/", "/du-lieu/"] {
            #expect(try pages.page(address).all("section") { $0.attributes["class"]?.hasPrefix("share") ?? false }.isEmpty, "\(address)")
        }
    }

    /// Title, words and address as one text to copy; a letter whose every letter comes through.
    @Test func wordsAndLetter() throws {
        let folder = try built(TinySite().changing(Path.news, "title: Tin thử", to: "title: \"Hỏi & đáp: 50% <b>, \\\"a+b\\\"?\""))
        let page = try folder.parsed("/tin-tuc/2026/tin/")
        #expect(page.texts(of: "p") { $0.attributes["class"] == "share-text" } == ["Hỏi & đáp: 50% <b>, \"a+b\"?Tóm tắt.example.gov.vn/cchc/tin-tuc/2026/tin/"])
        let letters = page.links(in: "main") { _ in true }.map(\.to).filter { $0.hasPrefix("mailto:?") }
        #expect(letters.count == 1)
        let parts = try #require(letters.first?.dropFirst("mailto:?".count)).split(separator: "&").map { $0.split(separator: "=") }
        #expect(parts.map { $0[0] } == ["subject", "body"])
        #expect(parts.map { $0[1].removingPercentEncoding } == [
            "Hỏi & đáp: 50% <b>, \"a+b\"?", "Hỏi & đáp: 50% <b>, \"a+b\"?\r\nhttps://example.gov.vn/cchc/tin-tuc/2026/tin/",
        ])
    }

    /// Items of the last year have a code; all have their address in words.
    @Test(arguments: [("2026-03-28", true), ("2027-03-28", true), ("2027-03-29", false)])
    func codesOfNews(_ today: String, _ hasCode: Bool) throws {
        let (folder, run) = try TinySite().run(["build", "--quiet", "--today", today])
        #expect(run.exitCode == 0, "\(run.out)")
        let page = try folder.parsed("/tin-tuc/2026/tin/")
        #expect(page.all("svg") { $0.attributes["class"] == "qr" }.isEmpty == !hasCode)
        #expect(page.all("details") { $0.attributes["class"] == "share-code" }.isEmpty == !hasCode)
        #expect(page.texts(of: "span") { $0.attributes["class"] == "share-address" } == ["example.gov.vn/cchc/tin-tuc/2026/tin/"])
        #expect(try folder.parsed("/gioi-thieu/").all("svg") { $0.attributes["class"] == "qr" }.count == 1)
    }

    /// A summary of two lines, cut between words.
    @Test(arguments: [
        (String(repeating: "chữ ", count: 35).trimmed, String(repeating: "chữ ", count: 35).trimmed),
        (String(repeating: "chữ ", count: 40).trimmed, String(repeating: "chữ ", count: 35).trimmed + "…"),
        (String(repeating: "chữ, ", count: 40).trimmed, String(repeating: "chữ, ", count: 27) + "chữ…"),
        (String(repeating: "đ", count: 300), String(repeating: "đ", count: 140) + "…"),
        (String(repeating: "e\u{302}\u{301} ", count: 100).trimmed, String(repeating: "ế ", count: 70).trimmed + "…"),
        (String(repeating: "📞", count: 141), String(repeating: "📞", count: 140) + "…"),
    ])
    func summary(_ text: String, _ shown: String) throws {
        let folder = try built(TinySite().changing(Path.news, "summary: Tóm tắt.", to: "summary: \"\(text)\""))
        let shared = try folder.parsed("/tin-tuc/2026/tin/").texts(of: "p") { $0.attributes["class"] == "share-text" }
        #expect(shared == ["Tin thử\(shown)example.gov.vn/cchc/tin-tuc/2026/tin/"])
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
