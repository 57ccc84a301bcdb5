/// How Markdown is to be rendered.
public struct MarkdownOptions: Sendable {
    /// CommonMark, pipe tables and footnotes alone, byte for byte as their specifications write
    /// them: none of the portal's own additions (heading ids, typography, figures, table regions).
    public var plain: Bool
    /// Raw HTML and dangerous addresses pass. For conformance tests; a site never sets it.
    public var unsafe: Bool
    /// Ids that the page around the text already uses; no heading gets one of them.
    public var reservedIDs: Set<String>
    /// Texts are known to be UTF-8, so that libcmark need not look and copy each character, which is
    /// a fifth of its work.
    public var trustsUTF8: Bool
    /// Only the outcome is wanted, and what is written is of no use: words are neither set nor annotated nor escaped, which
    /// is a quarter of the work.
    public var checksOnly: Bool

    public init(
        plain: Bool = false, unsafe: Bool = false, reservedIDs: Set<String> = [], trustsUTF8: Bool = false, checksOnly: Bool = false
    ) {
        self.plain = plain
        self.unsafe = unsafe
        self.reservedIDs = reservedIDs
        self.trustsUTF8 = trustsUTF8
        self.checksOnly = checksOnly
    }
}

/// A link or an image met in the text, before it is written.
public struct LinkReference: Sendable {
    /// The address as the author wrote it, entities and escapes resolved.
    public let destination: String
    public let isImage: Bool
    /// Bytes in the given source: the address itself where it stands literally in the text,
    /// otherwise the block that holds the link.
    public let source: Range<Int>
}

/// What is to become of a link or an image.
public enum LinkAnswer: Sendable {
    /// The address stands as written.
    case keep
    /// Another address; `external` says whether it leaves the site.
    case address(String, external: Bool)
    /// An image's address with its size in CSS pixels, where it is known.
    case image(String, width: Int?, height: Int?)
    /// Nothing is there: the text stays, the link goes.
    case broken
}

/// A stretch of plain text that gets an element around it.
public struct TextAnnotation: Sendable {
    public enum Element: Sendable {
        case link(String)
        case abbreviation(title: String)
    }
    /// Bytes in the stretch of text that was given.
    public let range: Range<Int>
    public let element: Element

    public init(range: Range<Int>, element: Element) {
        self.range = range
        self.element = element
    }
}
