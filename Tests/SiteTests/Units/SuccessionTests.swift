import Testing

private typealias Path = TinySite.Path

/// Units that pass into others, through any number of steps.
@Suite struct SuccessionTests {
    /// A ward that became another, and another, and another, each with an item; a town that was split among three; a
    /// room of a ward; a province that was merged.
    static let site = TinySite()
        .without(Path.news)
        .with(Path.documents, "- { number: 202/2025/QH15, date: 2025-06-12, issuer: Quốc hội, title: Nghị quyết về sắp xếp }\n")
        .with(Path.provinces, """
            - { id: da-nang, name: Đà Nẵng, kinds: [ { kind: tinh, until: 2026-08-31 }, { kind: thanh-pho, from: 2026-09-01, by: 9/2026/QH16 } ], codes: [ { code: "48", until: 2025-06-30 }, { code: "49", from: 2025-07-01 } ] }
            - { id: hoi-an, name: Hội An, kind: tinh, until: 1996-12-31, successors: [ { id: quang-nam, how: split, by: 1/1996/QH9 } ] }
            - { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang, how: merged, by: 202/2025/QH15 } ] }

            """)
        .with(Path.units, """
            - { id: da-nang/so-khcn, name: Sở Khoa học và Công nghệ, short: Sở KH&CN, level: department }
            - { id: da-nang/phuong-a, name: Phường A, level: commune, until: 2019-12-31, successors: [ { id: da-nang/phuong-b, how: merged, by: 11/NQ-A } ] }
            - { id: da-nang/phuong-a/van-phong, name: Văn phòng A, level: office, until: 2019-12-31, successors: [ { id: da-nang/phuong-b, how: functions } ] }
            - { id: da-nang/phuong-a2, name: Phường A hai, level: commune, until: 2019-12-31, successors: [ { id: da-nang/phuong-b, how: merged, by: 11/NQ-A } ] }
            - { id: da-nang/phuong-b, name: Phường B, level: commune, from: 2020-01-01, until: 2025-06-30, successors: [ { id: da-nang/phuong-c, how: renamed, by: 202/2025/QH15 } ] }
            - { id: da-nang/phuong-c, name: Phường C, level: commune, from: 2025-07-01, until: 2026-03-31, successors: [ { id: da-nang/phuong-d, how: merged, by: 33/NQ-C } ] }
            - { id: da-nang/phuong-d, name: Phường D, level: commune, from: 2026-04-01 }
            - { id: da-nang/phuong-moi, name: Phường E, level: commune, from: 2027-01-01 }
            - { id: quang-nam/thi-xa, name: Thị xã X, also: [ Thị xã X cũ ], level: district, until: 2025-06-30, phone: "18001096", successors: [ { id: da-nang/phuong-d, how: split }, { id: da-nang/phuong-b, how: split }, { id: da-nang/so-khcn, how: split } ] }
            - { id: quang-nam/phong, name: Phòng Y, level: office, until: 2025-06-30 }

            """)
        .with("content/news/2019/a.md", item("Tin của A", "2019-05-01", "da-nang/phuong-a/van-phong"))
        .with("content/news/2020/b.md", item("Tin của B", "2020-05-01", "da-nang/phuong-b"))
        .with("content/news/2025/c.md", item("Tin của C", "2025-08-01", "da-nang/phuong-c"))
        .with("content/news/2026/d.md", item("Tin của D", "2026-05-01", "da-nang/phuong-d"))
        .with("content/news/2025/x.md", item("Tin của X", "2025-06-30", "quang-nam/thi-xa"))
        .with(Path.plan, "---\ntitle: Kế hoạch của B\nissuer: da-nang/phuong-b\nyear: 2021\ntopics: [dich-vu-so]\nsummary: T.\n---\n")
        .with(Path.results, "index,year,subject,score,rank,source\npar-index,2023,da-nang,88.50,5,Bộ Nội vụ\npar-index,2023,quang-nam,86.1,9,Bộ Nội vụ\n")

    static func item(_ title: String, _ date: String, _ unit: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\nunit: \(unit)\ntopics: [dich-vu-so]\nsummary: T.\n---\nChữ.\n"
    }

    static let built = Result {
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    private func page(_ address: String) throws -> HTMLPage { try Self.built.get().parsed(address) }

    /// Since when, into which, by which resolution; where that one has ended too, what it is now.
    @Test(arguments: [
        ("/don-vi/da-nang/phuong-a/", "Từ 01/01/2020, đơn vị này thôi hoạt động. Ngày cuối cùng: 31/12/2019. hợp nhất vào Phường B (nay là Phường D), theo 11/NQ-A"),
        ("/don-vi/da-nang/phuong-b/", "Từ 01/7/2025, đơn vị này thôi hoạt động. Ngày cuối cùng: 30/6/2025. đổi tên thành Phường C (nay là Phường D), theo 202/2025/QH15"),
        ("/don-vi/da-nang/phuong-c/", "Từ 01/4/2026, đơn vị này thôi hoạt động. Ngày cuối cùng: 31/3/2026. hợp nhất vào Phường D, theo 33/NQ-C"),
        ("/don-vi/quang-nam/thi-xa/", "Từ 01/7/2025, đơn vị này thôi hoạt động. Ngày cuối cùng: 30/6/2025. chia ra Phường D chia ra Phường B (nay là Phường D) chia ra Sở Khoa học và Công nghệ"),
        ("/don-vi/quang-nam/phong/", "Từ 01/7/2025, đơn vị này thôi hoạt động. Ngày cuối cùng: 30/6/2025. Danh bạ không ghi đơn vị kế thừa."),
        ("/tinh-thanh/quang-nam/", "Từ 01/7/2025, không còn là một đơn vị hành chính riêng. Ngày cuối cùng: 30/6/2025. hợp nhất vào Thành phố Đà Nẵng, theo 202/2025/QH15"),
        ("/tinh-thanh/hoi-an/", "Từ 01/01/1997, không còn là một đơn vị hành chính riêng. Ngày cuối cùng: 31/12/1996. chia ra Tỉnh Quảng Nam (nay thuộc Thành phố Đà Nẵng), theo 1/1996/QH9"),
    ])
    func closedPages(_ address: String, _ words: String) throws {
        #expect(try page(address).closing == words)
    }

    /// The resolution leads to its page, where the register has it.
    @Test func resolutionIsALink() throws {
        let links = try page("/don-vi/da-nang/phuong-b/").links(in: "div") { $0.attributes["class"] == "closed" }
        #expect(links.map(\.to) == ["/cchc/don-vi/da-nang/phuong-c/", "/cchc/van-ban/202-2025-qh15-2025-06-12-quoc-hoi/"])
    }

    @Test(arguments: ["/don-vi/da-nang/phuong-d/", "/don-vi/da-nang/phuong-moi/", "/tinh-thanh/da-nang/"])
    func livingPagesHaveNoNotice(_ address: String) throws { #expect(try page(address).closing == nil) }

    /// A unit is closed on the day after its last.
    @Test(arguments: [("2026-03-31", false), ("2026-04-01", true)])
    func closesOnTheDayAfter(_ today: String, _ isClosed: Bool) throws {
        let site = Self.site.without("content/news/2026/d.md")
        let (folder, run) = try site.run(["build", "--quiet", "--today", today])
        try #require(run.exitCode == 0, "\(run.out)")
        #expect(try (folder.parsed("/don-vi/da-nang/phuong-c/").closing != nil) == isClosed)
        let note = try folder.parsed("/tin-tuc/2020/b/").visibleText
        #expect(note.contains(isClosed ? "(nay là Phường D)" : "(nay là Phường C)"))
    }

    /// Own items, and apart from them those of predecessors three steps back, newest first.
    @Test func successorHasBoth() throws {
        let page = try page("/don-vi/da-nang/phuong-d/")
        #expect(page.addresses(in: "tin_bai").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2026/d/"])
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") }
            == ["/tin-tuc/2025/c/", "/tin-tuc/2025/x/", "/tin-tuc/2020/b/", "/tin-tuc/2019/a/"])
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/ke-hoach/") } == ["/ke-hoach/ke-hoach/"])
        #expect(page.addresses(in: "tien_than").prefix(6) == [
            "/don-vi/da-nang/phuong-c/", "/don-vi/quang-nam/thi-xa/", "/don-vi/da-nang/phuong-b/", "/don-vi/da-nang/phuong-a/",
            "/don-vi/da-nang/phuong-a/van-phong/", "/don-vi/da-nang/phuong-a2/",
        ])
        #expect(page.addresses(in: "ke_hoach") == [])
    }

    /// A step in the middle has only what came before it.
    @Test func middleOfTheChain() throws {
        let page = try page("/don-vi/da-nang/phuong-b/")
        #expect(page.addresses(in: "tin_bai").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2020/b/"])
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2025/x/", "/tin-tuc/2019/a/"])
    }

    @Test func provincesHaveBoth() throws {
        let page = try page("/tinh-thanh/da-nang/")
        #expect(page.addresses(in: "tin_bai").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2026/d/", "/tin-tuc/2025/c/", "/tin-tuc/2020/b/", "/tin-tuc/2019/a/"])
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2025/x/"])
        #expect(page.addresses(in: "tien_than").prefix(2) == ["/tinh-thanh/quang-nam/", "/tinh-thanh/hoi-an/"])
        #expect(try self.page("/don-vi/da-nang/so-khcn/").section("tien_than") != nil)
        #expect(try self.page("/chu-de/dich-vu-so/").section("tien_than") == nil)
    }

    /// As many as a page of a list; the predecessor's page has them all. Further pages do not say it again.
    @Test func predecessorsAreCutToAPage() throws {
        var site = try Self.site.changing(Path.site, "language: vi", to: "language: vi\npage_size: 2")
        for number in 1...5 { site = site.with("content/news/2021/b\(number).md", Self.item("Tin B \(number)", "2021-01-0\(number)", "da-nang/phuong-b")) }
        for number in 1...3 { site = site.with("content/news/2026/d\(number).md", Self.item("Tin D \(number)", "2026-06-0\(number)", "da-nang/phuong-d")) }
        let (folder, run) = try site.run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let page = try folder.parsed("/don-vi/da-nang/phuong-d/")
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2025/c/", "/tin-tuc/2025/x/"])
        #expect(page.texts(of: "li").contains { $0.contains("Phường B") && $0.contains("6 tin, bài") })
        #expect(try folder.parsed("/don-vi/da-nang/phuong-d/trang-2/").section("tien_than") == nil)
        #expect(folder.page("/don-vi/da-nang/phuong-b/trang-3/") != nil)
    }

    /// A room that was dissolved into its own department, and a department whose room went the same way: one item is shown once.
    @Test func itemsAreShownOnce() throws {
        let site = Self.site.adding("""
            - { id: da-nang/so-khcn/phong, name: Phòng cũ, level: office, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: functions } ] }
            - { id: da-nang/so-tttt, name: Sở TTTT, level: department, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: merged } ] }
            - { id: da-nang/so-tttt/phong, name: Phòng TT, level: office, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: functions } ] }
            """, to: Path.units)
            .with("content/news/2024/phong.md", Self.item("Tin phòng cũ", "2024-01-01", "da-nang/so-khcn/phong"))
            .with("content/news/2024/phong-tt.md", Self.item("Tin phòng TT", "2024-01-01", "da-nang/so-tttt/phong"))
        let (folder, run) = try site.run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let page = try folder.parsed("/don-vi/da-nang/so-khcn/")
        #expect(page.addresses(in: "tin_bai").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2024/phong/"])
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") } == ["/tin-tuc/2025/x/", "/tin-tuc/2024/phong-tt/"])
    }

    /// Who passed on some functions is still there, with its items; nobody takes it for a predecessor.
    @Test func functionsOfALivingUnit() throws {
        let site = Self.site
            .adding("- { id: da-nang/so-noi-vu, name: Sở Nội vụ, level: department, successors: [ { id: da-nang/so-khcn, how: functions, by: 5/QĐ } ] }", to: Path.units)
            .with("content/news/2026/noi-vu.md", Self.item("Tin Nội vụ", "2026-01-01", "da-nang/so-noi-vu"))
        let (folder, run) = try site.run(["build", "--quiet", "--strict"])
        try #require(run.exitCode == 0, "\(run.out)")
        let own = try folder.parsed("/don-vi/da-nang/so-noi-vu/")
        #expect(own.closing == nil)
        #expect(own.visibleText.contains("Đã chuyển chức năng"))
        #expect(own.visibleText.contains("theo 5/QĐ"))
        let other = try folder.parsed("/don-vi/da-nang/so-khcn/")
        #expect(other.visibleText.contains("Sở Nội vụ – chuyển chức năng về đây, theo 5/QĐ"))
        #expect(!other.addresses(in: "tien_than").contains("/tin-tuc/2026/noi-vu/"))
        #expect(!other.addresses(in: "tien_than").contains("/don-vi/da-nang/so-noi-vu/"))
    }

    /// A merger that is decided and has not come yet is told as such.
    @Test func mergersToCome() throws {
        let (folder, run) = try Self.site.without("content/news/2026/d.md").run(["build", "--quiet", "--today", "2026-03-31"])
        try #require(run.exitCode == 0, "\(run.out)")
        let page = try folder.parsed("/don-vi/da-nang/phuong-c/")
        #expect(page.closing == nil)
        #expect(page.texts(of: "dt").contains("Đến hết 31/3/2026, sau đó"))
        #expect(!(try folder.parsed("/don-vi/da-nang/phuong-d/").texts(of: "dt").contains { $0.contains("sau đó") }))
    }

    /// The district level is over from its day on, not before.
    @Test(arguments: [("2025-06-30", "cấp huyện"), ("2025-07-01", "cấp huyện (đã kết thúc từ 01/7/2025)")])
    func levelsThatEnded(_ today: String, _ words: String) throws {
        let (folder, run) = try Self.site.run(["build", "--quiet", "--today", today])
        try #require(run.exitCode == 0, "\(run.out)")
        #expect(try folder.parsed("/don-vi/quang-nam/thi-xa/").texts(of: "dd").contains(words))
    }

    /// Names and ways on an item are those of its day.
    @Test func itemsKeepTheirNames() throws {
        let page = try page("/tin-tuc/2020/b/")
        let crumbs = page.links(in: "nav") { $0.attributes["aria-label"] == "Đường dẫn" }.map(\.text)
        #expect(crumbs.last == "Phường B Đà Nẵng")
        #expect(page.visibleText.contains("(nay là Phường D)"))
        let split = try self.page("/tin-tuc/2025/x/").visibleText
        #expect(split.contains("Thị xã X"))
        #expect(split.contains("(nay là Phường D; Sở Khoa học và Công nghệ)"))
        let plan = try self.page("/ke-hoach/ke-hoach/").visibleText
        #expect(plan.contains("Phường B"))
        #expect(plan.contains("(nay là Phường D)"))
        #expect(!(try self.page("/tin-tuc/2026/d/").texts(of: "header") { $0.attributes["class"] == "story-head" }.joined().contains("nay là")))
    }

    /// Unit pages keep the province's name of the unit's last day, and results that of the year measured.
    @Test func provincesKeepTheirNames() throws {
        let crumbs = try page("/don-vi/da-nang/phuong-c/").links(in: "nav") { $0.attributes["aria-label"] == "Đường dẫn" }.map(\.text)
        #expect(crumbs.last == "Tỉnh Đà Nẵng")
        #expect(try page("/don-vi/da-nang/phuong-c/").visibleText.contains("(nay là Thành phố Đà Nẵng)"))
        let living = try page("/don-vi/da-nang/phuong-d/").links(in: "nav") { $0.attributes["aria-label"] == "Đường dẫn" }.map(\.text)
        #expect(living.last == "Thành phố Đà Nẵng")
        let row = try #require(try page("/chi-so/par-index/2023/").texts(of: "th") { $0.attributes["scope"] == "row" }.first)
        #expect(row.contains("Tỉnh Đà Nẵng"))
        #expect(row.contains("nay là Thành phố Đà Nẵng"))
    }

    @Test func successorNamesPredecessors() throws {
        let facts = try page("/don-vi/da-nang/phuong-b/").texts(of: "dd").first.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(facts == "Phường A – hợp nhất vào đây từ 01/01/2020, theo 11/NQ-A Phường A hai – hợp nhất vào đây từ 01/01/2020, theo 11/NQ-A Thị xã X – chia ra, một phần về đây từ 01/7/2025 Văn phòng A – chuyển chức năng về đây từ 01/01/2020")
    }

    /// Living units first, those about to begin after them, closed ones apart.
    @Test func livingComeFirst() throws {
        let list = try page("/don-vi/")
        let order = list.links(in: "main") { _ in true }.map { String($0.to.dropFirst("/cchc/".count)) }
        func place(_ address: String) throws -> Int { try #require(order.firstIndex(of: address), "\(address)") }
        #expect(try place("don-vi/da-nang/phuong-d/") < place("don-vi/da-nang/so-khcn/"))
        #expect(try place("don-vi/da-nang/so-khcn/") < place("don-vi/da-nang/phuong-moi/"))
        #expect(try place("don-vi/da-nang/phuong-moi/") < place("don-vi/da-nang/phuong-a/"))
        #expect(try place("don-vi/da-nang/phuong-c/") < place("don-vi/quang-nam/phong/"))
        #expect(list.texts(of: "h3").filter { $0 == "Đã thôi hoạt động" }.count == 2)
        let province = try page("/tinh-thanh/da-nang/")
        #expect(province.addresses(in: "cac_don_vi").filter { $0.hasPrefix("/don-vi/") }.last == "/don-vi/da-nang/phuong-moi/")
        #expect(province.addresses(in: "don_vi_cu").first == "/don-vi/da-nang/phuong-a/")
        #expect(try page("/tinh-thanh/").addresses(in: "truoc_day").first == "/tinh-thanh/hoi-an/")
        #expect(list.texts(of: "li").contains { $0.contains("Phường E") && $0.contains("từ 01/01/2027") })
    }

    /// A number of a unit that is no more is not offered.
    @Test func closedUnitsHaveNoTelephone() throws {
        #expect(!(try page("/don-vi/quang-nam/thi-xa/").visibleText.contains("Điện thoại")))
        let row = try Self.built.get().rows("don-vi").first { $0["id"] == "quang-nam/thi-xa" }
        #expect(row?["phone"] == "")
    }

    @Test func openDataKnowsBothNames() throws {
        let folder = try Self.built.get()
        let units = try folder.rows("don-vi")
        let closed = try #require(units.first { $0["id"] == "da-nang/phuong-a" })
        #expect(closed["name"] == "Phường A")
        #expect(closed["standing"] == "closed")
        #expect(closed["successors"] == "da-nang/phuong-b")
        #expect(closed["how"] == "merged")
        #expect(closed["by"] == "11/NQ-A")
        #expect(closed["today"] == "da-nang/phuong-d")
        #expect(closed["today_names"] == "Phường D")
        let living = try #require(units.first { $0["id"] == "da-nang/phuong-d" })
        #expect(living["standing"] == "living")
        #expect(living["predecessors"] == "da-nang/phuong-c; quang-nam/thi-xa")
        #expect(units.first { $0["id"] == "da-nang/phuong-moi" }?["standing"] == "upcoming")
        #expect(units.first { $0["id"] == "quang-nam/thi-xa" }?["today"] == "da-nang/phuong-d; da-nang/so-khcn")
        let province = try #require(try folder.rows("tinh-thanh").first { $0["id"] == "hoi-an" })
        #expect(province["today"] == "da-nang")
        #expect(province["today_names"] == "Thành phố Đà Nẵng")
        #expect(province["full_name"] == "Tỉnh Hội An")
        let lasting = try #require(try folder.rows("tinh-thanh").first { $0["id"] == "da-nang" })
        #expect(lasting["kinds"] == "tinh đến 2026-08-31; thanh-pho từ 2026-09-01")
        #expect(lasting["codes"] == "48 đến 2025-06-30; 49 từ 2025-07-01")
        #expect(lasting["standing"] == "living")
        #expect(lasting["predecessors"] == "quang-nam")
        let news = try #require(try folder.rows("tin-tuc").first { $0["title"] == "Tin của A" })
        #expect(news["unit_name"] == "Văn phòng A")
        #expect(news["unit_today"] == "da-nang/phuong-d")
        #expect(news["unit_today_names"] == "Phường D")
        let plan = try #require(try folder.rows("ke-hoach").first)
        #expect(plan["issuer_name"] == "Phường B")
        #expect(plan["issuer_today_names"] == "Phường D")
        let results = try folder.rows("chi-so")
        #expect(results.map { $0["subject_name"] } == ["Tỉnh Đà Nẵng", "Tỉnh Quảng Nam"])
        #expect(results.map { $0["subject_today_names"] } == ["Thành phố Đà Nẵng", "Thành phố Đà Nẵng"])
    }

    /// A chain of four hundred steps is followed to its ends.
    @Test func longChains() throws {
        var chain = "- { id: da-nang/u0, name: U, level: office }\n"
        for number in 1...400 { chain += "- { id: da-nang/u\(number), name: U, level: office, until: 2020-01-01, successors: [ { id: da-nang/u\(number - 1) } ] }\n" }
        let site = TinySite().adding(chain, to: Path.units).with("content/news/2019/cuoi.md", Self.item("Tin cuối", "2019-01-01", "da-nang/u400"))
        let (folder, run) = try site.run(["build", "--quiet"], deadline: 60)
        try #require(run.exitCode == 0, "\(run.out)")
        #expect(try folder.parsed("/don-vi/da-nang/u0/").addresses(in: "tien_than").contains("/tin-tuc/2019/cuoi/"))
        #expect(try folder.parsed("/don-vi/da-nang/u400/").closing?.contains("U (nay là U)") ?? false)
    }
}
