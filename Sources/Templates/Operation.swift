/// One step of a compiled template.
struct Operation: BitwiseCopyable, Sendable {
    enum Code: UInt8, BitwiseCopyable, Sendable {
        /// `a` bytes from `b` in the literals.
        case literal
        /// Prints a value, escaped.
        case escaped
        /// Prints a value as it is, text too.
        case unescaped
        /// Prints trusted HTML as it is and escapes everything else.
        case trusted
        /// Opens a section, or goes on at `target`.
        case section
        /// Goes back to `target` for the next item, or closes the section.
        case sectionEnd
        /// Goes on at `target` if the value is shown.
        case inverted
        /// Goes on at `target` unless the value is shown.
        case asked
        /// Prints what the innermost item was rendered to before in form `a`, and goes on at `target`; where it was not, goes on.
        case kept
        /// Keeps what was printed since the last `kept` with the innermost item, as form `a`.
        case keep
        /// Prints the indentation of the caller.
        case indent
        /// Goes into the function of call `a`.
        case call
        /// The same for the template whose name is in the data.
        case callNamed
        /// Goes back to the caller.
        case done
    }

    var code: Code
    /// How many names follow the first one, for `a.b.c`; they are at `b` in the names.
    var further: UInt16 = 0
    var target: UInt32 = 0
    var a: UInt32 = 0
    var b: UInt32 = 0
    /// The first name.
    var name: UInt64 = 0
    /// Where the value is, once that is known: the level of the stack, outermost first, and the place in its frame.
    /// Then the literal that comes before is printed by the same operation, `a` bytes from `b`.
    var level: UInt16 = .max
    var slot: UInt16 = 0

    var isResolved: Bool { level != .max }

    init(_ code: Code) { self.code = code }
}

/// A partial that is not part of its caller's operations: it recurs, or is chosen by the data.
struct Call: Sendable {
    /// The first operation; for a call by name, which row of the dispatch tables to use.
    var entry: Int
    /// In the literals: what is put before every line, after the caller's own indentation.
    var indentStart: Int
    var indentCount: Int
    /// Whether the caller's own indentation goes on inside.
    var keepsIndent: Bool
    /// How many templates deep the called one is in the calling function.
    var depth: Int
    let place: TemplateIssue.Place
}
