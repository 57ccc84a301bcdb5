import Interchange
import PortalModel
import Text

/// Calendar files beside what has dates.
extension SiteBuilder {
    /// One for each plan with tasks that have a deadline, and one for the stops that banners announce.
    func calendarPages() -> [Page] { portal.plans.compactMap(planCalendar) + [stopCalendar()].compactMap { $0 } }

    /// Where a plan's calendar is; nil where none of its tasks has a deadline.
    func calendarAddress(_ plan: Plan) -> Address? {
        plan.tasks.contains { $0.due != nil } ? plan.address.appending("lich.ics") : nil
    }

    /// Letters of a task in a calendar's list at most; all of it stands in the details.
    static let titleLetters = 120

    private func planCalendar(_ plan: Plan) -> Page? {
        guard let address = calendarAddress(plan) else { return nil }
        return Page(address, .data, inSitemap: false, from: grounds.rare) { composer, _ in
            composer.page.append(Agenda(name: plan.title, made: portal.today, entries: taskEntries(plan)).bytes())
        }
    }

    /// A plan's tasks that have a deadline.
    func taskEntries(_ plan: Plan) -> [Agenda.Entry] {
        let page = frames.absolute(plan.address)
        var known: [String: Int] = [:]
        return plan.tasks.compactMap { task in
            guard let due = task.due else { return nil }
            // Numbers of an appendix may begin again in each of its parts.
            let name = "nhiem-vu-" + (Slug.made(from: task.number)?.text ?? "khac")
            known[name, default: 0] += 1
            let number = known[name] ?? 1
            return Agenda.Entry(
                uid: Agenda.uid(number == 1 ? name : "\(name)-\(number)", at: page),
                title: "Hạn: " + ShareBlock.shortened(task.what.text, to: SiteBuilder.titleLetters),
                details: details(task, due, plan), url: page, time: .days(first: due.last, last: due.last), reminds: true)
        }
    }

    private func details(_ task: PlanTask, _ due: PartialDay, _ plan: Plan) -> String {
        func names(_ parties: [Party]) -> String {
            parties.map { party in
                switch party {
                case .unit(let unit): portal[unit].name
                case .words(let words): words
                }
            }.joined(separator: "; ")
        }
        var lines = [task.what.text, "Hạn: " + due.vietnamese]
        if let when = task.when { lines.append("Thời gian: " + when) }
        if !task.lead.isEmpty { lines.append("Chủ trì: " + names(task.lead)) }
        if !task.with.isEmpty { lines.append("Phối hợp: " + names(task.with)) }
        return (lines + [plan.title]).joined(separator: "\n")
    }

    private func stopCalendar() -> Page? {
        let stops = SiteFrame.noticesInForce(portal).compactMap { notice in notice.stop.map { (notice, $0) } }
        guard !stops.isEmpty else { return nil }
        return Page(SiteFrame.stopsAddress, .data, inSitemap: false, from: grounds.rare) { composer, _ in
            let home = frames.absolute(Address("/"))
            var known: [String: Int] = [:]
            let entries = stops.map { notice, stop in
                let name = "tam-dung-" + stop.from.iso
                known[name, default: 0] += 1
                let number = known[name] ?? 1
                return Agenda.Entry(
                    uid: Agenda.uid(number == 1 ? name : "\(name)-\(number)", at: home), title: "Tạm dừng: " + portal.site.title,
                    details: notice.text, url: home, time: time(stop))
            }
            composer.page.append(Agenda(name: portal.site.title + " – lịch tạm dừng", made: portal.today, entries: entries).bytes())
        }
    }

    /// Whole days where one of the ends has no time.
    private func time(_ stop: PlannedStop) -> Agenda.Time {
        guard stop.from.time != nil, stop.until.time != nil else { return .days(first: stop.from.day, last: stop.until.day) }
        let zone = portal.site.timeZone
        return .span(from: stop.from.epochSeconds(zone), until: stop.until.epochSeconds(zone))
    }
}
