import Testing

private typealias Path = TinySite.Path

/// Hotlines belong to a unit and to its time.
@Suite struct HotlineSuccessionTests {
    private static let site = SuccessionTests.site
        .with(Path.hotlines, directory("Danh bạ thành phố", "da-nang", """
              - { name: Tổng đài, email: tong-dai@example.gov.vn }
              - { name: Tổ công tác của D, unit: da-nang/phuong-d, email: phuong-d@example.gov.vn }

            """))
        .with("content/hotlines/cu.md", directory("Danh bạ cũ", "quang-nam", "  - { name: Đầu mối cũ, phone: \"18001096\" }\n"))
        .with("content/hotlines/so.md", directory("Danh bạ Sở", "da-nang/so-khcn", "  - { name: Sở trả lời, email: so@example.gov.vn }\n"))
        .with("content/hotlines/phuong-b.md", directory("Danh bạ phường B", "da-nang/phuong-b", "  - { name: Phường B cũ, email: phuong-b@example.gov.vn }\n"))

    private static func directory(_ title: String, _ unit: String, _ entries: String) -> String {
        "---\ntitle: \(title)\nunit: \(unit)\ntopics: [dich-vu-so]\nsummary: T.\nverified: 2026-11-01\nentries:\n\(entries)---\n"
    }

    private static let built = Result {
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    private func page(_ address: String) throws -> HTMLPage { try Self.built.get().parsed(address) }

    /// A closed unit's directory stands in no list, and its own page has no way to reach it.
    @Test func closedDirectoriesLeave() throws {
        let folder = try Self.built.get()
        for line in ["18001096", "phuong-b@"] { #expect(folder.published(holding: line) == []) }
        let links = try page("/duong-day-nong/").links(in: "main") { _ in true }.map(\.to)
        #expect(links.filter { $0.hasPrefix("/cchc/duong-day-nong/") } == ["/cchc/duong-day-nong/so/", "/cchc/duong-day-nong/danh-ba/"])
        for address in ["/", "/chu-de/dich-vu-so/", "/tinh-thanh/da-nang/", "/tinh-thanh/quang-nam/"] {
            #expect(!(try page(address).links(in: "main") { _ in true }.contains { $0.to.hasSuffix("/duong-day-nong/cu/") }), "\(address)")
        }
        #expect(try folder.rows("duong-day-nong").map { $0["name"] } == ["Sở trả lời", "Tổng đài", "Tổ công tác của D"])
    }

    /// Its page stays, says why, and leads to the living one.
    @Test func closedDirectoryLeadsOn() throws {
        let old = try page("/duong-day-nong/cu/")
        #expect(old.closing?.contains("Từ 01/7/2025, đơn vị của danh bạ này thôi hoạt động.") ?? false)
        #expect(old.links(in: "main") { _ in true }.contains { $0.to == "/cchc/duong-day-nong/danh-ba/" })
        #expect(!old.visibleText.contains("Đầu mối cũ"))
        #expect(try page("/so-do-trang/").links(in: "main") { _ in true }.contains { $0.to == "/cchc/duong-day-nong/cu/" })
    }

    /// The old unit's page leads to where one can call today: the successor's directory, or that of its province.
    @Test(arguments: [
        ("/don-vi/da-nang/phuong-a/", ["/duong-day-nong/so/", "/duong-day-nong/danh-ba/"]),
        ("/don-vi/da-nang/phuong-b/", ["/duong-day-nong/so/", "/duong-day-nong/danh-ba/"]),
        ("/don-vi/quang-nam/thi-xa/", ["/duong-day-nong/so/"]),
        ("/don-vi/quang-nam/phong/", ["/duong-day-nong/so/", "/duong-day-nong/danh-ba/"]),
        ("/tinh-thanh/quang-nam/", ["/duong-day-nong/so/", "/duong-day-nong/danh-ba/"]),
        ("/tinh-thanh/hoi-an/", ["/duong-day-nong/so/", "/duong-day-nong/danh-ba/"]),
        ("/don-vi/da-nang/so-khcn/", ["/duong-day-nong/so/"]),
        ("/don-vi/da-nang/phuong-d/", []),
        ("/don-vi/da-nang/phuong-moi/", []),
    ])
    func leadsToTheLiving(_ address: String, _ directories: [String]) throws {
        #expect(try page(address).addresses(in: "danh_ba").filter { $0.hasPrefix("/duong-day-nong/") } == directories)
    }

    /// Whoever looks for the old name finds the living line.
    @Test func linesKnowBothNames() throws {
        #expect(try page("/duong-day-nong/").visibleText.contains("gồm cả Tỉnh Quảng Nam; Tỉnh Hội An trước đây"))
        let own = try page("/duong-day-nong/danh-ba/").links(in: "main") { _ in true }.map(\.to)
        #expect(own.contains("/cchc/tinh-thanh/quang-nam/"))
        let rows = try Self.built.get().rows("duong-day-nong")
        #expect(rows.first { $0["name"] == "Tổng đài" }?["former_names"] == "Tỉnh Quảng Nam; Tỉnh Hội An")
        #expect(rows.first { $0["name"] == "Tổng đài" }?["unit_name"] == "Thành phố Đà Nẵng")
        #expect(rows.first { $0["name"] == "Tổ công tác của D" }?["former_names"]?.hasPrefix("Phường C; Thị xã X") ?? false)
    }

    /// A line of a unit that is no more is not shown in a living directory, and the board is told.
    @Test func closedLineIsNotShown() throws {
        let site = try Self.site.changing(Path.hotlines, "unit: da-nang/phuong-d", to: "unit: da-nang/phuong-c")
        let (folder, run) = try site.run(["build", "--format", "json"])
        #expect(run.exitCode == 0)
        #expect(try JSONReport(run).findings.map(\.code) == ["MB-DDN-03"])
        #expect(folder.published(holding: "phuong-d@") == [])
        #expect(folder.published(holding: "tong-dai@") != [])
    }

    /// The directory on every page does not outlive its unit; nor is a closed one stale, since nobody can check it.
    @Test func mainDirectoryOfAClosedUnit() throws {
        let site = try Self.site.changing(Path.site, "language: vi", to: "language: vi\nhotline: cu")
            .changing("content/hotlines/cu.md", "verified: 2026-11-01", to: "verified: 2024-11-01")
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)")
        #expect(folder.published(holding: "18001096") == [])
        let before = try site.run(["build", "--quiet", "--today", "2025-06-30"]).0
        #expect(before.published(holding: "tel:18001096").count > 3)
    }
}
