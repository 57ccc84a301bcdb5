import Duties
import Findings
import PortalModel

/// What a duty says of itself and what cannot be kept count of.
public enum DutyLoadingFindings {
    public static let nobody = FindingKind(
        "MB-NV-03", .warning,
        Bilingual("Có kỳ không đơn vị nào chịu trách nhiệm", "Periods for which nobody has the duty"),
        Bilingual("Nghĩa vụ cần `units` hoặc `rotation` đủ mọi kỳ thì mới theo dõi được. Với kỳ quý, 6 tháng, năm, lượt nào có tháng cuối của kỳ thì chịu trách nhiệm kỳ ấy.", "A duty needs `units`, or a `rotation` for every period, to be kept count of. Whoever has a period's last month has the period."))
    public static let dateOfOnePeriod = FindingKind(
        "MB-NV-04", .warning,
        Bilingual("Một ngày cụ thể làm hạn cho nghĩa vụ nhiều kỳ", "One date as the deadline of many periods"),
        Bilingual("Ngày có tháng chỉ thuộc một kỳ trong năm; các kỳ khác sẽ bị coi là không ghi hạn. Ghi ngày trong tháng cuối kỳ (`by: 20`), ngày của tháng sau (`by: next-05`), hoặc tách thành các nghĩa vụ `every: once`.", "A date with a month lies in one period of the year; the others would have no deadline. Write a day of the period's last month (`by: 20`), of the month after (`by: next-05`), or a duty for each with `every: once`."))

    public static let all = [nobody, dateOfOnePeriod]

    static func findings(_ duty: Duty, _ record: Record, _ file: String) -> [Finding] {
        var findings: [Finding] = []
        let missing = duty.monthsWithoutTurn
        if !missing.isEmpty {
            let months = DutyWords.months(missing)
            findings.append(
                Finding(
                    nobody, at: Place(file, record.range(of: "rotation")),
                    mark: Bilingual("thiếu lượt của \(months)", "no turn for month \(missing.map(String.init).joined(separator: ", "))")))
        } else if record.value("units") == nil, record.value("rotation") == nil {
            findings.append(
                Finding(
                    nobody, at: Place(file, record.range(of: "id")),
                    mark: Bilingual("chưa ghi `units` hoặc `rotation`", "neither `units` nor `rotation`")))
        }
        if duty.hasDeadlineOfOnePeriod {
            let key = record.value("by") == nil ? "before" : "by"
            findings.append(Finding(dateOfOnePeriod, at: Place(file, record.range(of: key)), mark: Bilingual(duty.every.words, duty.every.rawValue)))
        }
        return findings
    }
}
