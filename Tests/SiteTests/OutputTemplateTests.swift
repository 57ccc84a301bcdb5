import Design
import Foundation
import Testing

/// A board changes one template and keeps the others.
@Suite struct OutputTemplateTests {
    @Test(arguments: ["mustache", "html"]) func changesOneOnly(_ suffix: String) throws {
        let plain = try OutputSample.built.get().files
        let (site, run) = try OutputSample.site
            .with("templates/news-neighbours.\(suffix)", "<nav class=\"rieng\" aria-label=\"Tin mới hơn\"><p>Riêng</p>{{#next}}<a href=\"{{url}}\">{{title}}</a>{{/next}}</nav>\n")
            .run(["build", "--quiet", "--strict"])
        try #require(run.exitCode == 0, "\(run.out)")
        let built = BuiltSite(site, base: "https://example.gov.vn/cchc/")
        #expect(OutputAudit(built).problems == [])
        #expect(built.files.keys.sorted() == plain.keys.sorted())
        func shows(_ bytes: [UInt8], _ word: String) -> Bool { String(decoding: bytes, as: UTF8.self).contains(word) }
        // News have the new part, all other files but the accessibility statement are as they were.
        let old = plain.filter { shows($0.value, "class=\"neighbours\"") }
        #expect(old.count == OutputSample.news.count)
        for (name, bytes) in plain {
            let now = built.files[name] ?? []
            if name == "tuyen-bo-tiep-can/index.html" {
                // What was tested of the templates no longer covers that one.
                #expect(shows(now, "<code>news-neighbours.\(suffix)</code>") && !shows(bytes, "<code>"))
            } else if old[name] == nil {
                #expect(now == bytes, "\(name)")
            } else {
                #expect(shows(now, "class=\"rieng\"") && !shows(now, "class=\"neighbours\""), "\(name)")
            }
        }
    }

    /// A site without templates of its own takes the built-in ones on trust; with one of its own, all are looked through.
    @Test func theBuiltInOnesAreRight() throws {
        for name in ["seal", "not-found"] {
            let path = "templates/\(name).mustache"
            let text = String(decoding: try #require(Design.quoted(path)), as: UTF8.self)
            let (_, run) = try TinySite().with(path, text).run(["build", "--quiet", "--strict"])
            #expect(run.exitCode == 0, "\(run.out)")
        }
    }

    @Test func addsAPartialAndAnAsset() throws {
        let (site, run) = try TinySite()
            .with("templates/footer.mustache", "<footer>{{>chan-trang}}</footer>\n").with("templates/chan-trang.mustache", "<p>Chân trang của {{site_title}}</p>\n")
            .with("templates/assets/them.txt", "thêm")
            .run(["build", "--quiet", "--strict"])
        try #require(run.exitCode == 0, "\(run.out)")
        #expect(site.page("/tin-tuc/")?.contains("<footer><p>Chân trang của Cổng thử</p>") == true)
        #expect(site.page("/assets/them.txt") == "thêm")
    }

    /// What is wrong is shown where it stands, with the nearest known name.
    @Test(arguments: [
        ("card", "<li>\n  {{1️⃣titel2️⃣}}\n</li>\n", "MB-MAU-02", "title"), ("card", "<li>{{#1️⃣unti2️⃣}}x{{/unti}}</li>\n", "MB-MAU-02", "unit"),
        ("card", "<li>{{#unit}}{{1️⃣tiitle2️⃣}}{{/unit}}</li>\n", "MB-MAU-02", "title"), ("card", "<li>\n\n{{>1️⃣lnk2️⃣}}</li>\n", "MB-MAU-03", "link"),
        ("news-item", "{{<1️⃣laiout2️⃣}}{{/laiout}}\n", "MB-MAU-03", "layout"), ("news-item", "{{<layout}}{{$1️⃣mian2️⃣}}x{{/mian}}{{/layout}}\n", "MB-MAU-03", "main"),
        ("card", "<li>\n {{#1️⃣unit2️⃣}}x\n</li>\n", "MB-MAU-01", nil), ("card", "<li>{{title</li>\n", "MB-MAU-01", nil), ("card", "<li>{{/1️⃣unit2️⃣}}</li>\n", "MB-MAU-01", nil),
        ("card", "<li>chữ tiếng Việt {{{1️⃣title2️⃣}}}</li>\n", "MB-MAU-04", nil), ("card", "<li>{{>card}}</li>\n", "MB-MAU-05", nil),
        ("card", "<li>{{1️⃣unit2️⃣}}</li>\n", "MB-MAU-06", nil),
    ] as [(String, String, String, String?)])
    func tellsWhatIsWrong(_ name: String, _ text: String, _ code: String, _ near: String?) throws {
        let path = "templates/\(name).mustache"
        let (site, run) = try TinySite().with(path, text).run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        #expect(site.published.isEmpty)
        let report = try JSONReport(run)
        let finding = try #require(report.findings.first { $0.code == code && $0.place?.file == path }, "\(run.out)")
        #expect(finding.audience == "operator" && finding.severity == "error")
        if let near { #expect(finding.remedy?.contains("`\(near)`") == true, "\(finding.remedy ?? "")") }
        if let mark = site.marked.first {
            // The tag's name or the whole tag around it.
            #expect(finding.place?.line == mark.line)
            let column = finding.place?.column ?? 0
            #expect(column <= mark.column && column >= mark.column - 4, "column \(column), not \(mark.column)")
        } else {
            #expect(finding.place?.line != nil && finding.place?.column != nil)
        }
    }

    @Test(arguments: [([0xFF, 0xFE], "MB-TEP-02"), (Array("{{title}}\0".utf8), "MB-TEP-03")] as [([UInt8], String)])
    func isText(_ bytes: [UInt8], _ code: String) throws {
        let (site, run) = try TinySite().with("templates/card.mustache", bytes: bytes).run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        #expect(try JSONReport(run).findings.contains { $0.code == code && $0.place?.file == "templates/card.mustache" }, "\(run.out)")
        #expect(site.published.isEmpty)
    }

    /// Files that a browser might run are no assets.
    @Test(arguments: ["assets/x.css", "assets/styles/x.js", "assets/styles/x/y.css", "assets/x.html", "assets/x.php", "x.css", "x.txt"]) func takesNoOtherFiles(_ name: String) throws {
        let (site, run) = try TinySite().with("templates/" + name, "bí mật kín như bưng").run(["build", "--format", "json"])
        #expect(try JSONReport(run).findings.map(\.code) == ["MB-MAU-07"])
        #expect(site.published(holding: "kín như bưng") == [])
    }
}
