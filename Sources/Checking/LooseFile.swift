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
            return
        }
        text = source.bytes
        let knowledge = SiteKnowledge(site, options)
        let (passages, day, hidden) = LooseFile.parts(of: source, isText: name.hasSuffix(".txt"))
        let linter = Linter(knowledge.guide)
        let result = linter.look(through: source.bytes, file: name, passages, on: day)
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

    init(_ tree: SourceTree?, _ options: CheckOptions) {
        let today = options.today ?? Day.today(epochSeconds: options.epochSeconds, offset: .vietnam)
        guard let tree else {
            guide = LintGuide(known: [], tonePlacement: nil, today: today)
            numbers = []
            return
        }
        let content = Checker(tree, options, Workers(1)).run()
        guide = content.guide
        numbers = content.numbers
    }
}
