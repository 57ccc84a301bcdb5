import Foundation
import Testing

private typealias Path = TinySite.Path

/// The search page and its files on tiny sites; what the script makes of them is tried in a browser.
@Suite struct SearchPageTests {
    /// The files of the index of a site, by name.
    private func files(_ site: TinySite, _ arguments: [String] = []) throws -> [String: [UInt8]] {
        let (folder, run) = try site.run(["build", "--quiet"] + arguments)
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder.published.filter { $0.key.hasPrefix("tim-kiem/chi-muc/") }
    }

    /// Held back, commented out, in HTML that is left out: it is as if it were not there.
    @Test func whatIsNotPublishedIsNotInTheIndex() throws {
        let plain = try files(TinySite())
        let item = try #require(TinySite.base[Path.news])
        let hidden = TinySite()
            .with("content/news/2026/nhap.md", item.replacingOccurrences(of: "summary:", with: "status: draft\nsummary: Chữkín"))
            .with("content/news/2027/hen.md", item.replacingOccurrences(of: "2026-03-28", with: "2027-03-28"))
            .with("content/news/2026/het.md", item.replacingOccurrences(of: "summary:", with: "expires: 2026-03-30\nsummary:"))
            .with(Path.news, item + "\n<!-- chữkín -->\n\n[//]: # (chữkín)\n")
        #expect(try files(hidden) == plain)
    }

    @Test func builtTwiceWithAnyThreads() throws {
        let one = try files(OutputSample.site, ["--jobs", "1"])
        #expect(one.count > 20)
        #expect(try files(OutputSample.site, ["--jobs", "4"]) == one)
    }

    /// A page of an older generation must not read numbers of a newer one: it changes with the list of items, and with
    /// nothing else.
    @Test func generation() throws {
        func generation(_ files: [String: [UInt8]]) -> ArraySlice<UInt8>? { files["tim-kiem/chi-muc/t-0.bin"]?.prefix(4) }
        let item = try #require(TinySite.base[Path.news])
        let plain = try files(TinySite())
        let changed = try files(TinySite().with(Path.news, item + "Thêm một câu.\n"))
        #expect(changed != plain)
        #expect(generation(changed) == generation(plain))
        let more = try files(TinySite().with("content/news/2026/nua.md", item))
        #expect(generation(more) != generation(plain))
        for (name, bytes) in more where name.hasSuffix(".bin") { #expect(bytes.prefix(4) == generation(more), "\(name)") }
    }

    /// Each file tells its own length, so that one that was cut off is known.
    @Test func lengths() throws {
        for (name, bytes) in try files(TinySite()) where name.hasSuffix(".bin") {
            let length = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
            #expect(length == bytes.count - 8, "\(name)")
        }
    }

    /// Without the script the page leads to everything by its letter.
    @Test func listsByLetter() throws {
        let item = try #require(TinySite.base[Path.news])
        var site = TinySite()
        for (slug, title) in [("da", "Đã xong"), ("an", "Ăn sáng"), ("do", "Do dân"), ("am", "Âm thanh"), ("so", "2026 là năm")] {
            site = site.with("content/news/2026/\(slug).md", item.replacingOccurrences(of: "Tin thử", with: title))
        }
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        let built = BuiltSite(folder, base: "https://example.gov.vn/cchc/")
        let page = try built.page("/tim-kiem/")
        let titles = page.links(in: "nav") { $0.attributes["aria-label"] == "Tiêu đề" }
        #expect(titles.map(\.text) == ["Ă", "Â", "D", "Đ", "G", "K", "T", "0–9"])
        for (letter, title) in [("dd", "Đã xong"), ("aw", "Ăn sáng"), ("d", "Do dân"), ("so", "2026 là năm")] {
            #expect(try built.text("/tim-kiem/tieu-de/\(letter)/").contains(title))
        }
        #expect(page.links(in: "nav") { $0.attributes["aria-label"] == "Số, ký hiệu văn bản" }.map(\.text).contains("NĐ"))
        #expect(page.all("section") { $0.attributes["id"] == "danh_sach_a_y" }.allSatisfy { $0.attributes["hidden"] == nil })
    }

    /// The delivered script and the page itself stay small, since whoever searches first must fetch them.
    @Test func weight() throws {
        let (folder, _) = try OutputSample.site.run(["build", "--quiet"])
        let scripts = folder.published.filter { $0.key.hasPrefix("assets/search.") }
        #expect(scripts.count == 1)
        #expect(scripts.values.first?.count ?? .max <= 10_240)
        #expect(folder.page("/tim-kiem/")?.utf8.count ?? .max < 12_000)
    }

    /// Its addresses are the program's own.
    @Test func addressesAreTaken() throws {
        let site = try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới thiệu\naliases: [/tim-kiem/chi-muc/t-0.bin]")
        let (_, run) = try site.run(["build", "--quiet"])
        #expect(run.exitCode != 0)
    }
}
