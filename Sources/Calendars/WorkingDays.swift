import Text

/// Which days are working days of public bodies: Monday to Friday without public holidays and the days free for them,
/// with what the Prime Minister decided for single years laid over that.
public struct WorkingDays: Sendable {
    private let free: Set<Day>
    private let worked: Set<Day>

    /// - Parameters:
    ///   - free: days of rest besides those that follow from the law alone, such as a bridge day.
    ///   - worked: days that are worked although they would be free, such as the Saturday for a bridge day.
    public init(free: [Day] = [], worked: [Day] = []) {
        self.free = Set(free)
        self.worked = Set(worked)
    }

    /// How many working days lie between two days, neither of them counted. (A term begins on the day after the event
    /// and must have passed whole: Bộ luật Dân sự 91/2015/QH13, Điều 147, 148.)
    /// - Parameter enough: counting stops there.
    public func count(after start: Day, before end: Day, enough: Int) -> Int {
        var days = Walk(self, after: start)
        var count = 0
        while count < enough, days.next() < end { count += 1 }
        return count
    }

    /// The first day that has so many whole working days between a day and itself.
    public func firstDay(_ count: Int, workingDaysAfter start: Day) -> Day {
        var days = Walk(self, after: start)
        var last = start
        for _ in 0..<count { last = days.next() }
        return last.adding(days: 1)
    }

    /// Steps from working day to working day.
    private struct Walk {
        private let calendar: WorkingDays
        private var day: Day
        /// The days of rest of the year that `day` lies in.
        private var rest: (year: Int, days: Set<Day>) = (0, [])

        init(_ calendar: WorkingDays, after start: Day) {
            self.calendar = calendar
            day = start
        }

        /// The next working day; the last day of all where the calendar ends.
        mutating func next() -> Day {
            repeat {
                let tomorrow = day.adding(days: 1)
                if tomorrow == day { return day }
                day = tomorrow
            } while !isWorking()
            return day
        }

        private mutating func isWorking() -> Bool {
            if calendar.worked.contains(day) { return true }
            if calendar.free.contains(day) || PublicHolidays.isWeekend(day) { return false }
            if rest.year != day.year { rest = (day.year, PublicHolidays.restDays(in: day.year)) }
            return !rest.days.contains(day)
        }
    }
}
