/// A piece of YAML as it was written: values stay text until a schema says what they are, so that
/// `no` is never false, `0123` never 83 and `1.10` never 1.1.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        /// - Parameter plain: written without quotes.
        case scalar(String, plain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    public let content: Content
    /// Bytes of the file's text.
    public let range: Range<Int>

    public init(_ content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }

    /// Nothing was written: `key:`, `~` or `null` without quotes.
    public var isEmpty: Bool {
        if case .scalar(let text, plain: true) = content, text.utf8.count <= 4 {
            return text.isEmpty || text == "~" || text == "null"
        }
        return false
    }
}

/// A key with its value.
public struct YAMLEntry: Sendable {
    public let key: String
    public let keyRange: Range<Int>
    public let value: YAMLNode
}
