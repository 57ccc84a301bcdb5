import Findings
import Markdown
import PortalModel
import Text

/// Renders bodies: links and pictures resolved against the whole site, faults told in the editor's words.
///
/// A class, since the links of each body hold on to it.
final class BodyRenderer: Sendable {
    private let targets: LinkTargets
    /// The address of a page as links write it. A closure, as whoever asks the frames themselves copies all that they hold: forty
    /// references for each link.
    let url: @Sendable (Address) -> String
    private let tables: AnnotationTables
    private let markdown = MarkdownRenderer(
        // Reading lets only UTF-8 through.
        options: MarkdownOptions(reservedIDs: SiteBuilder.layoutIDs, trustsUTF8: true))
    private let checking = MarkdownRenderer(
        options: MarkdownOptions(reservedIDs: SiteBuilder.layoutIDs, trustsUTF8: true, checksOnly: true))
    private let texts: BodyReading
    // For what a broken link may have meant; made when the first is met.
    let nearbyPages: Once<NameTable>
    let nearbyFiles: NearbyFiles

    init(_ targets: LinkTargets, _ builder: SiteBuilder, _ texts: @escaping BodyReading) {
        self.targets = targets
        let frames = builder.frames
        url = { frames.url($0) }
        self.texts = texts
        nearbyPages = Once { NameTable(targets.book.addresses) }
        nearbyFiles = NearbyFiles { targets.book.files }
        tables = AnnotationTables(builder)
    }

    // Asked here and not of the book itself, since whoever takes that out of its owner copies it: forty references for each link.

    @inline(never)
    func page(ofFile file: String) -> AddressBook.Entry? { targets.page(ofFile: file) }

    @inline(never)
    func page(at path: String) -> AddressBook.Entry? { targets.page(at: path) }

    @inline(never)
    func publishedFile(_ file: String) -> PublishedFile? { targets.book.filesByPath[file] }

    @inline(never)
    func isHeld(file: String) -> Bool { targets.book.isHeld(file: file) }

    @inline(never)
    func isHeld(address: String) -> Bool { targets.book.isHeld(address: address) }

    /// - Parameters:
    ///   - writes: whether the HTML is wanted, and not only what is wrong.
    ///   - text: a buffer for the file's text.
    ///   - scratch: a buffer for the body's HTML.
    /// - Returns: nil where the file is no longer the one that was checked, which the outcome tells.
    func render(
        _ content: ContentBody, writes: Bool, text: inout ByteBuffer, scratch: inout ByteBuffer, _ outcome: inout PageOutcome
    ) -> RenderedBody? {
        scratch.removeAll()
        var links = LinkResolver(content: content, bodies: self)
        var annotator = BodyAnnotator(tables, cited: content.cited, isDirectory: content.isDirectory)
        let markdown = writes ? markdown : checking
        let (made, gone) = content.body.withText(of: content.file, texts, &text) { text in
            markdown.render(
                text,
                slug: { Slug.made(from: $0)?.text ?? "" },
                annotate: { annotator.annotate($0, &$1) },
                link: { links.resolve($0) }, into: &scratch)
        }
        if let gone { outcome.findings.append(gone) }
        guard let rendered = made else { return nil }
        let start = content.body.offset
        outcome.usedFiles = links.usedFiles
        outcome.findings += links.findings
        outcome.anchors = links.anchors.filter { link in
            link.target != content.address.path || !rendered.headings.contains { $0.id == link.anchor }
        }
        for issue in rendered.issues {
            let range = issue.source.lowerBound + start..<issue.source.upperBound + start
            if let finding = BodyFindings.finding(issue, Place(content.file, range), page: content.title) {
                outcome.findings.append(finding)
            }
        }
        return RenderedBody(
            html: scratch.withBytes { writes ? $0 : UnsafeBufferPointer(start: nil, count: 0) }, headings: rendered.headings)
    }
}
