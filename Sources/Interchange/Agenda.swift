import Text

/// A calendar that a calendar program takes in or subscribes to: an iCalendar file (RFC 5545).
public struct Agenda: Sendable {
    public let name: String
    /// The day of the build: in a calendar that is published, `DTSTAMP` says since when its events are as they are, and
    /// programs take a later one for news.
    public let made: Day
    public let entries: [Entry]

    public init(name: String, made: Day, entries: [Entry]) {
        self.name = name
        self.made = made
        self.entries = entries
    }

    /// One thing that has a time.
    public struct Entry: Sendable {
        /// The same for the same event at every build, and for no other one; ``Agenda/uid(_:at:)`` makes one.
        public let uid: String
        public let title: String
        public let details: String?
        /// The page that tells more, in full.
        public let url: String?
        public let time: Time
        /// Whether the calendar program is to remind a day before.
        public let reminds: Bool

        public init(uid: String, title: String, details: String?, url: String?, time: Time, reminds: Bool = false) {
            self.uid = uid
            self.title = title
            self.details = details
            self.url = url
            self.time = time
            self.reminds = reminds
        }
    }

    public enum Time: Sendable {
        /// Whole days, the last one included.
        case days(first: Day, last: Day)
        /// Seconds since 1970-01-01T00:00:00Z.
        case span(from: Int, until: Int)
    }

    /// An event's id, made from the address of its page and from what tells it from the page's other events
    /// (RFC 7986 section 5.3 wants nothing in it that tells of a person or a machine).
    public static func uid(_ name: String, at page: String) -> String { page + "#" + name }

    /// The file.
    public func bytes() -> [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", plain: "VCALENDAR")
        lines.add("VERSION", plain: "2.0")
        lines.add("PRODID", plain: "-//mocban//mocban//VI")
        lines.add("CALSCALE", plain: "GREGORIAN")
        lines.add("X-WR-CALNAME", text: name)
        for entry in entries { write(entry, &lines) }
        lines.add("END", plain: "VCALENDAR")
        return lines.bytes()
    }

    private func write(_ entry: Entry, _ lines: inout ContentLines) {
        lines.add("BEGIN", plain: "VEVENT")
        lines.add("UID", text: entry.uid)
        lines.add("DTSTAMP", plain: compact(made) + "T000000Z")
        switch entry.time {
        case .days(let first, let last):
            lines.add("DTSTART;VALUE=DATE", plain: compact(first))
            // The end is the first day that is free again.
            let after = max(first, last).adding(days: 1)
            // Without an end it lasts one day, as on the last day of all.
            if after > first { lines.add("DTEND;VALUE=DATE", plain: compact(after)) }
        case .span(let from, let until):
            lines.add("DTSTART", plain: compact(seconds: from))
            if until > from { lines.add("DTEND", plain: compact(seconds: until)) }
        }
        lines.add("SUMMARY", text: entry.title)
        if let details = entry.details { lines.add("DESCRIPTION", text: details) }
        if let url = entry.url { lines.add("URL", plain: url) }
        // A deadline takes nobody's time.
        lines.add("TRANSP", plain: "TRANSPARENT")
        if entry.reminds {
            lines.add("BEGIN", plain: "VALARM")
            lines.add("ACTION", plain: "DISPLAY")
            lines.add("TRIGGER", plain: "-P1D")
            lines.add("DESCRIPTION", text: entry.title)
            lines.add("END", plain: "VALARM")
        }
        lines.add("END", plain: "VEVENT")
    }

    /// `20240328`
    private func compact(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    /// `20240328T010000Z`
    private func compact(seconds: Int) -> String {
        let day = Day.today(epochSeconds: seconds, offset: .utc)
        let rest = seconds - day.ordinal * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return compact(day) + "T" + two(rest / 3600) + two(rest / 60 % 60) + two(rest % 60) + "Z"
    }
}
