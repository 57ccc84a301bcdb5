import PortalModel
import Templates
import Text

/// What a province, a unit or a topic gathers, and how its pages are cut.
struct Gathering: Sendable {
    let news: [Int]
    let plans: [Int]
    let hotlines: [Int]
    let address: Address
    let title: String
    let description: String
    let kind: PageKind
    let template: PageTemplate
    let trail: [(title: String, address: Address)]
    /// What predecessors published; asked for when the first page is made.
    var heritage: @Sendable () -> Heritage = { .none }
    /// All news of the predecessors, of which the first page shows some.
    var inherited: [[Int]] = []

    var feed: Address { address.appending("feed.xml") }
}

extension SiteBuilder {
    /// The pages of a gathering: the first with everything, the others with more news.
    ///
    /// - Parameter own: the names of the thing itself, before those that all gatherings have; told whether they are for the
    ///   first page, since what only that shows need not be gathered for the others.
    func pages(
        _ gathering: Gathering, _ shape: Shape, data: [StructuredData] = [],
        own: @escaping @Sendable (_ isFirst: Bool) -> [(key: String, value: Value)]
    ) -> [Page] {
        let all = GatheringPages(builder: self, gathering: gathering, shape: shape, data: data, own: own)
        let modified = gathering.news.first.map { portal.news[$0].date.day }
        return (1...all.count).map { number in
            Page(all.list(number).address, gathering.kind, modified: modified, GatheringWork(pages: all, number: number))
        }
    }

    /// A result of an index as pages show it.
    func indexValue(_ result: IndexResult) -> Frame {
        Frame(
            Shapes.indexValue,
            [
                "index": .object(frames.link(result.index)), "subject": .object(subjectLink(result)), "year": .number(result.year),
                "year_url": .text(frames.url(portal[result.index].address.appending("\(result.year)/"))),
                "score": .text(result.score?.vietnamese), "rank": .text(result.rank.map(String.init)),
                "change": .text(series.change(result)),
                "source": .text(result.source),
            ])
    }
}

/// What all pages of a gathering have in common: there are thousands of them, so each holds no more than its number.
private final class GatheringPages: Sendable {
    let builder: SiteBuilder
    let gathering: Gathering
    let shape: Shape
    let data: [StructuredData]
    let own: @Sendable (_ isFirst: Bool) -> [(key: String, value: Value)]

    init(
        builder: SiteBuilder, gathering: Gathering, shape: Shape, data: [StructuredData],
        own: @escaping @Sendable (_ isFirst: Bool) -> [(key: String, value: Value)]
    ) {
        self.builder = builder
        self.gathering = gathering
        self.shape = shape
        self.data = data
        self.own = own
    }

    private var size: Int { builder.portal.site.pageSize }
    var count: Int { ListPage.count(of: gathering.news.count, size: size) }
    func list(_ number: Int) -> ListPage { .page(number, of: gathering.news.count, size: size, at: gathering.address) }
}

/// One of them.
private struct GatheringWork: PageWork {
    let pages: GatheringPages
    let number: Int

    var origin: Origin? { nil }
    var content: ContentBody? { nil }

    var fingerprint: Fingerprint? {
        let (grounds, gathering, list) = (pages.builder.grounds, pages.gathering, pages.list(number))
        return grounds.showing(gathering.news[list.range], besides: grounds.counts) { out in
            out.add(list.address.path)
            if list.number == 1 { for news in gathering.inherited { grounds.add(news, to: &out) } }
        }
    }

    func compose(_ composer: inout Composer, _ body: RenderedBody?) {
        let (builder, gathering, list) = (pages.builder, pages.gathering, pages.list(number))
        let (portal, frames) = (builder.portal, builder.frames)
        let first = number == 1
        var head = PageHead(
            list.titled(gathering.title), gathering.description, at: list.address,
            kind: gathering.template.rawValue,
            trail: first ? gathering.trail : gathering.trail + [(gathering.title, gathering.address)])
        head.feed = (gathering.title, gathering.feed)
        head.previousPage = list.previous
        head.nextPage = list.next
        head.data = first ? pages.data : []
        head.share = first ? .wordsAndCode : nil
        let heritage = first ? gathering.heritage() : .none
        let shared: [(key: String, value: Value)] = [
            ("cards", .list(list.range.count) { frames.newsCards[gathering.news[list.range.lowerBound + $0]] }),
            ("pagination", .object(list.frame(frames))), ("first_page", .flag(first)),
            ("plans", .list(first ? gathering.plans.map { frames.card(portal.plans[$0]) } : [])),
            ("directories", .list(first ? gathering.hotlines.map { frames.card(portal.hotlines[$0]) } : [])),
            ("former", .list(heritage.links)),
            ("former_cards", .list(heritage.news.map { frames.newsCards[$0] })),
            ("former_plans", .list(heritage.plans.map { frames.card(portal.plans[$0]) })),
            ("feed_url", .text(frames.url(gathering.feed))),
        ]
        builder.render(gathering.template, head, Frame(pages.shape, pairs: pages.own(first) + shared), &composer)
    }
}
