private typealias Path = TinySite.Path

extension TinySite {
    /// A site that uses every key of every schema, each with a value of its own.
    static func rich() throws -> TinySite {
        TinySite()
            .with(Path.site, """
                title: Cổng Vàng
                image: { file: pages/chia-se.png, alt: Ảnh cổng Vàng }
                base_url: https://cong-vang.example.gov.vn/goc/
                language: vi
                time_zone: "+07:00"
                editorial_board: { name: Ban Biên tập Vàng, unit: da-nang/so-khcn, phone: "18001096", email: bbt@example.gov.vn }
                require_approval: true
                page_size: 1
                feedback: { link: https://gop-y.example.gov.vn/, text: Góp ý Vàng }
                hotline: danh-ba
                hotlines_stale_after: 9
                parent_portal: { title: Cổng Mẹ Vàng, link: https://me.example.gov.vn/ }
                notices: [ { from: 2026-11-19, until: 2026-11-21, text: Bảo trì Vàng, announced: 2026-11-17, stop: { from: 2026-12-24T22:00, until: 2026-12-25T05:30 } }, { until: 2026-11-19, text: Đã Qua }, { from: 2026-11-21, text: Chưa Đến } ]
                holidays: [2026-11-23]
                workdays: [2026-11-28]
                menu: [ { title: Mục Vàng, to: /chu-de/buu-chinh/ } ]
                questions: [ { title: Hỏi Vàng, text: Đáp Vàng, to: /chu-de/dich-vu-so/ } ]

                """)
            .with(Path.provinces, """
                - { id: da-nang, name: Đà Nẵng, kinds: [ { kind: tinh, until: 2026-04-29 }, { kind: thanh-pho, from: 2026-04-30, by: 31/2026/QH16 } ], codes: [ { code: "48", until: 2025-06-30 }, { code: "47", from: 2025-07-01 } ], iso: VN-DN, area_codes: ["0236"], seat: Hải Châu, communes: 94 }
                - { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang, how: merged, by: 202/2025/QH15 } ] }

                """)
            .with(Path.units, """
                - { id: da-nang/so-khcn, name: Sở Khoa học Vàng, short: Sở KHV, also: [ Sở KH cũ Vàng ], level: department, from: 2025-03-01, web: https://khcn.example.gov.vn/, phone: "18001096" }
                - { id: da-nang/so-tttt, name: Sở Thông tin Vàng, level: department, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: functions, by: 55/QĐ-UBND } ] }
                - { id: da-nang/so-khcn/van-phong, name: Văn phòng Vàng, level: office }

                """)
            .with(Path.topics, """
                - { id: dich-vu-so, name: Dịch vụ Vàng, summary: Tóm tắt chủ đề Vàng. }
                - { id: buu-chinh, name: Bưu chính Vàng, parent: dich-vu-so }

                """)
            .with(Path.documents, """
                - { number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ Vàng, title: Trích yếu Vàng, link: https://vanban.example.gov.vn/61, based_on: [ 63/2010/NĐ-CP ] }
                - {number: 63/2010/NĐ-CP, date: 2010-06-08, issuer: Chính phủ Vàng, title: Căn cứ Vàng}

                """)
            .with(Path.glossary, """
                - { short: CCHC, long: cải cách Vàng }
                - { short: BCV, long: báo cáo Vàng, auto: false }
                - { short: CMV, long: chứng minh Vàng, former: true, note: Thay bằng Vàng }
                - { short: MHV, long: một Vàng, auto: false, after: [Đại] }
                - { short: MHV, long: hai Vàng, auto: false, before: [Bé] }
                - { short: NVM, long: nghĩa Vàng }

                """)
            .with(Path.channels, """
                - { id: web, name: Cổng Vàng }
                - { id: zalo, name: Zalo Vàng, link: https://zalo.example.gov.vn/ }

                """)
            .with(Path.procedures, """
                - { name: Thủ tục Vàng, code: 1.004.Vàng, field: Hộ tịch Vàng, level: Cấp xã Vàng, announced_by: 77/QĐ-BTP, link: https://dvc.example.gov.vn/1 }

                """)
            .with(Path.indices, """
                - { id: par-index, short: PAR Vàng, name: Chỉ số Vàng, publisher: Bộ Vàng, scale: "110", subject: province }

                """)
            .with(Path.results, """
                index,year,subject,score,rank,source
                par-index,2023,da-nang,88.57,13,Nguồn Vàng

                """)
            .with(Path.news, """
                ---
                title: Tin Vàng
                date: 28/3/2026
                unit: da-nang/so-khcn
                topics: [buu-chinh]
                summary: Tóm tắt tin Vàng.
                author: Tác giả Vàng
                approved_by: Người duyệt Vàng
                approved_on: 2026-02-03
                updated: 2026-05-04
                expires: 2027-06-05
                status: approved
                genre: video
                plan: ke-hoach
                fulfils: [tin-quy]
                sent_on: 2026-03-02
                channels: [web, zalo]
                corrections: [ { date: 2026-08-07, text: Đính chính Vàng } ]
                transcript: Lời đọc Vàng
                image: { file: anh.png, alt: Mô tả ảnh Vàng, credit: Nguồn ảnh Vàng }
                attachments: [ { file: toan-van.pdf, title: Toàn văn Vàng } ]
                aliases: [/cu/tin-vang.html]
                featured: true
                ---
                Thân bài, CCHC, BCV, NVM, theo 61/2018/NĐ-CP. Đại MHV, MHV Bé.

                """)
            .with("content/news/2026/tin-moi.md", """
                ---
                title: Tin mới hơn
                date: 2026-04-01
                unit: da-nang/so-khcn/van-phong
                topics: [dich-vu-so]
                summary: Tóm tắt.
                approved_by: A
                ---
                """)
            .with("content/pages/chia-se.png", bytes: BadSite.png)
            .with("content/news/2026/anh.png", bytes: BadSite.png)
            .with("content/news/2026/toan-van.pdf", "%PDF-1.4 toàn văn")
            .with("content/plans/tep-minh-chung.pdf", "%PDF-1.4 minh chứng")
            .with("content/plans/phu-luc.pdf", "%PDF-1.4 phụ lục")
            .with("content/plans/cap-tren.md", "---\ntitle: Kế hoạch cấp trên Vàng\nissuer: da-nang/so-khcn\nyear: 2026\ntopics: [dich-vu-so]\nsummary: T.\napproved_by: A\n---\n")
            .with(Path.plan, plan)
            .with(Path.hotlines, hotlines)
            .with(Path.page, "---\ntitle: Trang Vàng\nsummary: Tóm tắt trang Vàng.\nupdated: 2026-09-10\ntopics: [buu-chinh]\naliases: [/cu/trang-vang/]\n---\nThân trang.\n")
    }

    private static let plan = """
        ---
        title: Kế hoạch Vàng
        number: 136/KH-VANG
        issued: 2025-12
        issuer: da-nang/so-khcn
        signer: { name: Người ký Vàng, role: Giám đốc Vàng }
        year: 2026
        topics: [buu-chinh]
        summary: Tóm tắt kế hoạch Vàng.
        based_on: [Căn cứ Vàng]
        audience: [Đối tượng Vàng]
        goals: [Mục đích Vàng]
        indices: [par-index]
        tasks:
          - { no: "07", what: Nhiệm vụ Vàng, lead: [da-nang/so-khcn/van-phong], with: [Hội Vàng], when: Thường xuyên Vàng, due: 2026-Q2, topics: [dich-vu-so] }
        duties:
          - { id: tin-quy, what: Nghĩa vụ Vàng, kind: publish, genres: [video], channels: [zalo], count: 3, every: quarter, by: 20, units: [da-nang/so-khcn] }
          - { id: bao-cao, what: Báo cáo Vàng, kind: report, every: year, before: 12-06, to: UBND Vàng, rotation: [ { in: [11, 12], unit: da-nang/so-khcn/van-phong } ] }
        evidence:
          - { duty: bao-cao, unit: da-nang/so-khcn/van-phong, period: 2026, date: 2026-10-09, what: Biên bản Vàng, file: tep-minh-chung.pdf }
        recipients: [Nơi nhận Vàng]
        carries_out: [cap-tren]
        attachments: [ { file: phu-luc.pdf, title: Phụ lục Vàng } ]
        approved_by: Người duyệt kế hoạch Vàng
        aliases: [/cu/ke-hoach-vang/]
        ---
        Thân kế hoạch.

        """

    private static let hotlines = """
        ---
        title: Danh bạ Vàng
        unit: da-nang
        topics: [buu-chinh]
        summary: Tóm tắt danh bạ Vàng.
        verified: 2026-11-12
        entries:
          - { name: Đầu mối Vàng, unit: da-nang/so-khcn, phone: "18001096", email: dau-moi@example.gov.vn, address: 1 phố Vàng, web: https://dau-moi.example.gov.vn/, hours: 7:30 Vàng, takes: [phản ánh Vàng], topics: [dich-vu-so], note: Ghi chú Vàng }
        aliases: [/cu/danh-ba-vang/]
        ---
        Thân danh bạ.

        """
}
