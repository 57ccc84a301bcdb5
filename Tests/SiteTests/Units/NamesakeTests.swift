import Testing

private typealias Path = TinySite.Path

/// Three units called Nguyễn Nghiêm, in one province, of which two are no more and none follows another.
@Suite struct NamesakeTests {
    private static let city = "/don-vi/quang-ngai/phuong-nguyen-nghiem/"
    private static let ducPho = "/don-vi/quang-ngai/phuong-nguyen-nghiem-duc-pho/"
    private static let commune = "/don-vi/quang-ngai/xa-nguyen-nghiem/"

    private static let site = TinySite()
        .adding("- { id: quang-ngai, name: Quảng Ngãi, kind: tinh, codes: [ { code: \"51\" } ] }", to: Path.provinces)
        .with("content/registry/units/quang-ngai.yml", """
            - { id: quang-ngai/phuong-nguyen-nghiem, name: Ủy ban nhân dân phường Nguyễn Nghiêm, level: commune, until: 2025-06-30, successors: [ { id: quang-ngai/phuong-cam-thanh, how: merged } ] }
            - { id: quang-ngai/phuong-chanh-lo, name: Ủy ban nhân dân phường Chánh Lộ, level: commune, until: 2025-06-30, successors: [ { id: quang-ngai/phuong-cam-thanh, how: merged } ] }
            - { id: quang-ngai/phuong-cam-thanh, name: Ủy ban nhân dân phường Cẩm Thành, level: commune, from: 2025-07-01 }
            - { id: quang-ngai/phuong-nguyen-nghiem-duc-pho, name: Ủy ban nhân dân phường Nguyễn Nghiêm, level: commune, until: 2025-06-30, successors: [ { id: quang-ngai/phuong-duc-pho, how: merged } ] }
            - { id: quang-ngai/phuong-duc-pho, name: Ủy ban nhân dân phường Đức Phổ, level: commune, from: 2025-07-01 }
            - { id: quang-ngai/xa-nguyen-nghiem, name: Ủy ban nhân dân xã Nguyễn Nghiêm, level: commune, from: 2025-07-01 }
            - { id: quang-ngai/xa-pho-phong, name: Ủy ban nhân dân xã Phổ Phong, level: commune, until: 2025-06-30, successors: [ { id: quang-ngai/xa-nguyen-nghiem, how: merged } ] }
            - { id: quang-ngai/xa-ba-to, name: Xã Ba Tô, level: commune }
            - { id: quang-ngai/xa-ba-to-2, name: Xã Ba Tơ, level: commune }
            - { id: quang-ngai/phuong-1, name: Phường 1, level: commune, until: 2025-06-30 }
            - { id: quang-ngai/phuong-1-duc-pho, name: Phường 1, level: commune, until: 2025-06-30 }
            - { id: quang-ngai/xa-binh-hiep-cu, name: Xã Bình Hiệp, level: commune, until: 2025-06-30, successors: [ { id: quang-ngai/xa-binh-hiep, how: merged } ] }
            - { id: quang-ngai/xa-binh-hiep, name: Xã Bình Hiệp, level: commune, from: 2025-07-01 }

            """)
        .with("content/news/2024/thanh-pho.md", SuccessionTests.item("Tin thành phố", "2024-01-01", "quang-ngai/phuong-nguyen-nghiem"))
        .with("content/news/2024/duc-pho.md", SuccessionTests.item("Tin Đức Phổ", "2024-01-02", "quang-ngai/phuong-nguyen-nghiem-duc-pho"))
        .with("content/news/2024/pho-phong.md", SuccessionTests.item("Tin Phổ Phong", "2024-01-03", "quang-ngai/xa-pho-phong"))
        .with("content/news/2026/xa.md", SuccessionTests.item("Tin xã", "2026-01-01", "quang-ngai/xa-nguyen-nghiem"))

    private static let built = Result {
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    @Test(arguments: [
        (city, ["/tin-tuc/2024/thanh-pho/"], []),
        (ducPho, ["/tin-tuc/2024/duc-pho/"], []),
        (commune, ["/tin-tuc/2026/xa/"], ["/tin-tuc/2024/pho-phong/"]),
        ("/don-vi/quang-ngai/phuong-cam-thanh/", [], ["/tin-tuc/2024/thanh-pho/"]),
        ("/don-vi/quang-ngai/phuong-duc-pho/", [], ["/tin-tuc/2024/duc-pho/"]),
    ] as [(String, [String], [String])])
    func itemsNeverMix(_ address: String, _ own: [String], _ former: [String]) throws {
        let page = try Self.built.get().parsed(address)
        #expect(page.addresses(in: "tin_bai").filter { $0.hasPrefix("/tin-tuc/") } == own)
        #expect(page.addresses(in: "tien_than").filter { $0.hasPrefix("/tin-tuc/") } == former)
        let feed = try #require(try Self.built.get().page(address + "feed.xml"))
        #expect(feed.components(separatedBy: "<entry>").count - 1 == own.count)
    }

    @Test(arguments: [
        ("/tin-tuc/2024/thanh-pho/", city, "nay là Ủy ban nhân dân phường Cẩm Thành"),
        ("/tin-tuc/2024/duc-pho/", ducPho, "nay là Ủy ban nhân dân phường Đức Phổ"),
    ])
    func itemsLeadToTheirOwn(_ item: String, _ unit: String, _ note: String) throws {
        let page = try Self.built.get().parsed(item)
        let head = page.texts(of: "header") { $0.attributes["class"] == "story-head" }.joined()
        #expect(head.contains(note))
        #expect(page.links(in: "header") { $0.attributes["class"] == "story-head" }.map(\.to) == ["/cchc" + unit])
        #expect(page.links(in: "nav") { $0.attributes["aria-label"] == "Đường dẫn" }.last?.to == "/cchc" + unit)
    }

    /// Each says which it is not; who follows another is no stranger to it, and a number is no name.
    @Test(arguments: [
        (city, [ducPho, commune]), (ducPho, [city, commune]), (commune, [city, ducPho]),
        ("/don-vi/quang-ngai/xa-ba-to/", ["/don-vi/quang-ngai/xa-ba-to-2/"]), ("/don-vi/quang-ngai/phuong-1/", []),
        ("/don-vi/quang-ngai/xa-binh-hiep/", []), ("/don-vi/quang-ngai/xa-binh-hiep-cu/", []), ("/don-vi/quang-ngai/phuong-cam-thanh/", []),
    ])
    func saysWhichItIsNot(_ address: String, _ others: [String]) throws {
        let page = try Self.built.get().parsed(address)
        let shown = page.all("div") { $0.attributes["class"] == "namesakes" && $0.attributes["hidden"] == nil }.count
        #expect(shown == (others.isEmpty ? 0 : 1))
        #expect(page.links(in: "div") { $0.attributes["class"] == "namesakes" }.map(\.to) == others.map { "/cchc" + $0 })
    }

    /// The example portal's own three.
    @Test func examplePortal() throws {
        let site = try ExamplePortalTests.built.get()
        for address in [Self.city, Self.ducPho, Self.commune] {
            let others = try site.page(address).links(in: "div") { $0.attributes["class"] == "namesakes" }.map(\.to)
            #expect(Set(others) == Set([Self.city, Self.ducPho, Self.commune].filter { $0 != address }.map { "/cchc" + $0 }))
        }
        let successor = try site.page("/don-vi/quang-ngai/phuong-cam-thanh/").addresses(in: "tien_than")
        #expect(successor.contains(Self.city))
        #expect(!successor.contains(Self.ducPho))
    }
}
