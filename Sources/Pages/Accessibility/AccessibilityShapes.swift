import Templates

extension Shapes {
    static let accessibilityRow = Shape("tiêu chí", doc: "Một tiêu chí của WCAG 2.2 và kết quả thử.", [
        .text("criterion", "Số của tiêu chí."),
        .text("level", "A hoặc AA."),
        .text("name", "Tên."),
        .text("result", "Kết quả bằng chữ."),
        .text("how", "Thử bằng máy, bằng tay; trống khi chưa thử."),
        .object("tested", of: date, "Ngày thử.").optional,
        .text("remark", "Ghi chú."),
    ])

    static let accessibility = Shape("tuyên bố tiếp cận", doc: "Mẫu `accessibility`: tuyên bố về khả năng tiếp cận.", [
        .text("summary", "Tóm tắt của trang mà ban biên tập viết ở địa chỉ này.").optional,
        .object("updated", of: date, "Ngày sửa trang ấy.").optional,
        .html("body", "Nội dung trang ấy; trống khi không có."),
        .list("topics", of: link, "Chủ đề của trang ấy."),
        .list("cites", of: link, "Các văn bản mà trang ấy viện dẫn."),
        .flag("complete", "Mọi tiêu chí có liên quan đều đạt, và trang dùng đúng các mẫu đã thử."),
        .number("total", "Số tiêu chí."),
        .number("passed", "Số tiêu chí đạt."),
        .number("none", "Số tiêu chí không có nội dung liên quan."),
        .number("failed", "Số tiêu chí chưa đạt hoặc đạt một phần."),
        .number("untested", "Số tiêu chí chưa thử."),
        .object("tested", of: date, "Ngày thử gần nhất.").optional,
        .texts("replaced", "Các mẫu và kiểu của riêng trang này, thay cho mẫu đã thử."),
        .list("lacking", of: accessibilityRow, "Các tiêu chí chưa đạt hoặc chưa thử."),
        .list("rows", of: accessibilityRow, "Mọi tiêu chí."),
    ])
}
