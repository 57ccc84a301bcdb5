import PortalModel
import SearchIndex
import Text

/// All that can be found, in the order in which equal results are shown: what is looked for by its name first, then news,
/// newest first, then what is no more.
struct SearchCatalog: Sendable {
    /// One thing to be found, by its place in the portal's lists.
    enum Item: Sendable {
        case province(Int)
        case unit(Int)
        case topic(Int)
        case index(Int)
        case directory(Int)
        /// A line of a directory, both by their places.
        case line(Int, Int)
        case page(Int)
        case plan(Int)
        case document(Int)
        case procedure(Int)
        case abbreviation(Int)
        case news(Int)
    }

    let builder: SiteBuilder
    let items: [Item]
    /// Places in `items` plus one, by their addresses: of items that stand on one page and follow each other only the first, with
    /// ``several``. A dictionary of texts took 130 bytes for each item.
    private let places: [UInt32]
    private static let several: UInt32 = 1 << 31
    /// Anchors of the glossary's entries and of the procedures' fields.
    let abbreviationIDs: [String]
    let procedureIDs: [String]

    var portal: Portal { builder.portal }

    init(_ builder: SiteBuilder) {
        self.builder = builder
        let portal = builder.portal
        let (living, closed) = SearchCatalog.parted(portal.units.indices) { !portal.units[$0].isClosed(on: portal.today) }
        let (provinces, formerProvinces) = SearchCatalog.parted(portal.provinces.indices) { !portal.provinces[$0].isClosed(on: portal.today) }
        var items: [Item] = provinces.map { .province($0) }
        items.reserveCapacity(portal.news.count + portal.units.count + 1000)
        items += portal.topics.indices.map { .topic($0) }
        items += portal.indices.indices.map { .index($0) }
        for number in portal.hotlines.indices {
            items.append(.directory(number))
            items += portal.answeredLines(of: portal.hotlines[number]).indices.map { .line(number, $0) }
        }
        items += living.map { .unit($0) }
        items += portal.pages.indices.map { .page($0) }
        items += portal.plans.indices.map { .plan($0) }
        items += portal.procedures.indices.map { .procedure($0) }
        items += portal.glossary.indices.map { .abbreviation($0) }
        items += builder.documentIndex.documents.indices.reversed().map { .document($0) }
        items += portal.news.indices.map { .news($0) }
        items += formerProvinces.map { .province($0) }
        items += closed.map { .unit($0) }
        self.items = items
        abbreviationIDs = builder.glossaryIDs()
        procedureIDs = builder.procedureIDs()
        var places = [UInt32](repeating: 0, count: 16)
        while places.count < 2 * items.count { places += places }
        var last = ""
        var at = 0
        for (number, item) in items.enumerated() {
            let path = SearchCatalog.address(of: item, builder).path
            if path == last {
                places[at] |= SearchCatalog.several
                continue
            }
            last = path
            at = SearchCatalog.hash(path) & (places.count - 1)
            while places[at] != 0 { at = (at + 1) & (places.count - 1) }
            places[at] = UInt32(number + 1)
        }
        self.places = places
    }

    private static func hash(_ path: String) -> Int {
        var path = path
        return Int(truncatingIfNeeded: path.withUTF8 { ContentHash.of($0) })
    }

    /// The items whose texts stand on a page.
    func numbers(on path: String) -> Range<Int> {
        var at = SearchCatalog.hash(path) & (places.count - 1)
        while places[at] != 0 {
            let first = Int(places[at] & ~SearchCatalog.several) - 1
            if address(of: first).path == path {
                var end = first + 1
                while places[at] >= SearchCatalog.several, end < items.count, address(of: end).path == path { end += 1 }
                return first..<end
            }
            at = (at + 1) & (places.count - 1)
        }
        return 0..<0
    }

    private static func parted(_ indices: Range<Int>, _ isFirst: (Int) -> Bool) -> ([Int], [Int]) {
        (indices.filter(isFirst), indices.filter { !isFirst($0) })
    }

    /// The page on which an item stands.
    func address(of number: Int) -> Address { SearchCatalog.address(of: items[number], builder) }

    private static func address(of item: Item, _ builder: SiteBuilder) -> Address {
        let portal = builder.portal
        return switch item {
        case .province(let index): portal.provinces[index].address
        case .unit(let index): portal.units[index].address
        case .topic(let index): portal.topics[index].address
        case .index(let index): portal.indices[index].address
        case .directory(let index), .line(let index, _): portal.hotlines[index].address
        case .page(let index): portal.pages[index].address
        case .plan(let index): portal.plans[index].address
        case .document(let index): builder.documentIndex.documents[index].address
        case .procedure: SiteBuilder.proceduresRoot
        case .abbreviation: SiteBuilder.glossaryRoot
        case .news(let index): portal.news[index].address
        }
    }

    /// The place on the page, where it is one among several.
    func anchor(of number: Int) -> String? {
        switch items[number] {
        case .line(_, let line): SiteBuilder.lineID(line)
        case .procedure(let index): procedureIDs[index]
        case .abbreviation(let index): abbreviationIDs[index]
        default: nil
        }
    }

    /// Whether the body of the page is the item's own text.
    func hasBody(_ number: Int) -> Bool {
        switch items[number] {
        case .directory, .page, .plan, .news: true
        default: false
        }
    }
}
