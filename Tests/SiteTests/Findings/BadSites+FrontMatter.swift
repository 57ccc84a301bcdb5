private typealias Path = TinySite.Path

extension BadSite {
    /// What stands between the two `---` lines, and in registries.
    static let frontMatter: [BadSite] = [
        BadSite("MB-DAU-01", "none", says: "`---`") { TinySite().with(Path.page, "1️⃣Giới thiệu cổng2️⃣\n\nNội dung.\n") },
        BadSite("MB-DAU-01", "an empty file", says: "`---`") { TinySite().with(Path.page, "1️⃣") },
        BadSite("MB-DAU-02", "open", says: "không thấy dòng `---` đóng") {
            TinySite().with(Path.page, "1️⃣---2️⃣\ntitle: Giới thiệu\n\nNội dung.\n")
        },
        BadSite("MB-DAU-03", says: "ngoặc kép", Path.page, "title: Giới thiệu", "title: Kế hoạch1️⃣: thử"),
        BadSite("MB-DAU-03", says: "Tab", Path.hotlines, "    phone: [", "1️⃣\tphone: ["),
        BadSite("MB-DAU-03", says: "ngoặc đơn", Path.page, "title: Giới thiệu", "title: \"Mẫu A1️⃣\\qB\""),
        BadSite("MB-DAU-03", says: "ngoặc", Path.site, "title: Cổng thử", "title: 1️⃣\"Cổng thử"),
        BadSite("MB-DAU-04", says: "ngoặc kép", Path.news, "summary: Tóm tắt.", "summary: 1️⃣&a Tóm tắt."),
        BadSite("MB-DAU-04", says: "bí danh", Path.news, "summary: Tóm tắt.", "summary: 1️⃣*a"),
        BadSite("MB-DAU-05", says: "!", Path.news, "summary: Tóm tắt.", "summary: 1️⃣!!binary x"),
        BadSite("MB-DAU-06", says: "hai lần", Path.news, "summary: Tóm tắt.", "summary: Tóm tắt.\n1️⃣title2️⃣: Tin khác"),
        BadSite("MB-DAU-07", "forty brackets", says: "lồng") {
            let brackets = String(repeating: "[", count: 31) + "1️⃣[" + String(repeating: "[", count: 8) + String(repeating: "]", count: 40)
            return try TinySite().changing(Path.news, "summary: Tóm tắt.", to: "summary: \(brackets)")
        },
        BadSite("MB-DAU-07", "70 KB", says: "64 KB") {
            TinySite().with(Path.page, "1️⃣---2️⃣\ntitle: a\nsummary: \(String(repeating: "a", count: 70_000))\n---\n")
        },
        BadSite("MB-DAU-08", "a list", says: "`khóa: giá trị`") { TinySite().with(Path.page, "---\n1️⃣- title: Giới thiệu\n---\n") },
        BadSite("MB-DAU-08", "words", says: "`khóa: giá trị`") { TinySite().with(Path.page, "---\n1️⃣Giới thiệu\n---\n") },
        BadSite("MB-DAU-08", "a registry that is no list", says: "danh sách") { TinySite().with(Path.glossary, "1️⃣short: CCHC\nlong: a\n") },
    ]

    /// Keys and values.
    static let keys: [BadSite] = [
        BadSite("MB-KHOA-01", says: "có phải ý bạn là `summary`?", Path.news, "topics: [dich-vu-so]\n", "topics: [dich-vu-so]\n1️⃣sumary2️⃣: Tóm tắt.\n"),
        BadSite("MB-KHOA-01", says: "`khong_co_gi_giong`", Path.site, "language: vi", "language: vi\n1️⃣khong_co_gi_giong2️⃣: 1"),
        BadSite("MB-KHOA-02", says: "`summary`", Path.news, "title: Tin thử\ndate: 2026-03-28\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\nsummary: Tóm tắt.\n", "1️⃣title: Tin thử\ndate: 2026-03-28\nunit: da-nang/so-khcn\ntopics: [dich-vu-so]\n"),
        BadSite("MB-KHOA-02", says: "`long`", Path.glossary, "- { short: CCHC, long: cải cách hành chính }", "- 1️⃣{ short: CCHC }"),
        BadSite("MB-KHOA-03", says: "danh sách", Path.news, "topics: [dich-vu-so]", "topics: 1️⃣dich-vu-so2️⃣"),
        BadSite("MB-KHOA-03", says: "cần", Path.news, "title: Tin thử", "title: 1️⃣[Tin, thử]2️⃣"),
        BadSite("MB-KHOA-04", says: "để trống", Path.news, "title: Tin thử", "1️⃣title2️⃣:"),
        BadSite("MB-KHOA-04", says: "để trống", Path.news, "title: Tin thử", "title: 1️⃣\" \u{A0}\u{3000} \"2️⃣"),
        BadSite("MB-KHOA-05", says: "301 ký tự, tối đa 300", Path.news, "summary: Tóm tắt.", "summary: 1️⃣\(String(repeating: "ế", count: 301))2️⃣"),
        BadSite(
            "MB-KHOA-05", says: "101 mục, tối đa 100", Path.site, "language: vi",
            "language: vi\nmenu:\n" + String(repeating: "  - { title: Tin tức, to: /tin-tuc/ }\n", count: 100)
                + "  - 1️⃣{ title: Tin tức, to: /tin-tuc/ }2️⃣"),
        BadSite("MB-KHOA-06", says: "có phải ý bạn là «draft»?", Path.news, "summary:", "status: 1️⃣drafft2️⃣\nsummary:"),
        BadSite("MB-KHOA-07", says: "`featured: true`", Path.news, "summary:", "featured: 1️⃣đúng2️⃣\nsummary:"),
        BadSite("MB-KHOA-07", says: "`require_approval: true`", Path.site, "language: vi", "language: vi\nrequire_approval: 1️⃣ok2️⃣"),
        BadSite("MB-KHOA-08", says: "số nguyên", Path.plan, "year: 2026", "year: 1️⃣202662️⃣"),
        BadSite("MB-KHOA-08", says: "từ 1", Path.site, "language: vi", "language: vi\npage_size: 1️⃣02️⃣"),
        BadSite("MB-NGAY-01", says: "tháng 02/2026 chỉ có 28 ngày", Path.news, "date: 2026-03-28", "date: 1️⃣2026-02-312️⃣"),
        BadSite("MB-NGAY-01", says: "13", Path.news, "date: 2026-03-28", "date: 1️⃣2026-13-012️⃣"),
        BadSite("MB-NGAY-02", says: "`date: 2024-03-28`", Path.news, "date: 2026-03-28", "date: 1️⃣28-3-20262️⃣"),
        BadSite("MB-NGAY-02", says: "`updated: 2024-03-28`", Path.news, "summary:", "updated: 1️⃣hôm qua2️⃣\nsummary:"),
        BadSite("MB-MA-01", says: "`tin-quy`", Path.news, "summary:", "fulfils: [1️⃣Tin Quý2️⃣]\nplan: ke-hoach\nsummary:"),
        BadSite("MB-SDT-01", says: "điện thoại", Path.hotlines, "\"18001096\"", "1️⃣\"0123456\"2️⃣"),
        BadSite("MB-SDT-01", says: "điện thoại", Path.hotlines, "\"18001096\"", "1️⃣\"gọi lễ tân\"2️⃣"),
        BadSite("MB-THU-01", says: "@", Path.hotlines, "    phone:", "    email: 1️⃣ban-bien-tap2️⃣\n    phone:"),
        BadSite("MB-THU-01", says: "thư điện tử", Path.site, "name: Ban Biên tập", "name: Ban Biên tập, email: 1️⃣\"a@b.vn?bcc=c@d.vn\"2️⃣"),
        BadSite("MB-LK-05", says: "https://", Path.hotlines, "    phone:", "    web: 1️⃣dichvucong.gov.vn2️⃣\n    phone:"),
        BadSite("MB-LK-05", says: "web", Path.site, "link: https://example.gov.vn/gop-y", "link: 1️⃣\"javascript:alert(1)\"2️⃣"),
    ]
}
