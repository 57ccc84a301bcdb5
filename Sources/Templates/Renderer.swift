import Text

/// One rendering: runs the operations of a program over values.
///
/// It points at values instead of holding them; they stay where they are because the caller holds the
/// outermost ones and nothing in them ever changes.
struct Renderer: ~Copyable {
    /// A level of the stack in which names are looked up.
    struct Context: BitwiseCopyable {
        /// The value itself, for `.`.
        let item: UnsafePointer<Value>
        /// Its names; nil unless it is an object.
        let entries: UnsafePointer<SlotTable.Entry>?
        let mask: Int
        let values: UnsafePointer<Value>?
        /// What it keeps of its renderings.
        let rendering: KeptRendering?
    }

    /// The items of an open section that are still to come.
    struct Loop: BitwiseCopyable {
        var next: UnsafePointer<Value>
        var remaining: Int
    }

    struct Caller: BitwiseCopyable {
        let position: Int
        let depth: Int
        let indentStart: Int
        let indentEnd: Int
    }

    private let program: Program
    private var contexts = Stack<Context>(capacity: 16)
    private var loops = Stack<Loop>(capacity: 16)
    private var callers = Stack<Caller>(capacity: 1)
    /// The indentation of all open calls; the current one's are the bytes between start and end.
    private var indents: [UInt8] = []
    private var indentStart = 0
    private var depth = 0
    private var callCount = 0
    /// Where in the output the item began that is to be kept.
    private var keptStart = 0

    init(_ program: Program) { self.program = program }

    /// - Parameter roots: what names are looked up in, outermost first.
    mutating func run(
        from entry: Int, roots: UnsafeBufferPointer<Value>, into output: inout ByteBuffer
    ) -> RenderProblem? {
        if let base = roots.baseAddress { for index in roots.indices { push(base + index) } }
        let operations = program.operations
        let literals = program.literals
        let names = program.names
        var at = entry
        while true {
            let operation = operations[at]
            at += 1
            if operation.isResolved {
                output.append(UnsafeBufferPointer(start: literals + Int(operation.b), count: Int(operation.a)))
            }
            switch operation.code {
            case .literal:
                output.append(
                    UnsafeBufferPointer(start: literals + Int(operation.b), count: Int(operation.a)))
            case .escaped:
                if let value = Self.find(operation, contexts.elements, names) { Self.printEscaped(value, into: &output) }
            case .trusted:
                if let value = Self.find(operation, contexts.elements, names) {
                    if value.pointee.kind == .html {
                        output.append(value.pointee.bytes)
                    } else {
                        Self.printEscaped(value, into: &output)
                    }
                }
            case .unescaped:
                if let value = Self.find(operation, contexts.elements, names) { Self.printUnescaped(value, into: &output) }
            case .section:
                if !openSection(operation, next: operations[at].code) { at = Int(operation.target) }
            case .sectionEnd:
                if nextItem(next: operations[Int(operation.target)].code) { at = Int(operation.target) }
            case .inverted:
                if let value = Self.find(operation, contexts.elements, names), value.pointee.isShown { at = Int(operation.target) }
            case .asked:
                if Self.find(operation, contexts.elements, names)?.pointee.isShown != true { at = Int(operation.target) }
            case .kept:
                if rendering?.append(operation.a, to: &output) == true {
                    at = Int(operation.target)
                } else {
                    keptStart = output.count
                    fillItem()
                }
            case .keep:
                if let rendering {
                    output.withBytes { rendering.keep(operation.a, UnsafeBufferPointer(rebasing: $0[keptStart...])) }
                }
            case .indent:
                output.append(indents[indentStart...])
            case .call:
                let call = program.calls[Int(operation.a)]
                if let problem = enter(call, from: at) { return problem }
                at = call.entry
            case .callNamed:
                let call = program.calls[Int(operation.a)]
                guard let value = Self.find(operation, contexts.elements, names), value.pointee.kind == .text, value.pointee.isShown else { continue }
                let name = String(decoding: value.pointee.bytes, as: UTF8.self)
                guard let target = program.dispatch[call.entry][name] else {
                    if !program.isStrict { continue }
                    return RenderProblem(kind: .unknownPartial, name: name, place: call.place)
                }
                if let problem = enter(call, from: at) { return problem }
                at = target
            case .done:
                guard let caller = callers.pop() else { return nil }
                at = caller.position
                depth = caller.depth
                indentStart = caller.indentStart
                indents.removeLast(indents.count - caller.indentEnd)
            }
        }
    }

    private mutating func enter(_ call: Call, from position: Int) -> RenderProblem? {
        callers.push(
            Caller(
                position: position, depth: depth, indentStart: indentStart, indentEnd: indents.count))
        depth += call.depth
        callCount += 1
        if depth > TemplateSet.depthLimit {
            return RenderProblem(kind: .depthLimit, name: "", place: call.place)
        }
        if callCount > TemplateSet.callLimit {
            return RenderProblem(kind: .callLimit, name: "", place: call.place)
        }
        if !call.keepsIndent { indentStart = indents.count }
        indents.append(
            contentsOf: UnsafeBufferPointer(
                start: program.literals + call.indentStart, count: call.indentCount))
        return nil
    }

    // MARK: Sections

    /// - Parameter next: the first operation inside.
    private mutating func openSection(_ operation: Operation, next: Operation.Code) -> Bool {
        guard let value = Self.find(operation, contexts.elements, program.names), value.pointee.isShown else { return false }
        if value.pointee.kind == .list, let first = value.pointee.values {
            loops.push(Loop(next: first + 1, remaining: value.pointee.count - 1))
            if value.pointee.count > 1 { Self.expect(first + 1) }
            push(first, next)
        } else {
            loops.push(Loop(next: value, remaining: 0))
            push(value, next)
        }
        return true
    }

    /// Goes on to the next item of the innermost section; false, and the section is closed, if there is none.
    private mutating func nextItem(next: Operation.Code) -> Bool {
        _ = contexts.pop()
        guard var loop = loops.pop(), loop.remaining > 0 else { return false }
        push(loop.next, next)
        if loop.remaining > 1 { Self.expect(loop.next + 1) }
        loop.next += 1
        loop.remaining -= 1
        loops.push(loop)
        return true
    }

    /// While one item is printed, what is kept of the next may come from memory.
    @inline(__always)
    private static func expect(_ value: UnsafePointer<Value>) {
        if value.pointee.kind == .item { value.pointee.item?.pointee.rendering?.expect() }
    }

    @inline(__always)
    private mutating func push(_ value: UnsafePointer<Value>, _ next: Operation.Code = .done) {
        // What is kept of an item may be all that is wanted of it; then its frame is not made.
        if next == .kept, value.pointee.kind == .item, let item = value.pointee.item {
            contexts.push(Context(item: value, entries: nil, mask: 0, values: nil, rendering: item.pointee.rendering))
        } else {
            contexts.push(Self.context(value))
        }
    }

    /// Makes the frame of the innermost item, where that was put off.
    private mutating func fillItem() {
        guard let last = contexts.pop() else { return }
        contexts.push(last.entries == nil ? Self.context(last.item) : last)
    }

    private static func context(_ value: UnsafePointer<Value>) -> Context {
        guard let head = value.pointee.frameHead else {
            return Context(item: value, entries: nil, mask: 0, values: nil, rendering: nil)
        }
        return Context(
            item: value, entries: head.pointee.entries, mask: head.pointee.mask,
            values: Frame.values(of: head),
            rendering: value.pointee.kind == .item ? value.pointee.item?.pointee.rendering : head.pointee.rendering)
    }

    /// What the innermost item keeps of itself.
    private var rendering: KeptRendering? { contexts.count > 0 ? contexts[contexts.count - 1].rendering : nil }

    // MARK: Names

    /// The value the operation's name leads to, if any.
    ///
    /// Of no instance: of one, all of it was copied for each look.
    @inline(__always)
    private static func find(
        _ operation: Operation, _ contexts: UnsafeBufferPointer<Context>, _ names: UnsafePointer<UInt64>
    ) -> UnsafePointer<Value>? {
        var level = contexts.count - 1
        if operation.isResolved { return contexts[Int(operation.level)].values.map { $0 + Int(operation.slot) } }
        if operation.name == 0 { return level >= 0 ? contexts[level].item : nil }
        while level >= 0 {
            if let found = field(operation.name, of: contexts[level]) {
                return operation.further == 0 ? found : follow(operation, from: found, names)
            }
            level -= 1
        }
        return nil
    }

    @inline(never)
    private static func follow(
        _ operation: Operation, from start: UnsafePointer<Value>, _ names: UnsafePointer<UInt64>
    ) -> UnsafePointer<Value>? {
        var value = start
        for index in 0..<Int(operation.further) {
            guard let next = field(names[Int(operation.b) + index], of: context(value)) else { return nil }
            value = next
        }
        return value
    }

    @inline(__always)
    private static func field(_ name: UInt64, of context: Context) -> UnsafePointer<Value>? {
        guard let entries = context.entries, let values = context.values else { return nil }
        var at = Int(truncatingIfNeeded: name) & context.mask
        while true {
            let entry = entries[at]
            if entry.hash == name { return values + entry.slot }
            if entry.hash == 0 { return nil }
            at = (at + 1) & context.mask
        }
    }

    // MARK: Printing

    @inline(__always)
    private static func printEscaped(_ value: UnsafePointer<Value>, into output: inout ByteBuffer) {
        switch value.pointee.kind {
        case .text, .html:
            if value.pointee.isPlain { output.append(value.pointee.bytes) } else { output.appendHTML(escaping: value.pointee.bytes) }
        case .number: output.append(decimal: value.pointee.number)
        case .flag: output.append(value.pointee.isTrue ? "true" as StaticString : "false" as StaticString)
        case .missing, .object, .item, .list: break
        }
    }

    private static func printUnescaped(_ value: UnsafePointer<Value>, into output: inout ByteBuffer) {
        switch value.pointee.kind {
        case .text, .html: output.append(value.pointee.bytes)
        default: printEscaped(value, into: &output)
        }
    }
}
