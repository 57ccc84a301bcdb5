import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let indicesRoot = Address("/chi-so/")

    func indexPages() -> [Page] {
        let list = Page(SiteBuilder.indicesRoot, .lists) { composer, _ in
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
        let all = Page(index.address, .indices) { composer, _ in
            let head = PageHead(title, "\(index.name) (\(index.short)), do \(index.publisher) công bố: kết quả từng năm kèm nguồn.", at: index.address, kind: "index", trail: trail)
            render(.index, head, indexFrame(number, results, year: 0, years), &composer)
        }
        return [all] + years.map { year in
            let address = index.address.appending("\(year)/")
            return Page(address, .indices) { composer, _ in
                let head = PageHead(
                    "\(index.short) năm \(year)", "Xếp hạng \(index.name) năm \(year), kèm nguồn.", at: address,
                    kind: "index", trail: trail + [(index.short, index.address)])
                render(.index, head, indexFrame(number, results.filter { portal.results[$0].year == year }, year: year, years), &composer)
            }
        }
    }

    private func indexFrame(_ number: Int, _ results: [Int], year: Int, _ years: [Int]) -> Frame {
        let index = portal.indices[number]
        // Newest year first; within a year by rank, then by score, those without a rank last.
        let ordered = results.sorted { a, b in
            let (x, y) = (portal.results[a], portal.results[b])
            if x.year != y.year { return x.year > y.year }
            if x.rank != y.rank { return (x.rank ?? Int.max) < (y.rank ?? Int.max) }
            return a < b
        }
        return Frame(
            Shapes.index,
            [
                "name": .text(index.name), "short": .text(index.short), "publisher": .text(index.publisher),
                "scale": .text(index.scale), "year": .number(year),
                "years": .list(years.map { frames.link("\($0)", index.address.appending("\($0)/"), current: $0 == year) }),
                "results": .list(ordered.map { indexValue(portal.results[$0]) }),
                "plans": .list(portal.plans.filter { $0.indices.contains(Ref(number)) }.map { frames.card($0) }),
            ])
    }
}
