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
    /// What its rows are made from, where that was said.
    private(set) var grounds: (KeyPath<PageGrounds, Fingerprint> & Sendable)?
    /// Writes the cells of a row, one for each column.
    let write: @Sendable (Int, inout RowWriter) -> Void

    init(
        name: String, title: String, columns: [Column], rows: Int, writing write: @escaping @Sendable (Int, inout RowWriter) -> Void
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.write = write
    }

    /// A table whose rows are given as lists of cells, which is shorter and slower.
    init(name: String, title: String, columns: [Column], rows: Int, row: @escaping @Sendable (Int) -> [Cell]) {
        self.init(name: name, title: title, columns: columns, rows: rows) { index, writer in
            for cell in row(index) { writer.add(cell) }
        }
    }

    /// The same table, with what its rows are made from.
    func from(_ grounds: KeyPath<PageGrounds, Fingerprint> & Sendable) -> Dataset {
        var table = self
        table.grounds = grounds
        return table
    }

    /// Rows that are written at once: the largest table has one for each news item.
    private(set) var partRows = 256

    /// The same table, whose rows may be very long.
    func withLongRows() -> Dataset {
        var table = self
        table.partRows = 1
        return table
    }

    /// In how many parts its files are written.
    var parts: Int { max(1, (rows + partRows - 1) / partRows) }

    private func range(of part: Int) -> Range<Int> { part * partRows..<min(rows, (part + 1) * partRows) }

    func writeJSON(_ part: Int, into out: inout ByteBuffer) {
        if part == 0 { out.append("[") }
        writeRows(range(of: part), .json, into: &out)
        if part + 1 == parts { out.append("\n]\n") }
    }

    /// RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8.
    func writeCSV(_ part: Int, into out: inout ByteBuffer) {
        if part == 0 {
            out.append("\u{FEFF}")
            for (index, column) in columns.enumerated() {
                if index > 0 { out.append(",") }
                out.appendCSV(field: column.name)
            }
            out.append("\r\n")
        }
        writeRows(range(of: part), .csv, into: &out)
    }

    /// All of it, where it is short.
    func writeCSV(into out: inout ByteBuffer) {
        for part in 0..<parts { writeCSV(part, into: &out) }
    }

    private func writeRows(_ range: Range<Int>, _ form: RowWriter.Form, into out: inout ByteBuffer) {
        var writer = RowWriter(form, columns, into: out)
        for index in range {
            writer.begin(isFirst: index == 0)
            write(index, &writer)
            writer.end()
        }
        out = writer.finish()
    }
}
