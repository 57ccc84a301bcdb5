/// A fault in a template, found when it is compiled.
public struct TemplateIssue: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        // The text of the template.
        case invalidUTF8
        /// `{{` without its closing delimiter.
        case unclosedTag
        /// A tag without a name, or with one that is not a name.
        case badTag
        /// `{{=` that does not give two delimiters.
        case badDelimiter
        /// A section, parent or block that is never closed.
        case unclosedSection
        /// `{{/name}}` that closes nothing.
        case unexpectedClose
        // What it refers to.
        case unknownEntry
        case unknownName
        case unknownPartial
        case unknownParent
        /// A block that the parent does not have.
        case unknownBlock
        /// `{{>*name}}` where the field is not the name of a template.
        case notATemplateName
        // What it prints.
        /// Three braces around something that is not trusted HTML.
        case unescapedText
        /// Two braces around trusted HTML.
        case escapedHTML
        /// A flag, an object or a list between braces.
        case notPrintable
        /// Text or tags straight inside a parent, outside its blocks: they are never printed.
        case ignoredContent
        // How it nests.
        /// A partial that includes itself without going down into the data.
        case recursion
        /// Partials, or sections of one template, nested deeper than `TemplateSet.depthLimit`.
        case tooDeep
        /// More than the engine can compile.
        case tooLarge
    }

    /// A place in a template: half-open, in bytes from the start of the file.
    public struct Place: Sendable, Equatable {
        public let path: String
        public let range: Range<Int>

        public init(path: String, range: Range<Int>) {
            self.path = path
            self.range = range
        }
    }

    public let kind: Kind
    public let place: Place
    /// The word that is at fault, as the template writes it.
    public let subject: String
    /// What is wrong, in an English sentence.
    public let detail: String
    /// At most three names that may have been meant, nearest first.
    public let suggestions: [String]
    /// The other place, if two clash.
    public let related: Place?

    public var path: String { place.path }
    public var range: Range<Int> { place.range }

    init(
        _ kind: Kind, at place: Place, subject: String, detail: String, suggestions: [String] = [],
        related: Place? = nil
    ) {
        self.kind = kind
        self.place = place
        self.subject = subject
        self.detail = detail
        self.suggestions = suggestions
        self.related = related
    }
}
