import Text

/// A year of Vietnam's lunar calendar (âm lịch), made from the moon and the sun at 7 hours east of Greenwich, as the
/// state's calendar is since 1968 (Quyết định 121/CP, 08/8/1967).
///
/// A month begins on the day of a new moon. Month 11 holds the winter solstice; where thirteen new moons lie between two
/// of these, the first month in which the sun enters no new twelfth of its way repeats the number before it.
public struct LunarYear: Sendable {
    /// The first day of months 1 to 11, leap months left out.
    private let months: [Day]

    /// - Parameter year: the Gregorian year in which it begins, 1901 to 2199; beyond, the nearest of these.
    public init(_ year: Int) {
        let year = min(max(year, 1901), 2199)
        let first = LunarYear.eleventhMoon(year - 1)
        let last = LunarYear.eleventhMoon(year)
        var leap: Int?
        if last - first == 13 {
            leap = (first + 1..<last).first { LunarYear.sunPart(onDayOf: $0) == LunarYear.sunPart(onDayOf: $0 + 1) }
        }
        // Months 11 and 12 of the year before come first; month 12 may have a leap month before it, which only the
        // next winter solstice tells.
        months = (first...last).filter { $0 != leap }.dropFirst(2).map(LunarYear.day)
    }

    /// A day of a month that is no leap month.
    /// - Parameters:
    ///   - month: 1 to 11.
    ///   - day: 1 to 29, which every month has.
    public func day(_ day: Int, ofMonth month: Int) -> Day {
        months[min(max(month, 1), months.count) - 1].adding(days: min(max(day, 1), 29) - 1)
    }

    /// The first day of the year (mùng 1 Tết).
    public var newYear: Day { day(1, ofMonth: 1) }

    /// The new moon that begins the month with the winter solstice of a Gregorian year.
    private static func eleventhMoon(_ year: Int) -> Int {
        let yearEnd = Day(year: year, month: 12, day: 31) ?? Day(ordinal: 0)
        var moon = NewMoon.number(nearest: Double(yearEnd.ordinal) + epoch)
        while day(moon) > yearEnd { moon -= 1 }
        return sunPart(onDayOf: moon) >= 9 ? moon - 1 : moon
    }

    /// The day on which it is new in Vietnam.
    private static func day(_ moon: Int) -> Day {
        let moment = NewMoon.moment(moon)
        let local = moment - clockDrift(moment) + east - epoch
        return Day(ordinal: Int(local.rounded(.down)))
    }

    /// Which twelfth of its way, counted from the spring equinox, the sun is in when that day begins.
    private static func sunPart(onDayOf moon: Int) -> Int {
        let midnight = Double(day(moon).ordinal) + epoch - east
        return Int(SunLongitude.at(midnight + clockDrift(midnight)) / 30)
    }

    /// The Julian day of 1970-01-01T00:00.
    private static let epoch = 2_440_587.5
    /// Seven hours.
    private static let east = 7.0 / 24

    /// Days by which terrestrial time is before the earth's turning (ΔT; Espenak and Meeus 2006, for 2005 to 2050;
    /// some seconds off before, perhaps a minute at the end of the century).
    private static func clockDrift(_ julianDay: Double) -> Double {
        let years = (julianDay - 2_451_545) / 365.25
        return (62.92 + 0.32217 * years + 0.005589 * years * years) / 86_400
    }
}
