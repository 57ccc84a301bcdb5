import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let unitsRoot = Address("/don-vi/")

    func unitPages() -> [Page] {
        let list = Page(SiteBuilder.unitsRoot, .lists, from: grounds.counts) { composer, _ in
            render(
                .unitList,
                PageHead("Đơn vị", "Các cơ quan, đơn vị theo tỉnh, thành phố.", at: SiteBuilder.unitsRoot, kind: "unit-list"),
                Frame(Shapes.unitList, ["groups": .list(unitGroups())]), &composer)
        }
        return [list] + portal.units.indices.flatMap(unitPages)
    }

    private func unitGroups() -> [Frame] {
        let central = portal.units.indices.filter { portal.units[$0].province == nil && portal.units[$0].parent == nil }
        let ofProvinces = livingFirst(Array(portal.provinces.indices)).map { index in
            let province = portal.provinces[index]
            return unitGroup(province.lastName(by: portal.today), province.address, groups.unitsOfProvince[index])
        }
        return ([unitGroup("Trung ương", nil, central)] + ofProvinces).compactMap { $0 }
    }

    private func unitGroup(_ title: String, _ address: Address?, _ units: [Int]) -> Frame? {
        guard !units.isEmpty else { return nil }
        let (living, closed) = livingAndClosed(units)
        return Frame(
            Shapes.placeGroup,
            [
                "title": .text(title), "url": .text(address.map { frames.url($0) }),
                "places": .list(living.map(unitPlace)), "former": .list(closed.map(unitPlace)),
            ])
    }

    /// Units by name: those that work, with those about to begin after them, and apart those that have ended.
    func livingAndClosed(_ units: [Int]) -> (living: [Int], closed: [Int]) {
        let sorted = units.sortedVietnamese { portal.units[$0].name }
        let lasting = sorted.filter { !portal.units[$0].isClosed(on: portal.today) }
        return (
            lasting.filter { portal.units[$0].exists(on: portal.today) }
                + lasting.filter { !portal.units[$0].exists(on: portal.today) },
            sorted.filter { portal.units[$0].isClosed(on: portal.today) }
        )
    }

    func unitPlace(_ index: Int) -> Frame {
        let unit = portal.units[index]
        let isToCome = unit.from.map { $0 > portal.today } ?? false
        return Frame(
            Shapes.place,
            [
                "title": .text(unit.name), "url": .text(frames.url(unit.address)),
                "count": .number(groups.newsOfUnit[index].count), "has_facts": .flag(true),
                "from": .object(isToCome ? unit.from.map { frames.date($0) } : nil),
                "until": .object(unit.until.map { frames.date($0) }),
                "successors": .list(portal.unitLineage.present(of: Ref(index)).map { frames.link($0) }),
                "level": .text(unit.level.words(on: portal.today)),
            ])
    }

    private func unitPages(_ index: Int) -> [Page] {
        let unit = portal.units[index]
        var trail = [("Đơn vị", SiteBuilder.unitsRoot)]
        if let province = unit.province {
            // Under the province's name of the unit's last day.
            trail.append((portal[province].lastName(by: unit.until.map { min($0, portal.today) } ?? portal.today), portal[province].address))
        }
        for above in portal.branch(of: Ref<Unit>(index)).dropFirst().reversed() {
            trail.append((portal[above].short ?? portal[above].name, portal[above].address))
        }
        var gathering = Gathering(
            news: groups.newsOfUnit[index], plans: groups.plansOfUnit[index], hotlines: directories(of: Ref<Unit>(index)),
            address: unit.address, title: unit.name, description: "Tin tức, kế hoạch và đường dây nóng của \(unit.name).",
            kind: .units, template: .unit, trail: trail)
        gathering.heritage = { heritage(of: Ref<Unit>(index)) }
        gathering.inherited = portal.former(of: Ref<Unit>(index)).map { groups.newsOfUnit[$0.index] }
        return pages(gathering, Shapes.unit, data: [.unit(Ref(index))]) { unitValues(index, unit, isFirst: $0) }
    }

    private func unitValues(_ index: Int, _ unit: Unit, isFirst: Bool) -> [(key: String, value: Value)] {
        let onEach: [(key: String, value: Value)] = [
            ("name", .text(unit.name)), ("namesakes", .list(namesakes[index].map { frames.link(Ref<Unit>($0)) })),
        ] + closing(unit) { (portal[$0].name, portal[$0].address, frames.presentName($0)) }
        guard isFirst else { return onEach }
        let (offices, closedOffices) = livingAndClosed(groups.officesOfUnit[index])
        let isClosed = unit.isClosed(on: portal.today)
        return onEach + [
            ("short", .text(unit.short)), ("also", .texts(unit.also)),
            ("level", .text(unit.level.words(on: portal.today))), ("from", .object(unit.from.map { frames.date($0) })),
            ("province", .object(unit.province.map { frames.link($0, on: unit.until.map { min($0, portal.today) }) })),
            ("parent", .object(unit.parent.map { frames.link($0) })),
            ("offices", .list((offices + closedOffices).map { frames.link(Ref<Unit>($0)) })),
            ("predecessors", predecessors(portal.unitLineage.predecessors[index], portal.units) { ($0.name, $0.address) }),
            ("web", .text(unit.web)),
            // Whoever calls a unit that is no more reaches nobody, or somebody else.
            ("phone", .object(isClosed ? nil : unit.phone.map { frames.phone($0) })),
            ("card_url", .text(cardAddress(Ref(index)).map { frames.url($0) })),
            ("duties", .list(groups.plansObliging[index].map { frames.link(Ref<Plan>($0)) })),
            ("duties_url", .text(duties.ofUnit[Ref(index)] == nil ? nil : frames.url(dutiesAddress(Ref(index))))),
            ("charts", .list(charts(of: .unit(Ref(index))))), ("results", .list(results(of: .unit(Ref(index))))),
        ]
    }
}
