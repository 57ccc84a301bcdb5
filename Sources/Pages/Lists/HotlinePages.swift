import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let hotlinesRoot = Address("/duong-day-nong/")

    func hotlinePages() -> [Page] {
        var pages = cardList(
            "Đường dây nóng", "Các số điện thoại, địa chỉ tiếp nhận phản ánh, kiến nghị.", .hotlineList,
            at: SiteBuilder.hotlinesRoot, total: groups.listedHotlines.count) { frames.card(portal.hotlines[groups.listedHotlines[$0]]) }
        for (number, directory) in portal.hotlines.enumerated() {
            let cites = documentIndex.hotlines[number]
            let content = ContentBody(
                file: directory.place.file, title: directory.title, address: directory.address, body: directory.body,
                cited: cites.body, isDirectory: true)
            pages.append(
                Page(
                    directory.address, .hotlines, origin: directory.place, modified: directory.verified, content: content
                ) { composer, body in
                    var head = PageHead(
                        directory.title, directory.summary ?? directory.title, at: directory.address, kind: "hotline",
                        trail: [("Đường dây nóng", SiteBuilder.hotlinesRoot)])
                    head.data = portal.isClosed(directory.unit) ? [] : [.contactPoints(directory)]
                    render(.hotline, head, hotlineFrame(directory, body, cites), &composer)
                })
        }
        return pages
    }

    private func hotlineFrame(_ directory: HotlineDirectory, _ body: RenderedBody?, _ cites: PageCitations) -> Frame {
        let closed = closedSince(directory.unit)
        let stale = closed == nil && (directory.verified.map { $0.adding(days: portal.site.hotlinesStaleAfter) < portal.today } ?? false)
        return Frame(
            Shapes.hotline,
            [
                "title": .text(directory.title), "summary": .text(directory.summary),
                "unit": .object(frames.link(directory.unit)),
                "closed": .object(closed.map { frames.date($0) }),
                "instead": .list(closed == nil ? [] : directories(of: directory.unit).map { frames.card(portal.hotlines[$0]) }),
                "former": .list(closed == nil ? formerOwners(directory.unit) : []),
                "verified": .object(directory.verified.map { frames.date($0) }), "stale": .flag(stale),
                "entries": .list(portal.answeredLines(of: directory).map { frames.hotlineLine($0) }), "topics": frames.links(directory.topics),
                "body": .html(body?.html ?? []), "cites": citedDocuments(cites),
            ])
    }

    /// The first day on which nobody answers for a directory any more.
    private func closedSince(_ owner: UnitOrProvince) -> Day? {
        guard portal.isClosed(owner) else { return nil }
        return switch owner {
        case .unit(let unit): portal[unit].ended
        case .province(let province): portal[province].ended
        }
    }
}
