import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let unitsRoot = Address("/don-vi/")

    func unitPages() -> [Page] {
        let list = Page(SiteBuilder.unitsRoot, .lists) { composer, _ in
            render(
                .unitList,
                PageHead("Đơn vị", "Các cơ quan, đơn vị theo tỉnh, thành phố.", at: SiteBuilder.unitsRoot, kind: "unit-list"),
                Frame(Shapes.unitList, ["groups": .list(unitGroups())]), &composer)
        }
        return [list] + portal.units.indices.flatMap(unitPages)
    }

    private func unitGroups() -> [Frame] {
        let central = portal.units.indices.filter { portal.units[$0].province == nil && portal.units[$0].parent == nil }
        var frames: [Frame] = []
        if !central.isEmpty {
            frames.append(
                Frame(
                    Shapes.placeGroup,
                    ["title": .text("Trung ương"), "places": .list(unitsLivingFirst(central).map(unitPlace))]))
        }
        for index in livingFirst(Array(portal.provinces.indices)) where !groups.unitsOfProvince[index].isEmpty {
            let province = portal.provinces[index]
            frames.append(
                Frame(
                    Shapes.placeGroup,
                    [
                        "title": .text(province.fullName(on: province.until ?? portal.today)),
                        "url": .text(self.frames.url(province.address)),
                        "places": .list(unitsLivingFirst(groups.unitsOfProvince[index]).map(unitPlace)),
                    ]))
        }
        return frames
    }

    func unitsLivingFirst(_ units: [Int]) -> [Int] {
        let sorted = units.sortedVietnamese { portal.units[$0].name }
        return sorted.filter { portal.units[$0].exists(on: portal.today) }
            + sorted.filter { !portal.units[$0].exists(on: portal.today) }
    }

    func unitPlace(_ index: Int) -> Frame {
        let unit = portal.units[index]
        return Frame(
            Shapes.place,
            [
                "title": .text(unit.name), "url": .text(frames.url(unit.address)),
                "count": .number(groups.newsOfUnit[index].count), "until": .object(unit.until.map { frames.date($0) }),
                "successors": .list(portal.livingSuccessors(of: Ref<Unit>(index)).map { frames.link($0) }),
                "level": .text(unit.level.words),
            ])
    }

    private func unitPages(_ index: Int) -> [Page] {
        let unit = portal.units[index]
        var trail = [("Đơn vị", SiteBuilder.unitsRoot)]
        if let province = unit.province {
            let record = portal[province]
            trail.append((record.fullName(on: record.until ?? portal.today), record.address))
        }
        for above in portal.branch(of: Ref<Unit>(index)).dropFirst().reversed() {
            trail.append((portal[above].short ?? portal[above].name, portal[above].address))
        }
        let gathering = Gathering(
            news: groups.newsOfUnit[index], plans: groups.plansOfUnit[index],
            hotlines: unit.exists(on: portal.today) ? groups.hotlinesOfUnit[index] : [],
            address: unit.address, title: unit.name, description: "Tin tức, kế hoạch và đường dây nóng của \(unit.name).",
            kind: .units, template: .unit, trail: trail)
        return pages(gathering, Shapes.unit, data: [.unit(Ref(index))]) { unitValues(index, unit) }
    }

    private func unitValues(_ index: Int, _ unit: Unit) -> [(key: String, value: Value)] {
        func target(_ ref: Ref<Unit>) -> (String, Address) { (portal[ref].name, portal[ref].address) }
        let duties = portal.plans.filter { plan in
            plan.duties.contains { duty in
                duty.units.contains(Ref(index)) || duty.rotation.contains { $0.unit == Ref(index) }
            }
        }
        return [
            ("name", .text(unit.name)), ("short", .text(unit.short)), ("also", .texts(unit.also)),
            ("level", .text(unit.level.words)), ("from", .object(unit.from.map { frames.date($0) })),
            ("until", .object(unit.until.map { frames.date($0) })),
            ("province", .object(unit.province.map { frames.link($0) })),
            ("parent", .object(unit.parent.map { frames.link($0) })),
            ("offices", .list(unitsLivingFirst(groups.officesOfUnit[index]).map { frames.link(Ref<Unit>($0)) })),
            ("successors", successions(unit.successors, target)),
            ("predecessors", successions(groups.predecessorsOfUnit[index], target)), ("web", .text(unit.web)),
            ("phone", .object(unit.phone.map { frames.phone($0) })),
            ("duties", .list(duties.map { frames.link($0.title, $0.address) })),
            ("results", .list(results { $0 == .unit(Ref(index)) })),
        ]
    }
}
