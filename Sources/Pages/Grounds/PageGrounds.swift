import Duties
import PortalModel
import Templates
import Text
import Workers

/// What pages are made from, as fingerprints: a build that finds one it knows need not make its page again.
///
/// Every page is made from `rare` and, besides, from what its builder says: those who show news name the items, those who
/// count them name the counts. What is too wide to be named, like the tables of open data, is made from `all`. A page that is
/// made though nothing of it has changed is no fault, one that is not made though something has would be.
final class PageGrounds: Sendable {
    /// What nearly never changes: settings, registry, templates, the day; and of the content everything but news.
    let rare: Fingerprint
    /// `rare` and how many items are where: units, topics, years.
    let counts: Fingerprint
    /// `rare` and where a link in a text may lead: what addresses and files there are.
    let links: Fingerprint
    /// `rare` and all documents, without those who cite them.
    let documents: Fingerprint
    /// `rare` and the items that count for a duty, or were looked at and do not.
    let duties: Fingerprint
    /// `links` and which pages cite which document, by their addresses.
    let citing: Fingerprint
    /// Everything.
    let all: Fingerprint
    /// By the news' places: all that is said of an item but for its text, which its own page alone shows, and whoever quotes it.
    private let news: [Fingerprint]
    private let texts: [FileMark]
    private let ofDocument: [Fingerprint]

    /// - Parameters:
    ///   - templates: of the compiled templates with what every page shows of the site.
    ///   - held: items that are not published, to which a link is another fault than to nothing.
    init(
        _ portal: Portal, _ groups: Groups, _ index: DocumentIndex, _ duties: DutyIndex, templates: Fingerprint?, assets: Assets, held: [HeldItem],
        _ workers: Workers
    ) {
        let rare = PageGrounds.rare(portal, templates, assets)
        let news = workers.map(portal.news.count, prepare: { FingerprintWriter() }) { writer, index in
            PageGrounds.print(portal.news[index], &writer)
        }
        let ofDocument = index.documents.map(PageGrounds.print)
        let documents = Fingerprint.of { out in
            out.add(rare)
            for print in ofDocument { out.add(print) }
            for basis in index.basis {
                out.add(basis.count)
                for document in basis { out.add(document) }
            }
        }
        self.rare = rare
        self.news = news
        texts = portal.news.map(\.body.file)
        self.ofDocument = ofDocument
        self.documents = documents
        counts = .of { out in
            out.add(rare)
            PageGrounds.add(groups, &out)
        }
        let links = Fingerprint.of { out in
            out.add(documents)
            PageGrounds.add(groups, &out)
            for citing in index.citedBy { out.add(citing.count) }
            for item in portal.news {
                PageGrounds.add(fileOf: item, &out)
                out.add(item.address.path)
                for alias in item.aliases { out.add(alias.address.path) }
            }
            for item in held {
                out.add(item.file)
                out.add(item.address.path)
            }
        }
        self.duties = .of { out in
            out.add(rare)
            PageGrounds.add(duties.ledger, news, &out)
        }
        let citing = Fingerprint.of { out in
            out.add(links)
            for citing in index.citedBy { for one in citing { PageGrounds.add(one.page.kind, &out) } }
        }
        (self.links, self.citing) = (links, citing)
        all = .of { out in
            out.add(citing)
            for print in news { out.add(print) }
        }
    }

    /// Which page it is: what is said of it stands in the lists of all.
    private static func add(_ kind: CitingPage.Kind, _ out: inout FingerprintWriter) {
        let (list, index) = switch kind {
        case .plan(let index): (1, index)
        case .news(let index): (2, index)
        case .page(let index): (3, index)
        case .hotline(let index): (4, index)
        case .loose: (5, 0)
        }
        out.add(list)
        out.add(index)
    }

    // What a page's builder says.

    /// A page with news on it, each as a card, a line or a link.
    func showing(_ items: some Sequence<Int>, besides grounds: Fingerprint, _ more: (inout FingerprintWriter) -> Void = { _ in }) -> Fingerprint {
        .of { out in
            out.add(grounds)
            for index in items { out.add(news[index]) }
            more(&out)
        }
    }

    /// What a page cites: the documents that its texts lead to.
    func add(_ citations: PageCitations, to out: inout FingerprintWriter) {
        for cited in citations.all {
            if let document = cited.document { out.add(ofDocument[document]) } else { out.add(0) }
        }
    }

    /// An item's text.
    func add(textOf item: Int, to out: inout FingerprintWriter) { out.add(texts[item]) }

    func add(document: Int, to out: inout FingerprintWriter) { out.add(ofDocument[document]) }

    /// The item behind a citing page, which is quoted; what is no news belongs to `rare`.
    func add(_ page: CitingPage, to out: inout FingerprintWriter) {
        out.add(page.file)
        if case .news(let index) = page.kind {
            out.add(news[index])
            out.add(texts[index])
        }
    }

    /// All items of several lists.
    func add(_ items: some Sequence<Int>, to out: inout FingerprintWriter) {
        for index in items { out.add(news[index]) }
    }

    // What is put down of each thing: the bytes of its keys, and what is said of it elsewhere.

    /// Beside the address, from which the usual file's path follows.
    private static func add(fileOf item: NewsItem, _ out: inout FingerprintWriter) { out.add(item.hasUsualFile ? nil : item.place.file) }

    private static func print(_ item: NewsItem, _ out: inout FingerprintWriter) -> Fingerprint {
        add(fileOf: item, &out)
        out.add(item.body.head)
        out.add(item.address.path)
        out.add(item.standing.rawValue)
        out.add(item.plan == nil ? 0 : 1)
        return out.finish()
    }

    private static func print(_ document: Document) -> Fingerprint {
        .of { out in
            out.add(document.key)
            out.add(document.reference)
            out.add(document.name)
            out.add(document.title)
            out.add(document.link)
            out.add(document.date?.iso)
            out.add(document.plan == nil ? 0 : 1)
        }
    }

    private static func add(_ ledger: DutyLedger, _ news: [Fingerprint], _ out: inout FingerprintWriter) {
        for obligation in ledger.obligations {
            out.add(obligation.posted.count)
            for entry in obligation.posted { out.add(news[entry.item.index]) }
            for entry in obligation.declared { if case .item(let item) = entry.source { out.add(news[item.index]) } }
            for entry in obligation.pending { out.add(news[entry.item.index]) }
        }
        for refusal in ledger.refusals {
            out.add(refusal.plan.index)
            out.add(refusal.duty ?? -1)
            if case .item(let item) = refusal.subject { out.add(news[item.index]) }
        }
    }

    private static func add(_ groups: Groups, _ out: inout FingerprintWriter) {
        for lists in [groups.newsOfProvince, groups.newsOfUnit, groups.newsOfTopic, groups.newsOfPlan] {
            out.add(lists.count)
            for list in lists { out.add(list.count) }
        }
        for (year, news, months) in groups.years {
            out.add(year)
            out.add(news.count)
            for (month, news) in months {
                out.add(month)
                out.add(news.count)
            }
        }
    }

    private static func rare(_ portal: Portal, _ templates: Fingerprint?, _ assets: Assets) -> Fingerprint {
        .of { out in
            out.add(portal.grounds)
            out.add(portal.today)
            out.add(portal.site.baseURL.origin)
            out.add(portal.site.baseURL.path)
            if let templates { out.add(templates) }
            for asset in assets.all { out.add(asset.address.path) }
            for plan in portal.plans {
                out.add(plan.place.file)
                out.add(plan.body.file)
                out.add(plan.standing.rawValue)
            }
            for directory in portal.hotlines {
                out.add(directory.place.file)
                out.add(directory.body.file)
            }
            for page in portal.pages {
                out.add(page.place.file)
                out.add(page.body.file)
            }
            // Sizes stand beside attachments, and widths in pictures.
            for file in portal.files {
                out.add(file.file)
                out.add(file.address.path)
                out.add(file.size)
                out.add(file.pixels?.width ?? -1)
                out.add(file.pixels?.height ?? -1)
            }
        }
    }
}
