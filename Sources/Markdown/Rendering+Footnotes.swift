import Text

/// The footnotes of a text while it is written.
struct Footnotes {
    /// The list item that each definition became.
    var nodes: [Node?]
    /// Each definition's place in the order of first references, from 1; 0 without one.
    var ordinals: [Int]
    /// How many references each definition has.
    var references: [Int]
    /// The definitions in the order of their first references.
    var order: [Int] = []
    /// Places in the output where a definition's way back belongs.
    var backPlaces: [(offset: Int, definition: Int, inParagraph: Bool)] = []
    /// The definition being written.
    var current: Int?

    init(count: Int = 0) {
        nodes = Array(repeating: nil, count: count)
        ordinals = Array(repeating: 0, count: count)
        references = Array(repeating: 0, count: count)
    }
}

extension Rendering {
    /// Writes a text node that may hold references: libcmark leaves `[^label]` as text.
    /// - Returns: the last node that was written; a label may reach over what looks like tags.
    mutating func writeTextWithReferences(_ first: Node) -> Node {
        var node = first
        var text = node.literal
        var written = 0
        var at = 0
        while let start = FootnoteReference.next(in: text, from: at) {
            at = start + 2
            guard let reference = FootnoteReference(node, text, at: start) else { continue }
            guard let number = definitions.number(of: reference.label), footnotes.nodes[number] != nil
            else {
                reportUndefined(reference.label)
                continue
            }
            writeText(UnsafeBufferPointer(rebasing: text[written..<start]))
            refer(to: number)
            node = reference.lastNode
            text = node.literal
            at = reference.end
            written = at
        }
        writeText(UnsafeBufferPointer(rebasing: text[written...]))
        return node
    }

    private mutating func reportUndefined(_ label: String) {
        guard !options.plain else { return }
        var written = "[^\(label)]"
        let place = written.withUTF8 { positions.range(of: $0, in: block) }
        report(.undefinedFootnote, place, label)
    }

    private mutating func refer(to number: Int) {
        footnotes.references[number] += 1
        if footnotes.ordinals[number] == 0 {
            footnotes.order.append(number)
            footnotes.ordinals[number] = footnotes.order.count
        }
        out.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
        writeFootnoteName(number)
        out.append("\" id=\"fnref-")
        writeFootnoteName(number)
        writeRepetition(footnotes.references[number])
        out.append("\" data-footnote-ref>")
        out.append(decimal: footnotes.ordinals[number])
        out.append("</a></sup>")
    }

    /// The label as in GFM; on a page the footnote's number, which no other label can repeat.
    private mutating func writeFootnoteName(_ number: Int) {
        if options.plain {
            Escaping.address(definitions.all[number].label, into: &out)
        } else {
            out.append(decimal: footnotes.ordinals[number])
        }
    }

    private mutating func writeRepetition(_ count: Int) {
        guard count > 1 else { return }
        out.append("-")
        out.append(decimal: count)
    }

    /// Whether a list is definitions in disguise, which are written at the text's end.
    func isDefinitions(_ list: Node) -> Bool {
        guard !definitions.all.isEmpty, list.kind == .list, let item = list.firstChild else {
            return false
        }
        return isDefinition(item)
    }

    func isDefinition(_ item: Node) -> Bool {
        guard case .definition(let number, _) = positions.role(ofLine: item.startLine) else {
            return false
        }
        return footnotes.nodes[number] == item
    }

    /// The first item that libcmark put into a list of definitions although it is none.
    func firstItem(afterDefinitions list: Node) -> Node? {
        var item = list.firstChild
        while let current = item, isDefinition(current) { item = current.next }
        return item
    }

    /// The number that an item has in the source.
    func number(of item: Node) -> Int { positions.number(at: positions.range(of: item)) }

    /// Whether a block of HTML was only put in to keep two blocks apart or an item open.
    func isPlaceholder(_ html: Node) -> Bool {
        switch positions.role(ofLine: html.startLine) {
        case .separator: true
        case .definition: html.literal.elementsEqual("<!---->\n".utf8)
        default: false
        }
    }

    /// Remembers where the way back belongs when `paragraph` ends the definition being written.
    mutating func writeBackReferences(atEndOf paragraph: Node) {
        guard let current = footnotes.current, let item = footnotes.nodes[current],
            paragraph.next == nil, paragraph.parent == item
        else { return }
        footnotes.backPlaces.append((out.count, current, true))
    }

    /// Writes the footnotes that the text refers to, and those which they refer to.
    mutating func writeFootnotes() {
        guard !footnotes.order.isEmpty else { return }
        startLine()
        let start = out.count
        out.append(
            options.plain
                ? "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
                : "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\" data-footnotes>\n<ol>\n")
        var at = 0
        while at < footnotes.order.count {
            let number = footnotes.order[at]
            at += 1
            guard let item = footnotes.nodes[number] else { continue }
            footnotes.current = number
            out.append("<li id=\"fn-")
            writeFootnoteName(number)
            out.append("\">\n")
            writeBlocks(of: item)
            if footnotes.backPlaces.last?.definition != number {
                startLine()
                footnotes.backPlaces.append((out.count, number, false))
            }
            out.append("</li>\n")
        }
        footnotes.current = nil
        out.append("</ol>\n</section>\n")
        insertBackReferences(from: start)
    }

    /// Writes the section once more with the ways back, now that all references are counted.
    private mutating func insertBackReferences(from start: Int) {
        let section = out.withBytes { Array($0[start...]) }
        out.truncate(to: start)
        var copied = 0
        for place in footnotes.backPlaces {
            out.append(section[copied..<place.offset - start])
            copied = place.offset - start
            if place.inParagraph { out.append(" ") }
            writeBackReferences(place.definition)
            if !place.inParagraph { out.append("\n") }
        }
        out.append(section[copied...])
    }

    private mutating func writeBackReferences(_ number: Int) {
        for count in 1...max(footnotes.references[number], 1) {
            if count > 1 { out.append(" ") }
            out.append("<a href=\"#fnref-")
            writeFootnoteName(number)
            writeRepetition(count)
            out.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
            out.append(options.plain ? "Back to content" : "Trở lại nội dung")
            out.append("\">↩")
            if count > 1 {
                out.append("<sup class=\"footnote-ref\">")
                out.append(decimal: count)
                out.append("</sup>")
            }
            out.append("</a>")
        }
    }

    mutating func reportUnusedFootnotes() {
        guard !options.plain else { return }
        for (number, definition) in definitions.all.enumerated()
        where footnotes.references[number] == 0
            && definitions.number(of: definition.label) == number
        {
            report(.unusedFootnote, definition.source, definition.label)
        }
    }
}
