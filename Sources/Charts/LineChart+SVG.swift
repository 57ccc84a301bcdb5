import Text

/// The drawing: SVG that stands in the page itself.
///
/// Colours are the page's, by classes (`line-1` to `line-6`, `mark-1` …, `quiet`, `grid`, `boundary`); without its
/// styles all is drawn in the colour of the text. `viewbox` is written small, as HTML has it; in a page it is the same.
extension LineChart {
    private static let width = 440.0
    private static let height = 280.0
    private static let left = 46.0
    private static let right = 428.0
    private static let top = 34.0
    private static let bottom = 246.0
    /// Years written under the chart at most.
    private static let yearLabels = 8

    /// - Parameters:
    ///   - label, description: ids of the elements of the page that name and describe the chart.
    public func svg(label: String, description: String) -> [UInt8] {
        var out = ByteBuffer(capacity: 4096)
        out.append("<svg class=\"chart\" viewbox=\"0 0 440 280\" role=\"img\" aria-labelledby=\"")
        out.appendHTML(escaping: label)
        out.append("\" aria-describedby=\"")
        out.appendHTML(escaping: description)
        out.append("\" fill=\"none\" stroke=\"currentColor\">\n")
        appendGrid(&out)
        appendYears(&out)
        appendBoundaries(&out)
        for line in lines where line.style == nil { append(line, &out) }
        for line in lines where line.style != nil { append(line, &out) }
        for line in lines where line.style != nil { appendLabels(line, &out) }
        out.append("</svg>\n")
        return out.bytes()
    }

    /// A short stroke with a line's mark, for the list of lines beside the chart; readers of the list hear the names.
    public static func key(_ style: Int) -> [UInt8] {
        var out = ByteBuffer(capacity: 256)
        out.append("<svg class=\"key\" viewbox=\"0 0 40 14\" width=\"40\" height=\"14\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\">")
        LineChart.open("line", style, dashes: Mark.dashes(style), &out)
        out.append("M1 7H39\"></path>")
        LineChart.open("mark", style, &out)
        Mark.append(style, x: 20, y: 7, to: &out)
        out.append("\"></path></svg>")
        return out.bytes()
    }

    private func x(_ year: Double) -> Double {
        let count = Double(years.upperBound - years.lowerBound + 1)
        return LineChart.left + (year - Double(years.lowerBound) + 0.5) / count * (LineChart.right - LineChart.left)
    }

    private func y(_ value: Double) -> Double {
        let place = axis.isInverted ? 1 - axis.place(of: value) : axis.place(of: value)
        return LineChart.bottom - place * (LineChart.bottom - LineChart.top)
    }

    private func appendGrid(_ out: inout ByteBuffer) {
        out.append("<path class=\"grid\" d=\"")
        for tick in axis.ticks {
            out.move(LineChart.left, y(tick))
            out.append("H")
            out.append(coordinate: LineChart.right)
        }
        out.append("\"></path>\n")
        for tick in axis.ticks {
            text(vietnameseNumber(tick, decimals: axis.decimals), LineChart.left - 6, y(tick) + 4.5, "end", nil, &out)
        }
        text(valueWords, 0, 14, "start", nil, &out)
        text(yearWords, 0, LineChart.bottom + 25, "start", nil, &out)
    }

    private func appendYears(_ out: inout ByteBuffer) {
        let every = (years.count + LineChart.yearLabels - 1) / LineChart.yearLabels
        for year in years where (years.upperBound - year) % every == 0 {
            text("\(year)", x(Double(year)), LineChart.bottom + 25, "middle", nil, &out)
        }
    }

    private func appendBoundaries(_ out: inout ByteBuffer) {
        for (number, boundary) in boundaries.enumerated() {
            let place = x(Double(boundary.year) - 0.5)
            out.append("<path class=\"boundary\" stroke-dasharray=\"3 3\" d=\"")
            out.move(place, 18)
            out.append("V")
            out.append(coordinate: LineChart.bottom)
            out.append("\"></path>\n")
            // Words of neighbours stand on two levels; those at the right edge go to the left.
            let isRight = place > (LineChart.left + LineChart.right) / 2
            text(boundary.words, place + (isRight ? -5 : 5), number % 2 == 0 ? 14 : 28, isRight ? "end" : "start", "boundary-words", &out)
        }
    }

    private func append(_ line: Line, _ out: inout ByteBuffer) {
        LineChart.open("line", line.style, dashes: line.style.flatMap(Mark.dashes), &out)
        for piece in line.pieces {
            for (number, point) in piece.enumerated() {
                out.point(number == 0 ? "M" : "L", x(Double(point.year)), y(point.value))
            }
        }
        out.append("\"></path>\n")
        LineChart.open("mark", line.style, &out)
        for point in line.pieces.joined() {
            Mark.append(line.style ?? 0, x: x(Double(point.year)), y: y(point.value), to: &out)
        }
        out.append("\"></path>\n")
    }

    private func appendLabels(_ line: Line, _ out: inout ByteBuffer) {
        for point in line.pieces.joined() {
            guard let label = point.label else { continue }
            let place = y(point.value)
            text(label, x(Double(point.year)), place < LineChart.top + 14 ? place + 20 : place - 10, "middle", "value", &out)
        }
    }

    private static func open(_ part: StaticString, _ style: Int?, dashes: StaticString? = nil, _ out: inout ByteBuffer) {
        out.append("<path class=\"")
        out.append(part)
        if let style {
            out.append("-")
            out.append(decimal: style)
        } else {
            out.append(" quiet")
        }
        out.append("\"")
        if let dashes {
            out.append(" stroke-dasharray=\"")
            out.append(dashes)
            out.append("\"")
        }
        out.append(" d=\"")
    }

    private func text(_ words: String, _ x: Double, _ y: Double, _ anchor: StaticString, _ kind: StaticString?, _ out: inout ByteBuffer) {
        out.append("<text x=\"")
        out.append(coordinate: x)
        out.append("\" y=\"")
        out.append(coordinate: y)
        out.append("\" text-anchor=\"")
        out.append(anchor)
        if let kind {
            out.append("\" class=\"")
            out.append(kind)
        }
        out.append("\" fill=\"currentColor\" stroke=\"none\" font-size=\"14\">")
        out.appendHTML(escaping: words)
        out.append("</text>\n")
    }
}
