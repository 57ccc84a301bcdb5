import Templates

extension Shapes {
    static let indexEntry = Shape("chỉ số", doc: "Một chỉ số trong danh sách.", [
        .text("short", "Tên viết tắt."),
        .text("name", "Tên đầy đủ."),
        .text("url", "Địa chỉ."),
        .text("publisher", "Cơ quan công bố."),
        .number("count", "Số giá trị có nguồn."),
    ])

    static let indexList = Shape("các chỉ số", doc: "Mẫu `index-list`.", [
        .list("indices", of: indexEntry, "Các chỉ số.")
    ])

    static let indexColumn = Shape("cột năm", doc: "Một năm trong bảng của chỉ số.", [
        .object("year", of: link, "Năm, dẫn tới xếp hạng của năm."),
        .number("source", "Số của nguồn chung cho cả năm; 0 khi mỗi giá trị có nguồn riêng."),
    ])

    static let indexCell = Shape("ô", doc: "Giá trị của một nơi trong một năm.", [
        .text("score", "Điểm, viết kiểu Việt Nam.").optional,
        .text("rank", "Hạng.").optional,
        .number("source", "Số của nguồn, khi năm ấy có nhiều nguồn."),
        .flag("none", "Không có giá trị."),
    ])

    static let indexRow = Shape("dòng", doc: "Một nơi được đo; nơi đã hợp nhất có mỗi giai đoạn một dòng.", [
        .object("subject", of: link, "Tỉnh hoặc đơn vị, theo tên của năm mới nhất trong dòng."),
        .list("cells", of: indexCell, "Mỗi năm một ô."),
    ])

    static let indexSource = Shape("nguồn", doc: "Một nguồn của bảng.", [
        .number("number", "Số."),
        .text("text", "Văn bản công bố."),
    ])

    static let index = Shape("trang chỉ số", doc: "Mẫu `index`: một chỉ số, và bảng của một năm.", [
        .text("name", "Tên đầy đủ."),
        .text("short", "Tên viết tắt."),
        .text("publisher", "Cơ quan công bố."),
        .text("scale", "Thang điểm."),
        .number("year", "Năm của bảng xếp hạng; 0 ở trang chung."),
        .list("years", of: link, "Các năm có số liệu."),
        .object("chart", of: chart, "Biểu đồ; ở trang chung.").optional,
        .list("columns", of: indexColumn, "Các năm của bảng, mới nhất trước; ở trang chung."),
        .list("rows", of: indexRow, "Các dòng của bảng; ở trang chung."),
        .list("sources", of: indexSource, "Các nguồn của bảng; ở trang chung."),
        .list("results", of: indexValue, "Xếp hạng của năm; ở trang của một năm."),
        .number("count", "Có bao nhiêu nơi trong xếp hạng của năm."),
        .flag("partial", "Còn nơi được xếp hạng mà chưa có số liệu ở đây."),
        .list("plans", of: card, "Kế hoạch muốn nâng chỉ số này."),
    ])

    static let glossaryEntry = Shape("từ viết tắt", doc: "Một mục của bảng từ viết tắt.", [
        .text("short", "Chữ viết tắt."),
        .text("long", "Nghĩa đầy đủ."),
        .text("id", "Neo."),
        .flag("ambiguous", "Còn nghĩa khác, tùy chỗ dùng."),
        .flag("former", "Khái niệm nay không còn."),
        .text("note", "Ghi chú.").optional,
    ])

    static let glossaryLetter = Shape("chữ cái", doc: "Các mục của một chữ cái.", [
        .text("letter", "Chữ cái."),
        .text("id", "Neo."),
        .list("entries", of: glossaryEntry, "Các mục."),
    ])

    static let glossary = Shape("bảng từ viết tắt", doc: "Mẫu `glossary`.", [
        .list("letters", of: glossaryLetter, "Theo thứ tự chữ cái tiếng Việt.")
    ])

    static let documentEntry = Shape("văn bản", doc: "Một văn bản trong danh sách.", [
        .text("number", "Số, ký hiệu."),
        .object("date", of: date, "Ngày ban hành.").optional,
        .text("issuer", "Cơ quan ban hành."),
        .text("title", "Trích yếu, khi danh mục văn bản có.").optional,
        .text("url", "Địa chỉ trang của văn bản."),
        .number("count", "Số trang viện dẫn."),
    ])

    static let citingPage = Shape("trang viện dẫn", doc: "Một trang viện dẫn văn bản.", [
        .object("page", of: link, "Trang."),
        .object("date", of: date, "Ngày đăng, với tin, bài.").optional,
        .text("sentence", "Câu viện dẫn đầu tiên của trang."),
    ])

    static let documentList = Shape("các văn bản", doc: "Mẫu `document-list`.", [
        .list("documents", of: documentEntry, "Các văn bản của trang này, mới nhất trước."),
        .object("pagination", of: pagination, "Phân trang.").optional,
    ])

    static let document = Shape("trang văn bản", doc: "Mẫu `document`.", [
        .text("number", "Số, ký hiệu."),
        .object("date", of: date, "Ngày ban hành.").optional,
        .text("issuer", "Cơ quan ban hành."),
        .text("title", "Trích yếu, khi danh mục văn bản có.").optional,
        .text("name", "Loại, số, ngày và cơ quan trong một dòng."),
        .text("link", "Địa chỉ bản chính thức.").optional,
        .object("plan", of: link, "Kế hoạch trên cổng chính là văn bản này.").optional,
        .list("basis", of: lineageEntry, "Văn bản này dựa vào gì, bậc này trong bậc kia."),
        .list("citing", of: citingPage, "Các trang viện dẫn: kế hoạch, trang khác, danh bạ, rồi tin mới nhất trước."),
        .object("pagination", of: pagination, "Phân trang các trang viện dẫn.").optional,
    ])

    static let procedure = Shape("thủ tục", doc: "Một thủ tục hành chính.", [
        .text("name", "Tên."),
        .flag("has_facts", "Có mã hoặc quyết định công bố."),
        .text("code", "Mã.").optional,
        .text("announced_by", "Quyết định công bố.").optional,
        .text("link", "Địa chỉ trên Cổng Dịch vụ công quốc gia.").optional,
    ])

    static let procedureLevel = Shape("cấp", doc: "Thủ tục của một lĩnh vực ở một cấp.", [
        .text("level", "Cấp thực hiện; trống khi chưa ghi."),
        .list("procedures", of: procedure, "Các thủ tục."),
    ])

    static let procedureGroup = Shape("nhóm thủ tục", doc: "Thủ tục của một lĩnh vực.", [
        .text("field", "Lĩnh vực."),
        .text("id", "Neo."),
        .list("levels", of: procedureLevel, "Theo cấp thực hiện."),
    ])

    static let procedureList = Shape("các thủ tục", doc: "Mẫu `procedure-list`.", [
        .list("groups", of: procedureGroup, "Theo lĩnh vực.")
    ])

    static let correctionList = Shape("các đính chính", doc: "Mẫu `correction-list`.", [
        .list("corrections", of: correction, "Mới nhất trước.")
    ])

    static let ordinaryPage = Shape("trang khác", doc: "Mẫu `page`.", [
        .text("title", "Tiêu đề."),
        .text("summary", "Tóm tắt.").optional,
        .object("updated", of: date, "Ngày sửa.").optional,
        .list("topics", of: link, "Chủ đề."),
        .html("body", "Nội dung."),
        .list("contents", of: heading, "Mục lục."),
        .list("cites", of: link, "Các văn bản được viện dẫn; không có `url` khi cổng chưa có trang của văn bản."),
    ])

    static let mapSection = Shape("phần của sơ đồ", doc: "Một phần của sơ đồ trang.", [
        .text("title", "Tên phần."),
        .text("url", "Địa chỉ.").optional,
        .list("links", of: link, "Các trang."),
    ])

    static let siteMap = Shape("sơ đồ trang", doc: "Mẫu `site-map`.", [
        .list("sections", of: mapSection, "Các phần.")
    ])

    static let column = Shape("cột", doc: "Một cột của bộ dữ liệu.", [
        .text("name", "Tên cột."),
        .text("type", "Kiểu."),
        .text("doc", "Ý nghĩa."),
    ])

    static let dataset = Shape("bộ dữ liệu", doc: "Một bộ dữ liệu mở.", [
        .text("title", "Tên."),
        .text("name", "Tên tệp, không có đuôi; cũng là neo."),
        .text("json", "Địa chỉ tệp JSON."),
        .text("csv", "Địa chỉ tệp CSV."),
        .number("rows", "Số dòng."),
        .list("columns", of: column, "Các cột."),
    ])

    static let dataPage = Shape("dữ liệu mở", doc: "Mẫu `data`.", [
        .list("datasets", of: dataset, "Các bộ dữ liệu."),
        .text("package_url", "Địa chỉ bản mô tả cho máy (Data Package)."),
    ])

    static let notFound = Shape("không tìm thấy", doc: "Mẫu `not-found` (404.html).", [
        .list("links", of: link, "Nơi có thể tìm tiếp.")
    ])

    static let redirect = Shape("chuyển hướng", doc: "Mẫu `redirect`: trang ở một địa chỉ cũ.", [
        .text("target", "Địa chỉ mới."),
        .text("title", "Tiêu đề trang mới."),
    ])
}
