import Citations
import Findings
import Lint
import PortalModel
import Reading
import Text

/// A content file whose keys are typed, not yet resolved against the registry and the other files.
///
/// A class, since thousands are handed from list to list and nothing in them ever changes.
final class Draft: Sendable {
    let found: FoundFile
    let slug: String
    let year: String
    let record: Record
    let body: Body
    /// Published unless the checker finds a reason to hold it back and drafts are asked for.
    let standing: Standing

    init(
        found: FoundFile, slug: String, year: String, record: Record, body: Body, standing: Standing = .published
    ) {
        self.found = found
        self.slug = slug
        self.year = year
        self.record = record
        self.body = body
        self.standing = standing
    }

    /// The same with another standing.
    func with(_ standing: Standing) -> Draft {
        Draft(found: found, slug: slug, year: year, record: record, body: body, standing: standing)
    }

    var file: String { found.path }
    var title: String { record.text("title") ?? slug }
    /// Where it stands if it is a news item.
    var newsAddress: Address { .ofNews(year: year.utf8, slug: slug.utf8) }
    /// The place of the title, which stands for the whole item.
    var origin: Origin { Origin(file: file, range: record.range(of: "title")) }

    /// Reads one file.
    /// - Parameters:
    ///   - asksForDrafts: whether a draft (`status: draft`) is looked at as what is published: its blanks are faults then,
    ///     and its language is looked over.
    ///   - keepsText: whether the Markdown stays in memory.
    ///   - today: the day by which a text without one of its own is judged.
    static func read(
        _ found: FoundFile, slug: String, year: String = "", _ schema: Schema, in tree: SourceTree,
        asksForDrafts: Bool, keepsText: Bool, today: Day, _ linter: borrowing Linter
    ) -> DraftOutcome {
        let (text, faults) = SourceText.read(found, in: tree, limit: SourceText.Limit.markdown)
        guard let text else { return DraftOutcome(findings: faults) }
        let (content, more) = ContentFile.parse(text)
        guard let content else { return DraftOutcome(findings: faults + more) }
        var reader = SchemaReader(file: found.path)
        let record = reader.read(content.frontMatter, schema)
        let title = record?.text("title")
        var findings = (faults + more + reader.findings).map { $0.onPage(title) }
        // What is still being written has blanks; they must not hold back everything else.
        let isDraft = !asksForDrafts && record?.schema.index(of: "status") != nil && record?.text("status") == "draft"
        if isDraft {
            findings.removeAll { $0.kind == SchemaFindings.empty || $0.kind == SchemaFindings.missingKey }
        }
        guard let record else { return DraftOutcome(findings: findings) }
        let (citations, head) = text.bytes.withUnsafeBufferPointer { bytes in
            (
                CitationScanner.citations(in: UnsafeBufferPointer(rebasing: bytes[content.body])),
                ContentHash.of(UnsafeBufferPointer(rebasing: bytes[..<content.body.lowerBound])))
        }
        let draft = Draft(
            found: found, slug: slug, year: year, record: record,
            body: Body(
                range: content.body, in: text.mark, isRepaired: text.isRepaired, head: head, citations: citations,
                text: keepsText ? Array(text.bytes[content.body]) : nil))
        // What is off the site stays as it was.
        let isOver = record.schema.index(of: "expires") != nil && record.day("expires").map { $0 <= today } ?? false
        guard !isDraft, !isOver else { return DraftOutcome(draft: draft, findings: findings) }
        let language = linter.look(
            through: text.bytes, file: found.path, LanguageCheck.passages(record, content), on: LanguageCheck.day(record, today: today),
            of: LanguageCheck.owner(record))
        if !language.findings.isEmpty { findings += language.findings.map { $0.onPage(title) } }
        return DraftOutcome(
            draft: draft, findings: findings, numbers: language.numbers.map { ($0.digits, $0.finding.onPage(title)) })
    }
}

/// What came of reading a content file.
struct DraftOutcome: Sendable {
    /// Nil where the file cannot be used.
    var draft: Draft?
    var findings: [Finding] = []
    /// Faults only if nobody offers their number to callers; that is known when all directories are read.
    var numbers: [(digits: String, finding: Finding)] = []

    /// Whether nothing was found in it.
    var isPlain: Bool { findings.isEmpty && numbers.isEmpty }
}

extension Draft {
    /// Whether a news item is to be seen on a day.
    func hold(on today: Day, approvalRequired: Bool) -> Hold? {
        // The key was written and could not be understood: that always means not published.
        let status = record.text("status")
        if status == "draft" { return .draft }
        if status == "review" { return .review }
        if approvalRequired, record.text("approved_by") == nil { return .unapproved }
        if let date = record.dateTime("date"), date.day > today { return .scheduled }
        if let expires = record.day("expires"), expires <= today { return .expired }
        return nil
    }
}

extension Address {
    private static let news: StaticString = "/tin-tuc/"

    /// Where the news item of a year and a slug stands.
    static func ofNews(year: some Collection<UInt8>, slug: some Collection<UInt8>) -> Address {
        // A million are in memory at once: growing by doubling would leave a third of each empty.
        let path = String(unsafeUninitializedCapacity: news.utf8CodeUnitCount + year.count + slug.count + 2) { room in
            var end = room.initialize(fromContentsOf: UnsafeBufferPointer(start: news.utf8Start, count: news.utf8CodeUnitCount))
            end = room[end...].initialize(fromContentsOf: year)
            room.initializeElement(at: end, to: UInt8(ascii: "/"))
            end = room[(end + 1)...].initialize(fromContentsOf: slug)
            room.initializeElement(at: end, to: UInt8(ascii: "/"))
            return end + 1
        }
        return Address(path)
    }
}
