import Templates

extension Shapes {
    static let notice = Shape("thông báo", doc: "Thông báo ở đầu mọi trang.", [
        .text("text", "Nội dung."),
        .object("from", of: date, "Từ lúc.").optional,
        .object("until", of: date, "Đến lúc.").optional,
        .object("stop", of: stop, "Lần tạm dừng theo kế hoạch mà thông báo nói tới.").optional,
    ])

    static let stop = Shape("tạm dừng", doc: "Một lần tạm dừng theo kế hoạch.", [
        .object("from", of: date, "Dừng từ lúc."),
        .object("until", of: date, "Dự kiến hoạt động lại lúc."),
        .object("announced", of: date, "Ngày thông báo.").optional,
        .text("calendar_url", "Địa chỉ tệp lịch của các lần tạm dừng."),
    ])

    static let board = Shape("ban biên tập", doc: "Ai chịu trách nhiệm nội dung.", [
        .text("name", "Tên ban."),
        .object("unit", of: link, "Đơn vị quản lý.").optional,
        .object("phone", of: phone, "Số điện thoại.").optional,
        .text("email", "Hộp thư.").optional,
    ])

    static let menuEntry = Shape("mục trình đơn", doc: "Một mục của trình đơn.", [
        .text("title", "Chữ của mục."),
        .text("url", "Địa chỉ."),
        .flag("current", "Đang xem chính trang này, cho `aria-current=\"page\"`."),
        .flag("inside", "Đang xem một trang thuộc mục này, cho `aria-current=\"true\"`."),
    ])

    static let navigation = Shape("trình đơn", doc: "Trình đơn, nhìn từ một phần của cổng.", keepsRendering: true, [
        .list("entries", of: menuEntry, "Các mục của site.yml.")
    ])

    /// What every page knows of the portal.
    /// - Parameter assets: a name for each asset.
    static func site(_ assets: Shape) -> Shape {
        Shape("trang web", doc: "Có ở mọi mẫu: những gì chung cho cả cổng.", [
            .text("site_title", "Tên cổng."),
            .text("language", "Ngôn ngữ, cho `lang`."),
            .text("root", "Đường dẫn gốc, ví dụ `/cchc/`; ghép trước mọi địa chỉ viết tay trong mẫu."),
            .text("content_policy", "Cho `<meta http-equiv=\"Content-Security-Policy\">`, đứng đầu `<head>` của mọi trang."),
            .text("stylesheet", "Địa chỉ tệp kiểu, ghép từ `templates/assets/styles/*.css`."),
            .text("search_script", "Địa chỉ của `templates/assets/search.js`.").optional,
            .object("assets", of: assets, "Địa chỉ các tệp trong `templates/assets/`."),
            .text("search_url", "Địa chỉ trang tìm kiếm, cho `action` của ô tìm; trống khi trang không có tìm kiếm.").optional,
            .object("board", of: board, "Ban biên tập."),
            .object("feedback", of: link, "Nơi đánh giá, góp ý."),
            .list("hotline", of: hotlineLine, "Các dòng đầu của danh bạ chính, cho mọi trang."),
            .text("hotline_url", "Địa chỉ danh bạ chính.").optional,
            .object("parent_portal", of: link, "Cổng cấp trên.").optional,
            .list("notices", of: notice, "Thông báo đang có hiệu lực."),
            .text("site_feed", "Địa chỉ nguồn tin Atom của trang chủ."),
            .list("footer_links", of: link, "Các trang khác của cổng, cho cuối trang."),
            .object("site_image", of: picture, "Ảnh của cổng, khi chia sẻ trang không có ảnh riêng; `url` là địa chỉ đầy đủ.").optional,
            .text("built", "Ngày dựng trang, dạng `28/3/2024`."),
        ])
    }

    static let metaDate = Shape("mốc thời gian", doc: "Cho Open Graph.", [
        .text("published", "Đăng lúc (RFC 3339)."),
        .text("modified", "Sửa lúc (RFC 3339).").optional,
        .text("section", "Chủ đề đầu tiên.").optional,
        .texts("tags", "Các chủ đề."),
    ])

    /// What every page says of itself.
    static let page = Shape("trang", doc: "Có ở mọi mẫu: những gì một trang nói về chính nó.", [
        .text("page_title", "Tiêu đề của trang."),
        .text("window_title", "Cho `<title>`: tiêu đề kèm tên cổng."),
        .text("description", "Một câu mô tả, cho máy tìm kiếm và khi chia sẻ."),
        .text("canonical", "Địa chỉ đầy đủ của trang."),
        .text("page_kind", "Loại trang, cho `class` của `body`: home, news-item..."),
        .text("og_type", "`article` hoặc `website`."),
        .text("og_image", "Địa chỉ đầy đủ của ảnh; không có thì dùng `site_image`.").optional,
        .text("og_image_alt", "Mô tả ảnh.").optional,
        .number("og_image_width", "Chiều rộng của ảnh, điểm ảnh; 0 khi không biết."),
        .number("og_image_height", "Chiều cao của ảnh, điểm ảnh; 0 khi không biết."),
        .object("article", of: metaDate, "Mốc thời gian của bài.").optional,
        .html("json_ld", "Dữ liệu có cấu trúc (schema.org), đã an toàn để đặt trong `<script type=\"application/ld+json\">`."),
        .object("navigation", of: navigation, "Trình đơn, với mục đang xem.").optional,
        .list("breadcrumbs", of: link, "Đường dẫn từ trang chủ đến trang cha."),
        .object("feed", of: link, "Nguồn tin Atom của riêng trang này.").optional,
        .flag("noindex", "Máy tìm kiếm không nên lưu trang này."),
        .text("previous_page", "Trang trước của danh sách, cho `<link rel=prev>`.").optional,
        .text("next_page", "Trang sau của danh sách, cho `<link rel=next>`.").optional,
        .object("share", of: share, "Phần chia sẻ, ở trang của một tin, kế hoạch, danh bạ, đơn vị, tỉnh, văn bản.").optional,
    ])
}
