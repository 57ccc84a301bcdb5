import Foundation
import Testing

/// Where drafts and lists for the office are written: never over a file unasked, never where they would be published.
@Suite struct OfficeFileTests {
    private static let commands: [[String]] = [
        ["report", "--plan", "ke-hoach", "--period", "2026"], ["royalties", "--period", "2026"],
    ]

    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test(arguments: commands)
    func writing(_ command: [String]) throws {
        let folder = try TinySite().written()
        let printed = try folder.run(command)
        let path = folder.outside + "/bao-cao.md"
        let run = try folder.run(command + ["--output", path])
        #expect(run.exitCode == 0 && run.out == "" && run.err == "Đã ghi \(path).\n")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(printed.stdout))
        // Names of people are for whoever made the list.
        #expect(try mode(path) == (command[0] == "royalties" ? 0o600 : 0o644))
        // Never over a file unasked.
        try "cũ".write(toFile: path, atomically: true, encoding: .utf8)
        let again = try folder.run(command + ["--output", path])
        #expect(again.exitCode == 2 && again.err.contains("thêm --force để ghi đè"))
        #expect(try folder.run(command + ["--output", path, "--lang", "en"]).err.contains("add --force to replace it"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "cũ")
        #expect(try folder.run(command + ["--output", path, "--force"]).exitCode == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(printed.stdout))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.outside).sorted() == ["bao-cao.md", "site"])
    }

    @Test(arguments: commands)
    func neverWhereItWouldBePublished(_ command: [String]) throws {
        let folder = try TinySite().with("templates/a.txt", "a").written()
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path + "/content/news/moi", withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.outside + "/duong-tat", withDestinationPath: folder.path + "/content")
        #expect(try folder.run(["build", "--quiet"]).exitCode == 0)
        #expect(try folder.run(["build", "--quiet", "--output", folder.outside + "/khac"]).exitCode == 0)
        let before = SiteFolder.files(below: folder.outside)
        for path in [
            "content/a.md", "content/news/moi/a.md", "templates/a.md", "public/a.md", "public/tin-tuc/a.md",
            "\(folder.outside)/duong-tat/a.md", "\(folder.outside)/khac/a.md", "\(folder.outside)/khac/tin-tuc/a.md", "./public/../content/a.md",
        ] {
            let run = try folder.run(command + ["--force", "--output", path])
            #expect(run.exitCode == 2 && run.out == "" && run.err.contains("nằm trong"), "\(path): \(run.err)")
        }
        #expect(SiteFolder.files(below: folder.outside) == before)
    }

    @Test func whatIsNoFile() throws {
        let folder = try TinySite().written()
        try FileManager.default.createDirectory(atPath: folder.path + "/thu-muc", withIntermediateDirectories: true)
        for path in ["thu-muc", "thu-muc/", ".", "khong-co/a.md", "", "/dev/null"] {
            let run = try folder.run(Self.commands[0] + ["--force", "--output", path])
            #expect(run.exitCode == 2 && run.out == "" && run.err.hasPrefix("Lỗi: "), "\(path): \(run.err)")
        }
        // A link is replaced, not followed.
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/lien-ket", withDestinationPath: folder.path + "/content/site.yml")
        let settings = folder.text("content/site.yml")
        #expect(try folder.run(Self.commands[0] + ["--output", "lien-ket"]).exitCode == 2)
        #expect(try folder.run(Self.commands[0] + ["--force", "--output", "lien-ket"]).exitCode == 0)
        #expect(folder.text("content/site.yml") == settings)
        #expect(folder.text("lien-ket")?.contains("BÁO CÁO") == true)
    }
}
