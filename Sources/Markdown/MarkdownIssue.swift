/// Something in a Markdown text that an editor should know of.
public struct MarkdownIssue: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Raw HTML was left out.
        case rawHTML
        /// An image says nothing to those who cannot see it.
        case missingAlt
        /// An address that could run a script or open a file was dropped.
        case unsafeAddress
        /// A link or image goes over `http:`, which anybody on the way can read and change.
        case insecureAddress
        /// An image is fetched from another site.
        case externalImage
        /// U+0000, shown as U+FFFD.
        case nulCharacter
        /// The text is refused: more containers in one another than anybody reads.
        case tooDeep
        /// The text is refused: a table over the limit of columns or cells.
        case tooManyCells
        /// The text is refused: too long, or built so that parsing it would not end.
        case tooComplex
        /// A second definition of one footnote; the first one holds.
        case duplicateFootnote
        /// `[^label]` without a definition; it stays as text.
        case undefinedFootnote
        /// A definition that nothing refers to; it is left out.
        case unusedFootnote
        /// A link without any text.
        case emptyLink
        /// A heading two or more levels below the one before it.
        case headingLevelSkipped
        /// A second `#` heading in one text.
        case secondTopHeading
    }

    public let kind: Kind
    /// Bytes in the given source.
    public let source: Range<Int>
    /// What the issue is about: the address, the label, the limit.
    public let detail: String
}
