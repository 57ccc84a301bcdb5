import PortalModel

/// Sums over obligations, the same wherever they are shown: on pages, in tables, in reports.
///
/// What is not held against a unit is counted in `exempt` and nowhere else.
public struct DutyTally: Hashable, Sendable {
    /// Obligations that are held against a unit.
    public private(set) var obligations = 0
    public private(set) var exempt = 0
    private var states: [Int] = Array(repeating: 0, count: DutyState.allCases.count)
    /// Items, reports and so on that are asked for.
    public private(set) var required = 0
    /// Those that this portal shows, and those that are declared; never added up.
    public private(set) var posted = 0
    public private(set) var declared = 0

    public init() {}

    public init(_ obligations: some Sequence<Obligation>) {
        for obligation in obligations { add(obligation) }
    }

    public mutating func add(_ obligation: Obligation) {
        guard obligation.exemption == nil else {
            exempt += 1
            return
        }
        obligations += 1
        states[DutyTally.place(obligation.standing.state)] += 1
        required += obligation.required
        posted += obligation.posted.count
        declared += obligation.declared.count
    }

    /// How many obligations stand so.
    public func count(_ state: DutyState) -> Int { state == .exempt ? exempt : states[DutyTally.place(state)] }

    private static func place(_ state: DutyState) -> Int { DutyState.allCases.firstIndex(of: state) ?? 0 }
}

extension DutyTally {
    /// Obligations whose deadline has not passed and that are not complete.
    public var open: Int { count(.notDue) + count(.dueSoon) }
}
