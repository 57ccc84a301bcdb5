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

    func kind(_ number: Int) -> SearchKind {
        switch items[number] {
        case .province: .province
        case .unit: .unit
        case .topic: .topic
        case .index: .index
        case .directory, .line: .hotline
        case .page: .page
        case .plan: .plan
        case .document: .document
        case .procedure: .procedure
        case .abbreviation: .abbreviation
        case .news: .news
        }
    }

    func facets(_ number: Int) -> Facets {
        var facets = Facets(kind: kind(number))
        switch items[number] {
        case .index, .procedure, .abbreviation: break
        case .province(let index): facets.provinces = provinces(Ref(index))
        case .unit(let index): facets.provinces = provinces(of: .unit(Ref(index)))
        case .topic(let index): facets.topics = topics([Ref(index)])
        case .directory(let index):
            let directory = portal.hotlines[index]
            facets.provinces = provinces(of: directory.unit)
            facets.topics = topics(directory.topics)
        case .line(let index, let line):
            let directory = portal.hotlines[index]
            let entry = portal.answeredLines(of: directory)[line]
            facets.provinces = provinces(of: entry.unit ?? directory.unit)
            facets.topics = topics(entry.topics + directory.topics)
        case .page(let index): facets.topics = topics(portal.pages[index].topics)
        case .plan(let index):
            facets.provinces = provinces(of: .unit(portal.plans[index].issuer))
            facets.topics = topics(portal.plans[index].topics)
            facets.year = portal.plans[index].year
        case .document(let index): facets.year = builder.documentIndex.documents[index].date?.first.year
        case .news(let index):
            facets.provinces = provinces(of: .unit(portal.news[index].unit))
            facets.topics = topics(portal.news[index].topics)
            facets.year = portal.news[index].date.day.year
        }
        return facets
    }

    private func provinces(of owner: UnitOrProvince) -> [Int] {
        switch owner {
        case .province(let province): provinces(province)
        case .unit(let unit): portal[unit].province.map(provinces) ?? []
        }
    }

    /// A province, and what it is today: who asks for Đà Nẵng wants Quảng Nam's too.
    private func provinces(_ province: Ref<Province>) -> [Int] {
        var found = [province.index]
        for present in portal.today(of: province) where present.index != province.index { found.append(present.index) }
        return found
    }

    /// Topics with those above them.
    private func topics(_ topics: [Ref<Topic>]) -> [Int] {
        var found: [Int] = []
        for topic in topics {
            var next: Ref<Topic>? = topic
            while let one = next, !found.contains(one.index) {
                found.append(one.index)
                next = portal[one].parent
            }
        }
        return found.sorted()
    }
}
