import Text

/// Turns Markdown into HTML: CommonMark by libcmark, GitHub's pipe tables and footnotes, and what
/// a portal adds.
///
/// A value without state: one may serve any number of threads at once.
///
/// Known differences from GitHub's `cmark-gfm`, all wanted:
/// - a link's definition right above a table is a definition, not a paragraph
/// - `\\|` in a paragraph above a table keeps its backslash
/// - footnotes are numbered as a reader meets them: first the text's, then those in other notes
/// - references that stand only in unused or repeated definitions do not count
/// - a definition inside of another definition is not one
/// - a label holds no markup beyond what reads as text or a tag
public struct MarkdownRenderer: Sendable {
    /// Finds what stands in a stretch of text, such as abbreviations, and adds it to the (empty) list: in order,
    /// without overlaps.
    public typealias Annotate = (UnsafeBufferPointer<UInt8>, inout [TextAnnotation]) -> Void

    public let options: MarkdownOptions

    public init(options: MarkdownOptions = MarkdownOptions()) { self.options = options }

    /// Renders `source` at the end of `out`.
    /// - Parameters:
    ///   - source: UTF-8.
    ///   - slug: the slug of a heading's words; uniqueness is seen to here.
    ///   - annotate: asked about each stretch of text outside of links and code, in reading order.
    ///   - link: what is to become of each link and image; not asked about dangerous addresses.
    /// - Returns: what is known of the text. A refused text writes nothing.
    public func render(
        _ source: UnsafeBufferPointer<UInt8>, slug: (String) -> String,
        annotate: Annotate = { _, _ in },
        link: (LinkReference) -> LinkAnswer, into out: inout ByteBuffer
    ) -> MarkdownOutcome {
        if let allowed = ForbiddenReferences.replaced(in: source) {
            return allowed.withUnsafeBufferPointer { render($0, slug: slug, annotate: annotate, link: link, into: &out) }
        }
        var outcome = MarkdownOutcome()
        let survey = SourceSurvey(source)
        for offset in survey.nulCharacters {
            outcome.issues.append(
                MarkdownIssue(kind: .nulCharacter, source: offset..<offset + 1, detail: "U+0000"))
        }
        if let refusal = survey.refusal { return refused(refusal, outcome) }

        var prepared: RewrittenSource?
        var definitions = FootnoteDefinitions()
        let isUTF8 = options.trustsUTF8 && survey.nulCharacters.isEmpty
        if let first = survey.firstDefinition {
            prepared = FootnoteRewriting.rewrite(
                source, survey, from: first, isUTF8: isUTF8, definitions: &definitions, issues: &outcome.issues)
        }
        var shapes: [TableShape] = []
        let hasEscapeMarks = prepared?.hasEscapeMarks ?? false
        if survey.mayHoldTable {
            let (tables, refusal) = rewriteTables(source, survey, prepared, isUTF8, &shapes)
            if let refusal { return refused(refusal, outcome) }
            prepared = tables ?? prepared
        }
        guard let document = parse(source, prepared, isUTF8) else { return outcome }
        return withoutActuallyEscaping(slug) { slug in
            withoutActuallyEscaping(link) { link in
                withoutActuallyEscaping(annotate) { annotate in
                    var buffer = ByteBuffer(capacity: 0)
                    swap(&buffer, &out)
                    var rendering = Rendering(
                        buffer, options, root: document.root,
                        positions: Positions(
                            source, map: prepared?.map ?? survey.lines, isRewritten: prepared != nil),
                        shapes: shapes,
                        definitions: definitions, mayHoldReferences: survey.mayHoldReferences, outcome: outcome, slug: slug, link: link,
                        annotate: annotate)
                    let start = rendering.out.count
                    rendering.render(document.root)
                    if hasEscapeMarks { rendering.removeEscapeMarks(from: start) }
                    return rendering.finish(into: &out)
                }
            }
        }
    }

    /// Renders bytes and gives the HTML along with what is known of the text.
    public func render(
        _ source: [UInt8], slug: (String) -> String,
        link: (LinkReference) -> LinkAnswer = { _ in .keep }
    ) -> RenderedMarkdown {
        var out = ByteBuffer(capacity: source.count * 2)
        let outcome = source.withUnsafeBufferPointer {
            render($0, slug: slug, link: link, into: &out)
        }
        return RenderedMarkdown(html: out.bytes(), outcome: outcome)
    }

    private func refused(_ issue: MarkdownIssue, _ outcome: MarkdownOutcome) -> MarkdownOutcome {
        var outcome = outcome
        outcome.issues.append(issue)
        outcome.refused = true
        return outcome
    }

    private func rewriteTables(
        _ source: UnsafeBufferPointer<UInt8>, _ survey: SourceSurvey, _ prepared: RewrittenSource?,
        _ isUTF8: Bool, _ shapes: inout [TableShape]
    ) -> (RewrittenSource?, MarkdownIssue?) {
        func rewrite(_ tables: TableRewriting) -> (RewrittenSource?, MarkdownIssue?) {
            var tables = tables
            let result = tables.rewrite()
            shapes = tables.shapes
            return (result, tables.refusal)
        }
        guard let prepared else { return rewrite(TableRewriting(source, survey, isUTF8: isUTF8)) }
        return prepared.bytes.withUnsafeBufferPointer {
            rewrite(TableRewriting($0, map: prepared.map, isUTF8: isUTF8))
        }
    }

    private func parse(
        _ source: UnsafeBufferPointer<UInt8>, _ prepared: RewrittenSource?, _ isUTF8: Bool
    ) -> CommonMarkDocument? {
        guard let prepared else { return CommonMarkDocument(parsing: source, isUTF8: isUTF8) }
        return CommonMarkDocument(parsing: prepared.bytes, isUTF8: isUTF8)
    }
}
