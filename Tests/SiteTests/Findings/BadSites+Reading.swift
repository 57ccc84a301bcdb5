import Foundation

private typealias Path = TinySite.Path

extension BadSite {
    /// Files that cannot be used as they are.
    static let reading: [BadSite] = [
        BadSite("MB-TEP-02", "TCVN3", says: "lưu lại với bảng mã UTF-8") {
            TinySite().with(Path.page, bytes: Array("---\ntitle: Giới thiệu\n---\nNgười 1️⃣".utf8) + [0xFF] + Array("n.\n".utf8))
        },
        BadSite("MB-TEP-02", "a surrogate in the front matter", says: "UTF-8") {
            TinySite().with(Path.page, bytes: Array("---\ntitle: Đề 1️⃣".utf8) + [0xED, 0xA0, 0x80] + Array("\n---\n".utf8))
        },
        BadSite("MB-TEP-03", "NUL in a body", says: "U+0000") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội 1️⃣\u{0}2️⃣dung.")
        },
        BadSite("MB-TEP-03", "BEL in a title", says: "U+0007") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới 1️⃣\u{7}2️⃣thiệu")
        },
        BadSite("MB-TEP-03", "BEL in the registry", says: "U+0007") {
            try TinySite().changing(Path.site, "title: Cổng", to: "title: C1️⃣\u{7}2️⃣ổng")
        },
        BadSite("MB-TEP-03", "what is no character", says: "U+FFFE") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội 1️⃣\u{FFFE}2️⃣dung.")
        },
        BadSite("MB-TEP-04", "a body of 5 MB", says: "giới hạn là 5 MB", in: Path.page) {
            TinySite().with(Path.page, bytes: Array("---\ntitle: Dài\n---\n".utf8) + [UInt8](repeating: 0x61, count: 5_000_000))
        },
        BadSite(
            "MB-TEP-05", "a page that is a link", says: "liên kết", in: "content/pages/lien-ket.md",
            prepare: { try FileManager.default.createSymbolicLink(atPath: $0.path + "/content/pages/lien-ket.md", withDestinationPath: "/etc/passwd") }
        ) { TinySite() },
        BadSite(
            "MB-TEP-05", "a folder that is a link", says: "liên kết", in: "content/news/2025",
            prepare: { try FileManager.default.createSymbolicLink(atPath: $0.path + "/content/news/2025", withDestinationPath: "2026") }
        ) { TinySite() },
        BadSite(
            "MB-TEP-06", "a pipe", says: "Không phải tệp thường", in: "content/pages/ong.md",
            prepare: { mkfifo($0.path + "/content/pages/ong.md", 0o644) }
        ) { TinySite() },
        BadSite("MB-TEP-07", "a page's name", says: "`huong-dan-nop-ho-so`", in: "content/pages/Hướng dẫn nộp hồ sơ.md") {
            TinySite().with("content/pages/Hướng dẫn nộp hồ sơ.md", "---\ntitle: Hướng dẫn\n---\n")
        },
        BadSite("MB-TEP-07", "an attachment's name", says: "Tên tệp", in: "content/pages/a%b.pdf") {
            TinySite().with("content/pages/a%b.pdf", "%PDF-1.4")
        },
        BadSite("MB-TEP-08", "an editor's leftover", says: "không được đăng", in: "content/pages/.gioi-thieu.md.swp") {
            TinySite().with("content/pages/.gioi-thieu.md.swp", "x")
        },
        BadSite("MB-TEP-08", "a backup", says: "không được đăng", in: "content/pages/gioi-thieu.md~") {
            TinySite().with("content/pages/gioi-thieu.md~", "x")
        },
        BadSite("MB-TEP-09", "seventeen folders", says: "sâu", in: "content/pages" + String(repeating: "/a", count: 15)) {
            TinySite().with("content/pages" + String(repeating: "/a", count: 16) + "/b.txt", "x")
        },
        BadSite("MB-CHU-01", "a body from a Mac", says: "tổ hợp") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội dung ti1️⃣e\u{302}\u{301}2️⃣ng Vie\u{323}\u{302}t.")
        },
        BadSite("MB-CHU-09", "marks on marks", says: "gõ lại chữ") {
            try TinySite().changing(
                Path.page, "Nội dung.", to: "Nội dung o" + String(repeating: "\u{301}\u{323}", count: 15) + "1️⃣" + String(repeating: "\u{323}", count: 40) + "2️⃣.")
        },
        BadSite("MB-CHU-09", "marks that YAML makes", says: "gõ lại chữ") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: 1️⃣\"a" + String(repeating: "\\u0301", count: 31) + "\"2️⃣")
        },
        BadSite("MB-CHU-02", "Eth in a title", says: "Eth") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới thiệu thành phố 1️⃣Ð2️⃣à Nẵng")
        },
        BadSite("MB-CHU-03", "a turned title", says: "U+202E") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: Giới 1️⃣\u{202E}2️⃣thiệu")
        },
        BadSite("MB-CHU-03", "a title that YAML turns", says: "U+202E") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: 1️⃣\"Giới \\u202Ethiệu\"2️⃣")
        },
        BadSite("MB-CHU-03", "a turned name in the registry", says: "U+2067") {
            try TinySite().changing(Path.site, "title: Cổng", to: "title: C1️⃣\u{2067}2️⃣ổng")
        },
        BadSite("MB-CHU-04", "a zero width space in a unit's name", says: "U+200B") {
            try TinySite().changing(Path.units, "name: Sở Khoa", to: "name: Sở1️⃣\u{200B}2️⃣ Khoa")
        },
        BadSite("MB-CHU-04", "a Cyrillic letter that YAML makes", says: "U+0430") {
            try TinySite().changing(Path.page, "title: Giới thiệu", to: "title: 1️⃣\"C\\u0430m kết\"2️⃣")
        },
        BadSite("MB-CHU-04", "a direction control by its number", says: "U+202E") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội 1️⃣&#x202E;2️⃣dung.")
        },
        BadSite("MB-CHU-04", "what no page may hold, by its number", says: "U+FFFE") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội 1️⃣&#65534;2️⃣dung &#7;.")
        },
        BadSite("MB-CHU-04", "a zero width space in a body", says: "U+200B") {
            try TinySite().changing(Path.page, "Nội dung.", to: "Nội1️⃣\u{200B}2️⃣dung.")
        },
        BadSite("MB-CHU-04", "a Cyrillic letter in a word", says: "U+0430") {
            try TinySite().changing(Path.page, "Nội dung.", to: "C1️⃣а2️⃣m kết.")
        },
    ]
}
