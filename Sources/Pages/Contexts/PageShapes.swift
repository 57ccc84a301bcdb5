import Templates

extension Shapes {
    static let question = Shape("việc hay hỏi", doc: "Một việc người dân hay hỏi, và trang trả lời.", [
        .text("title", "Câu hỏi hoặc tên việc."),
        .text("text", "Trả lời ngắn.").optional,
        .text("url", "Địa chỉ trang trả lời."),
    ])

    static let home = Shape("trang chủ", doc: "Mẫu `home`.", [
        .list("featured", of: card, "Tin nêu bật."),
        .list("latest", of: card, "Tin mới nhất."),
        .list("plans", of: card, "Kế hoạch mới nhất."),
        .list("topics", of: link, "Các chủ đề có bài."),
        .list("questions", of: question, "Các việc hay hỏi, của site.yml."),
        .list("provinces", of: link, "Các tỉnh, thành phố có bài."),
        .list("indices", of: link, "Các chỉ số."),
        .list("directories", of: card, "Các danh bạ đường dây nóng."),
    ])

    static let newsList = Shape("danh sách tin", doc: "Mẫu `news-list`: mọi tin, tin của một năm, của một tháng.", [
        .text("heading", "Đề mục trang."),
        .list("cards", of: card, "Các tin của trang này."),
        .object("pagination", of: pagination, "Phân trang.").optional,
        .list("years", of: link, "Các năm có tin."),
        .list("months", of: link, "Các tháng có tin của năm đang xem."),
    ])

    static let newsItem = Shape("tin, bài", doc: "Mẫu `news-item`.", [
        .text("title", "Tiêu đề."),
        .text("summary", "Tóm tắt."),
        .text("genre", "Thể loại bằng chữ."),
        .object("date", of: date, "Ngày đăng."),
        .object("updated", of: date, "Ngày sửa.").optional,
        .object("corrected", of: date, "Ngày đính chính gần nhất.").optional,
        .object("unit", of: link, "Đơn vị; `note` cho biết nay là gì."),
        .text("author", "Tác giả.").optional,
        .text("approved_by", "Ai duyệt.").optional,
        .object("approved_on", of: date, "Ngày duyệt.").optional,
        .object("sent_on", of: date, "Ngày gửi ban biên tập.").optional,
        .flag("has_facts", "Có ít nhất một trong các tên từ `plan` đến `expires` mà phần thông tin của bài nêu."),
        .object("plan", of: link, "Kế hoạch mà bài thực hiện.").optional,
        .texts("duties", "Các nghĩa vụ của kế hoạch mà bài được tính."),
        .list("topics", of: link, "Chủ đề."),
        .list("channels", of: link, "Kênh khác đã đăng, theo khai báo."),
        .object("image", of: picture, "Ảnh.").optional,
        .html("body", "Nội dung."),
        .list("contents", of: heading, "Mục lục; trống khi có ít hơn ba đề mục."),
        .list("cites", of: link, "Các văn bản được viện dẫn; không có `url` khi cổng chưa có trang của văn bản."),
        .list("attachments", of: file, "Tệp đính kèm."),
        .list("corrections", of: correction, "Đính chính."),
        .text("transcript", "Lời của video.").optional,
        .object("expires", of: date, "Từ ngày này không còn trên trang.").optional,
        .flag("has_neighbours", "Có tin cũ hơn hoặc mới hơn."),
        .object("previous", of: link, "Tin cũ hơn.").optional,
        .object("next", of: link, "Tin mới hơn.").optional,
        .list("related", of: card, "Tin liên quan: cùng kế hoạch, đơn vị, chủ đề."),
        .text("held", "Chưa đăng: bản nháp, chờ duyệt... (chỉ khi dựng với `--drafts`).").optional,
    ])

    static let cardList = Shape("danh sách thẻ", doc: "Mẫu `plan-list` và `hotline-list`.", [
        .text("heading", "Đề mục trang."),
        .list("cards", of: card, "Các mục."),
        .object("pagination", of: pagination, "Phân trang.").optional,
    ])

    static let citingText = Shape("câu viện dẫn", doc: "Một căn cứ của kế hoạch.", [
        .html("words", "Nguyên văn; văn bản được dẫn có liên kết."),
    ])

    static let lineageEntry: Shape = Shape("bậc căn cứ", doc: "Một kế hoạch hoặc văn bản ở trên, và những gì nó dựa vào.", [
        .object("link", of: link, "Kế hoạch hoặc văn bản; `note` là số, ký hiệu hoặc trích yếu."),
        .list("above", of: lineageEntry, "Các bậc trên nữa; trống khi chưa biết hoặc đã kể ở trên."),
    ])

    static let task = Shape("nhiệm vụ", doc: "Một dòng phụ lục của kế hoạch.", [
        .text("number", "Số thứ tự."),
        .html("what", "Nội dung; văn bản được dẫn có liên kết."),
        .list("lead", of: link, "Chủ trì; không có `url` khi đơn vị chỉ được nêu tên."),
        .list("with", of: link, "Phối hợp."),
        .text("when", "Thời gian như văn bản ghi.").optional,
        .object("due", of: date, "Hạn.").optional,
        .list("topics", of: link, "Chủ đề."),
    ])

    static let turn = Shape("lượt", doc: "Một lượt luân phiên.", [
        .text("months", "Các tháng, bằng chữ."),
        .object("unit", of: link, "Đơn vị."),
    ])

    static let duty = Shape("nghĩa vụ", doc: "Một nghĩa vụ đăng tin hoặc báo cáo.", [
        .text("id", "Mã."),
        .text("what", "Nguyên văn."),
        .text("kind", "Đăng tin hoặc Báo cáo."),
        .text("amount", "Số lượng mỗi kỳ, bằng chữ."),
        .text("every", "Chu kỳ, bằng chữ."),
        .text("deadline", "Hạn, bằng chữ; nói rõ có kể ngày đó hay không.").optional,
        .text("to", "Gửi ai.").optional,
        .list("channels", of: link, "Kênh."),
        .list("units", of: link, "Đơn vị chịu trách nhiệm."),
        .list("rotation", of: turn, "Luân phiên."),
    ])

    static let evidence = Shape("minh chứng", doc: "Việc khai báo đã làm, không phải trang đã đăng.", [
        .text("what", "Việc đã làm."),
        .text("duty", "Nghĩa vụ."),
        .object("unit", of: link, "Đơn vị.").optional,
        .text("period", "Kỳ.").optional,
        .object("date", of: date, "Ngày.").optional,
        .object("file", of: file, "Tệp.").optional,
    ])

    static let plan = Shape("kế hoạch", doc: "Mẫu `plan`.", [
        .text("title", "Tên kế hoạch."),
        .text("number", "Số, ký hiệu; thiếu thì mẫu ghi «chưa ghi số».").optional,
        .text("issued", "Ngày ban hành bằng chữ; để trống phần nào thì nói rõ."),
        .object("issuer", of: link, "Đơn vị ban hành; `note` cho biết nay là gì."),
        .text("signer", "Người ký.").optional,
        .text("signer_role", "Chức vụ người ký.").optional,
        .number("year", "Năm."),
        .text("summary", "Tóm tắt."),
        .list("based_on", of: citingText, "Căn cứ."),
        .texts("audience", "Đối tượng."),
        .texts("goals", "Mục đích."),
        .list("indices", of: link, "Các chỉ số muốn nâng."),
        .list("tasks", of: task, "Nhiệm vụ."),
        .text("calendar_url", "Địa chỉ tệp lịch (.ics) của các nhiệm vụ có hạn.").optional,
        .list("duties", of: duty, "Nghĩa vụ."),
        .text("progress_url", "Trang tiến độ; trống khi kế hoạch không giao nghĩa vụ cho ai.").optional,
        .list("evidence", of: evidence, "Minh chứng khai báo."),
        .texts("recipients", "Nơi nhận."),
        .list("lineage", of: lineageEntry, "Căn cứ và kế hoạch cấp trên, bậc này trong bậc kia."),
        .list("carried_out_by", of: link, "Được các kế hoạch cấp dưới thực hiện."),
        .text("approved_by", "Ai duyệt bản tóm tắt.").optional,
        .list("topics", of: link, "Chủ đề."),
        .list("attachments", of: file, "Tệp đính kèm."),
        .html("body", "Nội dung."),
        .list("contents", of: heading, "Mục lục."),
        .list("cites", of: link, "Các văn bản được viện dẫn; không có `url` khi cổng chưa có trang của văn bản."),
        .list("news", of: card, "Tin, bài thực hiện kế hoạch này."),
        .text("held", "Chưa đăng (chỉ khi dựng với `--drafts`).").optional,
    ])

    static let hotline = Shape("danh bạ", doc: "Mẫu `hotline`.", [
        .text("title", "Tên danh bạ."),
        .text("summary", "Tóm tắt.").optional,
        .object("unit", of: link, "Của đơn vị hoặc tỉnh nào."),
        .object("closed", of: date, "Đơn vị chủ quản không còn từ ngày này; khi ấy các số không hiện nữa.").optional,
        .list("instead", of: card, "Danh bạ của nơi kế thừa, khi đơn vị chủ quản không còn."),
        .list("former", of: link, "Các đơn vị trước đây mà danh bạ này tiếp nhận thay."),
        .object("verified", of: date, "Ngày kiểm tra gần nhất.").optional,
        .flag("stale", "Đã quá hạn kiểm tra lại."),
        .text("cards_url", "Địa chỉ tệp danh thiếp (vCard), mỗi dòng một thẻ.").optional,
        .text("notice_url", "Địa chỉ tờ thông báo A4.").optional,
        .list("entries", of: hotlineLine, "Các dòng, trừ dòng của đơn vị đã thôi hoạt động."),
        .list("topics", of: link, "Chủ đề."),
        .html("body", "Nội dung."),
        .list("cites", of: link, "Các văn bản được viện dẫn; không có `url` khi cổng chưa có trang của văn bản."),
    ])

    static let place = Shape("địa danh", doc: "Một tỉnh trong danh sách, với thời gian tồn tại.", [
        .text("title", "Tên."),
        .text("url", "Địa chỉ."),
        .number("count", "Số tin, bài."),
        .flag("has_facts", "Có điều gì ngoài tên và số tin."),
        .object("from", of: date, "Ngày bắt đầu, khi chưa đến.").optional,
        .object("until", of: date, "Ngày cuối cùng.").optional,
        .list("successors", of: link, "Nay thuộc."),
        .list("predecessors", of: link, "Hợp nhất từ."),
        .text("code", "Mã đang dùng.").optional,
        .text("level", "Cấp, với đơn vị.").optional,
    ])

    static let placeGroup = Shape("nhóm", doc: "Một nhóm trong danh sách.", [
        .text("title", "Tên nhóm."),
        .text("url", "Địa chỉ.").optional,
        .list("places", of: place, "Các mục còn hoạt động."),
        .list("former", of: place, "Các mục đã thôi hoạt động."),
    ])

    static let provinceList = Shape("các tỉnh", doc: "Mẫu `province-list`.", [
        .list("living", of: place, "34 tỉnh, thành phố hiện nay."),
        .list("former", of: place, "Các tỉnh đã sáp nhập."),
    ])

    static let unitList = Shape("các đơn vị", doc: "Mẫu `unit-list`.", [
        .list("groups", of: placeGroup, "Theo tỉnh, thành phố; đơn vị đang hoạt động trước."),
    ])

    static let topicList = Shape("các chủ đề", doc: "Mẫu `topic-list`.", [
        .list("topics", of: topicEntry, "Các chủ đề.")
    ])

    static let topicEntry = Shape("chủ đề", doc: "Một chủ đề trong danh sách.", [
        .text("title", "Tên."),
        .text("url", "Địa chỉ."),
        .text("summary", "Giới thiệu.").optional,
        .number("count", "Số tin, bài."),
    ])

    /// What the pages of provinces, units and topics have in common.
    private static var gathering: [Field] {
        [
            .list("cards", of: card, "Tin của trang này."),
            .object("pagination", of: pagination, "Phân trang.").optional,
            .flag("first_page", "Là trang đầu; kế hoạch, danh bạ và phần giới thiệu chỉ có ở trang đầu."),
            .list("plans", of: card, "Kế hoạch."),
            .list("directories", of: card, "Danh bạ đường dây nóng; ở trang của đơn vị đã thôi hoạt động là danh bạ của nơi kế thừa."),
            .list("former", of: link, "Các tiền thân, qua mọi lần sáp nhập; `count` là số tin, `note` là ngày cuối cùng."),
            .list("former_cards", of: card, "Tin của các tiền thân, mới nhất trước; chỉ ở trang đầu."),
            .list("former_plans", of: card, "Kế hoạch của các tiền thân; chỉ ở trang đầu."),
            .text("feed_url", "Nguồn tin Atom."),
        ]
    }

    static let code = Shape("mã", doc: "Một mã thống kê và thời gian dùng.", [
        .text("code", "Mã."),
        .object("from", of: date, "Từ ngày.").optional,
        .object("until", of: date, "Đến ngày.").optional,
    ])

    static let kindSpan = Shape("giai đoạn", doc: "Một giai đoạn là tỉnh hoặc thành phố.", [
        .text("kind", "Tỉnh hoặc Thành phố."),
        .object("from", of: date, "Từ ngày.").optional,
        .object("until", of: date, "Đến ngày.").optional,
        .text("by", "Nghị quyết.").optional,
    ])

    static let province = Shape("tỉnh, thành phố", doc: "Mẫu `province`.", [
        .text("name", "Tên đầy đủ: Tỉnh Quảng Nam."),
        .object("until", of: date, "Ngày cuối cùng, khi đã ghi trong danh bạ.").optional,
        .object("closed_since", of: date, "Ngày đầu tiên không còn; có nghĩa là đã sáp nhập.").optional,
        .list("successors", of: succession, "Nay thuộc."),
        .list("predecessors", of: succession, "Hợp nhất từ."),
        .list("codes", of: code, "Mã Cục Thống kê."),
        .list("kinds", of: kindSpan, "Các giai đoạn; trống khi chưa bao giờ đổi."),
        .flag("has_facts", "Có ít nhất một điều để ghi trong phần thông tin của tỉnh."),
        .text("iso", "Mã ISO 3166-2.").optional,
        .texts("area_codes", "Mã vùng điện thoại."),
        .text("seat", "Trung tâm hành chính.").optional,
        .number("communes", "Số đơn vị cấp xã."),
        .list("units", of: place, "Đơn vị thuộc tỉnh, còn hoạt động."),
        .list("former_units", of: place, "Đơn vị thuộc tỉnh, đã thôi hoạt động."),
        .list("charts", of: chart, "Biểu đồ của từng chỉ số."),
        .list("results", of: indexValue, "Kết quả các chỉ số."),
    ] + gathering)

    static let unit = Shape("đơn vị", doc: "Mẫu `unit`.", [
        .text("name", "Tên đầy đủ."),
        .list("namesakes", of: link, "Đơn vị khác cùng tên, không có quan hệ kế thừa."),
        .text("short", "Tên ngắn.").optional,
        .texts("also", "Tên gọi khác."),
        .text("level", "Cấp."),
        .object("from", of: date, "Thành lập.").optional,
        .object("until", of: date, "Ngày cuối cùng, khi đã ghi trong danh bạ.").optional,
        .object("closed_since", of: date, "Ngày đầu tiên không còn; có nghĩa là đã thôi hoạt động.").optional,
        .object("province", of: link, "Tỉnh, thành phố.").optional,
        .object("parent", of: link, "Đơn vị cấp trên.").optional,
        .list("offices", of: link, "Phòng, bộ phận."),
        .list("successors", of: succession, "Đơn vị kế thừa."),
        .list("predecessors", of: succession, "Tiền thân."),
        .text("web", "Trang thông tin.").optional,
        .object("phone", of: phone, "Điện thoại.").optional,
        .text("card_url", "Địa chỉ danh thiếp (vCard).").optional,
        .list("duties", of: link, "Nghĩa vụ trong các kế hoạch."),
        .text("duties_url", "Trang nghĩa vụ của đơn vị; trống khi không có.").optional,
        .list("charts", of: chart, "Biểu đồ của từng chỉ số."),
        .list("results", of: indexValue, "Kết quả các chỉ số."),
    ] + gathering)

    static let topic = Shape("trang chủ đề", doc: "Mẫu `topic`.", [
        .text("name", "Tên."),
        .text("summary", "Giới thiệu.").optional,
        .object("parent", of: link, "Chủ đề cha.").optional,
        .flag("has_facts", "Có trang hướng dẫn, chủ đề cha hoặc chủ đề con."),
        .list("children", of: link, "Chủ đề con."),
        .list("pages", of: link, "Trang hướng dẫn cùng chủ đề."),
    ] + gathering)
}
