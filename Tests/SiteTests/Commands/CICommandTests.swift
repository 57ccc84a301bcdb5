import Foundation
import Testing

private typealias Path = TinySite.Path

/// `mocban ci`: files for a board's own repository.
@Suite struct CICommandTests {
    private func text(_ words: String...) throws -> String {
        let run = try Program.run(["ci"] + words, folder: "/")
        #expect(run.exitCode == 0 && run.err == "", "\(run.err)")
        return run.out
    }

    /// Whatever the host: the program is fetched and its checksum looked at, never compiled.
    @Test(arguments: ["github", "gitlab"], [".", "cong/tin_2"])
    func fetchesAndNeverCompiles(_ host: String, _ site: String) throws {
        let text = try text(host, "--site", site)
        let option = site == "." ? "" : " --site \(site)"
        for line in ["mocban build\(option) --", "mocban check\(option) --strict", "mocban duties\(option) --due 30d\n", "mocban duties\(option) --fail-on overdue\n", "sha256sum --check", "$MOCBAN_URL"] {
            #expect(text.contains(line), "\(line)")
        }
        for word in ["swift", "git clone", "\t"] { #expect(!text.contains(word), "\(word)") }
        #expect(text.contains(host == "github" ? "--format github --changed-since \"origin/$GITHUB_BASE_REF\"" : "--format gitlab --changed-since \"$CI_MERGE_REQUEST_DIFF_BASE_SHA\""))
        #expect(try self.text(host, "--site", site + "/") == text)
        #expect(try self.text(host, "--site", site, "--lang", "en").contains("made by `mocban ci \(host)`".replacing("made", with: "Made")))
    }

    /// The lines that fetch the program, run as they stand: once it is there it is not fetched again, and another program
    /// under its name is refused.
    @Test func linesThatFetch() throws {
        let scratch = try Scratch()
        let marked = try text("gitlab").split(separator: "\n").map { $0.drop { $0 == " " } }
        let lines = marked.filter { $0.hasPrefix("- '") }.map { $0.dropFirst(3).dropLast().replacing("''", with: "'") }
        #expect(lines.count == 4)
        let program = scratch.path + "/ban-phat-hanh"
        try Data("#!/bin/sh\necho mocban\n".utf8).write(to: URL(fileURLWithPath: program))
        // In the place of curl: the last two words are where to and where from.
        let tools = scratch.path + "/tools"
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        try Program.writeScript("#!/bin/sh\nmkdir -p .cache/mocban\ncp \"\(program)\" .cache/mocban/mocban\necho x >> tai\n", to: tools + "/curl")
        let sum = try Program.run([program], executable: "/usr/bin/sha256sum", folder: scratch.path).out.prefix(64)
        func fetch(_ sum: String?) throws -> Run {
            try Program.run(
                ["-ec", lines.joined(separator: "\n") + "\n.cache/mocban/mocban"], executable: "/bin/sh", folder: scratch.path,
                environment: ["PATH": "\(tools):/usr/bin:/bin", "MOCBAN_URL": "https://example.gov.vn/mocban", "MOCBAN_SHA256": sum])
        }
        for _ in 0..<2 {
            let run = try fetch(String(sum))
            #expect(run.exitCode == 0 && run.out.hasSuffix("mocban\n"), "\(run.err)")
        }
        #expect(try String(contentsOfFile: scratch.path + "/tai", encoding: .utf8) == "x\n")
        #expect(try fetch(String(repeating: "0", count: 64)).exitCode != 0)
        let unset = try fetch(nil)
        #expect(unset.exitCode != 0 && unset.err.contains("chưa đặt biến MOCBAN_SHA256"), "\(unset.err)")
    }

    @Test(arguments: [["ci"], ["ci", "jenkins"], ["ci", "github", "--site", "../x"], ["ci", "github", "--site", "/x"], ["ci", "gitlab", "--site", "a b"], ["ci", "pre-commit", "--site", "a;b"], ["ci", "pre-commit", "--site", ""]])
    func wrongCalls(_ words: [String]) throws {
        let run = try Program.run(words, folder: "/")
        #expect(run.exitCode == 2 && run.out == "")
    }
}

/// The hook that `mocban ci pre-commit` prints, in a repository.
@Suite struct PreCommitHookTests {
    private func installed(in folder: String = ".", lang: String = "vi") throws -> (SiteFolder, [String: String?]) {
        let site = try TinySite().adding("\nChữ <i>.", to: Path.plan).written()
        let top = folder == "." ? site.path : site.outside
        _ = try site.committed(in: top)
        let hook = try Program.run(["ci", "pre-commit", "--site", folder, "--lang", lang], folder: "/")
        try FileManager.default.createDirectory(atPath: top + "/.git/hooks", withIntermediateDirectories: true)
        try Program.writeScript(hook.out, to: top + "/.git/hooks/pre-commit")
        let program = try #require(Program.path)
        let scratch = site.path + "/.git/tam"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        return (site, ["PATH": "\((program as NSString).deletingLastPathComponent):/usr/bin:/bin", "TMPDIR": scratch])
    }

    @Test(arguments: [".", "site"]) func holdsBackWhatIsStagedAlone(_ folder: String) throws {
        let (site, environment) = try installed(in: folder)
        let top = folder == "." ? site.path : site.outside
        func commit(_ code: Int32, _ more: String...) throws -> Run {
            try site.git(["commit", "-q", "--message", "Bài"] + more, folder: top, environment: environment, code: code)
        }
        let page = site.text(Path.page) ?? ""
        // Faulty and staged, mended but not staged: it is what is staged that counts.
        try site.put(Path.page, page + "\nChữ <b>.\n")
        try site.git(["add", "--all"], folder: top)
        try site.put(Path.page, page)
        let held = try commit(1)
        #expect((held.out + held.err).contains("MB-MD-01") && held.err.contains("Chưa commit. Hãy sửa"), "\(held.out)\(held.err)")
        #expect(!(held.out + held.err).contains(Path.plan))
        // Mended and staged, faulty but not staged.
        try site.git(["add", "--all"], folder: top)
        try site.put(Path.page, page + "\nChữ <b>.\n")
        try site.put("../ghi-chu.txt", "x")
        try site.put("content/pages/moi.md", "---\ntitle: Mới\n---\nNội dung.\n")
        try site.git(["add", "content/pages/moi.md"])
        _ = try commit(0)
        // Everything that git knows is taken: the index is then one of its own.
        let all = try commit(1, "--all")
        #expect((all.out + all.err).contains(Path.page))
        _ = try commit(0, "--all", "--no-verify")
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.path + "/.git/tam") == [])
    }

    @Test func otherFilesAreNotItsBusiness() throws {
        let (site, environment) = try installed(lang: "en")
        try site.put("README.md", "Chữ <b>.")
        try site.git(["add", "README.md"])
        try site.git(["commit", "-q", "--message", "Bài"], environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 })
        try site.put(Path.page, (site.text(Path.page) ?? "") + "\nChữ <b>.\n")
        try site.git(["add", "--all"])
        let without = try site.git(["commit", "-q", "--message", "Bài"], environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, code: 1)
        #expect(without.err.contains("the program mocban is not in PATH"))
        let held = try site.git(["commit", "-q", "--message", "Bài"], environment: environment, code: 1)
        #expect(held.err.contains("Not committed."), "\(held.err)")
    }

    /// The first commit of all has nothing to be compared with.
    @Test func firstCommit() throws {
        let (site, environment) = try installed()
        try site.git(["update-ref", "-d", "HEAD"])
        let held = try site.git(["commit", "-q", "--message", "Bài"], environment: environment, code: 1)
        #expect((held.out + held.err).contains(Path.plan))
    }
}
