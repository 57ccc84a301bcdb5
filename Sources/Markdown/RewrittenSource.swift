/// A text written anew for libcmark, with the way back to the source.
struct RewrittenSource {
    private(set) var bytes: [UInt8] = []
    private(set) var map = LineMap()

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// A line as it stands, its ending included.
    mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: MappedLine) {
        var line = line
        line.anchor += bytes.count - range.lowerBound
        bytes.append(contentsOf: source[range])
        map.append(line)
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
        bytes.append(contentsOf: source[content])
    }

    /// A table's cell as a heading, which holds exactly the inline markup that a cell may hold.
    /// The closing `#` keeps one at the cell's own end.
    mutating func cell(
        _ source: UnsafeBufferPointer<UInt8>, prefix: [UInt8], content: Range<Int>,
        _ line: MappedLine, role: MappedLine.Role
    ) {
        bytes.append(contentsOf: prefix)
        bytes.append(contentsOf: "# ".utf8)
        map.append(
            MappedLine(
                anchor: bytes.count, origin: line.original(content.lowerBound),
                start: line.original(content.lowerBound), end: line.original(content.upperBound),
                role: role))
        var at = content.lowerBound
        while at < content.upperBound {
            // `\|` is a pipe, even in code.
            if source[at] == UInt8(ascii: "\\"), at + 1 < content.upperBound,
                source[at + 1] == UInt8(ascii: "|")
            {
                at += 1
            }
            bytes.append(source[at])
            at += 1
        }
        bytes.append(contentsOf: " #\n".utf8)
    }
}
