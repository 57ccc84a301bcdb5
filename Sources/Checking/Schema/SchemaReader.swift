import Findings
import Reading
import Text

/// Types a file's values by its schema. All faults are told; a wrong value is left out of the record.
struct SchemaReader {
    let file: String
    var findings: [Finding] = []

    init(file: String) { self.file = file }

    /// Reads a mapping.
    /// - Returns: the record; nil only where the node is no mapping at all.
    mutating func read(_ node: YAMLNode, _ schema: Schema) -> Record? {
        guard case .mapping(let entries) = node.content else {
            wrongType(node, .record(schema), key: nil)
            return nil
        }
        var values: [Located?] = []
        values.reserveCapacity(schema.keys.count)
        for _ in schema.keys.indices { values.append(nil) }
        var missing = schema.required
        for entry in entries {
            guard let index = schema.index(of: entry.key) else {
                unknown(entry, schema)
                continue
            }
            missing &= ~(1 << UInt64(index))
            let key = schema.keys[index]
            if entry.value.isEmpty {
                if key.required { report(SchemaFindings.empty, entry.keyRange, remedy: example(key)) }
                continue
            }
            values[index] = located(entry.value, key.type, key)
        }
        while missing != 0 {
            let key = schema.keys[missing.trailingZeroBitCount]
            missing &= missing - 1
            let start = node.range.lowerBound
            report(
                SchemaFindings.missingKey, start..<start + 1,
                what: Bilingual("Thiếu khóa bắt buộc `\(key.name)`", "The required key `\(key.name)` is missing"),
                why: key.doc, remedy: example(key))
        }
        var record = Record(schema: schema, range: node.range, count: values.count { $0 != nil })
        for (index, value) in values.enumerated() { if let value { record.add(value, at: index) } }
        return record
    }

    private mutating func located(_ node: YAMLNode, _ type: KeyType, _ key: Key) -> Located? {
        switch type {
        case .list(let inner): return list(node, inner, key, single: false)
        case .oneOrMore(let inner): return list(node, inner, key, single: true)
        case .record(let schema):
            return read(node, schema).map { Located(value: .record($0), range: node.range) }
        default:
            guard case .scalar(let text, _) = node.content else {
                wrongType(node, type, key: key)
                return nil
            }
            return ScalarReader(reader: self, key: key, range: node.range).read(text, type, &findings)
                .map { Located(value: $0, range: node.range) }
        }
    }

    private mutating func list(_ node: YAMLNode, _ inner: KeyType, _ key: Key, single: Bool) -> Located? {
        guard case .sequence(let items) = node.content else {
            if single, case .scalar = node.content, let value = located(node, inner, key) {
                return Located(value: .list([value]), range: node.range)
            }
            if !single || !isScalar(node) { wrongType(node, .list(inner), key: key) }
            return nil
        }
        if items.isEmpty, key.required { report(SchemaFindings.empty, node.range, remedy: example(key)) }
        var values: [Located] = []
        values.reserveCapacity(items.count)
        for item in items {
            if item.isEmpty {
                report(SchemaFindings.empty, item.range, remedy: example(key))
            } else if let value = located(item, inner, key) {
                values.append(value)
            }
        }
        return Located(value: .list(values), range: node.range)
    }

    private func isScalar(_ node: YAMLNode) -> Bool {
        if case .scalar = node.content { return true }
        return false
    }

    // What is said of a fault.

    private mutating func unknown(_ entry: YAMLEntry, _ schema: Schema) {
        let names = schema.keys.map(\.name)
        let near = didYouMean(entry.key, among: names) { "`\($0)`" }
        report(
            SchemaFindings.unknownKey, entry.keyRange,
            what: Bilingual("Không có khóa `\(entry.key)`", "There is no key `\(entry.key)`"),
            remedy: near ?? Bilingual(
                "dùng một trong các khóa: " + names.joined(separator: ", "),
                "use one of these keys: " + names.joined(separator: ", ")))
    }

    private mutating func wrongType(_ node: YAMLNode, _ type: KeyType, key: Key?) {
        let words = type.words
        report(
            SchemaFindings.wrongType, firstLine(node.range),
            mark: Bilingual("ở đây cần \(words.vi)", "wanted here: \(words.en)"),
            remedy: key.flatMap { example($0) })
    }

    /// A mark under a value of many lines would say little: its first letters are enough.
    private func firstLine(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    }

    private func example(_ key: Key) -> Bilingual? {
        guard !key.example.isEmpty else { return nil }
        let line = "`\(key.name): \(key.example)`"
        return Bilingual("ghi, ví dụ, \(line)", "write, for example, \(line)")
    }

    private mutating func report(
        _ kind: FindingKind, _ range: Range<Int>, what: Bilingual? = nil, mark: Bilingual? = nil,
        why: Bilingual? = nil, remedy: Bilingual? = nil
    ) {
        findings.append(
            Finding(kind, at: Place(file, range), what: what, mark: mark, why: why, remedy: remedy))
    }
}
