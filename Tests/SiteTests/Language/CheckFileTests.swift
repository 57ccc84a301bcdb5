import Foundation
import Testing

/// `mocban check FILE`: one text by itself.
@Suite struct CheckFileTests {
    private func codes(_ run: Run) throws -> [String] { try JSONReport(run).findings.map(\.code) }

    @Test func noSiteIsNeeded() throws {
        let folder = try SiteFolder()
        try folder.put("bai.md", "Họp ngày 20/06/2024.\n")
        let run = try folder.run(["check", "bai.md"])
        #expect(run.exitCode == 0)
        #expect(run.out.contains("CẢNH BÁO MB-NGAY-04"))
        #expect(run.out.contains("bai.md, dòng 1, cột 10"))
        #expect(run.out.contains("1 │ Họp ngày 20/06/2024."))
        #expect(run.out.contains("viết `20/6/2024`"))
        #expect(try folder.run(["check", "bai.md", "--strict"]).exitCode == 1)
        #expect(try folder.run(["check", "bai.md", "--lang", "en"]).out.contains("write `20/6/2024`"))
    }

    @Test func standardInputIsRead() throws {
        let folder = try SiteFolder()
        let run = try folder.run(["check", "-", "--format", "json"], input: Array("Số 049085001234.".utf8))
        #expect(try codes(run) == ["MB-CN-01"])
        #expect(run.exitCode == 1)
        let clean = try folder.run(["check", "-"], input: Array("Người dân nộp hồ sơ.\n".utf8))
        #expect(clean.out == "Đã kiểm tra xong tệp này.\n")
        #expect(clean.exitCode == 0)
    }

    /// Code and addresses are none in a text without marks.
    @Test func aTextFileHasNoMarks() throws {
        let folder = try SiteFolder()
        for name in ["a.md", "a.txt"] { try folder.put(name, "Xem `6/3/2024`.\n") }
        #expect(try codes(folder.run(["check", "a.md", "--format", "json"])) == [])
        #expect(try codes(folder.run(["check", "a.txt", "--format", "json"])) == ["MB-NGAY-04"])
    }

    /// Front matter of any kind is read: its texts count, and its day is the item's.
    @Test func frontMatterSaysTheDay() throws {
        let folder = try SiteFolder()
        func text(_ date: String) -> String { "---\ntitle: \"Sức khỏe và sức khoẻ\"\ndate: \(date)\n---\nThủ tục ở cấp huyện.\n" }
        try folder.put("cu.md", text("2024-03-28"))
        try folder.put("moi.md", text("28/3/2026"))
        #expect(try codes(folder.run(["check", "cu.md", "--format", "json"])) == ["MB-CHU-05"])
        #expect(try codes(folder.run(["check", "moi.md", "--format", "json"])) == ["MB-CHU-05", "MB-TN-01"])
    }

    @Test func characterFaultsAreTold() throws {
        let folder = try SiteFolder()
        try folder.put("nfd.md", "Tie\u{302}\u{301}ng Việt, Ðà Nẵng, che\u{200B}n.\n")
        #expect(try codes(folder.run(["check", "nfd.md", "--format", "json"])) == ["MB-CHU-01", "MB-CHU-02", "MB-CHU-04"])
        try folder.put("8bit.txt", bytes: [0x43, 0xB6, 0x69, 0x0A])
        #expect(try codes(folder.run(["check", "8bit.txt", "--format", "json"])) == ["MB-TEP-02"])
    }

    /// In a site's folder its glossary, its choice of tone marks and its hotlines are known.
    @Test func aSiteLendsWhatItKnows() throws {
        let (folder, _) = try TinySite().changing(TinySite.Path.site, "language: vi", to: "language: vi\ntone_marks: hoà")
            .changing(TinySite.Path.hotlines, "phone: [\"18001096\"]", to: "phone: [\"0912345678\"]").run(["check"])
        try folder.put("bai.md", "CCHC, hòa, gọi 0912 345 678.\n")
        #expect(try codes(folder.run(["check", "bai.md", "--format", "json"])) == ["MB-CHU-05"])
        #expect(try codes(folder.run(["check", "bai.md", "--site", "content", "--format", "json"])) == ["MB-VT-02", "MB-CN-03"])
    }

    @Test func aFileThatCannotBeReadIsAWrongCall() throws {
        let run = try SiteFolder().run(["check", "khong-co.md"])
        #expect(run.exitCode == 2)
        #expect(run.err.contains("khong-co.md"))
    }

    /// A number that a directory or the registry offers may stand in any text of the site.
    @Test(arguments: [TinySite.Path.page, TinySite.Path.news, TinySite.Path.plan])
    func publicNumbersMayBeNamed(_ path: String) throws {
        let site = try TinySite().changing(path, "Nội dung.", to: "Gọi 0912.345.678.")
        #expect(try codes(site.run(["check", "--format", "json"]).1) == ["MB-CN-03"])
        let listed = try site.changing(TinySite.Path.hotlines, "phone: [\"18001096\"]", to: "phone: [\"18001096\", \"+84912345678\"]")
        #expect(try codes(listed.run(["check", "--format", "json"]).1) == [])
    }
}
