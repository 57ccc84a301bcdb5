import Checking
import Findings

/// The page of keys: what may stand in each kind of file.
enum ReferenceKeys {
    private static let files: [Schema] = [
        .news, .plan, .hotlines, .page, .site, .unit, .province, .topic, .document, .index, .channel, .procedure,
        .glossaryEntry,
    ]

    static func text(_ language: Language) -> [String] {
        let lead = Bilingual(
            """
            # Các khóa

            Mỗi loại tệp chỉ nhận những khóa ghi ở đây; khóa lạ là lỗi [MB-KHOA-01](thong-bao.md#mb-khoa-01). \
            Khóa có dấu ● là bắt buộc. `mocban new` tạo tệp đã có sẵn các khóa cần thiết.
            """,
            """
            # Keys

            A file may have the keys listed here and no others; an unknown key is the error \
            [MB-KHOA-01](findings.md#mb-khoa-01). A ● marks a required key. `mocban new` makes a file with the keys that it needs.
            """)
        return [lead[language]] + files.flatMap { section($0, language) } + table(language)
    }

    private static func section(_ schema: Schema, _ language: Language) -> [String] {
        ["", "## \(schema.title[language])"] + rows(schema, language)
            + nested(in: schema).flatMap { ["", "### \($0.title[language])"] + rows($0, language) }
    }

    private static func rows(_ schema: Schema, _ language: Language) -> [String] {
        let columns = switch language {
        case .vi: ["Khóa", "", "Giá trị", "Ý nghĩa", "Ví dụ"]
        case .en: ["Key", "", "Value", "Meaning", "Example"]
        }
        return [""] + ReferenceTable.head(columns)
            + schema.keys.map { key in
                ReferenceTable.row([
                    "`\(key.name)`", key.required ? "●" : "", key.type.words[language], key.doc[language],
                    key.example.isEmpty ? "" : "`\(key.name): \(key.example)`",
                ])
            }
    }

    /// The records within a file's keys, each once, in the order of their keys.
    private static func nested(in schema: Schema) -> [Schema] {
        var found: [Schema] = []
        for key in schema.keys {
            guard let inner = record(key.type) else { continue }
            for one in [inner] + nested(in: inner) where !found.contains(where: { $0.title == one.title }) {
                found.append(one)
            }
        }
        return found
    }

    private static func record(_ type: KeyType) -> Schema? {
        switch type {
        case .record(let schema): schema
        case .list(let inner), .oneOrMore(let inner): record(inner)
        default: nil
        }
    }

    /// The one kind of file that has columns instead of keys.
    private static func table(_ language: Language) -> [String] {
        let title = Bilingual("Kết quả các chỉ số (content/indices/*.csv)", "Results of indices (content/indices/*.csv)")
        let kinds = [LoadingFindings.badTable, LoadingFindings.resultWithoutSource]
        return ["", "## \(title[language])", ""] + [kinds.map { $0.explanation[language] }.joined(separator: " ")]
    }
}
