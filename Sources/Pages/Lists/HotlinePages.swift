import PortalModel
import Templates

extension SiteBuilder {
    private static let hotlinesRoot = Address("/duong-day-nong/")

    func hotlinePages() -> [Page] {
        var pages = cardList(
            "Đường dây nóng", "Các số điện thoại, địa chỉ tiếp nhận phản ánh, kiến nghị.", .hotlineList,
            at: SiteBuilder.hotlinesRoot, total: portal.hotlines.count) { frames.card(portal.hotlines[$0]) }
        for directory in portal.hotlines {
            let content = ContentBody(
                file: directory.place.file, title: directory.title, address: directory.address, body: directory.body,
                isDirectory: true)
            pages.append(
                Page(
                    directory.address, .hotlines, origin: directory.place, modified: directory.verified, content: content
                ) { composer, body in
                    var head = PageHead(
                        directory.title, directory.summary ?? directory.title, at: directory.address, kind: "hotline",
                        trail: [("Đường dây nóng", SiteBuilder.hotlinesRoot)])
                    head.data = [.contactPoints(directory)]
                    render(.hotline, head, hotlineFrame(directory, body), &composer)
                })
        }
        return pages
    }

    private func hotlineFrame(_ directory: HotlineDirectory, _ body: RenderedBody?) -> Frame {
        let stale = directory.verified.map { $0.adding(days: portal.site.hotlinesStaleAfter) < portal.today } ?? false
        return Frame(
            Shapes.hotline,
            [
                "title": .text(directory.title), "summary": .text(directory.summary),
                "unit": .object(frames.link(directory.unit)),
                "verified": .object(directory.verified.map { frames.date($0) }), "stale": .flag(stale),
                "entries": .list(directory.entries.map { frames.hotlineLine($0) }), "topics": frames.links(directory.topics),
                "body": .html(body?.html ?? []),
            ])
    }
}
