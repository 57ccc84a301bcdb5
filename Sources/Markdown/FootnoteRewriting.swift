/// Footnote definitions written as something that plain CommonMark knows.
///
/// A definition goes on over the lines indented by four columns: so does a list item whose marker
/// takes four, `01. `. Each definition becomes such an item, and the map remembers its line. An
/// empty HTML comment before it keeps it from joining another list.
///
/// Which lines are definitions, and not the inside of a code block, libcmark itself tells: the
/// text is parsed once with `[^` written as `# `, which is as long, and where a heading comes out
/// a definition stood.
enum FootnoteRewriting {
    static func rewrite(
        _ source: UnsafeBufferPointer<UInt8>, map: LineMap, definitions: inout FootnoteDefinitions,
        issues: inout [MarkdownIssue]
    ) -> RewrittenSource? {
        var masked = Array(source)
        var heads: [Int: (start: Int, head: DefinitionHead)] = [:]
        for (index, line) in map.lines.enumerated() {
            let start = LinePrefix(source, from: line.start).content
            guard let head = DefinitionHead(source, at: start) else { continue }
            heads[index + 1] = (start, head)
            masked[start] = UInt8(ascii: "#")
            masked[start + 1] = 0x20
        }
        guard !heads.isEmpty else { return nil }
        let (found, numberedItems) = blockLines(masked, among: heads)
        guard !found.isEmpty else { return nil }

        var result = RewrittenSource(capacity: source.count + 16 * found.count)
        var openPrefix: Range<Int>?
        for (index, line) in map.lines.enumerated() {
            let next = index + 1 < map.lines.count ? map.lines[index + 1].start : source.count
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
                result.define(source, prefix: prefix, content: head.content..<next, line, number)
            } else {
                if let prefix = openPrefix, numberedItems.contains(index + 1),
                    stands(source, line, beside: prefix)
                {
                    result.separate(source, prefix: prefix, like: line)
                    openPrefix = nil
                }
                result.copyKeepingEscapes(source, line.start..<next, line)
            }
        }
        return result
    }

    /// The kind of the block around each definition by line, and the lines of numbered items.
    private static func blockLines(
        _ masked: [UInt8], among heads: [Int: (start: Int, head: DefinitionHead)]
    ) -> (definitions: [Int: NodeKind], numberedItems: Set<Int>) {
        masked.withUnsafeBufferPointer { bytes in
            var found: [Int: NodeKind] = [:]
            var numberedItems: Set<Int> = []
            guard let document = CommonMarkDocument(parsing: bytes) else {
                return (found, numberedItems)
            }
            var node: Node? = document.root
            while let block = node {
                if block.kind == .heading, heads[block.startLine] != nil,
                    block.startLine == block.endLine
                {
                    found[block.startLine] = block.parent?.kind ?? .document
                }
                if block.kind == .item, block.parent?.isOrdered ?? false {
                    numberedItems.insert(block.startLine)
                }
                node = block.nextBlock(within: document.root)
            }
            return (found, numberedItems)
        }
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
