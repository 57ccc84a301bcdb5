import Duties
import PortalModel
import Templates
import Text

/// How the duties of a plan stand, and those of a unit.
extension SiteBuilder {
    func progressPages() -> [Page] {
        portal.plans.indices.filter { hasObligations(Ref($0)) }.map { planProgress(Ref($0)) }
            + duties.ofUnit.keys.sorted().map(unitProgress)
    }

    private func planProgress(_ ref: Ref<Plan>) -> Page {
        let plan = portal[ref]
        let address = progressAddress(plan)
        return Page(address, .duties, from: grounds.duties) { composer, _ in
            var head = PageHead(
                "Tiến độ: " + plan.title, "Từng nghĩa vụ của kế hoạch: đã đăng gì, khai báo gì, đúng hạn hay trễ, còn thiếu gì.",
                at: address, kind: "duty-progress", trail: [("Kế hoạch", Address("/ke-hoach/")), (plan.title, plan.address)])
            head.noindex = plan.standing != .published
            let obligations = duties.ledger.obligations(of: ref)
            let refusals = Dictionary(grouping: duties.refusals(of: ref)) { $0.duty }
            let groups = slices(obligations).map { group in
                let duty = group[group.startIndex].duty
                return progress(plan, duty, group, refusals[duty] ?? [], ofUnit: false)
            }
            render(
                .dutyProgress, head,
                page(
                    frames.link(plan.title, plan.address), DutyTally(obligations), groups,
                    scores: frames.url(scoresAddress(plan)), held: frames.held(plan.standing)), &composer)
        }
    }

    private func unitProgress(_ ref: Ref<Unit>) -> Page {
        let unit = portal[ref]
        let address = dutiesAddress(ref)
        return Page(address, .duties, from: grounds.duties) { composer, _ in
            let head = PageHead(
                "Nghĩa vụ của " + unit.name, "Đơn vị phải đăng gì, báo cáo gì theo các kế hoạch, hạn nào, đến đâu rồi.",
                at: address, kind: "duty-progress", trail: [("Đơn vị", Address("/don-vi/")), (unit.short ?? unit.name, unit.address)])
            let obligations = duties.obligations(of: ref)
            let groups = slices(obligations[...]).map { group in
                progress(portal[group[group.startIndex].plan], group[group.startIndex].duty, group, [], ofUnit: true)
            }
            render(
                .dutyProgress, head,
                page(frames.link(unit.name, unit.address), DutyTally(obligations), groups, scores: nil, held: nil), &composer)
        }
    }

    /// Neighbours of one duty together.
    private func slices(_ obligations: ArraySlice<Obligation>) -> [ArraySlice<Obligation>] {
        var slices: [ArraySlice<Obligation>] = []
        var start = obligations.startIndex
        for index in obligations.indices where index > start {
            let (one, next) = (obligations[start], obligations[index])
            if one.plan != next.plan || one.duty != next.duty {
                slices.append(obligations[start..<index])
                start = index
            }
        }
        return start < obligations.endIndex ? slices + [obligations[start...]] : slices
    }

    private func page(_ about: Frame, _ tally: DutyTally, _ groups: [Frame], scores: String?, held: String?) -> Frame {
        Frame(
            Shapes.dutyPage,
            [
                "about": .object(about), "today": .object(frames.date(portal.today)), "states": states(tally),
                "required": .number(tally.required), "posted": .number(tally.posted), "declared": .number(tally.declared),
                "duties": .list(groups), "scores_url": .text(scores),
                "calendar_url": .text(frames.url(SiteBuilder.dueRoot)), "held": .text(held),
            ])
    }
}
