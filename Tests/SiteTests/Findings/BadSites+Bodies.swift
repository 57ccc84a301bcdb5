private typealias Path = TinySite.Path

extension BadSite {
    /// A fault in the body of an ordinary page.
    private init(_ code: String, _ body: String, says words: String) {
        self.init(code, says: words, Path.page, "Nội dung.", body)
    }

    /// What stands in texts.
    static let bodies: [BadSite] = [
        BadSite("MB-LK-01", "Xem [kế hoạch](1️⃣../plans/ke-hoac.md2️⃣).", says: "có phải ý bạn là `ke-hoach.md`?"),
        BadSite("MB-LK-01", "Xem [tin](1️⃣/tin-tuk/2️⃣).", says: "có phải ý bạn là `/tin-tuc/`"),
        BadSite("MB-LK-01", "Xem [tệp](1️⃣../../../etc/passwd2️⃣).", says: "ngoài thư mục"),
        BadSite("MB-LK-01", "Ế ề ![ảnh](1️⃣khong-co.png2️⃣).", says: "«content/pages/khong-co.png»"),
        BadSite("MB-LK-01", "Xem [nơi khác](1️⃣//example.com/2️⃣).", says: "`https://`"),
        BadSite("MB-LK-01", says: "có phải ý bạn là `/tin-tuc/`", Path.site, "language: vi", "language: vi\nmenu: [ { title: Tin, to: 1️⃣/tin-tucc/2️⃣ } ]"),
        BadSite("MB-LK-01", says: "có phải ý bạn là `/tin-tuc/`", Path.site, "language: vi", "language: vi\nquestions: [ { title: Hỏi, to: 1️⃣/tin-tucc/2️⃣ } ]"),
        BadSite("MB-LK-01", says: "/khong-co/", Path.site, "link: https://example.gov.vn/gop-y", "link: 1️⃣/khong-co/2️⃣"),
        BadSite("MB-LK-01", says: "/khong-co/", Path.site, "language: vi", "language: vi\nparent_portal: { title: Cổng, link: 1️⃣/khong-co/2️⃣ }"),
        BadSite("MB-LK-02", "## Mục tiêu\n\nXem [trên](1️⃣#muc-tieo2️⃣).", says: "có phải ý bạn là `#muc-tieu`?"),
        BadSite("MB-LK-02", "Xem [tin](1️⃣../news/2026/tin.md#khong-co2️⃣).", says: "«#khong-co»"),
        BadSite("MB-LK-04", "a link to a draft", says: "chưa có trên trang") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Xem [tin](1️⃣../news/2026/tin.md2️⃣).")
                .changing(Path.news, "summary:", to: "status: draft\nsummary:")
        },
        BadSite("MB-LK-06", "Xem [trang](1️⃣http://example.gov.vn/2️⃣).", says: "`https://`"),
        BadSite("MB-MD-01", "Chữ 1️⃣<b>2️⃣đậm.", says: "Markdown"),
        BadSite("MB-MD-01", "1️⃣<script>\nalert(1)\n</script>\n\nHết.", says: "HTML"),
        BadSite("MB-MD-02", "a picture without words", says: "mô tả") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Xem ![](1️⃣anh.png2️⃣).").with("content/pages/anh.png", bytes: png)
        },
        BadSite("MB-MD-03", "Xem [đây](1️⃣javascript:alert(1)2️⃣).", says: "nguy hiểm"),
        BadSite("MB-MD-03", "Xem [đây](1️⃣data:text/html,x2️⃣).", says: "nguy hiểm"),
        BadSite("MB-MD-04", "Đầu.\n\n1️⃣\(String(repeating: "> ", count: 70))x", says: "vượt giới hạn"),
        BadSite("MB-MD-05", "Một 1️⃣[^1]2️⃣.", says: "`[^1]` chưa có nội dung"),
        BadSite("MB-MD-05", "Một [^1].\n\n[^1]: A.\n\n1️⃣[^2]: B.", says: "`[^2]`"),
        BadSite("MB-MD-06", "Xem ![ảnh](1️⃣https://example.com/a.png2️⃣).", says: "tải ảnh về"),
        BadSite("MB-MD-07", "## Một\n\n1️⃣#### Hai", says: "nhảy cấp"),
        BadSite("MB-MD-08", "Xem [](1️⃣/tin-tuc/2️⃣).", says: "không có chữ"),
    ]

    /// A picture of one point.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
        0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0D, 0x0A, 0x2D, 0xB4,
        0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    /// A template of the site's own, in place of the built-in one.
    private init(_ code: String, template name: String, _ text: String, says words: String) {
        self.init(code, "\(name) \(text)", says: words) { TinySite().with("templates/\(name)", text) }
    }

    /// A file that joins the stylesheet.
    private init(_ code: String, style text: String, says words: String) {
        self.init(code, text, says: words) { TinySite().with("templates/assets/styles/20-rieng.css", text) }
    }

    /// Templates, for whoever runs the site.
    static let templates: [BadSite] = [
        BadSite("MB-MAU-01", template: "time.mustache", "<b>1️⃣{{#iso}}", says: "`iso`"),
        BadSite("MB-MAU-01", template: "time.mustache", "<b>1️⃣{{iso", says: "không đóng"),
        BadSite("MB-MAU-02", template: "notices.mustache", "<p>{{1️⃣khong_co}}", says: "`khong_co`"),
        BadSite("MB-MAU-03", template: "notices.mustache", "<p>{{>1️⃣khong-co}}", says: "`khong-co`"),
        BadSite("MB-MAU-04", template: "not-found.mustache", "<p>1️⃣{{{page_title}}}", says: "hai ngoặc"),
        BadSite("MB-MAU-05", template: "not-found.mustache", "<p>1️⃣{{>not-found}}", says: "tự gọi mình"),
        BadSite("MB-MAU-06", template: "not-found.mustache", "{{<layout}}1️⃣chữ thừa{{$main}}{{/main}}{{/layout}}", says: "không bao giờ"),
        BadSite("MB-MAU-07", "a file that is no template", says: "templates/", in: "templates/ghi-chu.doc") {
            TinySite().with("templates/ghi-chu.doc", "x")
        },
        BadSite("MB-MAU-07", "two files with one name in templates", says: "assets.a_b_js", in: "templates/assets/a_b.js") {
            TinySite().with("templates/assets/a-b.js", "x").with("templates/assets/a_b.js", "x")
        },
        BadSite("MB-MAU-08", style: "@font-face { src: url(\"1️⃣fonts/khong-co.woff22️⃣\") }", says: "«templates/assets/fonts/khong-co.woff2»"),
        BadSite("MB-MAU-08", style: "a { background: url( 1️⃣https://example.com/a.png2️⃣ ) }", says: "trang khác"),
        BadSite("MB-MAU-08", style: "1️⃣@import2️⃣ \"khac.css\";", says: "ghép"),
        BadSite("MB-MAU-09", style: "b { color: red } /* Ế */ a 1️⃣{2️⃣ color: red", says: "mở mà không đóng"),
        BadSite("MB-MAU-09", style: "a { color: red } 1️⃣}2️⃣", says: "đóng mà không mở"),
        BadSite("MB-MAU-09", style: "a { width: calc1️⃣(2️⃣1px; } b { }", says: "mở mà không đóng"),
        BadSite("MB-MAU-09", style: "a::before { content: 1️⃣\"2️⃣một\n\" }", says: "chuỗi"),
        BadSite("MB-MAU-09", style: "a { } 1️⃣/*2️⃣ lời ghi chú", says: "ghi chú"),
        BadSite("MB-MAU-09", style: "a { background: 1️⃣url(2️⃣a.png", says: "mở mà không đóng"),
    ]
}
