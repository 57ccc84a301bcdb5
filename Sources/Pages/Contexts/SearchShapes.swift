import Templates

extension Shapes {
    static let searchChoice = Shape("lựa chọn", doc: "Một lựa chọn của bộ lọc.", [
        .text("value", "Giá trị, như trong địa chỉ."),
        .text("title", "Chữ hiện ra."),
    ])

    static let searchGroup = Shape("nhóm danh sách", doc: "Một danh sách A đến Y của trang tìm kiếm.", [
        .text("title", "Tên danh sách."),
        .list("links", of: link, "Các chữ cái hoặc các mục."),
    ])

    static let search = Shape("tìm kiếm", doc: "Mẫu `search`.", [
        .text("action", "Địa chỉ trang tìm kiếm."),
        .text("index_url", "Thư mục của chỉ mục, cho tập lệnh."),
        .text("index_version", "Thế hệ của chỉ mục, cho tập lệnh."),
        .number("index_bits", "Cách chia chỉ mục, cho tập lệnh."),
        .number("index_items", "Số mục trong chỉ mục."),
        .number("index_chunk", "Số mục trong một tệp kết quả, cho tập lệnh."),
        .list("kinds", of: searchChoice, "Lọc theo loại."),
        .list("provinces", of: searchChoice, "Lọc theo tỉnh, thành phố."),
        .list("topics", of: searchChoice, "Lọc theo chủ đề."),
        .list("years", of: searchChoice, "Lọc theo năm."),
        .list("lists", of: searchGroup, "Các danh sách A đến Y, khi không tìm được bằng tập lệnh."),
    ])

    static let searchList = Shape("danh sách theo chữ", doc: "Mẫu `search-list`.", [
        .text("title", "Tên danh sách."),
        .list("letters", of: link, "Các chữ cái."),
        .list("entries", of: link, "Các mục của chữ này."),
        .object("pagination", of: pagination, "Phân trang.").optional,
    ])
}
