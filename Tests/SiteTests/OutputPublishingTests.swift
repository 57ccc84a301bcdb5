import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is on disk: bytes, and which file on the disk they are.
struct DiskState: Equatable {
    struct File: Equatable {
        let bytes: Data
        let inode: UInt64
        let modified: Date
        let mode: Int
    }

    let files: [String: File]

    init(_ folder: String) throws {
        var found: [String: File] = [:]
        for name in SiteFolder.files(below: folder) {
            let about = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            found[name] = File(
                bytes: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)),
                inode: (about[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0, modified: about[.modificationDate] as? Date ?? .distantPast,
                mode: (about[.posixPermissions] as? NSNumber)?.intValue ?? 0)
        }
        files = found
    }

    var bytes: [String: Data] { files.mapValues(\.bytes) }
}

@Suite struct OutputPublishingTests {
    private func leftovers(_ site: SiteFolder) throws -> [String] {
        let kept = ["former", "stamps", "state", ".gitignore"]
        return ((try? FileManager.default.contentsOfDirectory(atPath: site.path + "/.public.mocban")) ?? []).filter { !kept.contains($0) }
    }

    @Test func keepsWhatIsUnchanged() throws {
        let site = try OutputSample.site.written()
        #expect(try site.run(["build"]).exitCode == 0)
        let first = try DiskState(site.output)
        #expect(first.files.values.allSatisfy { $0.mode == 0o644 })
        let again = try site.run(["build", "--lang", "en"])
        #expect(again.exitCode == 0)
        #expect(try DiskState(site.output) == first)
        #expect(again.out.contains("Files written: 0, unchanged: \(first.files.count - 1), removed: 0"))

        // One title changed: files that do not show it stay the very files.
        let text = try #require(site.text(TinySite.Path.hotlines))
        try site.put(TinySite.Path.hotlines, text.replacingOccurrences(of: "Gọi miễn phí", with: "Gọi không mất tiền"))
        #expect(try site.run(["build"]).exitCode == 0)
        let second = try DiskState(site.output)
        // Of the search index: the results and the shard that hold the line, and the vocabulary with its new word.
        let changed = second.files.filter { first.files[$0.key]?.bytes != $0.value.bytes }.keys.sorted()
        #expect(changed == [".mocban", "du-lieu/duong-day-nong.csv", "du-lieu/duong-day-nong.json", "duong-day-nong/danh-ba/danh-ba.vcf", "duong-day-nong/danh-ba/index.html"]
            + ["tim-kiem/chi-muc/m-1.json", "tim-kiem/chi-muc/t-0.bin", "tim-kiem/chi-muc/tu.bin"])
        for (name, file) in second.files where !changed.contains(name) { #expect(first.files[name] == file, "\(name)") }
    }

    @Test func takesAwayWhatIsNoLongerMade() throws {
        let site = try OutputSample.site.written()
        #expect(try site.run(["build"]).exitCode == 0)
        let before = try DiskState(site.output).files.keys
        try FileManager.default.removeItem(atPath: site.path + "/content/news/2026/ba")
        try FileManager.default.removeItem(atPath: site.path + "/content/news/2025/mot.md")
        #expect(try site.run(["build"]).exitCode == 0)
        let after = try DiskState(site.output).files.keys
        for name in ["tin-tuc/2026/ba/index.html", "tin-tuc/2026/ba/anh.png", "tin-tuc/2026/ba/bang.csv", "tin-cu/1/index.html", "cu/bai.aspx", "tin-tuc/2025/02/index.html"] {
            #expect(before.contains(name) && !after.contains(name), "\(name)")
        }
        #expect(!FileManager.default.fileExists(atPath: site.output + "/tin-tuc/2026/ba"))
        #expect(!FileManager.default.fileExists(atPath: site.output + "/cu"))
        #expect(site.published(holding: "Tin thứ ba") == [])
        // As if it had never been there.
        let clean = try site.run(["build", "--output", site.outside + "/sach"])
        #expect(clean.exitCode == 0)
        #expect(try DiskState(site.outside + "/sach").bytes == DiskState(site.output).bytes)
    }

    @Test(arguments: ["content", "template", "strict"]) func keepsTheFormerSiteWhenItFails(_ fault: String) throws {
        let site = try TinySite().written()
        #expect(try site.run(["build"]).exitCode == 0)
        let before = try DiskState(site.output)
        try site.put("content/news/2026/moi.md", OutputSample.item("Tin mới", "2026-04-01", fault == "content" ? "sai: khóa" : "", body: fault == "strict" ? "<b>x</b>\n" : "x\n"))
        if fault == "template" { try site.put("templates/card.mustache", "{{khong_co}}") }
        let run = try site.run(["build"] + (fault == "strict" ? ["--strict"] : []))
        #expect(run.exitCode == 1)
        #expect(run.out.contains("Chưa đăng gì; trang web đang chạy không thay đổi."))
        #expect(try DiskState(site.output) == before)
        #expect(try leftovers(site) == [])
    }

    @Test func checkWritesNothing() throws {
        let site = try TinySite().written()
        let before = try DiskState(site.path)
        #expect(try site.run(["check"]).exitCode == 0)
        #expect(try DiskState(site.path) == before)
    }

    @Test func refusesForeignFiles() throws {
        let site = try TinySite().written()
        #expect(try site.run(["build"]).exitCode == 0)
        try site.put("public/tin-tuc/ghi-chu.txt", "của tôi")
        let before = try DiskState(site.output)
        let run = try site.run(["build"])
        #expect(run.exitCode == 2)
        #expect(run.err.contains("MB-XUAT-02") && run.err.contains("ghi-chu.txt"))
        #expect(try DiskState(site.output) == before)
        #expect(try leftovers(site) == [])
    }

    @Test func refusesAFolderOfAnother() throws {
        let site = try TinySite().written()
        try site.put("public/index.html", "trang của người khác")
        let run = try site.run(["build"])
        #expect(run.exitCode == 2)
        #expect(run.err.contains("MB-XUAT-02"))
        #expect(site.page("/") == "trang của người khác")
        #expect(site.published.count == 1)
    }

    @Test(arguments: ["content", "content/x", "content/news/2026", "templates", "templates/x", ".", "..", "/", "lien-ket", "tep", "content/../content/x"])
    func refusesPlacesThatAreNoOutput(_ output: String) throws {
        let site = try TinySite().written()
        try site.put("templates/card.mustache", "<li>{{title}}</li>")
        try site.put("tep", "x")
        try FileManager.default.createDirectory(atPath: site.outside + "/dich", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: site.path + "/lien-ket", withDestinationPath: site.outside + "/dich")
        let before = try DiskState(site.path)
        let run = try site.run(["build", "--output", output])
        #expect(run.exitCode == 2)
        #expect(run.err.contains("MB-XUAT-01"), "\(run.err)")
        #expect(try DiskState(site.path) == before)
        #expect(SiteFolder.files(below: site.outside + "/dich") == [])
    }

    @Test func keepsWhatHostsAskFor() throws {
        let site = try TinySite().written()
        let kept = [".gitignore": "*\n!.gitignore\n", "CNAME": "example.gov.vn\n", ".nojekyll": "", ".well-known/security.txt": "Contact: x\n"]
        for (name, text) in kept { try site.put("public/" + name, text) }
        for _ in 0..<2 {
            #expect(try site.run(["build"]).exitCode == 0)
            for (name, text) in kept { #expect(site.text("public/" + name) == text, "\(name)") }
            #expect(site.page("/")?.isEmpty == false)
        }
    }

    @Test(arguments: [">&-", "2>&-", ">&- 2>&- <&-", ">/dev/full", ">/dev/full 2>/dev/full", "| head -c 1 >/dev/null"])
    func survivesWithoutListeners(_ redirection: String) throws {
        let site = try TinySite().written()
        let program = try #require(Program.path)
        for _ in 0..<2 {
            _ = try Program.run(["-c", "\"$0\" build \(redirection)", program], executable: "/bin/sh", folder: site.path)
            #expect(try leftovers(site) == [])
        }
        let clean = try site.run(["build", "--output", site.outside + "/sach"])
        #expect(clean.exitCode == 0)
        #expect(try DiskState(site.outside + "/sach").bytes == DiskState(site.output).bytes)
    }

    @Test func twoAtOnceComeToOne() throws {
        let site = try OutputSample.site.written()
        let program = try #require(Program.path)
        let run = try Program.run(
            ["-c", "\"$0\" build --quiet & one=$!; \"$0\" build --quiet; b=$?; wait $one; exit $((b + $?))", program], executable: "/bin/sh", folder: site.path)
        #expect(run.exitCode == 0, "\(run.out)\(run.err)")
        #expect(try site.run(["build", "--output", site.outside + "/sach"]).exitCode == 0)
        #expect(try DiskState(site.outside + "/sach").bytes == DiskState(site.output).bytes)
        #expect(try leftovers(site) == [])
    }
}

/// Signals, in the middle of a larger build.
@Suite(.serialized) struct OutputInterruptionTests {
    /// 2,000 items, and what a clean build makes of them.
    private static let large = Result {
        let site = try OutputSample.site.written()
        for number in 0..<2000 {
            let name = "bai-\(number)"
            try site.put("content/news/2024/\(name).md", OutputSample.item("Bài số \(number)", "2024-0\(number % 9 + 1)-1\(number % 10)", ""))
        }
        let run = try site.run(["build", "--quiet", "--output", site.outside + "/sach"], deadline: 120)
        guard run.exitCode == 0 else { throw HarnessError(run.out) }
        return (site, try DiskState(site.outside + "/sach").bytes, run.duration)
    }

    /// Puts a former, small site into a new output folder.
    private func former(_ site: SiteFolder, _ name: String) throws -> (output: String, state: DiskState) {
        let output = site.outside + "/" + name
        let tiny = try TinySite().written()
        guard try tiny.run(["build", "--quiet", "--output", output]).exitCode == 0 else { throw HarnessError("no former site") }
        return (output, try DiskState(output))
    }

    private func start(_ site: SiteFolder, into output: String) throws -> (process: pid_t, scratch: Scratch) {
        let program = try #require(Program.path)
        let scratch = try Scratch()
        try Data().write(to: URL(fileURLWithPath: scratch.path + "/in"))
        let process = try Program.spawn(
            program, ["build", "--quiet", "--output", output], Program.environment, site.path,
            (scratch.path + "/in", scratch.path + "/out", scratch.path + "/err"))
        return (process, scratch)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func stopsWhenAsked(_ signal: Int32) throws {
        let (site, _, _) = try Self.large.get()
        let (output, before) = try former(site, "dung-\(signal)")
        let (process, scratch) = try start(site, into: output)
        defer { withExtendedLifetime(scratch) {} }
        // Pages are being written when the staging folder has some.
        let staging = site.outside + "/.dung-\(signal).mocban/next/tin-tuc/2024"
        let limit = ContinuousClock.now + .seconds(60)
        while !FileManager.default.fileExists(atPath: staging), ContinuousClock.now < limit { usleep(500) }
        kill(process, signal)
        let asked = ContinuousClock.now
        #expect(try Program.wait(process, until: limit) == 128 + signal)
        #expect(ContinuousClock.now - asked < .seconds(10))
        #expect(try DiskState(output) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: site.outside).filter { $0.contains("mocban") }
        #expect(left == [])
    }

    @Test func survivesKills() throws {
        let (site, clean, duration) = try Self.large.get()
        let (output, before) = try former(site, "giet")
        let whole = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        for _ in 0..<5 {
            let (process, scratch) = try start(site, into: output)
            usleep(UInt32(Double.random(in: 0...1.05) * whole * 1e6))
            kill(process, SIGKILL)
            _ = try Program.wait(process, until: ContinuousClock.now + .seconds(60))
            let now = try DiskState(output)
            #expect(now == before || now.bytes == clean, "neither the former site nor the new one")
            withExtendedLifetime(scratch) {}
        }
        let run = try site.run(["build", "--quiet", "--output", output], deadline: 120)
        #expect(run.exitCode == 0, "\(run.err)")
        #expect(try DiskState(output).bytes == clean)
        let left = try FileManager.default.contentsOfDirectory(atPath: site.outside + "/.giet.mocban").sorted()
        #expect(left == [".gitignore", "former", "stamps", "state"])
    }
}
