import Text

/// A template as tokens, with what it refers to looked up.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    var tokens: [Token]
    /// Faults that leave the template unusable.
    let issues: [TemplateIssue]
    /// Faults only a strict check minds.
    let strictIssues: [TemplateIssue]

    /// More bytes than this are not read, since places are kept in 32 bits.
    static let sizeLimit = 1 << 30

    init(_ source: TemplateSource) {
        self.source = source
        guard source.bytes.count <= Self.sizeLimit else {
            tokens = []
            strictIssues = []
            issues = [
                TemplateIssue(
                    .tooLarge, at: TemplateIssue.Place(path: source.path, range: 0..<0), subject: source.name,
                    detail: "The template is larger than \(Self.sizeLimit) bytes.")
            ]
            return
        }
        if let bad = source.bytes.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) {
            tokens = []
            strictIssues = []
            issues = [
                TemplateIssue(
                    .invalidUTF8, at: TemplateIssue.Place(path: source.path, range: bad..<bad + 1), subject: "",
                    detail: "This byte is not UTF-8.")
            ]
            return
        }
        (tokens, issues, strictIssues) = source.bytes.withUnsafeBufferPointer { bytes in
            var parser = TemplateParser(bytes, path: source.path)
            parser.parse()
            return (parser.tokens, parser.issues, parser.strictIssues)
        }
    }

    func text(_ span: Span) -> String {
        String(decoding: source.bytes[span.range], as: UTF8.self)
    }

    func place(_ token: Token) -> TemplateIssue.Place {
        TemplateIssue.Place(path: source.path, range: token.span.range)
    }
}
