import Text

/// Where a place stands as an editor counts: lines and letters from 1, and as much of the line as is worth showing.
public struct SourceSpot: Sendable {
    public let line: Int
    public let column: Int
    /// Letters under the mark, at least 1; a place over several lines is marked to the end of the first.
    public let length: Int
    public let endLine: Int
    public let endColumn: Int
    /// The same columns counted in code points, of which a letter may have several (an emoji, a mark that has no composed form).
    public let pointColumn: Int
    public let pointEndColumn: Int
    /// The line as it stands in the file, without its end; of a very long one the part around the place.
    public let text: String
    /// The column of the first letter of `text`.
    public let firstColumn: Int
    /// Whether the line goes on behind `text`.
    public let goesOn: Bool
    /// The beginning of the line before, for context; nil on the first.
    public let before: String?
}

/// The lines of a file, in which places are looked up.
///
/// What one look-up counted serves the next: thousands of findings in one file, or on one line of a megabyte, take a
/// time that grows with the file, not with the file times the findings.
struct SourceLines {
    private let text: [UInt8]
    /// Where lines begin.
    private let starts: [Int]
    /// For long lines: how many letters stand before some of their bytes.
    private var milestones: [Int: [Milestone]] = [:]

    private struct Milestone {
        /// From the line's beginning; a letter begins there.
        let byte: Int
        let letters: Int
        let points: Int
    }

    /// Bytes from one milestone to the next, at least.
    private static let stride = 512
    /// How much of a long line is quoted before and behind a place; a letter takes up to four bytes, seldom more.
    private static let shown = 1024

    init(_ text: [UInt8]) {
        self.text = text
        var starts = [0]
        var at = 0
        while at < text.count {
            switch text[at] {
            case 10: starts.append(at + 1)
            case 13 where at + 1 == text.count || text[at + 1] != 10: starts.append(at + 1)
            default: break
            }
            at += 1
        }
        self.starts = starts
    }

    /// - Parameter range: bytes of the file; beyond its end is taken as the end.
    mutating func spot(_ range: Range<Int>) -> SourceSpot {
        let start = min(range.lowerBound, text.count)
        let end = min(max(range.upperBound, start), text.count)
        let line = self.line(of: start)
        let bytes = content(line)
        let column = self.column(of: start - bytes.startIndex, on: line)
        let markedEnd = self.column(of: min(end, bytes.endIndex) - bytes.startIndex, on: line)
        let endLine = self.line(of: end)
        let endBytes = content(endLine)
        let endColumn = self.column(of: min(end, endBytes.endIndex) - endBytes.startIndex, on: endLine)
        let (shown, firstColumn) = window(around: start - bytes.startIndex, on: line)
        return SourceSpot(
            line: line + 1, column: column, length: max(1, markedEnd - column), endLine: endLine + 1, endColumn: endColumn,
            pointColumn: pointColumn(of: start - bytes.startIndex, on: line),
            pointEndColumn: pointColumn(of: min(end, endBytes.endIndex) - endBytes.startIndex, on: endLine),
            text: String(decoding: shown, as: UTF8.self), firstColumn: firstColumn, goesOn: shown.endIndex < bytes.endIndex,
            before: line > 0 ? String(decoding: content(line - 1).prefix(SourceLines.shown), as: UTF8.self) : nil)
    }

    /// The line in which a byte stands, from 0. A place inside a line's end belongs to that line.
    private func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// A line without its end.
    private func content(_ line: Int) -> ArraySlice<UInt8> {
        var end = line + 1 < starts.count ? starts[line + 1] : text.count
        while end > starts[line], text[end - 1] == 10 || text[end - 1] == 13 { end -= 1 }
        return text[starts[line]..<end]
    }

    private mutating func column(of byte: Int, on line: Int) -> Int {
        let bytes = content(line)
        guard let marks = marks(on: line) else { return letterColumn(of: byte, in: bytes) }
        let milestone = marks[SourceLines.last(of: marks, before: byte)]
        // Far enough for the letter that the byte stands in.
        let rest = bytes.dropFirst(milestone.byte).prefix(byte - milestone.byte + SourceLines.stride)
        return milestone.letters + letterColumn(of: byte - milestone.byte, in: rest)
    }

    /// A column from 1, in code points.
    private mutating func pointColumn(of byte: Int, on line: Int) -> Int {
        let bytes = content(line)
        let from = marks(on: line).map { $0[SourceLines.last(of: $0, before: byte)] }
        let rest = bytes.dropFirst(from?.byte ?? 0).prefix(byte - (from?.byte ?? 0))
        return (from?.points ?? 0) + SourceLines.points(in: rest) + 1
    }

    private static func points(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// The part of a line around a byte, and the column at which it begins.
    private mutating func window(around byte: Int, on line: Int) -> (ArraySlice<UInt8>, Int) {
        let bytes = content(line)
        guard let marks = marks(on: line) else { return (bytes, 1) }
        let first = marks[SourceLines.last(of: marks, before: byte - SourceLines.shown)]
        let next = SourceLines.last(of: marks, before: byte + SourceLines.shown) + 1
        let end = next < marks.count ? bytes.startIndex + marks[next].byte : bytes.endIndex
        return (bytes[bytes.startIndex + first.byte..<end], first.letters + 1)
    }

    /// The milestones of a line; nil for one that is short.
    private mutating func marks(on line: Int) -> [Milestone]? {
        if let known = milestones[line] { return known }
        let bytes = content(line)
        guard bytes.count > 4 * SourceLines.stride else { return nil }
        let marks = SourceLines.milestones(of: bytes)
        milestones[line] = marks
        return marks
    }

    /// The place of the last milestone at or before a byte, or of the first.
    private static func last(of marks: [Milestone], before byte: Int) -> Int {
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].byte <= byte { low = middle } else { high = middle }
        }
        return low
    }

    private static func milestones(of line: ArraySlice<UInt8>) -> [Milestone] {
        var marks = [Milestone(byte: 0, letters: 0, points: 0)]
        var byte = 0
        var letters = 0
        forEachLetter(in: line) { length in
            let last = marks[marks.count - 1]
            if byte - last.byte >= stride {
                let between = line.dropFirst(last.byte).prefix(byte - last.byte)
                marks.append(Milestone(byte: byte, letters: letters, points: last.points + points(in: between)))
            }
            byte += length
            letters += 1
            return true
        }
        return marks
    }
}
