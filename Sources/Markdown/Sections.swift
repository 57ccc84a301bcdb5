/// Stretches of a text whose blocks libcmark finds the same when it reads them alone.
///
/// Behind an empty line, a line that begins at the margin closes all that is open, or goes on with a list
/// as a new item; only fenced code and HTML reach over empty lines. So what stands in one
/// paragraph is found without parsing the rest (on news, a third of the instructions for finding tables, a
/// twelfth of those for footnotes).
struct Sections {
    let source: UnsafeBufferPointer<UInt8>
    let lines: LineMap
    /// Code or HTML may reach over empty lines: the text is one section.
    let isWhole: Bool

    /// The section around a line; lines are counted from 0.
    func section(around line: Int) -> Range<Int> {
        guard !isWhole else { return 0..<lines.count }
        var first = line
        while first > 0, !begins(at: first) { first -= 1 }
        var end = line + 1
        while end < lines.count, !begins(at: end) { end += 1 }
        return first..<end
    }

    func start(of line: Int) -> Int { line < lines.count ? lines.lines[line].start : source.count }

    /// The bytes of some lines, their endings included.
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: source[start(of: range.lowerBound)..<start(of: range.upperBound)])
    }

    private func begins(at line: Int) -> Bool {
        let first = source[lines.lines[line].start]
        // At the start of what it parses libcmark takes a byte order mark off.
        guard first > 0x20, first != 0xEF else { return false }
        let above = lines.lines[line - 1]
        return source[above.start..<above.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
