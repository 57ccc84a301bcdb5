// A line that holds nothing but tags leaves no line behind. The specification says so of one tag on
// a line and, for blocks and parents, of several; comments below say where it leaves room.
extension TemplateParser {
    /// Decides what of the line that has just ended is printed.
    mutating func endLine() {
        defer {
            lineFirst = tokens.count
            lineHasContent = false
            lineMargin = nil
        }
        guard lineFirst < tokens.count else { return }
        if lineHasContent {
            for block in openBlocks.reversed() {
                if tokens[block].traits.contains(.hasContentMargin) { break }
                if block < lineFirst { setContentMargin(block) }
            }
        }
        let units = unitsOfLine()
        guard let units, !units.isEmpty else {
            if units == nil { trimArguments() }
            return
        }
        let sole = tokens[units[0]].kind
        if units.count == 1, sole == .block, isClosedOnLine(units[0]) {
            takeOwnLine(units[0])
        } else if units.count == 1 || !units.contains(where: isExclusive) {
            removeWhiteSpace(around: units)
        } else {
            trimArguments()
        }
    }

    /// The tags that stand on the line side by side, a block or parent that is closed on it counted once;
    /// nil if the line prints something of its own.
    private func unitsOfLine() -> [Int]? {
        var units: [Int] = []
        var at = lineFirst
        while at < tokens.count {
            let token = tokens[at]
            switch token.kind {
            case .text: if !isBlank(token.span) { return nil }
            case .escaped, .unescaped: return nil
            case .block where token.traits.contains(.argument) && isClosedOnLine(at): return nil
            case .parent where isClosedOnLine(at), .block where isClosedOnLine(at):
                units.append(at)
                at = Int(token.match)
            default: units.append(at)
            }
            at += 1
        }
        return units
    }

    /// Whether the tag prints something, so that it is standalone only when it is alone on its line.
    private func isExclusive(_ index: Int) -> Bool {
        tokens[index].kind == .partial || isClosedOnLine(index)
    }

    private func isClosedOnLine(_ index: Int) -> Bool {
        Int(tokens[index].match) > index && tokens[index].kind != .section
            && tokens[index].kind != .inverted && tokens[index].kind != .asked
    }

    private mutating func removeWhiteSpace(around units: [Int]) {
        let lineEnd = newline(of: tokens.count - 1)
        var at = lineFirst
        while at < tokens.count {
            switch tokens[at].kind {
            case .text: tokens[at].traits.insert(.removed)
            case .partial: tokens[at].traits.insert(.standalone)
            case .parent:
                // Only the first tag of a line can lend its margin.
                if at == units[0] { tokens[at].traits.insert(.standalone) }
                if isClosedOnLine(at) { at = Int(tokens[at].match) }
            case .block: tokens[at].traits.formUnion([.standalone, .atLineEdge])
            case .blockClose:
                tokens[at].traits.insert(.atLineEdge)
                tokens[at].tail = lineEnd
            default: break
            }
            at += 1
        }
    }

    /// `  {{$name}}…{{/name}}` alone on a line: what fills the block may bring its own line end, or be empty,
    /// and then no blank line is to stay behind.
    private mutating func takeOwnLine(_ block: Int) {
        tokens[block].traits.insert(.ownLine)
        tokens[lineFirst].traits.insert(.removed)
        let last = tokens.count - 1
        if tokens[last].kind == .text, last > Int(tokens[block].match) {
            tokens[Int(tokens[block].match)].tail = newline(of: last)
            tokens[last].traits.insert(.removed)
        }
    }

    /// Inside a parent, the line end after `{{$name}}` and the margin before `{{/name}}` belong to the tags,
    /// whatever else is on the line.
    private mutating func trimArguments() {
        var first = lineFirst
        while first < tokens.count, isBlankText(first) { first += 1 }
        if first < tokens.count, tokens[first].kind == .blockClose,
            tokens[Int(tokens[first].match)].traits.contains(.argument)
        {
            tokens[first].traits.insert(.atLineEdge)
            for index in lineFirst..<first { tokens[index].traits.insert(.removed) }
        }
        var last = tokens.count - 1
        while last >= lineFirst, isBlankText(last) { last -= 1 }
        if last >= lineFirst, tokens[last].kind == .block, tokens[last].traits.contains(.argument) {
            tokens[last].traits.insert(.atLineEdge)
            for index in last + 1..<tokens.count { tokens[index].traits.insert(.removed) }
        }
    }

    mutating func setContentMargin(_ block: Int) {
        guard !tokens[block].traits.contains(.hasContentMargin) else { return }
        tokens[block].contentMargin = marginOfLine()
        tokens[block].traits.insert(.hasContentMargin)
    }

    /// The spaces and tabs that the line begins with; looked for once a line.
    mutating func marginOfLine() -> Span {
        if let lineMargin { return lineMargin }
        guard lineFirst < tokens.count else { return Span() }
        let range = tokens[lineFirst].span.range
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        let margin = Span(range.lowerBound..<end)
        lineMargin = margin
        return margin
    }

    /// The line end at the end of a text.
    private func newline(of index: Int) -> Span {
        guard tokens[index].kind == .text else { return Span() }
        let range = tokens[index].span.range
        var start = range.upperBound
        if start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "\n") { start -= 1 }
        if start > range.lowerBound, start < range.upperBound, bytes[start - 1] == UInt8(ascii: "\r") {
            start -= 1
        }
        return Span(start..<range.upperBound)
    }

    private func isBlank(_ span: Span) -> Bool { bytes[span.range].allSatisfy(isWhiteSpace) }

    private func isBlankText(_ index: Int) -> Bool {
        tokens[index].kind == .text && isBlank(tokens[index].span)
    }
}
