import Findings
import PortalModel
import SearchIndex
import Templates
import Text

/// What a page is, for the summary of a build.
public enum PageKind: String, Sendable, CaseIterable {
    case news, plans, duties, hotlines, pages, lists, provinces, units, topics, indices, documents, feeds, data, search, redirects, other
}

/// One thing to publish: an address, and how its bytes are made when it is their turn.
///
/// A class, since lists of thousands are handed around and nothing in it ever changes.
public final class Page: Sendable {
    public let address: Address
    public let kind: PageKind
    /// The content file that it shows, where there is one.
    public let origin: Origin?
    /// Whether its name changes with its content, so that pages opened before a build still ask for the former one.
    public let isLasting: Bool
    /// Whether it is told to search engines (a page, not a feed, an error page or a redirect).
    let inSitemap: Bool
    /// When its content last changed, where that is known.
    let modified: Day?
    /// What it is made from: the same as in an earlier build of the same program, the page is the same too. Nil where that is
    /// not known, so that it is always made.
    ///
    /// Said beside `compose` by the same builder: whoever changes what a page shows changes this with it.
    public var fingerprint: Fingerprint? { makeFingerprint() }
    private let makeFingerprint: @Sendable () -> Fingerprint?
    let content: ContentBody?
    let compose: @Sendable (inout Composer, RenderedBody?) -> Void

    init(
        _ address: Address, _ kind: PageKind, origin: Origin? = nil, isLasting: Bool = false, inSitemap: Bool = true,
        modified: Day? = nil, from fingerprint: @autoclosure @escaping @Sendable () -> Fingerprint?,
        content: ContentBody? = nil,
        compose: @escaping @Sendable (inout Composer, RenderedBody?) -> Void
    ) {
        self.address = address
        self.kind = kind
        self.origin = origin
        self.isLasting = isLasting
        self.inSitemap = inSitemap
        self.modified = modified
        makeFingerprint = fingerprint
        self.content = content
        self.compose = compose
    }
}

/// What one thread keeps while it makes pages: buffers that are used again for every page.
public struct Composer: ~Copyable {
    var page = ByteBuffer(capacity: 65_536)
    var scratch = ByteBuffer(capacity: 65_536)
    /// The file that a body is read from.
    var text = ByteBuffer(capacity: 16_384)
    let frames = FrameMemory(lasts: false)
    var outcome = PageOutcome()
    /// What this thread reads for the search index; nil where none is made.
    let searchPart: IndexPart?

    init(_ searchPart: IndexPart? = nil) { self.searchPart = searchPart }

    /// What a buffer may keep between pages: a large table of open data must not hold its memory to the end.
    private static let keptCapacity = 1 << 20

    mutating func startPage() {
        if page.count > Composer.keptCapacity { page = ByteBuffer(capacity: 65_536) } else { page.removeAll() }
    }
}
