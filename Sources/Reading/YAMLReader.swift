import CLibYAML
import Findings
import Text

/// Reads YAML with libyaml's events, which know where every value stands, and refuses what can
/// grow or act: aliases, merge keys, tags, keys that are not text, keys given twice.
struct YAMLReader {
    /// Levels of lists and mappings inside each other.
    static let depthLimit = 32

    /// - Parameters:
    ///   - text: the whole file's text.
    ///   - range: the bytes that hold YAML.
    ///   - file: the file's path, for findings.
    /// - Returns: the document, nil when there is none or when it could not be understood; then a finding says why.
    static func read(_ text: [UInt8], _ range: Range<Int>, file: String) -> (YAMLNode?, [Finding]) {
        text.withUnsafeBufferPointer { bytes in
            var reader = YAMLReader(bytes: bytes, base: range.lowerBound, file: file)
            let node = reader.document(UnsafeBufferPointer(rebasing: bytes[range]))
            return (reader.failed ? nil : node, reader.findings)
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private var findings: [Finding] = []
    private var failed = false
    /// libyaml counts characters; this pair follows it through the bytes.
    private var characters = 0
    private var offset: Int
    private let base: Int

    private init(bytes: UnsafeBufferPointer<UInt8>, base: Int, file: String) {
        self.bytes = bytes
        self.base = base
        self.file = file
        offset = base
    }

    /// A list or a mapping that is still open.
    private struct Open {
        var items: [YAMLNode] = []
        var entries: [YAMLEntry] = []
        var key: (String, Range<Int>)?
        let isMapping: Bool
        let start: Int
    }

    private mutating func document(_ input: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            fail(ReadingFindings.yamlSyntax, at: base..<base)
            return nil
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)

        var open: [Open] = []
        var root: YAMLNode?
        while !failed {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else {
                syntaxFault(parser.pointee)
                return nil
            }
            defer { yaml_event_delete(&event) }
            let start = byteOffset(event.start_mark.index)
            let end = byteOffset(event.end_mark.index)
            var finished: YAMLNode?
            switch event.type {
            case YAML_STREAM_END_EVENT:
                return root
            case YAML_DOCUMENT_START_EVENT:
                if root != nil { fail(ReadingFindings.yamlSyntax, at: start..<end, mark: manyDocuments) }
            case YAML_ALIAS_EVENT:
                fail(ReadingFindings.yamlAlias, at: start..<end)
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                if scalar.anchor != nil { fail(ReadingFindings.yamlAlias, at: start..<end) }
                if scalar.tag != nil { fail(ReadingFindings.yamlTag, at: start..<end) }
                var text = String(
                    decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
                if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, bytes[start..<end].contains(UInt8(ascii: "\\")) {
                    text = escaped(text, at: start..<end)
                }
                finished = YAMLNode(
                    .scalar(text, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), range: start..<end)
            case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
                let isMapping = event.type == YAML_MAPPING_START_EVENT
                let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
                let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
                if anchor != nil { fail(ReadingFindings.yamlAlias, at: start..<end) }
                if tag != nil { fail(ReadingFindings.yamlTag, at: start..<end) }
                if let last = open.last, last.isMapping, last.key == nil {
                    fail(ReadingFindings.yamlSyntax, at: start..<end, mark: keyIsNotText)
                }
                open.append(Open(isMapping: isMapping, start: start))
                if open.count > YAMLReader.depthLimit { fail(ReadingFindings.yamlTooBig, at: start..<end) }
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                if let done = open.popLast() {
                    finished = YAMLNode(
                        done.isMapping ? .mapping(done.entries) : .sequence(done.items),
                        range: done.start..<max(done.start, end))
                }
            default:
                break
            }
            if let finished {
                if open.isEmpty { root = finished } else { add(finished, to: &open[open.count - 1]) }
            }
        }
        return nil
    }

    private mutating func add(_ node: YAMLNode, to open: inout Open) {
        guard open.isMapping else {
            open.items.append(node)
            return
        }
        if let (key, keyRange) = open.key {
            open.entries.append(YAMLEntry(key: key, keyRange: keyRange, value: node))
            open.key = nil
        } else if case .scalar(let key, let plain) = node.content {
            if plain, key == "<<" { fail(ReadingFindings.yamlAlias, at: node.range) }
            if let first = open.entries.first(where: { $0.key == key }) {
                findings.append(
                    Finding(
                        ReadingFindings.duplicateKey, at: Place(file, node.range),
                        mark: Bilingual("`\(key)` đã ghi ở trên", "`\(key)` is given above"),
                        remedy: Bilingual("xóa một trong hai dòng `\(key):`", "delete one of the two `\(key):` lines"),
                        other: Place(file, first.keyRange)))
                failed = true
            }
            // A registry's mapping of thousands of keys would make this search slow; none has so many.
            if open.entries.count >= 2000 { fail(ReadingFindings.yamlTooBig, at: node.range) }
            open.key = (key, node.range)
        } else {
            fail(ReadingFindings.yamlSyntax, at: node.range, mark: keyIsNotText)
        }
    }

    /// The file's text was looked through and composed, but `\u0301` may make what it had not: that is told and composed as if it stood
    /// there itself.
    private mutating func escaped(_ text: String, at range: Range<Int>) -> String {
        if text.hasEndlessMarks {
            fail(ReadingFindings.endlessMarks, at: range)
            return text
        }
        var known = Set(SuspiciousText.scan(UnsafeBufferPointer(rebasing: bytes[range])).map(\.kind))
        let scalars = Array(text.utf8)
        for spot in SuspiciousText.scan(text) where known.insert(spot.kind).inserted {
            let kind: FindingKind
            switch spot.kind {
            case .bidirectional: kind = ReadingFindings.directionMark
            case .zeroWidth, .lookalike: kind = ReadingFindings.hiddenCharacter
            // Whoever reads the value refuses these, as they are refused in every text.
            case .control, .lineSeparator, .softHyphen, .eth: continue
            }
            findings.append(Finding(kind, at: Place(file, range), mark: String(decoding: scalars[spot.range], as: UTF8.self).unicodeScalars.first?.name))
        }
        return text.composed
    }

    private mutating func fail(_ kind: FindingKind, at range: Range<Int>, mark: Bilingual? = nil) {
        guard !failed else { return }
        failed = true
        findings.append(Finding(kind, at: Place(file, range), mark: mark))
    }

    private mutating func syntaxFault(_ parser: yaml_parser_t) {
        let problem = parser.problem.map { String(cString: $0) } ?? ""
        let context = parser.context.map { String(cString: $0) } ?? ""
        // A quote that nobody closes is found at the end of the file; it is to be mended where it opens.
        let isOpenQuote = context.contains("quoted scalar") && problem.contains("unexpected end of stream")
        // A reader's fault (a control character) tells bytes, every other a mark in characters.
        let at = parser.error == YAML_READER_ERROR
            ? base + Int(parser.problem_offset) : byteOffset((isOpenQuote ? parser.context_mark : parser.problem_mark).index)
        let advice = YAMLAdvice.for(problem, context: context)
        findings.append(
            Finding(
                ReadingFindings.yamlSyntax, at: Place(file, at..<min(at + 1, bytes.count)),
                mark: advice.mark, remedy: advice.remedy))
        failed = true
    }

    /// The byte at which libyaml's character `index` begins; steps from the last one asked for.
    private mutating func byteOffset(_ index: Int) -> Int {
        while characters < index, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            characters += 1
        }
        while characters > index, offset > base {
            offset -= 1
            while offset > base, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            characters -= 1
        }
        return offset
    }

    private var keyIsNotText: Bilingual {
        Bilingual("khóa phải là một chữ", "a key must be plain text")
    }
    private var manyDocuments: Bilingual {
        Bilingual("chỉ được một phần khai báo", "one document only")
    }
}
