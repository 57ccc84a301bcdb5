import PortalModel
import Text

/// What the filters of the search page ask of an item.
extension SearchCatalog {
    struct Facets {
        let kind: SearchKind
        var provinces: [Int] = []
        var topics: [Int] = []
        var year: Int?
    }

    func facets(_ number: Int) -> Facets {
        switch items[number] {
        case .province(let index): return Facets(kind: .province, provinces: provinces(Ref(index)))
        case .unit(let index): return Facets(kind: .unit, provinces: provinces(of: .unit(Ref(index))))
        case .topic(let index): return Facets(kind: .topic, topics: topics([Ref(index)]))
        case .index: return Facets(kind: .index)
        case .directory(let index):
            let directory = portal.hotlines[index]
            return Facets(kind: .hotline, provinces: provinces(of: directory.unit), topics: topics(directory.topics))
        case .line(let index, let line):
            let directory = portal.hotlines[index]
            let entry = portal.answeredLines(of: directory)[line]
            return Facets(
                kind: .hotline, provinces: provinces(of: entry.unit ?? directory.unit), topics: topics(entry.topics + directory.topics))
        case .page(let index): return Facets(kind: .page, topics: topics(portal.pages[index].topics))
        case .plan(let index):
            let plan = portal.plans[index]
            return Facets(kind: .plan, provinces: provinces(of: .unit(plan.issuer)), topics: topics(plan.topics), year: plan.year)
        case .document(let index): return Facets(kind: .document, year: builder.documentIndex.documents[index].date?.first.year)
        case .procedure: return Facets(kind: .procedure)
        case .abbreviation: return Facets(kind: .abbreviation)
        case .news(let index):
            let item = portal.news[index]
            return Facets(kind: .news, provinces: provinces(of: .unit(item.unit)), topics: topics(item.topics), year: item.date.day.year)
        }
    }

    private func provinces(of owner: UnitOrProvince) -> [Int] {
        switch owner {
        case .province(let province): provinces(province)
        case .unit(let unit): portal[unit].province.map(provinces) ?? []
        }
    }

    /// A province, and what it is today: who asks for Đà Nẵng wants Quảng Nam's too.
    private func provinces(_ province: Ref<Province>) -> [Int] {
        [province.index] + portal.today(of: province).map(\.index).filter { $0 != province.index }
    }

    /// Topics with those above them.
    private func topics(_ topics: [Ref<Topic>]) -> [Int] {
        var found: Set<Int> = []
        for topic in topics {
            var next: Ref<Topic>? = topic
            while let one = next, found.insert(one.index).inserted { next = portal[one].parent }
        }
        return found.sorted()
    }
}
