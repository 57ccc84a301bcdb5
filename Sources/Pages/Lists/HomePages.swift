import PortalModel
import Templates

extension SiteBuilder {
    /// Items of each sort on the home page.
    private static let homeNews = 8
    private static let homeFeatured = 3
    private static let homePlans = 5

    func homePages() -> [Page] {
        // Of the others those that are newest besides the featured ones, so one more for each of these.
        let featured = portal.news.indices.filter { portal.news[$0].featured }
        let shown = featured + portal.news.indices.prefix(SiteBuilder.homeNews + SiteBuilder.homeFeatured)
        return [
            Page(
                Address("/"), .lists, modified: portal.news.first?.date.day, from: grounds.showing(shown, besides: grounds.counts)
            ) { composer, _ in
                var head = PageHead(
                    portal.site.title, "\(portal.site.title): tin tức, kế hoạch, đường dây nóng, dịch vụ công trực tuyến, bưu chính công ích và các chỉ số.",
                    at: Address("/"), kind: "home")
                head.feed = (portal.site.title, Address("/feed.xml"))
                head.data = [.webSite]
                render(.home, head, homeFrame(), &composer)
            }
        ]
    }

    private func homeFrame() -> Frame {
        let featured = portal.news.indices.filter { portal.news[$0].featured }.prefix(SiteBuilder.homeFeatured)
        let latest = portal.news.indices.filter { !featured.contains($0) }.prefix(SiteBuilder.homeNews)
        let provinces = portal.provinces.indices.filter { !groups.newsOfProvince[$0].isEmpty }
        return Frame(
            Shapes.home,
            [
                "featured": .list(featured.map { frames.newsCards[$0] }),
                "latest": .list(latest.map { frames.newsCards[$0] }),
                "plans": .list(portal.plans.prefix(SiteBuilder.homePlans).map { frames.card($0) }),
                "topics": .list(topicsWithItems().map { topic in
                    frames.link(portal[topic].name, portal[topic].address, count: groups.newsOfTopic[topic.index].count)
                }),
                "questions": .list(portal.site.questions.map { question in
                    Frame(
                        Shapes.question,
                        [
                            "title": .text(question.link.title), "text": .text(question.text),
                            "url": .text(frames.url(written: question.link.link)),
                        ])
                }),
                "provinces": .list(livingFirst(provinces).map { index in
                    frames.link(
                        portal.provinces[index].lastName(by: portal.today),
                        portal.provinces[index].address, count: groups.newsOfProvince[index].count)
                }),
                "indices": .list(portal.indices.map { frames.link($0.short, $0.address, note: $0.name) }),
                "directories": .list(groups.listedHotlines.map { frames.card(portal.hotlines[$0]) }),
            ])
    }

    /// Topics that something belongs to, those with most news first, then by name.
    func topicsWithItems() -> [Ref<Topic>] {
        portal.topics.indices.sortedVietnamese { portal.topics[$0].name }
            .filter { !groups.newsOfTopic[$0].isEmpty || !groups.plansOfTopic[$0].isEmpty || !groups.hotlinesOfTopic[$0].isEmpty }
            .sorted { groups.newsOfTopic[$0].count > groups.newsOfTopic[$1].count }
            .map { Ref($0) }
    }

    /// Provinces by name, those that last first.
    func livingFirst(_ provinces: [Int]) -> [Int] {
        let sorted = provinces.sortedVietnamese { portal.provinces[$0].name }
        return sorted.filter { !portal.provinces[$0].isClosed(on: portal.today) }
            + sorted.filter { portal.provinces[$0].isClosed(on: portal.today) }
    }
}
