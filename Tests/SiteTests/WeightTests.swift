import Foundation
import Testing

/// What a reader on a slow line waits for, on the repository's own portal.
@Suite struct WeightTests {
    static let built = Result {
        let folder = try SiteFolder()
        let run = try folder.run(
            ["build", "--site", ExamplePortalTests.root.path, "--output", folder.output, "--today", ExamplePortalTests.today, "--quiet", "--compress"],
            deadline: 240)
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return BuiltSite(folder, base: "https://example.gov.vn/cchc/")
    }

    /// The page, the stylesheet and every font that it names come to 40 KB at most, as gzip has them; brotli makes less.
    @Test func articlesWithoutPicturesAreLight() throws {
        let site = try Self.built.get()
        let sheets = site.files.keys.filter { $0.hasPrefix("assets/style.") && $0.hasSuffix(".css") }
        let sheet = try #require(sheets.count == 1 ? sheets.first : nil)
        let fonts = site.files.filter { name, _ in
            name.hasSuffix(".woff2") && String(decoding: site.files[sheet] ?? [], as: UTF8.self).contains("url(\"\(name.dropFirst("assets/".count))\")")
        }
        func sent(_ name: String) -> Int { (site.files[name + ".gz"] ?? site.files[name] ?? []).count }
        let shared = sent(sheet) + fonts.values.map(\.count).reduce(0, +)
        let articles = site.pages.filter { name, page in
            page.all("body").first?.attributes["class"] == "news-item" && page.all("img").isEmpty
        }
        #expect(articles.count > 10)
        for (name, _) in articles {
            #expect(sent(name) + shared <= 40_000, "\(name): \(sent(name)) + \(sent(sheet)) + \(fonts.mapValues(\.count))")
        }
    }

    /// Nothing holds up the first picture of a page but the one stylesheet.
    @Test func onlyTheStylesheetBlocks() throws {
        for (name, page) in try Self.built.get().pages {
            let blocking = page.elements.filter { element in
                switch element.name {
                // A font that is fetched ahead holds up nothing; a style or script would.
                case "link" where element.attributes["rel"] == "preload": element.attributes["as"] != "font"
                case "link": !["canonical", "alternate", "prev", "next", "icon"].contains(element.attributes["rel"])
                case "script":
                    element.attributes["src"] != nil && element.attributes["defer"] == nil && element.attributes["async"] == nil
                        && element.attributes["type"] != "module"
                default: false
                }
            }
            #expect(blocking.map { $0.attributes["rel"] } == ["stylesheet"], "\(name)")
        }
    }
}
