import Citations
import Findings
import PortalModel
import Text
import Workers

/// The site's documents and every citation of them: which document each one means, and who cites which.
///
/// A document is known by its number, its date and its issuer together, never by the number alone.
/// A class, since every page asks it more than once, and a structure of this many parts would be counted part by part each time.
final class DocumentIndex: Sendable {
    /// By date, then key.
    let documents: [Document]
    /// For each document what it rests on.
    let basis: [[Int]]
    let plans: [PageCitations]
    let pages: [PageCitations]
    let hotlines: [PageCitations]
    /// The documents that are plans of the site, by the plans' places.
    let documentOfPlan: [Int: Int]
    /// For each document the pages that cite it, and where; one entry a page.
    var citedBy: [[Citing]] { whole.object.lists.citedBy }
    var news: [PageCitations] { whole.object.lists.news }
    var findings: [Finding] { whole.object.lists.findings }
    private let known: KnownDocuments
    private let whole: OnceObject<Whole>
    /// Where few pages ask for few documents: then all texts are read only if somebody asks for all.
    private let reading: CitationReading?

    /// What is known when the texts of all pages have been read.
    private final class Whole: Sendable {
        let lists: Lists
        init(_ lists: Lists) { self.lists = lists }
    }

    private struct Lists: Sendable {
        var citedBy: [[Citing]]
        var news: [PageCitations]
        var findings: [Finding] = []

        /// - Parameters:
        ///   - count: of the portal's news.
        ///   - others: what comes of all pages but the news.
        init(_ reading: CitationReading, _ count: Int, _ others: [CitationReading.Found], _ workers: Workers) {
            let found = others + workers.map(reading.newsCount) { reading.resolve(others.count + $0) }
            news = reading.newsCount == 0 ? Array(repeating: .none, count: count) : found[others.count...].map(\.cites)
            citedBy = Array(repeating: [], count: reading.known.documents.count)
            // The page that was the last to cite each document: one entry a page.
            var last = Array(repeating: -1, count: citedBy.count)
            for (number, page) in reading.pages.enumerated() where !found[number].cites.isEmpty {
                findings += found[number].findings
                found[number].cites.eachPlaced { document, passage, range in
                    guard last[document] != number else { return }
                    last[document] = number
                    citedBy[document].append(Citing(page: page, passage: passage, range: range))
                }
            }
        }
    }

    /// A page that cites a document, with the first text that does.
    struct Citing: Sendable {
        let page: CitingPage
        /// One more than the passage; 0 for the body. A site has as many of these as pages, so they are kept small.
        private let text: UInt32
        private let start: UInt32
        private let end: UInt32

        /// Nil for the body.
        var passage: Int? { text == 0 ? nil : Int(text) - 1 }
        var range: Range<Int> { Int(start)..<Int(end) }

        init(page: CitingPage, passage: Int?, range: Range<Int>) {
            self.page = page
            text = UInt32((passage ?? -1) + 1)
            start = UInt32(clamping: range.lowerBound)
            end = UInt32(clamping: range.upperBound)
        }
    }

    /// - Parameter waits: whether news are read when somebody asks for them, as few pages will be made.
    init(_ reading: CitationReading, _ portal: Portal, _ workers: Workers, waits: Bool = false) {
        // News come last.
        let others = workers.map(reading.pages.count - reading.newsCount) { reading.resolve($0) }
        var plans = Array(repeating: PageCitations.none, count: portal.plans.count)
        var pages = Array(repeating: PageCitations.none, count: portal.pages.count)
        var hotlines = Array(repeating: PageCitations.none, count: portal.hotlines.count)
        for (page, found) in zip(reading.pages, others) {
            switch page.kind {
            case .plan(let index): plans[index] = found.cites
            case .page(let index): pages[index] = found.cites
            case .hotline(let index): hotlines[index] = found.cites
            case .news, .loose: break
            }
        }
        known = reading.known
        documents = reading.known.documents
        documentOfPlan = reading.known.ofPlan
        basis = reading.bases()
        (self.plans, self.pages, self.hotlines) = (plans, pages, hotlines)
        if waits {
            self.reading = reading
            // Who asks first may hold a lock, under which no work is shared.
            whole = OnceObject { Whole(Lists(reading, portal.news.count, others, Workers(1))) }
        } else {
            self.reading = nil
            whole = OnceObject(Whole(Lists(reading, portal.news.count, others, workers)))
        }
    }

    private init(_ former: DocumentIndex, _ known: KnownDocuments, _ whole: OnceObject<Whole>) {
        documents = former.documents
        basis = former.basis
        (plans, pages, hotlines) = (former.plans, former.pages, former.hotlines)
        documentOfPlan = former.documentOfPlan
        reading = former.reading
        (self.known, self.whole) = (known, whole)
    }

    /// What an item cites.
    func cites(ofNews index: Int) -> PageCitations {
        guard let reading, !whole.isMade, reading.newsCount > 0 else { return whole.object.lists.news[index] }
        return reading.resolve(reading.pages.count - reading.newsCount + index).cites
    }

    /// The pages that cite a document, and where; one entry a page.
    func citing(_ document: Int) -> [Citing] {
        guard let reading, !whole.isMade else { return citedBy[document] }
        return reading.pages(thatMayCite: document).compactMap { page in
            var first: Citing?
            reading.resolve(page).cites.eachPlaced { cited, passage, range in
                if cited == document, first == nil { first = Citing(page: reading.pages[page], passage: passage, range: range) }
            }
            return first
        }
    }

    /// Reads all texts, for whoever will ask for many documents.
    func readAll() { _ = whole.object }

    /// The same where items stand in the place of others that cite the same documents in the same words, as nearly always: an item's
    /// title has changed, or its text around them.
    /// - Returns: nil where all texts must be read again.
    func exchanging(_ exchanges: [FormerSite.Exchange], _ portal: Portal) -> DocumentIndex? {
        var known = known
        var lists = whole.object.lists
        for exchange in exchanges {
            let (old, new) = (CitingPage(exchange.old, exchange.place), CitingPage(exchange.new, exchange.place))
            guard old.citesInTheSameWords(as: new) else { return nil }
            if !old.citations.isEmpty, !DocumentIndex.exchange(old, for: new, at: exchange.place, portal, &known, &lists) { return nil }
        }
        return DocumentIndex(self, known, OnceObject(Whole(lists)))
    }

    private static func exchange(
        _ old: CitingPage, for new: CitingPage, at place: Int, _ portal: Portal, _ known: inout KnownDocuments, _ lists: inout Lists
    ) -> Bool {
        known.moveFirstCited(from: old, to: new)
        let (cites, findings) = CitationReading(only: new, among: known, portal).resolve(0)
        let told = lists.findings.indices.filter { lists.findings[$0].place?.file == old.file }
        // Findings of other pages may name the place where this one cites a document first.
        guard told.count == findings.count, !lists.findings.contains(where: { $0.other?.file == old.file && $0.place?.file != old.file })
        else { return false }
        for (place, finding) in zip(told, findings) { lists.findings[place] = finding }
        lists.news[place] = cites
        var seen: Set<Int> = []
        for cited in cites.body {
            guard let document = cited.document, seen.insert(document).inserted else { continue }
            guard let citing = lists.citedBy[document].firstIndex(where: { $0.page.file == old.file }) else { return false }
            lists.citedBy[document][citing] = Citing(page: new, passage: nil, range: cited.citation.range)
        }
        return true
    }

    /// The document that a text names, where only one can be meant.
    func document(citedIn text: String) -> Int? {
        let citations = CitationScanner.citations(in: text)
        guard citations.count == 1 else { return nil }
        let fitting = known.fitting(citations[0], near: nil).documents
        return fitting.count == 1 ? fitting[0] : nil
    }
}
