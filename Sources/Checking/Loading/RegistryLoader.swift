import Findings
import PortalModel
import Reading
import Text

/// The registry: provinces, units and the rest, with the tables that find them.
struct Registry: Sendable {
    var provinces: [Province] = []
    var units: [Unit] = []
    var topics: [Topic] = []
    var documents: [LegalDocument] = []
    var glossary: [GlossaryEntry] = []
    var channels: [Channel] = []
    var procedures: [Procedure] = []
    var indices: [ReformIndex] = []
    var lookup = Lookup()
}

/// Reads the registry's files into typed records.
struct RegistryLoader {
    private(set) var registry = Registry()
    private(set) var findings: [Finding] = []
    /// Files that could not be taken in whole.
    private(set) var unread: Set<String> = []

    /// The entries of registry files that hold a list, with the file of each.
    private mutating func records(_ texts: [SourceText], _ schema: Schema) -> [(file: String, record: Record)] {
        var found: [(String, Record)] = []
        for text in texts {
            let (node, faults) = RegistryFile.parse(text)
            findings += faults
            guard let node else {
                if !faults.isEmpty { unread.insert(text.file) }
                continue
            }
            guard case .sequence(let items) = node.content else {
                findings.append(
                    Finding(
                        ReadingFindings.yamlShape, at: Place(text.file, node.range.lowerBound..<node.range.lowerBound + 1),
                        mark: Bilingual("tệp này là một danh sách: mỗi mục bắt đầu bằng `- `", "this file is a list: each entry begins with `- `")))
                unread.insert(text.file)
                continue
            }
            for item in items {
                var reader = SchemaReader(file: text.file)
                let record = reader.read(item, schema)
                findings += reader.findings
                if let record { found.append((text.file, record)) }
            }
        }
        return found
    }

    /// The records that have an id of their own, in the order of their ids.
    private mutating func unique(
        _ records: [(file: String, record: Record)]
    ) -> [(file: String, record: Record, id: String)] {
        var first: [String: Place] = [:]
        var kept: [(String, Record, String)] = []
        for (file, record) in records {
            guard let id = record.located("id") else { continue }
            let place = Place(file, id.range)
            if let other = first[id.text] {
                findings.append(
                    Finding(
                        LoadingFindings.duplicateID, at: place,
                        mark: Bilingual("mã «\(id.text)» đã dùng", "“\(id.text)” is used already"), other: other))
            } else {
                first[id.text] = place
                kept.append((file, record, id.text))
            }
        }
        return kept.sorted { $0.2.utf8.lexicographicallyPrecedes($1.2.utf8) }
    }

    /// - Parameters:
    ///   - texts: the registry's files by name (`provinces`, `topics` ...).
    ///   - units: the files of `registry/units/`.
    mutating func load(_ texts: [String: SourceText], units: [SourceText]) {
        func list(_ name: String) -> [SourceText] { texts[name].map { [$0] } ?? [] }
        loadProvinces(unique(records(list("provinces"), .province)))
        loadUnits(unique(records(units, .unit)))
        loadTopics(unique(records(list("topics"), .topic)))
        var listed: [String: Origin] = [:]
        for (file, record) in records(list("documents"), .document) { add(document: record, file, &listed) }
        registry.documents.sort { ($0.date, $0.key) < ($1.date, $1.key) }
        loadGlossary(records(list("glossary"), .glossaryEntry))
        for (_, record, id) in unique(records(list("channels"), .channel)) {
            registry.lookup.channels[id] = Ref(registry.channels.count)
            registry.lookup.names[id] = record.text("name")
            registry.channels.append(Channel(id: id, name: record.text("name") ?? id, link: record.text("link")))
        }
        // The portal itself is a channel that needs no entry.
        if registry.lookup.channels["web"] == nil {
            registry.lookup.channels["web"] = Ref(registry.channels.count)
            registry.channels.append(Channel(id: "web", name: "Cổng thông tin này", link: nil))
        }
        for (_, record) in records(list("procedures"), .procedure) {
            guard let name = record.text("name") else { continue }
            registry.procedures.append(
                Procedure(
                    name: name, code: record.text("code"), field: record.text("field"),
                    level: record.text("level"), announcedBy: record.text("announced_by"),
                    link: record.text("link")))
        }
        registry.procedures = registry.procedures.sortedVietnamese { $0.name }
            .sortedVietnameseNilLast { $0.level }.sortedVietnameseNilLast { $0.field }
        for (_, record, id) in unique(records(list("indices"), .index)).sortedVietnamese(by: { $0.record.text("short") ?? $0.id }) {
            guard let name = record.text("name"), let short = record.text("short"),
                let publisher = record.text("publisher"), let scale = record.text("scale"),
                let subject = record.text("subject").flatMap(ReformIndex.Subject.init(rawValue:))
            else {
                registry.lookup.faulty.insert(id)
                continue
            }
            registry.lookup.indices[id] = Ref(registry.indices.count)
            registry.lookup.names[id] = short
            registry.indices.append(
                ReformIndex(id: id, short: short, name: name, publisher: publisher, scale: scale, subject: subject))
        }
    }

    // The glossary.

    private mutating func loadGlossary(_ records: [(file: String, record: Record)]) {
        var first: [String: (place: Place, auto: Bool)] = [:]
        for (file, record) in records {
            guard let short = record.located("short"), let long = record.text("long") else { continue }
            let auto = record.flag("auto") ?? true
            if let other = first[short.text], auto || other.auto {
                findings.append(
                    Finding(LoadingFindings.ambiguousAbbreviation, at: Place(file, short.range), other: other.place))
            }
            if first[short.text] == nil { first[short.text] = (Place(file, short.range), auto) }
            registry.glossary.append(
                GlossaryEntry(
                    short: short.text, long: long, auto: auto, after: record.texts("after"), before: record.texts("before"),
                    former: record.flag("former") ?? false, note: record.text("note")))
        }
        registry.glossary = registry.glossary.sortedVietnamese { $0.long }.sortedVietnamese { $0.short }
    }

    // Provinces.

    private mutating func loadProvinces(_ records: [(file: String, record: Record, id: String)]) {
        for (index, entry) in records.enumerated() {
            registry.lookup.provinces[entry.id] = Ref(index)
            registry.lookup.names[entry.id] = entry.record.text("name")
        }
        let successions = successions(records, registry.lookup.provinces, LoadingFindings.unknownProvince)
        for ((file, record, id), successors) in zip(records, successions) {
            let spans = record.records("kinds").compactMap { span -> Province.KindSpan? in
                span.text("kind").flatMap(Province.Kind.init(rawValue:)).map {
                    Province.KindSpan(kind: $0, from: span.day("from"), until: span.day("until"), by: span.text("by"))
                }
            }
            let kind = record.text("kind").flatMap(Province.Kind.init(rawValue:))
            registry.provinces.append(
                Province(
                    id: id, name: record.text("name") ?? id,
                    kinds: spans.isEmpty ? kind.map { [.init(kind: $0, from: nil, until: nil, by: nil)] } ?? [] : spans,
                    codes: record.records("codes").compactMap { code in
                        code.text("code").map { .init(code: $0, from: code.day("from"), until: code.day("until")) }
                    },
                    iso: record.text("iso"), areaCodes: record.texts("area_codes"), seat: record.text("seat"),
                    communes: record.integer("communes"), until: record.day("until"),
                    successors: successors,
                    place: Origin(file: file, range: record.range(of: "id"))))
        }
    }

    /// In fifty years an office was merged, renamed or divided half a dozen times; with any number of steps what stands before each
    /// record would grow with the square of the registry.
    private static let longestSuccession = 500

    /// What each record passed into.
    private mutating func successions<T>(
        _ records: [(file: String, record: Record, id: String)], _ table: [String: Ref<T>], _ kind: FindingKind
    ) -> [[Succession<T>]] {
        var steps = records.map { file, record, _ in
            record.records("successors").compactMap { entry -> Succession<T>? in
                guard let id = entry.located("id"), let target = registry.lookup.find(id, in: table, kind, file, &findings)
                else { return nil }
                return Succession(to: target, how: entry.text("how").flatMap(How.init(rawValue:)), by: entry.text("by"))
            }
        }
        let places = records.map { Origin(file: $0.file, range: $0.record.range(of: "id")) }
        let chains = Chains(steps.map { $0.map(\.to.index) })
        report(chains.circles, LoadingFindings.successionCycle, at: places)
        var lengths = Array(repeating: 0, count: steps.count)
        for record in chains.order {
            lengths[record] = steps[record].map { lengths[$0.to.index] + 1 }.max() ?? 0
            guard lengths[record] > RegistryLoader.longestSuccession else { continue }
            findings.append(Finding(LoadingFindings.longSuccession, at: Place(places[record].file, places[record].range)))
            (steps[record], lengths[record]) = ([], 0)
        }
        return steps
    }

    private mutating func report(_ circles: [(record: Int, back: Int)], _ kind: FindingKind, at places: [Origin]) {
        for (record, back) in circles {
            findings.append(
                Finding(
                    kind, at: Place(places[record].file, places[record].range), other: Place(places[back].file, places[back].range)))
        }
    }

    // Units.

    private mutating func loadUnits(_ records: [(file: String, record: Record, id: String)]) {
        for (index, entry) in records.enumerated() {
            registry.lookup.units[entry.id] = Ref(index)
            registry.lookup.names[entry.id] = entry.record.text("name")
        }
        registry.lookup.sortedUnits = records.map(\.id)
        let successions = successions(records, registry.lookup.units, LoadingFindings.unknownUnit)
        for ((file, record, id), successors) in zip(records, successions) {
            let place = Origin(file: file, range: record.range(of: "id"))
            let head = id.prefix { $0 != "/" }
            let province = registry.lookup.provinces[String(head)]
            if province == nil, head != "trung-uong" {
                findings.append(
                    Finding(
                        LoadingFindings.unitWithoutProvince, at: Place(file, place.range),
                        remedy: didYouMean(String(head), among: registry.lookup.provinces.keys.sorted() + ["trung-uong"])))
            }
            if let from = record.day("from"), let until = record.day("until"), until < from {
                findings.append(Finding(LoadingFindings.unitEndsBeforeStart, at: Place(file, record.range(of: "until"))))
            }
            registry.units.append(
                Unit(
                    id: id, name: record.text("name") ?? id, short: record.text("short"), also: record.texts("also"),
                    level: record.text("level").flatMap(Unit.Level.init(rawValue:)) ?? .office,
                    from: record.day("from"), until: record.day("until"),
                    successors: successors,
                    web: record.text("web"), phone: record.phone("phone"), province: province,
                    parent: id.lastIndex(of: "/").flatMap { registry.lookup.units[String(id[..<$0])] },
                    place: place))
        }
    }

    // Topics and documents.

    private mutating func loadTopics(_ records: [(file: String, record: Record, id: String)]) {
        for (index, entry) in records.enumerated() {
            registry.lookup.topics[entry.id] = Ref(index)
            registry.lookup.names[entry.id] = entry.record.text("name")
        }
        for (file, record, id) in records {
            let parent = record.located("parent").flatMap {
                registry.lookup.find($0, in: registry.lookup.topics, LoadingFindings.unknownTopic, file, &findings)
            }
            registry.topics.append(
                Topic(
                    id: id, name: record.text("name") ?? id, summary: record.text("summary"), parent: parent,
                    place: Origin(file: file, range: record.range(of: "id"))))
        }
        let chains = Chains(registry.topics.map { $0.parent.map { [$0.index] } ?? [] })
        report(chains.circles, LoadingFindings.topicCycle, at: registry.topics.map(\.place))
        reportDepth()
    }

    /// An item counts for all topics above its own, and a search offers them all.
    private static let topicLevels = 10

    /// The topics that are the first too many on the way down from their root.
    private mutating func reportDepth() {
        for topic in registry.topics {
            var levels = 1
            var above = topic.parent
            // Those further down are told of by the first; in a circle there is none.
            while let next = above, levels <= RegistryLoader.topicLevels + 1 {
                levels += 1
                above = registry.topics[next.index].parent
            }
            if levels == RegistryLoader.topicLevels + 1 { findings.append(Finding(LoadingFindings.deepTopic, at: Place(topic.place.file, topic.place.range))) }
        }
    }

    /// - Parameter listed: the places of those before it, by key.
    private mutating func add(document record: Record, _ file: String, _ listed: inout [String: Origin]) {
        guard let number = record.text("number"), let date = record.day("date"),
            let issuer = record.text("issuer"), let title = record.text("title")
        else { return }
        let key = DocumentKey.make(number: number, date: .day(date), issuer: issuer)
        let place = Origin(file: file, range: record.range(of: "number"))
        if let other = listed[key] {
            findings.append(
                Finding(
                    LoadingFindings.duplicateID, at: Place(file, place.range),
                    mark: Bilingual("văn bản này đã có trong danh mục", "this document is listed already"),
                    other: Place(other.file, other.range)))
            return
        }
        listed[key] = place
        registry.documents.append(
            LegalDocument(
                number: number, date: date, issuer: issuer, title: title, link: record.text("link"),
                basedOn: record.locatedTexts("based_on").map { PlacedText($0.text, $0.range) }, key: key, place: place))
    }
}
