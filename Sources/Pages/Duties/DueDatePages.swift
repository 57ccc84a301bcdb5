import Duties
import PortalModel
import Templates
import Text

/// The calendar of everything that falls due: from today on, and a page for each year with days gone by.
extension SiteBuilder {
    func dueDatePages() -> [Page] {
        let entries = DueEntry.all(portal, duties.ledger)
        let past = entries.filter { $0.day < portal.today }
        let years = Set(past.map(\.day.year)).sorted(by: >)
        let title = "Lịch báo cáo, đăng tin"
        let upcoming = Page(SiteBuilder.dueRoot, .lists, from: grounds.duties) { composer, _ in
            let head = PageHead(
                title, "Mọi việc mà các kế hoạch đặt hạn, từ ngày \(portal.today.legal) trở đi.", at: SiteBuilder.dueRoot, kind: "duty-calendar")
            let shown = entries.filter { $0.day >= portal.today }
            render(.dutyCalendar, head, calendar(shown, year: nil, years), &composer)
        }
        return [upcoming] + [dueCalendarFile()].compactMap { $0 } + years.map { year in
            let address = SiteBuilder.dueRoot.appending("\(year)/")
            return Page(address, .lists, from: grounds.duties) { composer, _ in
                let head = PageHead(
                    "\(title): các hạn đã qua của năm \(year)", "Những hạn đã qua của năm \(year) và tình trạng từng việc.", at: address,
                    kind: "duty-calendar", trail: [(title, SiteBuilder.dueRoot)])
                render(.dutyCalendar, head, calendar(past.filter { $0.day.year == year }, year: year, years), &composer)
            }
        }
    }

    private func calendar(_ entries: [DueEntry], year: Int?, _ years: [Int]) -> Frame {
        var months: [(month: PartialDay, entries: [DueEntry])] = []
        for entry in entries {
            let month = PartialDay.month(entry.day.year, entry.day.month)
            if months.last?.month != month { months.append((month, [])) }
            months[months.count - 1].entries.append(entry)
        }
        return Frame(
            Shapes.dueCalendar,
            [
                "today": .object(frames.date(portal.today)), "year": .number(year ?? 0),
                "months": .list(months.map { month in
                    Frame(
                        Shapes.dueMonth,
                        [
                            "id": .text("thang_\(month.month.iso)"), "title": .text(month.month.vietnamese),
                            "entries": .list(month.entries.map(entry)),
                        ])
                }),
                "years": .list(years.map { frames.link("\($0)", SiteBuilder.dueRoot.appending("\($0)/"), current: $0 == year) }),
                "upcoming_url": .text(year == nil ? nil : frames.url(SiteBuilder.dueRoot)), "ics_url": .text(dueCalendarAddress.map { frames.url($0) }),
            ])
    }

    /// Units named for one entry at most.
    private static let namedUnits = 8

    private func entry(_ due: DueEntry) -> Frame {
        let plan = portal[due.plan]
        switch due.what {
        case .duty(let place, let range):
            let duty = plan.duties[place]
            let obligations = duties.ledger.obligations[range]
            var units: [Ref<Unit>] = []
            for obligation in obligations where units.last != obligation.unit { units.append(obligation.unit) }
            return frame(
                due, kind: DutyWords.kind(duty), link: (duty.what, dutyURL(plan, duty)),
                period: obligations.first?.periodWords(portal), to: duty.to.map(nameOrWords),
                parties: units.prefix(SiteBuilder.namedUnits).map { frames.link($0, short: true) },
                more: max(0, units.count - SiteBuilder.namedUnits), states: states(DutyTally(obligations)),
                isWritten: obligations.first?.due.isWritten ?? true)
        case .task(let place):
            let task = plan.tasks[place]
            return frame(
                due, kind: "Nhiệm vụ", link: (task.what.text, frames.url(plan.address)), period: task.due?.vietnamese, to: nil,
                parties: task.lead.prefix(SiteBuilder.namedUnits).map { frames.link($0) },
                more: max(0, task.lead.count - SiteBuilder.namedUnits), states: .list([Frame]()), isWritten: true)
        }
    }

    private func frame(
        _ due: DueEntry, kind: String, link: (title: String, url: String), period: String?, to: String?, parties: [Frame],
        more: Int, states: Value, isWritten: Bool
    ) -> Frame {
        Frame(
            Shapes.dueEntry,
            [
                "date": .object(frames.date(due.day)), "weekday": .text(due.day.weekdayName), "unwritten": .flag(!isWritten),
                "kind": .text(kind), "link": .object(Frame(Shapes.link, ["title": .text(link.title), "url": .text(link.url)])),
                "plan": .object(frames.link(due.plan)), "period": .text(period), "to": .text(to), "units": .list(parties),
                "more": .number(more), "states": states,
            ])
    }
}
