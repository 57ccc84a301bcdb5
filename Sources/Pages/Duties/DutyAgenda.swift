import Duties
import Interchange
import PortalModel
import Text

/// Obligations as all-day events of a calendar that people subscribe to: one for each duty and period, with all who owe
/// it. What is not held against anybody is left out.
public enum DutyAgenda {
    /// The file; nil where nothing is due, since a calendar must hold an event (RFC 5545, section 3.6).
    public static func bytes(_ obligations: some Sequence<Obligation>, _ portal: Portal) -> [UInt8]? {
        bytes(entries(obligations, portal), portal)
    }

    static func bytes(_ entries: [Agenda.Entry], _ portal: Portal) -> [UInt8]? {
        guard !entries.isEmpty else { return nil }
        return Agenda(name: portal.site.title + " – lịch báo cáo, đăng tin", made: portal.today, entries: entries).bytes()
    }

    /// Events in the order of the obligations; a duty's obligations of one period stand side by side.
    static func entries(_ obligations: some Sequence<Obligation>, _ portal: Portal) -> [Agenda.Entry] {
        var groups: [[Obligation]] = []
        for obligation in obligations where obligation.exemption == nil {
            if let last = groups.last?.first, last.plan == obligation.plan, last.duty == obligation.duty,
                last.period == obligation.period
            {
                groups[groups.count - 1].append(obligation)
            } else {
                groups.append([obligation])
            }
        }
        return groups.map { entry($0, portal) }
    }

    private static func entry(_ obligations: [Obligation], _ portal: Portal) -> Agenda.Entry {
        let first = obligations[0]
        let plan = portal[first.plan]
        let duty = plan.duties[first.duty]
        var units: [String] = []
        for obligation in obligations where units.last != portal[obligation.unit].name { units.append(portal[obligation.unit].name) }
        var lines = [duty.what, "Kỳ: " + first.periodWords(portal)]
        lines.append("Hạn: " + (duty.deadline.map { DutyWords.deadline($0, duty.every) } ?? "cuối kỳ; văn bản không ghi hạn"))
        lines.append("Đơn vị: " + units.joined(separator: "; "))
        if !duty.channels.isEmpty { lines.append("Kênh: " + duty.channels.map { portal[$0].name }.joined(separator: "; ")) }
        lines.append(plan.title)
        let base = portal.site.baseURL.origin + portal.site.baseURL.path.dropLast()
        let page = base + plan.address.path
        return Agenda.Entry(
            uid: Agenda.uid("nghia-vu-\(duty.id)-\(first.period.iso)", at: page),
            title: "Hạn: \(ShareBlock.shortened(duty.what, to: SiteBuilder.titleLetters)) – \(first.periodWords(portal))",
            details: lines.joined(separator: "\n"), url: page + "tien-do/#nghia_vu-" + duty.id,
            time: .days(first: first.due.lastDay, last: first.due.lastDay), reminds: true)
    }
}

extension SiteBuilder {
    /// Where the calendar of all duties and tasks is; nil where nothing has a deadline.
    var dueCalendarAddress: Address? {
        let isAnything = duties.ledger.obligations.contains { $0.exemption == nil } || portal.plans.contains { calendarAddress($0) != nil }
        return isAnything ? SiteBuilder.dueRoot.appending("lich.ics") : nil
    }

    func dueCalendarFile() -> Page? {
        dueCalendarAddress.map { address in
            Page(address, .data, inSitemap: false, from: grounds.duties) { composer, _ in
                let entries = DutyAgenda.entries(duties.ledger.obligations, portal) + portal.plans.flatMap(taskEntries)
                composer.page.append(DutyAgenda.bytes(entries, portal) ?? [])
            }
        }
    }
}
