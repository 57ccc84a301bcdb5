import Findings
import PortalModel
import Text
import Workers

/// Links to a place on a page: a heading of its text, or whatever else has an id there.
///
/// Such links are few. So the texts that they lead to are read again, for the ids of their headings; any other id, of a page's own
/// parts and of the pages that the program makes, is looked for in the page itself, which is made again for that.
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
    mutating func findings(_ outcomes: [PageOutcome], _ settings: [AnchorLink], _ workers: Workers) -> [Finding] {
        let links = outcomes.flatMap(\.anchors) + settings
        let targets = Set(links.map(\.target))
        guard !targets.isEmpty else { return [] }
        var wanted: [String: Page] = [:]
        for page in pages.pages where targets.contains(page.address.path) { wanted[page.address.path] = page }
        let site = pages
        let asked = Array(wanted.values)
        let ids = workers.map(asked.count, prepare: { Composer() }) { composer, index in site.headings(of: asked[index], &composer) }
        for (page, ids) in zip(asked, ids) { if let ids { headings[page.address.path] = Places(ids) } }
        return links.compactMap { link in
            // A text that is another by now says nothing of the one that was looked at.
            guard let page = wanted[link.target], page.content == nil || headings[link.target] != nil else { return nil }
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
        _ = pages.make(page, &composer, writes: true) { bytes, _ in ids += AnchorCheck.ids(bytes) }
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
