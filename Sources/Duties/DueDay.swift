import PortalModel
import Text

/// Until when something is in time (hạn).
public struct DueDay: Hashable, Sendable {
    /// The last day that is in time: the day itself of "chậm nhất ngày", the day before of "trước ngày".
    public let lastDay: Day
    /// False where the plan gives none for this period: the period's last day stands for it, and is said to.
    public let isWritten: Bool

    public init(lastDay: Day, isWritten: Bool) {
        self.lastDay = lastDay
        self.isWritten = isWritten
    }
}

extension Duty {
    /// The periods of a plan's year for which the duty is owed; one whole year for what is owed once.
    public func periods(of year: Int) -> [PartialDay] {
        switch every {
        case .month: (1...12).map { .month(year, $0) }
        case .quarter: (1...4).map { .quarter(year, $0) }
        case .halfYear: (1...2).map { .halfYear(year, $0) }
        case .year, .once: [.year(year)]
        }
    }

    /// Until when the duty of a period is to be done.
    public func due(in period: PartialDay) -> DueDay {
        let unwritten = DueDay(lastDay: period.last, isWritten: false)
        switch deadline {
        case nil: return unwritten
        case .byDay(let day): return DueDay(lastDay: Duty.day(day, period.last.month, period.last.year), isWritten: true)
        case .byNextMonth(let day):
            let month = period.last.adding(days: 1)
            return DueDay(lastDay: Duty.day(day, month.month, month.year), isWritten: true)
        case .byDate(let month, let day): return due(on: Duty.day(day, month, period.last.year), in: period) ?? unwritten
        case .before(let month, let day):
            return due(on: Duty.day(day, month, period.last.year).adding(days: -1), in: period) ?? unwritten
        case .on(let day): return due(on: day, in: period) ?? unwritten
        case .beforeDay(let day): return due(on: day.adding(days: -1), in: period) ?? unwritten
        }
    }

    /// A date belongs to the period that it lies in; of a duty that is owed once a year there is no other, so that its
    /// date may lie in the year before or after.
    private func due(on day: Day, in period: PartialDay) -> DueDay? {
        let isOnly = every == .year || every == .once
        return isOnly || (period.first <= day && day <= period.last) ? DueDay(lastDay: day, isWritten: true) : nil
    }

    /// The 31st of a shorter month is its last day.
    private static func day(_ day: Int, _ month: Int, _ year: Int) -> Day {
        let last = Day.lastDay(ofMonth: month, year: year) ?? 28
        return Day(year: year, month: month, day: min(day, last)) ?? PartialDay.month(year, month).last
    }

    /// Whether the duty is owed for several periods of a year and its deadline is a date, which only one of them can have.
    public var hasDeadlineOfOnePeriod: Bool {
        switch deadline {
        case .byDate, .before, .on, .beforeDay: every != .year && every != .once
        case .byDay, .byNextMonth, nil: false
        }
    }
}
