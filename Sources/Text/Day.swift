/// A day of the Gregorian calendar, from 1900 to 2200, without a time and without a time zone.
public struct Day: Hashable, Comparable, Sendable {
    /// Year, month and day in 16, 8 and 8 bits: a portal holds millions of days, and one comparison of them is enough.
    private let packed: UInt32

    public var year: Int { Int(packed >> 16) }
    /// 1 to 12.
    public var month: Int { Int(packed >> 8 & 0xFF) }
    /// 1 to 31.
    public var day: Int { Int(packed & 0xFF) }

    public static let years = 1900...2200

    /// The day of these figures, `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Day.years.contains(year), let last = Day.lastDay(ofMonth: month, year: year),
            day >= 1, day <= last
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    init(unchecked year: Int, _ month: Int, _ day: Int) {
        packed = UInt32(truncatingIfNeeded: year << 16 | month << 8 | day)
    }

    /// 28 to 31; `nil` when there is no such month.
    public static func lastDay(ofMonth month: Int, year: Int) -> Int? {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: nil
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func < (a: Day, b: Day) -> Bool { a.packed < b.packed }
}

// MARK: Counting days

extension Day {
    static let first = Day(unchecked: years.lowerBound, 1, 1)
    static let last = Day(unchecked: years.upperBound, 12, 31)

    /// Days since 1970-01-01, which is 0.
    public var ordinal: Int {
        // Counting years from March puts the leap day at the end of a year, and each month's
        // beginning onto one straight line.
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
            - Day.daysToEpoch
    }

    /// The day so many days after 1970-01-01; days beyond 1900 and 2200 become the first or last one.
    public init(ordinal: Int) {
        if ordinal <= Day.first.ordinal {
            self = Day.first
            return
        }
        if ordinal >= Day.last.ordinal {
            self = Day.last
            return
        }
        let days = ordinal + Day.daysToEpoch
        let era = days / 146_097  // days in 400 years
        let dayOfEra = days % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            unchecked: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// From 0000-03-01 to 1970-01-01.
    private static let daysToEpoch = 719_468

    /// 0 for Monday to 6 for Sunday.
    public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 }

    /// The day so many days later, or earlier below zero; stops at the ends of 1900 and 2200.
    public func adding(days: Int) -> Day {
        let (sum, isTooFar) = ordinal.addingReportingOverflow(days)
        return Day(ordinal: isTooFar ? (days > 0 ? .max : .min) : sum)
    }

    /// The day on which it is `epochSeconds` (seconds since 1970-01-01T00:00:00Z) in that zone.
    public static func today(epochSeconds: Int, offset: TimeZoneOffset) -> Day {
        let (local, isTooFar) = epochSeconds.addingReportingOverflow(offset.minutes * 60)
        let seconds = isTooFar ? epochSeconds : local
        return Day(ordinal: seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
    }
}
