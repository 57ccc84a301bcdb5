import Duties
import PortalModel
import Text

/// An item that was posted in a report's period.
struct ReportedItem: Sendable {
    let item: NewsItem
    /// The plan's obligations that it counts for, of whatever period.
    let counts: [(obligation: Obligation, timing: Timing, isPosted: Bool)]

    /// Items posted in the period that name the plan or count for one of its duties, oldest first.
    static func find(
        _ portal: Portal, _ plan: Ref<Plan>, _ obligations: ArraySlice<Obligation>, _ period: PartialDay, _ units: Set<Ref<Unit>>?
    ) -> [ReportedItem] {
        var counts: [Ref<NewsItem>: [(obligation: Obligation, timing: Timing, isPosted: Bool)]] = [:]
        for obligation in obligations where units?.contains(obligation.unit) ?? true {
            for entry in obligation.posted { counts[entry.item, default: []].append((obligation, entry.timing, true)) }
            for entry in obligation.declared {
                if case .item(let item) = entry.source { counts[item, default: []].append((obligation, entry.timing, false)) }
            }
        }
        return portal.posted(in: period).compactMap { ref in
            let item = portal[ref]
            let found = counts[ref] ?? []
            let isAsked = item.plan == plan && portal.isOf(units, item)
            return isAsked || !found.isEmpty ? ReportedItem(item: item, counts: found) : nil
        }
    }
}

extension Portal {
    /// Published items of a time, oldest first.
    func posted(in period: PartialDay) -> [Ref<NewsItem>] {
        news.indices.reversed()
            .filter { news[$0].standing == .published && period.holds(news[$0].date.day) }
            .map { Ref($0) }
    }

    /// Whether an item is one of these units', or of a room or office of theirs.
    func isOf(_ units: Set<Ref<Unit>>?, _ item: NewsItem) -> Bool {
        guard let units else { return true }
        return answersFor(item.unit).contains(where: units.contains)
    }
}
