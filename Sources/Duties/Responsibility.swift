import PortalModel
import Text

extension Duty {
    /// Who owes the duty for a period, in the plan's order, each once.
    ///
    /// A branch (`kien-tuong/*`) means the units that there were on the period's day; one that is named is owed by it on
    /// any day, and an obligation says where it had not begun or had ended. In a rotation it is the turn of whoever has
    /// the period's last month, in which the deadline lies.
    func responsible(in period: PartialDay, _ due: DueDay, _ portal: Portal) -> [Ref<Unit>] {
        let day = min(period.last, due.lastDay)
        var responsible = units.filter { !branchUnits.contains($0) || portal[$0].exists(on: day) }
        for turn in rotation where turn.months.contains(period.last.month) && !responsible.contains(turn.unit) {
            responsible.append(turn.unit)
        }
        return responsible
    }

    /// Every unit that ever owes the duty.
    public var everyUnit: Set<Ref<Unit>> { Set(units).union(rotation.map(\.unit)) }

    /// Months that nobody has, of a duty that goes round: the last ones of periods for which it would be owed by nobody.
    public var monthsWithoutTurn: [Int] {
        guard units.isEmpty, !rotation.isEmpty else { return [] }
        let taken = Set(rotation.flatMap(\.months))
        return periods(of: 2024).map(\.last.month).filter { !taken.contains($0) }
    }
}

extension Portal {
    /// The units for which an item of a unit's counts, the nearest first: itself, and of a room or an office the body
    /// that it is part of. A commune is not part of its district, nor a department of its province.
    public func answersFor(_ unit: Ref<Unit>) -> [Ref<Unit>] {
        var units = [unit]
        while let last = units.last, self[last].level == .office, let parent = self[last].parent { units.append(parent) }
        return units
    }
}
