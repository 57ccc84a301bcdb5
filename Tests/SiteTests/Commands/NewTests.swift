import Foundation
import Testing

private typealias Path = TinySite.Path

/// `mocban new`: a file at its place, and nothing else.
@Suite struct NewTests {
    private static let unit = ["--unit", "da-nang/so-khcn"]

    @Test(arguments: [
        ("news", "content/news/2026/"), ("plan", "content/plans/"), ("hotlines", "content/hotlines/"), ("page", "content/pages/"),
    ])
    func standsInItsPlace(_ kind: String, _ folder: String) throws {
        let site = try TinySite().written()
        let before = SiteFolder.files(below: site.path)
        let run = try site.run(["new", kind, "Đường dây nóng số 1: Ấp Đỗ Ước"] + Self.unit)
        let path = folder + "duong-day-nong-so-1-ap-do-uoc.md"
        #expect(run.exitCode == 0)
        #expect(run.err == "")
        #expect(run.out == "Đã tạo \(path). Mở tệp, điền nội dung, rồi chạy `mocban check`.\n")
        #expect(SiteFolder.files(below: site.path).filter { !before.contains($0) } == [path])
        #expect(site.text(path)?.hasPrefix("---\ntitle: \"Đường dây nóng số 1: Ấp Đỗ Ước\"\n") ?? false)
    }

    /// Once its blanks are filled in the file is without fault; news are drafts until somebody approves them.
    @Test(arguments: ["news", "plan", "hotlines", "page"])
    func passesOnceFilledIn(_ kind: String) throws {
        let site = try TinySite().changing(Path.topics, "id: dich-vu-so", to: "id: tuyen-truyen")
            .changing(Path.topics, "id: buu-chinh", to: "id: duong-day-nong")
            .changing(Path.news, "[dich-vu-so]", to: "[tuyen-truyen]").changing(Path.plan, "[dich-vu-so]", to: "[tuyen-truyen]").written()
        #expect(try site.run(["new", kind, "Bài mới"] + Self.unit).exitCode == 0)
        let path = try #require(SiteFolder.files(below: site.path).first { $0.hasSuffix("bai-moi.md") })
        let filled = (site.text(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("summary:") ? "summary: Tóm tắt." : line.hasPrefix("topics: [] ") ? "topics: [tuyen-truyen]"
                : line.hasPrefix("  - name: ") ? "  - name: Tổng đài" : String(line)
        }
        try site.put(path, filled.joined(separator: "\n"))
        let run = try site.run(["build", "--strict"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect((site.published(holding: "Bài mới") == []) == (kind == "news"))
        #expect(run.out.contains("bản nháp 1") == (kind == "news"))
        #expect(try site.run(["build", "--strict", "--drafts"]).exitCode == 0)
        #expect(site.published(holding: "Bài mới") != [])
    }

    /// As made, without a word filled in, a draft holds nothing back; what is still blank is asked for when drafts are.
    @Test func asksForBlanks() throws {
        let site = try TinySite().written()
        #expect(try site.run(["new", "news", "Bài mới"] + Self.unit).exitCode == 0)
        #expect(try site.run(["build", "--strict"]).exitCode == 0)
        let report = try JSONReport(try site.run(["check", "--drafts", "--quiet", "--format", "json"]))
        #expect(report.findings.map(\.code) == ["MB-KHOA-04", "MB-KHOA-04"])
        #expect(report.findings.map { $0.place?.line } == [5, 6])
    }

    @Test func neverOverwrites() throws {
        let site = try TinySite().with("content/pages/bai-moi.md", "của tôi").written()
        let run = try site.run(["new", "page", "Bài mới"])
        #expect(run.exitCode == 2)
        #expect(run.err == "Lỗi: đã có tệp content/pages/bai-moi.md; hãy đổi tiêu đề.\n")
        #expect(site.text("content/pages/bai-moi.md") == "của tôi")

        try FileManager.default.createSymbolicLink(atPath: site.path + "/content/pages/noi-khac.md", withDestinationPath: site.outside + "/x")
        #expect(try site.run(["new", "page", "Nơi khác"]).exitCode == 2)
        #expect(!FileManager.default.fileExists(atPath: site.outside + "/x"))
    }

    @Test(arguments: ["news", "plan", "hotlines"])
    func unknownUnit(_ kind: String) throws {
        let site = try TinySite().written()
        let before = SiteFolder.files(below: site.path)
        let run = try site.run(["new", kind, "Bài mới", "--unit", "da-nang/so-khcm"])
        #expect(run.exitCode == 2)
        #expect(run.err.hasPrefix("Lỗi: không có đơn vị «da-nang/so-khcm»; có phải ý bạn là «da-nang/so-khcn»"))
        let none = try site.run(["new", kind, "Bài mới"])
        #expect(none.exitCode == 2)
        #expect(none.err.contains("--unit"))
        #expect(SiteFolder.files(below: site.path) == before)
    }

    /// A province has hotlines but posts no news.
    @Test func provincesUnit() throws {
        let site = try TinySite().written()
        #expect(try site.run(["new", "hotlines", "Bài mới", "--unit", "da-nang"]).exitCode == 0)
        #expect(try site.run(["new", "news", "Bài mới", "--unit", "da-nang"]).exitCode == 2)
    }

    /// Whatever the title holds, the file stays in its folder and its title comes out as it went in.
    @Test(arguments: [
        ("../../../etc/passwd", "etc-passwd"), ("Hỏi: \"đáp\" \\ 'ai' # {x}", "hoi-dap-ai-x"), ("[a]: - &b *c !d %e @f", "a-b-c-d-e-f"),
        ("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tieng-viet"), ("Ðề án 06", "de-an-06"), ("{{title}} <b>", "title-b"),
    ])
    func titles(_ title: String, _ slug: String) throws {
        let site = try TinySite().written()
        let run = try site.run(["new", "page", title])
        #expect(run.exitCode == 0, "\(run.err)")
        let path = "content/pages/\(slug).md"
        let text = try #require(site.text(path), "\(run.out)")
        try site.put(path, text.replacing("summary: \"\" ", with: "summary: Tóm tắt. "))
        let built = try site.run(["build", "--quiet"])
        #expect(built.exitCode == 0, "\(built.out)")
        let shown = title.precomposedStringWithCanonicalMapping.replacing("Ð", with: "Đ")
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(site.page("/\(slug)/")?.contains("<h1>\(shown)</h1>") ?? false, "\(site.page("/\(slug)/") ?? "")")
    }

    @Test(arguments: ["", "!!!", "\u{200B}", "a\nb", "a\u{1B}[31m", String(repeating: "a", count: 201)])
    func titlesThatWillNotDo(_ title: String) throws {
        let site = try TinySite().written()
        let before = SiteFolder.files(below: site.path)
        let run = try site.run(["new", "page", title])
        #expect(run.exitCode == 2)
        #expect(run.err.hasPrefix("Lỗi: tiêu đề "))
        #expect(SiteFolder.files(below: site.path) == before)
    }

    @Test func dayAndSite() throws {
        let site = try TinySite().written()
        let run = try Program.run(
            ["new", "news", "Bài mới", "--site", site.path, "--today", "2025-03-01", "--lang", "en"] + Self.unit, folder: "/")
        #expect(run.exitCode == 0)
        #expect(run.out.hasPrefix("Made content/news/2025/bai-moi.md."))
        #expect(site.text("content/news/2025/bai-moi.md")?.contains("\ndate: 2025-03-01\n") ?? false)
        let nowhere = try Program.run(["new", "page", "A", "--site", site.outside], folder: "/")
        #expect(nowhere.exitCode == 2)
        #expect(nowhere.err.contains("không phải thư mục của một trang"))
    }
}

extension NewTests {
    /// Nothing is begun under the name of a unit that is no more.
    @Test func unitThatHasEnded() throws {
        let site = try TinySite().written()
        let run = try site.run(["new", "news", "Bài mới", "--unit", "da-nang/so-tttt"])
        #expect(run.exitCode == 2)
        #expect(run.err.contains("28/02/2025") && run.err.contains("da-nang/so-khcn"), "\(run.err)")
        #expect(site.text("content/news/2026/bai-moi.md") == nil)
    }
}
