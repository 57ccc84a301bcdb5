import Findings
import PortalModel
import Text

/// Whether what bears a unit's name is of a day on which there was that unit.
struct UnitDays: Sendable {
    let units: [Unit]
    /// Who passed into each unit, asked for when the first item is older than its unit.
    private let predecessors: Once<[Ref<Unit>: [Int]]>

    init(units: [Unit]) {
        self.units = units
        predecessors = Once {
            var predecessors: [Ref<Unit>: [Int]] = [:]
            for (index, unit) in units.enumerated() {
                for successor in unit.successors where predecessors[successor.to]?.last != index { predecessors[successor.to, default: []].append(index) }
            }
            return predecessors
        }
    }

    /// Whether the units, which are the same, begin and end on the same days.
    func areThose(of other: UnitDays) -> Bool { units.elementsEqual(other.units) { $0.from == $1.from && $0.until == $1.until } }

    /// - Parameters:
    ///   - first: the first day that a written date may mean, and `last` its last: a plan may give a month only.
    ///   - date: where the date is written; `named` where the unit is.
    func check(
        _ unit: Ref<Unit>, from first: Day, to last: Day, _ file: String, date: Range<Int>, named: Range<Int>
    ) -> Finding? {
        let record = units[unit.index]
        if let until = record.until, first > until {
            let successors = record.successors.map { "`\(units[$0.to.index].id)`" }.joined(separator: ", ")
            return Finding(
                LoadingFindings.afterUnitsEnd, at: Place(file, date),
                mark: Bilingual("«\(record.name)» hoạt động đến hết ngày \(until.legal)", "“\(record.name)” ended on \(until.iso)"),
                remedy: successors.isEmpty
                    ? nil
                    : Bilingual(
                        "ghi đơn vị kế thừa \(successors), hoặc sửa ngày", "name its successor \(successors), or mend the date"),
                other: Place(file, named))
        }
        if let from = record.from, last < from {
            let before = (predecessors.value[unit] ?? []).prefix(3).map { "`\(units[$0].id)`" }.joined(separator: ", ")
            return Finding(
                LoadingFindings.beforeUnitsStart, at: Place(file, date),
                mark: Bilingual("«\(record.name)» hoạt động từ ngày \(from.legal)", "“\(record.name)” began on \(from.iso)"),
                remedy: before.isEmpty
                    ? nil
                    : Bilingual("ghi đơn vị của ngày ấy \(before), hoặc sửa ngày", "name the unit of that day \(before), or mend the date"),
                other: Place(file, named))
        }
        return nil
    }
}
