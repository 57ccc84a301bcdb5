import Text

/// Blocks: the way down and up through the containers, without recursion.
extension Rendering {
    mutating func writeBlocks(of root: Node) {
        guard var node = root.firstChild else { return }
        while true {
            if isDefinitions(node) {
                // Written at the text's end; items that joined the list are the text's own.
                if let item = firstItem(afterDefinitions: node) {
                    startList(node, at: number(of: item))
                    node = item
                    continue
                }
            } else {
                enter(node)
                if node.kind.isContainer, let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node)
            }
            while node.next == nil {
                guard let parent = node.parent, parent != root else { return }
                leave(parent)
                node = parent
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    /// Writes a block's beginning, and all of a block without blocks in it.
    private mutating func enter(_ node: Node) {
        switch node.kind {
        case .quote:
            startLine()
            out.append("<blockquote>\n")
        case .list:
            startList(node, at: node.listStart)
        case .item:
            startLine()
            out.append("<li>")
        case .heading: isCell(node) ? writeCell(node) : writeHeading(node)
        case .codeBlock: writeCode(node)
        case .htmlBlock:
            if isPlaceholder(node) { return }
            startLine()
            writeRawHTML(node, in: node)
            startLine()
        case .thematicBreak:
            startLine()
            out.append("<hr />\n")
        case .paragraph: writeParagraph(node)
        default: break
        }
    }

    private mutating func startList(_ list: Node, at number: Int) {
        startLine()
        if !list.isOrdered {
            out.append("<ul>\n")
        } else if number == 1 {
            out.append("<ol>\n")
        } else {
            out.append("<ol start=\"")
            out.append(decimal: number)
            out.append("\">\n")
        }
    }

    private mutating func leave(_ node: Node) {
        switch node.kind {
        case .quote:
            startLine()
            out.append("</blockquote>\n")
        case .list: out.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
        case .item: out.append("</li>\n")
        default: break
        }
    }

    private mutating func writeParagraph(_ node: Node) {
        if isCaption(node) { return }
        if isTight(node) {
            writeInlines(of: node)
            return
        }
        if !options.plain, writeFigure(node) { return }
        startLine()
        out.append("<p>")
        writeInlines(of: node)
        writeBackReferences(atEndOf: node)
        out.append("</p>\n")
    }

    /// Whether the paragraph stands in a list whose items have no paragraphs of their own.
    private func isTight(_ paragraph: Node) -> Bool {
        guard let item = paragraph.parent, item.kind == .item, let list = item.parent else {
            return false
        }
        return list.isTight && !isDefinition(item)
    }

    private mutating func writeCode(_ node: Node) {
        startLine()
        let info = node.fenceInfo
        if info.isEmpty {
            out.append("<pre><code>")
        } else {
            let end = info.firstIndex { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } ?? info.count
            out.append("<pre><code class=\"language-")
            Escaping.text(UnsafeBufferPointer(rebasing: info[..<end]), into: &out)
            out.append("\">")
        }
        Escaping.text(node.literal, into: &out)
        out.append("</code></pre>\n")
    }

    /// Raw HTML, which only the conformance tests let through.
    mutating func writeRawHTML(_ node: Node, in block: Node) {
        if options.unsafe {
            out.append(node.literal)
            return
        }
        out.append("<!-- raw HTML omitted -->")
        let literal = node.literal
        let place =
            node == block ? positions.range(of: block) : positions.range(of: literal, in: block)
        report(.rawHTML, place, String(decoding: literal.prefix(80), as: UTF8.self))
    }
}
