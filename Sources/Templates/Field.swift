/// One name of a `Shape`.
public struct Field: Sendable {
    /// As templates write it.
    public let name: String
    public let kind: Kind
    /// What it means, for the reference.
    public let doc: String

    public init(_ name: String, _ kind: Kind, doc: String) {
        self.name = name
        self.kind = kind
        self.doc = doc
    }

    /// What kind of value a field holds, and so what a template may do with it.
    public indirect enum Kind: Sendable {
        /// Plain text: `{{name}}` escapes it.
        case text
        /// Trusted HTML, made by the program: only `{{{name}}}` prints it.
        case html
        /// A whole number, printed in decimal digits.
        case number
        /// Yes or no: opens a section, prints nothing.
        case flag
        /// Another set of names.
        case object(ShapeReference)
        /// Several sets of names; a section is repeated for each.
        case list(ShapeReference)
        /// Several plain texts; inside its section the text is `{{.}}`.
        case texts
        /// A text that is the name of one of these templates, for `{{>*name}}`.
        case template([String])
        /// The same, but it may be missing.
        case optional(Kind)
    }
}

extension Field {
    public static func text(_ name: String, _ doc: String) -> Field {
        Field(name, .text, doc: doc)
    }
    public static func html(_ name: String, _ doc: String) -> Field {
        Field(name, .html, doc: doc)
    }
    public static func number(_ name: String, _ doc: String) -> Field {
        Field(name, .number, doc: doc)
    }
    public static func flag(_ name: String, _ doc: String) -> Field {
        Field(name, .flag, doc: doc)
    }
    public static func texts(_ name: String, _ doc: String) -> Field {
        Field(name, .texts, doc: doc)
    }
    public static func object(
        _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape, _ doc: String
    ) -> Field {
        Field(name, .object(ShapeReference(shape())), doc: doc)
    }
    public static func list(
        _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape, _ doc: String
    ) -> Field {
        Field(name, .list(ShapeReference(shape())), doc: doc)
    }

    /// The same field, which may be missing.
    public var optional: Field { Field(name, .optional(kind), doc: doc) }
}

extension Field.Kind {
    /// The kind without `optional`.
    public var unwrapped: Field.Kind {
        var kind = self
        while case .optional(let inner) = kind { kind = inner }
        return kind
    }

    public var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// The shape a section over it puts on the stack.
    public var shape: Shape? {
        switch unwrapped {
        case .object(let reference), .list(let reference): reference.shape
        default: nil
        }
    }
}
