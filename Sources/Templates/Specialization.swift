import Text

extension TemplateSet {
    /// The same templates with everything printed already that the outermost frame alone decides.
    ///
    /// A site's header and footer stand on every page and are the same there: on 14,000 pages, half of all the
    /// operations of a page template fell away. What is rendered does not change by a byte.
    ///
    /// - Parameters:
    ///   - outermost: the frame that every page is rendered with first.
    ///   - entries: the templates with the shapes they were compiled with, `outermost`'s first.
    public func prepared(with outermost: Frame, entries: [Entry]) -> TemplateSet {
        var maker = Specialization(program, outermost)
        var starts = program.entries
        for entry in entries where entry.shapes.first === outermost.shape {
            guard let start = program.entries[entry.template]?.start else { continue }
            let known = maker.specialize(from: start, shapes: entry.shapes)
            starts[entry.template]?.known = (known, entry.shapes.map { ObjectIdentifier($0) })
        }
        return TemplateSet(program: maker.program(entries: starts), unescapedOutputs: unescapedOutputs)
    }
}

/// Copies templates and replaces by their result the operations that depend on the outermost frame alone.
private struct Specialization {
    private let old: Program
    private let outermost: Frame
    /// The old operations stay where they are, so that calls go on leading to their places.
    private var operations: [Operation]
    private var literals: [UInt8]
    /// Before this operation nothing is joined, since a jump may lead here.
    private var barrier = 0
    /// The pieces of template whose result is kept with an item, and their numbers.
    private var forms: [ItemForm: UInt32] = [:]
    /// Whether an item is being copied that will be kept; items inside it are kept with it.
    private var isInKept = false

    /// The names that one level of the stack has; nil for one without names.
    private typealias Levels = [Shape?]

    init(_ program: Program, _ outermost: Frame) {
        old = program
        self.outermost = outermost
        operations = program.allOperations
        literals = program.allLiterals
    }

    func program(entries: [String: Program.Entry]) -> Program {
        Program(
            operations: operations, literals: literals, names: old.allNames, calls: old.calls, dispatch: old.dispatch,
            entries: entries, isStrict: old.isStrict)
    }

    /// - Returns: where the new form begins.
    mutating func specialize(from start: Int, shapes: [Shape]) -> Int {
        barrier = operations.count
        let begin = operations.count
        var end = start
        while old.operations[end].code != .done { end += 1 }
        copy(start..<end, shapes)
        operations.append(Operation(.done))
        return begin
    }

    private mutating func copy(_ range: Range<Int>, _ levels: Levels) {
        var at = range.lowerBound
        while at < range.upperBound {
            let operation = old.operations[at]
            switch operation.code {
            case .literal: literal(Int(operation.b), Int(operation.a))
            case .escaped, .unescaped, .trusted:
                if isOuter(operation, levels) { evaluate(at..<at + 1) } else { operations.append(withLiteral(resolved(operation, levels))) }
            case .section:
                let end = Int(operation.target)
                if isOuter(at..<end, levels) {
                    evaluate(at..<end)
                } else {
                    let place = open(withLiteral(resolved(operation, levels)))
                    copyItem(at..<end, levels)
                    var closing = Operation(.sectionEnd)
                    closing.target = UInt32(place + 1)
                    operations.append(closing)
                    close(place)
                }
                at = end
                continue
            case .inverted, .asked:
                let end = Int(operation.target)
                if isOuter(operation, levels) {
                    if isShown(operation) == (operation.code == .asked) { copy(at + 1..<end, levels) }
                } else {
                    let place = open(withLiteral(resolved(operation, levels)))
                    copy(at + 1..<end, levels)
                    close(place)
                }
                at = end
                continue
            case .indent, .call, .callNamed, .sectionEnd, .kept, .keep, .done: operations.append(operation)
            }
            at += 1
        }
    }

    /// What a section prints for one item; between `kept` and `keep` where the item keeps it.
    private mutating func copyItem(_ section: Range<Int>, _ levels: Levels) {
        let item = item(of: old.operations[section.lowerBound], levels)
        let body = section.lowerBound + 1..<section.upperBound - 1
        guard let item, item.keepsRendering, !isInKept, isClosed(section, levels) else {
            return copy(body, levels + [item])
        }
        let start = operations.count
        _ = open(Operation(.kept))
        isInKept = true
        copy(body, levels + [item])
        isInKept = false
        operations.append(Operation(.keep))
        let form = ItemForm(operations[(start + 1)...], names: old.allNames, literals: literals)
        let id = forms[form, default: UInt32(forms.count)]
        forms[form] = id
        operations[start].a = id
        operations[operations.count - 1].a = id
        close(start)
    }

    /// The operation with the place of its value, which the shapes decide: nothing is looked up by name any more.
    private func resolved(_ operation: Operation, _ levels: Levels) -> Operation {
        guard operation.name != 0, operation.further == 0, levels.count < Int(UInt16.max),
            let level = levels.lastIndex(where: { $0?.has(operation.name) == true }),
            let slot = levels[level]?.table.slot(of: operation.name)
        else { return operation }
        var known = operation
        known.level = UInt16(level)
        known.slot = UInt16(slot)
        return known
    }

    // What depends on the outermost frame alone.

    /// Whether a name leads to the outermost level; the innermost level that has it is where it leads.
    private func isOuter(_ operation: Operation, _ levels: Levels) -> Bool {
        guard operation.name != 0 else { return false }
        return levels.lastIndex { $0?.has(operation.name) == true } == 0
    }

    /// Whether a whole section depends on the outermost level alone.
    private func isOuter(_ section: Range<Int>, _ levels: Levels) -> Bool {
        isOuter(old.operations[section.lowerBound], levels) && isClosed(section, levels)
    }

    /// Whether all names inside a section lead to the outermost level, or to what the section itself goes through.
    private func isClosed(_ section: Range<Int>, _ levels: Levels) -> Bool {
        var inner: Levels = [item(of: old.operations[section.lowerBound], levels)]
        var at = section.lowerBound + 1
        while at < section.upperBound {
            let operation = old.operations[at]
            switch operation.code {
            case .literal: break
            case .sectionEnd: inner.removeLast()
            case .escaped, .unescaped, .trusted, .inverted, .asked, .section:
                let isItems = operation.name == 0 || inner.contains { $0?.has(operation.name) == true }
                guard isItems || isOuter(operation, levels) else { return false }
                if operation.code == .section { inner.append(item(of: operation, levels + inner)) }
            case .indent, .call, .callNamed, .kept, .keep, .done: return false
            }
            at += 1
        }
        return true
    }

    /// The names of what a section goes through.
    private func item(of section: Operation, _ levels: Levels) -> Shape? {
        guard section.name != 0, let level = levels.last(where: { $0?.has(section.name) == true })
        else { return nil }
        var item = level?.field(hashed: section.name)?.kind.shape
        for further in 0..<Int(section.further) {
            item = item?.field(hashed: old.names[Int(section.b) + further])?.kind.shape
        }
        return item
    }

    // Results in place of operations.

    /// Runs some operations over the outermost frame and keeps what they print.
    private mutating func evaluate(_ range: Range<Int>) {
        var output = ByteBuffer()
        run(range, into: &output)
        let start = literals.count
        literals += output.bytes()
        literal(start, literals.count - start)
    }

    private func isShown(_ operation: Operation) -> Bool {
        // Asked by a section that prints one byte.
        var section = operation
        section.code = .section
        section.target = 3
        var mark = Operation(.literal)
        mark.a = 1
        var closing = Operation(.sectionEnd)
        closing.target = 1
        var output = ByteBuffer()
        run([section, mark, closing], [0x20], into: &output)
        return output.count > 0
    }

    private func run(_ range: Range<Int>, into output: inout ByteBuffer) {
        var part = range.map { old.operations[$0] }
        var bytes: [UInt8] = []
        for index in part.indices {
            switch part[index].code {
            case .section, .sectionEnd, .inverted, .asked: part[index].target -= UInt32(range.lowerBound)
            case .literal:
                let start = old.literals + Int(part[index].b)
                part[index].b = UInt32(bytes.count)
                bytes += UnsafeBufferPointer(start: start, count: Int(part[index].a))
            default: break
            }
        }
        run(part, bytes, into: &output)
    }

    private func run(_ operations: [Operation], _ literals: [UInt8], into output: inout ByteBuffer) {
        let program = Program(
            operations: operations + [Operation(.done)], literals: literals, names: old.allNames, calls: [],
            dispatch: [], entries: ["": Program.Entry(start: 0)], isStrict: true)
        // Everything that could go wrong is a call, and there is none.
        _ = TemplateSet(program: program, unescapedOutputs: []).render("", stack: [outermost], into: &output)
    }

    private mutating func literal(_ start: Int, _ count: Int) {
        guard count > 0 else { return }
        let last = operations.count - 1
        if last >= barrier, operations[last].code == .literal {
            let before = operations[last]
            if Int(before.b) + Int(before.a) == start {
                operations[last].a += UInt32(count)
                return
            }
            // Neighbours that did not lie together are put together, so that they are printed at once.
            let joined = literals.count
            literals += literals[Int(before.b)..<Int(before.b) + Int(before.a)] + literals[start..<start + count]
            operations[last].b = UInt32(joined)
            operations[last].a += UInt32(count)
            return
        }
        var operation = Operation(.literal)
        operation.a = UInt32(count)
        operation.b = UInt32(start)
        operations.append(operation)
    }

    /// Takes the literal before an operation into it: with one step for both, pages have half as many.
    private mutating func withLiteral(_ operation: Operation) -> Operation {
        guard operation.isResolved, operations.count > barrier, let last = operations.last, last.code == .literal else { return operation }
        var both = operation
        both.a = last.a
        both.b = last.b
        operations.removeLast()
        return both
    }

    private mutating func open(_ operation: Operation) -> Int {
        operations.append(operation)
        barrier = operations.count
        return operations.count - 1
    }

    private mutating func close(_ place: Int) {
        barrier = operations.count
        operations[place].target = UInt32(operations.count)
    }
}

extension Shape {
    /// Whether it has a field whose name has this hash.
    fileprivate func has(_ name: UInt64) -> Bool { table.slot(of: name) != nil }

    fileprivate func field(hashed name: UInt64) -> Field? { table.slot(of: name).map { fields[$0] } }
}
