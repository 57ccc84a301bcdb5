import PortalModel
import Text

/// A table of open data: its columns, and its rows as they are asked for.
struct Dataset: Sendable {
    enum ColumnType: String, Sendable { case string, date, integer, number, list, boolean }

    struct Column: Sendable {
        let name: String
        let type: ColumnType
        /// What it means, for people.
        let doc: String
        init(_ name: String, _ type: ColumnType, _ doc: String) {
            self.name = name
            self.type = type
            self.doc = doc
        }
    }

    enum Cell: Sendable {
        case none
        case text(String)
        case number(Int)
        case decimal(ExactDecimal)
        case flag(Bool)
        case list([String])

        static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
        static func day(_ day: Day?) -> Cell { .text(day?.iso) }
        static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .none }
    }

    /// The files' name without their ending.
    let name: String
    let title: String
    let columns: [Column]
    let rows: Int
    let row: @Sendable (Int) -> [Cell]

    /// Bytes that a row takes as a rule, so that a large table's buffer need not grow by doubling.
    private static let usualRow = 900

    func writeJSON(into out: inout ByteBuffer) {
        out.reserve(rows * Dataset.usualRow)
        out.append("[")
        for index in 0..<rows {
            out.append(index == 0 ? "\n{" : ",\n{")
            for (number, (column, cell)) in zip(columns, row(index)).enumerated() {
                if number > 0 { out.append(",") }
                out.appendJSON(string: column.name)
                out.append(":")
                Dataset.writeJSON(cell, into: &out)
            }
            out.append("}")
        }
        out.append("\n]\n")
    }

    private static func writeJSON(_ cell: Cell, into out: inout ByteBuffer) {
        switch cell {
        case .none: out.append("null")
        case .text(let text): out.appendJSON(string: text)
        case .number(let number): out.append(decimal: number)
        case .decimal(let number): out.append(number.description)
        case .flag(let flag): out.append(flag ? "true" : "false")
        case .list(let texts):
            out.append("[")
            for (index, text) in texts.enumerated() {
                if index > 0 { out.append(",") }
                out.appendJSON(string: text)
            }
            out.append("]")
        }
    }

    /// RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8.
    func writeCSV(into out: inout ByteBuffer) {
        out.reserve(rows * Dataset.usualRow / 2)
        out.append("\u{FEFF}" as String)
        for (index, column) in columns.enumerated() {
            if index > 0 { out.append(",") }
            out.appendCSV(field: column.name)
        }
        out.append("\r\n")
        for index in 0..<rows {
            for (number, cell) in row(index).enumerated() {
                if number > 0 { out.append(",") }
                switch cell {
                case .none: break
                case .text(let text): out.appendCSV(field: text)
                case .number(let number): out.append(decimal: number)
                case .decimal(let number): out.append(number.description)
                case .flag(let flag): out.append(flag ? "true" : "false")
                case .list(let texts): out.appendCSV(field: texts.joined(separator: "; "))
                }
            }
            out.append("\r\n")
        }
    }
}
