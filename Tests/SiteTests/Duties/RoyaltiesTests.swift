import Foundation
import Testing

/// `mocban royalties`: who wrote what, in their own spelling.
@Suite struct RoyaltiesTests {
    private static let site = DutySite(
        duties: ["id: nam, what: Tin, kind: publish, every: year, units: [da-nang/so-khcn]"],
        news: [
            "2026-03-10 | da-nang/so-khcn | author: 'Bút  danh A '", "2026-03-12 | da-nang/so-khcn/van-phong | author: Bút danh A",
            "2026-03-11 | da-nang/so-khcn | author: but danh a | genre: bai", "2026-03-09 | da-nang/so-khcn | author: Bút danh A",
            "2026-03-31 | da-nang/ubnd | plan: ke-hoach", "2026-03-20 | da-nang/so-khcn | author: Bút danh B | status: draft",
            "2026-04-01 | da-nang/so-khcn | author: Bút danh B",
            // Decomposed.
            "2026-03-15 | da-nang/so-khcn | author: Bu\u{301}t danh A",
        ])

    private func lines(_ arguments: String...) throws -> [String] {
        let run = try Self.site.site().run(["royalties", "--period", "2026-Q1", "--format", "csv"] + arguments).1
        #expect(run.exitCode == 0 && run.err == "", "\(run.err)")
        return run.out.components(separatedBy: "\r\n")
    }

    @Test func csv() throws {
        let base = "https://example.gov.vn/cchc/tin-tuc/2026"
        let unit = "da-nang/so-khcn,Sở Khoa học và Công nghệ"
        let hint = #""có tên gần giống, xem lại""#
        #expect(try lines() == [
            "\u{FEFF}author,unit,unit_name,date,genre,genre_name,title,link,hint",
            "but danh a,\(unit),2026-03-11,bai,Bài viết,Bài 3,\(base)/bai-3/,\(hint)",
            "Bút danh A,\(unit),2026-03-09,tin,Tin,Bài 4,\(base)/bai-4/,\(hint)",
            "Bút danh A,\(unit),2026-03-10,tin,Tin,Bài 1,\(base)/bai-1/,\(hint)",
            "Bút danh A,\(unit),2026-03-15,tin,Tin,Bài 8,\(base)/bai-8/,\(hint)",
            "Bút danh A,da-nang/so-khcn/van-phong,Văn phòng Sở,2026-03-12,tin,Tin,Bài 2,\(base)/bai-2/,\(hint)",
            ",da-nang/ubnd,Ủy ban nhân dân thành phố,2026-03-31,tin,Tin,Bài 5,\(base)/bai-5/,bài không ghi tác giả",
            "",
        ])
    }

    @Test func choosing() throws {
        func titles(_ arguments: String...) throws -> [String] {
            let run = try Self.site.site().run(["royalties", "--period", "2026", "--format", "csv"] + arguments).1
            return run.out.matches(of: /Bài \d/).map { String($0.0) }.sorted()
        }
        // A department's rooms are its own.
        #expect(try titles("--unit", "da-nang/so-khcn") == ["Bài 1", "Bài 2", "Bài 3", "Bài 4", "Bài 7", "Bài 8"])
        #expect(try titles("--unit", "da-nang/so-khcn/van-phong") == ["Bài 2"])
        #expect(try titles("--plan", "ke-hoach") == ["Bài 5"])
        // Drafts are nobody's work yet, even where they are read.
        #expect(try !titles("--drafts").contains("Bài 6"))
    }

    @Test func markdown() throws {
        let text = try Self.site.site().run(["royalties", "--period", "2026-Q1", "--today", "2026-04-02"]).1.out
        #expect(text.contains("Cổng thử, Quý I/2026 (từ ngày 01/01/2026 đến hết ngày 31/3/2026), tính đến ngày 02/4/2026: 6 tin, bài."))
        #expect(text.contains("- «Bút danh A», «but danh a»\n"))
        let heads = text.components(separatedBy: "\n").filter { $0.hasPrefix("## ") }
        #expect(heads == [
            "## but danh a – Sở Khoa học và Công nghệ: 1", "## Bút danh A – Sở Khoa học và Công nghệ: 3",
            "## Bút danh A – Văn phòng Sở: 1", "## Không ghi tác giả – Ủy ban nhân dân thành phố: 1",
        ], "\(heads)")
        #expect(text.contains("| 2 | 10/3/2026 | Tin | [Bài 1](<https://example.gov.vn/cchc/tin-tuc/2026/bai-1/>) |"))
        #expect(text.contains("không đăng lên cổng"))
    }

    @Test func wrongCalls() throws {
        for arguments in [["--period", "2026-H3"], ["--period", "2026", "--unit", "da-nang/so-khc"], ["--period", "2026", "--plan", "khong"], []] {
            let run = try Self.site.site().run(["royalties"] + arguments).1
            #expect(run.exitCode == 2 && run.out == "", "\(arguments): \(run.err)")
        }
    }
}
