import Duties
import PortalModel
import Text

/// Something that falls due on a day: a duty for a period, with all who owe it, or a plan's task.
struct DueEntry: Sendable {
    enum What: Sendable {
        /// A duty's place in its plan, and its obligations of one period in the ledger.
        case duty(Int, Range<Int>)
        /// A task's place in its plan.
        case task(Int)
    }

    let day: Day
    let plan: Ref<Plan>
    let what: What

    /// Everything that plans set a day for, by day, then in the order of plans, duties before tasks.
    static func all(_ portal: Portal, _ ledger: DutyLedger) -> [DueEntry] {
        var entries: [DueEntry] = []
        var start = 0
        for index in ledger.obligations.indices {
            let (one, next) = (ledger.obligations[index], ledger.obligations[min(index + 1, ledger.obligations.count - 1)])
            let isLast = index + 1 == ledger.obligations.count
            if isLast || one.plan != next.plan || one.duty != next.duty || one.period != next.period {
                entries.append(DueEntry(day: one.due.lastDay, plan: one.plan, what: .duty(one.duty, start..<(index + 1))))
                start = index + 1
            }
        }
        for (index, plan) in portal.plans.enumerated() {
            for (place, task) in plan.tasks.enumerated() {
                if let due = task.due { entries.append(DueEntry(day: due.last, plan: Ref(index), what: .task(place))) }
            }
        }
        // Stable: in the order above within a day.
        return entries.enumerated().sorted { a, b in
            (a.element.day, a.element.plan, a.offset) < (b.element.day, b.element.plan, b.offset)
        }.map(\.element)
    }
}
