extension Day: CustomStringConvertible {
    /// `2024-03-28`.
    public var iso: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

    public var description: String { iso }

    /// `28/3/2024`, `06/3/2024`, `20/01/2024`: a zero before days under 10 and before months 1 and 2
    /// only, as Nghị định 30/2020/NĐ-CP writes dates.
    public var legal: String { "\(twoDigits(day))/\(Day.legalMonth(month))/\(year)" }

    /// `ngày 06 tháng 3 năm 2024`, with the same zeros as ``legal``.
    public var prose: String {
        "ngày \(twoDigits(day)) tháng \(Day.legalMonth(month)) năm \(year)"
    }

    /// `thứ Hai` to `Chủ nhật`.
    public var weekdayName: String {
        switch weekday {
        case 0: "thứ Hai"
        case 1: "thứ Ba"
        case 2: "thứ Tư"
        case 3: "thứ Năm"
        case 4: "thứ Sáu"
        case 5: "thứ Bảy"
        default: "Chủ nhật"
        }
    }

    static func legalMonth(_ month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }
}

/// A number from 0 to 99 in two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
