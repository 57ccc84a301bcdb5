import Foundation
import Testing

/// Nothing on any page is broken, leaves the site or needs another host.
@Suite struct OutputAuditTests {
    @Test func findsNothingInTheSample() throws {
        let audit = OutputAudit(try OutputSample.built.get())
        #expect(audit.problems == [])
        #expect(audit.pageCount > 50)
    }

    /// With a longer path, and without one.
    @Test(arguments: ["https://khac.example/", "https://example.gov.vn:8443/a/b-c/%C4%91/", "http://localhost/x"])
    func holdsUnderAnyBaseAddress(_ base: String) throws {
        let folder = try OutputSample.site.written()
        let run = try folder.run(["build", "--quiet", "--base-url", base])
        try #require(run.exitCode == 0, "\(run.out)\(run.err)")
        let site = BuiltSite(folder, base: base.hasSuffix("/") ? base : base + "/")
        #expect(OutputAudit(site).problems == [])
        #expect(folder.published(holding: "/cchc/") == [])
    }

    /// The reader itself sees what is wrong.
    @Test(arguments: [
        "<p>a</b></p>", "<p>", "<p>a & b</p>", "<p>1 < 2</p>", "<p id=a>x</p>", "<p id=\"a\" id=\"b\">x</p>", "<p>&nbsp;</p>",
        "<a href=\"x\"b>c</a>", "</p>", "<P>x</P>",
    ])
    func readsStrictly(_ html: String) {
        #expect(!HTMLPage(Array(html.utf8)).problems.isEmpty)
    }

    @Test func readsWhatIsWhole() {
        let page = HTMLPage(Array("<!doctype html>\n<p class=\"a b\" hidden>x &amp; <em>y</em><br>z</p><script type=\"a\">1 < 2 </b></script>".utf8))
        #expect(page.problems == [])
        #expect(page.texts(of: "p") == ["x & yz"])
        #expect(page.texts(of: "script") == ["1 < 2 </b>"])
    }
}

/// The repository's own example portal.
@Suite struct ExamplePortalTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let today = "2026-11-21"

    static let built = Result {
        let folder = try SiteFolder()
        let run = try folder.run(
            ["build", "--site", root.path, "--output", folder.output, "--today", today, "--quiet"], deadline: 120)
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return BuiltSite(folder, base: "https://example.gov.vn/cchc/")
    }

    @Test func hasNoFindings() throws {
        let folder = try SiteFolder()
        let run = try folder.run(
            ["check", "--site", Self.root.path, "--strict", "--today", Self.today, "--lang", "en"], deadline: 120)
        #expect(run.exitCode == 0)
        #expect(run.err == "")
        #expect(run.out.contains("Errors: 0, warnings: 0"))
        // `Pages: 543 (news 49, plans 5, …)`: every kind but one that the site has no use for.
        let line = try #require(run.out.split(separator: "\n").first { $0.hasPrefix("Pages: ") })
        let words = ["Pages:", "news", "plans", "hotlines", "pages", "lists", "provinces", "units", "topics", "indices", "documents", "feeds", "data", "redirects", "system files"]
        for word in words {
            let figure = line.components(separatedBy: word + " ").dropFirst().first?.prefix { $0.isNumber } ?? ""
            #expect((Int(figure) ?? 0) > 0, "\(word): \(line)")
        }
        let files = run.out.components(separatedBy: "Attached files, pictures: ").dropFirst().first?.prefix { $0.isNumber } ?? ""
        #expect((Int(files) ?? 0) > 0)
    }

    @Test func isBuiltWithoutFault() throws {
        let audit = OutputAudit(try Self.built.get())
        #expect(audit.problems == [])
        #expect(audit.pageCount > 300)
    }

    @Test func hasWhatItsContractAsksFor() throws {
        let site = try Self.built.get()
        func count(_ start: String, _ end: String, depth: Int) -> Int {
            site.files.keys.filter { $0.hasPrefix(start) && $0.hasSuffix(end) && $0.split(separator: "/").count == depth }.count
        }
        #expect(count("tin-tuc/20", "/index.html", depth: 4) >= 25)
        #expect(count("ke-hoach/", "/index.html", depth: 3) >= 5)
        #expect(count("tinh-thanh/", "/index.html", depth: 3) == 63)
        #expect(count("tinh-thanh/", "/feed.xml", depth: 3) == 63)
    }
}
