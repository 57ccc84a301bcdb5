/// What a client asks for, with every header field as it was sent.
public struct Request: Sendable {
    public let method: String
    /// The target as it stands in the request line, still encoded.
    public let target: String
    /// Names in lower case, in the order they were sent.
    public let fields: [(name: String, value: String)]
    /// Whether a body follows, which nothing here is asked with.
    public let hasBody: Bool

    public init(method: String, target: String, fields: [(name: String, value: String)], hasBody: Bool = false) {
        self.method = method
        self.target = target
        self.fields = fields.map { ($0.name.lowercased(), $0.value) }
        self.hasBody = hasBody
    }

    /// Every value of a field.
    /// - Parameter name: in lower case.
    public func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of a field that stands once; nil where it stands more often, since nobody knows which is meant.
    public func value(_ name: String) -> String? {
        let values = values(name)
        return values.count == 1 ? values[0] : nil
    }

    /// The target without its query, still encoded.
    var path: Substring { target.prefix { $0 != "?" } }

    /// The value of a name in the query, as it is written.
    func query(_ name: String) -> Substring? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        for pair in target[target.index(after: mark)...].split(separator: "&") where pair.hasPrefix(name + "=") {
            return pair.dropFirst(name.count + 1)
        }
        return nil
    }
}
