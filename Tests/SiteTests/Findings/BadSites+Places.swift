private typealias Path = TinySite.Path

extension BadSite {
    private static let news = String(TinySite.base[Path.news] ?? "")

    /// Files where they do not belong, and files that are missing.
    static let places: [BadSite] = [
        BadSite("MB-NGAY-03", "another year", says: "`content/news/2026/`") {
            TinySite().without(Path.news).with("content/news/2025/tin.md", news.replacing("date: 2026-03-28", with: "date: 1️⃣2026-03-282️⃣"))
        },
        BadSite("MB-CHO-01", "beside the folders", says: "chỗ", in: "content/tin.md") {
            TinySite().with("content/tin.md", news)
        },
        BadSite("MB-CHO-01", "no year", says: "chỗ", in: "content/news/tin.md") { TinySite().with("content/news/tin.md", news) },
        BadSite("MB-CHO-01", "too deep", says: "chỗ", in: "content/news/2026/thang-3/tin.md") { TinySite().with("content/news/2026/thang-3/tin.md", news) },
        BadSite("MB-CHO-01", "a misspelt registry", says: "registry/topics.yml", in: "content/registry/topic.yml") {
            TinySite().with("content/registry/topic.yml", "[]\n")
        },
        BadSite("MB-CHO-02", "HTML", says: "không được đăng", in: "content/pages/trang.html") { TinySite().with("content/pages/trang.html", "<script>") },
        BadSite("MB-CHO-02", "SVG", says: "không được đăng", in: "content/news/2026/so-do.SVG") { TinySite().with("content/news/2026/so-do.SVG", "<svg/>") },
        BadSite("MB-CHO-02", "two endings", says: "không được đăng", in: "content/pages/a.pdf.php") { TinySite().with("content/pages/a.pdf.php", "x") },
        BadSite("MB-CHO-03", "an orphan", says: "không bài nào dùng", in: "content/pages/thua.pdf") { TinySite().with("content/pages/thua.pdf", "%PDF-1.4") },
        BadSite("MB-LK-03", "an attachment", says: "có phải ý bạn là «ke-hoach.pdf»") {
            try TinySite().changing(Path.news, "summary:", to: "attachments: [ { file: ke-hoach.pdf, title: A }, { file: 1️⃣kehoach.pdf2️⃣, title: B } ]\nsummary:")
                .with("content/news/2026/ke-hoach.pdf", "%PDF-1.4")
        },
        BadSite("MB-LK-03", says: "«anh.png»", Path.news, "summary:", "image: { file: 1️⃣anh.png2️⃣, alt: Ảnh }\nsummary:"),
        BadSite("MB-LK-03", says: "không tìm thấy tệp", Path.news, "summary:", "attachments: [ { file: 1️⃣../../site.yml2️⃣, title: A } ]\nsummary:"),
        BadSite("MB-ANH-01", "no picture", says: "ảnh", in: "content/pages/anh.png") { TinySite().with("content/pages/anh.png", "không phải ảnh") },
        BadSite("MB-ANH-01", "no picture, though it is shown", says: "ảnh", in: "content/pages/anh.png") {
            try TinySite().with("content/pages/anh.png", "không phải ảnh")
                .changing(Path.site, "language: vi", to: "language: vi\nimage: { file: pages/anh.png, alt: Một cửa }")
        },
        BadSite("MB-VIDEO-01", says: "transcript", Path.news, "summary:", "genre: 1️⃣video2️⃣\nsummary:"),
        BadSite("MB-DUYET-01", "nobody approved", says: "`approved_by: Ban Biên tập`") {
            try TinySite().changing(Path.site, "language: vi", to: "language: vi\nrequire_approval: true")
                .changing(Path.plan, "year: 2026", to: "year: 2026\napproved_by: Ban Biên tập")
                .changing(Path.news, "title: Tin thử", to: "title: 1️⃣Tin thử2️⃣")
        },
    ]

    /// Addresses that clash or cannot be.
    static let addresses: [BadSite] = [
        BadSite("MB-DC-01", "a page and an alias", says: "`/Gioi-Thieu/` đã là của «Giới thiệu»") {
            try TinySite().changing(Path.news, "summary:", to: "aliases: [1️⃣/Gioi-Thieu2️⃣]\nsummary:")
        },
        BadSite("MB-DC-01", "a file and a folder of one name", says: "/tin-tuc/2026/tin/") {
            TinySite().with("content/news/2026/tin/index.md", news.replacing("title: Tin thử", with: "title: 1️⃣Tin thử2️⃣"))
        },
        BadSite("MB-DC-02", says: "`/tin-tuc/cu/123/`", Path.news, "summary:", "aliases: [1️⃣\"/cu/?id=12\"2️⃣]\nsummary:"),
        BadSite("MB-DC-02", says: "`..`", Path.news, "summary:", "aliases: [1️⃣/../../etc/2️⃣]\nsummary:"),
        BadSite("MB-DC-03", "a page named as a list", says: "`/tin-tuc/`") {
            TinySite().with("content/pages/tin-tuc.md", "---\ntitle: 1️⃣Tin tức2️⃣\n---\n")
        },
    ]
}

