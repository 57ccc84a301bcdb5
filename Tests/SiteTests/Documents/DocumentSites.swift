import Foundation

private typealias Path = TinySite.Path

/// Sites whose items cite documents.
enum DocumentSites {
    /// Provinces, a town and a ward that issue plans under the same numbers.
    static func site() -> TinySite {
        TinySite()
            .with(Path.provinces, """
                - { id: quang-ngai, name: Quảng Ngãi, kind: tinh, codes: [ { code: "51" } ] }
                - { id: gia-lai, name: Gia Lai, kind: tinh, codes: [ { code: "52" } ] }
                - { id: da-nang, name: Đà Nẵng, kind: thanh-pho, codes: [ { code: "48" } ] }

                """)
            .with(Path.units, """
                - { id: quang-ngai/ubnd, name: Ủy ban nhân dân tỉnh Quảng Ngãi, short: UBND tỉnh, level: province }
                - { id: quang-ngai/thanh-pho, name: Ủy ban nhân dân thành phố Quảng Ngãi, level: district, until: 2025-06-30 }
                - { id: quang-ngai/phuong, name: Ủy ban nhân dân phường Nguyễn Nghiêm, level: commune }
                - { id: gia-lai/ubnd, name: Ủy ban nhân dân tỉnh Gia Lai, short: UBND tỉnh, level: province }
                - { id: gia-lai/so-tttt, name: Sở Thông tin và Truyền thông tỉnh Gia Lai, level: department }
                - { id: da-nang/so-khcn, name: Sở Khoa học và Công nghệ, level: department }

                """)
            .with(Path.documents, """
                - { number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ, title: Nghị định về cơ chế một cửa, link: https://vanban.example.gov.vn/61 }
                - { number: 76/NQ-CP, date: 2021-07-15, issuer: Chính phủ, title: Chương trình tổng thể }
                - { number: 2074/QĐ-UBND, date: 2021-12-20, issuer: Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi, title: Kế hoạch của tỉnh, based_on: [ 76/NQ-CP ngày 15/7/2021 ] }
                - { number: 55/KH-UBND, date: 2024-03-04, issuer: Ủy ban nhân dân thành phố Quảng Ngãi, title: Kế hoạch của thành phố, based_on: [ 2074/QĐ-UBND ngày 20/12/2021 của UBND tỉnh Quảng Ngãi ] }
                - { number: 23/KH-UBND, date: 2024-01-26, issuer: Ủy ban nhân dân phường Nguyễn Nghiêm, title: Kế hoạch của phường }
                - { number: 23/KH-UBND, date: 2024-01-31, issuer: Ủy ban nhân dân tỉnh Quảng Ngãi, title: Kế hoạch rà soát }

                """)
    }

    /// News of a unit, one for each body.
    static func site(_ bodies: [(unit: String, body: String)]) -> TinySite {
        var site = site()
        for (number, item) in bodies.enumerated() {
            site = site.with("content/news/2026/bai-\(number).md", """
                ---
                title: Bài \(number)
                date: 2026-03-28
                unit: \(item.unit)
                topics: [dich-vu-so]
                summary: Tóm tắt.
                ---
                \(item.body)

                """)
        }
        return site
    }
}

extension SiteFolder {
    /// The first text between two others of a page.
    func part(of address: String, from start: String, to end: String) -> String {
        guard let page = page(address), let from = page.range(of: start),
            let to = page.range(of: end, range: from.upperBound..<page.endIndex)
        else { return "" }
        return page[from.upperBound..<to.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
