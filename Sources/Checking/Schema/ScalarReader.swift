import Findings
import PortalModel
import Text

/// Types one written value. Nothing is guessed: `no`, `0123` and `1.10` stay what was written.
struct ScalarReader {
    private let file: String
    private let key: Key
    private let range: Range<Int>

    init(reader: SchemaReader, key: Key, range: Range<Int>) {
        file = reader.file
        self.key = key
        self.range = range
    }

    func read(_ written: String, _ type: KeyType, _ findings: inout [Finding]) -> Checked? {
        let text = trimmed(written)
        guard !text.isEmpty else {
            // A key that may be left out may be left empty.
            if key.required { findings.append(finding(SchemaFindings.empty)) }
            return nil
        }
        switch type {
        case .text(let max): return self.text(text, max, &findings)
        case .flag: return flag(text, &findings)
        case .integer(let allowed):
            guard let number = Int(text), allowed.contains(number) else {
                findings.append(finding(SchemaFindings.badNumber, mark: type.words))
                return nil
            }
            return .integer(number)
        case .day, .dateTime: return day(text, type, &findings)
        case .partialDay:
            switch PartialDay.parse(text) {
            case .success(let day): return .partialDay(day)
            case .failure(let error):
                findings.append(dayFinding(error))
                return nil
            }
        case .choice(let values):
            guard values.contains(text) else {
                let list = values.map { "`\($0)`" }.joined(separator: ", ")
                findings.append(
                    finding(
                        SchemaFindings.badChoice,
                        mark: Bilingual("chỉ nhận: \(list)", "one of \(list)"),
                        remedy: didYouMean(text, among: values)))
                return nil
            }
            return .text(text)
        case .identifier:
            guard isIdentifier(text) else {
                findings.append(
                    finding(
                        SchemaFindings.badIdentifier,
                        remedy: Slug.made(from: text).map {
                            Bilingual("ghi, ví dụ, `\($0)`", "write, for example, `\($0)`")
                        }))
                return nil
            }
            return .text(text)
        case .reference: return .text(text)
        case .phone:
            switch PhoneNumber.parse(text) {
            case .success(let number): return .phone(number)
            case .failure(let error):
                let (mark, remedy) = PhoneWords.of(error)
                findings.append(finding(SchemaFindings.badPhone, mark: mark, remedy: remedy))
                return nil
            }
        case .email:
            guard isEmail(text) else {
                findings.append(finding(SchemaFindings.badEmail))
                return nil
            }
            return .text(text)
        case .web:
            guard isWeb(text) else {
                findings.append(finding(SchemaFindings.badWeb))
                return nil
            }
            return .text(text)
        case .siteAddress, .anyAddress:
            let inside = text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
            if inside { return .text(text) }
            if case .anyAddress = type, isWeb(text) { return .text(text) }
            findings.append(finding(SchemaFindings.badWeb))
            return nil
        case .file: return .text(text)
        case .list, .oneOrMore, .record: return nil
        }
    }

    private func text(_ text: String, _ max: Int, _ findings: inout [Finding]) -> Checked? {
        // A text has no more letters than bytes, so most need not be counted.
        let count = text.utf8.count <= max ? 0 : text.count
        guard count <= max else {
            findings.append(
                finding(
                    SchemaFindings.tooLong,
                    mark: Bilingual("dài \(count) ký tự, tối đa \(max)", "\(count) letters, at most \(max)"),
                    remedy: Bilingual("bớt đi \(count - max) ký tự", "take \(count - max) letters away")))
            return nil
        }
        if holdsControl(text) {
            findings.append(
                finding(
                    SchemaFindings.wrongType,
                    mark: Bilingual("có ký tự điều khiển ẩn", "holds a hidden control character"),
                    remedy: Bilingual("gõ lại dòng này", "type this line again")))
            return nil
        }
        return .text(text)
    }

    /// A control character other than a line end, or one that ends a line to some programs only (U+0085, U+2028, U+2029).
    private func holdsControl(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // One sum over all bytes first, which takes many at once, for all that nearly every text has none of.
            var strange: UInt8 = 0
            for byte in bytes { strange |= byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? 1 : 0 }
            if strange == 0 { return false }
            return bytes.contains(0x09) || bytes.contains(0x0D)
                || SuspiciousText.scan(bytes).contains { $0.kind == .control || $0.kind == .lineSeparator }
        }
    }

    private func flag(_ text: String, _ findings: inout [Finding]) -> Checked? {
        switch text.lowercased() {
        case "true", "có", "yes": return .flag(true)
        case "false", "không", "no": return .flag(false)
        default:
            findings.append(finding(SchemaFindings.badFlag))
            return nil
        }
    }

    private func day(_ text: String, _ type: KeyType, _ findings: inout [Finding]) -> Checked? {
        switch DayParsing.parse(text) {
        case .success(let time):
            if case .dateTime = type { return .dateTime(time) }
            guard time.minutes == nil else {
                findings.append(finding(SchemaFindings.notADay, mark: type.words))
                return nil
            }
            return .day(time.day)
        case .failure(let error):
            findings.append(dayFinding(error))
            return nil
        }
    }

    private func dayFinding(_ error: DayError) -> Finding {
        let (kind, mark, remedy) = DayWords.of(error, key: key.name)
        return finding(kind, mark: mark, remedy: remedy)
    }

    private func finding(_ kind: FindingKind, mark: Bilingual? = nil, remedy: Bilingual? = nil) -> Finding {
        let fallback = key.example.isEmpty
            ? nil
            : Bilingual("ghi, ví dụ, `\(key.name): \(key.example)`", "write, for example, `\(key.name): \(key.example)`")
        return Finding(kind, at: Place(file, range), mark: mark, remedy: remedy ?? fallback)
    }

    private func isIdentifier(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .allSatisfy { Slug(String(Substring($0))) != nil }
    }

    /// A local part and a host of plain letters; nothing that could carry a header or a parameter.
    private func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
        else { return false }
        return text.utf8.allSatisfy { byte in
            (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (0x30...0x39).contains(byte) || "@.-_+".utf8.contains(byte)
        }
    }

    private func isWeb(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
        let rest = text.dropFirst(scheme.count)
        return !rest.isEmpty && !rest.hasPrefix("/")
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains($0) }
    }

    private func trimmed(_ text: String) -> String {
        func blank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0xFEFF || scalar.value == 0x2060
        }
        // Most values begin and end with a letter, a digit or a mark of ASCII.
        if let first = text.utf8.first, let last = text.utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return text }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, blank(first) || blank(last) else { return text }
        guard let start = scalars.firstIndex(where: { !blank($0) }),
            let end = scalars.lastIndex(where: { !blank($0) })
        else { return "" }
        return String(scalars[start...end])
    }
}
