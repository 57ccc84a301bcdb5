/// A time that a plan names: a year, half a year, a quarter, a month or one day.
public enum PartialDay: Hashable, Sendable, CustomStringConvertible {
    case year(Int)
    /// A year and a month, 1 to 12.
    case month(Int, Int)
    /// A year and a quarter, 1 to 4.
    case quarter(Int, Int)
    /// A year and a half, 1 or 2.
    case halfYear(Int, Int)
    case day(Day)

    public var first: Day {
        switch self {
        case .year(let year): Day(unchecked: year, 1, 1)
        case .month(let year, let month): Day(unchecked: year, month, 1)
        case .quarter(let year, let quarter): Day(unchecked: year, quarter * 3 - 2, 1)
        case .halfYear(let year, let half): Day(unchecked: year, half * 6 - 5, 1)
        case .day(let day): day
        }
    }

    public var last: Day {
        let (year, month) =
            switch self {
            case .year(let year): (year, 12)
            case .month(let year, let month): (year, month)
            case .quarter(let year, let quarter): (year, quarter * 3)
            case .halfYear(let year, let half): (year, half * 6)
            case .day(let day): (day.year, day.month)
            }
        if case .day(let day) = self { return day }
        return Day(unchecked: year, month, Day.lastDay(ofMonth: month, year: year) ?? 28)
    }

    /// `2024`, `2024-01`, `2024-Q1`, `2024-H1`, `2024-03-28`: what ``parse(_:)`` reads.
    public var iso: String {
        switch self {
        case .year(let year): "\(year)"
        case .month(let year, let month): "\(year)-\(twoDigits(month))"
        case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
        case .halfYear(let year, let half): "\(year)-H\(half)"
        case .day(let day): day.iso
        }
    }

    public var description: String { iso }

    /// `năm 2024`, `6 tháng đầu năm 2024`, `Quý I/2024`, `tháng 01/2024`, `ngày 28/3/2024`.
    public var vietnamese: String {
        switch self {
        case .year(let year): "năm \(year)"
        case .month(let year, let month): "tháng \(Day.legalMonth(month))/\(year)"
        case .quarter(let year, let quarter): "Quý \(romanNumeral(quarter))/\(year)"
        case .halfYear(let year, let half): "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)"
        case .day(let day): "ngày \(day.legal)"
        }
    }
}

extension PartialDay {
    /// Reads `2024`, `2024-01`, `2024-Q1`, `2024-H1`, or a whole day as ``DayParsing`` does.
    public static func parse(_ s: String) -> Result<PartialDay, DayError> {
        let bytes = DayParsing.trimmed(Array(s.utf8)[...])
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count <= 2, !bytes.contains(UInt8(ascii: "/")) else {
            return DayParsing.parseDay(bytes).map { .day($0) }
        }
        guard parts[0].count == 4, let year = digits(parts[0]) else { return .failure(.notADate) }
        guard Day.years.contains(year) else { return .failure(.yearOutOfRange(year)) }
        guard parts.count == 2 else { return .success(.year(year)) }
        guard parts[1].count == 2, let letter = parts[1].first, let figure = digits(parts[1].dropFirst())
        else { return .failure(.notADate) }
        switch letter | 0x20 {
        case UInt8(ascii: "q"):
            return (1...4).contains(figure)
                ? .success(.quarter(year, figure)) : .failure(.noSuchPart(figure))
        case UInt8(ascii: "h"):
            return (1...2).contains(figure)
                ? .success(.halfYear(year, figure)) : .failure(.noSuchPart(figure))
        default:
            guard let month = digits(parts[1]) else { return .failure(.notADate) }
            return DayParsing.checked(year: year, month: month).map { _ in .month(year, month) }
        }
    }
}
