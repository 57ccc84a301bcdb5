import Foundation
import Testing

/// Content files that change between their check and the making of their pages.
@Suite struct ChangedTextTests {
    private static let count = 800

    private static func path(_ number: Int) -> String { "content/news/2026/tin-\(number).md" }

    /// Builds a site of many items and does something to its files as soon as the first page has been made.
    private func build(_ meanwhile: (SiteFolder) throws -> Void) throws -> (SiteFolder, Run) {
        let folder = try TinySite().written()
        for number in 0..<Self.count { try folder.put(Self.path(number), TinySite.base[TinySite.Path.news] ?? "") }
        let scratch = try Scratch()
        let files = (in: "/dev/null", out: scratch.path + "/out", err: scratch.path + "/err")
        let process = try Program.spawn(
            try #require(Program.path), ["build", "--quiet", "--format", "json", "--jobs", "1"], Program.environment, folder.path, files)
        let deadline = ContinuousClock.now + .seconds(20)
        while !Self.hasBegun(folder), ContinuousClock.now < deadline { usleep(100) }
        kill(process, SIGSTOP)
        try meanwhile(folder)
        kill(process, SIGCONT)
        let code = try Program.wait(process, until: .now + .seconds(60))
        let out = [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.out)))
        return (folder, Run(exitCode: code, stdout: out, stderr: [], duration: .zero))
    }

    /// Whether a page lies in what is to become the site: somewhere in a hidden folder beside it.
    private static func hasBegun(_ folder: SiteFolder) -> Bool {
        func names(_ path: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
        return names(folder.path).filter { $0.hasPrefix(".public") }.contains { hidden in
            names(folder.path + "/" + hidden).contains { access("\(folder.path)/\(hidden)/\($0)/index.html", F_OK) == 0 }
        }
    }

    private func isRefused(_ folder: SiteFolder, _ run: Run, _ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let report = try JSONReport(run)
        #expect(Set(report.findings.map(\.code)) == [code], sourceLocation: sourceLocation)
        #expect(report.findings.allSatisfy { $0.place?.file.hasPrefix("content/news/2026/tin-") ?? false }, sourceLocation: sourceLocation)
        #expect(report.outcome == "Chưa đăng gì; trang web đang chạy không thay đổi.", sourceLocation: sourceLocation)
        #expect(run.exitCode == 1, sourceLocation: sourceLocation)
        #expect(access(folder.output, F_OK) != 0, sourceLocation: sourceLocation)
    }

    @Test func saved() throws {
        let (folder, run) = try build { folder in
            for number in 0..<Self.count {
                let text = TinySite.base[TinySite.Path.news] ?? ""
                try folder.put(Self.path(number), String(text.dropLast(2)) + "!\n")
            }
        }
        try isRefused(folder, run, "MB-TEP-10")
    }

    @Test func grown() throws {
        let (folder, run) = try build { folder in
            for number in 0..<Self.count { try folder.put(Self.path(number), (TinySite.base[TinySite.Path.news] ?? "") + "\nThêm.\n") }
        }
        try isRefused(folder, run, "MB-TEP-10")
    }

    @Test func gone() throws {
        let (folder, run) = try build { folder in
            for number in 0..<Self.count { try FileManager.default.removeItem(atPath: folder.path + "/" + Self.path(number)) }
        }
        try isRefused(folder, run, "MB-TEP-01")
    }
}
