import PortalModel
import Text

/// What a unit owes of one duty, period after period.
struct Stream: Sendable {
    let plan: Ref<Plan>
    let duty: Int
    let unit: Ref<Unit>
    /// In the order of their periods.
    var slots: [Slot] = []

    /// A period of it.
    struct Slot: Sendable {
        let period: PartialDay
        let window: ClosedRange<Day>
        /// The first of its obligations: one for each channel of the duty, side by side.
        let first: Int
    }

    /// The slots in whose window a day lies, oldest first: the one whose period it is, and the one before, whose
    /// deadline may lie in the next period.
    func slots(on day: Day) -> Range<Int> {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle].window.lowerBound <= day { low = middle + 1 } else { high = middle }
        }
        var first = low
        while first > 0, first > low - 2, slots[first - 1].window.contains(day) { first -= 1 }
        return first..<low
    }

    /// The slot of a period, or of the time within one that is named.
    func slot(of period: PartialDay) -> Int? {
        slots.firstIndex { $0.period.first <= period.first && period.last <= $0.period.last }
    }
}

/// All obligations of a portal and the ways to find them: made in one pass over plans, duties, periods and units.
struct Streams: Sendable {
    private(set) var all: [Stream] = []
    var obligations: [Obligation] = []
    /// Channels of each duty by plan and place; one that is nil stands for a duty that names none.
    private(set) var channels: [[[Ref<Channel>?]]] = []
    private var ofUnitAndPlan: [Pair: [Int]] = [:]
    private var ofUnitAndYear: [Pair: [Int]] = [:]
    /// The streams of each duty by plan and place.
    private(set) var ofDuty: [[[Int]]] = []

    private struct Pair: Hashable {
        let unit: Int
        let other: Int
    }

    init(_ portal: Portal) {
        let own = portal.ownChannel
        for (index, plan) in portal.plans.enumerated() {
            channels.append([])
            ofDuty.append([])
            for (place, duty) in plan.duties.enumerated() {
                add(duty, place, plan, Ref(index), portal, own)
            }
        }
        for (index, stream) in all.enumerated() {
            ofUnitAndPlan[Pair(unit: stream.unit.index, other: stream.plan.index), default: []].append(index)
            guard let first = stream.slots.first?.window.lowerBound.year, let last = stream.slots.last?.window.upperBound.year
            else { continue }
            for year in first...max(first, last) {
                ofUnitAndYear[Pair(unit: stream.unit.index, other: year), default: []].append(index)
            }
        }
    }

    private mutating func add(
        _ duty: Duty, _ place: Int, _ plan: Plan, _ planRef: Ref<Plan>, _ portal: Portal, _ own: Ref<Channel>?
    ) {
        var known: Set<Ref<Channel>> = []
        let named: [Ref<Channel>?] = duty.channels.filter { known.insert($0).inserted }
        let channels = named.isEmpty ? [nil] : named
        self.channels[planRef.index].append(channels)
        var streamOfUnit: [Ref<Unit>: Int] = [:]
        var streams: [Int] = []
        for period in duty.periods(of: plan.year) {
            let due = duty.due(in: period)
            for unit in duty.responsible(in: period, due, portal) {
                let first = obligations.count
                for channel in channels {
                    obligations.append(
                        Obligation(
                            plan: planRef, duty: place, unit: unit, period: period, channel: channel, due: due,
                            required: duty.count, proof: Obligation.Proof(duty.kind, channel, own),
                            exemption: Obligation.Exemption(due, plan, portal[unit])))
                }
                let stream = streamOfUnit[unit] ?? all.count
                if stream == all.count {
                    all.append(Stream(plan: planRef, duty: place, unit: unit))
                    streamOfUnit[unit] = stream
                    streams.append(stream)
                }
                all[stream].slots.append(Stream.Slot(period: period, window: obligations[first].window, first: first))
            }
        }
        ofDuty[planRef.index].append(streams)
    }

    func of(_ unit: Ref<Unit>, _ plan: Ref<Plan>) -> [Int] { ofUnitAndPlan[Pair(unit: unit.index, other: plan.index)] ?? [] }
    func of(_ unit: Ref<Unit>, year: Int) -> [Int] { ofUnitAndYear[Pair(unit: unit.index, other: year)] ?? [] }
}

extension Portal {
    /// The channel that this portal itself is: an item's page proves that it was posted there.
    public var ownChannel: Ref<Channel>? { channels.firstIndex { $0.id == "web" }.map { Ref($0) } }
}

extension Obligation.Proof {
    init(_ kind: Duty.Kind, _ channel: Ref<Channel>?, _ own: Ref<Channel>?) {
        switch (kind, channel) {
        case (.report, _): self = .declaration
        case (.publish, nil): self = .either
        case (.publish, let channel?): self = channel == own ? .portal : .declaration
        }
    }
}

extension Obligation.Exemption {
    /// Only where it is sure: a plan whose day of issue is left blank was issued on any day of its month or year.
    init?(_ due: DueDay, _ plan: Plan, _ unit: Unit) {
        if let issued = plan.issued, due.lastDay < issued.first {
            self = .beforeIssue(issued)
        } else if let from = unit.from, due.lastDay < from {
            self = .beforeUnit(from)
        } else if let until = unit.until, until < due.lastDay {
            self = .afterUnit(until)
        } else {
            return nil
        }
    }
}
