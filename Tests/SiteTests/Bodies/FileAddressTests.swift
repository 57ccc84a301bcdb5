import Foundation
import Testing

/// Files whose names are no addresses as they stand: blanks, letters with marks, signs.
@Suite struct FileAddressTests {
    @Test func namesAreEncoded() throws {
        let item = """
            ---
            title: Tin có tệp
            date: 2026-03-28
            unit: da-nang/so-khcn
            topics: [dich-vu-so]
            summary: Tóm tắt.
            attachments: [ { file: "kế hoạch 1.txt", title: Kế hoạch } ]
            ---
            Xem [bản đầy đủ](<kế hoạch 1.txt>).

            """
        let (folder, run) = try TinySite().with("content/news/2026/co-tep/index.md", item)
            .with("content/news/2026/co-tep/kế hoạch 1.txt", "Nội dung").run(["build", "--quiet"])
        #expect(run.exitCode == 0, "\(run.out)\(run.err)")
        let page = try #require(folder.page("/tin-tuc/2026/co-tep/"))
        // In the text and among the attachments.
        #expect(page.components(separatedBy: "href=\"/cchc/tin-tuc/2026/co-tep/k%E1%BA%BF%20ho%E1%BA%A1ch%201.txt\"").count == 3)
        #expect(!page.contains("kế hoạch 1.txt"))
    }
}
