/// The text of one template.
public struct TemplateSource: Sendable {
    /// What `{{>name}}` and `{{<name}}` call it.
    public let name: String
    /// The file, as issues are to show it.
    public let path: String
    /// UTF-8; a byte order mark in front is passed over.
    public let bytes: [UInt8]

    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}
