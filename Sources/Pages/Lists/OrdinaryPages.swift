import PortalModel
import Templates
import Text

extension SiteBuilder {
    /// The pages of `content/pages/`.
    func ordinaryPages() -> [Page] {
        portal.pages.indices.map { number in
            let page = portal.pages[number]
            let cites = documentIndex.pages[number]
            let content = ContentBody(
                file: page.place.file, title: page.title, address: page.address, body: page.body, cited: cites.body)
            let isStatement = page.address == SiteBuilder.accessibilityAddress
            return Page(
                page.address, .pages, origin: page.place, modified: page.updated,
                from: isStatement ? nil : citing(cites, at: page.address), content: content
            ) { composer, body in
                var head = PageHead(page.title, page.summary ?? page.title, at: page.address, kind: isStatement ? "accessibility" : "page")
                head.share = .wordsAndCode
                guard !isStatement else {
                    return render(.accessibility, head, accessibilityFrame((page, body, citedDocuments(cites))), &composer)
                }
                render(
                    .page, head,
                    Frame(
                        Shapes.ordinaryPage,
                        [
                            "title": .text(page.title), "summary": .text(page.summary),
                            "updated": .object(page.updated.map { frames.date($0) }), "topics": frames.links(page.topics),
                            "body": body.value, "contents": contents(body),
                            "cites": citedDocuments(cites),
                        ]), &composer)
            }
        }
    }

    /// What a page is made from that shows itself and the documents that it cites.
    func citing(_ citations: PageCitations, at address: Address) -> Fingerprint {
        .of { out in
            out.add(grounds.links)
            out.add(address.path)
            grounds.add(citations, to: &out)
        }
    }

    func siteMapPage() -> Page {
        let address = Address("/so-do-trang/")
        return Page(address, .lists, from: grounds.counts) { composer, _ in
            render(
                .siteMap, PageHead("Sơ đồ trang", "Mọi phần của cổng.", at: address, kind: "site-map"),
                Frame(Shapes.siteMap, ["sections": .list(mapSections())]), &composer)
        }
    }

    private func mapSections() -> [Frame] {
        func section(_ title: String, _ path: String?, _ links: [Frame]) -> Frame {
            Frame(
                Shapes.mapSection,
                ["title": .text(title), "url": .text(path.map { frames.url(Address($0)) }), "links": .list(links)])
        }
        let provinces = livingFirst(Array(portal.provinces.indices))
        let channels = portal.channels.sortedVietnamese { $0.name }.compactMap { channel in
            channel.link.map { frames.link(written: Link(title: channel.name, link: $0)) }
        }
        return [
            section("Tin tức", "/tin-tuc/", groups.years.map { frames.link("Năm \($0.year)", Address("/tin-tuc/\($0.year)/"), count: $0.news.count) }),
            section("Kế hoạch", "/ke-hoach/", portal.plans.map { frames.link($0.title, $0.address) }),
        ] + (portal.has(.duties) ? [section("Lịch báo cáo, đăng tin", SiteBuilder.dueRoot.path, [])] : []) + [
            section("Đường dây nóng", "/duong-day-nong/", directoryLinks()),
            section("Chủ đề", "/chu-de/", portal.topics.sortedVietnamese { $0.name }.map { frames.link($0.name, $0.address) }),
            section("Tỉnh, thành phố", "/tinh-thanh/", provinces.map { frames.link(Ref<Province>($0)) }),
            section("Đơn vị", "/don-vi/", []),
            section("Chỉ số", "/chi-so/", portal.indices.map { frames.link($0.short, $0.address, note: $0.name) }),
            section("Tra cứu", nil, frames.links([
                ("Văn bản", "/van-ban/"), ("Thủ tục hành chính", "/thu-tuc/"), ("Từ viết tắt", "/tu-viet-tat/"),
                ("Đính chính", "/dinh-chinh/"), ("Dữ liệu mở", "/du-lieu/"),
            ])),
            section("Về cổng này", nil, portal.pages.map { frames.link($0.title, $0.address) }
                + (accessibilityPage().map { [frames.link("Tuyên bố về khả năng tiếp cận", $0.address)] } ?? [])),
        ] + (channels.isEmpty ? [] : [section("Kênh khác", nil, channels)])
    }

    /// Directories in use, then those whose owner is no more: their pages stay.
    private func directoryLinks() -> [Frame] {
        groups.listedHotlines.map { frames.link(portal.hotlines[$0].title, portal.hotlines[$0].address) }
            + portal.hotlines.filter { portal.isClosed($0.unit) }.map { frames.link($0.title, $0.address, note: "không còn dùng") }
    }

    func notFoundPage() -> Page {
        let address = Address("/404.html")
        return Page(address, .other, inSitemap: false, from: grounds.rare) { composer, _ in
            var head = PageHead("Không tìm thấy trang", "Địa chỉ này không có trang nào.", at: address, kind: "not-found")
            head.noindex = true
            let links = [
                ("Trang chủ", "/"), ("Tin tức", "/tin-tuc/"), ("Đường dây nóng", "/duong-day-nong/"), ("Chủ đề", "/chu-de/"),
                ("Tỉnh, thành phố", "/tinh-thanh/"), ("Sơ đồ trang", "/so-do-trang/"),
            ].map { frames.link($0.0, Address($0.1)) }
            render(.notFound, head, Frame(Shapes.notFound, ["links": .list(links)]), &composer)
        }
    }
}
