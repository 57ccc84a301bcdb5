import Text

/// Headings: level, id, and the entry for a table of contents.
extension Rendering {
    mutating func writeHeading(_ node: Node) {
        startLine()
        if options.plain {
            out.append("<h")
            out.append(decimal: node.headingLevel)
            out.append(">")
            writeInlines(of: node)
            out.append("</h")
            out.append(decimal: node.headingLevel)
            out.append(">\n")
            return
        }
        let level = min(node.headingLevel + headingShift, 6)
        let words = plainText(of: node)
        let id = headingIDs.unique(for: slug(words))
        let place = positions.range(of: node)
        checkLevel(node, level, words, place)
        out.append("<h")
        out.append(decimal: level)
        out.append(" id=\"")
        Escaping.text(id, into: &out)
        out.append("\">")
        let start = out.count
        writeInlines(of: node)
        let html = options.checksOnly ? [] : out.withBytes { InlineHTML.withoutLinks(UnsafeBufferPointer(rebasing: $0[start...])) }
        out.append("</h")
        out.append(decimal: level)
        out.append(">\n")
        outcome.headings.append(
            Heading(level: level, id: id, text: words, html: html, source: place))
    }

    private mutating func checkLevel(_ node: Node, _ level: Int, _ words: String, _ place: Range<Int>) {
        if node.headingLevel == 1 {
            topHeadings += 1
            if topHeadings == 2 { report(.secondTopHeading, place, words) }
        }
        if level > lastLevel + 1 { report(.headingLevelSkipped, place, words) }
        lastLevel = level
    }

    /// A heading's words without markup.
    private func plainText(of node: Node) -> String {
        if let only = node.firstChild, only.kind == .text, only.next == nil {
            return String(decoding: only.literal, as: UTF8.self)
        }
        var text = ByteBuffer(capacity: 128)
        var inline = node.nextInline(within: node)
        while let current = inline {
            switch current.kind {
            case .text, .code: text.append(current.literal)
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
            inline = current.nextInline(within: node)
        }
        return text.string()
    }
}

/// Our own inline HTML, read again.
enum InlineHTML {
    /// The same without links, images, abbreviations' meanings and footnote marks; what a link holds stays.
    static func withoutLinks(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if !html.contains(UInt8(ascii: "<")) { return Array(html) }
        var result: [UInt8] = []
        result.reserveCapacity(html.count)
        var at = 0
        var inMark = false
        while at < html.count {
            guard html[at] == UInt8(ascii: "<") else {
                if !inMark { result.append(html[at]) }
                at += 1
                continue
            }
            // No attribute of ours holds a bare `>`, so that a tag ends at the next one.
            let end = html[at...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
            let tag = html[at...end]
            if tag.starts(with: "<sup class=\"footnote-ref\"".utf8) { inMark = true }
            let isDropped = ["<a ", "</a>", "<img ", "<abbr ", "</abbr>"].contains { tag.starts(with: $0.utf8) }
            if !inMark, !isDropped { result.append(contentsOf: tag) }
            if tag.starts(with: "</sup>".utf8) { inMark = false }
            at = end + 1
        }
        return result
    }
}
