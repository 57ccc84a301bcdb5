import Foundation
import Testing

private typealias Path = TinySite.Path

/// Findings as programs read them.
@Suite struct MachineReportTests {
    /// An error and a warning, with another place and letters that formats must escape.
    private func faults() throws -> TinySite {
        try TinySite()
            .changing(Path.page, "title: Giới thiệu", to: "title: Giới thiệu\n1️⃣sumary2️⃣: 50%, a:b")
            .changing(Path.page, "Nội dung.", to: "Chữ <b>.")
            .changing(Path.topics, "id: buu-chinh", to: "id: dich-vu-so")
    }

    @Test func json() throws {
        let (folder, run) = try faults().run(["check", "--format", "json"])
        let report = try JSONReport(run)
        #expect(report.version == 1)
        #expect(report.tool == "mocban")
        #expect(report.language == "vi")
        #expect(report.errors == 2)
        #expect(report.warnings == 1)
        #expect(report.outcome == "Đã kiểm tra xong; không ghi gì.")
        #expect(report.findings.map(\.code) == ["MB-KHOA-01", "MB-MD-01", "MB-MA-02"])
        #expect(report.findings.map(\.severity) == ["error", "warning", "error"])
        #expect(report.findings.map(\.audience) == ["editor", "editor", "operator"])
        #expect(report.findings[0].page == "Giới thiệu")
        let mark = try #require(folder.marked.first)
        #expect(report.findings[0].place == .init(
            file: mark.file, line: mark.line, column: mark.column, endLine: mark.endLine, endColumn: mark.endColumn))
        #expect(report.findings[2].other?.line == 1)
        #expect(run.exitCode == 1)
        // What is said besides goes elsewhere, so that the report stays whole.
        #expect(run.err.contains("Lỗi: 2, cảnh báo: 1"))
    }

    @Test func jsonOfAWholeSite() throws {
        let (_, run) = try TinySite().run(["check", "--format", "json", "--lang", "en"])
        let report = try JSONReport(run)
        #expect(report.findings.isEmpty)
        #expect(report.language == "en")
        #expect(report.outcome == "Checked; nothing was written.")
        #expect(run.exitCode == 0)
    }

    private struct SARIF: Decodable {
        struct Text: Decodable { let text: String }
        struct Region: Decodable, Equatable { let startLine: Int, startColumn: Int, endLine: Int, endColumn: Int }
        struct Artifact: Decodable { let uri: String, uriBaseId: String? }
        struct Physical: Decodable { let artifactLocation: Artifact, region: Region? }
        struct Location: Decodable { let physicalLocation: Physical, id: Int?, message: Text? }
        struct Result: Decodable {
            let ruleId: String, ruleIndex: Int, level: String, message: Text, locations: [Location]?, relatedLocations: [Location]?
            let partialFingerprints: [String: String]
        }
        struct Level: Decodable { let level: String }
        struct Help: Decodable { let text: String, markdown: String }
        struct Rule: Decodable {
            let id: String, shortDescription: Text, fullDescription: Text, help: Help, defaultConfiguration: Level
        }
        struct Driver: Decodable { let name: String, rules: [Rule] }
        struct Tool: Decodable { let driver: Driver }
        struct Run: Decodable { let tool: Tool, columnKind: String, results: [Result] }
        let version: String
        let schema: String
        let runs: [Run]
        enum CodingKeys: String, CodingKey { case version, runs, schema = "$schema" }
    }

    @Test func sarif() throws {
        let (folder, run) = try faults().with("content/pages/Tệp lạ.html", "x").run(["check", "--quiet", "--format", "sarif"])
        let log = try JSONDecoder().decode(SARIF.self, from: Data(run.stdout))
        #expect(log.version == "2.1.0")
        #expect(log.schema.contains("sarif-2.1.0"))
        let one = try #require(log.runs.first)
        #expect(log.runs.count == 1)
        #expect(one.tool.driver.name == "mocban")
        #expect(one.columnKind == "unicodeCodePoints")
        #expect(one.results.map(\.ruleId) == ["MB-CHO-02", "MB-KHOA-01", "MB-MD-01", "MB-MA-02"])
        #expect(one.tool.driver.rules.map(\.id) == ["MB-CHO-02", "MB-KHOA-01", "MB-MA-02", "MB-MD-01"])
        #expect(one.results.map(\.level) == ["error", "error", "warning", "error"])
        #expect(one.results[0].locations?.first?.physicalLocation.artifactLocation.uri == "content/pages/T%E1%BB%87p%20l%E1%BA%A1.html")
        // GitHub takes no location without a region.
        #expect(one.results[0].locations?.first?.physicalLocation.region == .init(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1))
        #expect(one.results.allSatisfy { $0.locations?.first?.physicalLocation.artifactLocation.uriBaseId == "%SRCROOT%" })
        #expect(one.results.allSatisfy { one.tool.driver.rules[$0.ruleIndex].id == $0.ruleId })
        #expect(Set(one.results.compactMap { $0.partialFingerprints["mocbanFinding/v1"] }).count == one.results.count)
        #expect(one.results[3].relatedLocations?.first?.id == 1 && one.results[3].relatedLocations?.first?.message != nil)
        #expect(one.tool.driver.rules.allSatisfy { !$0.help.text.isEmpty && $0.help.markdown.contains($0.help.text) })
        let mark = try #require(folder.marked.first)
        #expect(one.results[1].locations?.first?.physicalLocation.region == .init(
            startLine: mark.line, startColumn: mark.column, endLine: mark.endLine ?? 0, endColumn: mark.endColumn ?? 0))
        #expect(one.results[1].message.text.contains("`summary`"))
        #expect(one.results[3].relatedLocations?.count == 1)
        #expect(one.tool.driver.rules.allSatisfy { !$0.shortDescription.text.isEmpty && !$0.fullDescription.text.isEmpty })
        #expect(run.exitCode == 1)
    }

    @Test func sarifOfAWholeSite() throws {
        let (_, run) = try TinySite().run(["check", "--quiet", "--format", "sarif"])
        let log = try JSONDecoder().decode(SARIF.self, from: Data(run.stdout))
        #expect(log.runs.first?.results.isEmpty ?? false)
        #expect(run.exitCode == 0)
    }

    /// Columns are code points, as `columnKind` says, where the other reports count letters.
    @Test(arguments: ["", String(repeating: "👩‍👩‍👧 ế ", count: 900)])
    func sarifCountsCodePoints(_ before: String) throws {
        let line = "👩‍👩‍👧 🇻🇳 \(before)<b>."
        let site = try TinySite().changing(Path.page, "Nội dung.", to: line).written()
        let log = try JSONDecoder().decode(SARIF.self, from: Data(site.run(["check", "--quiet", "--format", "sarif"]).stdout))
        let region = try #require(log.runs[0].results.first { $0.ruleId == "MB-MD-01" }?.locations?.first?.physicalLocation.region)
        let column = line.prefix { $0 != "<" }.precomposedStringWithCanonicalMapping.unicodeScalars.count + 1
        #expect(region.startColumn == column && region.endColumn == column + 3)
        let letters = try JSONReport(site.run(["check", "--format", "json"])).findings.first { $0.code == "MB-MD-01" }?.place?.column
        #expect(letters == line.prefix { $0 != "<" }.count + 1)
    }

    /// A finding is known again when it has moved, and two on one line are told apart.
    @Test func fingerprintsOutliveMoves() throws {
        func prints(_ body: String) throws -> [String] {
            let run = try TinySite().changing(Path.page, "Nội dung.", to: body).run(["check", "--quiet", "--format", "sarif"]).1
            return try JSONDecoder().decode(SARIF.self, from: Data(run.stdout)).runs[0].results.compactMap { $0.partialFingerprints["mocbanFinding/v1"] }
        }
        let here = try prints("Chữ <b> và <i>.")
        #expect(here.count == 2 && Set(here).count == 2)
        #expect(try prints("Thêm một đoạn.\n\nChữ <b> và <i>.") == here)
        #expect(Set(try prints("Chữ khác <b> và <i>.")).isDisjoint(with: here))
    }

    /// What an editor wrote is no link in a message (SARIF 2.1.0, 3.11.6).
    @Test func sarifMessagesHoldNoLinks() throws {
        let (_, run) = try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới thiệu\n\"[a](https://example.com)\": x")
            .run(["check", "--quiet", "--format", "sarif"])
        let messages = try JSONDecoder().decode(SARIF.self, from: Data(run.stdout)).runs[0].results.map(\.message.text)
        #expect(messages.contains { $0.contains("\\[a\\](https://example.com)") }, "\(messages)")
    }

    /// Programs that count from the folder of the call are told the site's folder too.
    @Test(arguments: ["github", "gitlab", "sarif"]) func siteElsewhere(_ format: String) throws {
        let site = try TinySite().changing(Path.page, "Nội dung.", to: "Chữ <b>.").written()
        for (named, folder, shown) in [("site", site.outside, "site/"), ("./site//", site.outside, "site/"), (site.path, site.outside, "site/"), (".", site.path, "")] {
            let run = try Program.run(["check", "--quiet", "--format", format, "--site", named], folder: folder)
            #expect([" file=", "\"path\": \"", "\"uri\":\""].contains { run.out.contains("\($0)\(shown)\(Path.page)") }, "\(named): \(run.out)")
        }
        let run = try Program.run(["check", "--quiet", "--format", format, "--site", site.path], folder: "/usr")
        #expect(run.out.contains(site.path + "/" + Path.page))
        #expect(!run.out.contains("SRCROOT") && run.out.contains("file://") == (format == "sarif"))
    }

    private struct CodeQuality: Decodable {
        struct Lines: Decodable { let begin: Int, end: Int }
        struct Location: Decodable { let path: String, lines: Lines }
        let description: String, check_name: String, fingerprint: String, severity: String, location: Location
    }

    @Test func gitLab() throws {
        let (folder, run) = try faults().with("content/pages/Tệp lạ.html", "x").run(["check", "--quiet", "--format", "gitlab"])
        let report = try JSONDecoder().decode([CodeQuality].self, from: Data(run.stdout))
        #expect(report.map(\.check_name) == ["MB-CHO-02", "MB-KHOA-01", "MB-MD-01", "MB-MA-02"])
        #expect(report.map(\.severity) == ["major", "major", "minor", "major"])
        #expect(Set(report.map(\.fingerprint)).count == 4)
        let mark = try #require(folder.marked.first)
        #expect(report[0].location.path == "content/pages/Tệp lạ.html" && report[0].location.lines.begin == 1)
        #expect(report[1].location.path == mark.file && report[1].location.lines.begin == mark.line && report[1].location.lines.end == mark.line)
        #expect(report[1].description.hasPrefix("Không có khóa `sumary`."))
        #expect(run.exitCode == 1)
        let clean = try TinySite().run(["check", "--quiet", "--format", "gitlab"]).1
        #expect(try JSONDecoder().decode([CodeQuality].self, from: Data(clean.stdout)).isEmpty && clean.exitCode == 0)
    }

    @Test func gitHub() throws {
        let site = try faults().with("content/pages/a:b,c%d.pdf", "%PDF").with("content/registry/units/hue.yml", "- { id: hue/x, name: \"Dòng\\nhai: 50%, [x]\", level: office }\n")
        let (folder, run) = try site.run(["check", "--quiet", "--format", "github"])
        let lines = run.out.split(separator: "\n").map(String.init)
        let mark = try #require(folder.marked.first)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
        #expect(lines.last == "Đã kiểm tra xong; không ghi gì.")
        #expect(lines.first?.hasPrefix("::error file=content/pages/a%3Ab%2Cc%25d.pdf,title=MB-TEP-07 ") ?? false, "\(run.out)")
        #expect(lines.contains {
            $0.hasPrefix("::error file=\(mark.file),line=\(mark.line),endLine=\(mark.line),col=\(mark.column),endColumn=\(mark.endColumn ?? 0),title=MB-KHOA-01 ")
                && $0.contains("::Không có khóa `sumary`.")
        })
        #expect(run.exitCode == 1)
    }

    /// A percent sign or a line end in a text cannot begin another command.
    @Test func gitHubTextsAreEscaped() throws {
        let site = try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới thiệu\n\"a%0A::error::b\\n::stop-commands::c\": x")
        let (_, run) = try site.run(["check", "--quiet", "--format", "github"])
        let lines = run.out.split(separator: "\n")
        #expect(lines.count == 2, "\(run.out)")
        #expect(lines.first?.contains("`a%250A::error::b%0A::stop-commands::c`") ?? false)
    }

    /// Colour is for terminals alone.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func colour() throws {
        let folder = try faults().written()
        let program = try #require(Program.path)
        func onTerminal(_ environment: [String: String?]) throws -> Run {
            try Program.run(
                ["-qec", "'\(program)' check --quiet", "/dev/null"], executable: "/usr/bin/script", folder: folder.path,
                environment: environment.merging(["SHELL": "/bin/sh"]) { a, _ in a })
        }
        let piped = try folder.run(["check", "--quiet"], environment: ["TERM": "xterm"])
        #expect(!piped.out.contains("\u{1B}"))
        let coloured = try onTerminal(["TERM": "xterm"])
        #expect(coloured.exitCode == 1)
        #expect(coloured.out.contains("\u{1B}[31mLỖI MB-KHOA-01\u{1B}[0m"))
        #expect(coloured.out.contains("\u{1B}[33mCẢNH BÁO MB-MD-01\u{1B}[0m"))
        #expect(!(try onTerminal(["TERM": "xterm", "NO_COLOR": "1"])).out.contains("\u{1B}["))
        #expect(!(try onTerminal(["TERM": "dumb"])).out.contains("\u{1B}["))
        #expect(!(try onTerminal(["TERM": nil])).out.contains("\u{1B}["))
    }
}
