import PortalModel
import Text

/// What stands where, for the links of bodies: in the book of all addresses or, before anybody has asked for that, among the pages of content
/// files alone, where nearly all links lead. Only of a site in which no two pages want one address the two say the same.
struct LinkTargets: Sendable {
    private let list: OnceObject<SitePages.List>
    /// Pages of content files that are no items; nil where the book is there.
    private let others: OnceObject<Boxed<[Page]>>?
    private let builder: SiteBuilder

    /// - Parameter waits: whether the book waits until something is looked for that nobody else knows, as nothing but texts has changed in a
    ///   site without a fault.
    init(_ list: OnceObject<SitePages.List>, _ builder: SiteBuilder, waits: Bool) {
        self.list = list
        self.builder = builder
        others = waits ? OnceObject { Boxed(builder.lasting.memory().use { builder.planPages() + builder.hotlinePages() + builder.ordinaryPages() }) } : nil
    }

    var book: AddressBook { list.object.book }

    /// What stands at an address.
    func page(at path: String) -> AddressBook.Entry? { list.object.page(at: path) }

    /// The page of a content file.
    func page(ofFile file: String) -> AddressBook.Entry? {
        guard let others else { return list.object.page(ofFile: file) }
        let address = NewsItem.usualAddress(ofFile: file)
        if let item = builder.portal.news.firstIndex(where: { $0.hasUsualFile ? $0.address.path == address : $0.place.file == file }) {
            return AddressBook.Entry(builder.newsPage(item))
        }
        if let page = others.object.value.first(where: { $0.inSitemap && $0.origin?.file == file }) { return AddressBook.Entry(page) }
        return list.object.page(ofFile: file)
    }
}
