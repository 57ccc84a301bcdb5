/// Turns parsed templates into a program, with partials, parents and blocks put in their places.
///
/// What recurs becomes a function that is called; so does everything once the program has grown large, so that templates
/// that include each other twice, thirty levels deep, stay small.
struct Compiler {
    /// What a function is compiled from.
    struct Body: Hashable {
        let template: Int
        /// The opening tag of a block whose content it is, or -1 for the whole template.
        let token: Int
        let scope: Int
        /// Whether lines begin with the indentation of the caller.
        let indents: Bool
    }

    /// A body being read.
    struct Cursor {
        let template: Int
        var next: Int
        let end: Int
        let scope: BlockScope
        /// Put before every line.
        let indent: [UInt8]
        /// How much of the margin every line loses.
        let dedent: Int
        let indents: Bool
        /// The first line goes on a line that has begun.
        var continuesLine: Bool
        let depth: Int
        let isWholeTemplate: Bool
        /// The closing tag of a block after whose filling the line is to be ended, or -1.
        var lineToEnd = -1
    }

    static let inlineDepth = 32
    /// How many tokens are put in other templates' places.
    static let inlineBudget = 1 << 18
    static let literalBudget = 32 << 20
    static let functionLimit = 20_000

    let library: TemplateLibrary
    let isStrict: Bool
    var scopes: BlockScopes
    var builder = ProgramBuilder()
    private(set) var isTooLarge = false
    private var functions: [Body: Int] = [:]
    private var pending: [(body: Body, scope: BlockScope)] = []
    private var starts: [Int] = []
    private var dispatchRows: [Int: Int] = [:]
    private var dispatch: [[(name: String, function: Int)]] = []
    /// How often each template is open in the function being compiled.
    private var openCount: [Int]
    var cursors: [Cursor] = []
    private let sourceSize: Int
    private var inlinedTokens = 0

    init(_ library: TemplateLibrary, scopes: BlockScopes, isStrict: Bool) {
        self.library = library
        self.scopes = scopes
        self.isStrict = isStrict
        openCount = Array(repeating: 0, count: library.templates.count)
        sourceSize = library.templates.reduce(0) { $0 + $1.source.bytes.count }
    }

    /// The program, or nil if it grew beyond what can be compiled.
    mutating func compile(entries: [Int]) -> Program? {
        let roots = entries.map { index in
            (
                library.templates[index].source.name,
                function(for: Body(template: index, token: -1, scope: 0, indents: false), scopes.empty)
            )
        }
        while let (body, scope) = pending.popLast() { compile(body, scope) }
        guard !isTooLarge else { return nil }
        let starts = starts
        return Program(
            operations: builder.operations, literals: builder.literals, names: builder.names,
            calls: builder.calls.map { call in
                var call = call
                if call.entry >= 0 { call.entry = starts[call.entry] } else { call.entry = -1 - call.entry }
                return call
            },
            dispatch: dispatch.map { row in
                Dictionary(row.map { ($0.name, starts[$0.function]) }, uniquingKeysWith: { $1 })
            },
            entries: Dictionary(roots.map { ($0.0, Program.Entry(start: starts[$0.1])) }, uniquingKeysWith: { $1 }),
            isStrict: isStrict)
    }

    mutating func function(for body: Body, _ scope: BlockScope) -> Int {
        if let known = functions[body] { return known }
        let number = starts.count
        functions[body] = number
        starts.append(0)
        if number < Self.functionLimit { pending.append((body, scope)) } else { isTooLarge = true }
        return number
    }

    private mutating func compile(_ body: Body, _ scope: BlockScope) {
        guard let number = functions[body], builder.literals.count < 1 << 31, builder.position < 1 << 30
        else {
            isTooLarge = true
            return
        }
        starts[number] = builder.label()
        enter(body, scope, indent: [], continuesLine: false, depth: 0)
        while var cursor = cursors.popLast() {
            if cursor.next >= cursor.end {
                if cursor.isWholeTemplate { openCount[cursor.template] -= 1 }
                continue
            }
            step(&cursor)
        }
        builder.append(.done)
        _ = builder.label()
    }

    mutating func enter(
        _ body: Body, _ scope: BlockScope, indent: [UInt8], continuesLine: Bool, depth: Int
    ) {
        let tokens = library.templates[body.template].tokens
        let isWhole = body.token < 0
        if isWhole { openCount[body.template] += 1 }
        cursors.append(
            Cursor(
                template: body.template, next: body.token + 1,
                end: isWhole ? tokens.count : Int(tokens[body.token].match), scope: scope, indent: indent,
                dedent: isWhole ? 0 : tokens[body.token].ownMargin.count, indents: body.indents,
                continuesLine: continuesLine, depth: depth, isWholeTemplate: isWhole))
    }

    /// Puts a body where the cursor stands, or a call of it.
    mutating func place(
        _ body: Body, _ scope: BlockScope, indent: [UInt8], continuesLine: Bool, depth: Int,
        from token: Token,
        in template: Int
    ) {
        let recurs = body.token < 0 && openCount[body.template] > 0
        let tokens = library.templates[body.template].tokens
        let size = body.token < 0 ? tokens.count : Int(tokens[body.token].match) - body.token
        let fits =
            depth < Self.inlineDepth && cursors.count < 4 * Self.inlineDepth
            && inlinedTokens + size < Self.inlineBudget
            && builder.literals.count < sourceSize + Self.literalBudget
        if !recurs, fits {
            // One more, so that empty templates count too.
            inlinedTokens += size + 1
            enter(body, scope, indent: indent, continuesLine: continuesLine, depth: depth)
            return
        }
        let called = Body(template: body.template, token: body.token, scope: scope.id, indents: true)
        let number = function(for: called, scope)
        builder.call(
            Call(
                entry: 0, indentStart: builder.keep(indent), indentCount: indent.count,
                keepsIndent: body.indents, depth: max(depth, 1),
                place: library.templates[template].place(token)),
            function: number)
    }

    /// The row of the dispatch tables in which every template can be found, with blocks filled from `scope`.
    mutating func dispatchRow(_ scope: BlockScope) -> Int {
        if let known = dispatchRows[scope.id] { return known }
        let row = dispatch.count
        dispatchRows[scope.id] = row
        dispatch.append([])
        let templates = library.templates
        dispatch[row] = library.indices.sorted { $0.value < $1.value }.compactMap { name, index in
            guard templates[index].issues.isEmpty else { return nil }
            let body = Body(template: index, token: -1, scope: scope.id, indents: true)
            return (name, function(for: body, scope))
        }
        return row
    }
}
