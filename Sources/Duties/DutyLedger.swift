import PortalModel
import Text

/// Everything that the plans of a portal oblige to, and how it stands on the portal's day: which unit owes what for
/// which period on which channel, what counts towards it, and why something else does not.
///
/// Made in one pass over the items and the obligations. What is not published counts for nothing.
public struct DutyLedger: Sendable {
    /// The day by which it is judged: the portal's.
    public let today: Day
    /// So many days before its deadline an obligation is due soon.
    public let soon: Int
    /// By plan, duty, period, unit and channel, each in the portal's and the plan's order.
    public let obligations: [Obligation]
    /// What was looked at and does not count, by the day of the items, oldest first, then the evidence.
    public let refusals: [Refusal]
    /// Where each plan's obligations are, by the plan's place.
    private let ofPlan: [Range<Int>]

    public static let usualSoon = 14

    public init(_ portal: Portal, soon: Int = DutyLedger.usualSoon) {
        today = portal.today
        self.soon = soon
        let items = ItemMatching(portal, Streams(portal))
        let all = EvidenceMatching(portal, items.streams)
        var obligations = all.streams.obligations
        for index in obligations.indices {
            if obligations[index].declared.count > 1 { obligations[index].declared.sortByDay() }
            obligations[index].standing = obligations[index].standing(on: portal.today, soon: soon)
        }
        refusals = items.refusals + all.refusals
        var ofPlan: [Range<Int>] = []
        var start = 0
        for index in portal.plans.indices {
            var end = start
            while end < obligations.count, obligations[end].plan.index == index { end += 1 }
            ofPlan.append(start..<end)
            start = end
        }
        self.ofPlan = ofPlan
        self.obligations = obligations
    }

    /// Nothing is counted: for a site that leaves its pages of duties out.
    public init(withoutCounting portal: Portal) {
        today = portal.today
        soon = DutyLedger.usualSoon
        obligations = []
        refusals = []
        ofPlan = Array(repeating: 0..<0, count: portal.plans.count)
    }

    /// A plan's obligations.
    public func obligations(of plan: Ref<Plan>) -> ArraySlice<Obligation> { obligations[ofPlan[plan.index]] }
}

extension [DeclaredEntry] {
    /// Undated ones last; within a day in the order in which they were found.
    fileprivate mutating func sortByDay() {
        self = enumerated().sorted { a, b in
            switch (a.element.day, b.element.day) {
            case (let first?, let second?): first == second ? a.offset < b.offset : first < second
            case (nil, nil): a.offset < b.offset
            case (let first, _): first != nil
            }
        }.map(\.element)
    }
}
