/// The names a template may use in one context: a record without its values.
///
/// A page is rendered with a stack of them; a section over an `object` or a `list` puts another
/// on top. Shapes are made once, are immutable and may refer to themselves.
public final class Shape: @unchecked Sendable {  // Its memory never changes after `init`.
    /// What the reference page calls it.
    public let name: String
    /// What it stands for.
    public let doc: String
    /// In the order in which they are documented.
    public let fields: [Field]
    /// Whether what a frame is rendered to is kept for the next page that shows the same frame.
    let keepsRendering: Bool

    let table: SlotTable
    private let slots: [String: Int]
    /// The fields' names, where reading one counts no references.
    let names: UnsafeBufferPointer<String>

    /// - Parameters:
    ///   - keepsRendering: for frames that stand on many pages in the same way; costs the memory of what they print.
    ///   - fields: names must differ, and hold neither white space nor a dot.
    public init(_ name: String, doc: String, keepsRendering: Bool = false, _ fields: [Field]) {
        self.name = name
        self.doc = doc
        self.fields = fields
        self.keepsRendering = keepsRendering
        slots = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        assert(slots.count == fields.count, "two fields of \(name) have one name")
        table = SlotTable(fields.map { NameHash($0.name.utf8) })
        let names = UnsafeMutableBufferPointer<String>.allocate(capacity: fields.count)
        _ = names.initialize(from: fields.map(\.name))
        self.names = UnsafeBufferPointer(names)
    }

    deinit {
        let names = UnsafeMutableBufferPointer(mutating: names)
        names.deinitialize()
        names.deallocate()
    }

    /// Where the value of a field is kept; nil for a name the shape does not have.
    func slot(of name: String) -> Int? { slots[name] }

    /// The field of that name, if the shape has one.
    public func field(_ name: String) -> Field? { slots[name].map { fields[$0] } }
}

/// A shape named before it exists, so that a shape can contain itself.
public struct ShapeReference: Sendable {
    private let resolve: @Sendable () -> Shape

    public init(_ shape: @autoclosure @escaping @Sendable () -> Shape) { resolve = shape }

    public var shape: Shape { resolve() }
}
