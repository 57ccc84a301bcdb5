import Findings
import PortalModel

/// Links that site.yml has into the site.
enum SettingsLinks {
    static func check(_ portal: Portal, _ book: AddressBook) -> [Finding] {
        let site = portal.site
        let links = site.menu.map { Link(title: $0.title, link: $0.to, range: $0.range) }
            + [site.feedback] + (site.parentPortal.map { [$0] } ?? [])
        return links.compactMap { entry in
            guard entry.link.hasPrefix("/") else { return nil }
            let path = entry.link.prefix { $0 != "#" && $0 != "?" }
            guard book.page(at: String(path)) == nil, book.page(at: path + "/") == nil else { return nil }
            return Finding(
                PageFindings.brokenLink, at: Place("content/site.yml", entry.range), page: entry.title,
                mark: Bilingual("không có trang «\(path)»", "there is no page “\(path)”"),
                remedy: didYouMean(String(path), among: book.addresses) { "`\($0)`" })
        }
    }
}
