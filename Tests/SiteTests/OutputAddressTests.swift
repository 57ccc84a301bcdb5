import Foundation
import Testing

/// Every address of the contract stands, and pages lead to each other as they should.
@Suite struct OutputAddressTests {
    static let addresses = [
        "/", "/feed.xml", "/tin-tuc/", "/tin-tuc/trang-2/", "/tin-tuc/trang-3/", "/tin-tuc/feed.xml", "/tin-tuc/2026/",
        "/tin-tuc/2026/trang-2/", "/tin-tuc/2026/01/", "/tin-tuc/2026/03/", "/tin-tuc/2025/", "/tin-tuc/2025/12/",
        "/tin-tuc/2025/02/", "/tin-tuc/2026/ba/", "/tin-tuc/2026/ba/anh.png", "/tin-tuc/2026/ba/bang.csv",
        "/tin-tuc/2025/mot/", "/ke-hoach/", "/ke-hoach/ke-hoach/", "/duong-day-nong/", "/duong-day-nong/danh-ba/",
        "/tinh-thanh/", "/tinh-thanh/da-nang/", "/tinh-thanh/da-nang/trang-2/", "/tinh-thanh/da-nang/feed.xml",
        "/tinh-thanh/quang-nam/", "/tinh-thanh/quang-nam/feed.xml", "/don-vi/", "/don-vi/da-nang/so-khcn/",
        "/don-vi/da-nang/so-khcn/trang-2/", "/don-vi/da-nang/so-khcn/feed.xml", "/don-vi/da-nang/so-khcn/van-phong/",
        "/don-vi/da-nang/so-tttt/", "/don-vi/da-nang/so-tttt/feed.xml", "/chu-de/", "/chu-de/dich-vu-so/",
        "/chu-de/dich-vu-so/trang-2/", "/chu-de/dich-vu-so/feed.xml", "/chu-de/chu-ky-so/", "/chi-so/", "/chi-so/par-index/",
        "/chi-so/par-index/2023/", "/van-ban/", "/van-ban/61-2018-nd-cp-2018-04-23-chinh-phu/", "/thu-tuc/", "/dinh-chinh/",
        "/tu-viet-tat/", "/gioi-thieu/", "/so-do-trang/", "/sitemap.xml", "/robots.txt", "/404.html", "/_redirects",
        "/tin-cu/1/", "/cu/bai.aspx", "/gioi-thieu-cu/", "/du-lieu/", "/du-lieu/datapackage.json",
        "/du-lieu/tin-tuc.json", "/du-lieu/tin-tuc.csv", "/du-lieu/ke-hoach.json", "/du-lieu/ke-hoach.csv",
        "/du-lieu/nhiem-vu.json", "/du-lieu/nhiem-vu.csv", "/du-lieu/duong-day-nong.json", "/du-lieu/duong-day-nong.csv",
        "/du-lieu/don-vi.json", "/du-lieu/don-vi.csv", "/du-lieu/tinh-thanh.json", "/du-lieu/tinh-thanh.csv",
        "/du-lieu/chu-de.json", "/du-lieu/chu-de.csv", "/du-lieu/chi-so.json", "/du-lieu/chi-so.csv", "/du-lieu/van-ban.json",
        "/du-lieu/van-ban.csv",
    ]

    @Test(arguments: addresses)
    func stands(_ address: String) throws {
        #expect(try !OutputSample.built.get().data(address).isEmpty)
    }

    @Test func holdsNothingBack() throws {
        let site = try OutputSample.built.get()
        #expect(site.folder.published(holding: OutputSample.heldWord) == [])
        for name in ["nhap", "cho", "hen", "het"] {
            #expect(!site.files.keys.contains { $0.contains("/\(name)/") })
            #expect(site.folder.published(holding: "/2026/\(name)/") == [])
        }
        #expect(!site.files.keys.contains { $0.hasPrefix("tin-tuc/2026/11") }, "a month with nothing but scheduled items")
    }

    /// Of each list: the pages, and on each the titles in order.
    @Test(arguments: [
        ("/tin-tuc/", [["Tin thứ sáu", "Tin thứ năm"], ["Tin thứ tư", "Tin thứ ba"], ["Tin thứ hai", "Tin thứ nhất"]]),
        ("/tin-tuc/2026/", [["Tin thứ sáu", "Tin thứ năm"], ["Tin thứ tư", "Tin thứ ba"]]),
        ("/tin-tuc/2026/01/", [["Tin thứ tư", "Tin thứ ba"]]), ("/tin-tuc/2025/12/", [["Tin thứ hai"]]),
        ("/chu-de/buu-chinh/", [["Tin thứ sáu", "Tin thứ năm"]]),
        ("/chu-de/dich-vu-so/", [["Tin thứ tư", "Tin thứ ba"], ["Tin thứ hai", "Tin thứ nhất"]]),
        ("/don-vi/da-nang/so-khcn/van-phong/", [["Tin thứ năm"]]),
    ])
    func isCutIntoPages(_ root: String, _ pages: [[String]]) throws {
        let site = try OutputSample.built.get()
        func url(_ number: Int) -> String { "/cchc" + root + (number == 1 ? "" : "trang-\(number)/") }
        for (index, titles) in pages.enumerated() {
            let number = index + 1
            let page = try site.page(root + (number == 1 ? "" : "trang-\(number)/"))
            let cards = page.links(in: "main") { _ in true }.filter { $0.to.contains("/cchc/tin-tuc/20") && $0.text.hasPrefix("Tin thứ") }
            #expect(cards.map(\.text) == titles)
            for card in cards {
                #expect(OutputSample.news.contains { "/cchc" + $0.0 == card.to && $0.1 == card.text })
            }
            let links = page.links(in: "nav") { $0.attributes["class"] == "pagination" }
            func rel(_ name: String, _ element: String) -> [String] {
                page.all(element) { $0.attributes["rel"] == name }.compactMap { $0.attributes["href"] }
            }
            let previous = number > 1 ? [url(number - 1)] : []
            let next = number < pages.count ? [url(number + 1)] : []
            for element in ["link", "a"] {
                #expect(rel("prev", element) == previous)
                #expect(rel("next", element) == next)
            }
            if pages.count == 1 {
                #expect(links.isEmpty)
            } else {
                #expect(links.filter { !$0.text.hasSuffix("trước") && !$0.text.hasSuffix("sau") }.map(\.to) == (1...pages.count).map(url))
                let current = page.all("a") { $0.attributes["aria-current"] == "page" }.compactMap { $0.attributes["href"] }
                #expect(current.contains(url(number)))
            }
        }
        #expect(throws: HarnessError.self) { try site.data(root + "trang-\(pages.count + 1)/") }
        #expect(throws: HarnessError.self) { try site.data(root + "trang-1/") }
    }

    @Test(arguments: [
        ("/tin-tuc/2026/nam/", ["/", "/tin-tuc/", "/tin-tuc/2026/", "/don-vi/da-nang/so-khcn/van-phong/"]),
        ("/tin-tuc/trang-2/", ["/", "/tin-tuc/"]), ("/tin-tuc/2026/01/", ["/", "/tin-tuc/", "/tin-tuc/2026/"]),
        ("/don-vi/da-nang/so-khcn/van-phong/", ["/", "/don-vi/", "/tinh-thanh/da-nang/", "/don-vi/da-nang/so-khcn/"]),
        ("/chi-so/par-index/2023/", ["/", "/chi-so/", "/chi-so/par-index/"]), ("/ke-hoach/ke-hoach/", ["/", "/ke-hoach/"]),
        ("/chu-de/chu-ky-so/", ["/", "/chu-de/", "/chu-de/dich-vu-so/"]), ("/gioi-thieu/", ["/"]), ("/", []),
    ])
    func showsTheWay(_ address: String, _ trail: [String]) throws {
        let page = try OutputSample.built.get().page(address)
        let crumbs = page.links(in: "nav") { $0.attributes["class"]?.hasPrefix("breadcrumbs") == true }
        #expect(crumbs.map(\.to) == trail.map { "/cchc" + $0 })
        #expect(crumbs.allSatisfy { !$0.text.isEmpty })
    }

    @Test func leadsToTheNewsBeforeAndAfter() throws {
        let site = try OutputSample.built.get()
        for (index, item) in OutputSample.news.enumerated() {
            let page = try site.page(item.0)
            func link(_ rel: String) -> [String] {
                page.all("a") { $0.attributes["rel"] == rel }.compactMap { $0.attributes["href"] }
            }
            #expect(link("prev") == (index + 1 < OutputSample.news.count ? ["/cchc" + OutputSample.news[index + 1].0] : []))
            #expect(link("next") == (index > 0 ? ["/cchc" + OutputSample.news[index - 1].0] : []))
        }
    }

    /// The same plan first, then the same unit, then the same topics, nearest in time.
    @Test(arguments: [
        ("ba", ["bon", "hai", "nam", "sau", "mot"]), ("bon", ["ba", "nam", "hai", "sau", "mot"]), ("nam", ["sau"]),
    ])
    func namesWhatIsRelated(_ slug: String, _ related: [String]) throws {
        let page = try OutputSample.built.get().page("/tin-tuc/2026/\(slug)/")
        let links = page.links(in: "section") { $0.attributes["aria-labelledby"] == "lien_quan" }.map(\.to).filter { $0.contains("/tin-tuc/") }
        #expect(links.map { $0.split(separator: "/").last.map(String.init) ?? "" } == related)
    }

    @Test func gathersWhatBelongsToATopicUnitAndProvince() throws {
        let site = try OutputSample.built.get()
        for address in ["/chu-de/dich-vu-so/", "/don-vi/da-nang/so-khcn/", "/tinh-thanh/da-nang/"] {
            let links = try site.page(address).links(in: "main") { _ in true }.map(\.to)
            #expect(links.contains("/cchc/ke-hoach/ke-hoach/"), "\(address)")
            #expect(links.contains("/cchc/duong-day-nong/danh-ba/") == (address != "/don-vi/da-nang/so-khcn/"), "\(address)")
        }
        #expect(try site.page("/chu-de/dich-vu-so/").links(in: "main") { _ in true }.contains { $0.to == "/cchc/chu-de/chu-ky-so/" })
        #expect(try site.page("/don-vi/da-nang/so-tttt/").links(in: "main") { _ in true }.contains { $0.to == "/cchc/don-vi/da-nang/so-khcn/" })
        #expect(try site.page("/don-vi/da-nang/so-khcn/").links(in: "main") { _ in true }.contains { $0.to == "/cchc/don-vi/da-nang/so-tttt/" })
        #expect(try site.page("/tinh-thanh/quang-nam/").links(in: "main") { _ in true }.contains { $0.to == "/cchc/tinh-thanh/da-nang/" })
    }

    @Test func listsThePlacesOfAllPagesForPeople() throws {
        let links = try OutputSample.built.get().page("/so-do-trang/").links(in: "main") { _ in true }.map(\.to)
        for address in ["/tin-tuc/", "/ke-hoach/", "/duong-day-nong/", "/tinh-thanh/", "/don-vi/", "/chu-de/", "/chi-so/", "/gioi-thieu/"] {
            #expect(links.contains("/cchc" + address))
        }
    }

    @Test func saysWhatIsInForceToday() throws {
        let page = try OutputSample.built.get().page("/gioi-thieu/")
        #expect(page.visibleText.contains("Tạm dừng để bảo trì"))
        #expect(!page.visibleText.contains("Đã qua"))
        #expect(page.visibleText.contains("1800 1096"))
    }
}
