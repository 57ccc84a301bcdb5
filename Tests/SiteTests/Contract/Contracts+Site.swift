private typealias Path = TinySite.Path

extension Contract {
    static let site: [String: Contract] = [
        "site": Contract(path: Path.site, old: "language: vi", new: "language: vi\nKEY", keys: [
            "title": .seen("/tin-tuc/", "– Cổng Vàng</title>"),
            "image": .seen("/", "content=\"https://cong-vang.example.gov.vn/goc/chia-se.png\""),
            "base_url": .seen("/", "href=\"https://cong-vang.example.gov.vn/goc/\""),
            "language": .seen("/", "<html lang=\"vi\">"),
            "time_zone": .seen("/feed.xml", "2026-04-01T00:00:00+07:00"),
            "editorial_board": .seen("/", "Ban Biên tập Vàng"),
            "require_approval": .tested(by: "HeldItemTests"),
            "page_size": .seen("/tin-tuc/trang-2/", "Tin Vàng"),
            "feedback": .seen("/404.html", "Góp ý Vàng"),
            "hotline": .seen("/404.html", "Đầu mối Vàng"),
            "hotlines_stale_after": .tested(by: "DayTests.staleHotlines"),
            "parent_portal": .seen("/", "Cổng Mẹ Vàng"),
            "tone_marks": .tested(by: "BadSiteTests, MB-CHU-05"),
            "silenced": .tested(by: "SilenceTests"),
            "without": .tested(by: "LeftOutPartsTests"),
            "notices": .seen("/", "Bảo trì Vàng"),
            "holidays": .tested(by: "NoticeTests"),
            "workdays": .tested(by: "NoticeTests"),
            "menu": .seen("/", "Mục Vàng"),
            "questions": .seen("/", "Hỏi Vàng"),
        ]),
        "site.editorial_board": Contract(path: Path.site, old: "editorial_board: { ", new: "editorial_board: { KEY, ", keys: [
            "name": .seen("/chu-de/", "Ban Biên tập Vàng"),
            "unit": .seen("/chu-de/", ">Sở Khoa học Vàng</a>"),
            "phone": .seen("/chu-de/", "tel:18001096"),
            "email": .seen("/chu-de/", "mailto:bbt@example.gov.vn"),
        ]),
        "site.image": Contract(path: Path.site, old: "image: { ", new: "image: { KEY, ", keys: [
            "file": .seen("/chu-de/", "content=\"https://cong-vang.example.gov.vn/goc/chia-se.png\""),
            "alt": .seen("/chu-de/", "content=\"Ảnh cổng Vàng\""),
        ]),
        "site.feedback": Contract(path: Path.site, old: "feedback: { ", new: "feedback: { KEY, ", keys: [
            "link": .seen("/chu-de/", "https://gop-y.example.gov.vn/"),
            "text": .seen("/chu-de/", "Góp ý Vàng</a>"),
        ]),
        "site.parent_portal": Contract(path: Path.site, old: "parent_portal: { ", new: "parent_portal: { KEY, ", keys: [
            "title": .seen("/", "Cổng Mẹ Vàng</a>"),
            "link": .seen("/", "href=\"https://me.example.gov.vn/\""),
        ]),
        "site.notices": Contract(path: Path.site, old: "notices: [ { ", new: "notices: [ { KEY, ", keys: [
            "from": .tested(by: "DayTests.notices"),
            "until": .tested(by: "DayTests.notices"),
            "text": .seen("/", "Bảo trì Vàng"),
            "stop": .seen("/404.html", "Tạm dừng từ 22:00 ngày 24/12/2026"),
            "announced": .seen("/404.html", "(thông báo ngày <time datetime=\"2026-11-17\">17/11/2026</time>)"),
        ]),
        "site.notices.stop": Contract(path: Path.site, old: "stop: { ", new: "stop: { KEY, ", keys: [
            "from": .seen("/", "Tạm dừng từ 22:00 ngày 24/12/2026"),
            "until": .seen("/", "dự kiến hoạt động lại 05:30 ngày 25/12/2026"),
        ]),
        "site.silenced": Contract(path: Path.site, old: "language: vi", new: "language: vi\nsilenced: [ { code: MB-CHU-05, reason: Thử, KEY } ]", keys: [
            "code": .tested(by: "SilenceTests"),
            "in": .tested(by: "SilenceTests"),
            "reason": .tested(by: "SilenceTests"),
        ]),
        "site.questions": Contract(path: Path.site, old: "questions: [ { ", new: "questions: [ { KEY, ", keys: [
            "title": .seen("/", ">Hỏi Vàng</a>"),
            "text": .seen("/", "<p>Đáp Vàng</p>"),
            "to": .seen("/", "href=\"/goc/chu-de/dich-vu-so/\">Hỏi Vàng"),
        ]),
        "site.menu": Contract(path: Path.site, old: "menu: [ { ", new: "menu: [ { KEY, ", keys: [
            "title": .seen("/", ">Mục Vàng</a>"),
            "to": .seen("/", "href=\"/goc/chu-de/buu-chinh/\">Mục Vàng"),
        ]),
    ]
}
