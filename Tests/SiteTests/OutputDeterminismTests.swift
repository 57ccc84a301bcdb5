import Foundation
import Testing

/// The same content gives the same bytes, wherever, whenever and however it is built.
@Suite struct OutputDeterminismTests {
    private static let arguments = ["build", "--quiet", "--today", Program.today]
    private static let reference = Result { try OutputSample.built.get().files }

    private func expectSame(_ site: SiteFolder, _ run: Run) throws {
        #expect(run.exitCode == 0, "\(run.out)\(run.err)")
        let (files, wanted) = try (site.published, Self.reference.get())
        #expect(files.keys.sorted() == wanted.keys.sorted())
        #expect(wanted.filter { files[$0.key] != $0.value }.keys.sorted() == [])
    }

    @Test(arguments: ["1", "2", "8", "64"]) func onAnyNumberOfThreads(_ jobs: String) throws {
        let (site, run) = try OutputSample.site.run(Self.arguments + ["--jobs", jobs])
        try expectSame(site, run)
    }

    @Test(arguments: [
        ["TZ": "Asia/Ho_Chi_Minh"], ["TZ": "UTC"], ["TZ": "America/New_York"], ["TZ": ":/etc/passwd"], ["LC_ALL": "C"],
        ["LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "C.UTF-8"], ["HOME": "/khong-co"],
        ["PATH": nil, "TZ": nil, "LC_ALL": nil, "SOURCE_DATE_EPOCH": nil, "HOME": nil, "LD_LIBRARY_PATH": nil], ["SWIFT_DETERMINISTIC_HASHING": "1"],
        ["SOURCE_DATE_EPOCH": "0"],
    ] as [[String: String?]]) func inAnyEnvironment(_ environment: [String: String?]) throws {
        let (site, run) = try OutputSample.site.run(Self.arguments, environment: environment)
        try expectSame(site, run)
    }

    /// Midnight is that of the site's time zone: 17:00 in UTC.
    @Test(arguments: [("1795193999", true), ("1795194000", false), ("1795107600", true), ("1795107599", false)])
    func onTheDayThatTheClockSays(_ epoch: String, _ isSame: Bool) throws {
        let (site, run) = try OutputSample.site.run(["build", "--quiet"], environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(run.exitCode == 0)
        #expect(try (site.published == Self.reference.get()) == isSame)
    }

    @Test func inAnyFolderInAnyOrder() throws {
        let source = try OutputSample.site.written()
        let site = try SiteFolder()
        for name in SiteFolder.files(below: source.path).reversed() {
            try site.put(name, bytes: source.bytes(name) ?? [])
            let day = Date(timeIntervalSince1970: Double(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) } % 2_000_000_000))
            try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: site.path + "/" + name)
        }
        let other = try Program.run(Self.arguments + ["--site", site.path, "--output", site.path + "/public/"], folder: "/")
        try expectSame(site, other)
    }

    @Test(arguments: ["022", "077", "000"]) func withAnyUmask(_ umask: String) throws {
        let site = try OutputSample.site.written()
        let program = try #require(Program.path)
        let run = try Program.run(["-c", "umask \(umask); exec \"$0\" \(Self.arguments.joined(separator: " "))", program], executable: "/bin/sh", folder: site.path)
        try expectSame(site, run)
        for name in FileManager.default.enumerator(atPath: site.output)?.compactMap({ $0 as? String }) ?? [] {
            let about = try FileManager.default.attributesOfItem(atPath: site.output + "/" + name)
            #expect(about[.posixPermissions] as? Int == (about[.type] as? FileAttributeType == .typeDirectory ? 0o755 : 0o644), "\(name)")
        }
    }

    @Test(arguments: ["CRLF", "BOM", "CRLF and BOM", "NFD"]) func howeverTextIsStored(_ way: String) throws {
        let site = try OutputSample.site.written()
        for name in SiteFolder.files(below: site.path) where name.hasSuffix(".md") || name.hasSuffix(".yml") || name.hasPrefix("content/indices/") {
            var text = site.text(name) ?? ""
            if way.contains("CRLF") { text = text.replacingOccurrences(of: "\n", with: "\r\n") }
            if way == "NFD" { text = text.decomposedStringWithCanonicalMapping }
            if way.contains("BOM") { text = "\u{FEFF}" + text }
            try site.put(name, text)
        }
        try expectSame(site, site.run(Self.arguments))
        let report = try JSONReport(site.run(["check", "--format", "json"]))
        #expect(Set(report.findings.map(\.code)) == (way == "NFD" ? ["MB-CHU-01"] : []))
        #expect(report.errors == 0)
    }

    /// File names in either form, links in the other.
    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)]) func howeverNamesAreStored(_ fileIsNFD: Bool, _ linkIsNFD: Bool) throws {
        func form(_ text: String, _ isNFD: Bool) -> String { isNFD ? text.decomposedStringWithCanonicalMapping : text.precomposedStringWithCanonicalMapping }
        let site = try TinySite().written()
        try site.put(form("content/pages/tệp/Hòa Bình.csv", fileIsNFD), "a\n")
        try site.put("content/pages/mot.md", "---\ntitle: Một\n---\n" + form("[tệp](<tệp/Hòa Bình.csv>)\n", linkIsNFD))
        let run = try site.run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(site.published.keys.contains { $0.unicodeScalars.elementsEqual("tệp/Hòa Bình.csv".precomposedStringWithCanonicalMapping.unicodeScalars) })
        let links = HTMLPage(site.bytes("public/mot/index.html") ?? []).links(in: "article") { _ in true }.map(\.to)
        #expect(links == ["/cchc/t%E1%BB%87p/H%C3%B2a%20B%C3%ACnh.csv"])
    }

    /// Addresses that some disks or servers cannot tell apart.
    @Test(arguments: [
        ["content/pages/Tep.csv", "content/pages/tep.csv"], ["content/pages/TỆP.csv", "content/pages/tệp.csv"],
        ["content/pages/t\u{1EC7}p.csv", "content/pages/te\u{323}\u{302}p.csv"], ["content/pages/a/x.csv", "content/pages/A/x.csv"],
        ["content/pages/mot.md", "content/pages/mot/index.md"], ["content/news/2026/tin.md", "content/news/2026/tin/index.md"],
        ["content/pages/x.csv", "content/pages/x.csv/y.txt"],
    ]) func areOneAddress(_ paths: [String]) throws {
        let site = try TinySite().written()
        let links = paths.map { "[tệp](<\($0.dropFirst("content/pages/".count))>)\n\n" }.joined()
        try site.put("content/pages/nhieu.md", "---\ntitle: Nhiều\n---\n" + (paths[0].hasSuffix(".csv") ? links : "x\n"))
        for path in paths where !(path == paths.last && path.hasPrefix(paths[0] + "/")) {
            try site.put(path, path.hasSuffix(".csv") ? "a\n" : path.contains("news") ? OutputSample.item("Tin", "2026-01-01", "") : "---\ntitle: Một\n---\nx\n")
        }
        // A file and a folder of one name cannot be made side by side; an old address claims the place instead.
        if let last = paths.last, last.hasPrefix(paths[0] + "/") {
            try site.put("content/pages/nhieu.md", "---\ntitle: Nhiều\naliases: [/x.csv/y/]\n---\n[tệp](x.csv)\n")
        }
        let run = try site.run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        #expect(try JSONReport(run).findings.contains { ["MB-DC-01", "MB-TEP-07"].contains($0.code) }, "\(run.out)")
        #expect(site.published.isEmpty)
    }

    /// What is told comes in one order too.
    @Test func tellsFaultsInOneOrder() throws {
        var tiny = TinySite()
        for number in 10..<60 { tiny = tiny.with("content/news/2026/b\(number).md", OutputSample.item("Bài", "2026-02-30", "sai: 1", body: "[x](/khong-co-\(number)/)\n")) }
        let site = try tiny.written()
        let first = try site.run(["check", "--format", "json", "--quiet", "--jobs", "1"])
        #expect(first.exitCode == 1)
        #expect(try JSONReport(first).findings.count >= 100)
        for jobs in ["2", "8"] { #expect(try site.run(["check", "--format", "json", "--quiet", "--jobs", jobs]).stdout == first.stdout) }
    }
}
