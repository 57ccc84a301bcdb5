private typealias Path = TinySite.Path

extension BadSite {
    /// A fault of language in the body of an ordinary page, which has no day of its own: today's counts.
    private init(_ code: String, _ body: String, says words: String) {
        self.init(code, says: words, Path.page, "Nội dung.", body)
    }

    /// What an editor would mend in a text that is otherwise right.
    static let language: [BadSite] = [
        // Tone marks.
        BadSite("MB-CHU-05", "Khỏe, thủy, hòa và 1️⃣hoà2️⃣ bình.", says: "viết «hòa»"),
        BadSite("MB-CHU-05", "Khoẻ, thuỷ, 1️⃣Ủy2️⃣ ban.", says: "viết «Uỷ»"),
        BadSite("MB-CHU-05", "the site's choice", says: "viết «khoẻ»") {
            try TinySite().changing(Path.site, "language: vi", to: "language: vi\ntone_marks: hoà")
                .changing(Path.news, "summary: Tóm tắt.", to: "summary: Giữ gìn sức 1️⃣khỏe2️⃣.")
        },
        // Spelling.
        BadSite("MB-CHU-08", "Về việc 1️⃣truyên truyền2️⃣ cải cách.", says: "«tuyên truyền»"),
        BadSite("MB-CHU-08", says: "«sáp nhập»", Path.plan, "title: Kế hoạch thử", "title: Kế hoạch 1️⃣sát nhập2️⃣"),
        // Terms.
        BadSite("MB-TN-01", "Nộp hồ sơ trực tuyến 1️⃣mức độ 42️⃣.", says: "«toàn trình»"),
        BadSite("MB-TN-01", "Thủ tục ở 1️⃣cấp huyện2️⃣.", says: "01/7/2025"),
        BadSite("MB-TN-01", "Hỏi 1️⃣Sở TT&TT2️⃣.", says: "Khoa học và Công nghệ"),
        BadSite("MB-TN-01", says: "«Nông nghiệp và Môi trường»", Path.news, "summary: Tóm tắt.", "summary: \"Theo 1️⃣Bộ Tài nguyên và Môi trường2️⃣.\""),
        BadSite("MB-TN-01", "Mang theo 1️⃣sổ hộ\nkhẩu2️⃣.", says: "Luật Cư trú"),
        BadSite("MB-TN-02", "a unit's name after its end", says: "«Sở Khoa học và Công nghệ»") {
            try TinySite().changing(Path.units, "name: Sở Thông tin và Truyền thông", to: "name: Chi cục Bưu chính Đà Nẵng")
                .changing(Path.news, "Nội dung.", to: "Hỏi 1️⃣Chi cục Bưu chính\nĐà Nẵng2️⃣.")
        },
        // Dates.
        BadSite("MB-NGAY-04", "Họp 1️⃣20/06/20242️⃣.", says: "`20/6/2024`"),
        BadSite("MB-NGAY-04", "Ký ngày 1️⃣62️⃣ tháng 3 năm 2024.", says: "ngày 06"),
        BadSite("MB-NGAY-04", "Trong tháng 1️⃣092️⃣/2024.", says: "tháng 9/2024"),
        BadSite("MB-NGAY-04", "Trước ngày 1️⃣5/122️⃣ hằng năm.", says: "`05/12`"),
        BadSite("MB-NGAY-05", "Hạn 1️⃣31/4/20242️⃣.", says: "chỉ có 30 ngày"),
        // Abbreviations.
        BadSite("MB-VT-02", "Theo 1️⃣QCVN2️⃣ của bộ.", says: "«QCVN»"),
        BadSite("MB-VT-02", says: "`CCHC`", Path.news, "summary: Tóm tắt.", "summary: Công tác 1️⃣CCHCC2️⃣."),
        BadSite("MB-VT-03", "Cán bộ, công chức, viên chức (1️⃣CBCCV2️⃣) và CBCCV cấp xã.", says: "«CBCCVC»"),
        // People's numbers.
        BadSite("MB-CN-01", "Ông A, số 1️⃣0490850012342️⃣.", says: "`*********234`"),
        BadSite("MB-CN-01", "Thẻ căn cước số 1️⃣2051234562️⃣ cấp.", says: "giấy tờ"),
        BadSite("MB-CN-02", "Chuyển vào số tài khoản 1️⃣0123 4567 89012️⃣.", says: "tài khoản"),
        BadSite("MB-CN-03", "Gọi 1️⃣0912 345 6782️⃣.", says: "danh bạ"),
        BadSite("MB-CN-03", "Gọi 1️⃣+84 912.345.6782️⃣.", says: "danh bạ"),
        // Sections.
        BadSite("MB-MUC-01", "## I. MỤC ĐÍCH\n\n## 1️⃣III.2️⃣ KINH PHÍ", says: "`II.`"),
        BadSite("MB-MUC-01", "I. Một\n\nII. Hai\n\n1️⃣II.2️⃣ Ba", says: "mục trước là II"),
        BadSite("MB-MUC-02", "| STT | Việc |\n| --- | --- |\n| 1 | Một |\n| 1️⃣12️⃣ | Hai |\n| 2 | Ba |", says: "dòng trước cũng là 1"),
        // What a site wants to let be.
        BadSite("MB-QUA-01", says: "`MB-CHU-05`", Path.site, "language: vi", "language: vi\nsilenced: [ { code: 1️⃣MB-CHU-552️⃣, reason: Nguyên văn } ]"),
        BadSite("MB-QUA-02", says: "không cho qua được", Path.site, "language: vi", "language: vi\nsilenced: [ { code: 1️⃣MB-CD-012️⃣, reason: Để sau } ]"),
        BadSite("MB-QUA-03", says: "xóa mục ấy", Path.site, "language: vi", "language: vi\nsilenced: [ { code: 1️⃣MB-CHU-052️⃣, reason: Nguyên văn } ]"),
        // Whole texts that cannot be read.
        BadSite("MB-CHU-06", "1️⃣Tuyén2️⃣ truyén cai cach hanh chinh, Nguyén Nghiém, ngay hop.", says: "«Tuyén», «truyén», «Nguyén»"),
        BadSite("MB-CHU-07", "C1️⃣¶2️⃣i c¸ch hµnh chÝnh, thñ tôc hµnh chÝnh, ®¬n vÞ c¸c cÊp, c¸n bé c«ng chøc.", says: "TCVN3"),
        BadSite("MB-CHU-07", "1️⃣Caûi2️⃣ caùch haønh chính, thuû tuïc haønh chính, caùn boä coâng chöùc.", says: "VNI"),
        BadSite("MB-CHU-07", "Ca1️⃣?2️⃣i ca'ch ha`nh chi'nh, thu? tu.c ha`nh chi'nh, ca'n bo^. co^ng chu+'c.", says: "VIQR"),
    ]
}
