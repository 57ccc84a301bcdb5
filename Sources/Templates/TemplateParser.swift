/// Reads one template into tokens and pairs opening tags with closing ones.
struct TemplateParser {
    /// Issues after which a file is given up.
    static let issueLimit = 100

    let bytes: UnsafeBufferPointer<UInt8>
    private let path: String
    var tokens: [Token] = []
    private(set) var issues: [TemplateIssue] = []
    /// Content straight inside a parent, which only a strict check minds.
    private(set) var strictIssues: [TemplateIssue] = []
    /// The tags that wait for their closing tag, and the blocks among them.
    private var open: [Int] = []
    /// Whether sections lie in each other too deeply for what follows to be read: each name in them is looked for at every level.
    private var isTooDeep = false
    var openBlocks: [Int] = []
    /// The first token of the line being read.
    var lineFirst = 0
    /// Whether that line holds anything but white space and closing tags.
    var lineHasContent = false
    /// The white space that line begins with, once it was asked for.
    var lineMargin: Span?

    init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) {
        self.bytes = bytes
        self.path = path
    }

    mutating func parse() {
        var scanner = TagScanner(bytes)
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, issues.count < Self.issueLimit, !isTooDeep {
            let tagStart = scanner.nextTag(from: at) ?? bytes.count
            appendText(at..<tagStart)
            guard tagStart < bytes.count else { break }
            switch scanner.read(at: tagStart) {
            case .tag(let tag, let resume):
                append(tag)
                at = resume
            case .fault(let kind, let range, let detail, let resume):
                report(kind, range, text(range), detail)
                at = resume
            }
        }
        endLine()
        if issues.count < Self.issueLimit, !isTooDeep { for index in open { reportUnclosed(index) } }
    }

    private mutating func appendText(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            var isBlank = true
            while end < range.upperBound {
                let byte = bytes[end]
                end += 1
                if byte == UInt8(ascii: "\n") { break }
                if isBlank, !isWhiteSpace(byte) { isBlank = false }
            }
            var token = Token(.text, Span(start..<end))
            if tokens.count == lineFirst { token.traits = .startsLine }
            if !isBlank {
                lineHasContent = true
                noteContentOfParent(start..<end)
            }
            tokens.append(token)
            if bytes[end - 1] == UInt8(ascii: "\n") { endLine() }
            start = end
        }
    }

    private mutating func append(_ tag: TagScanner.Tag) {
        // A line that begins with a tag still has a beginning, where indentation may go.
        if tokens.count == lineFirst {
            var edge = Token(.text, Span(tag.range.lowerBound..<tag.range.lowerBound))
            edge.traits = .startsLine
            tokens.append(edge)
        }
        switch tag.kind {
        case .note:
            tokens.append(Token(.note, Span(tag.range)))
            lineHasContent = true
        case .close:
            close(tag)
        case .open(let kind):
            var token = Token(kind, Span(tag.range))
            token.name = Span(tag.name)
            token.margin = marginOfLine()
            if tag.isDynamic { token.traits.insert(.dynamic) }
            if kind == .block, let outer = open.last, tokens[outer].kind == .parent {
                token.traits.insert(.argument)
            } else {
                noteContentOfParent(tag.range)
            }
            switch kind {
            case .section, .inverted, .asked, .parent: open.append(tokens.count)
            case .block:
                open.append(tokens.count)
                openBlocks.append(tokens.count)
            default: break
            }
            tokens.append(token)
            lineHasContent = true
            if open.count > TemplateSet.depthLimit {
                isTooDeep = true
                report(.tooDeep, tag.range, text(tag.name), "Sections nest deeper than \(TemplateSet.depthLimit).")
            }
        }
    }

    private mutating func close(_ tag: TagScanner.Tag) {
        guard let depth = open.lastIndex(where: { isSame(tokens[$0].name, tag.name) }) else {
            let top = open.last
            report(
                .unexpectedClose, tag.range, text(tag.name),
                top == nil ? "Nothing is open here." : "Another tag is open here.",
                suggestions: top.map { [text(tokens[$0].name.range)] } ?? [],
                related: top.map { tokens[$0].span.range })
            return
        }
        for forgotten in open[(depth + 1)...] { reportUnclosed(forgotten) }
        let opener = open[depth]
        open.removeSubrange(depth...)
        while let block = openBlocks.last, block >= opener {
            // What the block holds may end on the line on which it began to hold anything.
            if block < lineFirst, lineHasContent { setContentMargin(block) }
            openBlocks.removeLast()
        }
        let kind: Token.Kind =
            switch tokens[opener].kind {
            case .parent: .parentClose
            case .block: .blockClose
            default: .sectionClose
            }
        var token = Token(kind, Span(tag.range))
        token.name = Span(tag.name)
        token.match = Int32(truncatingIfNeeded: opener)
        tokens[opener].match = Int32(truncatingIfNeeded: tokens.count)
        tokens.append(token)
    }

    private mutating func noteContentOfParent(_ range: Range<Int>) {
        guard let outer = open.last, tokens[outer].kind == .parent,
            strictIssues.count < Self.issueLimit
        else { return }
        var range = range
        while let first = range.first, isWhiteSpace(bytes[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isWhiteSpace(bytes[last]) { range = range.lowerBound..<last }
        strictIssues.append(
            issue(
                .ignoredContent, range, text(range),
                "Straight inside a parent only blocks are read; this is never printed."))
    }

    private mutating func reportUnclosed(_ index: Int) {
        let token = tokens[index]
        report(.unclosedSection, token.span.range, text(token.name.range), "The tag is never closed.")
    }

    private mutating func report(
        _ kind: TemplateIssue.Kind, _ range: Range<Int>, _ subject: String, _ detail: String,
        suggestions: [String] = [], related: Range<Int>? = nil
    ) {
        guard issues.count < Self.issueLimit else { return }
        issues.append(issue(kind, range, subject, detail, suggestions, related))
    }

    private func issue(
        _ kind: TemplateIssue.Kind, _ range: Range<Int>, _ subject: String, _ detail: String,
        _ suggestions: [String] = [], _ related: Range<Int>? = nil
    ) -> TemplateIssue {
        TemplateIssue(
            kind, at: TemplateIssue.Place(path: path, range: range), subject: subject, detail: detail,
            suggestions: suggestions,
            related: related.map { TemplateIssue.Place(path: path, range: $0) })
    }

    private func isSame(_ span: Span, _ range: Range<Int>) -> Bool {
        span.count == range.count && bytes[span.range].elementsEqual(bytes[range])
    }

    /// At most 200 bytes of the template, for a message.
    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.prefix(200)], as: UTF8.self)
    }
}
