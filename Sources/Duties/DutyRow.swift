import PortalModel
import Text

/// An obligation as a row of a table for programs: ids and days as they are, words where people read them.
public struct DutyRow: Sendable {
    /// A column: its name, what it means for people, and what of an obligation it shows.
    public struct Column: Sendable {
        public enum Kind: Sendable { case text, day, number, flag }
        public let name: String
        public let kind: Kind
        public let doc: String
        public let cell: @Sendable (Obligation, Portal) -> Cell
    }

    public enum Cell: Hashable, Sendable {
        case none
        case text(String)
        case number(Int)
        case flag(Bool)

        static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
    }

    public static let columns: [Column] = [
        column("plan", .text, "Mã kế hoạch.") { .text($1[$0.plan].id) },
        column("duty", .text, "Mã nghĩa vụ trong kế hoạch.") { .text($1[$0.plan].duties[$0.duty].id) },
        column("kind", .text, "publish (đăng tin) hoặc report (báo cáo).") { .text($1[$0.plan].duties[$0.duty].kind.rawValue) },
        column("unit", .text, "Mã đơn vị chịu trách nhiệm trong kỳ.") { .text($1[$0.unit].id) },
        column("unit_name", .text, "Tên đơn vị.") { .text($1[$0.unit].name) },
        column("period", .text, "Kỳ: 2024, 2024-H1, 2024-Q1, 2024-01.") { obligation, _ in .text(obligation.period.iso) },
        column("channel", .text, "Mã kênh; trống khi kế hoạch không nêu kênh.") { obligation, portal in .text(obligation.channel.map { portal[$0].id }) },
        column("due", .day, "Ngày cuối cùng còn đúng hạn.") { obligation, _ in .text(obligation.due.lastDay.iso) },
        column("due_written", .flag, "Kế hoạch có ghi hạn; không ghi thì lấy ngày cuối kỳ.") { obligation, _ in .flag(obligation.due.isWritten) },
        column("required", .number, "Số lượng phải có.") { obligation, _ in .number(obligation.required) },
        column("posted", .number, "Số đã đăng, có bài trên cổng.") { obligation, _ in .number(obligation.posted.count) },
        column("declared", .number, "Số khai báo; không cộng với số đã đăng.") { obligation, _ in .number(obligation.declared.count) },
        column("state", .text, "Tình trạng: met, met-late, met-undated, due-soon, not-due, overdue, exempt.") { obligation, _ in .text(obligation.standing.state.rawValue) },
        column("basis", .text, "Tình trạng tính theo số nào: posted hoặc declared.") { obligation, _ in .text(obligation.standing.basis.rawValue) },
        column("missing", .number, "Số còn thiếu.") { obligation, _ in .number(obligation.standing.missing) },
        column("words", .text, "Tình trạng bằng chữ.") { obligation, _ in .text(obligation.stateWords().vi) },
    ]

    private static func column(
        _ name: String, _ kind: Column.Kind, _ doc: String, _ cell: @escaping @Sendable (Obligation, Portal) -> Cell
    ) -> Column {
        Column(name: name, kind: kind, doc: doc, cell: cell)
    }

    /// RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8.
    public static func writeCSV(_ obligations: [Obligation], _ portal: Portal, into out: inout ByteBuffer) {
        out.append("\u{FEFF}" as String)
        for (place, column) in columns.enumerated() {
            if place > 0 { out.append(",") }
            out.appendCSV(field: column.name)
        }
        out.append("\r\n")
        for obligation in obligations {
            for (place, column) in columns.enumerated() {
                if place > 0 { out.append(",") }
                switch column.cell(obligation, portal) {
                case .none: break
                case .text(let text): out.appendCSV(field: text)
                case .number(let number): out.append(decimal: number)
                case .flag(let flag): out.append(flag ? "true" : "false")
                }
            }
            out.append("\r\n")
        }
    }
}
