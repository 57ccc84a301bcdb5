import Duties
import PortalModel

/// The ledger of duties and, for the pages, what of it is whose.
struct DutyIndex: Sendable {
    let ledger: DutyLedger
    /// Places in the ledger's obligations, by unit, in the ledger's order.
    private(set) var ofUnit: [Ref<Unit>: [Int]] = [:]
    /// Places in the ledger's refusals, by plan.
    private(set) var refusalsOfPlan: [Ref<Plan>: [Int]] = [:]

    init(_ portal: Portal) {
        ledger = portal.has(.duties) ? DutyLedger(portal) : DutyLedger(withoutCounting: portal)
        for (index, obligation) in ledger.obligations.enumerated() { ofUnit[obligation.unit, default: []].append(index) }
        for (index, refusal) in ledger.refusals.enumerated() {
            // What is not published is not told of on pages.
            if case .item(let item) = refusal.subject, portal[item].standing != .published { continue }
            refusalsOfPlan[refusal.plan, default: []].append(index)
        }
    }

    func obligations(of unit: Ref<Unit>) -> [Obligation] { (ofUnit[unit] ?? []).map { ledger.obligations[$0] } }
    func refusals(of plan: Ref<Plan>) -> [Refusal] { (refusalsOfPlan[plan] ?? []).map { ledger.refusals[$0] } }
}

extension SiteBuilder {
    static let dueRoot = Address("/lich-bao-cao/")

    func progressAddress(_ plan: Plan) -> Address { plan.address.appending("tien-do/") }
    func scoresAddress(_ plan: Plan) -> Address { plan.address.appending("bang-diem/") }
    func dutiesAddress(_ unit: Ref<Unit>) -> Address { portal[unit].address.appending("nghia-vu/") }
    /// Where a duty stands on its plan's page of progress.
    func dutyURL(_ plan: Plan, _ duty: Duty) -> String { frames.url(progressAddress(plan)) + "#nghia_vu-" + duty.id }

    /// Whether anybody owes anything by a plan.
    func hasObligations(_ plan: Ref<Plan>) -> Bool { !duties.ledger.obligations(of: plan).isEmpty }
}
