import Citations
import Findings
import PortalModel
import Workers

/// The site's documents and every citation of them: which document each one means, and who cites which.
///
/// A document is known by its number, its date and its issuer together, never by the number alone.
struct DocumentIndex: Sendable {
    /// By date, then key.
    let documents: [Document]
    /// For each document the pages that cite it, and where; one entry a page.
    private(set) var citedBy: [[Citing]]
    /// For each document what it rests on.
    let basis: [[Int]]
    let plans: [PageCitations]
    private(set) var news: [PageCitations]
    let pages: [PageCitations]
    let hotlines: [PageCitations]
    /// The documents that are plans of the site, by the plans' places.
    let documentOfPlan: [Int: Int]
    private(set) var findings: [Finding]
    private var known: KnownDocuments

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

    init(_ reading: CitationReading, _ portal: Portal, _ workers: Workers) {
        let pages = reading.pages
        let found = workers.map(pages.count) { reading.resolve($0) }
        var plans = Array(repeating: PageCitations.none, count: portal.plans.count)
        var news = Array(repeating: PageCitations.none, count: portal.news.count)
        var others = Array(repeating: PageCitations.none, count: portal.pages.count)
        var hotlines = Array(repeating: PageCitations.none, count: portal.hotlines.count)
        var citedBy: [[Citing]] = Array(repeating: [], count: reading.known.documents.count)
        // The page that was the last to cite each document: one entry a page.
        var last = Array(repeating: -1, count: citedBy.count)
        var findings: [Finding] = []
        for number in pages.indices {
            let cites = found[number].cites
            if cites.isEmpty { continue }
            let page = pages[number]
            switch page.kind {
            case .plan(let index): plans[index] = cites
            case .news(let index): news[index] = cites
            case .page(let index): others[index] = cites
            case .hotline(let index): hotlines[index] = cites
            case .loose: break
            }
            findings += found[number].findings
            func note(_ document: Int, _ range: Range<Int>, in passage: Int?) {
                guard last[document] != number else { return }
                last[document] = number
                citedBy[document].append(Citing(page: page, passage: passage, range: range))
            }
            for (passage, list) in cites.passages.enumerated() {
                for cited in list { if let document = cited.document { note(document, cited.citation.range, in: passage) } }
            }
            for (document, range) in cites.placedInBody { note(document, range, in: nil) }
        }
        known = reading.known
        documents = reading.known.documents
        documentOfPlan = reading.known.ofPlan
        basis = reading.bases()
        self.citedBy = citedBy
        self.plans = plans
        self.news = news
        self.pages = others
        self.hotlines = hotlines
        self.findings = findings
    }

    /// The same where items stand in the place of others that cite the same documents in the same words, as nearly always: an item's
    /// title has changed, or its text around them.
    /// - Returns: nil where all texts must be read again.
    func exchanging(_ exchanges: [FormerSite.Exchange], _ portal: Portal) -> DocumentIndex? {
        var index = self
        for exchange in exchanges {
            let (old, new) = (CitingPage(exchange.old, exchange.place), CitingPage(exchange.new, exchange.place))
            guard old.citesInTheSameWords(as: new) else { return nil }
            if !old.citations.isEmpty, !index.exchange(old, for: new, at: exchange.place, portal) { return nil }
        }
        return index
    }

    private mutating func exchange(_ old: CitingPage, for new: CitingPage, at place: Int, _ portal: Portal) -> Bool {
        known.moveFirstCited(from: old, to: new)
        let (cites, findings) = CitationReading(only: new, among: known, portal).resolve(0)
        let told = self.findings.indices.filter { self.findings[$0].place?.file == old.file }
        // Findings of other pages may name the place where this one cites a document first.
        guard told.count == findings.count, !self.findings.contains(where: { $0.other?.file == old.file && $0.place?.file != old.file })
        else { return false }
        for (place, finding) in zip(told, findings) { self.findings[place] = finding }
        news[place] = cites
        var seen: Set<Int> = []
        for cited in cites.body {
            guard let document = cited.document, seen.insert(document).inserted else { continue }
            guard let citing = citedBy[document].firstIndex(where: { $0.page.file == old.file }) else { return false }
            citedBy[document][citing] = Citing(page: new, passage: nil, range: cited.citation.range)
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
