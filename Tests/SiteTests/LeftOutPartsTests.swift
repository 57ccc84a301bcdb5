import Testing

/// Parts of a site that its board leaves out (`without` in site.yml).
@Suite struct LeftOutPartsTests {
    private static let all = ["search", "data", "documents", "duties", "sharing"]

    /// A part, and what of the published site is there for its sake alone.
    private static let traces: [(part: String, addresses: [String], words: [String])] = [
        ("search", ["tim-kiem/"], ["class=\"search-box\"", "/tim-kiem/"]),
        ("data", ["du-lieu/"], ["/du-lieu/"]),
        ("documents", ["van-ban/"], ["/van-ban/"]),
        ("duties", ["lich-bao-cao/", "ke-hoach/ke-hoach/tien-do/", "ke-hoach/ke-hoach/bang-diem/"], ["/lich-bao-cao/", "/tien-do/", "/nghia-vu/"]),
        ("sharing", [], ["class=\"share "]),
    ]

    private func built(_ parts: [String]) throws -> BuiltSite {
        let folder = try OutputSample.site.adding("without: [\(parts.joined(separator: ", "))]\n", to: TinySite.Path.site).written()
        let run = try folder.run(["build", "--quiet", "--today", "2026-11-20"])
        try #require(run.exitCode == 0, "\(run.out)\(run.err)")
        return BuiltSite(folder, base: "https://example.gov.vn/cchc/")
    }

    private func isThere(_ trace: (part: String, addresses: [String], words: [String]), in site: BuiltSite) -> Bool {
        site.files.contains { name, bytes in
            let isPage = name.hasSuffix(".html")
            let text = isPage ? String(decoding: bytes, as: UTF8.self) : ""
            return trace.addresses.contains { name.hasPrefix($0) } || trace.words.contains { text.contains($0) }
        }
    }

    @Test func areThereUnlessLeftOut() throws {
        let site = try OutputSample.built.get()
        for trace in Self.traces { #expect(isThere(trace, in: site), "\(trace.part)") }
    }

    /// Each alone, and all at once: nothing of it is left, no link leads to it, all others are as they were.
    @Test(arguments: all.map { [$0] } + [all])
    func leaveNothingBehind(_ parts: [String]) throws {
        let site = try built(parts)
        #expect(OutputAudit(site).problems == [])
        for trace in Self.traces { #expect(isThere(trace, in: site) != parts.contains(trace.part), "\(trace.part)") }
    }

    /// Links that people wrote to what is not there are told as any other.
    @Test func linksToThemAreTold() throws {
        let run = try OutputSample.site.adding("without: [data]\n", to: TinySite.Path.site)
            .adding("\n[Số liệu](/du-lieu/)\n", to: "content/news/2026/sau.md").written().run(["check", "--quiet", "--lang", "en"])
        #expect(run.exitCode == 1)
        #expect(run.out.contains("MB-LK-01"))
    }

    @Test func namesOfPartsAreChecked() throws {
        let run = try OutputSample.site.adding("without: [tim-kiem]\n", to: TinySite.Path.site).written().run(["check", "--quiet", "--lang", "en"])
        #expect(run.exitCode == 1)
        #expect(run.out.contains("`search`"))
    }
}
