import Findings
import PortalModel
import Text

/// What records of the registry say of their own time that does not fit together.
extension Registry {
    /// - Parameter hasCycle: successors run in a circle, which has been told and is what must be mended first.
    func faults(on today: Day, hasCycle: Bool) -> [Finding] {
        var findings: [Finding] = []
        for unit in units {
            if unit.level == .district, let last = Unit.Level.districtsLastDay, today > last, unit.until.map({ $0 > last }) ?? true {
                findings.append(
                    Finding(
                        LoadingFindings.endedLevel, at: Place(unit.place.file, unit.place.range),
                        remedy: Bilingual("thêm `until: \(last.iso)` và `successors`", "add `until: \(last.iso)` and `successors`")))
            } else if !hasCycle, lastsAndPassedOn(unit) {
                findings.append(withoutEnd(unit.place))
            }
        }
        for province in provinces where !hasCycle && lastsAndPassedOn(province) { findings.append(withoutEnd(province.place)) }
        return findings
    }

    private func lastsAndPassedOn<Record: Enduring>(_ record: Record) -> Bool {
        record.until == nil && record.successors.contains { $0.how != .functions }
    }

    private func withoutEnd(_ place: Origin) -> Finding {
        Finding(
            LoadingFindings.successorsWithoutEnd, at: Place(place.file, place.range),
            remedy: Bilingual("thêm ngày cuối cùng, ví dụ `until: 2025-06-30`", "add its last day, such as `until: 2025-06-30`"))
    }
}
