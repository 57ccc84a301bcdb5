import Findings
import Lint
import PortalModel
import Reading
import Text
import Workers

/// One file looked at by itself: a text that somebody was sent, or an item before it is put into a site.
///
/// What a site must have (keys, units, links that lead somewhere) is not asked of it. Where it lies in a site's folder, or the
/// program is run there, that site's glossary, choices and public numbers are used.
public struct LooseFile: Sendable {
    /// The file's text as it was looked at, for quoting its lines.
    public let text: [UInt8]
    public let findings: [Finding]
    /// The part of it that people read, without front matter; nil where the text is refused.
    public let body: Range<Int>?
    /// What its citations are held against.
    public let portal: Portal

    /// - Parameters:
    ///   - bytes: as they were read.
    ///   - name: the file's name as it was given; what ends in `.txt` is text without marks, anything else Markdown.
    ///   - site: the folder of a site, if there is one.
    ///   - options: the day of the run.
    public init(_ bytes: [UInt8], name: String, site: SourceTree?, _ options: CheckOptions) {
        let (source, faults) = SourceText.from(bytes, file: name)
        guard let source else {
            text = bytes
            findings = faults
            body = nil
            portal = .empty(today: options.day)
            return
        }
        text = source.bytes
        let knowledge = SiteKnowledge(site, options)
        portal = knowledge.portal
        let (passages, day, hidden) = LooseFile.parts(of: source, isText: name.hasSuffix(".txt"))
        let linter = Linter(knowledge.guide)
        let result = linter.look(through: source.bytes, file: name, passages, on: day)
        body = result.isDamaged ? nil : passages.last?.range
        findings = faults + hidden + result.findings
            + result.numbers.filter { !knowledge.numbers.contains($0.digits) }.map(\.finding)
    }

    /// What of it people read, and its day where its front matter says one.
    private static func parts(of source: SourceText, isText: Bool) -> ([Passage], Day?, [Finding]) {
        let all = source.bytes.indices
        if !isText, source.bytes.starts(with: Array("---".utf8)) {
            let (content, faults) = ContentFile.parse(source)
            guard let content else { return ([Passage(all, .markdown)], nil, faults) }
            var passages: [Passage] = []
            LanguageCheck.add(content.frontMatter, to: &passages)
            passages.append(Passage(content.body, .markdown))
            return (LanguageCheck.withoutQuotes(passages, source), day(of: content.frontMatter), faults)
        }
        return ([Passage(all, isText ? .text : .markdown)], nil, source.hidden(before: 0))
    }

    /// The day under a key that says when the text is from.
    private static func day(of node: YAMLNode) -> Day? {
        guard case .mapping(let entries) = node.content else { return nil }
        for key in ["date", "issued", "verified", "updated"] {
            guard let entry = entries.first(where: { $0.key == key }), case .scalar(let written, _) = entry.value.content else { continue }
            if case .success(let time) = DayParsing.parse(written) { return time.day }
            if case .success(let part) = PartialDay.parse(written) { return part.first }
        }
        return nil
    }
}

/// What a site knows that the language rules ask for.
private struct SiteKnowledge {
    let guide: LintGuide
    let numbers: Set<String>
    let portal: Portal

    init(_ tree: SourceTree?, _ options: CheckOptions) {
        guard let tree else {
            guide = LintGuide(known: [], tonePlacement: nil, today: options.day)
            numbers = []
            portal = .empty(today: options.day)
            return
        }
        let content = Checker(tree, options, Workers(1)).run()
        guide = content.guide
        numbers = content.numbers
        portal = content.portal ?? .empty(today: options.day)
    }
}

extension CheckOptions {
    /// The day of a run that no site gives a time zone.
    fileprivate var day: Day { today ?? Day.today(epochSeconds: epochSeconds, offset: .vietnam) }
}
