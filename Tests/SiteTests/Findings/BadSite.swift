import Foundation
import Testing

/// A whole site with one fault in it, and what must be said about it.
struct BadSite: Sendable, CustomTestStringConvertible {
    /// The code that is expected, alone.
    let code: String
    let testDescription: String
    /// Words of the board's language that the finding must hold.
    let words: String
    /// The file that is named; nil where the site's one mark says it.
    let file: String?
    /// What to do on disk besides, such as making a link.
    let prepare: @Sendable (SiteFolder) throws -> Void
    let site: @Sendable () throws -> TinySite

    init(
        _ code: String, _ about: String, says words: String, in file: String? = nil,
        prepare: @escaping @Sendable (SiteFolder) throws -> Void = { _ in }, _ site: @escaping @Sendable () throws -> TinySite
    ) {
        self.code = code
        testDescription = "\(code) \(about)"
        self.words = words
        self.file = file
        self.prepare = prepare
        self.site = site
    }

    /// A change of one place in one file.
    init(_ code: String, says words: String, _ path: String, _ old: String, _ new: String) {
        self.init(code, new, says: words) { try TinySite().changing(path, old, to: new) }
    }

    static let all = reading + frontMatter + keys + registry + references + plans + places + bodies + language + documents + addresses + templates
}

/// Every code: found where it is, said in Vietnamese, and nothing else with it.
@Suite struct BadSiteTests {
    @Test(arguments: BadSite.all)
    func saysOneThing(_ bad: BadSite) throws {
        let folder = try bad.site().written()
        try bad.prepare(folder)
        let run = try folder.run(["build", "--strict", "--quiet", "--format", "json"])
        let report = try JSONReport(run)

        #expect(report.findings.map(\.code) == [bad.code], "\(run.out)")
        guard let finding = report.findings.first(where: { $0.code == bad.code }) else { return }
        let place = folder.marked.first
        #expect(finding.place?.file == bad.file ?? place?.file)
        #expect(finding.place?.line == place?.line)
        #expect(finding.place?.column == place?.column)
        if let place, let endLine = place.endLine {
            #expect(finding.place?.endLine == endLine)
            #expect(finding.place?.endColumn == place.endColumn)
        }
        #expect(finding.words.contains(bad.words), "\(finding.words)")

        #expect(run.exitCode == (bad.code == "MB-SITE-01" ? 2 : 1))
        #expect(run.err == "")
        #expect(!FileManager.default.fileExists(atPath: folder.output))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") } == [])
    }

    /// A warning does not hold a site back; an error does.
    @Test(arguments: ["MB-TEP-08", "MB-CHU-01", "MB-CHU-02", "MB-CHU-04", "MB-DDN-02", "MB-DDN-03", "MB-DV-06", "MB-DV-07", "MB-DV-08", "MB-DUYET-01", "MB-LK-06",
        "MB-MD-01", "MB-MD-05", "MB-MD-07", "MB-CHO-03", "MB-MAU-07", "MB-VB-01",
        "MB-VB-02", "MB-VB-03", "MB-VB-04", "MB-VB-05", "MB-NV-01", "MB-NV-02", "MB-NV-03", "MB-NV-04"])
    func warningsDoNotStop(_ code: String) throws {
        let bad = try #require(BadSite.all.first { $0.code == code })
        let folder = try bad.site().written()
        try bad.prepare(folder)
        let run = try folder.run(["build", "--quiet", "--format", "json"])
        let report = try JSONReport(run)
        #expect(report.findings.map(\.severity) == ["warning"])
        #expect(run.exitCode == 0)
        #expect(folder.page("/") != nil)
    }
}
