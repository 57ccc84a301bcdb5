/// A record with values: one level of the stack a template looks names up in.
///
/// It points at memory that the thread uses when it is made (`FrameMemory`), and lives as long as that.
public struct Frame: BitwiseCopyable, @unchecked Sendable {  // What it points at never changes.
    /// What stands before the values.
    struct Head {
        let shape: Unmanaged<Shape>
        /// Where its names are, beside the values: rendering then does not go through the shape.
        let entries: UnsafePointer<SlotTable.Entry>
        let mask: Int
        /// What it was rendered to, where that is kept.
        let rendering: KeptRendering?

        static let valuesOffset = (MemoryLayout<Head>.size + 15) & ~15
    }

    let head: UnsafePointer<Head>

    public var shape: Shape { head.pointee.shape.takeUnretainedValue() }

    var shapeID: ObjectIdentifier { head.pointee.shape._withUnsafeGuaranteedRef { ObjectIdentifier($0) } }

    /// Values in the order of the shape.
    static func values(of head: UnsafePointer<Head>) -> UnsafePointer<Value> {
        (UnsafeRawPointer(head) + Head.valuesOffset).assumingMemoryBound(to: Value.self)
    }

    /// - Parameters:
    ///   - shape: the names it may have.
    ///   - values: given by name, cheapest in the order of the shape; names left out are `missing`. A name
    ///     the shape does not have, or a value of another kind, is a mistake of the program: a debug build
    ///     stops, a release build drops the unknown name.
    public init(_ shape: Shape, _ values: KeyValuePairs<String, Value>) {
        self.init(shape, pairs: values)
    }

    /// The same, with names that are known only at run time.
    public init(_ shape: Shape, pairs: some Sequence<(key: String, value: Value)>) {
        self.init(shape) { set in
            for (name, value) in pairs { set(name, value) }
        }
    }

    /// The same with values that are put in their places one by one: for what stands on every page, where putting them
    /// into a list first would take a twentieth of a build.
    public init(_ shape: Shape, _ fill: (inout Filling) -> Void) {
        var filling = Filling(shape)
        fill(&filling)
        head = UnsafePointer(filling.head)
    }

    /// A frame that is being made.
    public struct Filling {
        fileprivate let head: UnsafeMutablePointer<Head>
        private let values: UnsafeMutablePointer<Value>
        private unowned(unsafe) let shape: Shape
        private let names: UnsafeBufferPointer<String>
        /// Values mostly come in the order of the shape, which saves hashing their names.
        private var expected = 0

        fileprivate init(_ shape: Shape) {
            self.shape = shape
            names = shape.names
            let memory = FrameMemory.take(Head.valuesOffset + names.count * MemoryLayout<Value>.stride)
            head = memory.bindMemory(to: Head.self, capacity: 1)
            values = (memory + Head.valuesOffset).bindMemory(to: Value.self, capacity: names.count)
            head.initialize(
                to: Head(
                    shape: .passUnretained(shape), entries: shape.table.entries, mask: shape.table.mask,
                    rendering: FrameMemory.rendering(for: shape)))
            values.initialize(repeating: .missing, count: names.count)
        }

        /// Puts a value in its place.
        public mutating func callAsFunction(_ name: String, _ value: Value) {
            let slot: Int
            if expected < names.count, names[expected] == name {
                slot = expected
            } else if let found = shape.slot(of: name) {
                slot = found
            } else {
                return assertionFailure("\(shape.name) has no field \(name)")
            }
            assert(
                shape.fields[slot].kind.admits(value),
                "\(shape.name).\(name) is given a value of another kind")
            values[slot] = value
            expected = slot + 1
        }

        /// Puts a value in the place of that number, unchecked.
        fileprivate func put(_ value: Value, at slot: Int) { values[slot] = value }
    }

    /// Values in the order of the shape, unchecked; for data whose shape was made from itself.
    init(_ shape: Shape, slots: [Value]) {
        self.init(shape) { filling in
            for (slot, value) in zip(shape.fields.indices, slots) { filling.put(value, at: slot) }
        }
    }
}

extension Field.Kind {
    /// Whether a field of this kind may hold the value.
    func admits(_ value: Value) -> Bool {
        switch (unwrapped, value.kind) {
        case (_, .missing), (.text, .text), (.template, .text), (.html, .html), (.number, .number),
            (.flag, .flag):
            true
        case (.object(let reference), .object), (.object(let reference), .item): value.isObject(of: reference.shape)
        case (.list(let reference), .list):
            value.all { $0.isObject(of: reference.shape) }
        case (.texts, .list):
            value.all { $0.kind == .text }
        default: false
        }
    }
}

extension Value {
    fileprivate func isObject(of shape: Shape) -> Bool {
        if kind == .item { return item?.pointee.isOf(shape) ?? false }
        return kind == .object && head?.pointee.shape.toOpaque() == Unmanaged.passUnretained(shape).toOpaque()
    }

    fileprivate func all(_ isRight: (Value) -> Bool) -> Bool {
        UnsafeBufferPointer(start: values, count: count).allSatisfy(isRight)
    }
}
