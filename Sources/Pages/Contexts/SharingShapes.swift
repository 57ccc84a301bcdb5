import Templates

extension Shapes {
    static let share = Shape("chia sẻ", doc: "Để gửi trang cho người khác, hoặc mở lại từ tờ giấy đã in.", [
        .text("words", "Tóm tắt, khoảng hai dòng."),
        .text("address", "Địa chỉ của trang, bỏ `https://` cho gọn."),
        .text("mailto", "Cho liên kết gửi thư: tiêu đề thư là tiêu đề trang, trong thư có địa chỉ."),
        .html("qr", "Mã QR của địa chỉ, dạng SVG; trống với tin đã quá một năm."),
    ])

    static let noticeLine = Shape("dòng của tờ thông báo", doc: "Một đầu mối trên tờ thông báo.", [
        .text("name", "Tên đầu mối."),
        .list("phones", of: phone, "Các số gọi, nhiều nhất ba số."),
        .number("more_phones", "Số điện thoại khác không in vì hết chỗ."),
        .text("contact", "Hộp thư, trang hoặc địa chỉ, khi đầu mối không có số gọi.").optional,
        .text("takes", "Tiếp nhận việc gì.").optional,
        .text("hours", "Giờ trực.").optional,
    ])

    static let hotlineNotice = Shape("tờ thông báo", doc: "Mẫu `hotline-notice`: một danh bạ in trên một tờ A4 để dán.", [
        .text("title", "Tên danh bạ."),
        .text("unit", "Đơn vị hoặc tỉnh."),
        .list("lines", of: noticeLine, "Các đầu mối đầu tiên vừa một tờ."),
        .number("more", "Số đầu mối khác không in vì hết chỗ."),
        .flag("large", "Ít đầu mối, nên số in được lớn hơn nữa."),
        .text("directory_url", "Địa chỉ danh bạ."),
        .text("address", "Địa chỉ danh bạ để gõ lại, bỏ `https://`."),
        .object("verified", of: date, "Ngày kiểm tra gần nhất.").optional,
        .flag("stale", "Đã quá hạn kiểm tra lại."),
        .html("qr", "Mã QR của danh bạ, dạng SVG."),
    ])
}
