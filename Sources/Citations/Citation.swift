import Text

/// A document named in a text (viện dẫn): its number with what the words around it say.
public struct Citation: Sendable {
    /// What the words before the number call it.
    public enum Called: Hashable, Sendable {
        case type(DocumentType)
        /// A letter or simply a document, of which the symbol names no type.
        case letter
        /// Only "số".
        case number
    }

    // A site has as many as pages, so they are kept small.
    private let start: UInt32
    private let end: UInt32
    private let linkEnd: UInt32
    /// The bytes of the number.
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// The number and, where it follows at once, the date: what reads as one name.
    public var linked: Range<Int> { Int(start)..<Int(linkEnd) }
    public let number: DocumentNumber
    public let date: Day?
    /// The body as the text names it, each run of blanks as one: `UBND tỉnh Gia Lai`.
    public let issuer: String?
    public let called: Called?

    init(range: Range<Int>, linkEnd: Int, number: DocumentNumber, date: Day?, issuer: String?, called: Called?) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
        self.linkEnd = UInt32(clamping: linkEnd)
        self.number = number
        self.date = date
        self.issuer = issuer
        self.called = called
    }

    /// Whether another names the same in the same words, wherever it stands.
    public func isInTheSameWords(as other: Citation) -> Bool {
        number == other.number && date == other.date && issuer == other.issuer && called == other.called
    }

    /// The type that the words before the number name and the symbol leaves out; laws and the National Assembly's
    /// resolutions never carry one.
    public var missingType: DocumentType? {
        guard number.type == nil, !number.isAssembly, case .type(let type)? = called, !type.symbol.isEmpty else { return nil }
        return type
    }
}

extension Citation {
    /// Puts it down for the next run of the same program.
    public func pack(into out: inout Packer) {
        for place in [start, end, linkEnd] { out.add(Int(place)) }
        number.pack(into: &out)
        out.add(date)
        out.add(issuer)
        switch called {
        case nil: out.add(0)
        case .letter: out.add(1)
        case .number: out.add(2)
        case .type(let type): out.add(2 + type.packed)
        }
    }

    /// What ``pack(into:)`` put down.
    public init(from packed: inout Unpacker) {
        (start, end, linkEnd) = (UInt32(clamping: packed.number()), UInt32(clamping: packed.number()), UInt32(clamping: packed.number()))
        if start > end || start > linkEnd { packed.refuse() }
        number = DocumentNumber(from: &packed)
        date = packed.day()
        issuer = packed.optionalText()
        switch packed.number() {
        case 0: called = nil
        case 1: called = .letter
        case 2: called = .number
        case let type: called = DocumentType(packed: type - 2).map { .type($0) }
        }
    }
}
