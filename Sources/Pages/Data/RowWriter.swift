import PortalModel
import Text

/// Writes the cells of a table of open data, as a JSON object or as a line of CSV.
///
/// Cell by cell and straight into the buffer: the largest table has a row for each news item, and lists of cells for
/// them, for each of the two files, took twice as long.
struct RowWriter: ~Copyable {
    enum Form { case json, csv }

    private var out: ByteBuffer
    private let form: Form
    /// In JSON what stands before each value: `,"title":`.
    private let keys: [[UInt8]]
    private var column = 0

    init(_ form: Form, _ columns: [Dataset.Column], into out: consuming ByteBuffer) {
        self.form = form
        self.out = out
        keys = columns.enumerated().map { number, column in
            var key = ByteBuffer(capacity: 64)
            if number > 0 { key.append(",") }
            key.appendJSON(string: column.name)
            key.append(":")
            return key.bytes()
        }
    }

    consuming func finish() -> ByteBuffer { out }

    mutating func begin(isFirst: Bool) {
        column = 0
        if form == .json { out.append(isFirst ? "\n{" : ",\n{") }
    }

    mutating func end() { out.append(form == .json ? "}" : "\r\n") }

    private mutating func next() {
        if form == .json {
            // A row has as many cells as the table has columns.
            if column < keys.count { out.append(keys[column]) }
        } else if column > 0 {
            out.append(UInt8(ascii: ","))
        }
        column += 1
    }

    mutating func none() {
        next()
        if form == .json { out.append("null") }
    }

    mutating func text(_ text: String) {
        next()
        if form == .json { out.appendJSON(string: text) } else { out.appendCSV(field: text) }
    }

    mutating func text(_ text: String?) {
        if let text { self.text(text) } else { none() }
    }

    mutating func number(_ number: Int) {
        next()
        out.append(decimal: number)
    }

    mutating func day(_ day: Day?) {
        guard let day else { return none() }
        next()
        // Nothing in it needs to be escaped.
        if form == .json { out.append(UInt8(ascii: "\"")) }
        out.append(upTo: 10) { day.writeISO($0) }
        if form == .json { out.append(UInt8(ascii: "\"")) }
    }

    mutating func address(_ address: Address, _ frames: Frames) {
        guard form == .json else { return text(frames.absolute(address)) }
        next()
        let parts = frames.absoluteParts(address)
        out.append(UInt8(ascii: "\""))
        out.appendJSON(inside: parts.base)
        out.appendJSON(inside: parts.path)
        out.append(UInt8(ascii: "\""))
    }

    /// Several texts; in CSV one cell, divided by semicolons.
    mutating func list<Things: Collection>(_ things: Things, _ text: (Things.Element) -> String) {
        next()
        guard form == .json else {
            if things.count == 1, let only = things.first { return out.appendCSV(field: text(only)) }
            return out.appendCSV(field: things.map(text).joined(separator: "; "))
        }
        out.append(UInt8(ascii: "["))
        var isFirst = true
        for thing in things {
            if !isFirst { out.append(UInt8(ascii: ",")) }
            isFirst = false
            out.appendJSON(string: text(thing))
        }
        out.append(UInt8(ascii: "]"))
    }

    mutating func add(_ cell: Dataset.Cell) {
        switch cell {
        case .none: none()
        case .text(let text): self.text(text)
        case .number(let number): self.number(number)
        case .decimal(let number):
            next()
            out.append(number.description)
        case .flag(let flag):
            next()
            out.append(flag ? "true" : "false")
        case .list(let texts): list(texts) { $0 }
        }
    }
}
