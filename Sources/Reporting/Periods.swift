import Text

extension PartialDay {
    /// Whether another time lies within this one.
    func holds(_ other: PartialDay) -> Bool { first <= other.first && other.last <= last }

    func holds(_ day: Day) -> Bool { first <= day && day <= last }

    /// The time of the same length right after it (kỳ tới).
    var next: PartialDay {
        switch self {
        case .year(let year): .year(year + 1)
        case .halfYear(let year, let half): half == 2 ? .halfYear(year + 1, 1) : .halfYear(year, 2)
        case .quarter(let year, let quarter): quarter == 4 ? .quarter(year + 1, 1) : .quarter(year, quarter + 1)
        case .month(let year, let month): month == 12 ? .month(year + 1, 1) : .month(year, month + 1)
        case .day(let day): .day(day.adding(days: 1))
        }
    }

    /// `từ ngày 01/01/2024 đến hết ngày 31/3/2024`
    var span: String { "từ ngày \(first.legal) đến hết ngày \(last.legal)" }
}
