import Foundation
import Testing
import Text

/// A site made in parts, a province each, and put together: to the byte what one build makes.
@Suite struct PartTests {
    /// The sample with a second province that has news of its own, and a page with a finding in each.
    private static let site = OutputSample.site
        .adding("- { id: hue, name: Huế, kind: thanh-pho, codes: [ { code: \"46\" } ] }", to: TinySite.Path.provinces)
        .with("content/registry/units/hue.yml", "- { id: hue/so-khcn, name: Sở Khoa học và Công nghệ Huế, level: department }\n")
        .with("content/news/2026/tin-hue.md", OutputSample.item("Tin ở Huế", "2026-02-01", "unit: hue/so-khcn", body: "Xem [mục hai](/gioi-thieu/#muc-hai).\n"))
        .with("content/news/2026/hue-html.md", OutputSample.item("Tin có thẻ", "2026-02-02", "unit: hue/so-khcn", body: "Chữ <b>.\n"))

    private func parts(_ site: SiteFolder, _ more: [String] = []) throws -> [String] {
        try ["da-nang", "hue"].map { id in
            let run = try site.run(["build", "--only", "province=\(id)", "--output", "\(site.outside)/\(id)"] + more)
            #expect(run.exitCode == 0, "\(run.out)\(run.err)")
            #expect(run.out.contains("Đã dựng một phần của trang vào «"))
            return "\(site.outside)/\(id)"
        }
    }

    private func expectWhole(_ site: SiteFolder, _ merge: Run, _ arguments: [String] = []) throws {
        let clean = try site.run(["build", "--output", site.outside + "/sach"] + arguments)
        #expect(merge.exitCode == clean.exitCode)
        #expect(try DiskState(site.output).bytes == DiskState(site.outside + "/sach").bytes)
        func told(_ run: Run) -> [Substring] { run.out.split(separator: "\n").filter { !$0.hasPrefix("Thời gian") && !$0.contains("Đã dựng trang vào") } }
        #expect(told(merge) == told(clean))
    }

    @Test(arguments: [[], ["--jobs", "1"], ["--compress"]]) func mergedLikeOneBuild(_ arguments: [String]) throws {
        let site = try Self.site.written()
        let merge = try site.run(["merge"] + parts(site) + arguments)
        #expect(merge.out.contains("MB-MD-01"))
        try expectWhole(site, merge, arguments)
    }

    /// A part is what belongs to its province; no two hold one page.
    @Test func whatAPartHolds() throws {
        let site = try Self.site.written()
        let lists = try parts(site).map { SiteFolder.files(below: $0).filter { $0.contains("/") } }
        #expect(lists[0].contains("tin-tuc/2026/ba/index.html") && lists[0].contains("don-vi/da-nang/so-khcn/index.html"))
        #expect(lists[1].contains("tin-tuc/2026/tin-hue/index.html") && lists[1].contains("tinh-thanh/hue/index.html"))
        #expect(Set(lists[0]).isDisjoint(with: lists[1]))
        #expect(lists.joined().filter { $0.hasPrefix("tim-kiem/") || $0.hasPrefix("chu-de/") || $0.hasPrefix("assets/") || $0.hasPrefix("du-lieu/") } == [])
    }

    /// What the parts have is taken, not made again: with the part's page and its manifest changed alike, the change is there.
    @Test func pagesOfPartsAreTaken() throws {
        let site = try Self.site.written()
        let parts = try parts(site)
        let page = "tin-tuc/2026/tin-hue/index.html"
        func url(_ name: String) -> URL { URL(fileURLWithPath: parts[1] + "/" + name) }
        let made = try Data(contentsOf: url(page))
        let marked = Data(String(decoding: made, as: UTF8.self).replacing("Tin ở Huế", with: "Tin Ở HUẾ").utf8)
        try marked.write(to: url(page))
        func line(_ data: Data) -> String {
            let hash = String([UInt8](data).withUnsafeBufferPointer { ContentHash.of($0) }, radix: 16)
            return String(repeating: "0", count: 16 - hash.count) + hash + " \(data.count) \(page)"
        }
        let manifest = try String(contentsOf: url(".mocban"), encoding: .utf8)
        #expect(manifest.contains(line(made)))
        try manifest.replacing(line(made), with: line(marked)).write(to: url(".mocban"), atomically: true, encoding: .utf8)
        let merge = try site.run(["merge"] + parts)
        #expect(merge.exitCode == 0, "\(merge.err)")
        #expect(try DiskState(site.output).bytes[page] == marked)
    }

    /// Without a part everything of it is made here.
    @Test func onePartAlone() throws {
        let site = try Self.site.written()
        try expectWhole(site, site.run(["merge", parts(site)[0]]))
    }

    /// A page that no longer holds is made anew.
    @Test(arguments: [("Tin ở Huế", "Tin mới ở Huế"), ("Xem [mục", "Đọc [mục"), ("2026-02-01", "2026-02-05")])
    func editedMeanwhile(_ former: String, _ new: String) throws {
        let site = try Self.site.written()
        let parts = try parts(site)
        let name = "content/news/2026/tin-hue.md"
        try site.put(name, try #require(site.text(name)).replacing(former, with: new))
        try expectWhole(site, site.run(["merge"] + parts))
    }

    /// Into a folder that is live already; and a build after it knows what was made.
    @Test func intoALiveSite() throws {
        let site = try Self.site.written()
        #expect(try site.run(["build"]).exitCode == 0)
        let name = "content/news/2026/tin-hue.md"
        try site.put(name, try #require(site.text(name)).replacing("Tin ở Huế", with: "Tin mới ở Huế"))
        #expect(try site.run(["merge"] + parts(site)).exitCode == 0)
        let merged = try DiskState(site.output).bytes
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(try DiskState(site.output).bytes == merged)
        #expect(try site.run(["build", "--output", site.outside + "/sach"]).exitCode == 0)
        #expect(try DiskState(site.outside + "/sach").bytes == merged)
    }

    /// Parts that will not do: told, and the live site stays.
    @Test(arguments: [
        ("gone", "No such file"), ("page", "đã bị sửa hoặc bị hỏng"), ("lost", "đã bị sửa hoặc bị hỏng"), ("table", "đã bị sửa hoặc bị hỏng"),
        ("manifest", "không do mocban tạo ra"), ("site", "không do `build --only` tạo ra"), ("day", "phần này do một bản mocban khác dựng"),
    ])
    func refused(_ fault: String, _ words: String) throws {
        let site = try Self.site.written()
        #expect(try site.run(["build"]).exitCode == 0)
        let before = try DiskState(site.output)
        let parts = try parts(site, fault == "day" ? ["--today", "2026-11-21"] : [])
        let page = parts[1] + "/tin-tuc/2026/tin-hue/index.html"
        switch fault {
        case "gone": try FileManager.default.removeItem(atPath: parts[1])
        case "page": try Data("<p>Khác</p>".utf8).write(to: URL(fileURLWithPath: page))
        case "lost": try FileManager.default.removeItem(atPath: page)
        case "table": try Data("mocban kept 1\n".utf8).write(to: URL(fileURLWithPath: parts[1] + "/mocban-part"))
        case "manifest": try FileManager.default.removeItem(atPath: parts[1] + "/.mocban")
        case "site":
            try FileManager.default.removeItem(atPath: parts[1])
            try FileManager.default.copyItem(atPath: site.output, toPath: parts[1])
        default: break
        }
        let run = try site.run(["merge"] + parts + ["--format", "json", "--quiet"])
        let report = try JSONReport(run)
        #expect(report.findings.map(\.code) == ["MB-XUAT-06"])
        #expect(report.findings.first?.words.contains(words) ?? false, "\(report.findings.map(\.words))")
        #expect(run.exitCode == 2)
        #expect(try DiskState(site.output) == before)
    }

    @Test func wrongCalls() throws {
        for (words, said) in [
            (["build", "--only", "province=hue"], "--only cần --output"), (["build", "--only", "hue", "--output", "x"], "Giá trị 'hue' không dùng được cho '--only"),
            (["build", "--only", "province=hue", "--output", "../x", "--compress"], "--compress dùng khi ghép"),
            (["build", "--only", "province=heu", "--output", "../x"], "có phải ý bạn là «hue»?"), (["merge"], "Thiếu tham số '<part>"),
        ] {
            let (site, run) = try Self.site.run(words)
            #expect(run.exitCode == 2 && run.err.contains(said), "\(run.err)")
            #expect(!FileManager.default.fileExists(atPath: site.outside + "/x"))
        }
    }

    /// What is wrong keeps a part from being made, as it does a site.
    @Test func faultyContent() throws {
        let (site, run) = try Self.site.changing("content/news/2026/tin-hue.md", "unit: hue/so-khcn", to: "unit: hue/so-khac").run(
            ["build", "--only", "province=da-nang", "--output", "../phan"])
        #expect(run.exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: site.outside + "/phan"))
    }
}
