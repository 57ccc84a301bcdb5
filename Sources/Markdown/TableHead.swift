/// A header and a delimiter row inside of what libcmark takes for a paragraph.
struct TableHead {
    /// The header's line, counted from 1.
    let line: Int
    let header: TableRow
    let alignments: [ColumnAlignment]
    /// What stands before the first cell's line, and before every other.
    let firstPrefix: [UInt8]
    let prefix: [UInt8]

    private let path: ContainerPath

    /// - Parameter linesAbove: the text's lines above those that were parsed.
    init?(
        _ block: Node, linesAbove: Int, _ source: UnsafeBufferPointer<UInt8>, _ lines: LineMap
    ) {
        let startLine = block.startLine + linesAbove
        // A setext heading's last line is its underline, never a delimiter row.
        let last = block.endLine + linesAbove - (block.kind == .heading ? 1 : 0)
        guard last > startLine, last <= lines.lines.count else { return nil }
        for number in startLine + 1...last {
            let line = lines.lines[number - 1]
            guard TableHead.mayBeDelimiterRow(source, line) else { continue }
            let path = ContainerPath(of: block)
            guard let (start, indent) = path.content(source, line.start..<line.end), indent < 4,
                let alignments = DelimiterRow.alignments(source, start..<line.end)
            else { continue }

            let above = lines.lines[number - 2]
            let isFirst = number - 1 == startLine
            let opening = lines.lines[startLine - 1]
            let firstContent = min(opening.start + block.startColumn - 1, opening.end)
            let content =
                isFirst
                ? firstContent
                : path.content(source, above.start..<above.end)?.start
                    ?? LinePrefix.blanksAndQuotes(source, above.start..<above.end)
            let header = TableRow(source, content..<above.end)
            guard header.cells.count == alignments.count else { continue }

            self.line = number - 1
            self.header = header
            self.alignments = alignments
            self.path = path
            let written = source[opening.start..<firstContent]
            prefix = written.map { $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20 }
            firstPrefix = isFirst ? Array(written) : prefix
            return
        }
        return nil
    }

    /// What `DelimiterRow` says at a glance of a line, whatever containers it stands in.
    static func mayBeDelimiterRow(_ source: UnsafeBufferPointer<UInt8>, _ line: MappedLine) -> Bool {
        DelimiterRow.looksLikeOne(source, from: LinePrefix.blanksAndQuotes(source, line.start..<line.end))
    }

    /// The table's row on a line; nil when the table has ended: at an empty line, at one outside
    /// of the containers, and where another block begins.
    func row(_ number: Int, _ source: UnsafeBufferPointer<UInt8>, _ lines: LineMap) -> TableRow? {
        guard number <= lines.lines.count else { return nil }
        let line = lines.lines[number - 1]
        guard let (start, indent) = path.content(source, line.start..<line.end), start < line.end,
            indent < 4, !TableHead.startsBlock(source, start..<line.end)
        else { return nil }
        let row = TableRow(source, start..<line.end)
        return row.cells.isEmpty ? nil : row
    }

    /// Whether a line of its own would be something else than a paragraph. libcmark is asked, for
    /// the few lines that begin like another block.
    private static func startsBlock(
        _ source: UnsafeBufferPointer<UInt8>, _ content: Range<Int>
    ) -> Bool {
        switch source[content.lowerBound] {
        case UInt8(ascii: ">"): return true
        case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"),
            UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            let line = UnsafeBufferPointer(rebasing: source[content])
            guard let document = CommonMarkDocument(parsing: line) else { return false }
            return document.root.firstChild.map { $0.kind != .paragraph } ?? false
        default: return false
        }
    }
}
