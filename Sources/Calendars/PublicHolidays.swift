import Text

/// Days on which public bodies of Vietnam rest.
///
/// Bộ luật Lao động 45/2019/QH14, Điều 112: 1 January, five days at Tết, 10/3 of the lunar calendar, 30 April, 1 May, and
/// 2 September with a day beside it; Nghị quyết 28/2026/QH16 adds 24 November from 2026 on. Điều 111 khoản 3: for one
/// that falls on a weekly day of rest, the next working day is free.
///
/// Which five days Tết has, which day goes with 2 September, and which Saturdays are worked for which bridge days, the
/// Prime Minister decides each year. Until that is told, the days are those that every decision from 2016 to 2026 had:
/// the ones that make the longest rest together with weekends.
enum PublicHolidays {
    /// The days of a year on which nobody works although they lie between Monday and Friday.
    static func restDays(in year: Int) -> Set<Day> {
        let holidays = holidays(in: year)
        var free = Set(holidays)
        for holiday in holidays where isWeekend(holiday) {
            var next = holiday.adding(days: 1)
            while isWeekend(next) || free.contains(next) { next = next.adding(days: 1) }
            free.insert(next)
        }
        return free.filter { !isWeekend($0) }
    }

    static func isWeekend(_ day: Day) -> Bool { day.weekday >= 5 }

    /// In order.
    private static func holidays(in year: Int) -> [Day] {
        let lunar = LunarYear(year)
        var days = fixed(year, [(1, 1), (4, 30), (5, 1), (9, 2)]) + [lunar.day(10, ofMonth: 3)]
        // A Tết on a Tuesday begins with the Monday before it, any other two days before.
        let first = lunar.newYear.adding(days: lunar.newYear.weekday == 1 ? -1 : -2)
        days += (0..<5).map { first.adding(days: $0) }
        if year >= 2021, let national = Day(year: year, month: 9, day: 2) {
            // Towards the nearer weekend.
            let isBefore = [1, 2, 4, 5].contains(national.weekday)
            days.append(national.adding(days: isBefore ? -1 : 1))
        }
        if year >= 2026 { days += fixed(year, [(11, 24)]) }
        return days.sorted()
    }

    private static func fixed(_ year: Int, _ days: [(month: Int, day: Int)]) -> [Day] {
        days.compactMap { Day(year: year, month: $0.month, day: $0.day) }
    }
}
