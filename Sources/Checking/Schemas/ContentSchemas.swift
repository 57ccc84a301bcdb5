import PortalModel

extension Schema {
    /// `content/news/YYYY/slug.md`
    public static let news = Schema("Tin, bài (content/news/NĂM/ten-bai.md)", "News item (content/news/YYYY/slug.md)", [
        Key("title", .text(200), required: true, "Tiêu đề.", "The title.", example: "Gia Lai in hướng dẫn ở mặt sau giấy hẹn"),
        Key("date", .dateTime, required: true, "Ngày đăng; ở tương lai là hẹn giờ.", "The day of publication; in the future it is scheduled.", example: "2024-03-28"),
        Key("unit", .reference(.unit), required: true, "Bài của đơn vị nào.", "Whose item it is.", example: "quang-nam/so-tttt"),
        Key("topics", .list(.reference(.topic)), required: true, "Một hoặc nhiều chủ đề.", "One or more topics.", example: "[dich-vu-so, buu-chinh]"),
        Key("summary", .text(300), required: true, "Một hai câu tóm tắt.", "A sentence or two.", example: "Người dân nộp hồ sơ qua bưu điện."),
        Key("author", .text(160), "Tác giả: bút danh hoặc đơn vị.", "The author: a pen name or a unit.", example: "Phòng Thông tin - Báo chí - Xuất bản"),
        Key("approved_by", .text(160), "Ai duyệt.", "Who approved it.", example: "Ban Biên tập"),
        Key("approved_on", .day, "Ngày duyệt.", "When it was approved.", example: "2024-03-28"),
        Key("updated", .day, "Ngày sửa gần nhất.", "When it was last changed.", example: "2024-04-02"),
        Key("expires", .day, "Từ ngày này không còn trên trang.", "Off the site from that day on.", example: "2025-01-01"),
        Key("status", .choice(["draft", "review", "approved"]), "Bản nháp, chờ duyệt hay đã duyệt; mặc định `approved`.", "Draft, in review or approved (the default).", example: "draft"),
        Key("genre", .choice(Genre.allCases.map(\.rawValue)), "Thể loại; mặc định `tin`.", "The form; `tin` by default.", example: "bai"),
        Key("plan", .reference(.plan), "Kế hoạch mà bài thực hiện.", "The plan that it carries out.", example: "ke-hoach-tuyen-truyen-quang-nam-2024"),
        Key("fulfils", .list(.identifier), "Các nghĩa vụ của kế hoạch mà bài được tính; không ghi thì tính theo nội dung khớp.", "Duties of the plan that it counts for.", example: "[tin-hang-quy]"),
        Key("sent_on", .day, "Ngày gửi ban biên tập.", "When it was sent to the board.", example: "2024-03-20"),
        Key("channels", .list(.reference(.channel)), "Đã đăng ở đâu; mặc định `[web]`.", "Where it was posted; `[web]` by default.", example: "[web, zalo]"),
        Key("corrections", .list(.record(.correction)), "Các lần đính chính.", "What was put right.", example: "[ { date: 2024-04-02, text: ... } ]"),
        Key("transcript", .text(20_000), "Lời đọc, lời thoại; bắt buộc với video.", "The words spoken; required of a video."),
        Key("image", .record(.image), "Ảnh của bài.", "The item's picture.", example: "{ file: anh.jpg, alt: ... }"),
        Key("attachments", .list(.record(.attachment)), "Tệp đính kèm.", "Attached files.", example: "[ { file: ke-hoach.pdf, title: Toàn văn } ]"),
        Key("aliases", .list(.siteAddress), "Địa chỉ cũ dẫn về bài này.", "Old addresses that lead here.", example: "[/tin-tuc/cu/123/]"),
        Key("featured", .flag, "Nêu bật ở trang chủ.", "Shown first on the home page.", example: "true"),
    ])

    static let correction = Schema("Đính chính", "Correction", [
        Key("date", .day, required: true, "Ngày đính chính.", "The day.", example: "2024-04-02"),
        Key("text", .text(1000), required: true, "Đã sửa gì.", "What was put right.", example: "Sửa số kế hoạch."),
    ])

    static let image = Schema("Ảnh", "Picture", [
        Key("file", .file, required: true, "Tệp ảnh cạnh bài.", "The picture's file.", example: "anh.jpg"),
        Key("alt", .text(400), required: true, "Mô tả cho người không nhìn thấy ảnh.", "What it shows, for whoever cannot see it.", example: "Người dân nộp hồ sơ tại quầy"),
        Key("credit", .text(160), "Nguồn ảnh.", "Whose picture it is."),
    ])

    static let attachment = Schema("Tệp đính kèm", "Attachment", [
        Key("file", .file, required: true, "Tệp cạnh bài.", "The file.", example: "ke-hoach.pdf"),
        Key("title", .text(200), required: true, "Tên hiện ra.", "What it is called.", example: "Toàn văn kế hoạch"),
    ])

    /// `content/plans/slug.md`
    public static let plan = Schema("Kế hoạch (content/plans/ma-ke-hoach.md)", "Plan (content/plans/slug.md)", [
        Key("title", .text(250), required: true, "Tên kế hoạch.", "The plan's title.", example: "Kế hoạch tuyên truyền cải cách hành chính năm 2024"),
        Key("number", .text(60), "Số, ký hiệu; không có thì trang ghi «chưa ghi số».", "Its number; without it the page says so.", example: "136/KH-STTTT"),
        Key("issued", .partialDay, "Ngày ban hành, hoặc chỉ tháng, năm khi văn bản để trống.", "A day, or only a month or a year.", example: "2023-12-28"),
        Key("issuer", .reference(.unit), required: true, "Đơn vị ban hành.", "Who issued it.", example: "gia-lai/so-tttt"),
        Key("signer", .record(.signer), "Người ký.", "Who signed it.", example: "{ name: ..., role: Giám đốc }"),
        Key("year", .integer(1990...2100), required: true, "Năm của kế hoạch.", "The plan's year.", example: "2024"),
        Key("topics", .list(.reference(.topic)), required: true, "Chủ đề.", "Topics.", example: "[tuyen-truyen]"),
        Key("summary", .text(300), required: true, "Một hai câu tóm tắt.", "A sentence or two.", example: "Kế hoạch tuyên truyền của Sở."),
        Key("based_on", .list(.text(400)), "Căn cứ.", "What it rests on.", example: "[ \"3640/KH-UBND ngày 26/12/2023\" ]"),
        Key("audience", .list(.text(400)), "Đối tượng.", "Whom it addresses."),
        Key("goals", .list(.text(1000)), "Mục đích.", "Its goals."),
        Key("indices", .list(.reference(.index)), "Các chỉ số kế hoạch muốn nâng.", "The indices that it sets out to raise.", example: "[par-index, sipas]"),
        Key("tasks", .list(.record(.task)), "Nhiệm vụ của phụ lục.", "The appendix's tasks."),
        Key("duties", .list(.record(.duty)), "Nghĩa vụ đăng tin, báo cáo.", "What must be published or reported."),
        Key("evidence", .list(.record(.evidence)), "Việc đã làm mà không trang nào chứng minh (khai báo).", "What was done that no page proves (declared)."),
        Key("recipients", .list(.text(300)), "Nơi nhận.", "Recipients."),
        Key("carries_out", .list(.reference(.plan)), "Kế hoạch cấp trên có trên trang.", "Plans above it that are on the site."),
        Key("attachments", .list(.record(.attachment)), "Tệp đính kèm.", "Attached files."),
        Key("approved_by", .text(160), "Ai duyệt.", "Who approved it.", example: "Ban Biên tập"),
        Key("aliases", .list(.siteAddress), "Địa chỉ cũ dẫn về đây.", "Old addresses that lead here."),
    ])

    static let signer = Schema("Người ký", "Signer", [
        Key("name", .text(100), required: true, "Họ tên.", "The name."),
        Key("role", .text(160), "Chức vụ.", "The office.", example: "Giám đốc"),
    ])

    static let task = Schema("Nhiệm vụ", "Task", [
        Key("no", .text(20), required: true, "Số thứ tự như trong phụ lục.", "Its number in the appendix.", example: "\"01\""),
        Key("what", .text(2000), required: true, "Nội dung công việc.", "What is to be done.", example: "Niêm yết công khai thủ tục"),
        Key("lead", .list(.reference(.party)), "Đơn vị chủ trì.", "Who leads.", example: "[gia-lai/so-tttt/van-phong]"),
        Key("with", .list(.reference(.party)), "Đơn vị phối hợp.", "Who helps."),
        Key("when", .text(300), "Thời gian, như văn bản ghi.", "When, as written.", example: "Thường xuyên trong năm 2024"),
        Key("due", .partialDay, "Hạn, khi xác định được.", "When it is due, if that can be told.", example: "2024-Q1"),
        Key("topics", .list(.reference(.topic)), "Chủ đề.", "Topics."),
    ])

    static let duty = Schema("Nghĩa vụ", "Duty", [
        Key("id", .identifier, required: true, "Mã trong kế hoạch.", "Its id within the plan.", example: "tin-hang-quy"),
        Key("what", .text(1000), required: true, "Nguyên văn nghĩa vụ.", "The duty in words.", example: "Mỗi quý có ít nhất 01 tin, bài"),
        Key("kind", .choice(Duty.Kind.allCases.map(\.rawValue)), required: true, "`publish` (đăng) hoặc `report` (báo cáo).", "`publish` or `report`.", example: "publish"),
        Key("genres", .list(.choice(Genre.allCases.map(\.rawValue))), "Thể loại được tính, bất kỳ loại nào trong số này.", "Any one of these forms counts.", example: "[tin, bai, phong-su]"),
        Key("channels", .list(.reference(.channel)), "Kênh; mỗi kênh đủ số lượng.", "So many on each of these channels.", example: "[cong-tinh]"),
        Key("count", .integer(1...1000), "Số lượng mỗi kỳ; mặc định 1.", "How many in each period; 1 by default.", example: "1"),
        Key("every", .choice(Duty.Every.allCases.map(\.rawValue)), required: true, "Chu kỳ.", "How often.", example: "quarter"),
        Key("by", .text(20), "«Chậm nhất», kể cả ngày đó: `20` (ngày của tháng cuối kỳ), `12-20` (tháng-ngày của năm), `next-05` (ngày 05 tháng sau), hoặc một ngày.", "On or before: `20`, `12-20`, `next-05`, or a day.", example: "20"),
        Key("before", .text(20), "«Trước ngày», không kể ngày đó: `06-30` (tháng-ngày) hoặc một ngày.", "Before, that day being too late: `06-30` or a day.", example: "06-30"),
        Key("to", .text(200), "Gửi ai (với báo cáo).", "To whom (of a report).", example: "UBND tỉnh"),
        Key("units", .list(.reference(.unitPattern)), "Từng đơn vị chịu trách nhiệm.", "Each unit that has it.", example: "[long-an/kien-tuong/*]"),
        Key("rotation", .list(.record(.turn)), "Hoặc luân phiên theo tháng.", "Or in turn, by months."),
    ])

    static let turn = Schema("Lượt luân phiên", "Turn", [
        Key("in", .list(.integer(1...12)), required: true, "Các tháng.", "The months.", example: "[1, 2, 3]"),
        Key("unit", .reference(.unit), required: true, "Đơn vị của lượt.", "Whose turn it is.", example: "soc-trang/so-tttt/van-phong"),
    ])

    static let evidence = Schema("Minh chứng khai báo", "Declared evidence", [
        Key("duty", .identifier, required: true, "Nghĩa vụ nào.", "Which duty.", example: "tin-hang-quy"),
        Key("unit", .reference(.unit), "Đơn vị nào.", "Which unit."),
        Key("period", .partialDay, "Kỳ nào.", "Which period.", example: "2024-Q1"),
        Key("channel", .reference(.channel), "Kênh nào, khi nghĩa vụ đòi đủ số lượng trên từng kênh.", "Which channel, of a duty that asks for so many on each.", example: "cong-tinh"),
        Key("date", .day, "Ngày thực hiện; không ghi thì không rõ đúng hạn hay trễ.", "When it was done; without it nobody can tell whether it was in time.", example: "2024-03-15"),
        Key("what", .text(500), required: true, "Việc đã làm.", "What was done.", example: "Biên bản số ..."),
        Key("file", .file, "Tệp cạnh kế hoạch.", "A file beside the plan."),
    ])

    /// `content/hotlines/slug.md`
    public static let hotlines = Schema("Danh bạ đường dây nóng (content/hotlines/ten.md)", "Hotline directory (content/hotlines/slug.md)", [
        Key("title", .text(200), required: true, "Tên danh bạ.", "The directory's title.", example: "Đường dây nóng tiếp nhận phản ánh, kiến nghị"),
        Key("unit", .reference(.unitOrProvince), required: true, "Của đơn vị hoặc tỉnh nào.", "Whose it is.", example: "quang-nam"),
        Key("topics", .list(.reference(.topic)), "Chủ đề.", "Topics.", example: "[duong-day-nong]"),
        Key("summary", .text(300), "Một hai câu tóm tắt.", "A sentence or two."),
        Key("verified", .day, "Ngày kiểm tra các số gần nhất.", "When the entries were last checked.", example: "2024-06-01"),
        Key("entries", .list(.record(.hotlineEntry)), required: true, "Các dòng.", "The lines."),
        Key("aliases", .list(.siteAddress), "Địa chỉ cũ dẫn về đây.", "Old addresses that lead here."),
    ])

    static let hotlineEntry = Schema("Dòng danh bạ", "Hotline entry", [
        Key("name", .text(200), required: true, "Tên đầu mối.", "What it is called.", example: "Tổng đài Cổng Dịch vụ công quốc gia"),
        Key("unit", .reference(.unitOrProvince), "Đơn vị.", "The unit."),
        Key("phone", .oneOrMore(.phone), "Một hoặc nhiều số.", "One or more numbers.", example: "[\"18001096\"]"),
        Key("email", .email, "Hộp thư.", "The mailbox."),
        Key("address", .text(300), "Địa chỉ.", "The postal address."),
        Key("web", .web, "Trang.", "The site.", example: "https://dichvucong.gov.vn/"),
        Key("hours", .text(200), "Giờ trực.", "When it is answered.", example: "7:30-11:30, 13:30-17:00, thứ Hai đến thứ Sáu"),
        Key("takes", .list(.text(160)), "Tiếp nhận việc gì.", "What it takes.", example: "[phản ánh, kiến nghị]"),
        Key("topics", .list(.reference(.topic)), "Chủ đề.", "Topics."),
        Key("note", .text(500), "Ghi chú.", "A note."),
    ])

    /// `content/pages/slug.md`
    public static let page = Schema("Trang (content/pages/ten.md)", "Page (content/pages/slug.md)", [
        Key("title", .text(200), required: true, "Tiêu đề.", "The title.", example: "Giới thiệu"),
        Key("summary", .text(300), "Một hai câu tóm tắt.", "A sentence or two."),
        Key("updated", .day, "Ngày sửa gần nhất.", "When it was last changed.", example: "2024-04-02"),
        Key("topics", .list(.reference(.topic)), "Chủ đề.", "Topics."),
        Key("aliases", .list(.siteAddress), "Địa chỉ cũ dẫn về đây.", "Old addresses that lead here."),
    ])
}
