import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let indicesRoot = Address("/chi-so/")

    func indexPages() -> [Page] {
        let list = Page(SiteBuilder.indicesRoot, .lists, from: grounds.rare) { composer, _ in
            render(
                .indexList,
                PageHead("Chỉ số", "Các chỉ số đo cải cách hành chính, kết quả kèm nguồn.", at: SiteBuilder.indicesRoot, kind: "index-list"),
                Frame(
                    Shapes.indexList,
                    [
                        "indices": .list(portal.indices.enumerated().map { number, index in
                            Frame(
                                Shapes.indexEntry,
                                [
                                    "short": .text(index.short), "name": .text(index.name),
                                    "url": .text(frames.url(index.address)), "publisher": .text(index.publisher),
                                    "count": .number(groups.resultsOfIndex[number].count),
                                ])
                        })
                    ]), &composer)
        }
        return [list] + portal.indices.indices.flatMap(indexPages)
    }

    private func indexPages(_ number: Int) -> [Page] {
        let index = portal.indices[number]
        let results = groups.resultsOfIndex[number]
        let years = Set(results.map { portal.results[$0].year }).sorted(by: >)
        let title = "\(index.short) – \(index.name)"
        let trail = [("Chỉ số", SiteBuilder.indicesRoot)]
        let all = Page(index.address, .indices, from: grounds.rare) { composer, _ in
            let head = PageHead(title, "\(index.name) (\(index.short)), do \(index.publisher) công bố: kết quả từng năm kèm nguồn.", at: index.address, kind: "index", trail: trail)
            let (columns, rows, sources) = table(of: results, years, at: index.address)
            let own: [(key: String, value: Value)] = [
                ("chart", .object(chart(of: Ref(number)))), ("columns", .list(columns)), ("rows", .list(rows)),
                ("sources", .list(sources)),
            ]
            render(.index, head, indexFrame(number, years, current: nil, own), &composer)
        }
        return [all] + years.map { year in
            let address = index.address.appending("\(year)/")
            return Page(address, .indices, from: grounds.rare) { composer, _ in
                let head = PageHead(
                    "\(index.short) năm \(year)", "Xếp hạng \(index.name) năm \(year), kèm nguồn.", at: address,
                    kind: "index", trail: trail + [(index.short, index.address)])
                let ranked = ranked(results.filter { portal.results[$0].year == year }).map { portal.results[$0] }
                let own: [(key: String, value: Value)] = [
                    ("results", .list(ranked.map { indexValue($0) })), ("count", .number(ranked.count)),
                    // Ranks beyond the number of rows tell that others were measured too.
                    ("partial", .flag((ranked.compactMap(\.rank).max() ?? 0) > ranked.count)),
                ]
                render(.index, head, indexFrame(number, years, current: year, own), &composer)
            }
        }
    }

    private func indexFrame(_ number: Int, _ years: [Int], current: Int?, _ own: [(key: String, value: Value)]) -> Frame {
        let index = portal.indices[number]
        let shared: [(key: String, value: Value)] = [
            ("name", .text(index.name)), ("short", .text(index.short)), ("publisher", .text(index.publisher)),
            ("scale", .text(scale(index))), ("year", .number(current ?? 0)),
            ("years", .list(years.map { frames.link("\($0)", index.address.appending("\($0)/"), current: $0 == current) })),
            ("plans", .list(portal.plans.filter { $0.indices.contains(Ref(number)) }.map { frames.card($0) })),
        ]
        return Frame(Shapes.index, pairs: shared + own)
    }
}
