import PortalModel
import Text

/// Finds what each entry of a plan's `evidence` counts for. It says for which duty; where it leaves something open,
/// that is taken only where there is one answer.
struct EvidenceMatching {
    private let portal: Portal
    private(set) var streams: Streams
    private(set) var refusals: [Refusal] = []

    init(_ portal: Portal, _ streams: Streams) {
        self.portal = portal
        self.streams = streams
        for (index, plan) in portal.plans.enumerated() where !plan.evidence.isEmpty {
            let places = Dictionary(plan.duties.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: min)
            for (number, evidence) in plan.evidence.enumerated() {
                guard let duty = places[evidence.duty] else { continue }
                if let reason = place(evidence, number, duty, Ref(index)) {
                    refusals.append(
                        Refusal(
                            subject: .evidence(number), plan: Ref(index), duty: duty, unit: evidence.unit, reason: reason,
                            isAsked: reason != .notYet))
                }
            }
        }
    }

    /// Enters it where it counts.
    /// - Returns: why it counts nowhere, if so.
    private mutating func place(_ evidence: Evidence, _ number: Int, _ duty: Int, _ plan: Ref<Plan>) -> Refusal.Reason? {
        if let date = evidence.date, date > portal.today { return .notYet }
        if let period = evidence.period, evidence.date == nil, period.first > portal.today { return .notYet }
        let stream: Stream
        switch find(evidence, duty, plan) {
        case .success(let found): stream = found
        case .failure(let refused): return refused.reason
        }
        let channels = streams.channels[plan.index][duty]
        let channel: Int
        if channels == [nil] || (channels.count == 1 && evidence.channel == nil) {
            channel = 0
        } else if let named = evidence.channel {
            guard let place = channels.firstIndex(of: named) else { return .otherChannel(named) }
            channel = place
        } else {
            return .channelNotSaid
        }
        switch slot(evidence, stream, channel) {
        case .success(let slot): enter(evidence, number, stream.slots[slot].first + channel)
        case .failure(let refused): return refused.reason
        }
        return nil
    }

    private struct Refused: Error {
        let reason: Refusal.Reason
    }

    /// Whose it is.
    private func find(_ evidence: Evidence, _ duty: Int, _ plan: Ref<Plan>) -> Result<Stream, Refused> {
        if let unit = evidence.unit {
            guard let found = streams.of(unit, plan).first(where: { streams.all[$0].duty == duty }) else {
                return .failure(Refused(reason: .otherUnit))
            }
            return .success(streams.all[found])
        }
        var found = streams.ofDuty[plan.index][duty].map { streams.all[$0] }
        // In a rotation the time tells whose turn it was.
        if found.count > 1, portal[plan].duties[duty].units.isEmpty {
            if let period = evidence.period {
                found = found.filter { $0.slot(of: period) != nil }
            } else if let date = evidence.date {
                found = found.filter { !$0.slots(on: date).isEmpty }
            }
        }
        if found.count == 1 { return .success(found[0]) }
        return .failure(Refused(reason: found.isEmpty ? .outsidePeriods : .unitNotSaid))
    }

    /// Of which period it is: the one that is named, else the one in which its day lies.
    private func slot(_ evidence: Evidence, _ stream: Stream, _ channel: Int) -> Result<Int, Refused> {
        if let period = evidence.period {
            if let slot = stream.slot(of: period) { return .success(slot) }
            let holds = stream.slots.contains { period.first <= $0.period.first && $0.period.last <= period.last }
            return .failure(Refused(reason: holds ? .periodNotSaid : .outsidePeriods))
        }
        func isOpen(_ slot: Int) -> Bool {
            let obligation = streams.obligations[stream.slots[slot].first + channel]
            return obligation.exemption == nil && obligation.declared.count < obligation.required
        }
        guard let date = evidence.date else {
            return stream.slots.count == 1 ? .success(0) : .failure(Refused(reason: .periodNotSaid))
        }
        let here = stream.slots(on: date)
        if let slot = here.first(where: isOpen) ?? here.last { return .success(slot) }
        // Too late for all: what was done for the nearest period before it that is not complete.
        if let slot = stream.slots.indices.last(where: { stream.slots[$0].window.upperBound < date && isOpen($0) }) {
            return .success(slot)
        }
        return .failure(Refused(reason: .outsidePeriods))
    }

    private mutating func enter(_ evidence: Evidence, _ number: Int, _ place: Int) {
        let timing = Timing(evidence.date, streams.obligations[place].due)
        streams.obligations[place].declared.append(
            DeclaredEntry(source: .evidence(number), day: evidence.date, timing: timing))
    }
}
