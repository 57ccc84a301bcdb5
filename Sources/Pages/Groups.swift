import PortalModel
import Text

/// Which items belong to which province, unit, topic, plan and time: what every generated list is cut from.
///
/// The lists hold places in the portal's own lists, so they keep its order: newest first.
struct Groups: Sendable {
    private(set) var newsOfProvince: [[Int]]
    private(set) var newsOfUnit: [[Int]]
    private(set) var newsOfTopic: [[Int]]
    private(set) var newsOfPlan: [[Int]]
    private(set) var plansOfProvince: [[Int]]
    private(set) var plansOfUnit: [[Int]]
    private(set) var plansOfTopic: [[Int]]
    /// Directories whose owner has not ended, the only ones in the lists below.
    private(set) var listedHotlines: [Int] = []
    /// Plans with a duty of the unit's.
    private(set) var plansObliging: [[Int]]
    private(set) var hotlinesOfProvince: [[Int]]
    private(set) var hotlinesOfUnit: [[Int]]
    private(set) var hotlinesOfTopic: [[Int]]
    /// Years with news, newest first; the months of each, newest first.
    private(set) var years: [(year: Int, news: [Int], months: [(month: Int, news: [Int])])] = []

    private(set) var unitsOfProvince: [[Int]]
    private(set) var officesOfUnit: [[Int]]
    /// Plans that carry out a plan.
    private(set) var plansBelow: [[Int]]
    private(set) var resultsOfIndex: [[Int]]
    private(set) var resultsOfSubject: [IndexResult.Subject: [Int]] = [:]

    init(_ portal: Portal) {
        func empty<T>(_ count: Int) -> [[T]] { Array(repeating: [], count: count) }
        newsOfProvince = empty(portal.provinces.count)
        plansOfProvince = empty(portal.provinces.count)
        hotlinesOfProvince = empty(portal.provinces.count)
        unitsOfProvince = empty(portal.provinces.count)
        newsOfUnit = empty(portal.units.count)
        plansOfUnit = empty(portal.units.count)
        plansObliging = empty(portal.units.count)
        hotlinesOfUnit = empty(portal.units.count)
        officesOfUnit = empty(portal.units.count)
        newsOfTopic = empty(portal.topics.count)
        plansOfTopic = empty(portal.topics.count)
        hotlinesOfTopic = empty(portal.topics.count)
        newsOfPlan = empty(portal.plans.count)
        plansBelow = empty(portal.plans.count)
        resultsOfIndex = empty(portal.indices.count)

        for (index, item) in portal.news.enumerated() {
            for unit in portal.branch(of: item.unit) { newsOfUnit[unit.index].append(index) }
            if let province = portal[item.unit].province { newsOfProvince[province.index].append(index) }
            for topic in item.topics { newsOfTopic[topic.index].append(index) }
            if let plan = item.plan { newsOfPlan[plan.index].append(index) }
        }
        for (index, plan) in portal.plans.enumerated() {
            for unit in portal.branch(of: plan.issuer) { plansOfUnit[unit.index].append(index) }
            if let province = portal[plan.issuer].province { plansOfProvince[province.index].append(index) }
            let obliged = plan.duties.flatMap { duty in duty.units + duty.rotation.map(\.unit) }
            for unit in Set(obliged) { plansObliging[unit.index].append(index) }
            for topic in plan.topics { plansOfTopic[topic.index].append(index) }
            for above in plan.carriesOut { plansBelow[above.index].append(index) }
        }
        for (index, directory) in portal.hotlines.enumerated() where !portal.isClosed(directory.unit) {
            listedHotlines.append(index)
            switch directory.unit {
            case .province(let province): hotlinesOfProvince[province.index].append(index)
            case .unit(let unit):
                for unit in portal.branch(of: unit) { hotlinesOfUnit[unit.index].append(index) }
                if let province = portal[unit].province { hotlinesOfProvince[province.index].append(index) }
            }
            for topic in directory.topics { hotlinesOfTopic[topic.index].append(index) }
        }
        for (index, unit) in portal.units.enumerated() {
            if let parent = unit.parent {
                officesOfUnit[parent.index].append(index)
            } else if let province = unit.province {
                unitsOfProvince[province.index].append(index)
            }
        }
        for (index, result) in portal.results.enumerated() {
            resultsOfIndex[result.index.index].append(index)
            resultsOfSubject[result.subject, default: []].append(index)
        }
        years = Groups.byTime(portal.news)
    }

    /// News come newest first, so neighbours share their month.
    private static func byTime(
        _ news: [NewsItem]
    ) -> [(year: Int, news: [Int], months: [(month: Int, news: [Int])])] {
        var years: [(year: Int, news: [Int], months: [(month: Int, news: [Int])])] = []
        for (index, item) in news.enumerated() {
            let day = item.date.day
            if years.last?.year != day.year { years.append((day.year, [], [])) }
            let last = years.count - 1
            years[last].news.append(index)
            if years[last].months.last?.month != day.month { years[last].months.append((day.month, [])) }
            years[last].months[years[last].months.count - 1].news.append(index)
        }
        return years
    }
}
