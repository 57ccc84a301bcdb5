import PortalModel
import Templates
import Text

extension SiteBuilder {
    static let hotlinesRoot = Address("/duong-day-nong/")

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
                    directory.address, .hotlines, origin: directory.place, modified: directory.verified,
                    from: citing(cites, at: directory.address), content: content
                ) { composer, body in
                    var head = PageHead(
                        directory.title, directory.summary ?? directory.title, at: directory.address, kind: "hotline",
                        trail: [("Đường dây nóng", SiteBuilder.hotlinesRoot)])
                    head.share = .wordsAndCode
                    head.data = portal.isClosed(directory.unit) ? [] : [.contactPoints(directory)]
                    render(.hotline, head, hotlineFrame(directory, body, cites), &composer)
                })
        }
        return pages
    }

    private func hotlineFrame(_ directory: HotlineDirectory, _ body: RenderedBody?, _ cites: PageCitations) -> Frame {
        let closed = closedSince(directory.unit)
        return Frame(
            Shapes.hotline,
            [
                "title": .text(directory.title), "summary": .text(directory.summary),
                "unit": .object(frames.link(directory.unit)),
                "closed": .object(closed.map { frames.date($0) }),
                "instead": .list(closed == nil ? [] : directories(of: directory.unit).map { frames.card(portal.hotlines[$0]) }),
                "former": .list(closed == nil ? formerOwners(directory.unit) : []),
                "verified": .object(directory.verified.map { frames.date($0) }), "stale": .flag(isStale(directory)),
                "cards_url": .text(cardsAddress(directory).map { frames.url($0) }),
                "notice_url": .text(noticeAddress(directory).map { frames.url($0) }),
                "entries": .list(portal.answeredLines(of: directory).enumerated().map { frames.hotlineLine($1, id: SiteBuilder.lineID($0)) }), "topics": frames.links(directory.topics),
                "body": body.value, "cites": citedDocuments(cites),
            ])
    }

    /// Whether a living directory was not verified for longer than the site wants.
    func isStale(_ directory: HotlineDirectory) -> Bool {
        guard !portal.isClosed(directory.unit), let day = directory.verified else { return false }
        return day.adding(days: portal.site.hotlinesStaleAfter) < portal.today
    }

    /// The anchor of a directory's line.
    static func lineID(_ line: Int) -> String { "dong-\(line + 1)" }

    /// The first day on which nobody answers for a directory any more.
    private func closedSince(_ owner: UnitOrProvince) -> Day? {
        guard portal.isClosed(owner) else { return nil }
        return switch owner {
        case .unit(let unit): portal[unit].ended
        case .province(let province): portal[province].ended
        }
    }
}
