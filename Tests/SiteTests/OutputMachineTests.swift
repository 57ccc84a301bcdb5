import Foundation
import Testing

/// What programs read: feeds, the sitemap, redirects, structured data, open data.
@Suite struct OutputMachineTests {
    private static let base = "https://example.gov.vn/cchc"

    /// Each feed: its page, its title and its entries, newest first.
    @Test(arguments: [
        ("/", "Cổng thử", OutputSample.news.map(\.1)), ("/tin-tuc/", "Tin tức – Cổng thử", OutputSample.news.map(\.1)),
        ("/tinh-thanh/da-nang/", "Thành phố Đà Nẵng – Cổng thử", OutputSample.news.map(\.1)),
        ("/tinh-thanh/quang-nam/", "Tỉnh Quảng Nam – Cổng thử", []),
        ("/don-vi/da-nang/so-khcn/van-phong/", "Văn phòng Sở – Cổng thử", ["Tin thứ năm"]),
        ("/don-vi/da-nang/so-tttt/", "Sở Thông tin và Truyền thông – Cổng thử", ["Tin thứ nhất"]),
        ("/chu-de/buu-chinh/", "Bưu chính công ích – Cổng thử", ["Tin thứ sáu", "Tin thứ năm"]),
        ("/chu-de/dich-vu-so/", "Dịch vụ công trực tuyến – Cổng thử", ["Tin thứ tư", "Tin thứ ba", "Tin thứ hai", "Tin thứ nhất"]),
    ])
    func tellsWhatIsNew(_ address: String, _ title: String, _ titles: [String]) throws {
        let site = try OutputSample.built.get()
        let feed = try XMLTree.read(site.data(address + "feed.xml"))
        #expect(feed.name == "feed" && feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        #expect(feed["title"]?.text.lowercased() == title.lowercased())
        #expect(feed["id"]?.text == Self.base + address)
        func link(_ node: XMLTree.Node, _ rel: String) -> [String?] {
            node.all("link").filter { $0.attributes["rel"] == rel }.map { $0.attributes["href"] }
        }
        #expect(link(feed, "self") == [Self.base + address + "feed.xml"])
        #expect(link(feed, "alternate") == [Self.base + address])
        #expect(feed["author"]?["name"]?.text == "Ban Biên tập")
        let entries = feed.all("entry")
        #expect(entries.map { $0["title"]?.text } == titles)
        for entry in entries {
            let address = OutputSample.news.first { $0.1 == entry["title"]?.text }?.0 ?? ""
            #expect(entry["id"]?.text == Self.base + address)
            #expect(link(entry, "alternate") == [Self.base + address])
            #expect(entry["summary"]?.text == "Tóm tắt của \(entry["title"]?.text ?? "").")
            for key in ["published", "updated"] {
                let time = entry[key]?.text ?? ""
                #expect(time.hasSuffix("+07:00") && ISO8601DateFormatter().date(from: time) != nil, "\(time)")
            }
        }
        let newest = entries.compactMap { $0["updated"]?.text }.max()
        if let newest { #expect(feed["updated"]?.text == newest) }
        // The page itself says where its feed is.
        let links = try site.page(address).all("link") { $0.attributes["type"] == "application/atom+xml" }
        #expect(links.contains { $0.attributes["href"] == "/cchc" + address + "feed.xml" })
    }

    @Test func tellsTimesAndTopicsOfEntries() throws {
        let feed = try XMLTree.read(OutputSample.built.get().data("/feed.xml"))
        let second = try #require(feed.all("entry").first { $0["title"]?.text == "Tin thứ hai" })
        #expect(second["published"]?.text == "2025-12-31T23:30:00+07:00")
        #expect(second["updated"]?.text == "2026-01-05T00:00:00+07:00")
        let fifth = try #require(feed.all("entry").first { $0["title"]?.text == "Tin thứ năm" })
        #expect(fifth.all("category").map { $0.attributes["term"] } == ["buu-chinh", "chu-ky-so"])
        #expect(fifth["author"]?["name"]?.text == "Văn phòng Sở")
        let third = try #require(feed.all("entry").first { $0["title"]?.text == "Tin thứ ba" })
        #expect(third["author"]?["name"]?.text == "Phòng Tuyên truyền")
    }

    @Test func holdsTwentyEntriesAtMost() throws {
        var site = TinySite()
        for number in 10..<35 { site = site.with("content/news/2026/b\(number).md", OutputSample.item("Bài \(number)", "2026-02-01T10:\(number)", "")) }
        let (folder, run) = try site.run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let feed = try XMLTree.read(Data(folder.bytes("public/feed.xml") ?? []))
        #expect(feed.all("entry").count == 20)
        #expect(feed.all("entry").first?["title"]?.text == "Tin thử")
    }

    /// Every page for people once; no feed, redirect, error page or file, no sheet that repeats a page, and not the lists by
    /// letter that serve without a script.
    @Test func mapsEveryPageOnce() throws {
        let site = try OutputSample.built.get()
        let map = try XMLTree.read(site.data("/sitemap.xml"))
        #expect(map.name == "urlset" && map.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
        let told = map.all("url").compactMap { $0["loc"]?.text }
        let aliases: Set = ["tin-cu/1/index.html", "gioi-thieu-cu/index.html"]
        let pages = site.files.keys.filter { $0.hasSuffix("index.html") && !aliases.contains($0) }
            .filter { !$0.hasSuffix("/to-thong-bao/index.html") && (!$0.hasPrefix("tim-kiem/") || $0 == "tim-kiem/index.html") }
            .map { Self.base + "/" + $0.dropLast("index.html".count) }
        #expect(told.sorted() == pages.sorted())
        func modified(_ address: String) -> String? {
            map.all("url").first { $0["loc"]?.text == Self.base + address }?["lastmod"]?.text
        }
        #expect(modified("/tin-tuc/2026/ba/") == "2026-01-02")
        #expect(modified("/tin-tuc/2025/hai/") == "2026-01-05")
        #expect(modified("/gioi-thieu/") == "2026-02-02")
        #expect(try site.text("/robots.txt") == "User-agent: *\nAllow: /\n\nSitemap: \(Self.base)/sitemap.xml\n")
    }

    @Test(arguments: [("/tin-cu/1/", "/tin-tuc/2025/mot/", "Tin thứ nhất"), ("/cu/bai.aspx", "/tin-tuc/2025/mot/", "Tin thứ nhất"), ("/gioi-thieu-cu/", "/gioi-thieu/", "Giới thiệu")])
    func leadsFromOldAddresses(_ alias: String, _ target: String, _ title: String) throws {
        let site = try OutputSample.built.get()
        let page = try site.page(alias)
        #expect(page.all("meta") { $0.attributes["http-equiv"] == "refresh" }.map { $0.attributes["content"] } == ["0; url=/cchc" + target])
        #expect(page.links(in: "main") { _ in true }.map(\.to) == ["/cchc" + target])
        #expect(page.links(in: "main") { _ in true }.map(\.text) == [title])
        #expect(page.canonical == Self.base + target)
        #expect(page.meta("robots") == "noindex")
        let lines = try site.text("/_redirects").split(separator: "\n").map(String.init)
        #expect(lines.contains("/cchc\(alias) /cchc\(target) 301"))
        #expect(lines.count == 3 && lines == lines.sorted())
    }

    // Structured data and sharing.

    private func graph(_ address: String) throws -> [[String: Any]] {
        let texts = try OutputSample.built.get().page(address).texts(of: "script")
        let text = try #require(texts.first)
        let object = try #require(try json(Data(text.utf8)) as? [String: Any])
        #expect(texts.count == 1 && object["@context"] as? String == "https://schema.org")
        return try #require(object["@graph"] as? [[String: Any]])
    }

    private func node(_ type: String, of address: String) throws -> [String: Any] {
        try #require(try graph(address).first { $0["@type"] as? String == type }, "no \(type) on \(address)")
    }

    @Test func describesAnArticle() throws {
        let article = try node("NewsArticle", of: "/tin-tuc/2026/ba/")
        #expect(article["headline"] as? String == "Tin thứ ba")
        #expect(article["description"] as? String == "Tóm tắt của Tin thứ ba.")
        #expect(article["url"] as? String == Self.base + "/tin-tuc/2026/ba/")
        #expect(article["datePublished"] as? String == "2026-01-02T00:00:00+07:00")
        #expect(article["image"] as? String == Self.base + "/tin-tuc/2026/ba/anh.png")
        #expect(article["inLanguage"] as? String == "vi")
        #expect((article["author"] as? [String: Any])?["name"] as? String == "Phòng Tuyên truyền")
        #expect((article["publisher"] as? [String: Any])?["name"] as? String == "Sở Khoa học và Công nghệ")
    }

    @Test func describesTheWay() throws {
        let list = try #require(try node("BreadcrumbList", of: "/tin-tuc/2026/nam/")["itemListElement"] as? [[String: Any]])
        #expect(list.map { $0["position"] as? Int } == [1, 2, 3, 4, 5])
        #expect(list.first?["item"] as? String == Self.base + "/")
        #expect(list.last?["item"] as? String == Self.base + "/tin-tuc/2026/nam/")
        #expect(list.last?["name"] as? String == "Tin thứ năm")
    }

    @Test func describesUnitsAndHotlines() throws {
        let unit = try node("GovernmentOrganization", of: "/don-vi/da-nang/so-tttt/")
        #expect(unit["name"] as? String == "Sở Thông tin và Truyền thông")
        #expect(unit["dissolutionDate"] as? String == "2025-02-28")
        let owner = try node("GovernmentOrganization", of: "/duong-day-nong/danh-ba/")
        let points = try #require(owner["contactPoint"] as? [[String: Any]])
        #expect(points.map { $0["@type"] as? String } == ["ContactPoint"])
        #expect(points[0]["telephone"] as? String == "18001096")
        #expect(points[0]["contactType"] as? String == "phản ánh, kiến nghị")
        #expect(try node("WebSite", of: "/")["name"] as? String == "Cổng thử")
    }

    @Test func tellsWhatIsShared() throws {
        let page = try OutputSample.built.get().page("/tin-tuc/2026/ba/")
        let wanted = [
            "og:type": "article", "og:title": "Tin thứ ba", "og:description": "Tóm tắt của Tin thứ ba.", "og:locale": "vi_VN",
            "og:url": Self.base + "/tin-tuc/2026/ba/", "og:image": Self.base + "/tin-tuc/2026/ba/anh.png",
            "og:image:alt": "Người dân nộp hồ sơ", "og:site_name": "Cổng thử", "description": "Tóm tắt của Tin thứ ba.",
            "article:published_time": "2026-01-02T00:00:00+07:00", "article:tag": "Dịch vụ công trực tuyến",
        ]
        for (name, value) in wanted { #expect(page.meta(name) == value, "\(name)") }
        #expect(try OutputSample.built.get().page("/tin-tuc/").meta("og:type") == "website")
        #expect(page.texts(of: "title") == ["Tin thứ ba – Cổng thử"])
    }

    // Open data.

    static let tables = ["tin-tuc", "ke-hoach", "nhiem-vu", "tien-do", "duong-day-nong", "don-vi", "tinh-thanh", "chu-de", "chi-so", "van-ban"]

    /// The two forms of a table say the same, and the package describes their columns.
    @Test(arguments: tables) func saysTheSameTwice(_ name: String) throws {
        let site = try OutputSample.built.get()
        let table = try OpenTable(csv: site.data("/du-lieu/\(name).csv"))
        let objects = try #require(try json(site.data("/du-lieu/\(name).json")) as? [[String: Any]])
        #expect(!objects.isEmpty && objects.count == table.rows.count)
        for (row, object) in zip(table.rows, objects) {
            #expect(Set(object.keys) == Set(table.header))
            for (key, value) in object {
                let text = switch value {
                case let text as String: text
                case let list as [Any]: list.map { "\($0)" }.joined(separator: "; ")
                case is NSNull: ""
                default: "\(value)"
                }
                let cell = OpenTable.unguarded(row[key] ?? "")
                if cell == "true" || cell == "false" {
                    #expect(value as? Bool == (cell == "true"), "\(key)")
                } else if let number = value as? NSNumber {
                    #expect(Double(cell) == number.doubleValue, "\(key)")
                } else {
                    #expect(cell == text, "\(key)")
                }
            }
        }
        let package = try #require(try json(site.data("/du-lieu/datapackage.json")) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.map { $0["name"] as? String } == Self.tables)
        let resource = try #require(resources.first { $0["name"] as? String == name })
        #expect(resource["path"] as? String == "\(name).csv")
        let fields = try #require((resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
        #expect(fields.map { $0["name"] as? String } == table.header)
        #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
        for field in fields where field["type"] as? String == "integer" {
            #expect(table.rows.allSatisfy { row in
                let cell = row[field["name"] as? String ?? ""] ?? ""
                return cell.isEmpty || Int(cell) != nil
            })
        }
    }

    @Test(arguments: [
        ("tin-tuc", "title", "Tin thứ ba", [
            "date": "2026-01-02", "unit": "da-nang/so-khcn", "genre": "tin", "topics": "dich-vu-so", "plan": "ke-hoach",
            "fulfils": "tin-thang", "channels": "web; zalo", "author": "Phòng Tuyên truyền", "approved_by": "Ban Biên tập",
            "approved_on": "2026-01-02", "sent_on": "2026-01-01", "address": "https://example.gov.vn/cchc/tin-tuc/2026/ba/",
            "summary": "Tóm tắt của Tin thứ ba.",
        ]),
        ("ke-hoach", "id", "ke-hoach", [
            "number": "12/KH-SKHCN", "issued": "2026-01-01", "year": "2026", "signer": "Nguyễn Văn A", "signer_role": "Giám đốc",
            "goals": "Nâng chỉ số", "indices": "par-index", "audience": "Người dân", "recipients": "Như trên",
        ]),
        ("nhiem-vu", "id", "01", ["kind": "task", "what": "Niêm yết công khai", "lead": "da-nang/so-khcn/van-phong", "with": "Các xã", "when": "Cả năm", "due": "2026-Q1", "topics": "buu-chinh"]),
        ("nhiem-vu", "id", "tin-thang", ["kind": "publish", "lead": "da-nang/so-khcn", "count": "1", "every": "month", "channels": "zalo"]),
        ("nhiem-vu", "id", "bao-cao", ["kind": "report", "to": "Sở Nội vụ", "every": "year"]),
        ("tien-do", "period", "2026-01", [
            "plan": "ke-hoach", "duty": "tin-thang", "unit": "da-nang/so-khcn", "channel": "zalo", "due": "2026-01-20", "due_written": "true",
            "required": "1", "posted": "0", "declared": "2", "state": "met", "basis": "declared", "missing": "0",
        ]),
        ("duong-day-nong", "name", "Tổng đài Cổng Dịch vụ công quốc gia", [
            "phone": "18001096", "email": "hop-thu@example.gov.vn", "address": "1 Đường thử", "web": "https://dichvucong.gov.vn/",
            "hours": "7:30-11:30", "takes": "phản ánh; kiến nghị", "topics": "buu-chinh", "note": "Gọi miễn phí", "verified": "2026-11-01",
        ]),
        ("don-vi", "id", "da-nang/so-tttt", ["until": "2025-02-28", "successors": "da-nang/so-khcn", "level": "department", "province": "da-nang"]),
        ("tinh-thanh", "id", "quang-nam", ["until": "2025-06-30", "successors": "da-nang", "kind": "tinh"]),
        ("chu-de", "id", "chu-ky-so", ["name": "Chữ ký số", "summary": "Ký số từ xa.", "parent": "dich-vu-so"]),
        ("chi-so", "index", "par-index", ["year": "2023", "subject": "da-nang", "score": "88.50", "rank": "5", "source": "Bộ Nội vụ"]),
        ("van-ban", "number", "61/2018/NĐ-CP", ["date": "2018-04-23", "issuer": "Chính phủ", "cited_by": "https://example.gov.vn/cchc/ke-hoach/ke-hoach/"]),
    ] as [(String, String, String, [String: String])])
    func carriesTheValues(_ name: String, _ key: String, _ value: String, _ wanted: [String: String]) throws {
        let table = try OpenTable(csv: OutputSample.built.get().data("/du-lieu/\(name).csv"))
        let row = try #require(table.rows.first { $0[key] == value })
        for (key, value) in wanted { #expect(row[key] == value, "\(key)") }
    }
}
