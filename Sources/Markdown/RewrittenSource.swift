/// A text written anew for libcmark, with the way back to the source.
struct RewrittenSource {
    private(set) var bytes: [UInt8] = []
    private(set) var map = LineMap()
    /// Whether the HTML made from it holds marks that must go.
    private(set) var hasEscapeMarks = false
    static let escapeMark: [UInt8] = [0xEF, 0xB7, 0x90]

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// A line as it stands, its ending included.
    mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: MappedLine) {
        var line = line
        line.anchor += bytes.count - range.lowerBound
        bytes.append(contentsOf: source[range])
        map.append(line)
    }

    /// The same, but `\[^` is marked by a character that no text may hold, U+FDD0: libcmark takes
    /// the backslash away and would leave what looks like a footnote's reference.
    mutating func copyKeepingEscapes(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: MappedLine
    ) {
        var start = range.lowerBound
        var line = line
        line.anchor += bytes.count - start
        map.append(line)
        var at = start
        while at + 2 < range.upperBound {
            if source[at] == UInt8(ascii: "\\") {
                if source[at + 1] == UInt8(ascii: "["), source[at + 2] == UInt8(ascii: "^") {
                    bytes.append(contentsOf: source[start..<at + 2])
                    bytes.append(contentsOf: RewrittenSource.escapeMark)
                    hasEscapeMarks = true
                    start = at + 2
                }
                at += 1
            }
            at += 1
        }
        bytes.append(contentsOf: source[start..<range.upperBound])
    }

    /// A line that only ends the block before it.
    mutating func separate(
        _ source: UnsafeBufferPointer<UInt8>, prefix: Range<Int>, like line: MappedLine
    ) {
        bytes.append(contentsOf: source[prefix])
        bytes.append(contentsOf: "<!---->\n".utf8)
        map.append(
            MappedLine(
                anchor: bytes.count, origin: line.start, start: line.start, end: line.end,
                role: .separator))
    }

    /// The first line of a footnote's definition.
    mutating func define(
        _ source: UnsafeBufferPointer<UInt8>, prefix: Range<Int>, content: Range<Int>,
        _ line: MappedLine, _ number: Int
    ) {
        bytes.append(contentsOf: source[prefix])
        bytes.append(contentsOf: "01. ".utf8)
        map.append(
            MappedLine(
                anchor: bytes.count, origin: content.lowerBound, start: line.start, end: line.end,
                role: .definition(number, column: prefix.count + 1)))
        // An item that begins with an empty line would end with it; a definition does not.
        if source[content].allSatisfy({ $0 == 0x0A || $0 == 0x0D }) {
            bytes.append(contentsOf: "<!---->".utf8)
        }
        bytes.append(contentsOf: source[content])
    }

    /// The first line of a footnote's definition that begins with a table: the marker alone.
    mutating func open(prefix: [UInt8], _ line: MappedLine) {
        var line = line
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: "<!---->\n".utf8)
        line.anchor = bytes.count
        map.append(line)
    }

    /// A table's cell as a heading, which holds exactly the inline markup that a cell may hold.
    /// The closing `#` keeps one at the cell's own end.
    mutating func cell(
        _ source: UnsafeBufferPointer<UInt8>, prefix: [UInt8], content: Range<Int>,
        _ line: MappedLine, role: MappedLine.Role
    ) {
        bytes.append(contentsOf: prefix)
        bytes.append(UInt8(ascii: "#"))
        bytes.append(0x20)
        map.append(
            MappedLine(
                anchor: bytes.count, origin: line.original(content.lowerBound),
                start: line.original(content.lowerBound), end: line.original(content.upperBound),
                role: role))
        var run = content.lowerBound
        for at in content.dropLast() where source[at] == UInt8(ascii: "\\") && source[at + 1] == UInt8(ascii: "|") && at >= run {
            // `\|` is a pipe, even in code.
            bytes.append(contentsOf: source[run..<at])
            run = at + 1
        }
        bytes.append(contentsOf: source[run..<content.upperBound])
        for byte in " #\n".utf8 { bytes.append(byte) }
    }
}
