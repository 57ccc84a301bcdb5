import Testing

/// An item at fault exists all the same: what refers to it is not called wrong, and its own text is checked in the
/// same run.
struct FaultyItemTests {
    @Test func planThatOthersReferTo() throws {
        let site = try TinySite().changing(TinySite.Path.plan, "summary:", to: "sumary:")
        let (_, run) = try site.run(["check", "--format", "json"])
        #expect(run.exitCode == 1)
        let codes = Set(try JSONReport(run).findings.map(\.code))
        #expect(codes == ["MB-KHOA-01", "MB-KHOA-02"], "\(codes)")
    }

    @Test func bodyOfAnItemAtFault() throws {
        let site = try TinySite()
            .changing(TinySite.Path.news, "summary:", to: "sumary:")
            .adding("\n[x](khong-co.md)\n", to: TinySite.Path.news)
        let (_, run) = try site.run(["check", "--format", "json"])
        let codes = try JSONReport(run).findings.map(\.code)
        #expect(codes.contains("MB-KHOA-01") && codes.contains("MB-LK-01"), "\(codes)")
    }
}
