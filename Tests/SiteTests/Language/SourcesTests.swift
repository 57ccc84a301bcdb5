import Foundation
import Testing

/// Five real plans of 2024 as they were received: what an editor would find wrong in them is what is told.
@Suite struct SourcesTests {
    /// The damaged ones are of no use to anybody else; the others are the ones in which citations are looked for.
    private static func file(_ name: String) -> String {
        let folder = name.hasSuffix("-ocr") ? "Fixtures/sources" : "CitationsTests/Fixtures"
        return URL(fileURLWithPath: #filePath).appendingPathComponent("../../../\(folder)/\(name).txt").standardizedFileURL.path
    }

    /// Each finding by its code, line and letter column, and a word that must be said.
    static let expected: [String: [(spot: String, says: String)]] = [
        // Damaged by recognition: refused, and nothing else is said of them.
        "nguyen-nghiem-2024-ocr": [("MB-CHU-06 4:22", "OCR")],
        "soc-trang-2024-ocr": [("MB-CHU-06 7:1", "OCR")],
        // The same two with their marks restored.
        "nguyen-nghiem-2024": [
            ("MB-CHU-08 8:82", "tuyên truyền"), ("MB-VT-02 21:497", "TTHC"), ("MB-CHU-08 33:4", "tuyên truyền"),
            // IV, III, IV in the source: two sections IV.
            ("MB-MUC-01 44:1", "IV"),
        ],
        "soc-trang-2024": [("MB-VT-02 35:113", "TTHC"), ("MB-CHU-08 49:352", "official"), ("MB-MUC-01 51:1", "IV.")],
        "quang-nam-2024": [
            ("MB-VB-04 8:37", "Sở Thông tin và Truyền thông"), ("MB-CHU-08 29:26", "tuyên truyền"), ("MB-CHU-08 87:60", "phát thanh"), ("MB-CHU-08 206:9", "phổ biến"), ("MB-VT-02 256:3", "CT"),
            ("MB-VT-02 256:11", "PCT"), ("MB-VT-02 259:3", "CPVP"), ("MB-VT-02 260:7", "QN"), ("MB-VT-02 260:15", "PT-TH"),
            ("MB-VT-02 261:8", "TTĐT"),
        ],
        "gia-lai-2024": [
            ("MB-VT-02 37:37", "CBCCVV"), ("MB-CHU-05 61:23", "khóa"), ("MB-VB-01 61:130", "921/CTr-UBND"), ("MB-VT-02 112:6", "VC"), ("MB-VT-02 112:9", "NLĐ"), ("MB-VT-02 113:7", "BT"),
            ("MB-CHU-08 128:13", "niêm yết"), ("MB-VT-02 128:186", "TN&TKQ"), ("MB-CHU-08 129:4", "niêm yết"), ("MB-VT-02 136:136", "CNTT&TT"),
        ],
        "kien-tuong-2024": [
            ("MB-TN-01 15:332", "toàn trình"), ("MB-CHU-08 17:117", "cộng tác viên"), ("MB-VT-03 25:58", "CBCCVC"), ("MB-CHU-08 37:246", "hài lòng"),
            ("MB-VT-02 49:64", "HCC"), ("MB-VT-02 49:86", "VH"), ("MB-MUC-01 81:1", "IV."), ("MB-VT-02 118:3", "CT"), ("MB-VT-02 118:11", "PCT"),
            ("MB-VT-02 153:65", "KH"),
            // The annex's section V has two rows 1.
            ("MB-MUC-02 156:1", "dòng trước cũng là 1"),
        ],
    ]

    @Test(arguments: expected.keys.sorted())
    func isToldWhatIsWrong(_ name: String) throws {
        let site = try SiteFolder()
        let run = try site.run(["check", Self.file(name), "--format", "json"])
        let report = try JSONReport(run)
        let told = report.findings.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
        let expected = try #require(Self.expected[name])
        #expect(told == expected.map(\.spot))
        for (finding, want) in zip(report.findings, expected) { #expect(finding.words.contains(want.says), "\(finding.words)") }
        #expect(run.exitCode == (name.hasSuffix("-ocr") ? 1 : 0))
    }

    /// What only a register tells: the example portal knows the documents that this plan cites wrongly.
    @Test func theRegisterKnowsBetter() throws {
        let portal = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL.path
        let run = try SiteFolder().run(["check", Self.file("gia-lai-2024"), "--site", portal, "--format", "json"])
        let found = try JSONReport(run).findings.filter { $0.code.hasPrefix("MB-VB") }
        // The register's own line, not one of the text.
        let other = try #require(found.first?.other)
        let register = try String(contentsOfFile: portal + "/content/registry/documents.yml", encoding: .utf8)
        #expect(other.file.hasSuffix("documents.yml"))
        #expect(register.components(separatedBy: "\n")[(other.line ?? 1) - 1].contains("17/NQ-CP"))
        let told = found
            .map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.remedy ?? "")" }
        #expect(told == [
            "MB-VB-03 59:121 ghi `17/NQ-CP ngày 07/3/2019`", "MB-VB-01 61:130 tra lại văn bản; có lẽ là `921/CTr-UBND`",
            "MB-VB-02 61:482 ghi `28/2018/QĐ-TTg ngày 12/7/2018`",
        ])
    }
}
