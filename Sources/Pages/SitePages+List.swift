import Duties
import Findings
import PortalModel
import Text
import Workers

extension SitePages {
    /// What there is when all pages are known.
    final class List: Sendable {
        /// All pages, in the order of their addresses' making.
        let pages: [Page]
        /// What is wrong with addresses and with links in settings.
        let findings: [Finding]
        let book: AddressBook
        /// The place that the search page has among the pages of the book, which are all but the last of `pages`.
        let placeOfSearchPage: Int?
        /// The places of pages of which the book does not tell the place, by their addresses.
        let otherPlaces: Once<[String: Int]>
        let renewed: Set<String>?
        /// Links of site.yml to a place on a page.
        let settingsAnchors: [AnchorLink]

        init(_ builder: SiteBuilder, _ held: [HeldItem], _ faulty: [FaultyItem], _ assets: Assets, _ workers: Workers, _ site: FormerSite?) {
            let portal = builder.portal
            // The tables of open data are the longest pages; begun first, no thread is left alone with one at the end.
            var list = portal.has(.data) ? builder.dataPages(OpenData(portal, builder.frames, builder.documentIndex, builder.duties.ledger)) : []
            list += builder.homePages()
            list += builder.newsPages(workers)
            list += builder.planPages()
            if portal.has(.duties) { list += builder.progressPages() + builder.scorePages() + builder.dueDatePages() }
            list += builder.hotlinePages()
            list += builder.provincePages()
            list += builder.unitPages()
            list += builder.topicPages()
            list += builder.indexPages()
            if portal.has(.documents) { list += builder.documentPages() }
            list += [builder.procedurePage(), builder.correctionPage(), builder.glossaryPage()]
            list += builder.ordinaryPages()
            if let page = builder.accessibilityPage() { list.append(page) }
            list += builder.feedPages()
            list += builder.noticePages() + builder.cardPages() + builder.calendarPages()
            list.append(builder.siteMapPage())
            list.append(builder.notFoundPage())
            // Made after all others, when the index is known; here for whoever links to it.
            let searchPage = portal.has(.search) ? builder.searchPage(nil, nil) : nil
            if let searchPage { list.append(searchPage) }
            list += faulty.map(SitePages.faultyPage)

            let aliases = Aliases(portal)
            var others = builder.aliasPages(aliases) + builder.machinePages(list)
            let assets = portal.has(.search) ? assets.all : assets.all.filter { $0.name != Asset.searchScript }
            others += assets.map { asset in
                Page(asset.address, .other, isLasting: asset.isHashed, inSitemap: false, from: asset.fingerprint) { composer, _ in
                    composer.page.append(asset.bytes)
                }
            }
            let pages = list.filter { $0 !== searchPage } + others
            self.pages = pages
            let isAtFormerPlaces = site?.hasPlaces(of: pages, faulty) ?? false
            let kept = site.flatMap { isAtFormerPlaces ? $0.book(of: list, held) : nil }
            let book = kept ?? List.book(of: list, portal, assets, held, aliases, workers)
            self.book = book
            let placeOfSearchPage = searchPage.flatMap { page in list.lastIndex { $0 === page } }
            self.placeOfSearchPage = placeOfSearchPage
            let unbooked = pages.indices.suffix(others.count)
            otherPlaces = Once {
                let clashing = book.clashing.compactMap { SitePages.place($0, without: placeOfSearchPage) }
                return Dictionary((clashing + unbooked).map { (pages[$0].address.path, $0) }) { _, last in last }
            }
            renewed = kept == nil ? nil : site?.renewed(faulty)
            let settings = SettingsLinks(portal, book)
            settingsAnchors = settings.anchors
            findings = builder.documentIndex.findings + aliases.findings + book.findings + settings.findings
                + DutyFindings.findings(builder.duties.ledger, portal)
        }

        // Asked here and not of the book: what is taken out of an object is counted part by part, for each link of a body.
        func page(ofFile file: String) -> AddressBook.Entry? { book.page(ofFile: file) }
        func page(at path: String) -> AddressBook.Entry? { book.page(at: path) }

        private static func book(
            of pages: [Page], _ portal: Portal, _ assets: [Asset], _ held: [HeldItem], _ aliases: Aliases, _ workers: Workers
        ) -> AddressBook {
            var book = AddressBook(pages, workers)
            for asset in assets { book.add(asset.address, nil, title: asset.address.path) }
            for name in SiteBuilder.machineFiles { book.add(Address(name), nil, title: name) }
            for file in portal.files { book.add(file) }
            for item in held { book.addHeld(file: item.file, item.address) }
            for (alias, origin, title, _) in aliases.valid {
                book.add(alias.address, Origin(file: origin.file, range: alias.range), title: title)
            }
            book.checkFolders()
            return book
        }
    }
}
