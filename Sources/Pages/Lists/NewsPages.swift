import PortalModel
import Templates
import Text
import Workers

extension SiteBuilder {
    /// Items shown as related to one.
    private static let relatedCount = 5
    private static let newsRoot = Address("/tin-tuc/")

    func newsPages(_ workers: Workers) -> [Page] {
        newsLists() + workers.map(portal.news.count) { newsPage($0) }
    }

    /// The page of an item, by its place in the portal.
    func newsPage(_ index: Int) -> Page {
        let item = portal.news[index]
        return Page(
            item.address, .news, modified: item.updated ?? item.date.day, hasUsualFile: item.hasUsualFile,
            NewsWork(builder: self, index: index))
    }

    /// A news item's page, by its place in the portal.
    private struct NewsWork: PageWork {
        let builder: SiteBuilder
        let index: Int

        var origin: Origin? { builder.portal.news[index].place }
        var fingerprint: Fingerprint? { builder.newsGrounds(index) }
        var content: ContentBody? {
            builder.portal.news.expect(after: index)
            let item = builder.portal.news[index]
            return ContentBody(
                file: item.place.file, title: item.title, address: item.address, body: item.body,
                cited: builder.citations(ofNews: index).body)
        }

        func compose(_ composer: inout Composer, _ body: RenderedBody?) { builder.composeNews(index, body, &composer) }
        func keep(_ text: UnsafeBufferPointer<UInt8>) { builder.sentences.keep(of: index, builder.citations(ofNews: index), text) }
    }

    // Lists by time.

    private func newsLists() -> [Page] {
        var pages = newsList("Tin tức", Array(portal.news.indices), at: SiteBuilder.newsRoot, trail: [], year: nil)
        for (year, news, months) in groups.years {
            let root = Address("/tin-tuc/\(year)/")
            let trail = [("Tin tức", SiteBuilder.newsRoot)]
            pages += newsList("Tin tức năm \(year)", news, at: root, trail: trail, year: year)
            for (month, news) in months {
                let name = month < 10 ? "0\(month)" : "\(month)"
                pages += newsList(
                    "Tin tức tháng \(month)/\(year)", news, at: root.appending("\(name)/"),
                    trail: trail + [("Năm \(year)", root)], year: year)
            }
        }
        return pages
    }

    private func newsList(
        _ title: String, _ news: [Int], at root: Address, trail: [(title: String, address: Address)], year: Int?
    ) -> [Page] {
        let all = NewsList(builder: self, title: title, news: news, root: root, trail: trail, year: year)
        let modified = news.first.map { portal.news[$0].date.day }
        return (1...all.count).map { number in
            Page(all.list(number).address, .lists, modified: modified, NewsListWork(all: all, number: number))
        }
    }

    /// What all pages of a list of news have in common: there are thousands of them, so each holds no more than its number.
    private final class NewsList: Sendable {
        let builder: SiteBuilder
        let title: String
        let news: [Int]
        let root: Address
        let trail: [(title: String, address: Address)]
        let years: Value
        let months: Value

        init(builder: SiteBuilder, title: String, news: [Int], root: Address, trail: [(title: String, address: Address)], year: Int?) {
            self.builder = builder
            self.title = title
            self.news = news
            self.root = root
            self.trail = trail
            years = .list(builder.yearLinks(year))
            months = .list(builder.monthLinks(year, root))
        }

        private var size: Int { builder.portal.site.pageSize }
        var count: Int { ListPage.count(of: news.count, size: size) }
        func list(_ number: Int) -> ListPage { .page(number, of: news.count, size: size, at: root) }
    }

    /// One of them.
    private struct NewsListWork: PageWork {
        let all: NewsList
        let number: Int

        var origin: Origin? { nil }
        var content: ContentBody? { nil }

        var fingerprint: Fingerprint? {
            let (grounds, list) = (all.builder.grounds, all.list(number))
            return grounds.showing(all.news[list.range], besides: grounds.counts) { $0.add(list.address.path) }
        }

        func compose(_ composer: inout Composer, _ body: RenderedBody?) {
            let (builder, list, title) = (all.builder, all.list(number), all.title)
            var head = PageHead(
                list.titled(title), "\(title): \(all.news.count) tin, bài.", at: list.address, kind: "news-list",
                trail: number == 1 ? all.trail : all.trail + [(title, all.root)])
            if all.root == SiteBuilder.newsRoot { head.feed = ("Tin tức", all.root.appending("feed.xml")) }
            head.previousPage = list.previous
            head.nextPage = list.next
            builder.render(
                .newsList, head,
                Frame(Shapes.newsList) { set in
                    set("heading", .text(list.titled(title)))
                    set("cards", .list(list.range.count) { builder.frames.newsCards[all.news[list.range.lowerBound + $0]] })
                    set("pagination", .object(list.frame(builder.frames)))
                    set("years", all.years)
                    set("months", all.months)
                }, &composer)
        }
    }

    private func yearLinks(_ current: Int?) -> [Frame] {
        groups.years.map { year in
            frames.link("\(year.year)", Address("/tin-tuc/\(year.year)/"), current: year.year == current, count: year.news.count)
        }
    }

    private func monthLinks(_ year: Int?, _ current: Address) -> [Frame] {
        guard let group = groups.years.first(where: { $0.year == year }) else { return [] }
        return group.months.reversed().map { month in
            let address = Address("/tin-tuc/\(group.year)/\(month.month < 10 ? "0" : "")\(month.month)/")
            return frames.link("Tháng \(month.month)", address, current: address == current, count: month.news.count)
        }
    }

    // One item.

    static func newsSteps(_ groups: Groups, _ frames: Frames) -> [Int: [TrailStep]] {
        let root = frames.step("Tin tức", newsRoot)
        return Dictionary(
            groups.years.map { ($0.year, [root, frames.step("Năm \($0.year)", Address("/tin-tuc/\($0.year)/"))]) },
            uniquingKeysWith: { first, _ in first })
    }

    private func composeNews(_ index: Int, _ body: RenderedBody?, _ composer: inout Composer) {
        let item = portal.news[index]
        var head = PageHead(
            item.title, item.summary, at: item.address, kind: "news-item",
            steps: newsSteps[item.date.day.year, default: []] + [frames.step(item.unit)])
        head.article = PageHead.Article(
            published: item.date, modified: item.updated, topics: item.topics.map { portal[$0].name })
        head.image = item.image
        head.noindex = item.standing != .published
        head.share = ShareBlock.form(item, today: portal.today)
        head.data = [.newsArticle(item)]
        render(.newsItem, head, newsFrame(index, item, body), &composer)
    }

    /// Itself, its neighbours in time and those that are related; and where its links may lead, also those to documents.
    private func newsGrounds(_ index: Int) -> Fingerprint {
        let around = max(index - 1, 0)...min(index + 1, portal.news.count - 1)
        return grounds.showing(around, besides: grounds.links) { out in
            out.add(index - around.lowerBound)
            grounds.add(textOf: index, to: &out)
            grounds.add(related(index), to: &out)
            grounds.add(documentIndex.news[index], to: &out)
        }
    }

    private func newsFrame(_ index: Int, _ item: NewsItem, _ body: RenderedBody?) -> Frame {
        // Where it was posted besides here; the portal itself needs no mention.
        let channels = item.channels.filter { portal[$0].id != "web" }
        return Frame(Shapes.newsItem) { set in
            set("title", .text(item.title))
            set("summary", .text(item.summary))
            set("genre", .text(item.genre.words))
            set("date", .object(frames.date(item.date)))
            set("updated", .object(item.updated.map { frames.date($0) }))
            set("corrected", .object(item.corrections.map(\.date).max().map { frames.date($0) }))
            set("unit", .object(frames.link(item.unit)))
            set("author", .text(item.author))
            set("approved_by", .text(item.approvedBy))
            set("approved_on", .object(item.approvedOn.map { frames.date($0) }))
            set("sent_on", .object(item.sentOn.map { frames.date($0) }))
            let hasFacts = item.plan != nil || item.author != nil || item.sentOn != nil || item.approvedBy != nil || !channels.isEmpty || item.expires != nil
            set("has_facts", .flag(hasFacts))
            set("plan", .object(item.plan.map { frames.link($0) }))
            set("duties", .texts(dutyNames(item)))
            set("topics", frames.links(item.topics))
            set("channels", .list(channels.count) { .object(frames.link(channels[$0])) })
            set("image", .object(item.image.map(picture)))
            set("body", body.value)
            set("contents", contents(body))
            set("cites", citedDocuments(citations(ofNews: index)))
            set("attachments", .list(item.attachments.map { frames.file($0) }))
            set("corrections", .list(item.corrections.map { correction($0, of: nil) }))
            set("transcript", .text(item.transcript))
            set("expires", .object(item.expires.map { frames.date($0) }))
            set("has_neighbours", .flag(portal.news.count > 1))
            set("previous", .object(index + 1 < portal.news.count ? frames.link(portal.news[index + 1]) : nil))
            set("next", .object(index > 0 ? frames.link(portal.news[index - 1]) : nil))
            let near = related(index)
            set("related", .list(near.count) { frames.newsCards[near[$0]] })
            set("held", .text(frames.held(item.standing)))
        }
    }

    private func dutyNames(_ item: NewsItem) -> [String] {
        guard let plan = item.plan else { return [] }
        let duties = portal[plan].duties
        return item.fulfils.compactMap { id in duties.firstIndex { $0.id == id.text }.map { duties[$0].what } }
    }

    private func picture(_ image: Picture) -> Frame {
        Frame(
            Shapes.picture,
            [
                "url": .text(frames.url(image.address)), "alt": .text(image.alt), "credit": .text(image.credit),
                "width": .number(image.width ?? 0), "height": .number(image.height ?? 0),
            ])
    }

    func correction(_ correction: Correction, of item: NewsItem?) -> Frame {
        Frame(
            Shapes.correction,
            [
                "date": .object(frames.date(correction.date)), "text": .text(correction.text),
                "page": .object(item.map { frames.link($0) }),
            ])
    }

    /// A table of contents where there is enough to look through.
    func contents(_ body: RenderedBody?) -> Value {
        guard let headings = body?.headings, headings.count >= 3 else { return .missing }
        let shown = headings.indices.filter { headings[$0].level <= 3 }
        guard shown.count >= 3 else { return .missing }
        return .list(shown.count) { place in
            let heading = headings[shown[place]]
            return .object(
                Frame(Shapes.heading) { set in
                    set("id", .text(heading.id))
                    set("html", .html(heading.html))
                    set("level", .number(heading.level))
                    set("sub", .flag(heading.level > 2))
                })
        }
    }

    /// The neighbours in time of the same plan, then of the same unit, then of the same topics.
    private func related(_ index: Int) -> [Int] {
        let item = portal.news[index]
        var found: [Int] = []
        found.reserveCapacity(SiteBuilder.relatedCount)
        func take(from list: [Int]) {
            guard found.count < SiteBuilder.relatedCount else { return }
            nearest(to: index, in: list, count: SiteBuilder.relatedCount + 1) { other in
                if other != index, !found.contains(other) { found.append(other) }
                return found.count < SiteBuilder.relatedCount
            }
        }
        if let plan = item.plan { take(from: groups.newsOfPlan[plan.index]) }
        take(from: groups.newsOfUnit[item.unit.index])
        for topic in item.topics { take(from: groups.newsOfTopic[topic.index]) }
        return found
    }

    /// The items on whose pages something is said of some items besides their texts: themselves, their neighbours and those to which they are
    /// related; see ``newsGrounds(_:)``.
    func places(naming items: [Int]) -> Set<Int> {
        var found: Set<Int> = []
        for index in items {
            found.formUnion(max(index - 1, 0)...min(index + 1, portal.news.count - 1))
            let item = portal.news[index]
            let lists = (item.plan.map { [groups.newsOfPlan[$0.index]] } ?? []) + portal.branch(of: item.unit).map { groups.newsOfUnit[$0.index] }
                + item.topics.map { groups.newsOfTopic[$0.index] }
            for list in lists {
                // Who looks for the nearest in a list finds none that stand further from it there than it looks for.
                let place = list.place(of: index)
                for other in list[max(0, place - SiteBuilder.relatedCount - 1)..<min(list.count, place + SiteBuilder.relatedCount + 2)]
                where !found.contains(other) && related(other).contains(index) { found.insert(other) }
            }
        }
        return found
    }

    /// The entries of a sorted list that stand nearest to one, nearest first, as many as `count` and while they are wanted.
    private func nearest(to index: Int, in list: [Int], count: Int, _ goesOn: (Int) -> Bool) {
        var after = list.place(of: index)
        var before = after - 1
        var rest = count
        while rest > 0, before >= 0 || after < list.count {
            rest -= 1
            if after < list.count, before < 0 || list[after] - index <= index - list[before] {
                guard goesOn(list[after]) else { return }
                after += 1
            } else {
                guard goesOn(list[before]) else { return }
                before -= 1
            }
        }
    }
}

extension [Int] {
    /// Where a number stands in a sorted list, or would stand.
    fileprivate func place(of number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
