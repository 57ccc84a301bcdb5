import Foundation
import Testing

private typealias Path = TinySite.Path

/// `mocban check --changed-since`: findings on what a commit touched, and those that it brought about elsewhere.
@Suite struct ChangedSinceTests {
    /// Two pages with a fault each, committed.
    private func faulty() throws -> SiteFolder {
        try TinySite().changing(Path.page, "Nội dung.", to: "Chữ <b>.").adding("\nChữ <i>.", to: Path.plan)
            .written().committed()
    }

    private func files(_ site: SiteFolder, since: String = "HEAD", _ more: [String] = []) throws -> [String] {
        let run = try site.run(["check", "--format", "json", "--changed-since", since] + more, environment: SiteFolder.gitEnvironment)
        return try JSONReport(run).findings.map { "\($0.code) \($0.place?.file ?? "")" }
    }

    @Test func oldFindingsInOtherFilesAreLeftOut() throws {
        let site = try faulty()
        #expect(try files(site) == [])
        try site.put(Path.page, (site.text(Path.page) ?? "") + "\nThêm một câu.\n")
        // All in the file that was touched, even on lines that were not.
        #expect(try files(site) == ["MB-MD-01 \(Path.page)"])
        let run = try site.run(["check", "--strict", "--changed-since", "HEAD"], environment: SiteFolder.gitEnvironment)
        #expect(run.exitCode == 1)
        #expect(run.out.contains("\nĐã có từ HEAD, không hiện: 1\n"), "\(run.out)")
        try site.commit()
        #expect(try files(site) == [])
        #expect(try files(site, since: "HEAD~1") == ["MB-MD-01 \(Path.page)"])
        let clean = try site.run(["check", "--strict", "--changed-since", "HEAD", "--lang", "en"], environment: SiteFolder.gitEnvironment)
        #expect(clean.exitCode == 0)
        #expect(clean.out.contains("\nThere since HEAD, not shown: 2\n"), "\(clean.out)")
    }

    /// Staged, not staged, not known to git yet, under a new name: all of it is touched.
    @Test func everyKindOfChange() throws {
        let site = try faulty()
        try site.put("content/pages/moi, «lạ».md", "---\ntitle: Mới\n---\nChữ <u>.\n")
        #expect(try files(site).contains { $0.hasSuffix("content/pages/moi, «lạ».md") })
        try site.git(["add", "content/pages"])
        #expect(try files(site).contains { $0.hasSuffix("content/pages/moi, «lạ».md") })
        try site.git(["mv", Path.page, "content/pages/ten-moi.md"])
        #expect(try files(site).contains("MB-MD-01 content/pages/ten-moi.md"))
        #expect(!(try files(site).contains { $0.hasSuffix(Path.plan) }))
    }

    /// The fault stands in a file that is as it was; what was deleted is why.
    @Test func whatAChangeBreaksElsewhere() throws {
        let site = try TinySite().with("content/pages/dich.md", "---\ntitle: Đích\n---\nNội dung.\n")
            .changing(Path.page, "Nội dung.", to: "Chữ <b>. Xem [đích](dich.md).").written().committed()
        #expect(try files(site) == [])
        try FileManager.default.removeItem(atPath: site.path + "/content/pages/dich.md")
        #expect(try files(site) == ["MB-LK-01 \(Path.page)"])
        try site.git(["checkout", "-q", "."])
        try site.git(["mv", "content/pages/dich.md", "content/pages/khac.md"])
        #expect(try files(site) == ["MB-LK-01 \(Path.page)"])
    }

    /// A topic that goes is missed wherever it is named.
    @Test func whatARegisterBreaks() throws {
        let site = try faulty()
        try site.put(Path.topics, "- { id: buu-chinh, name: Bưu chính công ích }\n")
        let found = try files(site)
        #expect(found.contains("MB-CD-01 \(Path.news)"), "\(found)")
        #expect(!found.contains { $0.hasPrefix("MB-MD-01") })
    }

    /// The site may lie anywhere in the repository, and be new in it.
    @Test func siteInASubfolder() throws {
        let site = try TinySite().changing(Path.page, "Nội dung.", to: "Chữ <b>.").written()
        let top = site.outside
        try site.git(["init", "-q"], folder: top)
        try site.git(["commit", "-q", "--allow-empty", "--message", "Đầu"], folder: top)
        #expect(try files(site) == ["MB-MD-01 \(Path.page)"])
        try site.commit(in: top)
        #expect(try files(site) == [])
        #expect(try files(site, since: "HEAD~1") == ["MB-MD-01 \(Path.page)"])
        try site.put(Path.page, (site.text(Path.page) ?? "") + "Thêm.\n")
        let run = try Program.run(
            ["check", "--site", "site/", "--quiet", "--format", "github", "--changed-since", "HEAD"], folder: top, environment: SiteFolder.gitEnvironment)
        #expect(run.out.hasPrefix("::warning file=site/\(Path.page),line="), "\(run.out)")
    }

    /// Nothing stays behind, and the repository is as it was.
    @Test func leavesNothingBehind() throws {
        let site = try faulty()
        let scratch = site.outside + "/tam"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let before = SiteFolder.files(below: site.path)
        let index = site.bytes(".git/index")
        let run = try site.run(["check", "--changed-since", "HEAD"], environment: SiteFolder.gitEnvironment.merging(["TMPDIR": scratch]) { $1 })
        #expect(run.exitCode == 0, "\(run.err)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
        #expect(SiteFolder.files(below: site.path) == before)
        #expect(site.bytes(".git/index") == index)
        // Where there is no room for it the machine is at fault, not the content.
        let nowhere = try site.run(["check", "--changed-since", "HEAD"], environment: SiteFolder.gitEnvironment.merging(["TMPDIR": "/nonexistent"]) { $1 })
        #expect(nowhere.exitCode == 2, "\(nowhere.out)\(nowhere.err)")
    }

    /// No program that a repository's settings name is started.
    @Test func repositoryCannotStartPrograms() throws {
        let site = try faulty()
        let proof = site.outside + "/da-chay"
        let script = site.outside + "/chay.sh"
        try Program.writeScript("#!/bin/sh\ntouch '\(proof)'\n", to: script)
        for key in ["core.fsmonitor", "diff.external", "diff.x.command", "diff.x.textconv"] { try site.git(["config", key, script]) }
        try FileManager.default.createDirectory(atPath: site.path + "/.git/info", withIntermediateDirectories: true)
        try Data("*.md diff=x\n".utf8).write(to: URL(fileURLWithPath: site.path + "/.git/info/attributes"))
        try site.put(Path.page, (site.text(Path.page) ?? "") + "\nThêm.\n")
        _ = try files(site)
        #expect(!FileManager.default.fileExists(atPath: proof))
    }

    @Test(arguments: [
        ("khong-co", "kho git không có phiên bản «khong-co»"), ("--output=x", "--changed-since cần một phiên bản"),
        ("HEAD..HEAD", "kho git không có phiên bản"), ("HEAD:content", "kho git không có phiên bản"), ("a\u{1B}[31m", "«a␛[31m»"),
    ])
    func wrongRevisions(_ revision: String, _ said: String) throws {
        let site = try faulty()
        let run = try site.run(["check", "--changed-since=\(revision)"], environment: SiteFolder.gitEnvironment)
        #expect(run.exitCode == 2)
        #expect(run.out == "")
        #expect(run.err.contains("Lỗi: ") && run.err.contains(said), "\(run.err)")
        #expect(!FileManager.default.fileExists(atPath: site.path + "/x"))
    }

    @Test func noRepositoryNoGit() throws {
        let site = try TinySite().written()
        // So that no repository around the temporary folder is found.
        let run = try site.run(
            ["check", "--changed-since", "HEAD"], environment: SiteFolder.gitEnvironment.merging(["GIT_CEILING_DIRECTORIES": site.outside]) { $1 })
        #expect(run.exitCode == 2)
        #expect(run.err.contains("chỉ dùng được trong một kho git"), "\(run.err)")
        let without = try site.run(["check", "--changed-since", "HEAD", "--lang", "en"], environment: ["PATH": "/nonexistent"])
        #expect(without.exitCode == 2)
        #expect(without.err.contains("needs the program git"), "\(without.err)")
        let file = try site.run(["check", Path.page, "--changed-since", "HEAD"])
        #expect(file.exitCode == 2)
        #expect(file.err.contains("không dùng với một tệp"))
    }
}
