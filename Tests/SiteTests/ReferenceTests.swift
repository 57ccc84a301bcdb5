import Foundation
import Testing

/// The pages in `docs/` that are made from the program's declarations.
@Suite struct ReferenceTests {
    private static let docs = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs").path

    /// Fails when a key, a finding, an option or a template's name changed and `make docs` was not run.
    @Test func committedPagesAreThoseThatTheProgramMakes() throws {
        let scratch = try Scratch()
        let run = try Program.run(["reference", "--output", scratch.path + "/docs"], folder: scratch.path)
        #expect(run.exitCode == 0, "\(run.err)")
        let made = SiteFolder.files(below: scratch.path + "/docs")
        #expect(made.count >= 7)
        for name in made {
            let fresh = try String(contentsOfFile: "\(scratch.path)/docs/\(name)", encoding: .utf8)
            let committed = try? String(contentsOfFile: "\(Self.docs)/\(name)", encoding: .utf8)
            #expect(committed == fresh, "docs/\(name) is out of date: run `make docs`")
        }
        for folder in Set(made.compactMap { $0.split(separator: "/").first.map(String.init) }) {
            for name in SiteFolder.files(below: "\(Self.docs)/\(folder)") {
                #expect(made.contains("\(folder)/\(name)"), "docs/\(folder)/\(name) is no longer made: delete it")
            }
        }
    }

    /// The pages are in two languages whatever the language of the run.
    @Test func pagesDoNotDependOnTheLanguageOfTheRun() throws {
        let scratch = try Scratch()
        for language in ["vi", "en"] {
            _ = try Program.run(["reference", "--output", "\(scratch.path)/\(language)", "--lang", language], folder: scratch.path)
        }
        let made = SiteFolder.files(below: scratch.path + "/vi")
        #expect(!made.isEmpty && made == SiteFolder.files(below: scratch.path + "/en"))
        for name in made {
            #expect(
                FileManager.default.contentsEqual(atPath: "\(scratch.path)/vi/\(name)", andPath: "\(scratch.path)/en/\(name)"), "\(name)")
        }
    }

    /// A code names one finding, for ever; each has an entry in both languages.
    @Test func codesAreUniqueAndHaveAnEntry() throws {
        let run = try Program.run(["reference", "--codes"], folder: "/")
        let codes = run.out.split(separator: "\n").map(String.init)
        #expect(codes.count > 90)
        #expect(Set(codes).count == codes.count)
        for page in ["tham-khao/thong-bao.md", "reference/findings.md"] {
            let entries = try headings("### ", of: page)
            #expect(entries.sorted() == codes.sorted(), "\(page)")
        }
        for code in codes {
            #expect(code.wholeMatch(of: /MB-[A-Z]+-[0-9]{2}/) != nil, "\(code)")
        }
    }

    /// The manual pages tell of every command and option, and nothing in them is taken for a request by accident.
    @Test(arguments: ["man/mocban.1", "man/vi/mocban.1"]) func manualPages(_ page: String) throws {
        let text = try text(page)
        let commands = try text.matches(of: /\n\.SS "mocban ([a-z\\-]+)"/).map { String($0.output.1).replacing("\\-", with: "-") }
        #expect(commands.count >= 6)
        for command in commands {
            let help = try Program.run([command, "--help"], folder: "/").out
            for option in help.matches(of: /\n  (--[a-z-]+)/) {
                #expect(text.contains(String(option.output.1).replacing("-", with: "\\-")), "\(command) \(option.output.1)")
            }
        }
        for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(line.wholeMatch(of: /(\.(TH|SH|SS|TP|PP|nh)( .*)?|['.]\\".*)/) != nil, "\(line)")
        }
    }

    /// groff itself finds nothing to say of them, where it is installed.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")), arguments: ["man/mocban.1", "man/vi/mocban.1"])
    func groffAcceptsTheManualPages(_ page: String) throws {
        let run = try Program.run(["-man", "-Tutf8", "-Kutf8", "-ww", "-z", "\(Self.docs)/\(page)"], executable: "/usr/bin/groff", folder: "/")
        #expect(run.exitCode == 0 && run.err == "", "\(run.err)")
    }

    /// Two headings with one name would share an anchor, and links would lead to the first.
    @Test func namesOfTemplatesHaveAnchorsOfTheirOwn() throws {
        let page = "tham-khao/mau.md"
        let names = try headings("### ", of: page)
        #expect(names.count > 30)
        #expect(Set(names).count == names.count)
        let anchors = Set(names.map { $0.replacing(",", with: "").replacing(" ", with: "-") })
        for link in try text(page).matches(of: /\]\(#([^)]*)\)/) {
            #expect(anchors.contains(String(link.output.1)), "#\(link.output.1)")
        }
    }

    @Test(arguments: [["reference"], ["reference", "--codes", "--output", "x"], ["reference", "--output", "/dev/null/x"]])
    func wrongCallsEndWith2(_ arguments: [String]) throws {
        let run = try Program.run(arguments, folder: "/")
        #expect(run.exitCode == 2 && run.stdout.isEmpty && !run.stderr.isEmpty)
    }

    private func text(_ page: String) throws -> String {
        try String(contentsOfFile: "\(Self.docs)/\(page)", encoding: .utf8)
    }

    private func headings(_ mark: String, of page: String) throws -> [String] {
        try text(page).split(separator: "\n").filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    }
}
