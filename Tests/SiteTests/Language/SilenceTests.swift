import Testing

private typealias Path = TinySite.Path

/// What a site lets be, and why.
@Suite struct SilenceTests {
    /// A site with one fault of language on a page and in an item, and what it silences.
    private func site(_ silences: String) throws -> TinySite {
        try TinySite().changing(Path.site, "language: vi", to: "language: vi\nsilenced:\n\(silences)")
            .changing(Path.page, "Nội dung.", to: "Họp 20/06/2024.").changing(Path.news, "Nội dung.", to: "Họp 20/09/2024.")
    }

    private func told(_ silences: String) throws -> [String] {
        let report = try JSONReport(site(silences).run(["build", "--format", "json"]).1)
        return report.findings.map { "\($0.code) \($0.place?.file ?? "")" }
    }

    @Test func aWholeSiteMayLetACodeBe() throws {
        let (folder, run) = try site("  - { code: MB-NGAY-04, reason: Giữ nguyên văn }").run(["build", "--strict"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(run.out.contains("Cho qua theo site.yml: 2"))
        #expect(folder.page("/") != nil)
    }

    @Test(arguments: [
        "content/pages/gioi-thieu.md", "content/pages/", "content/*/gioi-thieu.md", "content/p*", "*gioi*",
    ])
    func aFileAFolderOrAPattern(_ pattern: String) throws {
        #expect(try told("  - { code: MB-NGAY-04, in: \"\(pattern)\", reason: Giữ }") == ["MB-NGAY-04 content/news/2026/tin.md"])
    }

    /// Of several wishes the first holds, whatever their forms; the others are idle.
    @Test(arguments: [
        ["content/pages/", "content/pages/gioi-thieu.md"], ["content/pages/gioi-thieu.md", "content/pages/"], ["content/*", "content/pages/"],
        ["content/", "content/p*"], ["content/pages/", "content/"],
    ])
    func theFirstWishHolds(_ patterns: [String]) throws {
        let wishes = patterns.map { "  - { code: MB-NGAY-04, in: \"\($0)\", reason: Giữ }" }
        let site = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nsilenced:\n" + wishes.joined(separator: "\n"))
            .changing(Path.page, "Nội dung.", to: "Họp 20/06/2024.")
        let report = try JSONReport(site.run(["build", "--format", "json"]).1)
        #expect(report.findings.map(\.code) == ["MB-QUA-03"])
        // `silenced:` is the fourth line of the file, the second wish the second below it.
        #expect(report.findings.first?.place?.line == 6)
    }

    /// An error may be let be too, if it is one of language; the site is published then.
    @Test func anErrorOfLanguageMayBeLetBe() throws {
        let (folder, run) = try TinySite().changing(Path.site, "language: vi", to: "language: vi\nsilenced: [ { code: MB-CN-01, reason: Số mẫu } ]")
            .changing(Path.page, "Nội dung.", to: "Số 049085001234.").run(["build"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(folder.page("/gioi-thieu/")?.contains("049085001234") ?? false)
    }

    /// Nothing is said of a wish without effect while an error may hide what it is for.
    @Test func idleWishesAreToldWhenAllWasLookedAt() throws {
        let silences = "  - { code: MB-CHU-05, reason: Cũ }\n  - { code: MB-NGAY-04, reason: Giữ }"
        #expect(try told(silences) == ["MB-QUA-03 content/site.yml"])
        let broken = try site(silences).changing(Path.news, "topics: [dich-vu-so]", to: "topics: [khong-co]")
        #expect(try JSONReport(broken.run(["check", "--format", "json"]).1).findings.map(\.code) == ["MB-CD-01"])
    }

    @Test func aReasonIsRequired() throws {
        #expect(try told("  - { code: MB-NGAY-04 }").contains("MB-KHOA-02 content/site.yml"))
    }
}
