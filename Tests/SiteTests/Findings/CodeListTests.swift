import Testing

/// The program's own list of codes is what the bad sites are held against.
@Suite struct CodeListTests {
    @Test func everyCodeHasABadSite() throws {
        let folder = try SiteFolder()
        let run = try folder.run(["reference", "--codes"])
        let codes = run.out.split(separator: "\n").map(String.init)
        let tested = Set(BadSite.all.map(\.code) + SystemFaultTests.codes)
        #expect(codes.count > 80, "mocban reference --codes: \(run.err)")
        #expect(Set(codes).subtracting(tested) == [], "codes that no test brings about")
        #expect(tested.subtracting(codes) == [], "codes that the program does not know")
    }
}
