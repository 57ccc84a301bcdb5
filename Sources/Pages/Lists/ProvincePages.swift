import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let provincesRoot = Address("/tinh-thanh/")

    func provincePages() -> [Page] {
        let list = Page(SiteBuilder.provincesRoot, .lists, from: grounds.counts) { composer, _ in
            let ordered = livingFirst(Array(portal.provinces.indices))
            let living = ordered.filter { !portal.provinces[$0].isClosed(on: portal.today) }
            let former = ordered.filter { portal.provinces[$0].isClosed(on: portal.today) }
            render(
                .provinceList,
                PageHead(
                    "Tỉnh, thành phố", "\(living.count) tỉnh, thành phố hiện nay và \(former.count) tỉnh, thành phố đã sáp nhập.",
                    at: SiteBuilder.provincesRoot, kind: "province-list"),
                Frame(
                    Shapes.provinceList,
                    ["living": .list(living.map(provincePlace)), "former": .list(former.map(provincePlace))]),
                &composer)
        }
        return [list] + portal.provinces.indices.flatMap(provincePages)
    }

    private func provincePlace(_ index: Int) -> Frame {
        let province = portal.provinces[index]
        let code = province.codes.first { $0.until == nil }?.code
        let present = portal.provinceLineage.present(of: Ref(index))
        let origins = portal.provinceLineage.predecessors[index]
        let hasFacts = code != nil || province.until != nil || !present.isEmpty || !origins.isEmpty
        return Frame(
            Shapes.place,
            [
                "title": .text(province.lastName(by: portal.today)), "url": .text(frames.url(province.address)),
                "count": .number(groups.newsOfProvince[index].count), "has_facts": .flag(hasFacts),
                "until": .object(province.until.map { frames.date($0) }),
                "successors": .list(present.map { frames.link($0) }),
                "predecessors": .list(origins.map { step in
                    frames.link(portal[step.to].lastName(by: portal.today), portal[step.to].address)
                }),
                "code": .text(code),
            ])
    }

    private func provincePages(_ index: Int) -> [Page] {
        let province = portal.provinces[index]
        let name = province.lastName(by: portal.today)
        var gathering = Gathering(
            news: groups.newsOfProvince[index], plans: groups.plansOfProvince[index],
            hotlines: directories(of: Ref<Province>(index)), address: province.address, title: name,
            description: "Tin tức, kế hoạch, đường dây nóng và đơn vị của \(name).", kind: .provinces, template: .province,
            trail: [("Tỉnh, thành phố", SiteBuilder.provincesRoot)])
        gathering.heritage = { heritage(of: Ref<Province>(index)) }
        gathering.inherited = portal.former(of: Ref<Province>(index)).map { groups.newsOfProvince[$0.index] }
        return pages(gathering, Shapes.province) { isFirst in
            let onEach = [("name", .text(name))] + closing(province) { successor in
                let name = portal[successor].lastName(by: portal.today)
                return (name, portal[successor].address, frames.presentName(successor, once: name))
            }
            guard isFirst else { return onEach }
            let (units, closedUnits) = livingAndClosed(groups.unitsOfProvince[index])
            let origins = portal.provinceLineage.predecessors[index]
            let hasFacts = !origins.isEmpty || !province.successors.isEmpty && !province.isClosed(on: portal.today) || !province.codes.isEmpty || province.kinds.count > 1 || province.iso != nil
                || !province.areaCodes.isEmpty || province.seat != nil || province.communes != nil
            return onEach + [
                ("has_facts", .flag(hasFacts)),
                ("predecessors", predecessors(origins, portal.provinces) { ($0.lastName(by: portal.today), $0.address) }),
                ("codes", .list(province.codes.map { code in
                    Frame(
                        Shapes.code,
                        [
                            "code": .text(code.code), "from": .object(code.from.map { frames.date($0) }),
                            "until": .object(code.until.map { frames.date($0) }),
                        ])
                })),
                ("kinds", .list(province.kinds.count < 2 ? [] : province.kinds.map { span in
                    Frame(
                        Shapes.kindSpan,
                        [
                            "kind": .text(span.kind.word), "from": .object(span.from.map { frames.date($0) }),
                            "until": .object(span.until.map { frames.date($0) }), "by": .text(span.by),
                        ])
                })),
                ("iso", .text(province.iso)), ("area_codes", .texts(province.areaCodes)), ("seat", .text(province.seat)),
                ("communes", .number(province.communes ?? 0)),
                ("units", .list(units.map(unitPlace))), ("former_units", .list(closedUnits.map(unitPlace))),
                ("charts", .list(charts(of: .province(Ref(index))))),
                ("results", .list(results(of: .province(Ref(index))))),
            ]
        }
    }

    /// The results of one subject, newest first.
    func results(of subject: IndexResult.Subject) -> [Frame] {
        (groups.resultsOfSubject[subject] ?? []).map { portal.results[$0] }
            .sorted { ($1.year, $0.index) < ($0.year, $1.index) }
            .map(indexValue)
    }
}
