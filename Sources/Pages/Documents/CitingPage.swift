import Citations
import Findings
import PortalModel

/// A page whose texts may cite documents, by what it shows: a site has as many as pages.
struct CitingPage: Sendable {
    enum Kind: Sendable {
        case plan(Int)
        case news(Int)
        case page(Int)
        case hotline(Int)
        /// A text that is looked at by itself.
        case loose
    }

    private enum Source: Sendable {
        case plan(Plan)
        case news(NewsItem)
        case page(StaticPage)
        case hotline(HotlineDirectory)
        case loose(Loose)
    }

    private final class Loose: Sendable {
        let file: String
        let body: Body
        init(file: String, body: Body) {
            self.file = file
            self.body = body
        }
    }

    private let source: Source
    /// Its place in the portal's list.
    private let place: UInt32

    private init(_ source: Source, _ place: Int) {
        self.source = source
        self.place = UInt32(place)
    }

    /// A text that is no page.
    init(looseIn file: String, body: Body) { self.init(.loose(Loose(file: file, body: body)), 0) }

    var kind: Kind {
        switch source {
        case .plan: .plan(Int(place))
        case .news: .news(Int(place))
        case .page: .page(Int(place))
        case .hotline: .hotline(Int(place))
        case .loose: .loose
        }
    }

    var file: String {
        switch source {
        case .plan(let plan): plan.place.file
        case .news(let item): item.place.file
        case .page(let page): page.place.file
        case .hotline(let directory): directory.place.file
        case .loose(let text): text.file
        }
    }

    var title: String {
        switch source {
        case .plan(let plan): plan.title
        case .news(let item): item.title
        case .page(let page): page.title
        case .hotline(let directory): directory.title
        case .loose: ""
        }
    }

    var address: Address {
        switch source {
        case .plan(let plan): plan.address
        case .news(let item): item.address
        case .page(let page): page.address
        case .hotline(let directory): directory.address
        case .loose: Address("/")
        }
    }

    /// Whose page it is: "UBND tỉnh" is that unit's.
    var unit: Ref<Unit>? {
        switch source {
        case .plan(let plan): return plan.issuer
        case .news(let item): return item.unit
        case .hotline(let directory):
            if case .unit(let owner) = directory.unit { return owner }
            return nil
        case .page, .loose: return nil
        }
    }

    var body: Body {
        switch source {
        case .plan(let plan): plan.body
        case .news(let item): item.body
        case .page(let page): page.body
        case .hotline(let directory): directory.body
        case .loose(let text): text.body
        }
    }

    /// Those of the body.
    var citations: [Citation] {
        switch source {
        // Asked of all news again and again, of a body that is not copied for it.
        case .news(let item): item.body.citations
        default: body.citations
        }
    }

    /// How many texts of the front matter it has: what a plan rests on, then its tasks.
    var passageCount: Int {
        guard case .plan(let plan) = source else { return 0 }
        return plan.basedOn.count + plan.tasks.count
    }

    /// One of those texts; nil beyond the last.
    func passage(_ index: Int) -> PlacedText? {
        guard case .plan(let plan) = source, index < passageCount else { return nil }
        return index < plan.basedOn.count ? plan.basedOn[index] : plan.tasks[index - plan.basedOn.count].what
    }

    /// All of a portal's, in the order in which they are named on documents' pages.
    static func all(_ portal: Portal) -> [CitingPage] {
        var pages: [CitingPage] = []
        pages.reserveCapacity(portal.plans.count + portal.news.count + portal.pages.count + portal.hotlines.count)
        for (index, plan) in portal.plans.enumerated() { pages.append(CitingPage(.plan(plan), index)) }
        for (index, page) in portal.pages.enumerated() { pages.append(CitingPage(.page(page), index)) }
        for (index, directory) in portal.hotlines.enumerated() { pages.append(CitingPage(.hotline(directory), index)) }
        for (index, item) in portal.news.enumerated() { pages.append(CitingPage(item, index)) }
        return pages
    }

    /// - Parameter place: of the item in the portal's news.
    init(_ item: NewsItem, _ place: Int) { self.init(.news(item), place) }

    /// Whether two pages cite the same, in the same order, on behalf of the same unit.
    func citesInTheSameWords(as other: CitingPage) -> Bool {
        unit == other.unit && citations.elementsEqual(other.citations) { $0.isInTheSameWords(as: $1) }
    }

    /// Where a citation stands.
    /// - Parameter passage: the text of the front matter; beyond the last the body.
    func place(_ citation: Citation, in passage: Int) -> Place {
        self.passage(passage)?.place(citation, in: file) ?? place(citation)
    }

    /// Where a citation of the body stands.
    func place(_ citation: Citation) -> Place {
        Place(file, body.offset + citation.range.lowerBound..<body.offset + citation.range.upperBound)
    }
}

/// A citation with the document that it means, by its place in the list of documents.
struct Cited: Sendable {
    let citation: Citation
    /// Nil where no document of the site is meant, or it is not clear which.
    let document: Int?
}

/// What one page cites.
struct PageCitations: Sendable {
    /// The citations of the body, which are in memory once, with the page's text.
    private let citations: [Citation]
    /// One more than the document that each means; 0 for none.
    private let documents: [UInt32]
    /// One list for each of the page's other texts.
    let passages: [[Cited]]

    static let none = PageCitations([], [], passages: [])

    /// - Parameter documents: what each citation of the body means.
    init(_ citations: [Citation], _ documents: [Int?], passages: [[Cited]]) {
        self.citations = citations
        self.documents = documents.map { UInt32(($0 ?? -1) + 1) }
        self.passages = passages
    }

    var body: [Cited] { zip(citations, documents).map { Cited(citation: $0, document: $1 == 0 ? nil : Int($1) - 1) } }

    /// The documents of the body with where they are cited, without making a list of them.
    var placedInBody: some Sequence<(document: Int, range: Range<Int>)> {
        zip(documents, citations).lazy.filter { $0.0 > 0 }.map { (Int($0.0) - 1, $0.1.range) }
    }

    /// Calls `note` with the documents of all texts, those of the body last: its passage is nil.
    func eachPlaced(_ note: (_ document: Int, _ passage: Int?, _ range: Range<Int>) -> Void) {
        for (passage, list) in passages.enumerated() {
            for cited in list { if let document = cited.document { note(document, passage, cited.citation.range) } }
        }
        for (document, range) in placedInBody { note(document, nil, range) }
    }

    var isEmpty: Bool { citations.isEmpty && passages.isEmpty }

    /// All of them: what the page rests on first, as it does in print.
    var all: [Cited] { passages.isEmpty ? body : passages.flatMap { $0 } + body }
}

extension PlacedText {
    /// Where a citation in it stands in the file. A text that YAML writes in another way than it reads, with quotes or
    /// over several lines, is marked as a whole.
    func place(_ citation: Citation, in file: String) -> Place {
        guard range.count == text.utf8.count else { return Place(file, range) }
        return Place(file, range.lowerBound + citation.range.lowerBound..<range.lowerBound + citation.range.upperBound)
    }
}
