import Foundation

/// A site with every kind of page in it, lists that run over several pages, and items that are held back.
enum OutputSample {
    /// A word that stands in every item that is held back and in nothing else.
    static let heldWord = "chưađăngđược"

    /// News that is published, newest first: its address and its title.
    static let news = [
        ("/tin-tuc/2026/sau/", "Tin thứ sáu"), ("/tin-tuc/2026/nam/", "Tin thứ năm"),
        ("/tin-tuc/2026/bon/", "Tin thứ tư"), ("/tin-tuc/2026/ba/", "Tin thứ ba"),
        ("/tin-tuc/2025/hai/", "Tin thứ hai"), ("/tin-tuc/2025/mot/", "Tin thứ nhất"),
    ]

    static let site = base
        .with("content/news/2025/mot.md", item("Tin thứ nhất", "2025-02-10", "unit: da-nang/so-tttt\naliases: [/tin-cu/1/, /cu/bai.aspx]"))
        .with("content/news/2025/hai.md", item("Tin thứ hai", "2025-12-31T23:30", "updated: 2026-01-05"))
        .with("content/news/2026/ba/index.md", item("Tin thứ ba", "2026-01-02", """
            featured: true
            plan: ke-hoach
            fulfils: [tin-thang]
            channels: [web, zalo]
            author: Phòng Tuyên truyền
            approved_on: 2026-01-02
            sent_on: 2026-01-01
            corrections: [ { date: 2026-01-03, text: Sửa tên người ký. } ]
            image: { file: anh.png, alt: Người dân nộp hồ sơ, credit: Báo tỉnh }
            attachments: [ { file: bang.csv, title: Bảng kèm theo } ]
            """, body: Self.body))
        .with("content/news/2026/ba/anh.png", bytes: picture)
        .with("content/news/2026/ba/bang.csv", "a,b\r\n1,2\r\n")
        .with("content/news/2026/bon.md", item("Tin thứ tư", "2026-01-20", "genre: video\ntranscript: Lời của video.\nplan: ke-hoach"))
        .with("content/news/2026/nam.md", item("Tin thứ năm", "2026-02-03", "unit: da-nang/so-khcn/van-phong", topics: "[buu-chinh, chu-ky-so]"))
        .with("content/news/2026/sau.md", item("Tin thứ sáu", "2026-03-28", "expires: 2026-11-21", topics: "[buu-chinh]"))
        .with("content/news/2026/nhap.md", held("2026-01-01", "status: draft"))
        .with("content/news/2026/cho.md", held("2026-01-01", "status: review"))
        .with("content/news/2026/hen.md", held("2026-11-21", ""))
        .with("content/news/2026/het.md", held("2026-01-01", "expires: 2026-11-20"))

    private static let base = TinySite()
        .without(TinySite.Path.news)
        .with(TinySite.Path.site, """
            title: Cổng thử
            base_url: https://example.gov.vn/cchc/
            language: vi
            time_zone: Asia/Ho_Chi_Minh
            editorial_board: { name: Ban Biên tập, unit: da-nang/so-khcn, email: ban-bien-tap@example.gov.vn }
            require_approval: true
            page_size: 2
            feedback: { link: /gioi-thieu/, text: Góp ý }
            hotline: danh-ba
            parent_portal: { title: Cổng thành phố, link: https://example.gov.vn/ }
            notices: [ { from: 2026-11-01, until: 2026-12-01, text: Tạm dừng để bảo trì }, { until: 2026-11-01, text: Đã qua } ]
            menu: [ { title: Tin tức, to: /tin-tuc/ }, { title: Giới thiệu, to: /gioi-thieu/ }, { title: Ngoài, to: https://example.gov.vn/ngoai } ]

            """)
        .adding("- { id: chu-ky-so, name: Chữ ký số, summary: Ký số từ xa., parent: dich-vu-so }", to: TinySite.Path.topics)
        .adding("- { id: da-nang/so-khcn/van-phong, name: Văn phòng Sở, level: office }", to: TinySite.Path.units)
        .with(TinySite.Path.plan, """
            ---
            title: Kế hoạch thử
            number: 12/KH-SKHCN
            issued: 2026-01-01
            issuer: da-nang/so-khcn
            signer: { name: Nguyễn Văn A, role: Giám đốc }
            year: 2026
            topics: [dich-vu-so]
            summary: Tóm tắt kế hoạch.
            based_on: [ Nghị định 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ ]
            audience: [Người dân]
            goals: [Nâng chỉ số]
            indices: [par-index]
            tasks: [ { no: "01", what: Niêm yết công khai, lead: [da-nang/so-khcn/van-phong], with: [Các xã], when: Cả năm, due: 2026-Q1, topics: [buu-chinh] } ]
            duties:
              - { id: tin-thang, what: Mỗi tháng một tin, kind: publish, genres: [tin], channels: [zalo], count: 1, every: month, by: 20, units: [da-nang/so-khcn] }
              - { id: bao-cao, what: Báo cáo năm, kind: report, to: Sở Nội vụ, every: year, before: 12-20, rotation: [ { in: [1, 12], unit: da-nang/so-khcn } ] }
            evidence: [ { duty: tin-thang, unit: da-nang/so-khcn, period: 2026-01, date: 2026-01-31, what: Biên bản số 1 } ]
            recipients: [Như trên]
            approved_by: Ban Biên tập
            ---
            Kế hoạch theo 61/2018/NĐ-CP. CCHC là việc chung.

            """)
        .with(TinySite.Path.hotlines, """
            ---
            title: Danh bạ thử
            unit: da-nang
            topics: [dich-vu-so]
            summary: Tóm tắt danh bạ.
            verified: 2026-11-01
            entries:
              - name: Tổng đài Cổng Dịch vụ công quốc gia
                unit: da-nang/so-khcn
                phone: ["18001096"]
                email: hop-thu@example.gov.vn
                address: 1 Đường thử
                web: https://dichvucong.gov.vn/
                hours: 7:30-11:30
                takes: [phản ánh, kiến nghị]
                topics: [buu-chinh]
                note: Gọi miễn phí
            ---
            Nội dung.

            """)

        .with(TinySite.Path.page, """
            ---
            title: Giới thiệu
            updated: 2026-02-02
            aliases: [/gioi-thieu-cu/]
            ---
            ## Mục một

            Chữ.

            ## Mục hai

            Chữ.

            """)

    private static let body = """
        ## Một đề mục

        Xem [kế hoạch](../../../plans/ke-hoach.md), [giới thiệu](/gioi-thieu/#muc-hai) và [đề mục](#mot-de-muc).

        ## Đề mục hai

        | Cột | Số |
        |-----|---:|
        | A   |  1 |

        ## Đề mục ba

        Chữ có chú thích[^1] và [tệp](bang.csv).

        ![Ảnh trong bài](anh.png)

        [^1]: Nội dung chú thích.

        """

    static func item(_ title: String, _ date: String, _ keys: String, topics: String = "[dich-vu-so]", body: String = "Nội dung.\n") -> String {
        let unit = keys.contains("unit:") ? "" : "unit: da-nang/so-khcn\n"
        let more = keys.isEmpty ? "" : keys + "\n"
        return "---\ntitle: \(title)\ndate: \(date)\n\(unit)topics: \(topics)\nsummary: Tóm tắt của \(title).\napproved_by: Ban Biên tập\n\(more)---\n\(body)"
    }

    private static func held(_ date: String, _ keys: String) -> String {
        item("Bài \(heldWord)", date, keys, body: "Bài \(heldWord).\n")
    }

    /// The first bytes of a PNG file of 3 by 2 pixels; nothing reads further.
    static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0,
        0x12, 0x16, 0xF1, 0x4D,
    ]

    /// The sample, built once for all tests that only look at it.
    static let built = Result {
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return BuiltSite(folder, base: "https://example.gov.vn/cchc/")
    }
}

/// A built site and what its files hold.
struct BuiltSite: Sendable {
    let folder: SiteFolder
    /// The address that it is published at.
    let base: String
    let files: [String: [UInt8]]
    /// The pages among them, each taken apart once.
    let pages: [String: HTMLPage]

    init(_ folder: SiteFolder, base: String) {
        self.folder = folder
        self.base = base
        files = folder.published
        pages = files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".aspx") }.mapValues { HTMLPage($0) }
    }

    /// The path that all its addresses begin with.
    var root: String { String(base.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }) }

    func data(_ address: String) throws -> Data {
        let name = String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
        guard let bytes = files[name] else { throw HarnessError("no \(name) in the output") }
        return Data(bytes)
    }

    func page(_ address: String) throws -> HTMLPage {
        let name = String(address.dropFirst()) + (address.hasSuffix("/") ? "index.html" : "")
        guard let page = pages[name] else { throw HarnessError("no page \(name) in the output") }
        return page
    }
    func text(_ address: String) throws -> String { String(decoding: try data(address), as: UTF8.self) }

    /// The file that an absolute or rooted address of this site leads to; nil where there is none.
    func file(at url: String) -> String? {
        var rest = url[...]
        if rest.hasPrefix(base) { rest = rest.dropFirst(base.count) }
        else if rest.hasPrefix(root) { rest = rest.dropFirst(root.count) }
        else { return nil }
        let path = rest.prefix { $0 != "#" && $0 != "?" }
        guard let decoded = String(path).removingPercentEncoding else { return nil }
        let name = decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded
        return files[name] == nil ? nil : name
    }
}
