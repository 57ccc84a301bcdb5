import Templates

/// The names that templates may use, in the small sets that larger ones are made of.
///
/// The reference page for designers is made from these; a name that is not here is an error with its place.
public enum Shapes {
    static let date = Shape("ngày", doc: "Một ngày, để máy và người cùng đọc.", [
        .text("iso", "Dạng máy đọc, cho `<time datetime>`: `2024-03-28`, có giờ thì `2024-03-28T08:00`."),
        .text("text", "Dạng người đọc theo Nghị định 30/2020/NĐ-CP: `28/3/2024`."),
    ])

    static let link = Shape("liên kết", doc: "Một liên kết.", [
        .text("title", "Chữ của liên kết."),
        .text("url", "Địa chỉ, đã kèm đường dẫn gốc của trang."),
        .text("note", "Lời thêm, ví dụ đơn vị nay là gì.").optional,
        .flag("current", "Đang ở chính trang này."),
        .number("count", "Số mục, khi liên kết dẫn tới một danh sách."),
    ])

    static let phone = Shape("số điện thoại", doc: "Một số gọi được.", [
        .text("tel", "Cho `href=\"tel:...\"`."),
        .text("text", "Dạng hiện ra, chia nhóm để dễ đọc và máy đọc đúng."),
        .text("cost", "Cước: miễn phí, có tính cước.").optional,
    ])

    static let hotlineLine = Shape("dòng đường dây nóng", doc: "Một đầu mối tiếp nhận.", [
        .text("name", "Tên đầu mối."),
        .list("phones", of: phone, "Các số gọi."),
        .flag("has_facts", "Có điều gì ngoài tên và các số."),
        .text("email", "Hộp thư.").optional,
        .text("address", "Địa chỉ bưu chính.").optional,
        .text("web", "Trang.").optional,
        .text("hours", "Giờ trực.").optional,
        .texts("takes", "Tiếp nhận việc gì."),
        .list("topics", of: link, "Chủ đề."),
        .object("unit", of: link, "Đơn vị.").optional,
        .text("note", "Ghi chú.").optional,
        .text("id", "Neo, ở trang của danh bạ.").optional,
    ])

    static let card = Shape("thẻ", doc: "Một tin, kế hoạch hoặc danh bạ trong danh sách.", keepsRendering: true, [
        .text("title", "Tiêu đề."),
        .text("url", "Địa chỉ."),
        .text("summary", "Tóm tắt.").optional,
        .text("kind", "Loại: Tin, Bài viết, Kế hoạch, Đường dây nóng..."),
        .object("date", of: date, "Ngày đăng hoặc ban hành.").optional,
        .object("unit", of: link, "Đơn vị.").optional,
        .list("topics", of: link, "Chủ đề."),
        .text("held", "Chưa đăng: bản nháp, chờ duyệt... (chỉ khi dựng với `--drafts`).").optional,
    ])

    static let heading = Shape("đề mục", doc: "Một dòng của mục lục.", [
        .text("id", "Neo của đề mục."),
        .html("html", "Chữ của đề mục."),
        .number("level", "Cấp: 2, 3, ..."),
        .flag("sub", "Là đề mục con (cấp 3 trở xuống)."),
    ])

    static let file = Shape("tệp", doc: "Một tệp đính kèm.", [
        .text("title", "Tên hiện ra."),
        .text("url", "Địa chỉ."),
        .text("type", "Loại tệp: PDF, CSV..."),
        .text("size", "Dung lượng: `1,2 MB`."),
    ])

    static let pageNumber = Shape("số trang", doc: "Một ô của dải số trang.", [
        .number("number", "Số trang."),
        .text("url", "Địa chỉ."),
        .flag("current", "Trang đang xem."),
        .flag("gap", "Chỗ lược bớt, hiện dấu …"),
    ])

    static let pagination = Shape("phân trang", doc: "Đường đi giữa các trang của một danh sách.", [
        .number("page", "Đang ở trang số mấy."),
        .number("pages", "Có bao nhiêu trang."),
        .number("total", "Có bao nhiêu mục."),
        .text("previous", "Địa chỉ trang trước.").optional,
        .text("next", "Địa chỉ trang sau.").optional,
        .list("numbers", of: pageNumber, "Dải số trang."),
    ])

    static let correction = Shape("đính chính", doc: "Một lần đính chính.", [
        .object("date", of: date, "Ngày đính chính."),
        .text("text", "Đã sửa gì."),
        .object("page", of: link, "Bài được đính chính.").optional,
    ])

    static let picture = Shape("ảnh", doc: "Ảnh của bài.", [
        .text("url", "Địa chỉ."),
        .text("alt", "Mô tả ảnh."),
        .text("credit", "Nguồn ảnh.").optional,
        .number("width", "Chiều rộng, điểm ảnh."),
        .number("height", "Chiều cao, điểm ảnh."),
    ])

    static let succession = Shape("kế thừa", doc: "Một bước sáp nhập, chia hoặc đổi tên.", [
        .text("title", "Tên đơn vị hoặc tỉnh kia."),
        .text("url", "Địa chỉ."),
        .text("note", "Nay là gì, khi đơn vị kia cũng đã thôi hoạt động.").optional,
        .text("how", "Cách thức.").optional,
        .text("by", "Văn bản căn cứ.").optional,
        .text("by_url", "Trang của văn bản căn cứ, khi danh mục văn bản có.").optional,
        .object("since", of: date, "Từ ngày nào; ở trang của đơn vị kế thừa.").optional,
    ])

    static let indexValue = Shape("giá trị chỉ số", doc: "Một kết quả của một chỉ số, luôn kèm nguồn.", [
        .object("index", of: link, "Chỉ số."),
        .object("subject", of: link, "Tỉnh hoặc đơn vị được đo."),
        .number("year", "Năm."),
        .text("year_url", "Địa chỉ bảng xếp hạng của năm."),
        .text("score", "Điểm, viết kiểu Việt Nam.").optional,
        .text("rank", "Hạng.").optional,
        .text("change", "Hạng thay đổi thế nào so với năm trước, bằng chữ."),
        .text("source", "Nguồn."),
    ])

    static let chartKey = Shape("nét vẽ", doc: "Một nét của biểu đồ và nơi mà nét ấy nói về.", [
        .html("mark", "Nét và dấu, dạng SVG."),
        .object("subject", of: link, "Tỉnh hoặc đơn vị."),
        .text("value", "Giá trị mới nhất, bằng chữ.").optional,
    ])

    static let chart = Shape("biểu đồ", doc: "Một biểu đồ đường, vẽ khi dựng trang.", [
        .text("id", "Neo."),
        .text("title", "Tên biểu đồ."),
        .text("title_id", "Neo của tên; SVG lấy làm tên cho người nghe."),
        .text("words", "Lời tả biểu đồ."),
        .text("words_id", "Neo của lời tả."),
        .html("svg", "Hình vẽ."),
        .list("keys", of: chartKey, "Chú giải; trống khi chỉ có một nét."),
    ])
}
