import Templates

/// The names of the pages about duties.
extension Shapes {
    static let dutyState = Shape("tình trạng nghĩa vụ", doc: "Một nghĩa vụ đến đâu rồi, hoặc có bao nhiêu nghĩa vụ như thế.", [
        .text("code", "Cho lớp CSS: met, met-late, met-undated, due-soon, not-due, overdue, exempt."),
        .text("mark", "Dấu đứng trước lời, để không chỉ phân biệt bằng màu."),
        .text("words", "Bằng lời."),
        .number("count", "Bao nhiêu, trong bảng tổng hợp."),
    ])

    static let dutyEntry = Shape("việc được tính", doc: "Một bài đã đăng, hoặc một việc khai báo, được tính cho một nghĩa vụ.", [
        .object("link", of: link, "Bài, hoặc lời khai báo (không có `url`)."),
        .object("file", of: file, "Tệp minh chứng.").optional,
        .object("date", of: date, "Ngày đăng, ngày thực hiện.").optional,
        .object("sent", of: date, "Ngày gửi ban biên tập.").optional,
        .object("approved", of: date, "Ngày duyệt.").optional,
        .text("timing", "đúng hạn, trễ mấy ngày, không ghi ngày."),
    ])

    static let dutyRow = Shape("việc phải làm", doc: "Một đơn vị, một kỳ, một kênh của một nghĩa vụ.", [
        .text("period", "Kỳ, bằng chữ."),
        .object("unit", of: link, "Đơn vị; trống ở trang của chính đơn vị.").optional,
        .object("channel", of: link, "Kênh.").optional,
        .object("due", of: date, "Ngày cuối cùng còn đúng hạn."),
        .flag("unwritten", "Kế hoạch không ghi hạn; ngày ấy là ngày cuối kỳ."),
        .number("required", "Cần bao nhiêu."),
        .number("posted_count", "Số bài đã đăng trên cổng."),
        .list("posted", of: dutyEntry, "Các bài ấy."),
        .number("declared_count", "Số việc khai báo."),
        .list("declared", of: dutyEntry, "Các việc ấy."),
        .object("state", of: dutyState, "Tình trạng."),
    ])

    static let dutyRefusal = Shape("bài không tính", doc: "Một bài hoặc lời khai báo đã xem xét mà không tính.", [
        .object("link", of: link, "Bài, hoặc lời khai báo (không có `url`)."),
        .object("date", of: date, "Ngày.").optional,
        .text("reason", "Vì sao."),
    ])

    static let dutyProgress = Shape("tiến độ một nghĩa vụ", doc: "Một nghĩa vụ với mọi kỳ, mọi đơn vị.", [
        .text("id", "Neo."),
        .text("what", "Nguyên văn."),
        .text("kind", "Đăng tin hoặc Báo cáo."),
        .object("plan", of: link, "Kế hoạch, ở trang của một đơn vị.").optional,
        .text("amount", "Số lượng mỗi kỳ, bằng chữ."),
        .text("every", "Chu kỳ, bằng chữ."),
        .text("deadline", "Hạn, bằng chữ; nói rõ có kể ngày đó hay không.").optional,
        .text("to", "Gửi ai.").optional,
        .flag("names_unit", "Bảng có cột đơn vị."),
        .flag("names_channel", "Bảng có cột kênh."),
        .flag("only_declared", "Có phần chỉ có thể khai báo: kênh ngoài cổng này, hoặc báo cáo."),
        .list("rows", of: dutyRow, "Từng kỳ, từng đơn vị, từng kênh."),
        .list("refused", of: dutyRefusal, "Những gì đã xem xét mà không tính; nhiều quá thì chỉ một phần."),
        .number("refused_count", "Tất cả có bao nhiêu."),
        .number("refused_more", "Bao nhiêu không kể ra; 0 khi đã kể hết."),
    ])

    static let dutyPage = Shape("trang tiến độ", doc: "Mẫu `duty-progress`: tiến độ của một kế hoạch, hoặc nghĩa vụ của một đơn vị.", [
        .object("about", of: link, "Kế hoạch hoặc đơn vị."),
        .object("today", of: date, "Tính đến ngày nào."),
        .list("states", of: dutyState, "Tổng hợp: bao nhiêu việc ở từng tình trạng."),
        .number("required", "Cần bao nhiêu tin, bài, báo cáo."),
        .number("posted", "Đã đăng trên cổng bao nhiêu."),
        .number("declared", "Khai báo bao nhiêu."),
        .list("duties", of: dutyProgress, "Từng nghĩa vụ."),
        .text("scores_url", "Bảng tổng hợp để chấm điểm, ở trang của kế hoạch.").optional,
        .text("calendar_url", "Lịch báo cáo."),
        .text("held", "Chưa đăng (chỉ khi dựng với `--drafts`).").optional,
    ])

    static let scoreRow = Shape("dòng chấm điểm", doc: "Một nghĩa vụ của một đơn vị, hoặc tổng cộng, trong năm.", [
        .object("unit", of: link, "Đơn vị, hoặc «Cả kế hoạch» (không có `url`)."),
        .text("duty", "Nghĩa vụ, hoặc «Cộng»."),
        .text("duty_url", "Chỗ của nghĩa vụ ở trang tiến độ.").optional,
        .flag("sum", "Là dòng cộng."),
        .number("obligations", "Số kỳ, kênh phải làm, không kể những gì không tính."),
        .number("met", "Đủ đúng hạn."),
        .number("late", "Đủ nhưng trễ."),
        .number("undated", "Đủ, không rõ ngày."),
        .number("overdue", "Thiếu, quá hạn."),
        .number("open", "Chưa đến hạn."),
        .number("exempt", "Không tính."),
        .number("required", "Cần bao nhiêu."),
        .number("posted", "Đã đăng."),
        .number("declared", "Khai báo."),
    ])

    static let scorePage = Shape("trang chấm điểm", doc: "Mẫu `duty-scores`.", [
        .object("plan", of: link, "Kế hoạch."),
        .object("today", of: date, "Tính đến ngày nào."),
        .number("year", "Năm."),
        .list("rows", of: scoreRow, "Từng đơn vị, từng nghĩa vụ."),
        .text("csv_url", "Cùng bảng này, dạng CSV."),
        .text("progress_url", "Trang tiến độ."),
        .text("held", "Chưa đăng (chỉ khi dựng với `--drafts`).").optional,
    ])

    static let dueEntry = Shape("việc trong lịch", doc: "Một nghĩa vụ hoặc nhiệm vụ đến hạn.", [
        .object("date", of: date, "Ngày cuối cùng."),
        .text("weekday", "Thứ mấy."),
        .flag("unwritten", "Kế hoạch không ghi hạn; ngày ấy là ngày cuối kỳ."),
        .text("kind", "Đăng tin, bài; Báo cáo; Nhiệm vụ."),
        .object("link", of: link, "Việc gì."),
        .object("plan", of: link, "Kế hoạch."),
        .text("period", "Kỳ, bằng chữ.").optional,
        .text("to", "Gửi ai.").optional,
        .list("units", of: link, "Đơn vị."),
        .number("more", "Bao nhiêu đơn vị nữa."),
        .list("states", of: dutyState, "Tình trạng, khi là nghĩa vụ."),
    ])

    static let dueMonth = Shape("tháng trong lịch", doc: "Một tháng có việc đến hạn.", [
        .text("id", "Neo."),
        .text("title", "Tháng, năm."),
        .list("entries", of: dueEntry, "Các việc, theo ngày."),
    ])

    static let dueCalendar = Shape("lịch báo cáo", doc: "Mẫu `duty-calendar`: từ hôm nay trở đi, hoặc một năm đã qua.", [
        .object("today", of: date, "Ngày dựng trang."),
        .number("year", "Năm đang xem; 0 là từ hôm nay trở đi."),
        .list("months", of: dueMonth, "Các tháng."),
        .list("years", of: link, "Những năm có hạn đã qua."),
        .text("upcoming_url", "Lịch từ hôm nay trở đi, ở trang của một năm.").optional,
        .text("ics_url", "Tệp lịch .ics; trống khi không có việc nào.").optional,
    ])
}
