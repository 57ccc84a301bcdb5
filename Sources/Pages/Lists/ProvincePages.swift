import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let provincesRoot = Address("/tinh-thanh/")

    func provincePages() -> [Page] {
        let list = Page(SiteBuilder.provincesRoot, .lists) { composer, _ in
            let ordered = livingFirst(Array(portal.provinces.indices))
            let living = ordered.filter { portal.provinces[$0].exists(on: portal.today) }
            let former = ordered.filter { !portal.provinces[$0].exists(on: portal.today) }
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

    private func title(_ province: Province) -> String { province.fullName(on: province.until ?? portal.today) }

    private func provincePlace(_ index: Int) -> Frame {
        let province = portal.provinces[index]
        let code = province.codes.first { $0.until == nil }?.code
        return Frame(
            Shapes.place,
            [
                "title": .text(title(province)), "url": .text(frames.url(province.address)),
                "count": .number(groups.newsOfProvince[index].count),
                "until": .object(province.until.map { frames.date($0) }),
                "successors": .list(province.successors.map { frames.link($0.to) }),
                "predecessors": .list(groups.predecessorsOfProvince[index].map { frames.link(title(portal[$0.to]), portal[$0.to].address) }),
                "code": .text(code),
            ])
    }

    private func provincePages(_ index: Int) -> [Page] {
        let province = portal.provinces[index]
        let name = title(province)
        let gathering = Gathering(
            news: groups.newsOfProvince[index], plans: groups.plansOfProvince[index],
            hotlines: province.exists(on: portal.today) ? groups.hotlinesOfProvince[index] : [],
            address: province.address, title: name,
            description: "Tin tức, kế hoạch, đường dây nóng và đơn vị của \(name).", kind: .provinces, template: .province,
            trail: [("Tỉnh, thành phố", SiteBuilder.provincesRoot)])
        return pages(gathering, Shapes.province) {
            [
                ("name", .text(name)), ("until", .object(province.until.map { frames.date($0) })),
                ("successors", successions(province.successors) { (title(portal[$0]), portal[$0].address) }),
                ("predecessors", successions(groups.predecessorsOfProvince[index]) { (title(portal[$0]), portal[$0].address) }),
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
                ("units", .list(unitsLivingFirst(groups.unitsOfProvince[index]).map(unitPlace))),
                ("results", .list(results { $0 == .province(Ref(index)) })),
            ]
        }
    }

    /// The results of one subject, newest first.
    func results(_ isWanted: (IndexResult.Subject) -> Bool) -> [Frame] {
        portal.results.filter { isWanted($0.subject) }
            .sorted { ($1.year, $0.index) < ($0.year, $1.index) }
            .map(indexValue)
    }
}
