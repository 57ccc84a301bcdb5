import Findings
import PortalModel
import Text

/// Finds records by their ids and says what was meant where there is none.
struct Lookup: Sendable {
    var provinces: [String: Ref<Province>] = [:]
    var units: [String: Ref<Unit>] = [:]
    var topics: [String: Ref<Topic>] = [:]
    var channels: [String: Ref<Channel>] = [:]
    var indices: [String: Ref<ReformIndex>] = [:]
    var plans: [String: Ref<Plan>] = [:]
    /// Ids of each plan's duties.
    var duties: [Ref<Plan>: [String]] = [:]
    var hotlines: [String: Ref<HotlineDirectory>] = [:]
    /// Names by id, to show beside a suggestion.
    var names: [String: String] = [:]
    /// Ids of plans that are held back: they exist, but a page cannot lead there.
    var heldPlans: Set<String> = []
    /// Ids of records that exist and are at fault: who names one is not at fault too.
    var faulty: Set<String> = []
    /// Unit ids in order, for branches.
    var sortedUnits: [String] = []
    private let nearby = NearbyNames()

    func find<T>(
        _ written: LocatedText, in table: [String: Ref<T>], _ kind: FindingKind, _ file: String,
        _ findings: inout [Finding]
    ) -> Ref<T>? {
        if let found = table[written.text] { return found }
        if faulty.contains(written.text) { return nil }
        findings.append(unknown(written, among: table.keys, kind, file))
        return nil
    }

    /// - Parameter owner: whose ids these are, where each record has ids of its own.
    func unknown(_ written: LocatedText, among known: some Collection<String>, _ kind: FindingKind, _ file: String, of owner: String = "") -> Finding {
        Finding(
            kind, at: Place(file, written.range),
            mark: Bilingual("không có mã «\(written.text)»", "there is no “\(written.text)”"),
            remedy: suggestion(written.text, nearby.tables(kind.code + owner, known, names)))
    }

    /// The nearest ids; where none is near, the nearest names: editors write what a thing is called.
    private func suggestion(_ written: String, _ near: NearbyNames.Tables) -> Bilingual? {
        func shown(_ id: String) -> String { names[id].map { "`\(id)` (\($0))" } ?? "`\(id)`" }
        if let near = didYouMean(written, among: near.ids.candidates(for: written), shown: shown) { return near }
        return didYouMean(written, among: near.names.candidates(for: written)) { name in shown(near.idOfName[name] ?? name) }
    }

    func topics(_ record: Record, _ key: String, _ file: String, _ findings: inout [Finding]) -> [Ref<Topic>] {
        var found: [Ref<Topic>] = []
        for written in record.locatedTexts(key) {
            if let topic = find(written, in: topics, LoadingFindings.unknownTopic, file, &findings), !found.contains(topic) {
                found.append(topic)
            }
        }
        return found
    }

    func channels(_ record: Record, _ key: String, _ file: String, _ findings: inout [Finding]) -> [Ref<Channel>] {
        record.locatedTexts(key).compactMap { find($0, in: channels, LoadingFindings.unknownChannel, file, &findings) }
    }

    func unit(_ record: Record, _ key: String, _ file: String, _ findings: inout [Finding]) -> Ref<Unit>? {
        record.located(key).flatMap { find($0, in: units, LoadingFindings.unknownUnit, file, &findings) }
    }

    func unitOrProvince(
        _ record: Record, _ key: String, _ file: String, _ findings: inout [Finding]
    ) -> UnitOrProvince? {
        guard let written = record.located(key) else { return nil }
        if let province = provinces[written.text] { return .province(province) }
        if let unit = units[written.text] { return .unit(unit) }
        findings.append(
            unknown(written, among: Array(units.keys) + Array(provinces.keys), LoadingFindings.unknownUnit, file))
        return nil
    }

    /// A unit, or words: whoever is not in the registry is named in words, so an id-like text that leads nowhere is a fault.
    func parties(_ record: Record, _ key: String, _ file: String, _ findings: inout [Finding]) -> [Party] {
        record.locatedTexts(key).compactMap { written in
            if let unit = units[written.text] { return .unit(unit) }
            let looksLikeID = written.text.contains("/")
                && written.text.split(separator: "/").allSatisfy { Slug(String($0)) != nil }
            guard looksLikeID else { return .words(written.text) }
            findings.append(unknown(written, among: units.keys, LoadingFindings.unknownUnit, file))
            return nil
        }
    }

    /// Whether a pattern names all units of a branch.
    static func isBranch(_ pattern: String) -> Bool { pattern.hasSuffix("/*") }

    /// The units that a pattern names: one, or with `/*` every unit below a branch.
    func units(matching written: LocatedText, _ file: String, _ findings: inout [Finding]) -> [Ref<Unit>] {
        guard Lookup.isBranch(written.text) else {
            return find(written, in: units, LoadingFindings.unknownUnit, file, &findings).map { [$0] } ?? []
        }
        let branch = String(written.text.dropLast(1))
        var matching = sortedUnits.filter { $0.hasPrefix(branch) }
        // A branch may be named without its province: `kien-tuong/*`.
        if matching.isEmpty { matching = sortedUnits.filter { $0.contains("/" + branch) } }
        if matching.isEmpty {
            findings.append(unknown(written, among: units.keys, LoadingFindings.unknownUnit, file))
        }
        return matching.compactMap { units[$0] }
    }
}
