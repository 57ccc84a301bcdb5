/// Why a text is no day, with the figures that a message to the editor needs.
public enum DayError: Error, Hashable, Sendable {
    /// Not written in any of the accepted ways.
    case notADate
    /// A year of one to three digits, as in `28/3/24`.
    case yearNotInFull
    /// Before 1900 or after 2200; the year.
    case yearOutOfRange(Int)
    /// 0, or 13 and more.
    case noSuchMonth(Int)
    /// A day that this month does not have; `last` is the month's last day.
    case noSuchDay(Int, month: Int, year: Int, last: Int)
    /// No quarter but 1 to 4, no half year but 1 and 2.
    case noSuchPart(Int)
    /// The time is not between 00:00 and 23:59; as it was written.
    case noSuchTime(String)
    /// The time has seconds or a zone (`08:00:00+07:00`); a site's clock has neither.
    case timeTooFine(String)
}

/// Reads days as editors write them.
public enum DayParsing {
    /// Accepts `2024-03-28` and `28/3/2024` (day, month, year, with or without zeros), either of them
    /// with a time after a blank or a `T`: `2024-03-28T08:00`, `28/3/2024 8:00`. Blanks around are
    /// ignored. Nothing is rolled over: 2026-02-30 is an error.
    public static func parse(_ s: String) -> Result<DateTime, DayError> {
        if let day = plainISODay(s) { return .success(DateTime(day: day)) }
        let bytes = trimmed(Array(s.utf8)[...])
        guard let timeStart = bytes.firstIndex(where: { $0 == space || $0 == UInt8(ascii: "T") })
        else { return parseDay(bytes).map { DateTime(day: $0) } }
        return parseDay(bytes[..<timeStart]).flatMap { day in
            parseTime(trimmed(bytes[(timeStart + 1)...])).map { DateTime(day: day, minutes: $0) }
        }
    }

    /// `2024-03-28`, as nearly every day is written, without taking it to pieces; nil for anything else.
    private static func plainISODay(_ s: String) -> Day? {
        var s = s
        return s.withUTF8 { bytes in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
            var figures = 0
            for at in 0..<10 where at != 4 && at != 7 {
                guard bytes[at] &- 48 < 10 else { return nil }
                figures = figures * 10 + Int(bytes[at] - 48)
            }
            let (year, month, day) = (figures / 10_000, figures / 100 % 100, figures % 100)
            guard case .success(let last) = checked(year: year, month: month), 1...last ~= day else { return nil }
            return Day(unchecked: year, month, day)
        }
    }

    static func parseDay(_ bytes: ArraySlice<UInt8>) -> Result<Day, DayError> {
        let isISO = bytes.contains(UInt8(ascii: "-"))
        let parts = bytes.split(
            separator: UInt8(ascii: isISO ? "-" : "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, let month = digits(parts[1]),
            let year = digits(parts[isISO ? 0 : 2]), let day = digits(parts[isISO ? 2 : 0])
        else { return .failure(.notADate) }
        let yearLength = parts[isISO ? 0 : 2].count
        // The ISO form is for machines too and has its zeros; the other one is written either way.
        if isISO && (parts[1].count != 2 || parts[2].count != 2) { return .failure(.notADate) }
        if parts[1].count > 2 || parts[isISO ? 2 : 0].count > 2 { return .failure(.notADate) }
        if yearLength < 4 { return .failure(isISO ? .notADate : .yearNotInFull) }
        return checked(year: year, month: month).flatMap { last in
            guard day >= 1, day <= last else {
                return .failure(.noSuchDay(day, month: month, year: year, last: last))
            }
            return .success(Day(unchecked: year, month, day))
        }
    }

    /// The month's last day, when year and month exist.
    static func checked(year: Int, month: Int) -> Result<Int, DayError> {
        guard Day.years.contains(year) else { return .failure(.yearOutOfRange(year)) }
        guard let last = Day.lastDay(ofMonth: month, year: year) else {
            return .failure(.noSuchMonth(month))
        }
        return .success(last)
    }

    private static func parseTime(_ bytes: ArraySlice<UInt8>) -> Result<Int, DayError> {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count >= 2, let hours = digits(parts[0]), parts[0].count <= 2 else {
            return .failure(.noSuchTime(text))
        }
        guard parts.count == 2, let minutes = digits(parts[1]) else {
            return .failure(parts[1].first.map { $0 &- 48 < 10 } == true
                ? .timeTooFine(text) : .noSuchTime(text))
        }
        guard parts[1].count == 2, hours < 24, minutes < 60 else {
            return .failure(.noSuchTime(text))
        }
        return .success(hours * 60 + minutes)
    }

    private static let space = UInt8(ascii: " ")

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 != space }),
            let last = bytes.lastIndex(where: { $0 != space })
        else { return [] }
        return bytes[first...last]
    }
}
