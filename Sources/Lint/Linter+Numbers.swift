extension Linter {
    /// Reads what begins with a digit: a number, a day, a document's symbol.
    /// - Returns: where the reading goes on.
    func number(_ start: Int, _ prose: Prose, _ page: inout Page) -> Int {
        let before = prose.byte(start - 1)
        var end = start
        while isDigit(prose.byte(end)) { end += 1 }
        let next = prose.byte(end)
        // Most numbers are short and stand alone.
        let isAlone = next <= 0x20 || next == UInt8(ascii: "%") || next == UInt8(ascii: ")") || next == UInt8(ascii: "*")
        if isAlone, 3...4 ~= end - start, !isDigit(prose.byte(end + 1)) { return end }
        // `QH15`, `A4`, `1,5`: the rest of something else.
        if before | 0x20 &- 97 < 26 || before >= 0x80 || before == UInt8(ascii: "/") { return endOfSymbol(end, prose) }

        if next != UInt8(ascii: "/") {
            if let symbol = symbol(end, prose) { return symbol }
            // Of one group only those of one or two digits may be a day's.
            if end - start <= 2, next <= 0x20 { page.date([start..<end], prose) }
            return max(end, longNumber(start, end, prose, &page))
        }
        var groups = [start..<end]
        while prose.byte(end) == UInt8(ascii: "/"), isDigit(prose.byte(end + 1)) {
            let first = end + 1
            end = first
            while isDigit(prose.byte(end)) { end += 1 }
            if groups.count < 5 { groups.append(first..<end) }
        }
        if let symbol = symbol(end, prose) { return symbol }
        if groups.count > 1 {
            page.date(groups, prose)
            return end
        }
        if groups[0].count <= 2, prose.byte(end) <= 0x20 { page.date(groups, prose) }
        return max(end, longNumber(start, end, prose, &page))
    }

    /// Past `/KH-STTTT` or `-NQ/TU` behind a number; nil where no letters follow so.
    private func symbol(_ at: Int, _ prose: Prose) -> Int? {
        let sign = prose.byte(at)
        guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") else { return nil }
        let next = prose.byte(at + 1)
        guard next &- 65 < 26 || next == 0xC4 && prose.byte(at + 2) == 0x90 else { return nil }
        return endOfSymbol(at, prose)
    }

    private func endOfSymbol(_ at: Int, _ prose: Prose) -> Int {
        var end = at
        while isLetterOrDigit(prose.byte(end)) || joins(prose.byte(end)) && isLetterOrDigit(prose.byte(end + 1)) { end += 1 }
        return end
    }

    private func joins(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&") }

    /// A number of six digits or more, perhaps in groups: a telephone, an account, a card.
    /// - Returns: its end; where nothing is to be said of it, the end of its first group.
    private func longNumber(_ start: Int, _ firstEnd: Int, _ prose: Prose, _ page: inout Page) -> Int {
        var end = firstEnd
        var digits = firstEnd - start
        while end - start < 40, isGap(prose.byte(end)), isDigit(prose.byte(end + 1)) {
            end += 1
            while isDigit(prose.byte(end)) {
                end += 1
                digits += 1
            }
        }
        guard digits >= 6, digits <= 24 else { return firstEnd }
        let first = prose.byte(start - 1) == UInt8(ascii: "+") ? start - 1 : start
        let figures = (start..<end).compactMap { isDigit(prose.bytes[$0]) ? prose.bytes[$0] : nil }
        // What was no such number is read again in its parts, of which one may begin a date.
        return page.number(first..<end, figures, isWhole: end == firstEnd, prose) ? end : firstEnd
    }

    private func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") }
}
