import Findings
import Text

/// Mobile numbers in texts, unless a hotline directory or the registry offers them to callers.
struct MobileNumberRule {
    static let kind = FindingKind(
        "MB-CN-03", .warning, silenceable: true,
        Bilingual("Bài có số di động chưa có trong danh bạ", "The text holds a mobile number that no directory lists"),
        Bilingual(
            "Số di động trong bài thường là số riêng của một người. Số trực của đơn vị thì ghi vào danh bạ đường dây nóng (`content/hotlines/`), nơi được kiểm tra định kỳ; số đã có trong danh bạ được viết trong bài.",
            "A mobile number in a text is mostly a person's own. A number on duty belongs into a hotline directory (`content/hotlines/`); one that a directory lists may stand in texts."))

    /// - Parameter place: the digits with their blanks and full stops, and `+84` where it stands before them.
    static func look(at place: Range<Int>, _ digits: [UInt8], _ prose: Prose, _ remarks: inout Remarks) {
        guard 10...12 ~= digits.count, case .success(let number) = PhoneNumber.parse(prose.text(place)), number.kind == .mobile else { return }
        remarks.reportNumber(
            number.digits, kind, place,
            remedy: Bilingual("bỏ số này, hoặc ghi vào danh bạ đường dây nóng nếu là số trực của đơn vị", "leave it out, or put it into a hotline directory if it is a unit's number on duty"))
    }
}
