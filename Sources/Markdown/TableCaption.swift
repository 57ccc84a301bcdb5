/// Captions: a paragraph right before a table that begins `Bảng: `, `Bảng 1. `, `Bảng 1: ` or
/// `Table: `. The bare mark is left out of the caption, a numbered one stays, since the text
/// refers to it.
enum TableCaption {
    /// How many bytes of the paragraph are a bare mark; nil when it is no caption.
    static func markLength(_ paragraph: Node) -> Int? {
        guard let first = paragraph.firstChild, first.kind == .text else { return nil }
        // One line only: a caption is a name, not a text.
        var child: Node? = first
        while let inline = child {
            if inline.kind == .softBreak || inline.kind == .lineBreak { return nil }
            child = inline.next
        }
        let text = first.literal
        for name in ["Bảng", "Table"] where text.starts(with: name.utf8) {
            var at = name.utf8.count
            if at < text.count, text[at] == UInt8(ascii: ":") { return blanksEnd(text, at + 1) }
            guard at < text.count, text[at] == 0x20 else { return nil }
            at += 1
            let figures = at
            while at < text.count, text[at] == UInt8(ascii: ".") || (text[at] >= 0x30 && text[at] <= 0x39)
            { at += 1 }
            guard at > figures, at < text.count else { return nil }
            let endsInStop = text[at - 1] == UInt8(ascii: ".") && text[at] == 0x20
            return endsInStop || text[at] == UInt8(ascii: ":") ? 0 : nil
        }
        return nil
    }

    private static func blanksEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var at = start
        while at < text.count, text[at] == 0x20 { at += 1 }
        return at
    }
}

extension Rendering {
    /// Whether the paragraph will be written as the next table's caption.
    func isCaption(_ paragraph: Node) -> Bool {
        guard !options.plain, !shapes.isEmpty, let next = paragraph.next, next.kind == .heading,
            case .cell(_, 0, 0) = positions.role(ofLine: next.startLine)
        else { return false }
        return TableCaption.markLength(paragraph) != nil
    }

    func caption(before cell: Node) -> Node? {
        guard let paragraph = cell.previous, paragraph.kind == .paragraph, isCaption(paragraph) else {
            return nil
        }
        return paragraph
    }
}
