/// A day as the number of days since 1 January 2015, the corpus' first.
struct Day {
    let number: Int

    /// How many days the corpus covers: 2015-01-01 to 2026-06-30.
    static let span = Day(year: 2026, month: 7, day: 1).number
    /// The day on which the portal is built; everything in the corpus is older.
    static let today = "2026-07-01"

    init(number: Int) { self.number = number }

    init(year: Int, month: Int, day: Int) {
        number = Day.civilNumber(year, month, day) - Day.civilNumber(2015, 1, 1)
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March.
    private static func civilNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719468
    }

    var civil: (year: Int, month: Int, day: Int) {
        // The year by estimate and step: the corpus spans twelve of them.
        var year = 2015 + number / 366
        while Day(year: year + 1, month: 1, day: 1).number <= number { year += 1 }
        var month = 12
        while Day(year: year, month: month, day: 1).number > number { month -= 1 }
        return (year, month, number - Day(year: year, month: month, day: 1).number + 1)
    }

    /// `2024-03-28`
    var iso: String {
        let (year, month, day) = civil
        return "\(year)-\(Day.two(month))-\(Day.two(day))"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
