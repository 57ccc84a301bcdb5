import Testing

/// The site that all other tests change is itself without fault.
@Suite struct TinySiteTests {
    @Test(arguments: ["check", "build"])
    func isWhole(_ command: String) throws {
        let (folder, run) = try TinySite().run([command, "--strict", "--quiet"])
        #expect(run.exitCode == 0)
        #expect(run.out == "")
        #expect(run.err == "")
        #expect((folder.page("/tin-tuc/2026/tin/")?.contains("Tin thử") ?? false) == (command == "build"))
    }
}
