import Findings
import PortalModel

/// Links that site.yml has into the site.
struct SettingsLinks {
    private(set) var findings: [Finding] = []
    /// Those to a place on a page, which must be there too.
    private(set) var anchors: [AnchorLink] = []

    init(_ portal: Portal, _ book: AddressBook) {
        for entry in SettingsLinks.all(portal.site) where entry.link.hasPrefix("/") {
            let place = Place("content/site.yml", entry.range)
            let path = entry.link.prefix { $0 != "#" && $0 != "?" }
            guard let page = book.page(at: String(path)) ?? book.page(at: path + "/") else {
                findings.append(
                    Finding(
                        PageFindings.brokenLink, at: place, page: entry.title,
                        mark: Bilingual("không có trang «\(path)»", "there is no page “\(path)”"),
                        remedy: didYouMean(String(path), among: book.addresses) { "`\($0)`" }))
                continue
            }
            if let hash = entry.link.firstIndex(of: "#"), page.isPage {
                let anchor = LinkResolver.decoded(String(entry.link[hash...].dropFirst()))
                if !anchor.isEmpty {
                    anchors.append(AnchorLink(target: page.address.path, anchor: anchor, place: place, page: entry.title))
                }
            }
        }
    }

    /// Whether one of them may lead to a place on a page.
    static func mayHaveAnchors(_ portal: Portal) -> Bool { all(portal.site).contains { $0.link.utf8.contains(UInt8(ascii: "#")) } }

    private static func all(_ site: Site) -> [Link] {
        site.menu.map { Link(title: $0.title, link: $0.to, range: $0.range) }
            + site.questions.map(\.link) + [site.feedback] + (site.parentPortal.map { [$0] } ?? [])
    }
}
