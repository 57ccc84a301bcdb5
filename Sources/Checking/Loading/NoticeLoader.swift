import Calendars
import Findings
import PortalModel
import Text

/// Reads the banners of `site.yml` and looks whether planned stops are announced in time.
struct NoticeLoader {
    let today: Day
    let workingDays: WorkingDays
    private let file = "content/site.yml"
    private(set) var findings: [Finding] = []

    /// Nghị định 224/2026/NĐ-CP, Điều 13: a planned stop is announced at least so many working days before.
    static let needed = 7

    init(_ site: Record, today: Day) {
        self.today = today
        workingDays = WorkingDays(free: site.days("holidays"), worked: site.days("workdays"))
    }

    mutating func notice(_ record: Record) -> Notice? {
        guard let text = record.text("text") else { return nil }
        let (from, until) = (record.dateTime("from"), record.dateTime("until"))
        if let from, let until, until < from { reportOrder(record, "until") }
        var stop: PlannedStop?
        if let entry = record.record("stop"), let begins = entry.dateTime("from"), let ends = entry.dateTime("until") {
            stop = PlannedStop(from: begins, until: ends)
            if ends < begins { reportOrder(entry, "until") } else { check(begins, ends, record, entry) }
        }
        return Notice(
            from: from, until: until, text: text, announced: record.day("announced") ?? from?.day, stop: stop)
    }

    /// What is over cannot be mended any more.
    private mutating func check(_ begins: DateTime, _ ends: DateTime, _ record: Record, _ entry: Record) {
        guard ends.day >= today else { return }
        guard let announced = record.day("announced") ?? record.dateTime("from")?.day else {
            findings.append(
                Finding(
                    NoticeFindings.unannounced, at: Place(file, entry.range(of: "from")),
                    remedy: Bilingual("thêm `announced: \(today.iso)` là ngày đã thông báo", "add `announced: \(today.iso)`, the day on which it was announced")))
            return
        }
        let count = workingDays.count(after: announced, before: begins.day, enough: NoticeLoader.needed)
        guard count < NoticeLoader.needed else { return }
        let first = workingDays.firstDay(NoticeLoader.needed, workingDaysAfter: announced)
        findings.append(
            Finding(
                NoticeFindings.shortNotice, at: Place(file, entry.range(of: "from")),
                mark: Bilingual(
                    "thông báo ngày \(announced.legal): giữa hai ngày chỉ có \(count) ngày làm việc",
                    "announced on \(announced.iso): only \(count) working days lie between"),
                remedy: Bilingual(
                    "dời lịch dừng tới ngày \(first.legal) trở đi; nếu là sự cố không định trước thì bỏ khóa `stop`, chỉ ghi `text`",
                    "stop on \(first.iso) or later; where it is no planned stop but a failure, drop `stop` and keep `text`")))
    }

    private mutating func reportOrder(_ record: Record, _ key: String) {
        findings.append(Finding(NoticeFindings.order, at: Place(file, record.range(of: key))))
    }
}

/// What can be wrong with banners.
public enum NoticeFindings {
    public static let shortNotice = FindingKind(
        "MB-TB-01", .warning, for: .operator,
        Bilingual("Tạm dừng báo trước chưa đủ 07 ngày làm việc", "A planned stop announced too late"),
        Bilingual("Nghị định 224/2026/NĐ-CP, Điều 13: tạm dừng theo kế hoạch phải thông báo trước ít nhất 07 ngày làm việc, kèm thời gian dự kiến hoạt động lại. Không tính ngày thông báo, ngày dừng, thứ Bảy, Chủ nhật, ngày lễ và ngày nghỉ bù; ngày nghỉ, ngày làm bù riêng của năm ghi ở `holidays`, `workdays`.", "Decree 224/2026, article 13: a planned stop is announced at least 7 working days before, with the expected restoration. Neither the day of the announcement nor that of the stop counts, nor weekends, public holidays and the days free for them; `holidays` and `workdays` have what was decided for one year."))
    public static let order = FindingKind(
        "MB-TB-02", .error, for: .operator,
        Bilingual("Thông báo kết thúc trước khi bắt đầu", "A notice ends before it begins"),
        Bilingual("`until` phải sau `from`. Hãy sửa một trong hai mốc thời gian.", "`until` must come after `from`."))
    public static let unannounced = FindingKind(
        "MB-TB-03", .warning, for: .operator,
        Bilingual("Không rõ việc tạm dừng được thông báo từ ngày nào", "It is not told when a planned stop was announced"),
        Bilingual("Ghi `announced`, hoặc `from` nếu chính thông báo này là lần báo đầu tiên, để biết đã báo trước đủ 07 ngày làm việc.", "Give `announced`, or `from` where this banner is the announcement, so that the 7 working days can be counted."))

    public static let all = [shortNotice, order, unannounced]
}
