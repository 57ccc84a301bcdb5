/// A row of a pipe table, split into cells.
struct TableRow {
    /// The cells' bytes, blanks around them taken off.
    let cells: [Range<Int>]

    /// Splits at every pipe without a backslash before it, also inside code, as GFM does. Pipes at
    /// the row's two ends are frames.
    init(_ source: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) {
        var cells: [Range<Int>] = []
        // Few tables have more columns.
        cells.reserveCapacity(8)
        var at = content.lowerBound
        let end = content.upperBound
        while at < end, TableRow.isBlank(source[at]) { at += 1 }
        if at < end, source[at] == UInt8(ascii: "|") {
            at += 1
            while at < end, TableRow.isBlank(source[at]) { at += 1 }
        }
        while at < end {
            let start = at
            while at < end, source[at] != UInt8(ascii: "|") {
                let escapesPipe =
                    source[at] == UInt8(ascii: "\\") && at + 1 < end
                    && source[at + 1] == UInt8(ascii: "|")
                at += escapesPipe ? 2 : 1
            }
            cells.append(TableRow.trimmed(source, start..<at))
            guard at < end else { break }
            at += 1
            while at < end, TableRow.isBlank(source[at]) { at += 1 }
        }
        self.cells = cells
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
    }

    private static func trimmed(
        _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, isBlank(source[end - 1]) { end -= 1 }
        while start < end, isBlank(source[start]) { start += 1 }
        return start..<end
    }
}

/// How a column's cells stand.
enum ColumnAlignment {
    case none, left, center, right
}

/// The row under a table's header: `| --- | :-: |`.
enum DelimiterRow {
    /// A quick look: pipes, colons, hyphens and blanks up to the line's end, and not hyphens alone,
    /// which underline a heading.
    static func looksLikeOne(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var at = start
        var hasMark = false
        var hasHyphen = false
        while at < source.count, source[at] != 0x0A, source[at] != 0x0D {
            switch source[at] {
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: "-"): hasHyphen = true
            case let byte where TableRow.isBlank(byte): break
            default: return false
            }
            at += 1
        }
        return hasMark && hasHyphen
    }

    /// The columns' alignments; nil when the row is none of a table.
    static func alignments(
        _ source: UnsafeBufferPointer<UInt8>, _ content: Range<Int>
    ) -> [ColumnAlignment]? {
        var result: [ColumnAlignment] = []
        for cell in TableRow(source, content).cells {
            var mark = cell
            guard let first = source[mark].first, let last = source[mark].last else { return nil }
            let left = first == UInt8(ascii: ":")
            if left { mark = mark.lowerBound + 1..<mark.upperBound }
            let right = last == UInt8(ascii: ":") && !mark.isEmpty
            if right { mark = mark.lowerBound..<mark.upperBound - 1 }
            guard !mark.isEmpty, source[mark].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
                return nil
            }
            result.append(left ? (right ? .center : .left) : (right ? .right : .none))
        }
        return result.isEmpty ? nil : result
    }
}
