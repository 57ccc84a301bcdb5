/// Collects the operations of a program and joins literals that follow each other.
struct ProgramBuilder {
    private(set) var operations: [Operation] = []
    private(set) var literals: [UInt8] = []
    private(set) var names: [UInt64] = []
    var calls: [Call] = []
    /// The operations that open the sections which are not closed yet.
    private var openSections: [Int] = []
    /// Before this operation nothing is joined, since a jump may lead here.
    private var barrier = 0

    var position: Int { operations.count }

    /// Marks the next operation as one that is jumped to.
    mutating func label() -> Int {
        barrier = operations.count
        return barrier
    }

    mutating func literal(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = literals.count
        literals.append(contentsOf: bytes)
        let last = operations.count - 1
        if last >= barrier, operations[last].code == .literal,
            Int(operations[last].b) + Int(operations[last].a) == start
        {
            operations[last].a += UInt32(truncatingIfNeeded: bytes.count)
        } else {
            var operation = Operation(.literal)
            operation.a = UInt32(truncatingIfNeeded: bytes.count)
            operation.b = UInt32(truncatingIfNeeded: start)
            operations.append(operation)
        }
    }

    /// Keeps bytes that a call points at, without printing them.
    mutating func keep(_ bytes: [UInt8]) -> Int {
        defer { literals.append(contentsOf: bytes) }
        return literals.count
    }

    mutating func append(_ code: Operation.Code) { operations.append(Operation(code)) }

    /// An operation on the value that a dotted name leads to.
    mutating func append(_ code: Operation.Code, name: ArraySlice<UInt8>, a: Int = 0) {
        var operation = Operation(code)
        operation.a = UInt32(truncatingIfNeeded: a)
        if name.elementsEqual(CollectionOfOne(UInt8(ascii: "."))) {
            operation.name = NameHash.currentItem.bits
        } else {
            let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            operation.name = NameHash(parts[0]).bits
            operation.b = UInt32(truncatingIfNeeded: names.count)
            // A name of more than 65,535 parts finds nothing anyway.
            operation.further = UInt16(clamping: parts.count - 1)
            for part in parts.dropFirst() { names.append(NameHash(part).bits) }
        }
        operations.append(operation)
    }

    mutating func openSection(_ code: Operation.Code, name: ArraySlice<UInt8>) {
        openSections.append(operations.count)
        append(code, name: name)
        _ = label()
    }

    mutating func closeSection() {
        guard let start = openSections.popLast() else { return }
        if operations[start].code == .section {
            var end = Operation(.sectionEnd)
            end.target = UInt32(truncatingIfNeeded: start + 1)
            operations.append(end)
        }
        operations[start].target = UInt32(truncatingIfNeeded: label())
    }

    mutating func call(_ call: Call, function: Int) {
        var operation = Operation(.call)
        operation.a = UInt32(truncatingIfNeeded: calls.count)
        operations.append(operation)
        var call = call
        call.entry = function
        calls.append(call)
    }
}
