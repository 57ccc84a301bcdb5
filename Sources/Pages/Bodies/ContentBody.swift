import Findings
import Markdown
import PortalModel
import Templates

/// The body of a page with what is needed to render it and to tell its faults.
struct ContentBody: Sendable {
    let file: String
    let title: String
    let address: Address
    var body: Body
    /// What it cites, in its order.
    var cited: [Cited] = []
    /// A hotline directory's, where a short number stands for a call without being told so.
    var isDirectory = false
}

/// A body as HTML, with what others may refer to.
struct RenderedBody {
    /// Lies in the thread's buffer for bodies while its page is made, so that the page is the first to copy it.
    let html: UnsafeBufferPointer<UInt8>
    let headings: [Heading]
}

extension RenderedBody? {
    /// The HTML for a page's frame.
    var value: Value { .html(inPlace: self?.html ?? UnsafeBufferPointer(start: nil, count: 0)) }
}

/// A link to a heading of another page, checked when the headings of all pages are known.
struct AnchorLink: Sendable {
    let target: String
    let anchor: String
    let place: Place
    let page: String
}

/// What came of one page besides its bytes.
public struct PageOutcome: Sendable {
    public internal(set) var findings: [Finding] = []
    var anchors: [AnchorLink] = []
    /// Content files that the body links to or shows.
    var usedFiles: [String] = []

    public init() {}

    /// Whether there is nothing in it that is of use beyond its page.
    public var isBare: Bool { findings.isEmpty && anchors.isEmpty && usedFiles.isEmpty }
}
