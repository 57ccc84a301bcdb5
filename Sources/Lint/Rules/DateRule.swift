import Findings
import Text

/// Days as Nghị định 30/2020/NĐ-CP, Phụ lục I writes them: a zero before days under 10 and before months 1 and 2, and before no other.
struct DateRule {
    static let style = FindingKind(
        "MB-NGAY-04", .warning, silenceable: true,
        Bilingual("Ngày tháng viết không đúng thể thức", "A date not written as the rules have it"),
        Bilingual(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I: thêm số 0 trước ngày nhỏ hơn 10 và trước tháng 1, tháng 2; các tháng khác không thêm. Viết `06/3/2024`, `20/6/2024`, `15/01/2024`, `ngày 06 tháng 3 năm 2024`. Ngày trong ngoặc kép là lời dẫn nên không báo.",
            "Nghị định 30/2020/NĐ-CP, annex I: a zero before days under 10 and before months 1 and 2, before no other. Write `06/3/2024`, `20/6/2024`, `15/01/2024`. A date in quotation marks is let be."))
    static let noSuchDay = FindingKind(
        "MB-NGAY-05", .warning, silenceable: true,
        Bilingual("Bài nói đến một ngày không có trong lịch", "The text names a day that does not exist"),
        Bilingual(
            "Ngày này không có trong lịch (ví dụ 31/4, 30/02). Hãy xem lại văn bản gốc rồi sửa.",
            "The calendar has no such day (31/4, 30/02). Look at the document and mend it."))

    /// The latest day that the text names, of those that exist.
    private(set) var latest: Day?

    /// One to three groups of digits divided by `/`, as they stand.
    mutating func look(at groups: [Range<Int>], _ prose: Prose, _ remarks: inout Remarks) {
        switch groups.count {
        case 3 where groups[2].count == 4: full(groups[0], groups[1], groups[2], prose, &remarks)
        case 2 where groups[1].count == 4: monthOfYear(groups[0], groups[1], prose, &remarks)
        case 2 where groups[1].count <= 2: dayOfMonth(groups[0], groups[1], prose, &remarks)
        case 1: words(groups[0], prose, &remarks)
        default: break
        }
    }

    /// `06/3/2024`
    private mutating func full(_ day: Range<Int>, _ month: Range<Int>, _ year: Range<Int>, _ prose: Prose, _ remarks: inout Remarks) {
        guard day.count <= 2, month.count <= 2 else { return }
        let whole = day.lowerBound..<year.upperBound
        let (d, m, y) = (number(day, prose), number(month, prose), number(year, prose))
        guard Day.years.contains(y), 1...39 ~= d, 1...19 ~= m else { return }
        guard let real = Day(year: y, month: m, day: d) else {
            remarks.report(DateRule.noSuchDay, whole, mark: missing(d, m, y))
            return
        }
        if latest.map({ $0 < real }) ?? true { latest = real }
        guard prose.text(whole) != real.legal, !prose.isQuoted(whole) else { return }
        remarks.report(DateRule.style, whole, remedy: Bilingual("viết `\(real.legal)`", "write `\(real.legal)`"))
    }

    /// `tháng 3/2024`
    private func monthOfYear(_ month: Range<Int>, _ year: Range<Int>, _ prose: Prose, _ remarks: inout Remarks) {
        guard month.count <= 2, follows(DateRule.monthWord, month.lowerBound, prose) else { return }
        let m = number(month, prose)
        guard 1...12 ~= m, Day.years.contains(number(year, prose)), written(month: m) != prose.text(month) else { return }
        let right = "tháng \(written(month: m))/\(prose.text(year))"
        remarks.report(DateRule.style, month, remedy: Bilingual("viết `\(right)`", "write `\(right)`"))
    }

    /// `ngày 30/6`
    private func dayOfMonth(_ day: Range<Int>, _ month: Range<Int>, _ prose: Prose, _ remarks: inout Remarks) {
        guard day.count <= 2, follows(DateRule.dayWord, day.lowerBound, prose) else { return }
        let (d, m) = (number(day, prose), number(month, prose))
        // A leap year has every day that any year has.
        guard Day(year: 2024, month: m, day: d) != nil else { return }
        let right = "\(written(day: d))/\(written(month: m))"
        guard right != prose.text(day.lowerBound..<month.upperBound) else { return }
        remarks.report(DateRule.style, day.lowerBound..<month.upperBound, remedy: Bilingual("viết `\(right)`", "write `\(right)`"))
    }

    /// `ngày 06 tháng 3 năm 2024`
    private mutating func words(_ digits: Range<Int>, _ prose: Prose, _ remarks: inout Remarks) {
        guard digits.count <= 2 else { return }
        if follows(DateRule.dayWord, digits.lowerBound, prose) {
            guard let next = prose.afterBlanks(digits.upperBound), next > digits.upperBound,
                prose.end(of: DateRule.monthWord, at: next) != nil
            else { return }
            let d = number(digits, prose)
            guard 1...31 ~= d, written(day: d) != prose.text(digits) else { return }
            remarks.report(
                DateRule.style, digits, remedy: Bilingual("viết `ngày \(written(day: d)) tháng …`", "write `ngày \(written(day: d)) tháng …`"))
        } else if follows(DateRule.monthWord, digits.lowerBound, prose) {
            let m = number(digits, prose)
            // «6 tháng 06» is no month: only a day before it, or a year after it, makes it one.
            guard 1...12 ~= m, written(month: m) != prose.text(digits), isMonthOfDate(digits, prose) else { return }
            remarks.report(DateRule.style, digits, remedy: Bilingual("viết `tháng \(written(month: m))`", "write `tháng \(written(month: m))`"))
        }
    }

    private func isMonthOfDate(_ month: Range<Int>, _ prose: Prose) -> Bool {
        guard let next = prose.afterBlanks(month.upperBound), let year = prose.end(of: DateRule.yearWord, at: next),
            let first = prose.afterBlanks(year)
        else { return false }
        return (0..<4).allSatisfy { isDigit(prose.byte(first + $0)) } && !isDigit(prose.byte(first + 4))
    }

    private func missing(_ d: Int, _ m: Int, _ y: Int) -> Bilingual {
        guard let last = Day.lastDay(ofMonth: m, year: y) else { return Bilingual("không có tháng \(m)", "there is no month \(m)") }
        return Bilingual("tháng \(m)/\(y) chỉ có \(last) ngày", "month \(m)/\(y) has \(last) days")
    }

    private func follows(_ word: [UInt8], _ at: Int, _ prose: Prose) -> Bool {
        let before = prose.beforeBlanks(at)
        return before < at && prose.start(of: word, endingAt: before) != nil
    }

    private func number(_ digits: Range<Int>, _ prose: Prose) -> Int { digits.reduce(0) { $0 * 10 + Int(prose.bytes[$1] & 0x0F) } }
    private func written(day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }
    private func written(month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }

    private static let dayWord = Array("ngày".utf8), monthWord = Array("tháng".utf8), yearWord = Array("năm".utf8)
}
