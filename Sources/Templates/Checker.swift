import Text

/// The strict check: walks every entry as rendering would, with shapes in place of values.
struct Checker {
    /// A template, or what fills a block, together with all that decides what its names mean.
    struct Visit: Hashable {
        let template: Int
        /// The opening tag of a filling, or -1 for the whole template.
        let token: Int
        let scope: Int
        let stack: Int
    }

    struct Cursor {
        let visit: Visit
        var next: Int
        let end: Int
        let scope: BlockScope
        var stack: Int
    }

    /// A template that is being read, and how far down in the data it was reached.
    struct Active {
        let visit: Visit
        let descents: Int
    }

    private struct Spot: Hashable {
        let template: Int
        let start: Int32
        let kind: TemplateIssue.Kind
    }

    let library: TemplateLibrary
    private(set) var issues: [TemplateIssue] = []
    var scopes: BlockScopes
    var stacks = ContextStacks()
    var cursors: [Cursor] = []
    var active: [Active] = []
    /// What is to be restored where the open sections end.
    var sections: [(stack: Int, descends: Bool)] = []
    /// How many of them go down into the data.
    var descents = 0
    private var visited: Set<Visit> = []
    private var reported: Set<Spot> = []

    init(_ library: TemplateLibrary, scopes: BlockScopes) {
        self.library = library
        self.scopes = scopes
    }

    mutating func check(_ entries: [TemplateSet.Entry]) {
        for template in library.templates where template.issues.isEmpty {
            issues += template.strictIssues
        }
        checkReferences()
        for entry in entries {
            guard let template = library.indices[entry.template] else {
                issues.append(
                    TemplateIssue(
                        .unknownEntry, at: TemplateIssue.Place(path: entry.template, range: 0..<0),
                        subject: entry.template, detail: "This template is needed and is not there.",
                        suggestions: nearest(to: entry.template, among: library.indices.keys)))
                continue
            }
            var stack = 0
            for shape in entry.shapes { stack = stacks.push(.shape(shape), on: stack) }
            enter(
                Visit(template: template, token: -1, scope: scopes.empty.id, stack: stack), scopes.empty,
                at: nil)
            while let cursor = cursors.popLast() { walk(cursor) }
        }
    }

    private mutating func walk(_ start: Cursor) {
        var cursor = start
        let depth = cursors.count
        while cursor.next < cursor.end, issues.count < TemplateSet.issueLimit {
            cursor.next = step(cursor.next, &cursor)
            // Something was entered: it comes first, and this one after it.
            if cursors.count > depth {
                cursors.insert(cursor, at: depth)
                return
            }
        }
        if cursor.visit.token < 0 { active.removeLast() }
    }

    /// Reads a template or a filling, unless that was done.
    ///
    /// - Parameter tag: what leads there; nil for an entry.
    mutating func enter(
        _ visit: Visit, _ scope: BlockScope, at tag: (token: Token, template: Int)?
    ) {
        let tokens = library.templates[visit.template].tokens
        guard library.templates[visit.template].issues.isEmpty else { return }
        guard visited.insert(visit).inserted else {
            if let tag, let above = active.last(where: { $0.visit == visit }), above.descents == descents {
                report(
                    .recursion, tag.token, in: tag.template,
                    "This includes itself again and again: no section in between goes down into the data.")
            }
            return
        }
        if visit.token < 0 {
            guard active.count < TemplateSet.depthLimit else {
                if let tag {
                    report(
                        .tooDeep, tag.token, in: tag.template,
                        "Partials nest deeper than \(TemplateSet.depthLimit).")
                }
                return
            }
            active.append(Active(visit: visit, descents: descents))
        }
        cursors.append(
            Cursor(
                visit: visit, next: visit.token + 1,
                end: visit.token < 0 ? tokens.count : Int(tokens[visit.token].match), scope: scope,
                stack: visit.stack))
    }

    /// Adds an issue, once for each place and kind.
    mutating func report(
        _ kind: TemplateIssue.Kind, _ token: Token, in template: Int, span: Span? = nil,
        subject: String? = nil,
        _ detail: String, suggestions: [String] = [], related: TemplateIssue.Place? = nil
    ) {
        let source = library.templates[template]
        let span = span ?? token.span
        guard issues.count < TemplateSet.issueLimit,
            reported.insert(Spot(template: template, start: span.start, kind: kind)).inserted
        else { return }
        issues.append(
            TemplateIssue(
                kind, at: TemplateIssue.Place(path: source.source.path, range: span.range),
                subject: subject ?? source.text(token.name), detail: detail, suggestions: suggestions,
                related: related))
    }
}
