/// The languages in which the program speaks to people.
public enum Language: String, Sendable, CaseIterable {
    case vi, en
}

/// One text in both languages. Vietnamese is what boards read; English is there for `--lang en`.
public struct Bilingual: Hashable, Sendable {
    public let vi: String
    public let en: String

    public init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    /// The same text in both, for names and quoted words that need no translation.
    public init(_ both: String) { self.init(both, both) }

    public subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
