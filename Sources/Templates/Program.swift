import Text

/// Compiled templates: flat operations and what they point at.
///
/// It owns plain memory that never changes after `init`, so that any number of threads may render from it.
final class Program: @unchecked Sendable {
    let operations: UnsafePointer<Operation>
    let literals: UnsafePointer<UInt8>
    let names: UnsafePointer<UInt64>
    let calls: [Call]
    /// For calls by name: where each template begins.
    let dispatch: [[String: Int]]
    /// Where a template begins.
    struct Entry {
        let start: Int
        /// The form for one kind of stack, and the shapes of that.
        var known: (start: Int, shapes: [ObjectIdentifier])?
    }

    /// Templates that can be rendered.
    let entries: [String: Entry]
    /// Whether a template that the data names and that does not exist is a problem, not just nothing.
    let isStrict: Bool
    /// How many operations, bytes of literals and names there are.
    private let counts: (operations: Int, literals: Int, names: Int)

    init(
        operations: [Operation], literals: [UInt8], names: [UInt64], calls: [Call],
        dispatch: [[String: Int]], entries: [String: Entry], isStrict: Bool
    ) {
        counts = (operations.count, literals.count, names.count)
        self.operations = Self.copy(operations)
        self.literals = Self.copy(literals)
        self.names = Self.copy(names)
        self.calls = calls
        self.dispatch = dispatch
        self.entries = entries
        self.isStrict = isStrict
    }

    deinit {
        operations.deallocate()
        literals.deallocate()
        names.deallocate()
    }

    var allOperations: [Operation] { Array(UnsafeBufferPointer(start: operations, count: counts.operations)) }
    var allLiterals: [UInt8] { Array(UnsafeBufferPointer(start: literals, count: counts.literals)) }
    var allNames: [UInt64] { Array(UnsafeBufferPointer(start: names, count: counts.names)) }

    private static func copy<T: BitwiseCopyable>(_ array: [T]) -> UnsafePointer<T> {
        let memory = UnsafeMutablePointer<T>.allocate(capacity: max(array.count, 1))
        array.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { memory.initialize(from: base, count: source.count) }
        }
        return UnsafePointer(memory)
    }

    /// What it prints and where it looks for it.
    var fingerprint: Fingerprint {
        .of { out in
            for operation in allOperations {
                out.add(UInt64(operation.code.rawValue) << 32 | UInt64(operation.further) << 16 | UInt64(operation.slot))
                out.add(UInt64(operation.target) << 32 | UInt64(operation.a))
                out.add(UInt64(operation.b) << 32 | UInt64(operation.level))
                out.add(operation.name)
            }
            for name in allNames { out.add(name) }
            allLiterals.withUnsafeBufferPointer { out.add(ContentHash.of($0)) }
            for call in calls {
                for number in [call.entry, call.indentStart, call.indentCount, call.keepsIndent ? 1 : 0, call.depth] { out.add(number) }
            }
            for table in dispatch + [entries.mapValues { $0.known?.start ?? $0.start }] {
                for (name, start) in table.sorted(by: { byBytes($0.key, $1.key) }) {
                    out.add(name)
                    out.add(start)
                }
            }
        }
    }
}
