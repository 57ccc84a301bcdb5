import Text

extension QRCode {
    /// The code as SVG that stands in a page: one path of horizontal strokes on a white ground, so that it can be read
    /// in dark mode too. One unit is one module; the quiet zone belongs to it.
    ///
    /// There are presentation attributes only, since a strict Content-Security-Policy forbids styles in elements.
    /// `viewbox` is written small, as HTML has it; in a page it is the same.
    ///
    /// - Parameter name: what is said to whoever cannot see it.
    public func svg(name: String) -> [UInt8] {
        let whole = side + 2 * QRCode.quietZone
        var out = ByteBuffer(capacity: 256 + side * side * 2)
        out.append("<svg class=\"qr\" viewbox=\"-4 -4 ")
        out.append(decimal: whole)
        out.append(" ")
        out.append(decimal: whole)
        out.append("\" width=\"")
        out.append(decimal: whole * QRCode.pixels)
        out.append("\" height=\"")
        out.append(decimal: whole * QRCode.pixels)
        out.append("\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
        out.appendHTML(escaping: name)
        out.append("\"><path fill=\"#fff\" d=\"M-4-4h")
        out.append(decimal: whole)
        out.append("v")
        out.append(decimal: whole)
        out.append("h-")
        out.append(decimal: whole)
        out.append("z\"></path><path stroke=\"#000\" d=\"")
        for row in 0..<side { appendStrokes(of: row, &out) }
        out.append("\"></path></svg>")
        return out.bytes()
    }

    /// Of a screen to one module, unless a stylesheet says otherwise.
    private static let pixels = 4

    /// The dark runs of one row, each from where the one before it ended.
    private func appendStrokes(of row: Int, _ out: inout ByteBuffer) {
        var column = 0
        var end = -1
        while column < side {
            guard isDark(row: row, column: column) else {
                column += 1
                continue
            }
            let start = column
            while isDark(row: row, column: column) { column += 1 }
            if end < 0 {
                out.append("M")
                out.append(decimal: start)
                out.append(" ")
                out.append(decimal: row)
                out.append(".5h")
            } else {
                out.append("m")
                out.append(decimal: start - end)
                out.append(" 0h")
            }
            out.append(decimal: column - start)
            end = column
        }
    }
}
