import Foundation
import Testing

private typealias Path = TinySite.Path

/// Exit codes, help, and what is said of a wrong call.
@Suite struct UsageTests {
    @Test func exitCodes() throws {
        let warning = try TinySite().changing(Path.page, "Nội dung.", to: "Chữ <b>.")
        let error = try TinySite().changing(Path.page, "Nội dung.", to: "[a](b.md)")
        for (site, words, code) in [
            (TinySite(), ["check"], 0), (TinySite(), ["check", "--strict"], 0), (warning, ["check"], 0),
            (warning, ["check", "--strict"], 1), (warning, ["build", "--strict"], 1), (error, ["check"], 1),
            (error, ["build"], 1), (TinySite().without(Path.site), ["check"], 2), (TinySite().without(Path.site), ["build"], 2),
        ] as [(TinySite, [String], Int32)] {
            let (folder, run) = try site.run(words)
            #expect(run.exitCode == code, "\(words): \(run.out)")
            #expect(FileManager.default.fileExists(atPath: folder.output) == (words == ["build"] && code == 0))
        }
        let (folder, run) = try warning.run(["build"])
        #expect(run.exitCode == 0)
        #expect(run.out.contains("1 cảnh báo trong 1 tệp. Đã dựng trang vào «"))
        #expect(folder.page("/gioi-thieu/")?.contains("<p>Chữ <!-- raw HTML omitted -->.</p>") ?? false)
    }

    /// Wrong calls: the code 2, words in Vietnamese on the error stream, nothing on the other, nothing written.
    @Test(arguments: [
        (["bild"], "Thừa tham số 'bild'"), (["build", "--jbos", "3"], "Có phải ý bạn là '--jobs'?"),
        (["build", "--jobs"], "Thiếu giá trị cho '--jobs <n>'"), (["build", "--jobs", "0"], "--jobs nhận số từ 1 đến 256."),
        (["build", "--jobs", "nhiều"], "Giá trị 'nhiều' không dùng được cho '--jobs <n>'"),
        (["check", "--format", "xml"], "Hãy chọn một trong: 'text', 'json', 'sarif', 'github' hoặc 'gitlab'."),
        (["check", "--lang", "fr"], "--lang chỉ nhận vi hoặc en."),
        (["build", "--today", "2026-02-30"], "--today cần một ngày như 2026-11-21."),
        (["build", "--today", "2026-11-20T08:00"], "--today cần một ngày như 2026-11-21."),
        (["build", "--base-url", "example.gov.vn"], "--base-url cần một địa chỉ như https://ten-mien/duong-dan/."),
        (["build", "--base-url", "https://example.gov.vn/?a"], "--base-url cần một địa chỉ"),
        (["build", "thừa"], "Thừa tham số 'thừa'"), (["markdown"], "Thiếu tham số '<file>'"),
        (["new", "truyện", "Tiêu đề"], "Hãy chọn một trong: 'news', 'plan', 'hotlines' hoặc 'page'."), (["new", "news"], "Thiếu tham số '<title>'"),
    ])
    func wrongCalls(_ words: [String], _ said: String) throws {
        let (folder, run) = try TinySite().run(words)
        #expect(run.exitCode == 2)
        #expect(run.out == "")
        #expect(run.err.contains(said), "\(run.err)")
        #expect(run.err.contains("Cách dùng: mocban "))
        #expect(run.err.contains("--help' để xem thêm."))
        #expect(!FileManager.default.fileExists(atPath: folder.output))
    }

    @Test(arguments: [[], ["--help"], ["-h"], ["help"], ["build", "--help"], ["check", "-h"], ["new", "--help"], ["markdown", "--help"], ["help", "build"]])
    func help(_ words: [String]) throws {
        let run = try SiteFolder().run(words)
        #expect(run.exitCode == 0)
        #expect(run.err == "")
        #expect(run.out.contains("CÁCH DÙNG: mocban"))
        #expect(run.out.contains("Hiện trợ giúp."))
        for english in ["USAGE", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS", "OVERVIEW", "Show help", "default:", "values:"] {
            #expect(!run.out.contains(english))
        }
    }

    @Test func helpListsCommands() throws {
        let out = try SiteFolder().run(["--help"]).out
        for command in ["build", "check", "ci", "markdown", "new"] { #expect(out.contains("\n  \(command) ")) }
    }

    @Test func helpInEnglish() throws {
        let run = try SiteFolder().run(["build", "--lang", "en", "--help"])
        #expect(run.exitCode == 0)
        #expect(run.out.contains("USAGE: mocban build"))
        #expect(run.out.contains("Warnings fail too."))
    }

    @Test func version() throws {
        let run = try SiteFolder().run(["--version"])
        #expect(run.exitCode == 0)
        #expect(run.err == "")
        #expect(run.out.split(separator: ".").count == 3)
    }

    /// The last lines: pages by kind, what was written, how long it took.
    @Test func summary() throws {
        let site = try TinySite().changing(Path.news, "summary:", to: "status: draft\nsummary:")
        let folder = try site.written()
        let first = try folder.run(["build"])
        #expect(first.out.contains("(kế hoạch 1, danh bạ 1, "), "\(first.out)")
        #expect(first.out.contains("\nChưa đăng: bản nháp 1\n"))
        #expect(first.out.contains("giữ nguyên: 0, xóa: 0\nLỗi: 0, cảnh báo: 0\nThời gian: "))
        let second = try folder.run(["build"])
        #expect(second.out.contains("Tệp ghi mới: 0, giữ nguyên: "))
        let english = try folder.run(["build", "--lang", "en"])
        #expect(english.out.contains("\nHeld back: drafts 1\nFiles written: 0, unchanged: "))
        #expect(try folder.run(["build", "--quiet"]).out == "")
    }

    @Test func siteElsewhere() throws {
        let folder = try TinySite().written()
        let run = try Program.run(["build", "--site", folder.path + "//", "--output", folder.outside + "/ra", "--quiet"], folder: "/")
        #expect(run.exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.output))
        #expect(SiteFolder.files(below: folder.outside + "/ra").contains("index.html"))
    }

    @Test func baseURL() throws {
        let (folder, run) = try TinySite().run(["build", "--quiet", "--base-url", "https://khac.example.gov.vn"])
        #expect(run.exitCode == 0)
        #expect(folder.published(holding: "example.gov.vn/cchc") == [])
        #expect(folder.page("/sitemap.xml")?.contains("<loc>https://khac.example.gov.vn/tin-tuc/2026/tin/</loc>") ?? false)
    }
}
