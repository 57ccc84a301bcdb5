import Templates

extension Shapes {
    static let officeItem = Shape("mục của ban biên tập", doc: "Một tin, kế hoạch hoặc danh bạ cần để ý.", [
        .object("link", of: link, "Trang; không có `url` khi chưa có trang. `note` là điều cần để ý."),
        .text("file", "Tệp nội dung."),
        .text("edit_url", "Mở tệp trong trình soạn thảo.").optional,
    ])

    static let officeGroup = Shape("nhóm của ban biên tập", doc: "Các mục cùng một tình trạng.", [
        .text("title", "Tình trạng."),
        .text("id", "Neo."),
        .number("count", "Số mục, kể cả mục không hiện."),
        .list("items", of: officeItem, "Các mục."),
    ])

    static let office = Shape("trang của ban biên tập", doc: "Mẫu `office`, chỉ trong `mocban serve`.", [
        .list("groups", of: officeGroup, "Các tình trạng."),
        .number("errors", "Số lỗi."),
        .number("warnings", "Số cảnh báo."),
        .text("findings_url", "Trang kể mọi lỗi."),
    ])

    static let officeFindings = Shape("mọi lỗi", doc: "Mẫu `office-findings`, chỉ trong `mocban serve`.", [
        .number("errors", "Số lỗi."),
        .number("warnings", "Số cảnh báo."),
        .flag("complete", "Đã soát xong nội dung mọi trang."),
        .html("findings", "Từng lỗi."),
        .text("office_url", "Trang của ban biên tập."),
    ])
}
