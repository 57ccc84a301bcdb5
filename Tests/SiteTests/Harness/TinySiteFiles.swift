extension TinySite {
    /// Paths that tests often name.
    enum Path {
        static let site = "content/site.yml"
        static let news = "content/news/2026/tin.md"
        static let plan = "content/plans/ke-hoach.md"
        static let hotlines = "content/hotlines/danh-ba.md"
        static let page = "content/pages/gioi-thieu.md"
        static let provinces = "content/registry/provinces.yml"
        static let units = "content/registry/units/da-nang.yml"
        static let topics = "content/registry/topics.yml"
        static let documents = "content/registry/documents.yml"
        static let glossary = "content/registry/glossary.yml"
        static let channels = "content/registry/channels.yml"
        static let procedures = "content/registry/procedures.yml"
        static let indices = "content/registry/indices.yml"
        static let results = "content/indices/par-index.csv"
    }

    /// The smallest whole site; the telephone number is the national portal's own.
    static let base: [String: String] = [
        Path.site: """
            title: Cổng thử
            base_url: https://example.gov.vn/cchc/
            language: vi
            time_zone: Asia/Ho_Chi_Minh
            editorial_board: { name: Ban Biên tập }
            feedback: { link: https://example.gov.vn/gop-y, text: Góp ý }

            """,
        Path.provinces: """
            - { id: da-nang, name: Đà Nẵng, kind: thanh-pho, codes: [ { code: "48" } ] }
            - { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang } ] }

            """,
        Path.units: """
            - { id: da-nang/so-khcn, name: Sở Khoa học và Công nghệ, short: Sở KH&CN, level: department }
            - { id: da-nang/so-tttt, name: Sở Thông tin và Truyền thông, level: department, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: merged } ] }

            """,
        Path.topics: """
            - { id: dich-vu-so, name: Dịch vụ công trực tuyến }
            - { id: buu-chinh, name: Bưu chính công ích }

            """,
        Path.documents: """
            - { number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ, title: Nghị định về cơ chế một cửa }

            """,
        Path.glossary: """
            - { short: CCHC, long: cải cách hành chính }

            """,
        Path.channels: """
            - { id: web, name: Cổng thử }
            - { id: zalo, name: Zalo }

            """,
        Path.procedures: """
            - { name: Đăng ký khai sinh, field: Hộ tịch, level: Cấp xã }

            """,
        Path.indices: """
            - { id: par-index, short: PAR INDEX, name: Chỉ số cải cách hành chính, publisher: Bộ Nội vụ, scale: "100", subject: province }

            """,
        Path.results: """
            index,year,subject,score,rank,source
            par-index,2023,da-nang,88.50,5,Bộ Nội vụ

            """,
        Path.news: """
            ---
            title: Tin thử
            date: 2026-03-28
            unit: da-nang/so-khcn
            topics: [dich-vu-so]
            summary: Tóm tắt.
            ---
            Nội dung.

            """,
        Path.plan: """
            ---
            title: Kế hoạch thử
            issuer: da-nang/so-khcn
            year: 2026
            topics: [dich-vu-so]
            summary: Tóm tắt kế hoạch.
            ---
            Nội dung.

            """,
        Path.hotlines: """
            ---
            title: Danh bạ thử
            unit: da-nang
            verified: 2026-11-01
            entries:
              - name: Tổng đài Cổng Dịch vụ công quốc gia
                phone: ["18001096"]
            ---
            Nội dung.

            """,
        Path.page: """
            ---
            title: Giới thiệu
            ---
            Nội dung.

            """,
    ]
}
