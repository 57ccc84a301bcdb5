import PortalModel
import Templates

/// What a successor's page shows of those that came before it, apart from its own and marked.
struct Heritage: Sendable {
    /// Places in the portal's news, newest first.
    var news: [Int] = []
    var plans: [Int] = []
    /// The predecessors themselves, nearest first, each with how many items it has.
    var links: [Frame] = []

    static let none = Heritage()
    /// Predecessors that are named at most; the others are named on the pages of these.
    static let namedAtMost = 30
}

extension SiteBuilder {
    /// The items of a unit's predecessors, through any number of steps.
    ///
    /// As many as one page of a list holds; each predecessor's own page has all of its items.
    func heritage(of unit: Ref<Unit>) -> Heritage {
        let former = portal.former(of: unit)
        return heritage(
            former.map(\.index), news: groups.newsOfUnit, plans: groups.plansOfUnit,
            besides: (groups.newsOfUnit[unit.index], groups.plansOfUnit[unit.index])
        ) { former in
            frames.link(
                portal.units[former].name, portal.units[former].address, note: lastDay(portal.units[former]),
                count: groups.newsOfUnit[former].count)
        }
    }

    /// The items of the provinces that were merged into one.
    func heritage(of province: Ref<Province>) -> Heritage {
        let former = portal.former(of: province)
        return heritage(
            former.map(\.index), news: groups.newsOfProvince, plans: groups.plansOfProvince,
            besides: (groups.newsOfProvince[province.index], groups.plansOfProvince[province.index])
        ) { former in
            let record = portal.provinces[former]
            return frames.link(
                record.lastName(by: portal.today), record.address, note: lastDay(record),
                count: groups.newsOfProvince[former].count)
        }
    }

    /// `đến hết 28/02/2025`, which also tells apart units of one name.
    private func lastDay<T: Enduring>(_ record: T) -> String? {
        record.until.map { "đến hết \($0.legal)" }
    }

    private func heritage(
        _ former: [Int], news: [[Int]], plans: [[Int]], besides own: (news: [Int], plans: [Int]), link: (Int) -> Frame
    ) -> Heritage {
        guard !former.isEmpty else { return .none }
        return Heritage(
            news: newest(portal.site.pageSize, of: former.map { news[$0] }, besides: own.news),
            plans: newest(portal.site.pageSize, of: former.map { plans[$0] }, besides: own.plans),
            links: former.prefix(Heritage.namedAtMost).map(link))
    }

    /// The first places of several lists that each keep the portal's order. A room's items are its department's too,
    /// so one item may stand in several, and in the successor's own.
    private func newest(_ count: Int, of lists: [[Int]], besides own: [Int]) -> [Int] {
        let mine = Set(own)
        var found: Set<Int> = []
        for list in lists where !list.isEmpty { found.formUnion(list.lazy.filter { !mine.contains($0) }.prefix(count)) }
        return Array(found.sorted().prefix(count))
    }
}
