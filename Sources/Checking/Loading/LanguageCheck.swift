import Findings
import Lint
import PortalModel
import Reading
import Text

/// What of a content file the language rules look at, and by what day.
enum LanguageCheck {
    /// What the rules need to know of a site.
    static func guide(_ site: Record?, _ registry: Registry, today: Day) -> LintGuide {
        var known = Set(registry.glossary.map(\.short))
        var names: [String] = registry.glossary.map(\.short)
        names += registry.indices.flatMap { [$0.short, $0.name] }
        names += registry.topics.map(\.name) + registry.channels.map(\.name) + registry.provinces.map(\.name)
        for unit in registry.units {
            names.append(unit.name)
            if let short = unit.short { names.append(short) }
            names += unit.also
        }
        names += [site?.text("title"), site?.record("editorial_board")?.text("name")].compactMap { $0 }
        known.formUnion(LintGuide.capitals(in: names))
        return LintGuide(
            known: known, tonePlacement: site?.text("tone_marks").flatMap(TonePlacement.init(rawValue:)), today: today,
            ended: endedNames(registry.units))
    }

    /// The names of closed units that no living one bears; short ones only where they are long enough to name nobody else.
    private static func endedNames(_ units: [Unit]) -> [EndedName] {
        var living: Set<String> = []
        for unit in units where unit.until == nil { living.formUnion([unit.name, unit.short].compactMap { $0 } + unit.also) }
        return units.flatMap { unit -> [EndedName] in
            guard let until = unit.until else { return [] }
            let others = (unit.also + [unit.short].compactMap { $0 }).filter { $0.utf8.count { $0 == 0x20 } >= 3 }
            let successors = unit.successors.map { units[$0.to.index].name }
            return ([unit.name] + others).filter { !living.contains($0) && $0.utf8.contains(0x20) }
                .map { EndedName(name: $0, unit: unit.id, until: until, successors: successors) }
        }
    }

    /// Every text of the front matter, and the body.
    static func passages(_ record: Record, _ content: ContentFile) -> [Passage] {
        var passages: [Passage] = []
        passages.reserveCapacity(record.count + 1)
        add(record, to: &passages)
        passages = withoutQuotes(passages, content.text)
        passages.append(Passage(content.body, .markdown))
        return passages
    }

    /// Values without YAML's quotation marks, which are none of the text's, in the order of the file.
    static func withoutQuotes(_ passages: consuming [Passage], _ text: SourceText) -> [Passage] {
        for (index, passage) in passages.enumerated() where passage.form == .value && passage.range.count >= 2 {
            let first = text.bytes[passage.range.lowerBound]
            guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { continue }
            passages[index] = Passage(passage.range.lowerBound + 1..<passage.range.upperBound - 1, .value)
        }
        passages.sort { $0.range.lowerBound < $1.range.lowerBound }
        return passages
    }

    /// Every value of YAML whose keys nobody knows; a record's depth is bounded by the reader of YAML.
    static func add(_ node: YAMLNode, to passages: inout [Passage]) {
        switch node.content {
        case .scalar: passages.append(Passage(node.range, .value))
        case .sequence(let items): for item in items { add(item, to: &passages) }
        case .mapping(let entries): for entry in entries { add(entry.value, to: &passages) }
        }
    }

    private static func add(_ record: Record, to passages: inout [Passage]) {
        for (index, value) in record.values { add(value, record.schema.keys[index].type, to: &passages) }
    }

    private static func add(_ located: Located, _ type: KeyType, to passages: inout [Passage]) {
        switch (located.value, type) {
        case (.text, .text): passages.append(Passage(located.range, .value))
        case (.list(let items), .list(let inner)), (.list(let items), .oneOrMore(let inner)):
            for item in items { add(item, inner, to: &passages) }
        case (.record(let record), _): add(record, to: &passages)
        default: break
        }
    }

    /// The day that the file says of itself: of publication, of issue, of the last check; else today.
    static func day(_ record: Record, today: Day) -> Day {
        func day(_ key: String, _ read: (String) -> Day?) -> Day? { record.schema.index(of: key) == nil ? nil : read(key) }
        return day("date") { record.dateTime($0)?.day } ?? day("issued") { record.partialDay($0)?.first }
            ?? day("year") { record.integer($0).flatMap { Day(year: $0, month: 1, day: 1) } }
            ?? day("verified") { record.day($0) } ?? day("updated") { record.day($0) } ?? today
    }

    /// The id of the unit whose item it is; empty where it has none.
    static func owner(_ record: Record) -> String {
        ["unit", "issuer"].lazy.filter { record.schema.index(of: $0) != nil }.compactMap { record.text($0) }.first ?? ""
    }

    /// The numbers that the portal itself offers to callers, in digits.
    static func publicNumbers(_ site: Record?, _ units: [Unit], _ hotlines: [HotlineDirectory]) -> Set<String> {
        var numbers = Set(units.compactMap { $0.phone?.digits })
        if let board = site?.record("editorial_board")?.phone("phone") { numbers.insert(board.digits) }
        for directory in hotlines { for entry in directory.entries { numbers.formUnion(entry.phones.map(\.digits)) } }
        return numbers
    }
}
