import Text

/// The number and symbol that a document bears (số, ký hiệu), written in one way: `61/2018/NĐ-CP`, `39-NQ/TW`.
///
/// It alone names no document: two bodies issue `23/KH-UBND` in one week.
public struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// Without stray blanks, with a zero before figures under ten, the type's letters in their usual case.
    public let text: String
    /// The year that it carries, as documents that bind everybody do.
    public var year: Int? { shortYear.map(Int.init) }
    private let shortYear: UInt16?
    /// Nil with letters (công văn), whose symbols name no type, and with laws.
    public let type: DocumentType?
    /// The issuer's letters: `UBND`, `CP`, `STTTT`, `QH15`.
    public let organ: String
    /// The Party's, which put a hyphen before the type.
    public let isParty: Bool
    /// The National Assembly's or its Standing Committee's, with the term and without a type: `QH15`.
    public var isAssembly: Bool { type == nil && year != nil }

    /// The letters of the body alone: a letter's symbol names the room that drew it up too (`UBND-NC`).
    public var body: String {
        guard type == nil, let joint = organ.firstIndex(where: { "-.&".contains($0) }) else { return organ }
        return String(organ[..<joint])
    }

    public var description: String { text }

    public static func == (a: DocumentNumber, b: DocumentNumber) -> Bool { a.text == b.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// - Parameter figure: the figures as they are written, with the small letter that may follow them.
    init(figure: some Collection<UInt8>, year: Int?, type: DocumentType?, organ: String, isParty: Bool = false) {
        shortYear = year.map(UInt16.init(clamping:))
        self.type = type
        self.organ = organ
        self.isParty = isParty
        let (slash, hyphen) = (UInt8(ascii: "/"), UInt8(ascii: "-"))
        let zero = UInt8(ascii: "0")
        // `4` and `004` are `04` (Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before figures under ten).
        let bare = figure.drop { $0 == zero }
        let figures = bare.count { $0 &- 48 < 10 }
        // Bytes, since this is made for every citation of a site, twice.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for _ in 0..<max(2 - figures, 0) { bytes.append(zero) }
        bytes += bare
        if let year {
            bytes.append(slash)
            for unit in [1000, 100, 10, 1] { bytes.append(zero + UInt8(year / unit % 10)) }
        }
        bytes.append(isParty ? hyphen : slash)
        if let type, !type.symbol.isEmpty {
            bytes += type.symbol.utf8
            bytes.append(isParty ? slash : hyphen)
        }
        bytes += organ.utf8
        text = String(decoding: bytes, as: UTF8.self)
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
        DocumentNumber(figure: figure.utf8, year: year, type: type, organ: organ, isParty: isParty)
    }

    /// The same number with or without a type.
    public func with(type: DocumentType?) -> DocumentNumber {
        DocumentNumber(figure: figure.utf8, year: year, type: type, organ: organ, isParty: isParty)
    }
}

extension DocumentNumber {
    /// Puts it down for the next run of the same program.
    func pack(into out: inout Packer) {
        out.add(text)
        out.add(Int(shortYear ?? 0))
        out.add(type?.packed ?? 0)
        out.add(organ)
        out.add(isParty ? 1 : 0)
    }

    init(from packed: inout Unpacker) {
        text = packed.text()
        let year = packed.number()
        shortYear = year == 0 ? nil : UInt16(clamping: year)
        type = DocumentType(packed: packed.number())
        organ = packed.text()
        isParty = packed.number() == 1
    }
}
