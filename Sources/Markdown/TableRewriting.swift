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
/// libcmark parses the sections with what looks like a delimiter row. Where a paragraph holds a header and
/// such a row, the
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
    private let sections: Sections
    private let isUTF8: Bool
    private var cells = 0
    /// Lines that are written already.
    private var copied = 0

    init(_ source: UnsafeBufferPointer<UInt8>, _ survey: SourceSurvey, isUTF8: Bool) {
        self.source = source
        map = survey.lines
        lines = survey.lines
        sections = survey.sections(of: source)
        self.isUTF8 = isUTF8
    }

    /// - Parameters:
    ///   - source: a text that is written anew already.
    ///   - map: its way back to the given source.
    init(_ source: UnsafeBufferPointer<UInt8>, map: LineMap, isUTF8: Bool) {
        self.source = source
        self.map = map
        lines = LineMap(of: source)
        sections = Sections(source: source, lines: lines, isWhole: true)
        self.isUTF8 = isUTF8
    }

    /// The text with its tables written anew; nil when it holds none or is refused.
    mutating func rewrite() -> RewrittenSource? {
        var result = RewrittenSource(capacity: source.count * 2)
        var line = 0
        while line < lines.count {
            guard TableHead.mayBeDelimiterRow(source, lines.lines[line]) else {
                line += 1
                continue
            }
            let section = sections.section(around: line)
            guard rewrite(section, into: &result) else { return nil }
            line = section.upperBound
        }
        guard !shapes.isEmpty else { return nil }
        copyLines(from: copied, to: lines.count, into: &result)
        return result
    }

    /// - Returns: whether all went well.
    private mutating func rewrite(_ section: Range<Int>, into result: inout RewrittenSource) -> Bool {
        guard let document = CommonMarkDocument(parsing: sections.bytes(section), isUTF8: isUTF8) else { return false }
        var node: Node? = document.root
        while let block = node {
            node = block.nextBlock(within: document.root)
            guard block.kind == .paragraph || block.kind == .heading,
                block.startLine + section.lowerBound > copied, block.endLine > block.startLine,
                let head = TableHead(block, linesAbove: section.lowerBound, source, lines)
            else { continue }
            copyLines(from: copied, to: head.line - 1, into: &result)
            copied = write(head, into: &result)
            if refusal != nil { return false }
        }
        return true
    }

    /// Copies the lines after `first` up to `last`, counted from 1.
    private func copyLines(from first: Int, to last: Int, into result: inout RewrittenSource) {
        guard first < last else { return }
        for number in first..<min(last, lines.count) {
            let range = sections.start(of: number)..<sections.start(of: number + 1)
            result.copy(source, range, map[number + 1] ?? lines.lines[number])
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
