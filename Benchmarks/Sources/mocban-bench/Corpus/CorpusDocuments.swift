/// Legal documents that the items cite; sorted by date, so that an item cites none that is younger than itself.
struct LegalDocument {
    /// As in "Nghị định số 61/2018/NĐ-CP".
    let kind: String
    let number: String
    let day: (year: Int, month: Int, day: Int)
    let issuer: String
    let title: String

    /// The date as the law on documents has it: a zero before days under 10 and before months 1 and 2 only.
    var written: String {
        let month = day.month <= 2 ? "0\(day.month)" : "\(day.month)"
        return "\(Day.two(day.day))/\(month)/\(day.year)"
    }
    var iso: String { "\(day.year)-\(Day.two(day.month))-\(Day.two(day.day))" }
    /// "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
    var citation: String { "\(kind) số \(number) ngày \(written)" }

    static let all: [LegalDocument] = [
        .init(kind: "Nghị định", number: "63/2010/NĐ-CP", day: (2010, 6, 8), issuer: "Chính phủ",
            title: "Kiểm soát thủ tục hành chính"),
        .init(kind: "Nghị quyết", number: "30c/NQ-CP", day: (2011, 11, 8), issuer: "Chính phủ",
            title: "Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011-2020"),
        .init(kind: "Luật", number: "104/2016/QH13", day: (2016, 4, 6), issuer: "Quốc hội",
            title: "Tiếp cận thông tin"),
        .init(kind: "Quyết định", number: "45/2016/QĐ-TTg", day: (2016, 10, 19), issuer: "Thủ tướng Chính phủ",
            title: "Tiếp nhận hồ sơ, trả kết quả qua dịch vụ bưu chính công ích"),
        .init(kind: "Nghị định", number: "92/2017/NĐ-CP", day: (2017, 8, 7), issuer: "Chính phủ",
            title: "Sửa đổi các nghị định về kiểm soát thủ tục hành chính"),
        .init(kind: "Nghị định", number: "61/2018/NĐ-CP", day: (2018, 4, 23), issuer: "Chính phủ",
            title: "Thực hiện cơ chế một cửa, một cửa liên thông"),
        .init(kind: "Nghị định", number: "30/2020/NĐ-CP", day: (2020, 3, 5), issuer: "Chính phủ",
            title: "Công tác văn thư"),
        .init(kind: "Quyết định", number: "468/QĐ-TTg", day: (2021, 3, 27), issuer: "Thủ tướng Chính phủ",
            title: "Đổi mới việc thực hiện cơ chế một cửa"),
        .init(kind: "Nghị quyết", number: "76/NQ-CP", day: (2021, 7, 15), issuer: "Chính phủ",
            title: "Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030"),
        .init(kind: "Quyết định", number: "06/QĐ-TTg", day: (2022, 1, 6), issuer: "Thủ tướng Chính phủ",
            title: "Phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử"),
        .init(kind: "Nghị định", number: "49/2024/NĐ-CP", day: (2024, 5, 10), issuer: "Chính phủ",
            title: "Hoạt động thông tin cơ sở"),
        .init(kind: "Nghị quyết", number: "202/2025/QH15", day: (2025, 6, 12), issuer: "Quốc hội",
            title: "Sắp xếp đơn vị hành chính cấp tỉnh"),
    ]

    /// How many documents of `all` are older than the day; never none, as the oldest two are from before 2015.
    static func countOlder(than day: Day) -> Int {
        all.prefix { Day(year: $0.day.year, month: $0.day.month, day: $0.day.day).number < day.number }.count
    }
}
