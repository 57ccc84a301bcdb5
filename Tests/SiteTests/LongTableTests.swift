import Checking
import Design
import Foundation
import Reading
import Testing
import Text
import Workers

@testable import Pages

/// What grows with the number of items is written piece by piece, and is what it would be at once.
@Suite struct LongTableTests {
    private static let count = 900

    /// Some 700 KB of open data: more than one piece.
    private static let site: TinySite = {
        var site = OutputSample.site
        for number in 0..<count {
            site = site.with(
                "content/news/2024/bai-\(number).md",
                "---\ntitle: Bài số \(number)\ndate: 2024-03-01\nunit: da-nang/so-tttt\ntopics: [dich-vu-so]\napproved_by: Ban Biên tập\nsummary: \(String(repeating: "Tóm tắt \(number). ", count: 12))\n---\nNội dung.\n")
        }
        return site
    }()

    @Test func openDataIsWhole() throws {
        let site = try Self.site.written()
        #expect(try site.run(["build", "--quiet", "--jobs", "1"], deadline: 120).exitCode == 0)
        let json = try #require(site.bytes("public/du-lieu/tin-tuc.json"))
        let csv = try #require(site.text("public/du-lieu/tin-tuc.csv"))
        #expect(json.count > 1 << 19 && csv.utf8.count > 1 << 18)
        let rows = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
        let titles = rows.compactMap { $0["title"] as? String }
        #expect(titles.count == Self.count + OutputSample.news.count && Set(titles).count == titles.count)
        let lines = csv.components(separatedBy: "\r\n").filter { !$0.isEmpty }
        #expect(lines.count == titles.count + 1 && lines[0].hasPrefix("\u{FEFF}address,title,"))
        #expect(zip(lines.dropFirst(), titles).allSatisfy { $0.contains(",\($1),") })

        // Again: nothing is written, with compressed forms as well.
        let before = try DiskState(site.output)
        #expect(try site.run(["build", "--quiet", "--no-former"], deadline: 120).exitCode == 0)
        #expect(try DiskState(site.output) == before)
        #expect(try site.run(["build", "--quiet", "--compress"], deadline: 120).exitCode == 0)
        #expect(site.bytes("public/du-lieu/tin-tuc.json") == json)
        #expect(try CompressTests.gunzipped(site.output + "/du-lieu/tin-tuc.json.gz") == Data(json))
    }

    /// Several sitemaps say what one says, and their list names them all.
    @Test(arguments: [1, 5, 7]) func sitemapsHoldNoMoreThanTheyMay(_ limit: Int) throws {
        let site = try #require(try MadePages(OutputSample.site.written()))
        let whole = try XMLTree.read(site.bytes(of: site.pages.builder.machinePages(site.pages.pages)[0]))
        let made = site.pages.builder.machinePages(site.pages.pages, limit: limit)
        let parts = try made.filter { $0.address.path.hasPrefix("/sitemap-") }.map { try XMLTree.read(site.bytes(of: $0)) }
        func told(_ tree: XMLTree.Node) -> [[String?]] { tree.all("url").map { [$0["loc"]?.text, $0["lastmod"]?.text] } }
        #expect(parts.allSatisfy { $0.name == "urlset" && (1...limit).contains(told($0).count) })
        #expect(parts.flatMap(told) == told(whole))
        let index = try XMLTree.read(site.bytes(of: try #require(made.first { $0.address.path == "/sitemap.xml" })))
        #expect(index.name == "sitemapindex")
        #expect(index.all("sitemap").map { $0["loc"]?.text } == parts.indices.map { "https://example.gov.vn/cchc/sitemap-\($0 + 1).xml" })
        #expect(SiteBuilder.sitemapLimit == 50_000)
    }
}

/// All pages of a site, to be made one by one.
private struct MadePages {
    let pages: SitePages

    /// Nil where nothing would be published.
    init?(_ site: SiteFolder) {
        let workers = Workers(1)
        let tree = SourceTree(root: site.path)
        let design = Design.load(tree)
        let content = Checker(tree, CheckOptions(today: try? DayParsing.parse("2024-06-15").get().day, epochSeconds: 0), workers).run()
        guard let portal = content.portal, design.templates != nil else { return nil }
        pages = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: design.whenNeeded, assets: design.assets,
            accessibility: design.accessibility, workers, texts: content.texts.read)
    }

    func bytes(of page: Page) -> Data {
        var composer = pages.composer(indexes: false)
        var bytes: [UInt8] = []
        _ = pages.make(page, &composer, writes: true) { part, _ in bytes += part }
        return Data(bytes)
    }
}
