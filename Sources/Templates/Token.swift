/// A piece of a template: a tag, or text up to the end of its line.
///
/// A parsed template is a flat array of them; `match` leads from the opening tag to the closing one
/// and back, so nothing that reads it needs recursion.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case text
        case escaped, unescaped
        case section, inverted, sectionClose
        /// `{{?name}}`: what a section would show once, without going into what it stands for.
        case asked
        case partial
        case parent, parentClose
        case block, blockClose
        /// A comment or a change of delimiters.
        case note
    }

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        /// White space around tags on a line of their own: not printed.
        static let removed = Traits(rawValue: 1)
        /// Text: it begins a line of the template.
        static let startsLine = Traits(rawValue: 2)
        /// Partial or parent: the name of the template is looked up in the data.
        static let dynamic = Traits(rawValue: 4)
        /// Block: it stands in a parent, and so gives a block rather than having one.
        static let argument = Traits(rawValue: 8)
        /// Partial, parent or block: nothing else is printed on its line.
        static let standalone = Traits(rawValue: 16)
        /// Block: it is opened and closed on a line with nothing else.
        static let ownLine = Traits(rawValue: 32)
        /// Block: what it holds begins on the line after the tag. Closing tag: it begins its line.
        static let atLineEdge = Traits(rawValue: 64)
        /// Block: `contentMargin` was found.
        static let hasContentMargin = Traits(rawValue: 128)
    }

    var kind: Kind
    var traits: Traits = []
    /// The whole tag or the text.
    var span: Span
    var name = Span()
    /// The other tag of the pair, or -1.
    var match: Int32 = -1
    /// Partial or parent: which template, or -1. Block: the number of its name.
    var target: Int32 = -1
    /// The white space its line begins with.
    var margin = Span()
    /// Block: the white space before the first line that holds anything.
    var contentMargin = Span()
    /// Closing tag of a block: the end of its line, which was removed.
    var tail = Span()

    init(_ kind: Kind, _ span: Span) {
        self.kind = kind
        self.span = span
    }

    /// The white space that its content has in front of every line, and loses where it is printed.
    var ownMargin: Span { traits.contains(.hasContentMargin) ? contentMargin : margin }
}

/// A range of bytes of a template; half the size of `Range<Int>`, since there is one of them for every letter's worth of tags.
struct Span: Sendable, Equatable {
    var start: Int32 = 0
    var end: Int32 = 0

    init() {}
    init(_ range: Range<Int>) {
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
    var isEmpty: Bool { start == end }
}
