import PortalModel
import Templates
import Text
import Workers

/// The lists from A to Y that serve where no script runs or the index is not to be had: titles, units and documents on pages
/// of their own by letter, topics and abbreviations where they stand already.
struct SearchLists: Sendable {
    /// One letter of a list.
    struct Letter: Sendable {
        let letter: String
        let address: Address
        /// In Vietnamese order.
        let entries: [Entry]
    }

    /// By its place in the portal's lists: of a million titles only the places are kept.
    enum Entry: Sendable {
        case news(UInt32)
        case plan(UInt32)
        case directory(UInt32)
        case page(UInt32)
        case unit(UInt32)
        case document(UInt32)
    }

    /// A list under its name.
    struct List: Sendable {
        let title: String
        let letters: [Letter]
    }

    let lists: [List]

    init(_ builder: SiteBuilder, _ workers: Workers) {
        let portal = builder.portal
        func places(_ count: Int, _ entry: (UInt32) -> Entry) -> [Entry] { (0..<UInt32(count)).map(entry) }
        let titles =
            places(portal.news.count, Entry.news) + places(portal.plans.count, Entry.plan)
            + places(portal.hotlines.count, Entry.directory) + places(portal.pages.count, Entry.page)
        lists = [
            List("Tiêu đề", "tieu-de", titles, builder, workers, by: vietnameseInitial),
            List("Đơn vị", "don-vi", places(portal.units.count, Entry.unit), builder, workers, by: vietnameseInitial),
            // By what the symbol names first: 61/2018/NĐ-CP stands under NĐ.
            List("Số, ký hiệu văn bản", "van-ban", places(builder.documentIndex.documents.count, Entry.document), builder, workers) { number in
                number.split(separator: "/").last { $0.contains { $0.isLetter } }
                    .map { String($0.prefix { $0.isLetter }).uppercased() }.flatMap { $0.isEmpty ? nil : $0 }
            },
        ]
    }

    /// Where one may look without a letter in mind.
    private static let parts = [
        ("Tin tức", "/tin-tuc/"), ("Kế hoạch", "/ke-hoach/"), ("Đường dây nóng", "/duong-day-nong/"), ("Đơn vị", "/don-vi/"),
        ("Văn bản", "/van-ban/"), ("Thủ tục hành chính", "/thu-tuc/"), ("Sơ đồ trang", "/so-do-trang/"),
    ]

    /// For the search page: links to every letter; the topics themselves; the glossary's letters; the parts of the portal.
    func frames(_ builder: SiteBuilder) -> [Frame] {
        func group(_ title: String, _ links: [Frame]) -> Frame {
            Frame(Shapes.searchGroup, ["title": .text(title), "links": .list(links)])
        }
        let portal = builder.portal
        return (lists.map { list in group(list.title, list.letters.map { builder.frames.link($0.letter, $0.address, count: $0.entries.count) }) } + [
            group("Chủ đề", portal.topics.sortedVietnamese { $0.name }.map { builder.frames.link($0.name, $0.address) }),
            group("Từ viết tắt", builder.glossaryLetters().map { builder.frames.link($0.letter, SiteBuilder.glossaryRoot.appending("#" + $0.id)) }),
            group("Các phần của cổng", builder.frames.links(SearchLists.parts)),
        ])
    }

    /// A page for each letter, or several where it has many entries.
    func pages(_ builder: SiteBuilder) -> [Page] {
        lists.flatMap { list in list.letters.flatMap { pages(builder, list, $0) } }
    }

    /// Entries on one page: some 30 KB.
    private static let pageSize = 200

    private func pages(_ builder: SiteBuilder, _ list: List, _ letter: Letter) -> [Page] {
        ListPage.pages(of: letter.entries.count, size: SearchLists.pageSize, at: letter.address).map { page in
            Page(page.address, .lists, inSitemap: false, from: print(builder.grounds, page.address, list, letter.entries[page.range])) { composer, _ in
                let title = "\(list.title): \(letter.letter)"
                var head = PageHead(
                    page.titled(title), "\(list.title) theo chữ cái.", at: page.address, kind: "search-list",
                    trail: [("Tìm kiếm", SiteBuilder.searchRoot)] + (page.number == 1 ? [] : [(title, letter.address)]))
                // All that they lead to is in the site's map.
                head.noindex = true
                head.previousPage = page.previous
                head.nextPage = page.next
                builder.render(
                    .searchList, head,
                    Frame(
                        Shapes.searchList,
                        [
                            "title": .text(list.title),
                            "letters": .list(list.letters.map { builder.frames.link($0.letter, $0.address, current: $0.letter == letter.letter) }),
                            "entries": .list(letter.entries[page.range].map { $0.link(builder) }),
                            "pagination": .object(page.frame(builder.frames)),
                        ]), &composer)
            }
        }
    }
}

extension SearchLists {
    /// What a page of a letter is made from: what of its entries is no news follows from the registry, the other pages and the documents.
    private func print(_ grounds: PageGrounds, _ address: Address, _ list: List, _ entries: ArraySlice<Entry>) -> Fingerprint {
        .of { out in
            out.add(grounds.documents)
            out.add(address.path)
            for letter in list.letters {
                out.add(letter.address.path)
                out.add(letter.entries.count)
            }
            for entry in entries {
                switch entry {
                case .news(let place): grounds.add(CollectionOfOne(Int(place)), to: &out)
                case .plan(let place): out.add(Int(place) << 3 | 1)
                case .directory(let place): out.add(Int(place) << 3 | 2)
                case .page(let place): out.add(Int(place) << 3 | 3)
                case .unit(let place): out.add(Int(place) << 3 | 4)
                case .document(let place): out.add(Int(place) << 3 | 5)
                }
            }
        }
    }
}

extension SearchLists.Entry {
    /// What it stands under in its list.
    fileprivate func title(_ builder: SiteBuilder) -> String {
        switch self {
        case .news(let place): builder.portal.news[Int(place)].title
        case .plan(let place): builder.portal.plans[Int(place)].title
        case .directory(let place): builder.portal.hotlines[Int(place)].title
        case .page(let place): builder.portal.pages[Int(place)].title
        case .unit(let place): builder.portal.units[Int(place)].name
        case .document(let place): builder.documentIndex.documents[Int(place)].number
        }
    }

    fileprivate func link(_ builder: SiteBuilder) -> Frame {
        let portal = builder.portal
        let (address, note): (Address, String?) =
            switch self {
            case .news(let place): (portal.news[Int(place)].address, portal.news[Int(place)].date.day.legal)
            case .plan(let place): (portal.plans[Int(place)].address, portal.plans[Int(place)].number)
            case .directory(let place): (portal.hotlines[Int(place)].address, nil)
            case .page(let place): (portal.pages[Int(place)].address, nil)
            case .unit(let place): (portal.units[Int(place)].address, builder.frames.presentName(Ref<Unit>(Int(place))))
            case .document(let place):
                (
                    builder.documentIndex.documents[Int(place)].address,
                    builder.documentIndex.documents[Int(place)].title ?? builder.documentIndex.documents[Int(place)].issuer
                )
            }
        return builder.frames.link(title(builder), address, note: note)
    }
}

extension SearchLists.List {
    /// Sorts entries under their letters; those that have none stand last, under `0–9`.
    init(
        _ title: String, _ name: String, _ entries: [SearchLists.Entry], _ builder: SiteBuilder, _ workers: Workers,
        by letter: @Sendable (String) -> String?
    ) {
        self.title = title
        let initials = workers.map(entries.count) { letter(entries[$0].title(builder)) ?? "" }
        var groups: [String: [SearchLists.Entry]] = [:]
        for (initial, entry) in zip(initials, entries) { groups[initial, default: []].append(entry) }
        let found = groups
        let names = groups.keys.filter { !$0.isEmpty }.sortedVietnamese { $0 } + (groups[""] == nil ? [] : [""])
        let sorted = workers.map(names.count) { found[names[$0]]?.sortedVietnamese { $0.title(builder) } ?? [] }
        letters = zip(names, sorted).map { name_, entries in
            SearchLists.Letter(
                letter: name_.isEmpty ? "0–9" : name_,
                address: SiteBuilder.searchRoot.appending("\(name)/\(name_.isEmpty ? "so" : name_.typedLetters)/"), entries: entries)
        }
    }
}
