/// Footnote definitions written as something that plain CommonMark knows.
///
/// A definition goes on over the lines indented by four columns: so does a list item whose marker
/// takes four, `01. `. Each definition becomes such an item, and the map remembers its line. An
/// empty HTML comment before it keeps it from joining another list.
///
/// Which lines are definitions, and not the inside of a code block, libcmark itself tells: the
/// text from the first of them on is parsed once with `[^` written as `# `, which is as long, and where a
/// heading comes out a definition stood.
enum FootnoteRewriting {
    typealias Heads = [Int: (start: Int, head: DefinitionHead)]

    /// - Parameter first: the first line that may be a definition, counted from 0.
    static func rewrite(
        _ source: UnsafeBufferPointer<UInt8>, _ survey: SourceSurvey, from first: Int, isUTF8: Bool,
        definitions: inout FootnoteDefinitions, issues: inout [MarkdownIssue]
    ) -> RewrittenSource? {
        let lines = survey.lines.lines
        let sections = survey.sections(of: source)
        let tail = sections.section(around: first).lowerBound..<lines.count
        var masked = Array(sections.bytes(tail))
        let maskedStart = sections.start(of: tail.lowerBound)
        var heads: Heads = [:]
        for index in first..<lines.count {
            let start = LinePrefix(source, from: lines[index].start).content
            guard let head = DefinitionHead(source, at: start) else { continue }
            heads[index + 1] = (start, head)
            masked[start - maskedStart] = UInt8(ascii: "#")
            masked[start - maskedStart + 1] = 0x20
        }
        guard !heads.isEmpty else { return nil }
        let (found, numberedItems) = blockLines(masked, linesAbove: tail.lowerBound, among: heads, isUTF8)
        guard !found.isEmpty else { return nil }

        var result = RewrittenSource(capacity: source.count + 16 * found.count)
        var openPrefix: Range<Int>?
        func copy(_ index: Int) {
            let range = sections.start(of: index)..<sections.start(of: index + 1)
            if survey.holdsBackslash {
                result.copyKeepingEscapes(source, range, lines[index])
            } else {
                result.copy(source, range, lines[index])
            }
        }
        for index in 0..<tail.lowerBound { copy(index) }
        for index in tail {
            let line = lines[index]
            if let around = found[index + 1], let (start, head) = heads[index + 1] {
                let label = String(decoding: source[head.label], as: UTF8.self)
                let place = start..<head.label.upperBound + 1
                let (number, isFirst) = definitions.add(label, at: place)
                if !isFirst {
                    issues.append(MarkdownIssue(kind: .duplicateFootnote, source: place, detail: label))
                }
                openPrefix = nil
                var prefix = line.start..<start
                if source[prefix].allSatisfy(isQuoteOrBlank) {
                    // Outside of containers the definition's own indent does not count.
                    if around == .document {
                        prefix = line.start..<line.start
                    }
                    result.separate(source, prefix: prefix, like: line)
                    openPrefix = prefix
                }
                result.define(source, prefix: prefix, content: head.content..<sections.start(of: index + 1), line, number)
            } else {
                if let prefix = openPrefix, numberedItems.contains(index + 1),
                    stands(source, line, beside: prefix)
                {
                    result.separate(source, prefix: prefix, like: line)
                    openPrefix = nil
                }
                copy(index)
            }
        }
        return result
    }

    /// The kind of the block around each definition by line, and the lines of numbered items.
    private static func blockLines(
        _ masked: [UInt8], linesAbove: Int, among heads: Heads, _ isUTF8: Bool
    ) -> (definitions: [Int: NodeKind], numberedItems: Set<Int>) {
        var found: [Int: NodeKind] = [:]
        var numberedItems: Set<Int> = []
        guard let document = CommonMarkDocument(parsing: masked, isUTF8: isUTF8) else {
            return (found, numberedItems)
        }
        var node: Node? = document.root
        while let block = node {
            let line = block.startLine + linesAbove
            if block.kind == .heading, heads[line] != nil, block.startLine == block.endLine {
                found[line] = block.parent?.kind ?? .document
            }
            if block.kind == .item, block.parent?.isOrdered ?? false {
                numberedItems.insert(line)
            }
            node = block.nextBlock(within: document.root)
        }
        return (found, numberedItems)
    }

    private static func isQuoteOrBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
    }

    /// Whether an item on the line stands beside the definitions, whose list it would join.
    private static func stands(
        _ source: UnsafeBufferPointer<UInt8>, _ line: MappedLine, beside prefix: Range<Int>
    ) -> Bool {
        var at = line.start
        for expected in source[prefix] {
            guard at < line.end, source[at] == expected else { return false }
            at += 1
        }
        let first = at
        while at < line.end, source[at] == 0x20 { at += 1 }
        return at - first < 4
    }
}
