import Testing
import Text

@testable import Calendars

@Suite struct WorkingDaysTests {
    private static func day(_ text: String) -> Day {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(ordinal: 0)
    }

    /// Days free between Monday and Friday as public bodies had them, without those for which a Saturday was worked
    /// (2 January and 31 August 2026, 2 May 2025, 29 April 2024).
    @Test(arguments: [
        (2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03"),
        (2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02"),
        (2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"),
        (2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03"),
        (2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02"),
        (2026, "01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24"),
    ])
    func restDays(_ year: Int, _ days: String) {
        #expect(PublicHolidays.restDays(in: year).sorted().map { $0.iso.dropFirst(5) } == days.split(separator: " "))
    }

    /// Weekends, holidays and the days that stand in for them do not count, nor do the first and the last day.
    @Test(arguments: [
        ("2026-12-01", "2026-12-02", 0), ("2026-12-01", "2026-12-10", 6), ("2026-12-01", "2026-12-11", 7),
        ("2026-12-04", "2026-12-07", 0), ("2026-12-05", "2026-12-15", 6), ("2026-11-13", "2026-11-24", 6), ("2026-11-13", "2026-11-26", 7),
        ("2026-02-13", "2026-02-24", 1), ("2026-04-23", "2026-05-05", 4), ("2026-12-25", "2027-01-06", 6), ("2026-12-10", "2026-12-01", 0),
    ])
    func counted(_ start: String, _ end: String, _ count: Int) {
        #expect(WorkingDays().count(after: Self.day(start), before: Self.day(end), enough: 99) == count)
    }

    @Test func decisionsOfAYear() {
        let start = Self.day("2026-08-20")
        let end = Self.day("2026-09-04")
        #expect(WorkingDays().count(after: start, before: end, enough: 99) == 8)
        let decided = WorkingDays(free: [Self.day("2026-08-31")], worked: [Self.day("2026-08-22"), Self.day("2026-09-01")])
        #expect(decided.count(after: start, before: end, enough: 99) == 9)
        #expect(decided.count(after: start, before: end, enough: 3) == 3)
        #expect(WorkingDays(free: [Self.day("2026-08-31")]).count(after: start, before: end, enough: 99) == 7)
    }

    @Test(arguments: [("2026-12-01", "2026-12-11"), ("2026-12-04", "2026-12-16"), ("2026-02-10", "2026-02-27"), ("2200-12-31", "2200-12-31")])
    func firstDays(_ start: String, _ first: String) {
        let day = WorkingDays().firstDay(7, workingDaysAfter: Self.day(start))
        #expect(day.iso == first)
        let count = WorkingDays().count(after: Self.day(start), before: day, enough: 99)
        #expect(count == (start == first ? 0 : 7))
    }
}
