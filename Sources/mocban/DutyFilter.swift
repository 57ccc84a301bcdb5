import Duties
import Findings
import PortalModel
import Text

/// Which obligations were asked for.
struct DutyFilter {
    /// Nil takes those of every plan.
    let plan: Ref<Plan>?
    /// Nil takes everybody's.
    let units: Set<Ref<Unit>>?
    private let days: Int?

    /// - Throws: wrong usage, with the nearest ids, where there is no such plan or unit.
    init(_ portal: Portal, plan: String?, unit: String?, dueWithin days: Int?) throws {
        self.days = days
        self.plan = try plan.map { id in
            guard let found = portal.plans.firstIndex(where: { $0.id == id }) else {
                throw DutyFilter.unknown(id, Bilingual("kế hoạch", "plan"), portal.plans.map { ($0.id, $0.title) })
            }
            return Ref(found)
        }
        units = try unit.map { id in
            let branch = id.hasSuffix("/*") ? id.dropLast() : nil
            let found = portal.units.indices.filter { index in
                branch.map { portal.units[index].id.hasPrefix($0) } ?? (portal.units[index].id == id)
            }
            guard !found.isEmpty else {
                throw DutyFilter.unknown(id, Bilingual("đơn vị", "unit"), portal.units.map { ($0.id, $0.name) })
            }
            return Set(found.map { Ref($0) })
        }
    }

    private static func unknown(_ id: String, _ what: Bilingual, _ known: [(id: String, name: String)]) -> Stop {
        let names = Dictionary(known.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        let near = didYouMean(id, among: names.keys.sorted()) { "\($0) (\(names[$0] ?? ""))" }
        func said(_ hint: String?) -> String { hint.map { "; " + $0 } ?? "." }
        return Usage.fail(
            "không có \(what.vi) «\(printable(id))»\(said(near?.vi))", "there is no \(what.en) “\(printable(id))”\(said(near?.en))")
    }

    /// Whether an obligation is of the plan and the unit, whenever it is due.
    func concerns(_ obligation: Obligation) -> Bool {
        (plan.map { $0 == obligation.plan } ?? true) && (units.map { $0.contains(obligation.unit) } ?? true)
    }

    func takes(_ obligation: Obligation, _ today: Day) -> Bool {
        guard concerns(obligation) else { return false }
        guard let days else { return true }
        let left = obligation.due.lastDay.ordinal - today.ordinal
        return left >= 0 && left <= days && obligation.exemption == nil && !obligation.standing.state.isMet
    }

    func takes(_ refusal: Refusal) -> Bool {
        (plan.map { $0 == refusal.plan } ?? true) && (units.map { units in refusal.unit.map(units.contains) ?? false } ?? true)
    }
}
