import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let topicsRoot = Address("/chu-de/")

    func topicPages() -> [Page] {
        let list = Page(SiteBuilder.topicsRoot, .lists, from: grounds.counts) { composer, _ in
            let topics = portal.topics.indices.sortedVietnamese { portal.topics[$0].name }
            render(
                .topicList,
                PageHead("Chủ đề", "Các chủ đề cải cách hành chính.", at: SiteBuilder.topicsRoot, kind: "topic-list"),
                Frame(
                    Shapes.topicList,
                    [
                        "topics": .list(topics.map { index in
                            Frame(
                                Shapes.topicEntry,
                                [
                                    "title": .text(portal.topics[index].name),
                                    "url": .text(frames.url(portal.topics[index].address)),
                                    "summary": .text(portal.topics[index].summary),
                                    "count": .number(groups.newsOfTopic[index].count),
                                ])
                        })
                    ]), &composer)
        }
        return [list] + portal.topics.indices.flatMap(topicPages)
    }

    private func topicPages(_ index: Int) -> [Page] {
        let topic = portal.topics[index]
        var trail = [("Chủ đề", SiteBuilder.topicsRoot)]
        if let parent = topic.parent { trail.append((portal[parent].name, portal[parent].address)) }
        let gathering = Gathering(
            news: groups.newsOfTopic[index], plans: groups.plansOfTopic[index], hotlines: groups.hotlinesOfTopic[index],
            address: topic.address, title: topic.name, description: topic.summary ?? "Tin tức, kế hoạch về \(topic.name).",
            kind: .topics, template: .topic, trail: trail)
        return pages(gathering, Shapes.topic) { _ in
            let children = portal.topics.indices.filter { portal.topics[$0].parent == Ref(index) }
            let guides = portal.pages.filter { $0.topics.contains(Ref(index)) }
            return [
                ("name", .text(topic.name)), ("summary", .text(topic.summary)),
                ("has_facts", .flag(topic.parent != nil || !children.isEmpty || !guides.isEmpty)),
                ("parent", .object(topic.parent.map { frames.link(portal[$0].name, portal[$0].address) })),
                ("children", .list(children.map { frames.link(portal.topics[$0].name, portal.topics[$0].address) })),
                ("pages", .list(guides.map { frames.link($0.title, $0.address) })),
            ]
        }
    }
}
