import PortalModel

extension Schema {
    /// `content/site.yml`
    public static let site = Schema("Cổng thông tin (content/site.yml)", "The portal (content/site.yml)", [
        Key("title", .text(120), required: true, "Tên cổng, hiện ở đầu mọi trang.", "The portal's name, on every page.", example: "Cổng thông tin cải cách hành chính"),
        Key("image", .record(.portalImage), "Ảnh hiện khi chia sẻ trang không có ảnh riêng, nên là 1200 × 630 điểm ảnh; không ghi thì dùng `templates/assets/share.png`.", "The picture of shared pages that have none of their own, best of 1200 × 630 pixels; `templates/assets/share.png` without it.", example: "{ file: pages/chia-se.png, alt: Bộ phận Một cửa }"),
        Key("base_url", .web, required: true, "Địa chỉ công bố, có thể kèm đường dẫn; mọi liên kết trong trang theo địa chỉ này.", "Where it is published; may have a path, which every address honours.", example: "https://example.gov.vn/cchc/"),
        Key("language", .choice(["vi"]), "Ngôn ngữ của nội dung.", "The content's language.", example: "vi"),
        Key("time_zone", .text(40), "Múi giờ: ngày «hôm nay» và giờ đăng tính theo đây.", "The time zone of “today” and of publication times.", example: "Asia/Ho_Chi_Minh"),
        Key("editorial_board", .record(.board), required: true, "Ban biên tập chịu trách nhiệm nội dung, hiện ở cuối mọi trang.", "The board that answers for the content, at the foot of every page.", example: "{ name: Ban Biên tập }"),
        Key("require_approval", .flag, "`true`: bài thiếu `approved_by` không được đăng.", "`true`: items without `approved_by` are held back.", example: "true"),
        Key("page_size", .integer(1...200), "Số mục trên một trang danh sách.", "Entries on one page of a list.", example: "20"),
        Key("feedback", .record(.feedback), required: true, "Nơi người dân đánh giá, góp ý; có trên mọi trang (Nghị định 224/2026/NĐ-CP, Điều 10 khoản 3).", "Where citizens rate and comment; on every page.", example: "{ link: https://..., text: Đánh giá, góp ý }"),
        Key("hotline", .reference(.hotline), "Danh bạ có các dòng đầu hiện trên mọi trang.", "The directory whose first lines stand on every page.", example: "duong-day-nong-quoc-gia"),
        Key("hotlines_stale_after", .integer(1...3650), "Số ngày sau lần kiểm tra cuối thì danh bạ bị coi là cũ.", "Days after its last check when a directory counts as stale.", example: "180"),
        Key("parent_portal", .record(.link), "Cổng cấp trên mà trang này thuộc về.", "The portal that this one belongs to.", example: "{ title: Cổng tỉnh, link: https://... }"),
        Key("tone_marks", .choice(["hòa", "hoà"]), "Kiểu đặt dấu thanh của cả trang: `hòa` (khỏe, thủy) hoặc `hoà` (khoẻ, thuỷ); bài theo kiểu kia thì có cảnh báo. Không ghi thì chỉ cảnh báo khi một bài dùng cả hai.", "Where tone marks stand on the whole site: `hòa` (khỏe, thủy) or `hoà` (khoẻ, thuỷ); a text in the other style is told. Without it only a text that mixes the two is.", example: "hòa"),
        Key("silenced", .list(.record(.silence)), "Các cảnh báo về ngôn ngữ, thể thức mà trang cho qua, mỗi mục có lý do.", "Findings of language and form that the site lets be, each with a reason.", example: "[ { code: MB-CHU-05, in: content/news/2024/, reason: Giữ nguyên văn tin cũ } ]"),
        Key("notices", .list(.record(.notice)), "Thông báo ở đầu mọi trang trong một khoảng thời gian, ví dụ tạm dừng bảo trì.", "Banners between two times, such as planned stops."),
        Key("holidays", .list(.day), "Ngày nghỉ thêm của năm theo quyết định của Thủ tướng (nghỉ hoán đổi, Tết khác thường lệ); ngày lễ theo luật đã được tính sẵn.", "Days of rest that the Prime Minister decided for one year; those of the law are known.", example: "[2026-08-31]"),
        Key("workdays", .list(.day), "Ngày làm bù, ngày vẫn làm việc dù là cuối tuần hay ngày nghỉ tính sẵn.", "Days worked although they would be free.", example: "[2026-08-22]"),
        Key("menu", .list(.record(.menuEntry)), "Các mục của trình đơn.", "The menu's entries.", example: "[ { title: Tin tức, to: /tin-tuc/ } ]"),
        Key("questions", .list(.record(.question)), "Các việc người dân hay hỏi, ở đầu trang chủ, cạnh đường dây nóng.", "What people often ask; at the head of the home page, beside the hotline.", example: "[ { title: Nộp hồ sơ trực tuyến, to: /huong-dan-nop-truc-tuyen/ } ]"),
        Key("without", .list(.choice(SitePart.allCases.map(\.rawValue))), "Các phần không dựng: `search` (tìm kiếm), `data` (dữ liệu mở), `documents` (trang văn bản), `duties` (tiến độ nghĩa vụ, lịch báo cáo), `sharing` (chia sẻ, mã QR, tờ thông báo, danh thiếp). Không ghi thì có đủ.", "Parts that are left out; without the key everything is there.", example: "[sharing]"),
    ])

    static let question = Schema("Việc hay hỏi", "Frequent question", [
        Key("title", .text(80), required: true, "Câu hỏi hoặc tên việc; là chữ của liên kết.", "The question; the link's words.", example: "Nộp hồ sơ trực tuyến thế nào?"),
        Key("text", .text(300), "Trả lời ngắn trong một, hai câu.", "The answer in a sentence or two.", example: "Trên Cổng Dịch vụ công quốc gia, bằng tài khoản định danh."),
        Key("to", .anyAddress, required: true, "Trang trả lời: địa chỉ trong trang (được kiểm tra) hoặc nơi khác.", "The page that answers: an address of this site (checked) or elsewhere.", example: "/huong-dan-nop-truc-tuyen/"),
    ])

    static let portalImage = Schema("Ảnh của cổng", "The portal's picture", [
        Key("file", .file, required: true, "Tệp ảnh, ở `content/pages/` hay thư mục bài khác; đường dẫn tính từ `content/`.", "The picture, in `content/pages/` or another folder of pages; its path from `content/`.", example: "pages/chia-se.png"),
        Key("alt", .text(400), required: true, "Mô tả cho người không nhìn thấy ảnh.", "What it shows, for whoever cannot see it.", example: "Người dân nộp hồ sơ tại quầy"),
    ])

    static let board = Schema("Ban biên tập", "Editorial board", [
        Key("name", .text(120), required: true, "Tên ban biên tập.", "The board's name.", example: "Ban Biên tập"),
        Key("unit", .reference(.unit), "Đơn vị quản lý.", "The unit it belongs to.", example: "quang-nam/so-tttt"),
        Key("phone", .phone, "Số điện thoại của ban.", "The board's number."),
        Key("email", .email, "Hộp thư của ban.", "The board's mailbox.", example: "ban-bien-tap@example.gov.vn"),
    ])

    static let feedback = Schema("Đánh giá, góp ý", "Feedback", [
        Key("link", .anyAddress, required: true, "Địa chỉ của biểu mẫu đánh giá.", "Where the form is.", example: "https://dichvucong.gov.vn/"),
        Key("text", .text(120), required: true, "Chữ của liên kết.", "The link's words.", example: "Đánh giá, góp ý"),
    ])

    static let link = Schema("Liên kết", "Link", [
        Key("title", .text(200), required: true, "Chữ của liên kết.", "The link's words.", example: "Cổng Dịch vụ công quốc gia"),
        Key("link", .anyAddress, required: true, "Địa chỉ.", "The address.", example: "https://dichvucong.gov.vn/"),
    ])

    static let silence = Schema("Cảnh báo được cho qua", "Silenced finding", [
        Key("code", .text(20), required: true, "Mã của thông báo; chỉ những mã ghi «có thể cho qua» ở trang các thông báo.", "The finding's code; one of those that the page of findings calls silenceable.", example: "MB-CHU-05"),
        Key("in", .text(300), "Chỉ ở tệp này, thư mục này (kết thúc bằng `/`) hoặc mẫu có `*`; không ghi là cả trang.", "Only in this file, this folder (ending with `/`) or a pattern with `*`; the whole site without it.", example: "content/news/2024/*"),
        Key("reason", .text(300), required: true, "Vì sao cho qua, để người sau hiểu.", "Why, for whoever comes after.", example: "Giữ nguyên văn tin đã đăng báo"),
    ])

    static let notice = Schema("Thông báo", "Notice", [
        Key("from", .dateTime, "Hiện từ lúc nào.", "From when it shows.", example: "2026-12-01T08:00"),
        Key("until", .dateTime, "Hiện đến hết lúc nào.", "Until when it shows.", example: "2026-12-02"),
        Key("text", .text(500), required: true, "Nội dung.", "The text.", example: "Tạm dừng để bảo trì hệ thống"),
        Key("stop", .record(.stop), "Lúc tạm dừng theo kế hoạch; phải báo trước ít nhất 07 ngày làm việc (Nghị định 224/2026/NĐ-CP, Điều 13).", "A planned stop, to be announced at least 7 working days before.", example: "{ from: 2026-12-11T22:00, until: 2026-12-12T05:00 }"),
        Key("announced", .day, "Ngày thông báo việc tạm dừng; không ghi thì lấy ngày của `from`.", "When the stop was announced; the day of `from` by default.", example: "2026-12-01"),
    ])

    static let stop = Schema("Tạm dừng theo kế hoạch", "Planned stop", [
        Key("from", .dateTime, required: true, "Dừng từ lúc nào.", "When it begins.", example: "2026-12-11T22:00"),
        Key("until", .dateTime, required: true, "Dự kiến hoạt động lại lúc nào.", "When it is expected to be over.", example: "2026-12-12T05:00"),
    ])

    static let menuEntry = Schema("Mục trình đơn", "Menu entry", [
        Key("title", .text(60), required: true, "Chữ của mục.", "The entry's words.", example: "Tin tức"),
        Key("to", .anyAddress, required: true, "Địa chỉ trong trang (được kiểm tra) hoặc nơi khác.", "An address of this site (checked) or elsewhere.", example: "/tin-tuc/"),
    ])
}
