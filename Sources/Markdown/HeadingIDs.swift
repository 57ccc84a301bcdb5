/// The ids of a page's headings, or of the names that it lists.
///
/// An id is the slug of the heading's words. A second heading of the same words gets `-2`, a third
/// `-3`. A slug gets `muc-` before it (mục: section) in two cases:
/// - it holds no hyphen. A browser shows an element with the id `location`, `forms` or
///   `constructor` as a property of `document` or `window` and so hides the real one; no property
///   that a script reads by its name has a hyphen in it. An empty slug becomes `muc-khong-ten` (without a name).
/// - it begins like the ids given to footnotes and tables, `fn-`, `fnref-`, `table-`.
public struct HeadingIDs {
    private let reserved: Set<String>
    private var taken: Set<String> = []
    /// The number to try next for a slug that came up before.
    private var nextNumber: [String: Int] = [:]

    public init(reserved: Set<String>) { self.reserved = reserved }

    public mutating func unique(for slug: String) -> String {
        let base = HeadingIDs.safe(slug)
        if take(base) { return base }
        var number = nextNumber[base] ?? 2
        while !take("\(base)-\(number)") { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }

    private mutating func take(_ id: String) -> Bool { !reserved.contains(id) && taken.insert(id).inserted }

    private static func safe(_ slug: String) -> String {
        if slug.isEmpty { return "muc-khong-ten" }
        let isGiven = slug.hasPrefix("fn-") || slug.hasPrefix("fnref-") || slug.hasPrefix("table-")
        return isGiven || !slug.utf8.contains(UInt8(ascii: "-")) ? "muc-\(slug)" : slug
    }
}
