import Citations
import Findings
import PortalModel

/// A page whose texts may cite documents.
///
/// A class, since every citation holds on to its page and nothing in it changes.
final class CitingPage: Sendable {
    enum Kind: Sendable {
        case plan(Int)
        case news(Int)
        case page(Int)
        case hotline(Int)
        /// A text that is looked at by itself.
        case loose
    }

    let kind: Kind
    let file: String
    let title: String
    let address: Address
    /// Whose page it is: "UBND tỉnh" is that unit's.
    let unit: Ref<Unit>?
    let body: Body
    /// Texts of the front matter: what a plan rests on, then its tasks.
    let passages: [PlacedText]

    init(
        kind: Kind, file: String, title: String, address: Address, unit: Ref<Unit>?, body: Body, passages: [PlacedText]
    ) {
        self.kind = kind
        self.file = file
        self.title = title
        self.address = address
        self.unit = unit
        self.body = body
        self.passages = passages
    }

    /// All of a portal's, in the order in which they are named on documents' pages.
    static func all(_ portal: Portal) -> [CitingPage] {
        var pages: [CitingPage] = []
        pages.reserveCapacity(portal.plans.count + portal.news.count + portal.pages.count + portal.hotlines.count)
        for (index, plan) in portal.plans.enumerated() {
            pages.append(
                CitingPage(
                    kind: .plan(index), file: plan.place.file, title: plan.title, address: plan.address, unit: plan.issuer,
                    body: plan.body, passages: plan.basedOn + plan.tasks.map(\.what)))
        }
        for (index, page) in portal.pages.enumerated() {
            pages.append(
                CitingPage(
                    kind: .page(index), file: page.place.file, title: page.title, address: page.address, unit: nil,
                    body: page.body, passages: []))
        }
        for (index, directory) in portal.hotlines.enumerated() {
            var unit: Ref<Unit>?
            if case .unit(let owner) = directory.unit { unit = owner }
            pages.append(
                CitingPage(
                    kind: .hotline(index), file: directory.place.file, title: directory.title, address: directory.address,
                    unit: unit, body: directory.body, passages: []))
        }
        for (index, item) in portal.news.enumerated() {
            pages.append(
                CitingPage(
                    kind: .news(index), file: item.place.file, title: item.title, address: item.address, unit: item.unit,
                    body: item.body, passages: []))
        }
        return pages
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
    var body: [Cited] = []
    /// One list for each of the page's other texts.
    var passages: [[Cited]] = []

    static let none = PageCitations()

    var isEmpty: Bool { body.isEmpty && passages.isEmpty }

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
