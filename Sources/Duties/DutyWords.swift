import PortalModel
import Text

/// Duties in words.
public enum DutyWords {
    public static func kind(_ duty: Duty) -> String { duty.kind == .publish ? "Đăng tin, bài" : "Báo cáo" }

    /// How many of what: `01 tin, bài viết trên mỗi kênh`.
    public static func amount(_ duty: Duty) -> String {
        guard duty.kind == .publish else { return "\(duty.count < 10 ? "0" : "")\(duty.count) báo cáo" }
        let forms = duty.genres.isEmpty ? "tin, bài" : duty.genres.map { $0.words.lowercased() }.joined(separator: ", ")
        let each = duty.channels.count > 1 ? " trên mỗi kênh" : ""
        return "\(duty.count < 10 ? "0" : "")\(duty.count) \(forms)\(each)"
    }

    /// A deadline in the words of plans, with whether the day itself is in time.
    public static func deadline(_ deadline: Duty.Deadline, _ every: Duty.Every) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        func date(_ month: Int, _ day: Int) -> String { "\(two(day))/\(month < 3 ? two(month) : "\(month)")" }
        switch deadline {
        case .byDay(let day):
            let where_ = every == .month ? "hằng tháng" : "của tháng cuối kỳ"
            return "chậm nhất ngày \(two(day)) \(where_) (kể cả ngày đó)"
        case .byDate(let month, let day): return "chậm nhất ngày \(date(month, day)) (kể cả ngày đó)"
        case .byNextMonth(let day): return "chậm nhất ngày \(two(day)) của tháng sau (kể cả ngày đó)"
        case .before(let month, let day): return "trước ngày \(date(month, day)) (không kể ngày đó)"
        case .on(let day): return "chậm nhất ngày \(day.legal) (kể cả ngày đó)"
        case .beforeDay(let day): return "trước ngày \(day.legal) (không kể ngày đó)"
        }
    }

    /// `tháng 1, 2, 3`
    public static func months(_ months: [Int]) -> String { "tháng " + months.map(String.init).joined(separator: ", ") }
}
