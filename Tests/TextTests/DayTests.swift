import Foundation
import Testing

@testable import Text

@Suite struct DayTests {
    @Test func everyDayOfThreeCenturiesHasItsOrdinal() throws {
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var previous: Day?
        for ordinal in Day.first.ordinal...Day.last.ordinal {
            let day = Day(ordinal: ordinal)
            #expect(day.ordinal == ordinal)
            #expect(Day(year: day.year, month: day.month, day: day.day) == day)
            if let previous { #expect(previous < day) }
            previous = day
            guard ordinal % 97 == 0 else { continue }
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(ordinal) * 86_400))
            #expect(parts.year == day.year && parts.month == day.month && parts.day == day.day)
            #expect(parts.weekday.map { ($0 + 5) % 7 } == day.weekday)
        }
        #expect(Day(year: 1970, month: 1, day: 1)?.ordinal == 0)
    }

    @Test(arguments: [
        (1899, 12, 31), (2201, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (2024, 4, 31),
        (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, -1, -1), (.max, .max, .max),
    ])
    func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2024-03-28", "28/3/2024", "ngày 28 tháng 3 năm 2024", "thứ Năm"),
        ("2024-03-06", "06/3/2024", "ngày 06 tháng 3 năm 2024", "thứ Tư"),
        ("2024-01-20", "20/01/2024", "ngày 20 tháng 01 năm 2024", "thứ Bảy"),
        ("2024-02-29", "29/02/2024", "ngày 29 tháng 02 năm 2024", "thứ Năm"),
        ("2023-12-03", "03/12/2023", "ngày 03 tháng 12 năm 2023", "Chủ nhật"),
    ])
    func writtenAsTheDecreeAsks(_ iso: String, _ legal: String, _ prose: String, _ weekday: String) throws {
        let day = try DayParsing.parse(iso).get().day
        #expect(day.iso == iso)
        #expect(day.legal == legal)
        #expect(day.prose == prose)
        #expect(day.weekdayName == weekday)
        #expect(try DayParsing.parse(legal).get().day == day)
    }

    @Test func adding() throws {
        let day = try #require(Day(year: 2024, month: 2, day: 28))
        #expect(day.adding(days: 2).iso == "2024-03-01")
        #expect(day.adding(days: -59).iso == "2023-12-31")
        #expect(day.adding(days: .max).iso == "2200-12-31")
        #expect(day.adding(days: .min).iso == "1900-01-01")
    }

    @Test(arguments: [
        (0, "1970-01-01", "1970-01-01"), (-1, "1969-12-31", "1970-01-01"),
        (1_735_664_399, "2024-12-31", "2024-12-31"),  // 23:59:59 in Vietnam
        (1_735_664_400, "2024-12-31", "2025-01-01"),
        (Int.max, "2200-12-31", "2200-12-31"), (Int.min, "1900-01-01", "1900-01-01"),
    ])
    func today(_ seconds: Int, _ inUTC: String, _ inVietnam: String) {
        #expect(Day.today(epochSeconds: seconds, offset: .utc).iso == inUTC)
        #expect(Day.today(epochSeconds: seconds, offset: .vietnam).iso == inVietnam)
    }
}

@Suite struct DayParsingTests {
    @Test(arguments: [
        ("2024-03-28", "2024-03-28"), ("28/3/2024", "2024-03-28"), ("28/03/2024", "2024-03-28"),
        ("8/3/2024", "2024-03-08"), ("2024-03-28T08:00", "2024-03-28T08:00"),
        ("2024-03-28 08:00", "2024-03-28T08:00"), ("28/3/2024 8:05", "2024-03-28T08:05"),
        (" 2024-02-29  23:59 ", "2024-02-29T23:59"), ("2024-03-28T00:00", "2024-03-28T00:00"),
    ])
    func accepts(_ text: String, _ iso: String) throws {
        #expect(try DayParsing.parse(text).get().iso == iso)
    }

    static let refused: [(text: String, error: DayError)] = [
        ("", .notADate), ("  ", .notADate), ("hôm qua", .notADate), ("2024", .notADate), ("2024-03", .notADate),
        ("2024/03/28", .notADate), ("28-3-2024", .notADate), ("2024-3-28", .notADate), ("2024-03-28-01", .notADate),
        ("2024–03–28", .notADate), ("２０２４-03-28", .notADate), ("+2024-03-28", .notADate), ("1/1/1/2024", .notADate),
        ("28/3/24", .yearNotInFull), ("0000-01-01", .yearOutOfRange(0)), ("9999-01-01", .yearOutOfRange(9999)),
        ("1899-12-31", .yearOutOfRange(1899)), ("1/1/123456789", .yearOutOfRange(123_456_789)),
        ("99999999999999999999-01-01", .notADate), ("2026-13-01", .noSuchMonth(13)), ("2026-00-01", .noSuchMonth(0)),
        ("2026-02-30", .noSuchDay(30, month: 2, year: 2026, last: 28)),
        ("2024-02-30", .noSuchDay(30, month: 2, year: 2024, last: 29)),
        ("31/4/2024", .noSuchDay(31, month: 4, year: 2024, last: 30)),
        ("2024-01-00", .noSuchDay(0, month: 1, year: 2024, last: 31)),
        ("2024-03-28T24:00", .noSuchTime("24:00")), ("2024-03-28 08:60", .noSuchTime("08:60")),
        ("2024-03-28 8h", .noSuchTime("8h")), ("2024-03-28T", .noSuchTime("")), ("2024-03-28 08:5", .noSuchTime("08:5")),
        ("2024-03-28T08:00:00", .timeTooFine("08:00:00")), ("2024-03-28T08:00+07:00", .timeTooFine("08:00+07:00")),
        ("2026-02-30T99:99", .noSuchDay(30, month: 2, year: 2026, last: 28)),
    ]

    @Test(arguments: refused)
    func refuses(_ text: String, _ error: DayError) {
        #expect(DayParsing.parse(text) == .failure(error))
    }
}

@Suite struct DateTimeTests {
    @Test func writtenForFeedsAndPeople() throws {
        let moment = try DayParsing.parse("2024-03-06 07:05").get()
        #expect(moment.rfc3339(.vietnam) == "2024-03-06T07:05:00+07:00")
        #expect(moment.rfc3339(.utc) == "2024-03-06T07:05:00Z")
        #expect(moment.time == "07:05")
        #expect(moment.proseTime == "7 giờ 05")
        #expect(moment.epochSeconds(.vietnam) == 1_709_683_500)
        let day = try DayParsing.parse("2024-03-06").get()
        #expect(day.rfc3339(.vietnam) == "2024-03-06T00:00:00+07:00")
        #expect(day.time == nil)
        #expect(day < moment)
        #expect(DateTime(day: day.day, minutes: 1440).minutes == nil)
    }

    @Test(arguments: [
        ("Asia/Ho_Chi_Minh", 420, "+07:00"), ("Asia/Saigon", 420, "+07:00"), ("Asia/Bangkok", 420, "+07:00"),
        ("UTC", 0, "Z"), ("+07:00", 420, "+07:00"), ("-03:30", -210, "-03:30"),
    ])
    func zones(_ name: String, _ minutes: Int, _ iso: String) {
        #expect(TimeZoneOffset.named(name)?.minutes == minutes)
        #expect(TimeZoneOffset.named(name)?.iso == iso)
    }

    @Test(arguments: ["", "Hanoi", "asia/saigon", "+7", "+15:00", "+07:60", "07:00", "+0a:00"])
    func noZone(_ name: String) { #expect(TimeZoneOffset.named(name) == nil) }
}

@Suite struct PartialDayTests {
    @Test(arguments: [
        ("2024", "2024-01-01", "2024-12-31", "năm 2024"), ("2024-01", "2024-01-01", "2024-01-31", "tháng 01/2024"),
        ("2024-02", "2024-02-01", "2024-02-29", "tháng 02/2024"), ("2023-02", "2023-02-01", "2023-02-28", "tháng 02/2023"),
        ("2024-11", "2024-11-01", "2024-11-30", "tháng 11/2024"), ("2024-03", "2024-03-01", "2024-03-31", "tháng 3/2024"),
        ("2024-Q1", "2024-01-01", "2024-03-31", "Quý I/2024"), ("2024-Q4", "2024-10-01", "2024-12-31", "Quý IV/2024"),
        ("2024-H1", "2024-01-01", "2024-06-30", "6 tháng đầu năm 2024"),
        ("2024-H2", "2024-07-01", "2024-12-31", "6 tháng cuối năm 2024"),
        ("2024-03-06", "2024-03-06", "2024-03-06", "ngày 06/3/2024"),
    ])
    func reads(_ text: String, _ first: String, _ last: String, _ vietnamese: String) throws {
        let part = try PartialDay.parse(text).get()
        #expect(part.first.iso == first)
        #expect(part.last.iso == last)
        #expect(part.vietnamese == vietnamese)
        #expect(part.iso == text)
        #expect(try PartialDay.parse(" \(text.lowercased()) ").get() == part)
    }

    static let refused: [(text: String, error: DayError)] = [
        ("", .notADate), ("Quý I", .notADate), ("24", .notADate), ("2024-", .notADate), ("2024-1", .notADate),
        ("2024-Q", .notADate), ("2024-X1", .notADate), ("2024-Q5", .noSuchPart(5)), ("2024-Q0", .noSuchPart(0)),
        ("2024-H3", .noSuchPart(3)), ("2024-13", .noSuchMonth(13)), ("1800", .yearOutOfRange(1800)),
        ("1800-Q1", .yearOutOfRange(1800)), ("2024-02-30", .noSuchDay(30, month: 2, year: 2024, last: 29)),
        ("2024-Q10", .notADate), ("-2024", .notADate),
    ]

    @Test(arguments: refused)
    func refuses(_ text: String, _ error: DayError) {
        #expect(PartialDay.parse(text) == .failure(error))
    }

    @Test func readsADayInBothForms() throws {
        #expect(try PartialDay.parse("6/3/2024").get().iso == "2024-03-06")
    }
}
