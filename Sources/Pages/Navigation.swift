import PortalModel
import Templates

/// The menu as it is seen from each part of the site: the entry that one is in is marked.
///
/// Made once for each part, so that a page costs no more than finding which part it is in.
struct Navigation: Sendable {
    private let paths: [String]
    private let pathBytes: [[UInt8]]
    /// As seen from where no entry leads.
    private let outside: Frame?
    /// As seen from the pages that the entries lead to, and from those below them.
    private let at: [Frame]
    private let below: [Frame]

    init(_ frames: Frames) {
        let menu = frames.portal.site.menu
        // A place on a page, or a query, is not the page.
        paths = menu.map { $0.to.hasPrefix("/") && !$0.to.contains { $0 == "#" || $0 == "?" } ? Navigation.folder($0.to) : "" }
        pathBytes = paths.map { Array($0.utf8) }
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
        for index in pathBytes.indices {
            let length = pathBytes[index].count
            // Everything lies below home, which says nothing.
            guard length > 0, length <= path.utf8.count, length > 1 || path.utf8.count == 1, begins(path, pathBytes[index]) else { continue }
            if length == path.utf8.count { return at[index] }
            guard found.map({ pathBytes[$0].count < length }) ?? true else { continue }
            found = index
        }
        if let found { return below[found] }
        for step in head.trail.reversed() {
            if let index = paths.firstIndex(of: step.address.path) { return below[index] }
        }
        return outside
    }

    /// Whether a path is at least as long as another and begins with it.
    private func begins(_ path: String, _ beginning: [UInt8]) -> Bool {
        let answer = path.utf8.withContiguousStorageIfAvailable { bytes in
            UnsafeBufferPointer(rebasing: bytes[..<beginning.count]).elementsEqual(beginning)
        }
        return answer ?? path.utf8.starts(with: beginning)
    }
}
