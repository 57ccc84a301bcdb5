import PortalModel
import SearchIndex
import Text

/// What each item is found by.
extension SearchCatalog {
    // What somebody looks for by its name is to stand before the news that tell of it, what is no more behind.
    private static let place: Float = 1.35
    private static let subject: Float = 1.3
    private static let register: Float = 1.15
    private static let former: Float = 0.8
    private static let committee = "Ủy ban nhân dân "

    func document(_ number: Int) -> IndexedDocument {
        switch items[number] {
        case .province(let index): province(index)
        case .unit(let index): unit(index)
        case .topic(let index):
            IndexedDocument(
                title: portal.topics[index].name, summary: portal.topics[index].summary ?? "",
                context: portal.topics[index].parent.map { [portal[$0].name] } ?? [], importance: SearchCatalog.subject)
        case .index(let index):
            IndexedDocument(
                title: portal.indices[index].name, summary: portal.indices[index].publisher, names: [portal.indices[index].short],
                importance: SearchCatalog.subject)
        case .directory(let index): directory(portal.hotlines[index])
        case .line(let index, let line): self.line(portal.hotlines[index], portal.answeredLines(of: portal.hotlines[index])[line])
        case .page(let index):
            IndexedDocument(
                title: portal.pages[index].title, summary: portal.pages[index].summary ?? "",
                context: names(portal.pages[index].topics), importance: SearchCatalog.register)
        case .plan(let index): plan(portal.plans[index])
        case .document(let index): legal(builder.documentIndex.documents[index])
        case .procedure(let index):
            IndexedDocument(
                title: portal.procedures[index].name, summary: portal.procedures[index].announcedBy ?? "",
                names: [portal.procedures[index].code].compactMap { $0 },
                context: [portal.procedures[index].field, portal.procedures[index].level].compactMap { $0 })
        case .abbreviation(let index):
            IndexedDocument(
                title: portal.glossary[index].long, summary: portal.glossary[index].note ?? "", names: [portal.glossary[index].short],
                importance: SearchCatalog.former)
        case .news(let index): SearchCatalog.document(portal.news[index], portal)
        }
    }

    /// What an item is found by.
    static func document(_ item: NewsItem, _ portal: Portal) -> IndexedDocument {
        IndexedDocument(title: item.title, summary: item.summary, context: owner(.unit(item.unit), portal) + item.topics.map { portal[$0].name })
    }

    private func names(_ topics: [Ref<Topic>]) -> [String] { topics.map { portal[$0].name } }

    /// The unit or province that something belongs to, with the unit's province.
    private func owner(_ owner: UnitOrProvince) -> [String] { SearchCatalog.owner(owner, portal) }

    private static func owner(_ owner: UnitOrProvince, _ portal: Portal) -> [String] {
        switch owner {
        case .province(let province): [portal[province].name]
        case .unit(let unit): [portal[unit].name] + (portal[unit].province.map { [portal[$0].name] } ?? [])
        }
    }

    private func province(_ index: Int) -> IndexedDocument {
        let province = portal.provinces[index]
        let isClosed = province.isClosed(on: portal.today)
        return IndexedDocument(
            title: province.lastName(by: portal.today), summary: placeNote(.province(Ref(index))) ?? "", names: [province.name],
            formerNames: isClosed ? [] : portal.former(of: Ref<Province>(index)).map { portal[$0].name },
            context: [province.seat].compactMap { $0 } + province.areaCodes, importance: isClosed ? 1.3 : SearchCatalog.place)
    }

    private func unit(_ index: Int) -> IndexedDocument {
        let unit = portal.units[index]
        let isClosed = unit.isClosed(on: portal.today)
        // Departments are named with their province, whether or not the register does.
        let placed = unit.province.map { "\(SearchCatalog.removing(" tỉnh \(portal[$0].name)", from: unit.name)) \(portal[$0].name)" }
        // A committee is looked for by its place alone.
        let place = unit.name.hasPrefix(SearchCatalog.committee) ? unit.name.dropFirst(SearchCatalog.committee.count).prefix { $0 != "," } : ""
        let names = ([unit.short, placed, place.isEmpty ? nil : String(place)].compactMap { $0 } + unit.also).filter { $0 != unit.name }
        return IndexedDocument(
            title: unit.name, summary: placeNote(.unit(Ref(index))) ?? "",
            names: names + (isClosed ? [] : unit.phone.map { phones([$0]) } ?? []),
            formerNames: isClosed ? [] : portal.former(of: Ref<Unit>(index)).map { portal[$0].short ?? portal[$0].name },
            context: [unit.province.map { portal[$0].name }, unit.parent.map { portal[$0].name }].compactMap { $0 },
            importance: unit.level == .office ? SearchCatalog.former : isClosed ? 1 : SearchCatalog.place)
    }

    /// A text without some words. By bytes: the standard library's way took nine tenths of making a unit's texts.
    private static func removing(_ words: String, from text: String) -> String {
        let (text, words) = (Array(text.utf8), Array(words.utf8))
        var left: [UInt8] = []
        var at = 0
        while at < text.count {
            if text[at] == words.first, text[at...].starts(with: words) {
                at += words.count
            } else {
                left.append(text[at])
                at += 1
            }
        }
        return String(decoding: left, as: UTF8.self)
    }

    private func directory(_ directory: HotlineDirectory) -> IndexedDocument {
        let isClosed = portal.isClosed(directory.unit)
        return IndexedDocument(
            title: directory.title, summary: directory.summary ?? "",
            names: isClosed ? [] : ["đường dây nóng \(portal.name(of: directory.unit))"],
            formerNames: isClosed ? [] : portal.formerNames(of: directory.unit).map { "đường dây nóng \($0)" },
            context: owner(directory.unit) + names(directory.topics), importance: isClosed ? SearchCatalog.former : SearchCatalog.subject)
    }

    private func line(_ directory: HotlineDirectory, _ line: HotlineEntry) -> IndexedDocument {
        let facts = [line.hours, line.postalAddress, line.email, line.note].compactMap { $0 } + line.takes
        return IndexedDocument(
            title: line.name, summary: facts.joined(separator: ". "), names: phones(line.phones),
            context: owner(line.unit ?? directory.unit) + names(line.topics) + ["đường dây nóng"], importance: SearchCatalog.register)
    }

    /// A number as it is dialled and as it is shown; without its area code too, as people who live there say it.
    private func phones(_ phones: [PhoneNumber]) -> [String] {
        phones.flatMap { phone in
            let local = phone.display.split(separator: " ").dropFirst()
            return [phone.digits, phone.display] + (phone.kind == .landline ? [local.joined(), local.joined(separator: " ")] : [])
        }
    }

    private func plan(_ plan: Plan) -> IndexedDocument {
        let tasks = plan.tasks.map(\.what.text).joined(separator: ". ")
        return IndexedDocument(
            title: plan.title, summary: plan.summary, names: [plan.number].compactMap { $0 },
            context: owner(.unit(plan.issuer)) + names(plan.topics) + ["năm \(plan.year)", tasks, plan.goals.joined(separator: ". ")],
            importance: SearchCatalog.register)
    }

    private func legal(_ document: Document) -> IndexedDocument {
        IndexedDocument(
            title: document.name, summary: document.title ?? "",
            names: [document.number, "\(document.number) \(document.issuer)"] + [document.title].compactMap { $0 },
            importance: document.plan == nil ? SearchCatalog.register : SearchCatalog.former)
    }

    /// What a place is now, what it was made of, what is above it.
    func placeNote(_ owner: UnitOrProvince) -> String? {
        switch owner {
        case .province(let province):
            let name = portal[province].lastName(by: portal.today)
            if let present = builder.frames.presentName(province, once: name) { return present.capitalizedFirst }
            let former = portal.former(of: province).map { portal[$0].name }
            return former.isEmpty ? nil : "Gồm cả \(former.joined(separator: ", ")) trước đây"
        case .unit(let unit):
            let record = portal[unit]
            let lastDay = record.until.map { min($0, portal.today) } ?? portal.today
            return [
                record.level.words(on: portal.today).capitalizedFirst, record.parent.map { portal[$0].name },
                record.province.map { portal[$0].lastName(by: lastDay) }, builder.frames.presentName(unit),
            ].compactMap { $0 }.joined(separator: "; ")
        }
    }
}

extension String {
    /// The same with a capital at its beginning.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
