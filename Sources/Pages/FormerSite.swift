import PortalModel

/// What of a site that was made a moment ago still holds, where only some news have changed since: for a preview, in which a save
/// must not take as long as making everything.
struct FormerSite {
    let pages: SitePages
    private let portal: Portal
    /// Items in the place of others; nil where there are more or fewer items than there were, or in another order.
    private let exchanges: [Exchange]?

    /// An item in the place of what it was before.
    struct Exchange {
        let place: Int
        let old: NewsItem
        let new: NewsItem
    }

    /// More that have changed are no save of an editor, and make everything anew.
    private static let most = 256

    /// - Returns: nil where anything besides the news has changed.
    init?(_ pages: SitePages, _ portal: Portal) {
        guard portal.isSameButForNews(as: pages.builder.portal) else { return nil }
        self.pages = pages
        self.portal = portal
        exchanges = FormerSite.exchanges(pages.builder.portal.news, portal.news)
    }

    var builder: SiteBuilder { pages.builder }

    private static func exchanges(_ old: [NewsItem], _ new: [NewsItem]) -> [Exchange]? {
        guard old.count == new.count else { return nil }
        var exchanges: [Exchange] = []
        for place in old.indices where old[place] !== new[place] {
            let exchange = Exchange(place: place, old: old[place], new: new[place])
            guard exchange.old.place.file == exchange.new.place.file, exchanges.count < most else { return nil }
            exchanges.append(exchange)
        }
        return exchanges
    }

    private func holds(_ isSame: (NewsItem, NewsItem) -> Bool) -> Bool {
        exchanges?.allSatisfy { isSame($0.old, $0.new) } ?? false
    }

    /// Which items belong where.
    var groups: Groups? {
        holds { old, new in
            old.date.day == new.date.day && old.unit == new.unit && old.topics == new.topics && old.plan == new.plan
        } ? builder.groups : nil
    }

    /// What counts for which duty.
    var duties: DutyIndex? {
        holds { old, new in
            old.date == new.date && old.unit == new.unit && old.plan == new.plan && old.genre == new.genre && old.channels == new.channels
                && old.fulfils.map(\.text) == new.fulfils.map(\.text) && old.standing == new.standing
                // How far an item is that does not count yet.
                && (old.approvedBy == nil) == (new.approvedBy == nil) && old.approvedOn == new.approvedOn && old.sentOn == new.sentOn
        } ? builder.duties : nil
    }

    /// The documents and who cites them.
    var documents: DocumentIndex? { exchanges.flatMap { builder.documentIndex.exchanging($0, portal) } }

    /// The addresses of pages that are not what they were, of a site whose links lead where they led; nil where that is not known.
    func renewed(_ faulty: [FaultyItem]) -> Set<String>? {
        exchanges.map { Set(($0.map(\.new.address) + faulty.map(\.address)).map(\.path)) }
    }

    /// Whether the pages stand at the same addresses, one for one, and are of the same files: of the news that is known from the
    /// items, and of all others from the portal.
    func hasPlaces(of pages: [Page], _ faulty: [FaultyItem]) -> Bool {
        let former = self.pages
        return exchanges != nil && pages.count == former.pages.count && former.faulty.elementsEqual(faulty) { $0.file == $1.file }
            && pages.indices.allSatisfy { index in
                pages[index].address == former.pages[index].address && pages[index].inSitemap == former.pages[index].inSitemap
            }
    }

    /// The addresses, of pages at the same places.
    ///
    /// Of two at one address the findings tell more than their addresses; and what is held is known by its file.
    func book(of list: [Page], _ held: [HeldItem]) -> AddressBook? {
        guard pages.book.findings.isEmpty, pages.held.elementsEqual(held, by: { $0.file == $1.file && $0.address == $1.address })
        else { return nil }
        return pages.book.with(list)
    }
}
