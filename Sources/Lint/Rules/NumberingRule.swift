import Findings

/// Sections numbered I, II, III: none left out, none twice. A new row may begin with I, as an annex's does.
struct NumberingRule {
    static let kind = FindingKind(
        "MB-MUC-01", .warning, silenceable: true,
        Bilingual("Số La Mã của các mục nhảy hoặc trùng", "Sections with a number left out or given twice"),
        Bilingual(
            "Các mục I, II, III... của bài không liền nhau: một số bị bỏ qua hoặc dùng hai lần. Người đọc sẽ viện dẫn nhầm mục.",
            "The sections I, II, III ... of the text do not follow each other: a number is missing or stands twice. Readers would cite the wrong one."))

    static let row = FindingKind(
        "MB-MUC-02", .warning, silenceable: true,
        Bilingual("Hai dòng liền nhau của bảng cùng số thứ tự", "Two rows of a table, one after the other, with one number"),
        Bilingual(
            "Cột đầu của bảng đánh số dòng, mà hai dòng liền nhau cùng một số và dòng sau đếm tiếp (1, 1, 2). Người đọc không biết dòng nào được viện dẫn. Hai đối tượng đồng hạng (2, 2, 4) thì không báo.",
            "The table's first column numbers its rows, and two rows that follow each other have one number, from which the next goes on (1, 1, 2). Two of equal rank (2, 2, 4) are let be."))

    private var last: (number: Int, place: Range<Int>)?
    private var lastRow: Row?

    private struct Row {
        let number: Range<Int>
        let value: Int
        /// Where the next line begins.
        let next: Int
    }

    /// A row that has the number of the one before it, where the next goes on from there. Two places of equal rank are followed
    /// by a gap, so they are let be.
    /// - Parameter at: a line's beginning.
    mutating func look(atRow at: Int, _ prose: Prose, _ remarks: inout Remarks) {
        guard let row = NumberingRule.row(at: at, prose) else { return }
        defer { lastRow = row }
        guard let lastRow, lastRow.next == at, lastRow.value == row.value,
            let following = NumberingRule.row(at: row.next, prose), following.value == row.value + 1
        else { return }
        remarks.report(
            NumberingRule.row, row.number, mark: Bilingual("dòng trước cũng là \(row.value)", "the row before is \(row.value) too"),
            remedy: Bilingual("đánh số lại các dòng", "number the rows again"), other: lastRow.number)
    }

    /// A row of a table that begins with a number: `| 1 | ...`, or `1` and a tab in a text without marks.
    private static func row(at start: Int, _ prose: Prose) -> Row? {
        let isPiped = prose.byte(start) == UInt8(ascii: "|")
        var first = isPiped ? start + 1 : start
        while isPiped, first - start < 8, prose.byte(first) == 0x20 { first += 1 }
        var end = first
        while end - first < 4, isDigit(prose.byte(end)) { end += 1 }
        var after = end
        while isPiped, after - end < 8, prose.byte(after) == 0x20 { after += 1 }
        guard end > first, prose.byte(after) == (isPiped ? UInt8(ascii: "|") : 0x09) else { return nil }
        var next = after
        while next < prose.range.upperBound, prose.bytes[next] != 0x0A { next += 1 }
        return Row(number: first..<end, value: (first..<end).reduce(0) { $0 * 10 + Int(prose.bytes[$1] & 0x0F) }, next: next + 1)
    }

    /// - Parameter at: a line's beginning.
    mutating func look(atLine at: Int, _ prose: Prose, _ remarks: inout Remarks) {
        var start = at
        while start - at < 12, NumberingRule.isLead(prose.byte(start)) { start += 1 }
        var end = start
        while end - start < 6, NumberingRule.isRoman(prose.byte(end)) { end += 1 }
        guard end > start, prose.byte(end) == UInt8(ascii: "."), prose.byte(end + 1) == 0x20 || prose.byte(end + 1) == UInt8(ascii: "*"),
            let number = NumberingRule.value(start..<end, prose)
        else { return }
        let place = start..<end + 1
        defer { last = (number, place) }
        guard let last, number != last.number + 1, number != 1 else { return }
        let (want, previous) = (NumberingRule.roman(last.number + 1), NumberingRule.roman(last.number))
        remarks.report(
            NumberingRule.kind, place, mark: Bilingual("mục trước là \(previous)", "the section before is \(previous)"),
            remedy: Bilingual("đánh số `\(want).` hoặc xem mục nào bị thiếu", "number it `\(want).`, or see which section is missing"), other: last.place)
    }

    private static func isLead(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"): true
        default: false
        }
    }

    private static func isRoman(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
    }

    private static func value(_ place: Range<Int>, _ prose: Prose) -> Int? {
        let text = prose.text(place)
        return (1...39).first { roman($0) == text }
    }

    private static func roman(_ number: Int) -> String {
        let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        return String(repeating: "X", count: number / 10) + units[number % 10]
    }
}
