// What each kind of token becomes.
extension Compiler {
    /// Compiles the token at the cursor, and puts the cursor back on the stack, below what it leads into.
    mutating func step(_ cursor: inout Cursor) {
        let index = cursor.next
        let token = library.templates[cursor.template].tokens[index]
        cursor.next += 1
        switch token.kind {
        case .text:
            if !token.traits.contains(.removed) {
                text(token.span, startsLine: token.traits.contains(.startsLine), &cursor)
            }
            cursors.append(cursor)
        case .escaped:
            builder.append(.escaped, name: bytes(token.name, cursor))
            cursors.append(cursor)
        case .unescaped:
            builder.append(isStrict ? .trusted : .unescaped, name: bytes(token.name, cursor))
            cursors.append(cursor)
        case .section:
            builder.openSection(.section, name: bytes(token.name, cursor))
            cursors.append(cursor)
        case .inverted:
            builder.openSection(.inverted, name: bytes(token.name, cursor))
            cursors.append(cursor)
        case .asked:
            builder.openSection(.asked, name: bytes(token.name, cursor))
            cursors.append(cursor)
        case .sectionClose:
            builder.closeSection()
            cursors.append(cursor)
        case .partial:
            cursors.append(cursor)
            include(token, cursor.scope, cursor)
        case .parent:
            cursor.next = Int(token.match) + 1
            cursors.append(cursor)
            let scope = scopes.inside(
                index, of: cursor.template, scope: cursor.scope,
                tokens: library.templates[cursor.template].tokens)
            include(token, scope, cursor)
        case .block:
            block(token, &cursor)
        case .blockClose:
            let isOwed =
                cursor.lineToEnd == index || !token.traits.contains(.atLineEdge) && !token.tail.isEmpty
            if isOwed { text(token.tail, startsLine: false, &cursor) }
            cursors.append(cursor)
        case .parentClose, .note:
            cursors.append(cursor)
        }
    }

    private func bytes(_ span: Span, _ cursor: Cursor) -> ArraySlice<UInt8> {
        library.templates[cursor.template].source.bytes[span.range]
    }

    /// Text of one line. A line that is empty gets no indentation, so that none trails.
    private mutating func text(_ span: Span, startsLine: Bool, _ cursor: inout Cursor) {
        var bytes = bytes(span, cursor)
        if startsLine {
            let isEmptyLine = bytes.first == UInt8(ascii: "\n") || bytes.first == UInt8(ascii: "\r")
            if !cursor.continuesLine, !isEmptyLine {
                if cursor.indents { builder.append(.indent) }
                builder.literal(cursor.indent)
            }
            cursor.continuesLine = false
            bytes = dedented(bytes, cursor)
        }
        builder.literal(bytes)
    }

    /// Without the margin that the body loses.
    private func dedented(_ bytes: ArraySlice<UInt8>, _ cursor: Cursor) -> ArraySlice<UInt8> {
        let margin = bytes.prefix(cursor.dedent).prefix { $0 == 0x20 || $0 == 0x09 }
        return bytes.dropFirst(margin.count)
    }

    /// A partial or a parent.
    private mutating func include(_ token: Token, _ scope: BlockScope, _ cursor: Cursor) {
        let isStandalone = token.traits.contains(.standalone)
        let margin = dedented(bytes(token.margin, cursor), cursor)
        // A tag within a line brings its text as it is; on its own it lends it its margin.
        let indent = isStandalone ? cursor.indent + margin : []
        let indents = isStandalone && cursor.indents
        let depth = cursor.depth + 1
        if token.traits.contains(.dynamic) {
            let row = dispatchRow(scope)
            let call = builder.calls.count
            builder.calls.append(
                Call(
                    entry: -1 - row, indentStart: builder.keep(indent), indentCount: indent.count,
                    keepsIndent: indents, depth: depth,
                    place: library.templates[cursor.template].place(token)))
            builder.append(.callNamed, name: bytes(token.name, cursor), a: call)
            return
        }
        guard token.target >= 0, library.templates[Int(token.target)].issues.isEmpty else { return }
        place(
            Body(template: Int(token.target), token: -1, scope: scope.id, indents: indents), scope,
            indent: indent, continuesLine: isStandalone && cursor.continuesLine, depth: depth, from: token,
            in: cursor.template)
    }

    /// A block: what fills it, or what it holds itself.
    private mutating func block(_ token: Token, _ cursor: inout Cursor) {
        let close = Int(token.match)
        let ownsLine = token.traits.contains(.ownLine)
        guard let filling = cursor.scope.fillings[Int(token.target)] else {
            if ownsLine {
                if isEmpty(cursor.template, after: cursor.next - 1) {
                    cursor.next = close + 1
                } else {
                    text(token.margin, startsLine: true, &cursor)
                }
            }
            cursors.append(cursor)
            return
        }
        cursor.next = close + 1
        if isEmpty(filling.template, after: filling.token) {
            cursors.append(cursor)
            return
        }
        let tokens = library.templates[filling.template].tokens
        let opensOnEdge = tokens[filling.token].traits.contains(.atLineEdge)
        let closesOnEdge =
            tokens[Int(tokens[filling.token].match)].traits.contains(.atLineEdge)
        let startsLine = ownsLine || token.traits.contains(.standalone)
        var indent = cursor.indent
        if startsLine {
            let margin = ownsLine ? token.margin : token.ownMargin
            if !opensOnEdge { text(margin, startsLine: true, &cursor) }
            indent += dedented(bytes(margin, cursor), cursor)
        }
        if !closesOnEdge {
            cursor.next = close
            cursor.lineToEnd = close
        }
        let depth = cursor.depth
        let indents = cursor.indents
        let continuesLine = opensOnEdge && (!startsLine || cursor.continuesLine)
        let template = cursor.template
        cursors.append(cursor)
        place(
            Body(template: filling.template, token: filling.token, scope: filling.scope.id, indents: indents),
            filling.scope, indent: indent, continuesLine: continuesLine, depth: depth, from: token,
            in: template)
    }

    /// Whether a block prints nothing at all.
    private func isEmpty(_ template: Int, after open: Int) -> Bool {
        let tokens = library.templates[template].tokens
        return tokens[open + 1..<max(Int(tokens[open].match), open + 1)].allSatisfy {
            $0.kind == .note || $0.traits.contains(.removed) || $0.kind == .text && $0.span.isEmpty
        }
    }
}
