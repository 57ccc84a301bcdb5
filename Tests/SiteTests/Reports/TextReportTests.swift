import Foundation
import Testing

private typealias Path = TinySite.Path

/// Findings as an editor reads them.
@Suite struct TextReportTests {
    /// A page with one fault, and the whole of what is said.
    private func said(_ site: TinySite, _ more: [String] = []) throws -> String {
        try site.run(["check", "--quiet"] + more).1.out
    }

    private func impossibleDay() throws -> TinySite {
        try TinySite().changing(Path.news, "title: Tin thử\ndate: 2026-03-28", to: "title: Kế hoạch cải cách hành chính năm 2026\ndate: 2026-02-31")
    }

    @Test func letterByLetter() throws {
        #expect(try said(impossibleDay()) == """
            LỖI MB-NGAY-01  Ngày không có thật
              Trang: «Kế hoạch cải cách hành chính năm 2026»
              Tệp:   content/news/2026/tin.md, dòng 3, cột 7

                2 │ title: Kế hoạch cải cách hành chính năm 2026
                3 │ date: 2026-02-31
                  │       ^^^^^^^^^^ tháng 02/2026 chỉ có 28 ngày

              Cách sửa: ghi một ngày có thật, ví dụ `date: 2026-02-28`.

            1 lỗi trong 1 tệp. Đã kiểm tra xong; không ghi gì.

            """)
    }

    @Test func inEnglish() throws {
        #expect(try said(impossibleDay(), ["--lang", "en"]) == """
            ERROR MB-NGAY-01  A day that does not exist
              Page: «Kế hoạch cải cách hành chính năm 2026»
              File: content/news/2026/tin.md, line 3, column 7

                2 │ title: Kế hoạch cải cách hành chính năm 2026
                3 │ date: 2026-02-31
                  │       ^^^^^^^^^^ 2026-02 has 28 days only

              To mend: write a day that exists, for example `date: 2026-02-28`.

            1 error in 1 file. Checked; nothing was written.

            """)
    }

    @Test func liveSiteIsSpokenOf() throws {
        let (_, run) = try impossibleDay().run(["build", "--quiet"])
        #expect(run.out.hasSuffix("\n1 lỗi trong 1 tệp. Chưa đăng gì; trang web đang chạy không thay đổi.\n"))
    }

    @Test func theOtherPlaceAndTheOperator() throws {
        let site = try TinySite().changing(Path.topics, "id: buu-chinh", to: "id: dich-vu-so")
        #expect(try said(site) == """
            LỖI MB-MA-02  Hai mục cùng mã
              Tệp:   content/registry/topics.yml, dòng 2, cột 9

                1 │ - { id: dich-vu-so, name: Dịch vụ công trực tuyến }
                2 │ - { id: dich-vu-so, name: Bưu chính công ích }
                  │         ^^^^^^^^^^ mã «dich-vu-so» đã dùng

              Nơi kia: content/registry/topics.yml, dòng 1, cột 9
              Vì sao: Mỗi mã trong danh bạ chỉ dùng cho một mục.
              (Việc này dành cho người quản trị trang, không phải biên tập viên.)

            1 lỗi trong 1 tệp. Đã kiểm tra xong; không ghi gì.

            """)
    }

    /// Marks stand under the letters, whatever the letters are made of.
    @Test(arguments: [
        // Composed Vietnamese: a letter is a column.
        ("Ấy là [đường](ở-đâu.md)", 14, "ở-đâu.md"),
        // Decomposed: put together before it is quoted.
        ("A\u{302}\u{301}y la\u{300} [đường](o\u{31B}\u{309}-đâu.md)", 14, "ở-đâu.md"),
        // Wide letters take two columns of a terminal.
        ("漢字 và [x](không.md)", 12, "không.md"),
        // One letter of several code points.
        ("👨‍👩‍👧 và [x](không.md)", 10, "không.md"),
        ("🇻🇳 và [x](không.md)", 10, "không.md"),
        // Marks without breadth of their own, alone on a letter that has no composed form.
        ("x\u{309} và [x](không.md)", 9, "không.md"),
    ])
    func marksStandUnderLetters(_ body: String, _ blanks: Int, _ marked: String) throws {
        let text = try said(try TinySite().changing(Path.page, "Nội dung.", to: body))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let at = try #require(lines.lastIndex { $0.hasPrefix("      │ ") && $0.contains("^") }, "\(text)")
        #expect(lines[at - 1].hasPrefix("    4 │ "))
        #expect(lines[at - 1].unicodeScalars.elementsEqual("    4 │ \(body.precomposedStringWithCanonicalMapping)".unicodeScalars))
        let marks = lines[at].dropFirst("      │ ".count)
        #expect(marks.prefix { $0 == " " }.count == blanks)
        #expect(marks.drop { $0 == " " }.prefix { $0 == "^" }.count == marked.count)
    }

    /// Of a line of thousands of letters only what is around the mark is shown.
    @Test func longLine() throws {
        let site = try TinySite().changing(
            Path.page, "Nội dung.", to: String(repeating: "Chữ dài. ", count: 1000) + "[x](sai.md)" + String(repeating: " Hết.", count: 1000))
        let text = try said(site)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let at = try #require(lines.firstIndex { $0.contains("^^^^^^") })
        #expect(text.contains(", dòng 4, cột 9005\n"))
        #expect(lines.allSatisfy { $0.count < 200 })
        let quoted = lines[at - 1].dropFirst("    4 │ ".count)
        #expect(quoted.hasPrefix("…") && quoted.hasSuffix("…"))
        let blanks = lines[at].dropFirst("      │ ".count).prefix { $0 == " " }.count
        #expect(quoted.dropFirst(blanks).hasPrefix("sai.md"))
    }

    /// Of what is said of very many places of a file in the same words, ten are told in full and the rest by their lines.
    @Test func alikeFindingsAreToldTogether() throws {
        let tags = String(repeating: "<b>", count: 12) + "\n\nA <i>\nb <i>\n\nc <i>\n\n[x](sai.md) [x](sai.md)"
        let site = try TinySite().changing(Path.page, "Nội dung.", to: tags).with(
            "content/pages/b.md", "---\ntitle: B\n---\n" + String(repeating: "<b>", count: 11))
        let text = try said(site)
        #expect(text.components(separatedBy: "MB-MD-01  Thẻ HTML trong bài bị bỏ\n").count - 1 == 20)
        #expect(text.contains(
            "CẢNH BÁO MB-MD-01  Thẻ HTML trong bài bị bỏ: còn 5 chỗ nữa\n  Tệp:   content/pages/gioi-thieu.md, dòng 4, 6–7, 9\n\n"))
        #expect(text.contains("CẢNH BÁO MB-MD-01  Thẻ HTML trong bài bị bỏ: còn 1 chỗ nữa\n  Tệp:   content/pages/b.md, dòng 4\n\n"))
        #expect(text.components(separatedBy: "LỖI MB-LK-01").count - 1 == 2)
        #expect(text.hasSuffix("\n2 lỗi, 26 cảnh báo trong 2 tệp. Đã kiểm tra xong; không ghi gì.\n"))
        #expect(try said(site, ["--lang", "en"]).contains(": 5 more places\n  File: content/pages/gioi-thieu.md, lines 4, 6–7, 9\n\n"))
        // Programs are told each.
        #expect(try JSONReport(try site.run(["check", "--quiet", "--format", "json"]).1).findings.count == 28)
    }

    /// Nothing that a file holds can move a terminal's cursor or turn its text.
    @Test func controlsAreShownAsSigns() throws {
        let site = TinySite().with("content/pages/a\u{1B}[31m.md", "---\ntitle: A\n---\n")
            .with("content/pages/b.md", "---\ntitle: A\u{202E}B\nsumary: \u{9B}x\n---\n")
        let (_, run) = try site.run(["check", "--quiet"])
        #expect(run.exitCode == 1)
        #expect(run.out.contains("a␛[31m.md"))
        #expect(!run.out.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }

    /// All faults in one run, by file, then by place.
    @Test func inOrder() throws {
        let site = try TinySite()
            .changing(Path.news, "topics: [dich-vu-so]\nsummary: Tóm tắt.", to: "topics: [a]\nsumary: x\nsummary: y\nfeatured: z")
            .changing(Path.page, "Nội dung.", to: "[a](b.md)\n\n[c](d.md)")
            .changing(Path.hotlines, "\"18001096\"", to: "\"1\"")
        let report = try JSONReport(try site.run(["check", "--quiet", "--format", "json"]).1)
        let places = report.findings.compactMap { finding in finding.place.map { "\(finding.code) \($0.file):\($0.line ?? 0)" } }
        #expect(places == [
            "MB-SDT-01 content/hotlines/danh-ba.md:7", "MB-CD-01 content/news/2026/tin.md:5", "MB-KHOA-01 content/news/2026/tin.md:6",
            "MB-KHOA-07 content/news/2026/tin.md:8", "MB-LK-01 content/pages/gioi-thieu.md:4", "MB-LK-01 content/pages/gioi-thieu.md:6",
        ])
        #expect(try said(site).hasSuffix("\n6 lỗi trong 3 tệp. Đã kiểm tra xong; không ghi gì.\n"))
        #expect(try said(site, ["--jobs", "1"]) == (try said(site, ["--jobs", "7"])))
    }

    /// A file that cannot be read is not missing elsewhere too.
    @Test func noCascade() throws {
        let site = try TinySite().with(Path.topics, "- { id: dich-vu-so, name: [Dịch vụ }\n")
            .changing(Path.site, "language: vi", to: "language: vi\nhotline: danh-ba")
            .changing(Path.hotlines, "title: Danh bạ thử", to: "title: \"Danh bạ thử")
        let report = try JSONReport(try site.run(["check", "--quiet", "--format", "json"]).1)
        #expect(report.findings.map(\.code) == ["MB-DAU-03", "MB-DAU-03"])
    }
}
