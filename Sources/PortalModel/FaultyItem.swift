/// A content file whose declarations are at fault, so that it is no item yet. It exists all the same: a link to it
/// is not broken, and its text is looked through in the same run.
public struct FaultyItem: Sendable {
    public let file: String
    public let title: String
    /// Where it would stand.
    public let address: Address
    /// Its Markdown, where the file could be taken apart.
    public let body: Body?

    public init(file: String, title: String, address: Address, body: Body?) {
        self.file = file
        self.title = title
        self.address = address
        self.body = body
    }
}
