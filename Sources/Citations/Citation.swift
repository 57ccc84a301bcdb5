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

    /// The bytes of the number.
    public let range: Range<Int>
    /// The number and, where it follows at once, the date: what reads as one name.
    public let linked: Range<Int>
    public let number: DocumentNumber
    public let date: Day?
    /// The body as the text names it, each run of blanks as one: `UBND tỉnh Gia Lai`.
    public let issuer: String?
    public let called: Called?

    /// The type that the words before the number name and the symbol leaves out; laws and the National Assembly's
    /// resolutions never carry one.
    public var missingType: DocumentType? {
        guard number.type == nil, !number.isAssembly, case .type(let type)? = called, !type.symbol.isEmpty else { return nil }
        return type
    }
}
