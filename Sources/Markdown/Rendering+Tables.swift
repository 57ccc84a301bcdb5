import Text

/// A table that is being written.
struct OpenTable {
    let number: Int
    var row: Int
    /// Cells of the row written so far.
    var column: Int
}

/// Tables: cells come as headings with a place in the map.
extension Rendering {
    func isCell(_ heading: Node) -> Bool {
        if case .cell = positions.role(ofLine: heading.startLine) { return true }
        return false
    }

    mutating func writeCell(_ node: Node) {
        guard case .cell(let table, let row, let column) = positions.role(ofLine: node.startLine)
        else { return }
        let shape = shapes[table]
        if openTable == nil {
            startTable(table, caption: caption(before: node))
            openTable = OpenTable(number: table, row: -1, column: 0)
        }
        if let open = openTable, open.row != row {
            endRow(shape, open)
            if open.row <= 0, row > 0 { out.append("<tbody>\n") }
            out.append("<tr>\n")
            openTable = OpenTable(number: table, row: row, column: 0)
        }
        startCell(shape, row, column)
        writeInlines(of: node)
        endCell(shape, row, column)
        openTable?.column = column + 1
        if !isCell(of: table, node.next) { endTable(shape) }
    }

    private func isCell(of table: Int, _ node: Node?) -> Bool {
        guard let node, node.kind == .heading,
            case .cell(let other, _, _) = positions.role(ofLine: node.startLine)
        else { return false }
        return other == table
    }

    private mutating func startTable(_ table: Int, caption: Node?) {
        startLine()
        tablesWritten += 1
        if options.plain {
            out.append("<table>\n<thead>\n")
            return
        }
        // A table wider than the window scrolls inside of this region, by keyboard too.
        out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label")
        if caption != nil {
            out.append("ledby=\"table-")
            out.append(decimal: tablesWritten)
        } else if let heading = outcome.headings.last {
            out.append("ledby=\"")
            Escaping.text(heading.id, into: &out)
        } else {
            out.append("=\"Bảng ")
            out.append(decimal: tablesWritten)
        }
        out.append("\">\n<table>\n")
        if let caption {
            out.append("<caption id=\"table-")
            out.append(decimal: tablesWritten)
            out.append("\">")
            writeInlines(of: caption, skipping: TableCaption.markLength(caption) ?? 0)
            out.append("</caption>\n")
        }
        out.append("<thead>\n")
    }

    private mutating func endRow(_ shape: TableShape, _ open: OpenTable) {
        guard open.row >= 0 else { return }
        for column in min(open.column, shape.columns)..<shape.columns {
            startCell(shape, open.row, column)
            endCell(shape, open.row, column)
        }
        out.append("</tr>\n")
        if open.row == 0 { out.append("</thead>\n") }
    }

    private mutating func endTable(_ shape: TableShape) {
        if let open = openTable {
            endRow(shape, open)
            if open.row > 0 { out.append("</tbody>\n") }
        }
        openTable = nil
        out.append(options.plain ? "</table>\n" : "</table>\n</div>\n")
    }

    private mutating func startCell(_ shape: TableShape, _ row: Int, _ column: Int) {
        let namesRow = row > 0 && column == 0 && shape.namesRows && !options.plain
        out.append(row == 0 || namesRow ? "<th" : "<td")
        if !options.plain {
            if row == 0 { out.append(" scope=\"col\"") } else if namesRow { out.append(" scope=\"row\"") }
        }
        let alignment: StaticString
        switch shape.alignments[column] {
        case .none:
            out.append(">")
            return
        case .left: alignment = "left\">"
        case .center: alignment = "center\">"
        case .right: alignment = "right\">"
        }
        // A class, not a style: the site's Content-Security-Policy allows no inline styles.
        out.append(options.plain ? " align=\"" : " class=\"align-")
        out.append(alignment)
    }

    private mutating func endCell(_ shape: TableShape, _ row: Int, _ column: Int) {
        let namesRow = row > 0 && column == 0 && shape.namesRows && !options.plain
        out.append(row == 0 || namesRow ? "</th>\n" : "</td>\n")
    }
}
