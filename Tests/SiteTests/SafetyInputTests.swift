import Foundation
import Testing

/// A site that somebody spoiled, by accident or on purpose.
struct HostileSite: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Codes of which at least one must be told as an error.
    let codes: Set<String>
    let prepare: @Sendable (SiteFolder) throws -> Void

    init(_ what: String, _ codes: String..., prepare: @escaping @Sendable (SiteFolder) throws -> Void) {
        testDescription = what
        self.codes = Set(codes)
        self.prepare = prepare
    }

    /// A news item of these bytes.
    static func news(_ what: String, _ codes: String..., text: @escaping @Sendable () -> [UInt8]) -> HostileSite {
        var site = HostileSite(what) { try $0.put("content/news/2026/xau.md", bytes: text()) }
        site = HostileSite(what, codes: Set(codes), prepare: site.prepare)
        return site
    }

    private init(_ what: String, codes: Set<String>, prepare: @escaping @Sendable (SiteFolder) throws -> Void) {
        testDescription = what
        self.codes = codes
        self.prepare = prepare
    }

    static func head(_ more: String) -> [UInt8] {
        Array("---\ntitle: Xấu\ndate: 2026-01-01\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\nsummary: Xấu.\n\(more)---\nNội dung.\n".utf8)
    }

    private static func symlink(_ site: SiteFolder, _ path: String, to target: String) throws {
        let full = site.path + "/" + path
        try? FileManager.default.removeItem(atPath: full)
        try FileManager.default.createDirectory(
            atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: full, withDestinationPath: target)
    }

    private static func sparse(_ site: SiteFolder, _ path: String, bytes: UInt64) throws {
        try site.put(path, "")
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: site.path + "/" + path))
        try file.truncate(atOffset: bytes)
        try file.close()
    }

    static let links = [
        HostileSite("link to a file", "MB-TEP-05") { try symlink($0, "content/news/2026/x.md", to: "/etc/passwd") },
        HostileSite("link to an item", "MB-TEP-05") { try symlink($0, "content/news/2026/x.md", to: "tin.md") },
        HostileSite("link to a folder", "MB-TEP-05") { try symlink($0, "content/pages/x", to: "/etc") },
        HostileSite("link to itself", "MB-TEP-05") { try symlink($0, "content/pages/x.md", to: "x.md") },
        HostileSite("link to the folder above", "MB-TEP-05") { try symlink($0, "content/news/2026/x", to: "..") },
        HostileSite("link to nothing", "MB-TEP-05") { try symlink($0, "content/pages/x.md", to: "khong-co") },
        HostileSite("link for the settings", "MB-TEP-05") { try symlink($0, "content/site.yml", to: "/etc/passwd") },
        HostileSite("link for a folder of news", "MB-TEP-05") { site in
            try FileManager.default.moveItem(atPath: site.path + "/content/news", toPath: site.outside + "/news")
            try symlink(site, "content/news", to: site.outside + "/news")
        },
        HostileSite("link for the content", "MB-TEP-05") { site in
            try FileManager.default.moveItem(atPath: site.path + "/content", toPath: site.outside + "/content")
            try symlink(site, "content", to: site.outside + "/content")
        },
        HostileSite("attachment through a linked folder", "MB-TEP-05") { site in
            try symlink(site, "content/pages/tep", to: "/etc")
            try site.put("content/pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n[tệp](tep/hostname.txt)\n")
        },
        HostileSite("link for a template", "MB-TEP-05") { try symlink($0, "templates/card.mustache", to: "/etc/passwd") },
        HostileSite("link for the assets", "MB-TEP-05") { try symlink($0, "templates/assets", to: "/etc") },
        HostileSite("link for a stylesheet", "MB-TEP-05") { try symlink($0, "templates/assets/styles/10-all.css", to: "/etc/passwd") },
        HostileSite("link for the templates", "MB-TEP-05") { try symlink($0, "templates", to: "/etc") },
        HostileSite("pipe for an item", "MB-TEP-06") { #expect(mkfifo($0.path + "/content/news/2026/x.md", 0o600) == 0) },
        HostileSite("pipe for a template", "MB-TEP-06") { site in
            try FileManager.default.createDirectory(atPath: site.path + "/templates", withIntermediateDirectories: true)
            #expect(mkfifo(site.path + "/templates/card.mustache", 0o600) == 0)
        },
        HostileSite("pipe for the settings", "MB-TEP-06") { site in
            try FileManager.default.removeItem(atPath: site.path + "/content/site.yml")
            #expect(mkfifo(site.path + "/content/site.yml", 0o600) == 0)
        },
        HostileSite("folder with an item's name", "MB-TEP-07", "MB-CHO-01") { try $0.put("content/news/2026/x.md/index.md", bytes: head("")) },
        HostileSite("folder for the settings", "MB-SITE-01", "MB-CHO-01") { site in
            try FileManager.default.removeItem(atPath: site.path + "/content/site.yml")
            try site.put("content/site.yml/x.yml", "title: x\n")
        },
        HostileSite("folders without end", "MB-TEP-09") { try $0.put("content/pages/" + String(repeating: "a/", count: 200) + "x.md", "x") },
        HostileSite("sparse item of 100 MB", "MB-TEP-04") { try sparse($0, "content/news/2026/x.md", bytes: 100_000_000) },
        HostileSite("sparse settings of 1 GB", "MB-TEP-04") { try sparse($0, "content/site.yml", bytes: 1_000_000_000) },
        HostileSite("sparse attachment of 1 TB", "MB-TEP-04") { try sparse($0, "content/pages/x.pdf", bytes: 1_000_000_000_000) },
        HostileSite("sparse picture", "MB-ANH-01") { try sparse($0, "content/pages/x.png", bytes: 100_000_000) },
        HostileSite("sparse table of 100 MB", "MB-TEP-04") { try sparse($0, "content/indices/x.csv", bytes: 100_000_000) },
    ]

    static let texts: [HostileSite] = [
        .news("alias bomb", "MB-DAU-04") {
            let levels = (1...9).map { "a\($0): &a\($0) [" + Array(repeating: $0 == 1 ? "x" : "*a\($0 - 1)", count: 9).joined(separator: ",") + "]\n" }
            return head(levels.joined())
        },
        .news("merge keys", "MB-DAU-04") { head("a: &a { x: 1 }\nb: { <<: [*a, *a] }\n") },
        .news("merge key alone", "MB-DAU-04") { head("<<: { x: 1 }\n") },
        .news("alias as a key", "MB-DAU-04") { head("a: &a x\n*a : y\n") },
        .news("list as a key", "MB-DAU-08", "MB-DAU-03") { head("? [a, b]\n: x\n") },
        .news("deep lists", "MB-DAU-07", "MB-DAU-03") { head("a: " + String(repeating: "[", count: 100_000) + "\n") },
        .news("deep mappings", "MB-DAU-07") { head("a: " + String(repeating: "{a: ", count: 900) + "x" + String(repeating: "}", count: 900) + "\n") },
        .news("64 KiB and a line", "MB-DAU-07") { head("author: " + String(repeating: "a", count: 65_536) + "\n") },
        .news("100,000 keys", "MB-DAU-07") { head((0..<100_000).map { "k\($0): x\n" }.joined()) },
        .news("key given twice", "MB-DAU-06") { head("title: Hai\n") },
        .news("key given twice inside", "MB-DAU-06") { head("image: { file: a.png, file: b.png, alt: x }\n") },
        .news("python tag", "MB-DAU-05") { head("author: !!python/object/apply:os.system [id]\n") },
        .news("include tag", "MB-DAU-05") { head("author: !include /etc/passwd\n") },
        .news("binary tag", "MB-DAU-05") { head("author: !!binary aGVsbG8=\n") },
        .news("not closed", "MB-DAU-02") { Array("---\ntitle: Xấu\n\nNội dung.\n".utf8) },
        .news("not closed but by dots", "MB-DAU-02") { Array("---\ntitle: Xấu\n...\nNội dung.\n".utf8) },
        .news("nothing declared", "MB-DAU-01") { Array("# Xấu\n".utf8) },
        .news("empty", "MB-DAU-01") { [] },
        .news("a list", "MB-DAU-08") { Array("---\n- title\n---\n".utf8) },
        .news("a slug that climbs", "MB-KHOA-01") { head("slug: ../../x\n") },
        .news("invalid UTF-8 in the head", "MB-TEP-02") { head("author: ") + [0xFF] },
        .news("invalid UTF-8 in the body", "MB-TEP-02") { head("") + [0xC3, 0x28] },
        .news("a surrogate", "MB-TEP-02") { head("") + [0xED, 0xA0, 0x80] },
        .news("UTF-16", "MB-TEP-02") { [0xFF, 0xFE] + Array("---\n".utf8).flatMap { [$0, 0] } },
        .news("NUL in the head", "MB-TEP-03") { head("author: a\0b\n") },
        .news("NUL in the body", "MB-TEP-03") { head("") + [0x61, 0, 0x62] },
        .news("escape codes in the head", "MB-TEP-03") { head("author: \u{1B}[31mđỏ\n") },
        .news("a NUL written out", "MB-KHOA-03", "MB-TEP-03", "MB-DAU-03") { head("author: \"a\\0b\"\n") },
        .news("a DEL written out", "MB-KHOA-03") { head("author: \"a\\x7Fb\"\n") },
        .news("no character written out", "MB-KHOA-03") { head("author: \"a\\uFFFEb\"\n") },
        .news("a line separator written out", "MB-KHOA-03") { head("author: \"a\\u2028b\"\n") },
        .news("a direction control", "MB-CHU-03") { head("author: a\u{202E}b\n") },
        .news("a title of blanks", "MB-KHOA-04", "MB-DAU-06") { Array("---\ntitle: \" \u{200B} \"\ndate: 2026-01-01\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\nsummary: x\n---\n".utf8) },
        .news("100,000 quotation marks", "MB-MD-04") { head("") + Array(repeating: UInt8(ascii: ">"), count: 100_000) },
        .news("lists in lists", "MB-MD-04") { head("") + Array((String(repeating: "- ", count: 30_000) + "x" + String(repeating: "\n", count: 30_000)).utf8) },
        .news("a table without end", "MB-MD-04") { head("") + Array((String(repeating: "|a", count: 70_000) + "\n" + String(repeating: "|-", count: 70_000) + "\n").utf8) },
        .news("pictures in pictures", "MB-MD-04", "MB-MD-02") { head("") + Array(String(repeating: "![[]()", count: 160_000).utf8) },
    ]

    static let all = links + texts
}

@Suite struct SafetyInputTests {
    /// A finding with its code within seconds, nothing written, nothing left behind.
    @Test(arguments: HostileSite.all) func isRefused(_ hostile: HostileSite) throws {
        let site = try TinySite().written()
        try site.put("canary.txt", "x")
        try hostile.prepare(site)
        let run = try site.run(["build", "--format", "json"], deadline: 30)
        let report = try JSONReport(run)
        #expect(run.exitCode == (report.findings.contains { $0.code == "MB-SITE-01" } ? 2 : 1))
        let errors = Set(report.findings.filter { $0.severity == "error" }.map(\.code))
        #expect(!errors.isDisjoint(with: hostile.codes), "\(errors)")
        #expect(!FileManager.default.fileExists(atPath: site.output))
        let left = try FileManager.default.contentsOfDirectory(atPath: site.path).filter { $0.contains("mocban") }
        #expect(left == [])
        #expect(run.duration < .seconds(15))
        #expect(!run.out.contains("root:"), "something of /etc/passwd was read")
    }

    /// Names that are no address, however they are written.
    @Test(arguments: [
        "content/news/2026/Tin Tức.md", "content/news/2026/a b.md", "content/news/2026/-rf.md", "content/news/2026/CON.md",
        "content/news/2026/a%2e.md", "content/news/2026/a?.md", "content/news/2026/a#b.md", "content/news/2026/a:b.md",
        "content/news/2026/a\\b.md", "content/news/2026/a\nb.md", "content/news/2026/a\u{202E}b.md", "content/news/2026/tin.tin.md",
        "content/news/2026/..a.md/index.md", "content/news/2026/a_b.md", "content/news/2026/<b>.md", "content/pages/a/b/index.md",
        "content/news/x.md", "content/news/26/x.md", "content/news/2026/01/x.md", "content/x.md", "content/khac/x.md", "content/registry/khac.yml",
    ])
    func isNoAddress(_ path: String) throws {
        let site = try TinySite().written()
        try site.put(path, bytes: HostileSite.head(""))
        let run = try site.run(["build", "--format", "json", "--strict"])
        #expect(run.exitCode == 1)
        let codes = try Set(JSONReport(run).findings.map(\.code))
        #expect(!codes.isDisjoint(with: ["MB-TEP-07", "MB-CHO-01", "MB-TEP-08"]), "\(codes)")
        #expect(site.published.isEmpty)
    }

    /// Files that a server or a browser might run.
    @Test(arguments: ["x.html", "x.svg", "x.php", "x.pdf.html", "x.js", "x.htm", "x.xhtml", "x.exe", "x", "x.PHP", "x.Html"])
    func isNotPublished(_ name: String) throws {
        let site = try TinySite().written()
        try site.put("content/pages/\(name)", "<script>alert(1)</script>")
        let run = try site.run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        #expect(try JSONReport(run).findings.map(\.code) == ["MB-CHO-02"])
    }

    /// Hidden and editors' files are left out and told of; nothing of them is published.
    @Test(arguments: [".env", ".git/config", "x.md~", ".x.md.swp", "x.md.bak", "~$x.docx", "Thumbs.db", ".DS_Store", ".htaccess"])
    func isLeftOut(_ name: String) throws {
        let site = try TinySite().written()
        try site.put("content/pages/\(name)", "bí mật kín như bưng")
        let run = try site.run(["build", "--format", "json"])
        #expect(run.exitCode == 0)
        #expect(try JSONReport(run).findings.map(\.code) == ["MB-TEP-08"])
        #expect(site.published(holding: "kín như bưng") == [])
        #expect(try site.run(["check", "--strict"]).exitCode == 1)
    }

    @Test(arguments: [
        "/../x", "/a/../../b", "/./x", "//evil.example/", "javascript:alert(1)", "https://evil.example/", "/%2e%2e/x", "/x?y", "/x#y", "/.htaccess",
        "/.well-known/x", "/a b/", "/a\\\\b", "/a:b", "/a//b", "/", "x", "/a\\tb", "/tin-tuc/", "/tin-tuc", "/TIN-TUC/", "/gioi-thieu/", "/sitemap.xml",
        "/robots.txt", "/_redirects", "/index.html", "/tin-tuc/index.html", "/404.html", "/feed.xml", "/assets/style.css", "/du-lieu/tin-tuc.csv",
        "/404.html/x", "/.mocban",
    ])
    func isNoAlias(_ alias: String) throws {
        let (site, run) = try TinySite().changing(TinySite.Path.news, "title: Tin thử", to: "title: Tin thử\naliases: [\"\(alias)\"]")
            .run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        let codes = try Set(JSONReport(run).findings.map(\.code))
        #expect(!codes.isDisjoint(with: ["MB-DC-01", "MB-DC-02", "MB-DC-03", "MB-LK-05"]), "\(codes)")
        #expect(site.published.isEmpty)
    }

    /// Pages and files of an editor's that would stand where the program's own do.
    @Test(arguments: [
        "tin-tuc.md", "ke-hoach.md", "duong-day-nong.md", "tinh-thanh.md", "don-vi.md", "chu-de.md", "chi-so.md", "van-ban.md", "thu-tuc.md",
        "dinh-chinh.md", "tu-viet-tat.md", "so-do-trang.md", "du-lieu.md", "robots.txt", "tin-tuc/index.md",
    ])
    func isReserved(_ name: String) throws {
        let site = try TinySite().written()
        try site.put("content/pages/\(name)", "---\ntitle: Trang\n---\nNội dung.\n")
        try site.put("content/pages/khac.md", "---\ntitle: Trang\n---\n[tệp](\(name))\n")
        let run = try site.run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        let codes = try Set(JSONReport(run).findings.map(\.code))
        #expect(!codes.isDisjoint(with: ["MB-DC-01", "MB-DC-03"]), "\(codes)")
        #expect(site.published.isEmpty)
    }
}
