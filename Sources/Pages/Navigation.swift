import PortalModel
import Templates

/// The menu as it is seen from each part of the site: the entry that one is in is marked.
///
/// Made once for each part, so that a page costs no more than finding which part it is in.
struct Navigation: Sendable {
    private let paths: [String]
    /// As seen from where no entry leads.
    private let outside: Frame?
    /// As seen from the pages that the entries lead to, and from those below them.
    private let at: [Frame]
    private let below: [Frame]

    init(_ frames: Frames) {
        let menu = frames.portal.site.menu
        // A place on a page, or a query, is not the page.
        paths = menu.map { $0.to.hasPrefix("/") && !$0.to.contains { $0 == "#" || $0 == "?" } ? Navigation.folder($0.to) : "" }
        func seen(current: Int?, inside: Int?) -> Frame {
            Frame(
                Shapes.navigation,
                [
                    "entries": .list(menu.indices.map { index in
                        Frame(
                            Shapes.menuEntry,
                            [
                                "title": .text(menu[index].title), "url": .text(frames.url(written: menu[index].to)),
                                "current": .flag(index == current), "inside": .flag(index == inside),
                            ])
                    })
                ])
        }
        outside = menu.isEmpty ? nil : seen(current: nil, inside: nil)
        at = menu.indices.map { seen(current: $0, inside: nil) }
        below = menu.indices.map { seen(current: nil, inside: $0) }
    }

    /// Addresses of pages end with a slash, those that editors write need not.
    private static func folder(_ written: String) -> String { written.hasSuffix("/") ? written : written + "/" }

    /// The menu for a page: the entry with its own address is current, else the one with the longest beginning of it,
    /// else the nearest page above that has an entry.
    func seen(from head: PageHead) -> Frame? {
        let path = head.address.path
        var found: Int?
        for index in paths.indices where !paths[index].isEmpty && path.utf8.starts(with: paths[index].utf8) {
            if paths[index].utf8.count == path.utf8.count { return at[index] }
            // Everything lies below home, which says nothing.
            guard paths[index] != "/", found.map({ paths[$0].utf8.count < paths[index].utf8.count }) ?? true else { continue }
            found = index
        }
        if let found { return below[found] }
        for (_, address) in head.trail.reversed() {
            if let index = paths.firstIndex(of: address.path) { return below[index] }
        }
        return outside
    }
}
