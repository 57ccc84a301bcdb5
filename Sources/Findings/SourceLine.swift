import Text

/// Where a place stands as an editor counts: lines and letters from 1, and the line itself.
public struct SourceSpot: Sendable {
    public let line: Int
    public let column: Int
    /// Letters under the mark, at least 1; a place over several lines is marked to the end of the first.
    public let length: Int
    public let endLine: Int
    public let endColumn: Int
    /// The line as it stands in the file, without its end.
    public let text: String
    /// The line before it, for context; nil on the first.
    public let before: String?

    /// - Parameters:
    ///   - range: bytes in `text`; beyond its end is taken as the end.
    ///   - text: the file's text as the reader hands it on.
    public init(_ range: Range<Int>, in text: [UInt8]) {
        let start = min(range.lowerBound, text.count)
        let end = min(max(range.upperBound, start), text.count)
        var line = 1
        var lineStart = 0
        var previousStart: Int?
        var at = 0
        while at < start {
            if let next = lineEnd(at, in: text) {
                // A place inside a line's end belongs to that line.
                if next > start { break }
                previousStart = lineStart
                lineStart = next
                line += 1
                at = next
            } else {
                at += 1
            }
        }
        var stop = lineStart
        while stop < text.count, text[stop] != 10, text[stop] != 13 { stop += 1 }
        self.line = line
        let content = text[lineStart..<stop]
        self.text = String(decoding: content, as: UTF8.self)
        column = letterColumn(of: start - lineStart, in: content)
        let markedEnd = letterColumn(of: min(end, stop) - lineStart, in: content)
        length = max(1, markedEnd - column)
        before = previousStart.map { previous in
            var to = previous
            while to < text.count, text[to] != 10, text[to] != 13 { to += 1 }
            return String(decoding: text[previous..<to], as: UTF8.self)
        }
        (endLine, endColumn) = SourceSpot.position(
            of: end, in: text, fromLine: line, lineStart: lineStart)
    }

    private static func position(
        of offset: Int, in text: [UInt8], fromLine: Int, lineStart: Int
    ) -> (Int, Int) {
        var line = fromLine
        var start = lineStart
        var at = lineStart
        while at < offset {
            if let next = lineEnd(at, in: text), next <= offset {
                line += 1
                start = next
                at = next
            } else {
                at += 1
            }
        }
        var stop = start
        while stop < text.count, text[stop] != 10, text[stop] != 13 { stop += 1 }
        return (line, letterColumn(of: min(offset, stop) - start, in: text[start..<stop]))
    }
}

/// The offset after the line end at `offset` (LF, CRLF or CR), or nil where there is none.
private func lineEnd(_ offset: Int, in text: [UInt8]) -> Int? {
    switch text[offset] {
    case 10: offset + 1
    case 13: offset + 1 < text.count && text[offset + 1] == 10 ? offset + 2 : offset + 1
    default: nil
    }
}
