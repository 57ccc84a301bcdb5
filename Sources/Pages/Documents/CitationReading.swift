import Citations
import Findings
import PortalModel

/// Reads all citations of a site: gathers the documents, then decides which one each citation means.
///
/// A class, as its tables are asked for each citation on all threads: counting who holds them took most of the time.
final class CitationReading: Sendable {
    let pages: [CitingPage]
    let known: KnownDocuments
    private let portal: Portal
    /// How many of the pages are news, which come last.
    var newsCount: Int { portal.news.count }
    /// The citations of each page's texts in the front matter.
    private let passages: [[[Citation]]]

    /// Gathers the documents.
    /// - Parameter loose: a text that is not the portal's, read last.
    init(_ portal: Portal, loose: CitingPage? = nil) {
        let pages = CitingPage.all(portal) + (loose.map { [$0] } ?? [])
        let passages = pages.map { page in
            (0..<page.passageCount).map { page.passage($0).map { CitationScanner.citations(in: $0.text) } ?? [] }
        }
        var known = KnownDocuments(portal)
        // Whatever is cited in full becomes known first, so that a bare number may mean it wherever it stands.
        for (page, passages) in zip(pages, passages) {
            for (number, citations) in passages.enumerated() {
                for citation in citations { known.take(citation, on: page) { page.place(citation, in: number) } }
            }
            for citation in page.citations { known.take(citation, on: page) { page.place(citation) } }
        }
        self.portal = portal
        self.pages = pages
        self.passages = passages
        self.known = known.inOrder()
    }

    /// Of the text of one page that names no document in full which the others do not know.
    init(only page: CitingPage, among known: KnownDocuments, _ portal: Portal) {
        pages = [page]
        passages = [[]]
        self.known = known
        self.portal = portal
    }

    /// For each document what it rests on, as the register or the plan that it is says.
    func bases() -> [[Int]] {
        known.documents.indices.map { index in
            let document = known.documents[index]
            let issuer = document.plan.map { portal[$0].issuer }
            let texts = document.basedOn + (document.plan.map { portal[$0].basedOn } ?? [])
            var found: [Int] = []
            for citation in texts.flatMap({ CitationScanner.citations(in: $0.text) }) {
                guard let other = known.fitting(citation, near: issuer).only, other != index, !found.contains(other) else { continue }
                found.append(other)
            }
            return found
        }
    }

    /// The pages with a citation that could mean a document, by its number.
    func pages(thatMayCite document: Int) -> [Int] {
        guard let number = known.documents[document].parsed else { return [] }
        // What is left out in a citation may be told from the rest.
        let names = [number, number.with(year: nil), number.with(type: nil)]
        // Most differ in length already: then nothing is counted of who holds which text (0.73 of the instructions).
        func isNamed(_ citations: [Citation]) -> Bool {
            citations.indices.contains { at in
                let count = citations[at].number.text.utf8.count
                return names.contains { $0.text.utf8.count == count && $0 == citations[at].number }
            }
        }
        return pages.indices.filter { isNamed(pages[$0].citations) || passages[$0].contains(where: isNamed) }
    }

    typealias Found = (cites: PageCitations, findings: [Finding])

    /// What one page cites, and what is wrong with it.
    func resolve(_ index: Int) -> Found {
        let (page, passages) = (pages[index], passages[index])
        if page.citations.isEmpty, passages.allSatisfy(\.isEmpty) { return (.none, []) }
        let texts = passages + [page.citations]
        let fits = texts.map { $0.map { known.fitting($0, near: page.unit) } }
        // What the page names in full, and the plan that it is.
        var named = Set(fits.joined().compactMap { $0.documents.count == 1 ? $0.documents[0] : nil })
        if case .plan(let index) = page.kind, let own = known.ofPlan[index] { named.insert(own) }

        var findings: [Finding] = []
        var asked: Set<DocumentNumber> = []
        let resolved = texts.indices.map { text in
            texts[text].indices.map { at in
                let citation = texts[text][at]
                return decide(fits[text][at], among: named, &asked, citation, page, &findings) { page.place(citation, in: text) }
            }
        }
        let cited = zip(passages, resolved).map { zip($0, $1).map { Cited(citation: $0, document: $1) } }
        return (PageCitations(page.citations, resolved[passages.count], passages: cited), findings)
    }

    /// One document, where only one fits or the page names one of them in full.
    /// - Parameter asked: the numbers of which was said that they are not clear; the first place is the one to mend.
    private func decide(
        _ fit: KnownDocuments.Fitting, among named: Set<Int>, _ asked: inout Set<DocumentNumber>, _ citation: Citation,
        _ page: CitingPage, _ findings: inout [Finding], _ place: () -> Place
    ) -> Int? {
        report(citation, fit.slip, page, &findings, place)
        if let slip = fit.slip { return slip.document }
        guard fit.documents.count > 1 else { return fit.documents.first }
        let meant = fit.documents.filter(named.contains)
        if meant.count == 1 { return meant[0] }
        guard asked.insert(citation.number).inserted else { return nil }
        findings.append(DocumentFindings.ambiguous(citation, fit.documents.map { known.documents[$0] }, page, place()))
        return nil
    }

    /// What is wrong with a citation in itself.
    private func report(
        _ citation: Citation, _ slip: KnownDocuments.Slip?, _ page: CitingPage, _ findings: inout [Finding], _ place: () -> Place
    ) {
        if let slip {
            findings.append(
                DocumentFindings.slip(
                    slip.kind, citation, known.documents[slip.document], known.firstCited[slip.document], page, place()))
        } else if let type = citation.missingType {
            findings.append(DocumentFindings.missingType(citation, type, page, place()))
        }
        if !IssuingBodies.mayIssue(citation.number) {
            findings.append(DocumentFindings.wrongBody(citation, nil, page, place()))
        } else if let issuer = citation.issuer, !IssuingBodies.fits(citation.number.body, IssuerName.essence(issuer)) {
            findings.append(DocumentFindings.wrongBody(citation, issuer, page, place()))
        }
    }
}
