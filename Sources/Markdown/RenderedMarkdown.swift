/// A heading, for a table of contents and for links into the page.
public struct Heading: Sendable, Equatable {
    /// The level in the HTML: 2 for `<h2>`.
    public let level: Int
    /// The element's id, unique in the text.
    public let id: String
    /// The heading's words without markup, as written.
    public let text: String
    /// The heading as inline HTML, without links, images and footnote marks, so that it can
    /// stand inside a link of a table of contents.
    public let html: [UInt8]
    /// Bytes in the given source.
    public let source: Range<Int>
}

/// What is known of a text once it is rendered.
public struct MarkdownOutcome: Sendable {
    public internal(set) var headings: [Heading] = []
    public internal(set) var issues: [MarkdownIssue] = []
    public internal(set) var hasTable = false
    /// Nothing was written: an issue says which limit the text is over.
    public internal(set) var refused = false
}

/// A rendered text together with its HTML.
public struct RenderedMarkdown: Sendable {
    public let html: [UInt8]
    public let outcome: MarkdownOutcome
    public var headings: [Heading] { outcome.headings }
    public var issues: [MarkdownIssue] { outcome.issues }
    public var hasTable: Bool { outcome.hasTable }
}
