import Duties
import PortalModel
import Text

/// The draft's figures for spreadsheets.
extension DraftReport {
    /// A row an obligation of the period, the columns of `mocban duties --format csv`.
    public func writeObligations(into out: inout ByteBuffer) { DutyRow.writeCSV(obligations, portal, into: &out) }

    /// A row an item of the period.
    public func writeItems(into out: inout ByteBuffer) {
        CSVTable.write(["date", "title", "link", "unit", "unit_name", "genre", "topics", "channels", "counts_for"], into: &out)
        for reported in items {
            let item = reported.item
            CSVTable.line(
                [
                    item.date.day.iso, item.title.onOneLine, portal.url(item.address), portal[item.unit].id, portal[item.unit].name,
                    item.genre.rawValue, item.topics.map { portal[$0].id }.joined(separator: " "),
                    item.channels.map { portal[$0].id }.joined(separator: " "), reported.counts.map(words).joined(separator: "; "),
                ], into: &out)
        }
    }

    /// `tin-hang-quy 2024-Q1 zalo declared late:2`
    private func words(_ count: (obligation: Obligation, timing: Timing, isPosted: Bool)) -> String {
        let late = count.timing.daysLate.flatMap { $0 > 0 ? "late:\($0)" : nil }
        let parts: [String?] = [
            duty(count.obligation).id, count.obligation.period.iso, count.obligation.channel.map { portal[$0].id },
            count.isPosted ? "posted" : "declared", late,
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }
}

/// RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8.
enum CSVTable {
    static func write(_ head: [String], into out: inout ByteBuffer) {
        out.append("\u{FEFF}" as String)
        line(head, into: &out)
    }

    static func line(_ fields: [String], into out: inout ByteBuffer) {
        for (place, field) in fields.enumerated() {
            if place > 0 { out.append(",") }
            out.appendCSV(field: field)
        }
        out.append("\r\n")
    }
}
