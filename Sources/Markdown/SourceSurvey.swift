import Text

/// One look over the bytes before anything is parsed: which stages the text needs, and whether
/// it is built so that libcmark 0.30.2 would take quadratic time or memory over it.
struct SourceSurvey {
    private(set) var mayHoldTable = false
    /// The first line that begins with `[^`, counted from 0.
    private(set) var firstDefinition: Int?
    /// A backslash stands somewhere.
    private(set) var holdsBackslash = false
    /// Code between fences or HTML may begin on some line.
    private var mayReachOverEmptyLines = false
    /// `[^` stands somewhere.
    private(set) var mayHoldReferences = false
    /// The text's lines, up to where it was refused.
    private(set) var lines = LineMap()
    private(set) var nulCharacters: [Int] = []
    private(set) var refusal: MarkdownIssue?

    /// Bytes; a page of a portal has some thousands.
    static let lengthLimit = 4 << 20
    /// Containers opened on one line; libcmark looks at each of them for each later line.
    static let containerLimit = 64
    /// Columns before a list marker: every level of a list takes two or more.
    static let indentLimit = 200

    /// Containers times lines.
    static let stepLimit = 20_000_000

    private var deepest = 0
    private var block = BlockCost()
    private var closingBrackets = 0
    private var definitionStart: Int?
    private var longestDefinition = 0

    init(_ source: UnsafeBufferPointer<UInt8>) {
        guard source.count <= SourceSurvey.lengthLimit else {
            refuse(.tooComplex, 0..<0, "\(source.count) > \(SourceSurvey.lengthLimit) bytes")
            return
        }
        lines.reserve(source.count / 32 + 8)
        var start = 0
        while start < source.count, refusal == nil {
            let prefix = LinePrefix(source, from: start)
            if prefix.containers > SourceSurvey.containerLimit {
                refuse(.tooDeep, start..<prefix.content, "\(prefix.containers) > \(SourceSurvey.containerLimit)")
                return
            }
            if prefix.indent > SourceSurvey.indentLimit {
                refuse(.tooDeep, start..<prefix.content, "\(prefix.indent) > \(SourceSurvey.indentLimit)")
                return
            }
            // libcmark looks at every open container on every line, the empty ones too.
            deepest = max(deepest, prefix.containers + prefix.indent / 2)
            let end = look(source, from: prefix.content)
            lines.append(MappedLine(anchor: start, origin: start, start: start, end: end))
            if prefix.isBlank { closeBlock(at: start) }
            start = LineMap.nextLine(source, after: end)
        }
        closeBlock(at: source.count)
        if deepest * lines.count > SourceSurvey.stepLimit {
            refuse(.tooDeep, 0..<0, "\(deepest) containers, \(lines.count) lines")
        }
        let copies = longestDefinition.multipliedReportingOverflow(by: closingBrackets)
        if copies.overflow || copies.partialValue > 128 << 20 {
            refuse(.tooComplex, 0..<0, "a reference definition of \(longestDefinition) bytes")
        }
    }

    func sections(of source: UnsafeBufferPointer<UInt8>) -> Sections {
        // Behind a byte order mark the first line was not looked at as libcmark will.
        Sections(source: source, lines: lines, isWhole: mayReachOverEmptyLines || source.first == 0xEF)
    }

    private mutating func refuse(_ kind: MarkdownIssue.Kind, _ range: Range<Int>, _ detail: String) {
        if refusal == nil { refusal = MarkdownIssue(kind: kind, source: range, detail: detail) }
    }

    private mutating func closeBlock(at end: Int) {
        if block.isTooCostly(upTo: end) { refuse(.tooComplex, block.start..<end, "unclosed markup") }
        endDefinition(at: end)
        block = BlockCost(start: end)
    }

    private mutating func endDefinition(at end: Int) {
        if let start = definitionStart { longestDefinition = max(longestDefinition, end - start) }
        definitionStart = nil
    }

    /// Looks over one line's content and gives the line's end.
    private mutating func look(
        _ source: UnsafeBufferPointer<UInt8>, from content: Int
    ) -> Int {
        var at = content
        if at < source.count {
            switch source[at] {
            case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"):
                if !mayHoldTable { mayHoldTable = DelimiterRow.looksLikeOne(source, from: at) }
            case UInt8(ascii: "["):
                if firstDefinition == nil, at + 1 < source.count, source[at + 1] == UInt8(ascii: "^") {
                    firstDefinition = lines.count
                }
            case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"): mayReachOverEmptyLines = true
            default: break
            }
        }
        while true {
            at = SourceSurvey.nextMark(source, from: at)
            guard at < source.count else { return at }
            switch source[at] {
            case 0x0A, 0x0D: return at
            case 0: nulCharacters.append(at)
            case UInt8(ascii: "\\"):
                holdsBackslash = true
                if at + 1 < source.count, source[at + 1] > 0x20 { at += 1 }
            case UInt8(ascii: "["):
                block.openBracket()
                if at + 1 < source.count, source[at + 1] == UInt8(ascii: "^") { mayHoldReferences = true }
            case UInt8(ascii: "]"):
                block.closeBracket()
                closingBrackets += 1
                if at + 1 < source.count, source[at + 1] == UInt8(ascii: ":") {
                    endDefinition(at: at)
                    definitionStart = at
                }
            case UInt8(ascii: "<"):
                if at + 1 < source.count { block.openTag(source[at + 1], source, at) }
            case UInt8(ascii: ">"): block.closeTag(source, at)
            default: break
            }
            at += 1
        }
    }

    /// The next byte that `look` cares for: below 0x10, `[`, `\`, `]`, `<` or `>`; sixteen bytes at a
    /// time, in a quarter of the instructions of a loop over bytes.
    @inline(__always)
    private static func nextMark(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = source.baseAddress else { return start }
        var at = start
        while at &+ 16 <= source.count {
            let bytes = SixteenBytes(base + at)
            // `\` and `]` differ in one bit, and so do `<` and `>`.
            let marks = bytes.lie(from: 0x00, through: 0x0F) .| bytes.are(UInt8(ascii: "[")) .| bytes.are(UInt8(ascii: "\\"), ignoring: 1)
                .| bytes.are(UInt8(ascii: "<"), ignoring: 2)
            if let found = SixteenBytes.first(marks) { return at &+ found }
            at &+= 16
        }
        while at < source.count {
            switch source[at] {
            case ..<0x10, 0x5B...0x5D, 0x3C, 0x3E: return at
            default: at &+= 1
            }
        }
        return at
    }
}
