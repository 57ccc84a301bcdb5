import Text

/// Everything that the site knows on one day: the one value from which all pages are made.
///
/// It and its larger records are classes without anything that can change: handing one on costs one count instead of
/// one for each of its lists or texts.
///
/// Items that are not to be seen (drafts, not approved, scheduled, expired) are not in it.
public final class Portal: Sendable {
    public let site: Site
    /// The day for which the site is built.
    public let today: Day
    public let provinces: [Province]
    public let units: [Unit]
    public let topics: [Topic]
    public let documents: [LegalDocument]
    public let glossary: [GlossaryEntry]
    public let channels: [Channel]
    public let procedures: [Procedure]
    public let indices: [ReformIndex]
    public let results: [IndexResult]
    /// Newest first.
    public let news: [NewsItem]
    /// By year, newest first, then by title.
    public let plans: [Plan]
    public let hotlines: [HotlineDirectory]
    public let pages: [StaticPage]
    /// Files beside the pages that are published with them, by address.
    public let files: [PublishedFile]
    public let provinceLineage: Lineage<Province>
    public let unitLineage: Lineage<Unit>
    /// What all but the content files was read from: settings, registry, tables of indices, and what was asked for.
    public let grounds: Fingerprint
    /// Of all but the news: portals that have it in common differ in their news alone.
    private let trunk: Trunk

    private final class Trunk: Sendable {}

    public init(
        site: Site, today: Day, provinces: [Province], units: [Unit], topics: [Topic],
        documents: [LegalDocument], glossary: [GlossaryEntry], channels: [Channel],
        procedures: [Procedure], indices: [ReformIndex], results: [IndexResult], news: [NewsItem],
        plans: [Plan], hotlines: [HotlineDirectory], pages: [StaticPage], files: [PublishedFile], grounds: Fingerprint
    ) {
        self.site = site
        self.today = today
        self.provinces = provinces
        self.units = units
        self.topics = topics
        self.documents = documents
        self.glossary = glossary
        self.channels = channels
        self.procedures = procedures
        self.indices = indices
        self.results = results
        self.news = news
        self.plans = plans
        self.hotlines = hotlines
        self.pages = pages
        self.files = files
        provinceLineage = Lineage(provinces, on: today)
        unitLineage = Lineage(units, on: today)
        self.grounds = grounds
        trunk = Trunk()
    }

    private init(_ other: Portal, news: [NewsItem]) {
        site = other.site
        today = other.today
        provinces = other.provinces
        units = other.units
        topics = other.topics
        documents = other.documents
        glossary = other.glossary
        channels = other.channels
        procedures = other.procedures
        indices = other.indices
        results = other.results
        self.news = news
        plans = other.plans
        hotlines = other.hotlines
        pages = other.pages
        files = other.files
        provinceLineage = other.provinceLineage
        unitLineage = other.unitLineage
        grounds = other.grounds
        trunk = other.trunk
    }

    /// The same with other news, newest first.
    public func with(news: [NewsItem]) -> Portal { Portal(self, news: news) }

    /// Whether the two have everything but their news in common, for certain.
    public func isSameButForNews(as other: Portal) -> Bool { trunk === other.trunk }

    /// What a unit is on the day of the build: itself while it lasts, else those that it passed into.
    public func today(of unit: Ref<Unit>) -> [Ref<Unit>] {
        self[unit].isClosed(on: today) ? unitLineage.present(of: unit) : [unit]
    }

    /// What a province is on the day of the build.
    public func today(of province: Ref<Province>) -> [Ref<Province>] {
        self[province].isClosed(on: today) ? provinceLineage.present(of: province) : [province]
    }

    /// A unit with the units above it: a room's items are its department's too.
    public func branch(of unit: Ref<Unit>) -> [Ref<Unit>] {
        var units = [unit]
        while let parent = self[units[units.count - 1]].parent { units.append(parent) }
        return units
    }

    public subscript(_ ref: Ref<Province>) -> Province { provinces[ref.index] }
    public subscript(_ ref: Ref<Unit>) -> Unit { units[ref.index] }
    public subscript(_ ref: Ref<Topic>) -> Topic { topics[ref.index] }
    public subscript(_ ref: Ref<Channel>) -> Channel { channels[ref.index] }
    public subscript(_ ref: Ref<ReformIndex>) -> ReformIndex { indices[ref.index] }
    public subscript(_ ref: Ref<NewsItem>) -> NewsItem { news[ref.index] }
    public subscript(_ ref: Ref<Plan>) -> Plan { plans[ref.index] }
    public subscript(_ ref: Ref<HotlineDirectory>) -> HotlineDirectory { hotlines[ref.index] }
}

/// A picture or an attachment that is copied as it is.
public struct PublishedFile: Sendable {
    /// Its path below the site's folder.
    public let file: String
    public let address: Address
    /// Bytes.
    public let size: Int
    /// Pixels, where it is a picture whose size could be read.
    public let pixels: PixelSize?

    public init(file: String, address: Address, size: Int, pixels: PixelSize?) {
        self.file = file
        self.address = address
        self.size = size
        self.pixels = pixels
    }
}

/// Width and height of a picture.
public struct PixelSize: Hashable, Sendable {
    public let width: Int
    public let height: Int
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

extension Portal {
    /// Whether a part of the site is to be made.
    public func has(_ part: SitePart) -> Bool { !site.without.contains(part) }

    /// A portal that holds nothing, for a text that is looked at by itself.
    public static func empty(today: Day) -> Portal {
        let site = Site(
            title: "", image: nil, baseURL: .nowhere, language: "vi", timeZone: .vietnam,
            board: EditorialBoard(name: "", unit: nil, phone: nil, email: nil), requireApproval: false, pageSize: 20,
            feedback: Link(title: "", link: ""), hotline: nil, hotlinesStaleAfter: 180, parentPortal: nil, notices: [], menu: [], questions: [],
            without: [])
        return Portal(
            site: site, today: today, provinces: [], units: [], topics: [], documents: [], glossary: [], channels: [],
            procedures: [], indices: [], results: [], news: [], plans: [], hotlines: [], pages: [], files: [], grounds: Fingerprint(0, 0))
    }
}
