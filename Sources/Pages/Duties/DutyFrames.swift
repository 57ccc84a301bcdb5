import Duties
import PortalModel
import Templates
import Text

/// Frames of obligations, the same on every page.
extension SiteBuilder {
    /// A sign before the words, so that a state is told apart without its colour too.
    private static func mark(_ state: DutyState) -> String {
        switch state {
        case .met: "✓"
        case .metLate, .metUndated: "≈"
        case .overdue: "✗"
        case .dueSoon: "!"
        case .notDue: "…"
        case .exempt: "–"
        }
    }

    private func state(_ state: DutyState, _ words: String, count: Int = 0) -> Frame {
        Frame(
            Shapes.dutyState,
            [
                "code": .text(state.rawValue), "mark": .text(SiteBuilder.mark(state)), "words": .text(words),
                "count": .number(count),
            ])
    }

    /// How many obligations stand how, the worst first, those that are none left out.
    func states(_ tally: DutyTally) -> Value {
        .list(DutyState.allCases.compactMap { kind in
            let count = tally.count(kind)
            return count == 0 ? nil : state(kind, kind.words.vi, count: count)
        })
    }

    func row(_ obligation: Obligation, namesUnit: Bool) -> Frame {
        let plan = portal[obligation.plan]
        return Frame(
            Shapes.dutyRow,
            [
                "period": .text(obligation.periodWords(portal)),
                "unit": .object(namesUnit ? frames.link(obligation.unit, short: true) : nil),
                "channel": .object(obligation.channel.map { frames.link($0) }),
                "due": .object(frames.date(obligation.due.lastDay)), "unwritten": .flag(!obligation.due.isWritten),
                "required": .number(obligation.required), "posted_count": .number(obligation.posted.count),
                "posted": .list(obligation.posted.map { entry($0.item, $0.timing) }),
                "declared_count": .number(obligation.declared.count),
                "declared": .list(obligation.declared.map { declared in
                    switch declared.source {
                    case .item(let item): entry(item, declared.timing)
                    case .evidence(let place): entry(plan.evidence[place], declared.timing)
                    }
                }),
                "state": .object(state(obligation.standing.state, obligation.stateWords().vi)),
            ])
    }

    private func entry(_ ref: Ref<NewsItem>, _ timing: Timing) -> Frame {
        let item = portal[ref]
        return Frame(
            Shapes.dutyEntry,
            [
                "link": .object(frames.link(item)), "date": .object(frames.date(item.date.day)),
                "sent": .object(item.sentOn.map { frames.date($0) }),
                "approved": .object(item.approvedOn.map { frames.date($0) }), "timing": .text(timing.words.vi),
            ])
    }

    private func entry(_ evidence: Evidence, _ timing: Timing) -> Frame {
        Frame(
            Shapes.dutyEntry,
            [
                "link": .object(frames.words(evidence.what)), "file": .object(evidence.file.map { frames.file($0) }),
                "date": .object(evidence.date.map { frames.date($0) }), "timing": .text(timing.words.vi),
            ])
    }

    /// Refused items told one by one at most.
    private static let toldRefusals = 100

    /// A duty with a part of its obligations.
    func progress(
        _ plan: Plan, _ place: Int, _ obligations: some Collection<Obligation>, _ refusals: [Refusal], ofUnit: Bool
    ) -> Frame {
        let duty = plan.duties[place]
        let told = refusals.prefix(SiteBuilder.toldRefusals)
        return Frame(
            Shapes.dutyProgress,
            [
                "id": .text((ofUnit ? plan.id + "-" : "") + duty.id), "what": .text(duty.what),
                "kind": .text(DutyWords.kind(duty)), "plan": .object(ofUnit ? frames.link(plan.title, progressAddress(plan)) : nil),
                "amount": .text(DutyWords.amount(duty)), "every": .text(duty.every.words),
                "deadline": .text(duty.deadline.map { DutyWords.deadline($0, duty.every) }),
                "to": .text(duty.to.map(nameOrWords)), "names_unit": .flag(!ofUnit),
                "names_channel": .flag(!duty.channels.isEmpty),
                "only_declared": .flag(obligations.contains { $0.proof == .declaration }),
                "rows": .list(obligations.map { row($0, namesUnit: !ofUnit) }),
                "refused": .list(told.map { refusal($0, plan) }), "refused_count": .number(refusals.count),
                "refused_more": .number(refusals.count - told.count),
            ])
    }

    private func refusal(_ refusal: Refusal, _ plan: Plan) -> Frame {
        let (link, day): (Frame, Day?) = switch refusal.subject {
        case .item(let item): (frames.link(portal[item]), portal[item].date.day)
        case .evidence(let place): (frames.words(plan.evidence[place].what), plan.evidence[place].date)
        }
        return Frame(
            Shapes.dutyRefusal,
            [
                "link": .object(link), "date": .object(day.map { frames.date($0) }),
                "reason": .text(refusal.reason.words(portal).vi),
            ])
    }
}
