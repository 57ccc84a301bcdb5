/// What is to be found: the texts of a page by what they say of it.
public struct IndexedDocument: Sendable {
    public let title: String
    public let summary: String
    /// What else it is called: short names, other names, numbers.
    public let names: [String]
    /// What it was called once, or what has passed into it.
    public let formerNames: [String]
    /// What it belongs to: its unit, its province, its topics.
    public let context: [String]
    /// More for what is looked for by its name, less for what is no more; 1 for an ordinary page.
    public let importance: Float

    public init(
        title: String, summary: String, names: [String] = [], formerNames: [String] = [], context: [String] = [],
        importance: Float = 1
    ) {
        self.title = title
        self.summary = summary
        self.names = names
        self.formerNames = formerNames
        self.context = context
        self.importance = importance
    }
}
