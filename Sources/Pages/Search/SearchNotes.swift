import PortalModel
import SearchIndex
import Text

/// Other words for what people type: abbreviations of the glossary, and terms that rules have replaced.
///
/// They stand in the index beside the word, or the pair of words, that they begin with, so that no table of them need be
/// fetched. Pages that bear an abbreviation are found by its words through ``Expansions``.
struct SearchNotes: Sendable {
    let expansions: Expansions
    /// By the term that the words begin with; each a line of the words as they are folded, a tab and what they stand for.
    let byKey: [UInt32: String]

    /// Terms that are no more or that nobody writes, with what to look for. Levels 3 and 4 of online services were
    /// replaced by Nghị định 42/2022/NĐ-CP, Điều 4, the identity card by Luật Căn cước 26/2023/QH15.
    private static let replaced = [
        ("mức độ 4", "toàn trình"), ("mức độ 3", "một phần"), ("chứng minh nhân dân", "căn cước"), ("cmnd", "căn cước"),
        ("hotline", "đường dây nóng"), ("online", "trực tuyến"), ("internet", "trên mạng"), ("bưu điện", "bưu chính công ích"),
    ]

    init(_ portal: Portal) {
        expansions = Expansions(portal.glossary.filter(\.auto).map { ($0.short, $0.long) })
        var lines: [UInt32: [String]] = [:]
        var known: Set<String> = []
        func note(_ words: String, _ meaning: String) {
            guard !words.isEmpty, words != SearchNotes.words(meaning) else { return }
            let line = words + "\t" + meaning
            if known.insert(line).inserted { lines[TermKey.of(folded: words), default: []].append(line) }
        }
        for entry in portal.glossary {
            let words = SearchNotes.words(entry.short)
            note(words, entry.long)
            // `TT&TT` is typed `tttt` too.
            note(words.filter { $0 != " " }, entry.long)
        }
        for (words, meaning) in SearchNotes.replaced { note(SearchNotes.words(words), meaning) }
        byKey = lines.mapValues { $0.joined(separator: "\n") }
    }

    /// Folded words with one blank between them.
    private static func words(_ text: String) -> String {
        folded(text).utf8.split { $0 < 0x80 && !($0 &- 97 < 26 || $0 &- 48 < 10) }.map { String(Substring($0)) }.joined(separator: " ")
    }
}
