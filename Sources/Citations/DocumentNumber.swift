import Text

/// The number and symbol that a document bears (số, ký hiệu), written in one way: `61/2018/NĐ-CP`, `39-NQ/TW`.
///
/// It alone names no document: two bodies issue `23/KH-UBND` in one week.
public struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// Without stray blanks, with a zero before figures under ten, the type's letters in their usual case.
    public let text: String
    /// The year that it carries, as documents that bind everybody do.
    public let year: Int?
    /// Nil with letters (công văn), whose symbols name no type, and with laws.
    public let type: DocumentType?
    /// The issuer's letters: `UBND`, `CP`, `STTTT`, `QH15`.
    public let organ: String
    /// The Party's, which put a hyphen before the type.
    public let isParty: Bool
    /// The National Assembly's or its Standing Committee's, with the term and without a type: `QH15`.
    public var isAssembly: Bool { type == nil && year != nil }

    public var description: String { text }

    public static func == (a: DocumentNumber, b: DocumentNumber) -> Bool { a.text == b.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    init(figure: String, year: Int?, type: DocumentType?, organ: String, isParty: Bool = false) {
        let figure = DocumentNumber.twoFigures(figure)
        self.year = year
        self.type = type
        self.organ = organ
        self.isParty = isParty
        let symbol = type?.symbol ?? ""
        if isParty {
            text = "\(figure)-\(symbol)/\(organ)"
        } else {
            text = figure + (year.map { "/\($0)" } ?? "") + "/" + symbol + (symbol.isEmpty ? "" : "-") + organ
        }
    }

    /// A number that stands alone, as a register writes it.
    /// - Returns: nil where the text is anything but one number.
    public init?(_ text: String) {
        var text = text
        let found = text.withUTF8 { bytes -> DocumentNumber? in
            let citations = CitationScanner.citations(in: bytes)
            guard citations.count == 1, citations[0].range == 0..<bytes.count else { return nil }
            return citations[0].number
        }
        guard let found else { return nil }
        self = found
    }

    /// Figures without the symbol, `04` or `15a`.
    public var figure: String { String(text.prefix { $0 != "/" && $0 != "-" }) }

    /// The same number with or without a year.
    public func with(year: Int?) -> DocumentNumber {
        DocumentNumber(figure: figure, year: year, type: type, organ: organ, isParty: isParty)
    }

    /// The same number with another type, as where it was left out.
    public func with(type: DocumentType) -> DocumentNumber {
        DocumentNumber(figure: figure, year: year, type: type, organ: organ, isParty: isParty)
    }

    /// `4` and `004` are `04` (Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before figures under ten).
    private static func twoFigures(_ written: String) -> String {
        let bare = written.drop { $0 == "0" }
        let figures = bare.utf8.count { $0 &- 48 < 10 }
        return String(repeating: "0", count: max(2 - figures, 0)) + bare
    }
}
