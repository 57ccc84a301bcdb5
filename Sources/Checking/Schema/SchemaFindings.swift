import Findings

/// What can be wrong with keys and values, whatever the file.
public enum SchemaFindings {
    public static let unknownKey = FindingKind(
        "MB-KHOA-01", .error,
        Bilingual("Khóa không có trong quy ước", "An unknown key"),
        Bilingual(
            "Tên khóa viết sai hoặc không dùng cho loại tệp này. Khóa lạ không bao giờ được lặng lẽ bỏ qua. Các khóa được liệt kê ở trang tham khảo về khóa.",
            "The key is misspelt or not one of this kind of file. Unknown keys are never silently ignored."))
    public static let missingKey = FindingKind(
        "MB-KHOA-02", .error,
        Bilingual("Thiếu khóa bắt buộc", "A required key is missing"),
        Bilingual("Loại tệp này bắt buộc có khóa đó. Hãy thêm một dòng với giá trị đúng.", "This kind of file must have the key. Add a line for it."))
    public static let wrongType = FindingKind(
        "MB-KHOA-03", .error,
        Bilingual("Giá trị không đúng kiểu", "The value is of the wrong type"),
        Bilingual("Khóa này cần một kiểu giá trị khác (chữ, danh sách, số...). Hãy xem ví dụ trong trang tham khảo.", "The key wants another type of value."))
    public static let empty = FindingKind(
        "MB-KHOA-04", .error,
        Bilingual("Giá trị để trống", "The value is empty"),
        Bilingual("Khóa bắt buộc mà giá trị trống hoặc chỉ có ký tự không nhìn thấy. Hãy điền giá trị.", "A required value is empty or holds invisible characters only."))
    public static let tooLong = FindingKind(
        "MB-KHOA-05", .error,
        Bilingual("Giá trị dài quá giới hạn", "The value is too long"),
        Bilingual("Tiêu đề và tóm tắt dài quá sẽ bị cắt trên điện thoại và khi chia sẻ. Hãy viết ngắn lại.", "Long titles and summaries are cut on phones and when shared."))
    public static let badChoice = FindingKind(
        "MB-KHOA-06", .error,
        Bilingual("Giá trị không nằm trong các lựa chọn", "The value is not one of the choices"),
        Bilingual("Khóa này chỉ nhận vài giá trị định sẵn. Với khóa quyết định việc đăng, giá trị không hiểu được luôn có nghĩa là không đăng.", "The key takes one of a few values. A publishing flag that cannot be understood means not published."))
    public static let badFlag = FindingKind(
        "MB-KHOA-07", .error,
        Bilingual("Không hiểu giá trị có/không", "A yes or no that cannot be understood"),
        Bilingual("Chỉ ghi `true` hoặc `false`.", "Write `true` or `false`."))
    public static let badNumber = FindingKind(
        "MB-KHOA-08", .error,
        Bilingual("Số không hợp lệ", "Not a valid number"),
        Bilingual("Cần một số nguyên trong khoảng cho phép.", "A whole number within the range is wanted."))
    public static let notADay = FindingKind(
        "MB-NGAY-02", .error,
        Bilingual("Ngày viết không đúng dạng", "Not a date"),
        Bilingual("Ngày viết `2024-03-28` hoặc `28/3/2024`; có giờ thì `2024-03-28T08:00`.", "Dates are `2024-03-28` or `28/3/2024`, with a time `2024-03-28T08:00`."))
    public static let noSuchDay = FindingKind(
        "MB-NGAY-01", .error,
        Bilingual("Ngày không có thật", "A day that does not exist"),
        Bilingual("Ngày này không có trong lịch; chương trình không tự chuyển sang ngày khác.", "The calendar has no such day; it is never rolled over to another."))
    public static let badIdentifier = FindingKind(
        "MB-MA-01", .error,
        Bilingual("Mã viết không đúng dạng", "The id has a wrong form"),
        Bilingual("Mã chỉ gồm chữ thường không dấu, chữ số, gạch nối; các phần cách nhau bằng `/`.", "An id has a to z, digits and hyphens only; parts are divided by `/`."))
    public static let badPhone = FindingKind(
        "MB-SDT-01", .error,
        Bilingual("Số điện thoại không đúng", "Not a valid telephone number"),
        Bilingual("Số không theo quy hoạch đánh số của Việt Nam (mã vùng đã đổi năm 2017, di động 10 số từ 2018). Gọi sẽ không được, nên không đăng.", "The number does not fit the Vietnamese numbering plan (area codes changed in 2017, mobiles have 10 digits since 2018)."))
    public static let badEmail = FindingKind(
        "MB-THU-01", .error,
        Bilingual("Địa chỉ thư điện tử không đúng", "Not a valid e-mail address"),
        Bilingual("Thư điện tử viết dạng `ten@don-vi.gov.vn`, không kèm tham số.", "Write `name@unit.gov.vn`, without parameters."))
    public static let badWeb = FindingKind(
        "MB-LK-05", .error,
        Bilingual("Địa chỉ web không đúng", "Not a valid web address"),
        Bilingual("Liên kết ra ngoài bắt đầu bằng `https://` (hoặc `http://`); liên kết trong trang bắt đầu bằng `/`.", "Links elsewhere begin with `https://` (or `http://`), links on the site with `/`."))

    public static let all = [
        unknownKey, missingKey, wrongType, empty, tooLong, badChoice, badFlag, badNumber, noSuchDay, notADay,
        badIdentifier, badPhone, badEmail, badWeb,
    ]
}
