import Foundation
import Testing

/// `mocban build --compress`: `.gz` and `.br` beside what is worth it.
@Suite struct CompressTests {
    /// The bytes of a gzip file, by the system's own tool.
    static func gunzipped(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec gzip -dc -- \"$0\"", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : Data()
    }

    static let site = OutputSample.site.with("content/pages/bang.csv", String(repeating: "Đơn vị,Số hồ sơ\n", count: 200))
        .with("content/pages/nho.csv", "a,b\n1,2\n").with("content/pages/tep.md", "---\ntitle: Tệp\n---\n[Bảng](bang.csv), [nhỏ](nho.csv)\n")
        .with("templates/assets/fonts/OFL.txt", String(repeating: "Giấy phép. ", count: 200))

    @Test func standBesideWhatIsWorthIt() throws {
        let site = try Self.site.written()
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        let plain = site.published
        #expect(!plain.keys.contains { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }, "off by default")
        #expect(try site.run(["build", "--quiet", "--compress", "--jobs", "3"]).exitCode == 0)
        let both = site.published
        #expect(both.filter { !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br") } == plain)
        for (name, bytes) in plain {
            let isText = ["html", "css", "js", "xml", "svg", "json", "csv", "txt", "ics", "vcf"].contains { name.hasSuffix("." + $0) }
            let small = both[name + ".gz"]
            // Parts of the search index are dense: one is worth it, another is not.
            if !name.hasSuffix(".bin") { #expect((small != nil) == (isText && bytes.count >= 1_024), "\(name), \(bytes.count)") }
            #expect((both[name + ".br"] != nil) == (small != nil), "\(name)")
            if let small {
                #expect(small.count < bytes.count)
                #expect(try Self.gunzipped(site.output + "/" + name + ".gz") == Data(bytes), "\(name)")
            }
        }
        #expect(both["bang.csv.gz"] != nil && both["nho.csv.gz"] == nil && both["assets/fonts/OFL.txt.br"] != nil && both["index.html.br"] != nil)

        // Again, from clean, with another number of threads: the same bytes, and the manifest's too.
        let clean = ["build", "--quiet", "--compress", "--jobs", "1", "--output", site.outside + "/clean"]
        #expect(try site.run(clean).exitCode == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: site.outside + "/clean/.mocban")) == Data(contentsOf: URL(fileURLWithPath: site.output + "/.mocban")))
        for (name, bytes) in both { #expect(FileManager.default.contents(atPath: site.outside + "/clean/" + name) == Data(bytes), "\(name)") }
    }

    @Test func unchangedFilesAreNotMadeAgain() throws {
        let site = try Self.site.written()
        #expect(try site.run(["build", "--quiet", "--compress"]).exitCode == 0)
        let first = try DiskState(site.output)
        #expect(try site.run(["build", "--quiet", "--compress"]).exitCode == 0)
        #expect(try DiskState(site.output) == first)

        let text = try #require(site.text(TinySite.Path.hotlines))
        try site.put(TinySite.Path.hotlines, text.replacingOccurrences(of: "Gọi miễn phí", with: "Gọi không mất tiền"))
        // One that somebody spoiled is made again.
        try Data("hỏng".utf8).write(to: URL(fileURLWithPath: site.output + "/index.html.gz"))
        #expect(try site.run(["build", "--quiet", "--compress"]).exitCode == 0)
        let second = try DiskState(site.output)
        for (name, file) in second.files where first.files[name]?.bytes == file.bytes && name != "index.html.gz" {
            #expect(first.files[name]?.inode == file.inode, "\(name)")
        }
        #expect(second.files["index.html.gz"]?.bytes == first.files["index.html.gz"]?.bytes)
        let page = "duong-day-nong/danh-ba/index.html"
        #expect(second.files[page]?.bytes != first.files[page]?.bytes)
        #expect(try Self.gunzipped(site.output + "/" + page + ".gz") == second.files[page]?.bytes)

        // So is one of a page that is known to stay as it is, and one that is gone.
        for name in ["index.html.br", "tin-tuc/2026/bon/index.html.gz"] { #expect(second.files[name] != nil) }
        try Data("hỏng".utf8).write(to: URL(fileURLWithPath: site.output + "/index.html.br"))
        try FileManager.default.removeItem(atPath: site.output + "/tin-tuc/2026/bon/index.html.gz")
        #expect(try site.run(["build", "--quiet", "--compress"]).exitCode == 0)
        #expect(try DiskState(site.output).bytes == second.bytes)

        // Switched off again, none is left once the former stylesheet is gone.
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        #expect(!site.published.keys.contains { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    }
}
