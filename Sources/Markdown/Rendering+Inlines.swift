import Text

/// Inline nodes: the way through a block's text, without recursion.
extension Rendering {
    /// Writes everything inside of `root`.
    /// - Parameter skipped: bytes left out at the head of its first text.
    mutating func writeInlines(of root: Node, skipping skipped: Int = 0) {
        block = root
        typography.beginBlock()
        guard var node = root.firstChild else { return }
        if skipped > 0, node.kind == .text {
            writeText(UnsafeBufferPointer(rebasing: node.literal.dropFirst(skipped)))
            guard let next = node.next else { return }
            node = next
        }
        while true {
            let kind = node.kind
            if kind == .text, image == nil {
                // Most nodes are text: they have nothing to go into and nothing to close.
                if mayHoldReferences {
                    node = writeTextWithReferences(node)
                } else {
                    let text = node.literal
                    if let last = text.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "/"), let end = writeOverLineEnd(node, text) {
                        node = end
                    } else {
                        writeText(text)
                    }
                }
            } else {
                enter(inline: node, kind)
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(inline: node, kind)
            }
            var next = node.next
            while next == nil {
                guard let parent = node.parent, parent != root else { return }
                leave(inline: parent, parent.kind)
                node = parent
                next = node.next
            }
            guard let next else { return }
            node = next
        }
    }

    private mutating func enter(inline node: Node, _ kind: NodeKind) {
        if image != nil {
            enter(alternative: node, kind)
            return
        }
        switch kind {
        case .softBreak:
            out.append(0x0A)
            typography.passBlank()
        case .lineBreak:
            out.append("<br />\n")
            typography.passBlank()
        case .code:
            out.append("<code>")
            Escaping.text(node.literal, into: &out)
            out.append("</code>")
            typography.passObject()
        case .htmlInline: writeRawHTML(node, in: block)
        case .emphasis: out.append("<em>")
        case .strong: out.append("<strong>")
        case .link: openLink(node)
        case .image: openImage(node)
        default: break
        }
    }

    private mutating func leave(inline node: Node, _ kind: NodeKind) {
        if let open = image {
            if open.node == node { closeImage(open) }
            return
        }
        switch kind {
        case .emphasis: out.append("</em>")
        case .strong: out.append("</strong>")
        case .link: closeLink()
        default: break
        }
    }

    /// Inside of an image's alternative text only the words count.
    private mutating func enter(alternative node: Node, _ kind: NodeKind) {
        switch kind {
        case .text, .code, .htmlInline: Escaping.text(node.literal, into: &out)
        case .softBreak, .lineBreak: out.append(0x20)
        default: break
        }
    }

    /// Writes a text that ends in a hyphen or a slash with the next line's in one piece: what is annotated
    /// may go on there, as documents' numbers do (`2817/QĐ-` and `UBND`).
    /// - Returns: the last node written; nil where nothing was.
    private mutating func writeOverLineEnd(_ node: Node, _ text: UnsafeBufferPointer<UInt8>) -> Node? {
        guard !options.plain, let lineEnd = node.next, lineEnd.kind == .softBreak, let rest = lineEnd.next, rest.kind == .text
        else { return nil }
        var joined = Array(text)
        joined.append(0x0A)
        joined += rest.literal
        joined.withUnsafeBufferPointer { writeText($0) }
        return rest
    }

    mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        if options.plain {
            Escaping.text(text, into: &out)
            return
        }
        if options.checksOnly {
            // A link that holds words is told from an empty one by what is written.
            if let first = text.first { out.append(first) }
            return
        }
        guard openLinks.isEmpty else {
            typography.write(text, into: &out)
            return
        }
        if !annotations.isEmpty { annotations.removeAll(keepingCapacity: true) }
        annotate(text, &annotations)
        var at = 0
        for annotation in annotations {
            let range = annotation.range
            guard range.lowerBound >= at, range.upperBound <= text.count, !range.isEmpty else { continue }
            typography.write(UnsafeBufferPointer(rebasing: text[at..<range.lowerBound]), into: &out)
            write(UnsafeBufferPointer(rebasing: text[range]), as: annotation.element)
            at = range.upperBound
        }
        typography.write(UnsafeBufferPointer(rebasing: text[at...]), into: &out)
    }

    private mutating func write(
        _ text: UnsafeBufferPointer<UInt8>, as element: TextAnnotation.Element
    ) {
        switch element {
        case .link(var address):
            guard address.withUTF8({ !Address.isDangerous($0) && !Address.isDisguised($0) }) else {
                typography.write(text, into: &out)
                return
            }
            out.append("<a href=\"")
            Escaping.address(address, into: &out)
            out.append("\">")
            typography.write(text, into: &out)
            out.append("</a>")
        case .abbreviation(let title):
            out.append("<abbr title=\"")
            Escaping.text(title, into: &out)
            out.append("\">")
            typography.write(text, into: &out)
            out.append("</abbr>")
        }
    }
}
