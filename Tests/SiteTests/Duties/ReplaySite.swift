import Foundation

/// The five plans of the example portal with its registry, and news and evidence around every deadline of 2024 in the
/// place of the portal's own.
struct ReplaySite {
    let folder: SiteFolder

    init() throws {
        folder = try SiteFolder()
        let content = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../content").standardizedFileURL
        for part in ["registry", "plans"] {
            for name in SiteFolder.files(below: content.appendingPathComponent(part).path) {
                try folder.put("content/\(part)/\(name)", bytes: [UInt8](Data(contentsOf: content.appendingPathComponent("\(part)/\(name)"))))
            }
        }
        try folder.put(TinySite.Path.site, TinySite.base[TinySite.Path.site] ?? "")
        for line in ReplaySite.lines(ReplaySite.news) { try put(item: line) }
        for (plan, lines) in ReplaySite.evidence {
            let path = "content/plans/ke-hoach-tuyen-truyen-\(plan)-2024.md"
            let entries = ReplaySite.lines(lines).map { "  - { \($0.joined(separator: ", ")) }\n" }.joined()
            let text = (folder.text(path) ?? "").replacingOccurrences(of: "\nrecipients:", with: "\nevidence:\n\(entries)recipients:")
            try folder.put(path, text)
        }
    }

    static func lines(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    private func put(item parts: [String]) throws {
        let (name, date, unit, genre) = (parts[0], parts[1], parts[2], parts[3])
        let more = parts.dropFirst(4).map { $0 + "\n" }.joined()
        try folder.put(
            "content/news/\(date.prefix(4))/\(name).md",
            "---\ntitle: Bài \(name)\ndate: \(date)\nunit: \(unit)\ngenre: \(genre)\ntopics: [tuyen-truyen]\nsummary: T.\n\(more)---\nThân bài.\n")
    }

    /// Name, day, unit, form, and what else the item says.
    private static let news = """
        st-q1 | 2024-03-19 | soc-trang/so-tttt/van-phong | tin | channels: [web, chuyen-trang-cchc, cong-tinh] | sent_on: 2024-03-18
        st-q2-a | 2024-06-20 | soc-trang/so-tttt/phong-tt-bc-xb | bai | channels: [web, chuyen-trang-cchc] | sent_on: 2024-06-19
        st-q2-b | 2024-06-21 | soc-trang/so-tttt/phong-tt-bc-xb | tin | channels: [web, cong-tinh] | sent_on: 2024-06-19
        st-q3 | 2024-09-21 | soc-trang/so-tttt/phong-cds | phong-su | channels: [chuyen-trang-cchc]
        st-q4 | 2024-12-20 | soc-trang/so-tttt/thanh-tra | phong-su | channels: [web, cong-tinh]
        st-q4-van-phong | 2024-12-19 | soc-trang/so-tttt/van-phong | tin | channels: [web, chuyen-trang-cchc]
        st-01 | 2024-01-24 | soc-trang/so-tttt/van-phong | tin | channels: [web, cong-so]
        st-03 | 2024-03-25 | soc-trang/so-tttt/van-phong | tin | channels: [web, cong-so]
        st-04 | 2024-04-24 | soc-trang/so-tttt/phong-tt-bc-xb | tin | channels: [web, cong-so]
        st-05 | 2024-05-26 | soc-trang/so-tttt/phong-tt-bc-xb | tin | channels: [web, cong-so] | sent_on: 2024-05-24
        st-07 | 2024-07-25 | soc-trang/so-tttt/phong-cds | tieu-pham | channels: [web, cong-so]
        st-08 | 2024-08-25 | soc-trang/so-tttt/phong-cds | bai
        st-09-a | 2024-09-24 | soc-trang/so-tttt/phong-cds | tin | channels: [web, cong-so]
        st-09-b | 2024-09-26 | soc-trang/so-tttt/phong-cds | tin | channels: [web, cong-so]
        st-10-a | 2024-10-31 | soc-trang/so-tttt/thanh-tra | tin | channels: [web, cong-so]
        st-10-b | 2024-10-26 | soc-trang/so-tttt/thanh-tra | bai | channels: [web, cong-so]
        st-12-nhap | 2024-12-20 | soc-trang/so-tttt/thanh-tra | tin | channels: [web, cong-so] | status: draft
        gl-nam | 2024-12-31 | gia-lai/so-tttt/van-phong | bai | plan: ke-hoach-tuyen-truyen-gia-lai-2024 | fulfils: [so-ket-tong-ket]
        kt-1-01 | 2024-01-31 | long-an/kien-tuong/tt-vhtt-tt | tin
        kt-1-02-a | 2024-02-01 | long-an/kien-tuong/tt-vhtt-tt | tin
        kt-1-02-b | 2024-02-29 | long-an/kien-tuong/tt-vhtt-tt | bai
        kt-1-04 | 2024-04-30 | long-an/kien-tuong/tt-vhtt-tt | tin
        kt-1-12 | 2024-12-10 | long-an/kien-tuong/tt-vhtt-tt | tin | plan: ke-hoach-tuyen-truyen-kien-tuong-2024
        kt-2-q1 | 2024-03-31 | long-an/kien-tuong/tt-vhtt-tt | tieu-pham
        kt-2-q3 | 2024-07-01 | long-an/kien-tuong/tt-vhtt-tt | tieu-pham | plan: ke-hoach-tuyen-truyen-kien-tuong-2024 | fulfils: [kt-2]
        kt-2-q2 | 2024-07-02 | long-an/kien-tuong/tt-vhtt-tt | tieu-pham | plan: ke-hoach-tuyen-truyen-kien-tuong-2024 | fulfils: [kt-2]
        kt-3-noi-vu | 2024-12-31 | long-an/kien-tuong/phong-noi-vu | tin
        kt-3-van-phong | 2025-01-02 | long-an/kien-tuong/van-phong | tin | plan: ke-hoach-tuyen-truyen-kien-tuong-2024
        kt-3-vhtt | 2024-06-30 | long-an/kien-tuong/phong-vhtt | bai
        kt-4-p1-q1 | 2024-03-31 | long-an/kien-tuong/phuong-1 | tin
        kt-4-p1-q2 | 2024-06-30 | long-an/kien-tuong/phuong-1 | tin
        kt-4-p1-q3 | 2024-09-30 | long-an/kien-tuong/phuong-1 | bai
        kt-4-p1-q4 | 2024-12-31 | long-an/kien-tuong/phuong-1 | tin
        kt-4-p2 | 2024-04-01 | long-an/kien-tuong/phuong-2 | tin
        """

    private static let evidence = [
        "soc-trang": """
            duty: bao-cao-thang-cua-phong | unit: soc-trang/so-tttt/phong-tt-bc-xb | period: 2024-03 | date: 2024-04-05 | what: Báo cáo 1
            duty: bao-cao-thang-cua-phong | unit: soc-trang/so-tttt/phong-cds | period: 2024-03 | date: 2024-04-06 | what: Báo cáo 2
            duty: bao-cao-thang-cua-phong | unit: soc-trang/so-tttt/thanh-tra | period: 2024-03 | date: 2024-04-04 | what: Báo cáo 3
            duty: bao-cao-thang-cua-phong | unit: soc-trang/so-tttt/thanh-tra | period: 2024-12 | date: 2025-01-05 | what: Báo cáo 4
            duty: bao-cao-quy | period: 2024-Q1 | date: 2024-03-31 | what: Báo cáo 5
            duty: bao-cao-quy | period: 2024-Q2 | date: 2024-07-01 | what: Báo cáo 6
            duty: bao-cao-quy | period: 2024-Q3 | what: Báo cáo 7
            duty: bao-cao-6-thang | date: 2024-06-30 | what: Báo cáo 8
            """,
        "quang-nam": """
            duty: bao-cao-6-thang | unit: quang-nam/so-noi-vu | date: 2024-06-29 | what: Báo cáo 1
            duty: bao-cao-6-thang | unit: quang-nam/so-vhttdl | date: 2024-06-30 | what: Báo cáo 2
            duty: bao-cao-6-thang | unit: quang-nam/so-tai-chinh | period: 2024-H1 | date: 2024-06-28 | what: Báo cáo 3
            duty: bao-cao-nam | unit: quang-nam/so-noi-vu | date: 2024-12-09 | what: Báo cáo 4
            duty: bao-cao-nam | unit: quang-nam/so-vhttdl | date: 2024-12-10 | what: Báo cáo 5
            duty: bao-cao-nam | unit: quang-nam/so-tai-chinh | date: 2024-12-11 | what: Báo cáo 6
            duty: tong-hop-6-thang | period: 2024-H1 | date: 2024-06-30 | what: Báo cáo 7
            """,
        "gia-lai": "duty: bao-cao-quy | period: 2024-Q1 | date: 2024-03-30 | what: Báo cáo 1",
        "kien-tuong": """
            duty: kt-1 | period: 2024-03 | date: 2024-03-30 | what: Bản ghi phát thanh
            duty: thong-bao-ket-qua-cham-diem | date: 2024-12-10 | what: Thông báo kết quả
            """,
    ]
}
