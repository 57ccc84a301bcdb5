/// What is known of a table beside its cells.
struct TableShape {
    let alignments: [ColumnAlignment]
    /// The header's first cell is empty: the first column names the rows.
    let namesRows: Bool
    /// The last row's number; the header is row 0.
    var lastRow = 0
    var columns: Int { alignments.count }
}

/// Pipe tables written as something that plain CommonMark knows.
///
/// libcmark parses the text once. Where a paragraph holds a header and a delimiter row, the
/// table's cells are written as headings, each on its own line behind the same containers, and
/// the map remembers which cell a line is. The second parse then sees to inline markup, to
/// reference links and to the blocks around.
struct TableRewriting {
    /// HTML's own limit for `colspan` is 1,000; nobody reads half of that.
    static let columnLimit = 500
    static let cellLimit = 200_000

    private(set) var shapes: [TableShape] = []
    private(set) var refusal: MarkdownIssue?

    private let source: UnsafeBufferPointer<UInt8>
    private let map: LineMap
    private let lines: LineMap
    private var cells = 0

    /// - Parameters:
    ///   - source: the text to parse, which may be written anew already.
    ///   - map: its way back to the given source.
    init(_ source: UnsafeBufferPointer<UInt8>, map: LineMap) {
        self.source = source
        self.map = map
        lines = LineMap(of: source)
    }

    /// The text with its tables written anew; nil when it holds none or is refused.
    mutating func rewrite() -> RewrittenSource? {
        guard let document = CommonMarkDocument(parsing: source) else { return nil }
        var result = RewrittenSource(capacity: source.count * 2)
        var copied = 0
        var node: Node? = document.root
        while let block = node {
            node = block.nextBlock(within: document.root)
            guard block.kind == .paragraph || block.kind == .heading, block.startLine > copied,
                block.endLine > block.startLine,
                let head = TableHead(block, source, lines)
            else { continue }
            copyLines(from: copied, to: head.line - 1, into: &result)
            copied = write(head, into: &result)
            if refusal != nil { return nil }
        }
        guard !shapes.isEmpty else { return nil }
        copyLines(from: copied, to: lines.lines.count, into: &result)
        return result
    }

    /// Copies the lines after `first` up to `last`, counted from 1.
    private func copyLines(from first: Int, to last: Int, into result: inout RewrittenSource) {
        guard first < last else { return }
        for number in first..<min(last, lines.lines.count) {
            let start = lines.lines[number].start
            let next = number + 1 < lines.lines.count ? lines.lines[number + 1].start : source.count
            result.copy(source, start..<next, map[number + 1] ?? lines.lines[number])
        }
    }

    /// Writes a table's cells and gives the number of its last line.
    private mutating func write(_ head: TableHead, into result: inout RewrittenSource) -> Int {
        let origin = map.range(from: head.line, to: head.line)
        guard head.alignments.count <= TableRewriting.columnLimit else {
            refuse(origin, "\(head.alignments.count) > \(TableRewriting.columnLimit)")
            return head.line
        }
        var shape = TableShape(
            alignments: head.alignments, namesRows: head.header.cells.first?.isEmpty ?? false)
        let table = shapes.count
        var prefix = head.firstPrefix
        if let first = map[head.line], case .definition = first.role {
            // The line keeps its role as a footnote's first; the table begins below.
            result.open(prefix: prefix, first)
            prefix = head.prefix
        }
        var line = head.line
        var row = head.header
        while true {
            cells += shape.columns
            guard cells <= TableRewriting.cellLimit else {
                refuse(origin, "\(cells) > \(TableRewriting.cellLimit)")
                return line
            }
            for (column, cell) in row.cells.prefix(shape.columns).enumerated() {
                let place = map[line] ?? lines.lines[line - 1]
                result.cell(
                    source, prefix: prefix, content: cell, place,
                    role: .cell(table: table, row: shape.lastRow, column: column))
                prefix = head.prefix
            }
            // The delimiter row under the header is read already.
            line += line == head.line ? 2 : 1
            guard let next = head.row(line, source, lines) else { break }
            row = next
            shape.lastRow += 1
        }
        shapes.append(shape)
        return line - 1
    }

    private mutating func refuse(_ range: Range<Int>, _ detail: String) {
        refusal = MarkdownIssue(kind: .tooManyCells, source: range, detail: detail)
    }
}
