import Text

/// One text on its way from cmark's tree to HTML: what is written and what is known so far.
struct Rendering: ~Copyable {
    typealias Annotate = MarkdownRenderer.Annotate

    var out: ByteBuffer
    let options: MarkdownOptions
    let slug: (String) -> String
    let link: (LinkReference) -> LinkAnswer
    let annotate: Annotate

    var positions: Positions
    var outcome: MarkdownOutcome
    var typography = Typography()

    // Headings
    var headingIDs: HeadingIDs
    /// What is added to each level, so that the page's title stays its only `<h1>`.
    var headingShift = 0
    var lastLevel = 1
    var topHeadings = 0

    // Tables
    let shapes: [TableShape]
    var openTable: OpenTable?
    var tablesWritten = 0

    // Footnotes
    let definitions: FootnoteDefinitions
    /// The source holds `[^` somewhere.
    let mayHoldReferences: Bool
    var footnotes = Footnotes()

    // Inline nodes
    /// The block whose inline nodes are being written.
    var block: Node
    /// Inside of an image's text, which is an attribute.
    var image: OpenImage?
    var openLinks: [OpenLink] = []
    /// What was found in the stretch of text that is being written; kept so that its memory is used again.
    var annotations: [TextAnnotation] = []

    init(
        _ out: consuming ByteBuffer, _ options: MarkdownOptions, root: Node, positions: Positions,
        shapes: [TableShape], definitions: FootnoteDefinitions, mayHoldReferences: Bool, outcome: MarkdownOutcome,
        slug: @escaping (String) -> String, link: @escaping (LinkReference) -> LinkAnswer,
        annotate: @escaping Annotate
    ) {
        self.out = out
        self.options = options
        self.positions = positions
        self.shapes = shapes
        self.definitions = definitions
        self.mayHoldReferences = mayHoldReferences
        self.outcome = outcome
        self.slug = slug
        self.link = link
        self.annotate = annotate
        headingIDs = HeadingIDs(reserved: options.reservedIDs)
        block = root
    }

    mutating func render(_ root: Node) {
        survey(root)
        writeBlocks(of: root)
        writeFootnotes()
        reportUnusedFootnotes()
        outcome.hasTable = tablesWritten > 0
    }

    /// Finds out, before anything is written, whether headings must move down a level, and where
    /// the footnotes' definitions are.
    private mutating func survey(_ root: Node) {
        footnotes = Footnotes(count: definitions.all.count)
        var node: Node? = root
        while let block = node {
            switch block.kind {
            case .heading:
                if block.headingLevel == 1, !options.plain, !isCell(block) { headingShift = 1 }
            case .item:
                if case .definition(let number, let column) = positions.role(ofLine: block.startLine),
                    block.startColumn == column
                {
                    footnotes.nodes[number] = block
                }
            default: break
            }
            node = block.nextBlock(within: root)
        }
    }

    /// The same of the same place is told once: where it cannot be told which one is meant, the whole block is that place.
    mutating func report(_ kind: MarkdownIssue.Kind, _ source: Range<Int>, _ detail: String) {
        if let last = outcome.issues.last, last.kind == kind, last.source == source, last.detail == detail { return }
        outcome.issues.append(MarkdownIssue(kind: kind, source: source, detail: detail))
    }

    /// Begins a line.
    mutating func startLine() {
        if out.count > 0, out[out.count - 1] != 0x0A { out.append(0x0A) }
    }

    /// Takes out the marks that kept `\[^` from becoming a reference.
    mutating func removeEscapeMarks(from start: Int) {
        let written = out.withBytes { Array($0[start...]) }
        let mark = RewrittenSource.escapeMark
        out.truncate(to: start)
        var at = 0
        while at < written.count {
            if written[at] == mark[0], written[at...].starts(with: mark) {
                at += mark.count
            } else {
                out.append(written[at])
                at += 1
            }
        }
    }

    /// Hands the written bytes back.
    consuming func finish(into out: inout ByteBuffer) -> MarkdownOutcome {
        let outcome = outcome
        out = self.out
        return outcome
    }
}
