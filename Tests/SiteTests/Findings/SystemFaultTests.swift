import Foundation
import Testing

/// Faults of the machine and of the output folder, made for real.
@Suite struct SystemFaultTests {
    /// The codes that these tests, `ChangedTextTests` and `PartTests` bring about; `CodeListTests` counts them with the bad sites'.
    static let codes = ["MB-TEP-01", "MB-TEP-10", "MB-XUAT-01", "MB-XUAT-02", "MB-XUAT-03", "MB-XUAT-04", "MB-XUAT-05", "MB-XUAT-06"]

    /// A file or a folder that may not be read; the superuser may read anything, so the program runs as somebody else.
    @Test(arguments: [TinySite.Path.page, "content/news/2026"])
    func unreadable(_ path: String) throws {
        let folder = try TinySite().written()
        chmod(folder.path + "/" + path, 0)
        defer { chmod(folder.path + "/" + path, 0o755) }
        let program = try #require(Program.path)
        let words = ["check", "--quiet", "--format", "json"]
        let run = getuid() != 0
            ? try folder.run(words)
            : try Program.run(
                ["--reuid=65534", "--regid=65534", "--clear-groups", program] + words,
                executable: "/usr/bin/setpriv", folder: folder.path)
        let report = try JSONReport(run)
        #expect(report.findings.map(\.code) == ["MB-TEP-01"])
        #expect(report.findings.first?.place == .init(file: path, line: nil, column: nil, endLine: nil, endColumn: nil))
        #expect(report.findings.first?.words.contains("Hãy kiểm tra quyền đọc") ?? false)
        #expect(run.exitCode == 1)
    }

    /// Builds into an output folder that will not do, and expects one finding and nothing touched.
    private func refuses(
        _ folder: SiteFolder, output: String? = nil, _ code: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = SiteFolder.files(below: folder.outside)
        let run = try folder.run(["build", "--quiet", "--format", "json"] + (output.map { ["--output", $0] } ?? []))
        let report = try JSONReport(run)
        #expect(report.findings.map(\.code) == [code], sourceLocation: sourceLocation)
        let said = report.findings.first?.words ?? ""
        #expect(said.contains(words), "\(said)", sourceLocation: sourceLocation)
        #expect(report.findings.first?.audience == "operator", sourceLocation: sourceLocation)
        #expect(report.outcome == "Chưa đăng gì; trang web đang chạy không thay đổi.", sourceLocation: sourceLocation)
        #expect(run.exitCode == 2, sourceLocation: sourceLocation)
        #expect(SiteFolder.files(below: folder.outside) == before, sourceLocation: sourceLocation)
    }

    @Test(arguments: [".", "content", "content/pages", "content/moi", "templates", "/", ".."])
    func outputInTheWrongPlace(_ output: String) throws {
        let folder = try TinySite().with("templates/assets/a.txt", "a").written()
        try refuses(folder, output: output, "MB-XUAT-01", "Thư mục nhận trang không được")
    }

    @Test func outputIsALink() throws {
        let folder = try TinySite().written()
        try FileManager.default.createDirectory(atPath: folder.outside + "/that", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.output, withDestinationPath: folder.outside + "/that")
        try refuses(folder, "MB-XUAT-01", "liên kết")
    }

    @Test func outputHoldsFilesOfOthers() throws {
        let folder = try TinySite().written()
        try folder.put("public/cua-toi.html", "của tôi")
        try refuses(folder, "MB-XUAT-02", "cua-toi.html")
    }

    @Test func fileOfOthersInABuiltSite() throws {
        let (folder, run) = try TinySite().run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        try folder.put("public/tin-tuc/them-vao.html", "của tôi")
        try refuses(folder, "MB-XUAT-02", "them-vao.html")
        #expect(folder.page("/tin-tuc/them-vao.html") == "của tôi")
    }

    @Test func noFolderAbove() throws {
        let folder = try TinySite().written()
        try refuses(folder, output: "khong-co/khong-co", "MB-XUAT-04", "No such file")
    }

    /// Another program holds the output: the build says for whom it waits and gives up after a minute.
    @Test func busy() async throws {
        let (folder, run) = try TinySite().run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        let held = open(folder.output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(held) }
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)

        let scratch = try Scratch()
        let files = (in: "/dev/null", out: scratch.path + "/out", err: scratch.path + "/err")
        let process = try Program.spawn(
            try #require(Program.path), ["build", "--format", "json"], Program.environment, folder.path, files)
        // The minute is the program's own; nothing waits here but this task.
        var code: Int32?
        let deadline = ContinuousClock.now + .seconds(90)
        while code == nil, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(100))
            code = try Program.ended(process)
        }
        if code == nil { kill(process, SIGKILL) }
        let out = [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.out)))
        let err = [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.err)))
        let report = try JSONReport(Run(exitCode: code ?? -1, stdout: out, stderr: err, duration: .zero))
        #expect(report.findings.map(\.code) == ["MB-XUAT-03"])
        #expect(String(decoding: err, as: UTF8.self).hasPrefix("Đang chờ một lần dựng khác"))
        #expect(code == 2)
    }

    /// The live folder is replaced by somebody while the site is being made.
    @Test func changedMeanwhile() throws {
        let (folder, first) = try TinySite().run(["build", "--quiet"])
        #expect(first.exitCode == 0)
        // So much to read that there is time to stop the program at it.
        for number in 0..<400 { try folder.put("content/news/2026/tin-\(number).md", TinySite.base[TinySite.Path.news] ?? "") }
        let scratch = try Scratch()
        let files = (in: "/dev/null", out: scratch.path + "/out", err: scratch.path + "/err")
        let process = try Program.spawn(
            try #require(Program.path), ["build", "--quiet", "--format", "json"], Program.environment, folder.path, files)
        // Stopped as soon as it has begun: the folder that the new site is made in is there.
        let staging = folder.path + "/.public.mocban/next"
        let deadline = ContinuousClock.now + .seconds(10)
        while access(staging, F_OK) != 0, ContinuousClock.now < deadline { usleep(100) }
        kill(process, SIGSTOP)
        try FileManager.default.moveItem(atPath: folder.output, toPath: folder.outside + "/cu")
        try folder.put("public/khac.html", "khác")
        kill(process, SIGCONT)
        let code = try Program.wait(process, until: .now + .seconds(20))
        let out = [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.out)))
        let report = try JSONReport(Run(exitCode: code, stdout: out, stderr: [], duration: .zero))
        #expect(report.findings.map(\.code) == ["MB-XUAT-05"])
        #expect(code == 2)
        #expect(SiteFolder.files(below: folder.output) == ["khac.html"])
        #expect(access(staging, F_OK) != 0)
    }
}
