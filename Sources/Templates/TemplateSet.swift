import Text

/// Compiled templates, ready to be rendered by any number of threads at once.
///
/// The language is Mustache as its specification has it, with inheritance and dynamic names and without lambdas.
public struct TemplateSet: Sendable {
    /// What `compile` insists on.
    public enum Mode: Sendable {
        /// Every name must be in the shapes, only trusted HTML is printed unescaped, and so on: see `TemplateIssue.Kind`.
        case strict
        /// The same for templates that `strict` has nothing to say against, which is not looked for again: two thirds of its work.
        case known
        /// What the specification wants: what is unknown prints nothing, three braces print text as it is.
        case lenient
    }

    /// A page template and what it is rendered with, outermost first.
    public typealias Entry = (template: String, shapes: [Shape])

    /// How deep partials, and sections of one template, may nest.
    public static let depthLimit = 100
    /// How many recursive or dynamic partials one page may use.
    public static let callLimit = 1_000_000
    /// How many issues are told of at once.
    public static let issueLimit = 100

    let program: Program
    /// Every tag that prints without escaping, by template in the order given and then by place.
    public let unescapedOutputs: [TemplateIssue.Place]

    /// Of what is printed, whatever the templates are like that print it.
    public var fingerprint: Fingerprint { program.fingerprint }

    /// Compiles templates together.
    ///
    /// - Parameters:
    ///   - sources: of two with one name the later is taken.
    ///   - entries: the templates that will be rendered; lenient sets can render every template.
    /// - Returns: the set, or nil if there are issues; the issues by template in the order given and then by
    ///   place, at most `issueLimit`.
    public static func compile(
        _ sources: [TemplateSource], entries: [Entry], mode: Mode
    ) -> (TemplateSet?, [TemplateIssue]) {
        let library = TemplateLibrary(sources)
        var scopes = BlockScopes()
        var issues = library.templates.flatMap(\.issues)
        if mode == .strict {
            var checker = Checker(library, scopes: scopes)
            checker.check(entries)
            issues += checker.issues
            scopes = checker.scopes
        }
        guard issues.isEmpty else { return (nil, inOrder(issues, sources)) }

        let isStrict = mode != .lenient
        var compiler = Compiler(library, scopes: scopes, isStrict: isStrict)
        let roots =
            isStrict
            ? entries.compactMap { library.indices[$0.template] } : Array(library.templates.indices)
        guard let program = compiler.compile(entries: roots) else {
            let issue = TemplateIssue(
                .tooLarge, at: TemplateIssue.Place(path: sources.first?.path ?? "", range: 0..<0),
                subject: "",
                detail: "The templates include each other in too many ways to be compiled.")
            return (nil, [issue])
        }
        return (TemplateSet(program, library), [])
    }

    init(program: Program, unescapedOutputs: [TemplateIssue.Place]) {
        self.program = program
        self.unescapedOutputs = unescapedOutputs
    }

    private init(_ program: Program, _ library: TemplateLibrary) {
        self.program = program
        unescapedOutputs = library.templates.flatMap { template in
            template.tokens.filter { $0.kind == .unescaped }.map { template.place($0) }
        }
    }

    /// Appends a rendered template.
    ///
    /// - Parameters:
    ///   - stack: what names are looked up in, outermost first, as the entry was declared.
    /// - Returns: nil if all went well; otherwise what stands in `buffer` is not a whole page.
    public func render(
        _ name: String, stack: [Frame], into buffer: inout ByteBuffer
    ) -> RenderProblem? {
        guard let entry = program.entries[name] else {
            return RenderProblem(kind: .unknownTemplate, name: name, place: nil)
        }
        var start = entry.start
        // Where values stand is known for the shapes of the entry alone.
        if let known = entry.known, known.shapes.elementsEqual(stack.lazy.map(\.shapeID)) { start = known.start }
        return run(from: start, values: stack.map { .object($0) }, into: &buffer)
    }

    /// The same with values of any kind on the stack.
    func render(_ name: String, values: [Value], into buffer: inout ByteBuffer) -> RenderProblem? {
        guard let entry = program.entries[name] else {
            return RenderProblem(kind: .unknownTemplate, name: name, place: nil)
        }
        return run(from: entry.start, values: values, into: &buffer)
    }

    private func run(from start: Int, values: [Value], into buffer: inout ByteBuffer) -> RenderProblem? {
        values.withUnsafeBufferPointer { roots in
            var renderer = Renderer(program)
            return renderer.run(from: start, roots: roots, into: &buffer)
        }
    }

    private static func inOrder(_ issues: [TemplateIssue], _ sources: [TemplateSource]) -> [TemplateIssue] {
        let order = Dictionary(
            sources.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first }
        )
        let sorted = issues.sorted {
            let (a, b) = (order[$0.path] ?? -1, order[$1.path] ?? -1)
            return (a, $0.range.lowerBound) < (b, $1.range.lowerBound)
        }
        return Array(sorted.prefix(issueLimit))
    }
}
