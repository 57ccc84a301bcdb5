import Text

// What is asked of each kind of tag.
extension Checker {
    /// Checks the token at `index` and returns the next one.
    mutating func step(_ index: Int, _ cursor: inout Cursor) -> Int {
        let template = cursor.visit.template
        let token = library.templates[template].tokens[index]
        switch token.kind {
        case .escaped, .unescaped:
            checkPrinting(token, cursor)
        case .section, .inverted, .asked:
            openSection(token, &cursor)
        case .sectionClose:
            if let section = sections.popLast() {
                cursor.stack = section.stack
                if section.descends { descents -= 1 }
            }
        case .partial:
            include(token, cursor.scope, cursor)
        case .parent:
            let scope = scopes.inside(
                index, of: template, scope: cursor.scope, tokens: library.templates[template].tokens)
            include(token, scope, cursor)
            return Int(token.match) + 1
        case .block:
            guard let filling = cursor.scope.fillings[Int(token.target)] else { break }
            let visit = Visit(
                template: filling.template, token: filling.token, scope: filling.scope.id, stack: cursor.stack
            )
            enter(visit, filling.scope, at: nil)
            return Int(token.match) + 1
        case .text, .note, .parentClose, .blockClose: break
        }
        return index + 1
    }

    private mutating func include(_ token: Token, _ scope: BlockScope, _ cursor: Cursor) {
        let template = cursor.visit.template
        var targets: [Int] = []
        if token.traits.contains(.dynamic) {
            switch resolve(token, cursor) {
            case .found(let kind, _):
                guard case .template(let names) = kind.unwrapped else { fallthrough }
                for name in names {
                    if let target = library.indices[name] {
                        targets.append(target)
                    } else {
                        reportUnknown(token, in: template, name)
                    }
                }
            case .currentObject:
                report(
                    .notATemplateName, token, in: template,
                    "Only a field that holds the name of a template can be used here.")
            case .unknown, .missing: break
            }
        } else if token.target >= 0 {
            targets = [Int(token.target)]
        }
        for target in targets {
            let visit = Visit(template: target, token: -1, scope: scope.id, stack: cursor.stack)
            enter(visit, scope, at: (token, template))
        }
    }

    private mutating func openSection(_ token: Token, _ cursor: inout Cursor) {
        let before = cursor.stack
        var inner: ContextType?
        var descends = false
        switch resolve(token, cursor) {
        case .found(let kind, let isOnTop):
            if let shape = kind.shape {
                inner = .shape(shape)
                descends = isOnTop
            } else if case .texts = kind.unwrapped {
                inner = .plain(.text)
            } else {
                inner = .plain(kind)
            }
        case .currentObject: break
        case .unknown, .missing: inner = .unknown
        }
        if token.kind != .section {
            // What is inside an inverted section, or one that only asks, sees nothing new, and what is unknown was told of.
            descends = false
            if case .unknown = inner {} else { inner = nil }
        }
        if let inner { cursor.stack = stacks.push(inner, on: before) }
        sections.append((before, descends))
        if descends { descents += 1 }
    }

    private mutating func checkPrinting(_ token: Token, _ cursor: Cursor) {
        let template = cursor.visit.template
        let isEscaped = token.kind == .escaped
        switch resolve(token, cursor) {
        case .found(let kind, _):
            switch kind.unwrapped {
            case .html:
                if isEscaped {
                    report(
                        .escapedHTML, token, in: template,
                        "This is HTML and would be shown as code; write it with three braces.")
                }
            case .text, .number, .template:
                if !isEscaped {
                    report(
                        .unescapedText, token, in: template,
                        "This is text, not HTML, and must be escaped; write it with two braces.")
                }
            case .flag, .object, .list, .texts, .optional:
                report(
                    .notPrintable, token, in: template,
                    "This holds no text of its own; open it as a section.")
            }
        case .currentObject:
            report(
                .notPrintable, token, in: template, "The current item holds names, not a text of its own.")
        case .unknown, .missing: break
        }
    }

    /// Resolves the name of a tag, and reports it if it is not known.
    private mutating func resolve(_ token: Token, _ cursor: Cursor) -> NameResolution {
        let name = library.templates[cursor.visit.template].text(token.name)
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let result = stacks.resolve(parts, isCurrentItem: name == ".", in: cursor.stack)
        if case .missing(let part, let known) = result {
            // The fault is marked from the part that is not known.
            let skipped = parts[..<part].reduce(0) { $0 + $1.utf8.count + 1 }
            let start = Int(token.name.start) + skipped
            let span = Span(start..<start + parts[part].utf8.count)
            let detail =
                part == 0
                ? "Nothing has this name here." : "\(parts[part - 1]) has nothing of this name."
            report(
                .unknownName, token, in: cursor.visit.template, span: span, subject: parts[part], detail,
                suggestions: nearest(to: parts[part], among: known))
        }
        return result
    }

    // MARK: What can be seen without shapes

    /// Names of partials, parents and blocks, in every template.
    mutating func checkReferences() {
        let fillable = library.fillableBlocks()
        for (index, template) in library.templates.enumerated() where template.issues.isEmpty {
            for (position, token) in template.tokens.enumerated() {
                guard token.kind == .partial || token.kind == .parent,
                    !token.traits.contains(.dynamic)
                else { continue }
                guard token.target >= 0 else {
                    reportUnknown(token, in: index, template.text(token.name))
                    continue
                }
                if token.kind == .parent, let blocks = fillable[Int(token.target)] {
                    checkBlocks(of: position, in: index, against: blocks)
                }
            }
        }
    }

    private mutating func reportUnknown(_ token: Token, in template: Int, _ name: String) {
        report(
            token.kind == .partial ? .unknownPartial : .unknownParent, token, in: template,
            span: token.traits.contains(.dynamic) ? token.span : token.name, subject: name,
            "There is no template of this name.",
            suggestions: nearest(to: name, among: library.indices.keys))
    }

    private mutating func checkBlocks(of parent: Int, in template: Int, against known: Set<Int>) {
        let tokens = library.templates[template].tokens
        let end = Int(tokens[parent].match)
        var seen: [Int32: Int] = [:]
        var at = parent + 1
        while at < end {
            let token = tokens[at]
            if token.kind == .block, token.traits.contains(.argument) {
                if !known.contains(Int(token.target)) {
                    report(
                        .unknownBlock, token, in: template, span: token.name, "The parent has no such block.",
                        suggestions: nearest(
                            to: library.blockNames[Int(token.target)],
                            among: known.map { library.blockNames[$0] }))
                } else if let first = seen[token.target] {
                    report(
                        .ignoredContent, token, in: template, span: token.name,
                        "The block is filled twice; only the first one counts.",
                        related: library.templates[template].place(tokens[first]))
                }
                if seen[token.target] == nil { seen[token.target] = at }
            }
            at = token.match > at ? Int(token.match) + 1 : at + 1
        }
    }
}
