import Foundation
import Testing

/// The files beside the pages: one stylesheet, and names that tell by a hash what is in them.
@Suite struct AssetTests {
    /// The one file below a folder whose name begins and ends so.
    static func name(_ site: SiteFolder, _ start: String, _ end: String) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: site.output).filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
        try #require(names.count == 1, "\(names)")
        return names[0]
    }

    static func stylesheet(_ site: SiteFolder) throws -> String {
        try #require(site.page("/" + name(site, "assets/style.", ".css")))
    }

    static func built(_ site: TinySite, _ arguments: String...) throws -> SiteFolder {
        let (folder, run) = try site.run(["build", "--quiet", "--strict"] + arguments)
        try #require(run.exitCode == 0, "\(run.out)\(run.err)")
        return folder
    }

    /// The site's own files take the place of those of the same name; others join in by the bytes of their names.
    @Test func joinsStyles() throws {
        let site = try Self.built(
            TinySite().with("templates/assets/styles/00-tokens.css", "b { }\n").with("templates/assets/styles/00-B.css", "a { }\n")
                .with("templates/assets/styles/00-a.css", "c { }\n@layer x"))
        let sheet = try Self.stylesheet(site)
        let places = ["a{}", "c{}@layer x;", "b{}"].map { sheet.range(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(sheet.prefix(300))")
        #expect(!sheet.contains("color-scheme:light dark"), "the built-in file is replaced")
    }

    /// Nothing but blanks and comments goes.
    @Test(arguments: [
        ("a {\n  color : red ;\n  margin: 0 auto;\n}\n", "a{color :red;margin:0 auto}"), ("a{}/* x */b{}", "a{}b{}"), ("a /* x */ b{}", "a b{}"),
        ("a/* x */.b{}", "a/**/.b{}"), ("a{margin:1px/**/2px}", "a{margin:1px/**/2px}"), ("a :hover, b > c + d{}", "a :hover,b > c + d{}"),
        ("a::before{content:\"  /* a */ \\\" ; } \"}", "a::before{content:\"  /* a */ \\\" ; } \"}"), ("a{content:' \\' { '}", "a{content:' \\' { '}"),
        ("a{--x: ;--y: a  b}", "a{--x: ;--y:a b}"), ("a{width:calc( 1px  +  2px )}", "a{width:calc( 1px + 2px )}"),
        (".a\\:b :c{}", ".a\\:b :c{}"), (".a\\{ .b{}", ".a\\{ .b{}"), (".\\31  .b{}", ".\\31  .b{}"), ("a{content:\"›\"}", "a{content:\"›\"}"),
        ("@media screen and (min-width: 40rem) {\n a { color: red; }\n}\n", "@media screen and (min-width:40rem){a{color:red}}"),
        ("@page :first { margin: 0 }", "@page :first{margin:0}"), ("a{b:url( #c )}", "a{b:url( #c )}"), ("a[b=\"c d\" i]{}", "a[b=\"c d\" i]{}"),
        ("a{b:xurl(c.png)}", "a{b:xurl(c.png)}"), ("a{} ;;b{}", "a{};;b{}"), ("\u{FEFF}a { }", "a{}"), ("a{color:red!important}", "a{color:red!important}"),
        ("a{b:1 /2}", "a{b:1 /2}"), ("@layer a", "@layer a;"),
    ])
    func makesSmall(_ written: String, _ expected: String) throws {
        let site = try Self.built(TinySite().with("templates/assets/styles/00-0.css", written))
        let start = try String(Self.stylesheet(site).unicodeScalars.prefix(expected.unicodeScalars.count))
        #expect(start == expected)
    }

    @Test func namesBearAHash() throws {
        let font: [UInt8] = [0x77, 0x4F, 0x46, 0x32, 0, 0xFF, 0xFE, 13, 10]
        let plain = TinySite().with("templates/assets/fonts/chu.woff2", bytes: font).with("templates/assets/fonts/OFL.txt", "Giấy phép")
            .with("templates/assets/hình vẽ.svg", "<svg/>").with("templates/assets/rieng.js", "1")
            .with("templates/assets/styles/20-chu.css", "@font-face{src:url( 'fonts/chu.woff2' )}i{a:URL(\"hình vẽ.svg#x\")}")
            .with("templates/footer.mustache", "<p>{{assets.rieng_js}} {{assets.fonts_chu_woff2}}</p>")
        let site = try Self.built(plain)
        let name = try Self.name(site, "assets/fonts/chu.", ".woff2")
        #expect(name.wholeMatch(of: /assets\/fonts\/chu\.[0-9a-f]{8}\.woff2/) != nil)
        #expect(FileManager.default.contents(atPath: site.output + "/" + name) == Data(font))
        #expect(site.page("/assets/fonts/OFL.txt") == "Giấy phép")
        let sheet = try Self.stylesheet(site)
        #expect(sheet.contains("src:url(\"\(name.dropFirst(7))\")"))
        #expect(sheet.contains(/a:url\("h%C3%ACnh%20v%E1%BA%BD\.[0-9a-f]{8}\.svg#x"\)/))
        let script = try Self.name(site, "assets/rieng.", ".js")
        let home = try #require(site.page("/"))
        #expect(home.contains("<p>/cchc/\(script) /cchc/\(name)</p>"), "\(home)")
        #expect(home.contains("<link rel=\"stylesheet\" href=\"/cchc/\(try Self.name(site, "assets/style.", ".css"))\">"))

        // Another font has another name, and so has the stylesheet that names it.
        let other = try Self.built(plain.with("templates/assets/fonts/chu.woff2", bytes: font + [1]))
        #expect(try Self.name(other, "assets/fonts/chu.", ".woff2") != name)
        #expect(try Self.name(other, "assets/style.", ".css") != Self.name(site, "assets/style.", ".css"))
        #expect(try Self.name(other, "assets/rieng.", ".js") == script)
    }

    /// The address of the search script stands in the site's frame, of the site's own one or of the built-in one.
    @Test func namesTheSearchScript() throws {
        let site = try Self.built(
            TinySite().with("templates/assets/search.js", "2").with("templates/footer.mustache", "<p>{{search_script}}</p>"))
        let name = try Self.name(site, "assets/search.", ".js")
        #expect(site.page("/")?.contains("<p>/cchc/\(name)</p>") == true)
        let builtIn = try Self.built(TinySite().with("templates/footer.mustache", "<p>{{#search_script}}có{{/search_script}}</p>"))
        #expect(builtIn.page("/")?.contains("<p>có</p>") == true)
    }

    @Test func knowsTheNamesOfAssets() throws {
        let (_, run) = try TinySite().with("templates/assets/rieng.js", "1").with("templates/footer.mustache", "<p>{{assets.riêng_js}}{{assets.rieng_j}}</p>")
            .run(["build", "--format", "json"])
        let findings = try JSONReport(run).findings
        #expect(findings.map(\.code) == ["MB-MAU-02", "MB-MAU-02"])
        #expect(findings.last?.remedy?.contains("`rieng_js`") == true || findings.last?.remedy?.contains("rieng_js") == true, "\(run.out)")
    }

    /// A page opened before a build still finds its stylesheet after it, and a clean folder has none of it.
    @Test func formerAssetsStayForOneBuild() throws {
        let style = "templates/assets/styles/20-rieng.css"
        let site = try Self.built(TinySite().with(style, "b{color:red}").with("templates/assets/a.txt", "cũ").with("templates/assets/b.txt", "cũ"))
        let first = try Self.name(site, "assets/style.", ".css")
        let bytes = site.bytes("public/" + first)
        try site.put(style, "b{color:blue}")
        try FileManager.default.removeItem(atPath: site.path + "/templates/assets/b.txt")
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        #expect(site.bytes("public/" + first) == bytes)
        #expect(site.page("/assets/b.txt") == nil, "only names with a hash stay")
        #expect(site.published(holding: first).isEmpty, "no page asks for it")
        let clean = try site.run(["build", "--quiet", "--output", site.outside + "/clean"])
        #expect(clean.exitCode == 0)
        #expect(site.published.filter { $0.key != first }.keys.sorted() == SiteFolder.files(below: site.outside + "/clean").filter { $0 != ".mocban" }.sorted())
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        #expect(site.bytes("public/" + first) == nil)
        #expect(site.text("public/.mocban") == (try String(contentsOfFile: site.outside + "/clean/.mocban", encoding: .utf8)))
    }

    /// A board that had a stylesheet of its own in the former place is told where it belongs.
    @Test func tellsWhereStylesGo() throws {
        let (_, run) = try TinySite().with("templates/assets/style.css", "a{}").run(["build", "--format", "json"])
        let findings = try JSONReport(run).findings
        #expect(findings.map(\.code) == ["MB-MAU-07"])
        #expect(findings.first?.remedy?.contains("templates/assets/styles/") == true)
    }
}
