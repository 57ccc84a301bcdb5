import Duties
import PortalModel
import Text

/// What a plan's duties came to in a period, as the draft of an administrative report (dự thảo báo cáo).
///
/// All figures are the ledger's; what is not known is left for people to fill in.
public struct DraftReport: Sendable {
    let portal: Portal
    let ledger: DutyLedger
    let plan: Plan
    let period: PartialDay
    /// Whose report it is: the unit that was asked for, else whoever issued the plan.
    let reporterRef: Ref<Unit>
    /// What is owed for periods that lie within the report's, and what is owed once and due in it; its totals are over these.
    public let obligations: [Obligation]
    /// What is owed for longer periods, of which the report's is a part.
    let ongoing: [Obligation]
    /// What falls due in the next period and is not done yet, by its day.
    let upcoming: [Obligation]
    /// Items of the plan that were posted in the period, oldest first.
    let items: [ReportedItem]

    /// - Parameters:
    ///   - units: whose part alone; nil takes everybody's.
    public init(_ portal: Portal, _ ledger: DutyLedger, plan ref: Ref<Plan>, period: PartialDay, units: Set<Ref<Unit>>?) {
        self.portal = portal
        self.ledger = ledger
        self.period = period
        plan = portal[ref]
        reporterRef = units.flatMap { $0.count == 1 ? $0.first : nil } ?? portal[ref].issuer
        let all = ledger.obligations(of: ref)
        let asked = all.filter { units?.contains($0.unit) ?? true }
        let duties = portal[ref].duties
        // What is owed once has the whole year for its period; it is reported on when it is due.
        func belongs(_ one: Obligation) -> Bool {
            period.holds(one.period) || (duties[one.duty].every == .once && period.holds(one.due.lastDay))
        }
        obligations = asked.filter(belongs)
        ongoing = asked.filter { !belongs($0) && $0.period.holds(period) && $0.exemption == nil }
        let next = period.next
        let due = asked.filter { $0.exemption == nil && next.holds($0.due.lastDay) && !$0.standing.state.isMet }
        upcoming = due.enumerated()
            .sorted { ($0.element.due.lastDay, $0.offset) < ($1.element.due.lastDay, $1.offset) }.map(\.element)
        items = ReportedItem.find(portal, ref, all, period, units)
    }

    /// The sums that the tracker has too.
    var tally: DutyTally { DutyTally(obligations) }

    var reporter: Unit { portal[reporterRef] }

    func duty(_ obligation: Obligation) -> Duty { plan.duties[obligation.duty] }
    func unitName(_ ref: Ref<Unit>) -> String { portal[ref].short ?? portal[ref].name }
    func channelName(_ obligation: Obligation) -> String { obligation.channel.map { portal[$0].name } ?? "" }
}

extension Portal {
    /// A page's or a file's full address.
    func url(_ address: Address) -> String {
        var out = ByteBuffer()
        out.append(site.baseURL.origin + site.baseURL.path.dropLast())
        out.appendURLPath(percentEncoding: address.path)
        return out.string()
    }
}
