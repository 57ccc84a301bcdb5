import Interchange
import Testing
import Text

@Suite struct AgendaTests {
    private func lines(_ time: Agenda.Time, details: String? = nil, url: String? = nil, reminds: Bool = false) throws -> [String] {
        let entry = Agenda.Entry(
            uid: Agenda.uid("nhiem-vu-1", at: "https://example.gov.vn/ke-hoach/a/"), title: "Hạn: báo cáo", details: details, url: url,
            time: time, reminds: reminds)
        let made = try #require(Day(year: 2026, month: 11, day: 21))
        return try ContentLineTests.unfolded(Agenda(name: "Lịch, thử", made: made, entries: [entry]).bytes())
    }

    private func day(_ text: String) throws -> Day { try PartialDay.parse(text).get().last }

    @Test func wholeDay() throws {
        let day = try day("2024-02-29")
        #expect(try lines(.days(first: day, last: day), details: "Dòng 1\nDòng 2", url: "https://example.gov.vn/ke-hoach/a/", reminds: true) == [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mocban//mocban//VI", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Lịch\\, thử",
            "BEGIN:VEVENT", "UID:https://example.gov.vn/ke-hoach/a/#nhiem-vu-1", "DTSTAMP:20261121T000000Z",
            "DTSTART;VALUE=DATE:20240229", "DTEND;VALUE=DATE:20240301", "SUMMARY:Hạn: báo cáo", "DESCRIPTION:Dòng 1\\nDòng 2",
            "URL:https://example.gov.vn/ke-hoach/a/", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D",
            "DESCRIPTION:Hạn: báo cáo", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
        ])
    }

    @Test(arguments: [
        ("2026-12-31", "2026-12-31", "20261231", "20270101"), ("2026-02-27", "2026-03-01", "20260227", "20260302"),
        // Ends in the wrong order, and the last day that there is.
        ("2026-03-02", "2026-03-01", "20260302", "20260303"), ("2200-12-31", "2200-12-31", "22001231", nil),
    ] as [(String, String, String, String?)])
    func days(_ first: String, _ last: String, _ start: String, _ end: String?) throws {
        let lines = try lines(.days(first: day(first), last: day(last)))
        #expect(lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART;VALUE=DATE:" + start])
        #expect(lines.filter { $0.hasPrefix("DTEND") } == (end.map { ["DTEND;VALUE=DATE:" + $0] } ?? []))
    }

    /// Times are in UTC, so that no description of the time zone is needed.
    @Test func spans() throws {
        let from = DateTime(day: try day("2026-12-12"), minutes: 6 * 60 + 5).epochSeconds(.vietnam)
        #expect(try lines(.span(from: from, until: from + 3600)).filter { $0.hasPrefix("DT") } == [
            "DTSTAMP:20261121T000000Z", "DTSTART:20261211T230500Z", "DTEND:20261212T000500Z",
        ])
        #expect(try lines(.span(from: from, until: from)).filter { $0.hasPrefix("DTEND") } == [])
        #expect(try lines(.span(from: -1, until: 0)).filter { $0.hasPrefix("DTSTART") } == ["DTSTART:19691231T235959Z"])
    }
}
