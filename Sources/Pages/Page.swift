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
    /// Whether its name changes with its content, so that pages opened before a build still ask for the former one.
    public let isLasting: Bool
    /// Whether it is told to search engines (a page, not a feed, an error page or a redirect).
    let inSitemap: Bool
    /// Whether its content file is told by the address: ``NewsItem/usualAddress(ofFile:)``. Kept here, as the item is cold when it is asked.
    let hasUsualFile: Bool
    /// In how many parts it is made, see ``Composer/part``: a table of all items must not be in memory whole.
    let parts: UInt32
    /// Whether it takes much longer to make than others.
    public var isLong: Bool { parts > 1 }
    /// When its content last changed, where that is known.
    let modified: Day?
    /// What it is made from: the same as in an earlier build of the same program, the page is the same too. Nil where that is
    /// not known, so that it is always made.
    ///
    /// Said beside `compose` by the same builder: whoever changes what a page shows changes this with it.
    public var fingerprint: Fingerprint? { work.fingerprint }
    /// The content file that it shows, where there is one.
    public var origin: Origin? { work.origin }
    var content: ContentBody? { work.content }
    private let work: any PageWork

    func compose(_ composer: inout Composer, _ body: RenderedBody?) { work.compose(&composer, body) }
    /// Keeps what other pages show of its text.
    func keep(_ text: UnsafeBufferPointer<UInt8>) { work.keep(text) }

    init(
        _ address: Address, _ kind: PageKind, isLasting: Bool = false, inSitemap: Bool = true, modified: Day? = nil, parts: Int = 1,
        hasUsualFile: Bool = false, _ work: any PageWork
    ) {
        self.address = address
        self.kind = kind
        self.isLasting = isLasting
        self.inSitemap = inSitemap
        self.modified = modified
        self.parts = UInt32(clamping: parts)
        self.hasUsualFile = hasUsualFile
        self.work = work
    }

    convenience init(
        _ address: Address, _ kind: PageKind, origin: Origin? = nil, isLasting: Bool = false, inSitemap: Bool = true,
        modified: Day? = nil, parts: Int = 1, from fingerprint: @autoclosure @escaping @Sendable () -> Fingerprint?,
        content: ContentBody? = nil,
        compose: @escaping @Sendable (inout Composer, RenderedBody?) -> Void
    ) {
        self.init(
            address, kind, isLasting: isLasting, inSitemap: inSitemap, modified: modified, parts: parts,
            ClosureWork(origin: origin, content: content, makeFingerprint: fingerprint, makePage: compose))
    }
}

/// How a page is made. A site of a million items has as many pages, so theirs hold no more than the item's place; what is said of
/// it is asked for when it is the page's turn.
protocol PageWork: Sendable {
    var origin: Origin? { get }
    var content: ContentBody? { get }
    var fingerprint: Fingerprint? { get }
    func compose(_ composer: inout Composer, _ body: RenderedBody?)
    func keep(_ text: UnsafeBufferPointer<UInt8>)
}

extension PageWork {
    func keep(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// For pages of which there are few.
private struct ClosureWork: PageWork {
    let origin: Origin?
    let content: ContentBody?
    let makeFingerprint: @Sendable () -> Fingerprint?
    let makePage: @Sendable (inout Composer, RenderedBody?) -> Void

    var fingerprint: Fingerprint? { makeFingerprint() }
    func compose(_ composer: inout Composer, _ body: RenderedBody?) { makePage(&composer, body) }
}

/// What one thread keeps while it makes pages: buffers that are used again for every page.
public struct Composer: ~Copyable {
    var page = ByteBuffer(capacity: 65_536)
    /// Which part of a page that is made in parts is to be composed, counted from 0.
    var part = 0
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

    /// A page that is made in parts is handed on whenever there is as much of it: neither many small pieces nor much memory.
    private static let pieceSize = 1 << 18

    /// Hands on what there is of a page that goes on, where that is worth a piece.
    /// - Parameter deliver: given a number of bytes that 32 divides, so that whoever takes them can hash piece by piece.
    mutating func handOn(_ deliver: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard page.count >= Composer.pieceSize else { return }
        let whole = page.count & ~31
        page.withBytes { deliver(UnsafeBufferPointer(rebasing: $0[..<whole])) }
        page.removeFirst(whole)
    }

    mutating func startPage() {
        if page.count > Composer.keptCapacity { page = ByteBuffer(capacity: 65_536) } else { page.removeAll() }
    }
}
