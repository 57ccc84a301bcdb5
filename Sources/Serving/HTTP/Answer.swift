import Reading

/// What is sent back.
public struct Answer: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// A stretch of an open file.
        case file(OpenAttachment, Range<Int>)

        var count: Int {
            switch self {
            case .none: 0
            case .bytes(let bytes): bytes.count
            case .file(_, let range): range.count
            }
        }
    }

    /// The status code (RFC 9110).
    public let status: Int
    /// Header fields besides the length and what goes with every answer.
    public var fields: [(name: String, value: String)]
    public var body: Body

    public init(_ status: Int, _ fields: [(name: String, value: String)] = [], body: Body = .none) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A line of plain text.
    static func plain(_ status: Int, _ text: String) -> Answer {
        Answer(status, [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")], body: .bytes(Array((text + "\n").utf8)))
    }
}
