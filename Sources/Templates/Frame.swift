/// A record with values: one level of the stack a template looks names up in.
public struct Frame: @unchecked Sendable {  // A `Record` never changes once it is made.
    let record: Record

    public var shape: Shape { record.shape }

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
    /// into a list first and counting their references would take a twentieth of a build.
    public init(_ shape: Shape, _ fill: (inout Filling) -> Void) {
        var filling = Filling(record: Record.make(shape))
        fill(&filling)
        record = filling.record
    }

    /// A frame that is being made.
    public struct Filling {
        fileprivate let record: Record
        // Read once: each look into the record's head would be held against other uses of it.
        private let shape: Shape
        private let values: UnsafeMutablePointer<Value>
        /// Values mostly come in the order of the shape, which saves hashing their names.
        private var expected = 0

        fileprivate init(record: Record) {
            self.record = record
            shape = record.shape
            values = record.values
        }

        /// Puts a value in its place.
        public mutating func callAsFunction(_ name: String, _ value: consuming Value) {
            let slot: Int
            if expected < shape.fields.count, shape.fields[expected].name == name {
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
    }

    /// Values in the order of the shape, unchecked; for data whose shape was made from itself.
    init(_ shape: Shape, slots: [Value]) {
        record = Record.make(shape)
        for (slot, value) in zip(shape.fields.indices, slots) { record.values[slot] = value }
    }
}

/// The storage of a frame: values at fixed places, never changed once the frame is made.
///
/// Head and values lie in one piece of memory, since a page makes dozens of them.
final class Record: ManagedBuffer<Record.Head, Value> {
    struct Head {
        let shape: Shape
        let values: UnsafeMutablePointer<Value>
        /// Where its names are, beside the values: rendering then does not go through the shape.
        let entries: UnsafePointer<SlotTable.Entry>
        let mask: Int
        /// What it was rendered to, where its shape keeps that; the record owns it.
        let rendering: Unmanaged<KeptRendering>?
    }

    var shape: Shape { header.shape }
    var values: UnsafeMutablePointer<Value> { header.values }
    /// The head where it lies, for as long as the record lives.
    var head: UnsafePointer<Head> { withUnsafeMutablePointerToHeader { UnsafePointer($0) } }

    /// A record whose values are all missing.
    static func make(_ shape: Shape) -> Record {
        let buffer = Record.create(minimumCapacity: max(shape.fields.count, 1)) { buffer in
            Head(
                shape: shape, values: buffer.withUnsafeMutablePointerToElements { $0 },
                entries: shape.table.entries, mask: shape.table.mask,
                rendering: shape.keepsRendering ? Unmanaged.passRetained(KeptRendering()) : nil)
        }
        buffer.header.values.initialize(repeating: .missing, count: shape.fields.count)
        // `create` makes an instance of the class it is called on.
        return unsafeDowncast(buffer, to: Record.self)
    }

    deinit {
        let head = header
        head.values.deinitialize(count: head.shape.fields.count)
        head.rendering?.release()
    }
}

extension Field.Kind {
    /// Whether a field of this kind may hold the value.
    func admits(_ value: Value) -> Bool {
        switch (unwrapped, value.storage) {
        case (_, .missing), (.text, .text), (.template, .text), (.html, .html), (.number, .number),
            (.flag, .flag):
            true
        case (.object(let reference), .object(let record, _)):
            reference.shape === record.shape
        case (.list(let reference), .list(let list, _)):
            list.all {
                if case .object(let record, _) = $0.storage { record.shape === reference.shape } else { false }
            }
        case (.texts, .list(let list, _)):
            list.all { if case .text = $0.storage { true } else { false } }
        default: false
        }
    }
}

extension ValueList {
    fileprivate func all(_ isRight: (Value) -> Bool) -> Bool {
        UnsafeBufferPointer(start: base, count: count).allSatisfy(isRight)
    }
}
