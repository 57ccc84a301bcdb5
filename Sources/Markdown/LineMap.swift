/// A line of the text that cmark parses and where its bytes stood in the given source.
struct MappedLine {
    /// What a line means beyond its own Markdown.
    enum Role {
        case text
        /// Put in to keep two blocks apart; it shows nowhere.
        case separator
        /// The first line of a footnote's definition: its number in `FootnoteDefinitions`, and the
        /// column of the item that stands for it, counted from 1.
        case definition(Int, column: Int)
        /// A cell of a table, written as a heading.
        case cell(table: Int, row: Int, column: Int)
    }

    /// A byte of the parsed text and the byte of the source that it stands for.
    var anchor: Int
    var origin: Int
    /// The stretch of the source that the line came from, without its line ending.
    var start: Int
    var end: Int
    var role: Role = .text

    /// Where the parsed text's byte `offset` stood in the source.
    func original(_ offset: Int) -> Int { min(max(origin + offset - anchor, start), end) }
}

/// The lines of a parsed text.
struct LineMap {
    private(set) var lines: [MappedLine] = []

    init() {}

    /// The map of a text onto itself. Lines end as CommonMark says: LF, CR or CR LF.
    init(of source: UnsafeBufferPointer<UInt8>) {
        lines.reserveCapacity(source.count / 40 + 1)
        var start = 0
        while start < source.count {
            let end = LineMap.lineEnd(source, from: start)
            lines.append(MappedLine(anchor: start, origin: start, start: start, end: end))
            start = LineMap.nextLine(source, after: end)
        }
    }

    var count: Int { lines.count }

    mutating func reserve(_ count: Int) { lines.reserveCapacity(count) }

    mutating func append(_ line: MappedLine) { lines.append(line) }

    /// cmark's line `number`, counted from 1; nil outside of the text.
    subscript(number: Int) -> MappedLine? {
        number >= 1 && number <= lines.count ? lines[number - 1] : nil
    }

    /// The stretch of the source from line `first` to line `last`.
    func range(from first: Int, to last: Int) -> Range<Int> {
        guard let opening = self[min(first, lines.count)] else { return 0..<0 }
        let closing = self[min(last, lines.count)] ?? opening
        return opening.start..<max(opening.start, closing.end)
    }

    /// The end of the line that holds `start`, before its line ending.
    static func lineEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < source.count, source[at] != 0x0A, source[at] != 0x0D { at += 1 }
        return at
    }

    /// The start of the line after the one that ends at `end`.
    static func nextLine(_ source: UnsafeBufferPointer<UInt8>, after end: Int) -> Int {
        guard end < source.count else { return source.count }
        let isPair = source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}
