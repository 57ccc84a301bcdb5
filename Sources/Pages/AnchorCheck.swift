import Findings
import PortalModel
import Text

/// Links to a place on a page: a heading of its text, or whatever else has an id there.
///
/// The ids of texts are known once those are rendered. Any other, of a page's own parts and of the pages that the program
/// makes, is looked for in the page itself, which is made again for that: such links are few.
struct AnchorCheck: ~Copyable {
    private let pages: SitePages
    /// By address: the headings of content pages.
    private var headings: [String: Places] = [:]
    /// By address: every id of a page that was made for this.
    private var ids: [String: Places] = [:]
    private var composer = Composer()

    /// The ids of one page.
    private struct Places {
        let ids: Set<String>
        let near: NameTable

        init(_ ids: [String]) {
            self.ids = Set(ids)
            near = NameTable(ids)
        }
    }

    init(_ pages: SitePages) { self.pages = pages }

    /// Finds the links whose place is not there.
    mutating func findings(_ outcomes: [PageOutcome], _ settings: [AnchorLink]) -> [Finding] {
        let links = outcomes.flatMap(\.anchors) + settings
        let targets = Set(links.map(\.target))
        guard !targets.isEmpty else { return [] }
        var wanted: [String: Page] = [:]
        for (page, outcome) in zip(pages.pages, outcomes) where targets.contains(page.address.path) {
            wanted[page.address.path] = page
            if page.content != nil { headings[page.address.path] = Places(outcome.headingIDs.split(separator: "\n").map(String.init)) }
        }
        return links.compactMap { link in
            guard let page = wanted[link.target] else { return nil }
            if headings[link.target]?.ids.contains(link.anchor) ?? false { return nil }
            guard let all = allIDs(of: page), !all.ids.contains(link.anchor) else { return nil }
            let known = headings[link.target]
            let near = known.flatMap { $0.ids.isEmpty ? nil : $0.near } ?? all.near
            return Finding(
                PageFindings.brokenAnchor, at: link.place, page: link.page,
                mark: Bilingual("không có đề mục «#\(link.anchor)»", "there is no heading “#\(link.anchor)”"),
                remedy: didYouMean(link.anchor, among: near.candidates(for: link.anchor)) { "`#\($0)`" })
        }
    }

    /// Every id on a page; nil where it cannot be made, since its templates have faults of their own.
    private mutating func allIDs(of page: Page) -> Places? {
        if let known = ids[page.address.path] { return known }
        guard pages.canCompose else { return headings[page.address.path] }
        var ids: [String] = []
        let outcome = pages.make(page, &composer, writes: true) { bytes, _ in ids += AnchorCheck.ids(bytes) }
        // A page that was left as it is has not said them.
        if page.content != nil { headings[page.address.path] = Places(outcome.headingIDs.split(separator: "\n").map(String.init)) }
        let found = Places(ids)
        self.ids[page.address.path] = found
        return found
    }

    /// The values of `id` in HTML that the program wrote: always in double quotes, which no text contains.
    private static func ids(_ html: UnsafeBufferPointer<UInt8>) -> [String] {
        let mark = Array(" id=\"".utf8)
        var found: [String] = []
        var at = 0
        while at + mark.count < html.count {
            guard html[at] == mark[0], html[at..<at + mark.count].elementsEqual(mark) else {
                at += 1
                continue
            }
            let value = html[(at + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
            found.append(String(decoding: value, as: UTF8.self))
            at = value.endIndex
        }
        return found
    }
}
