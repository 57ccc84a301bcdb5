#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Time and memory of cold builds against the number of items, both axes in powers of ten, as an SVG drawing.
/// Lines differ in their dashes and are named at their last point, so that nothing rests on colour.
struct Plot {
    let measurements: [Measurement]

    private struct Series {
        let name: String
        let colour: String
        let dash: String
        let points: [(items: Double, value: Double)]
    }

    private static let looks = [
        ("mocban", "#0b5c9e", "none"), ("plain", "#1b7a43", "10 3"), ("Hugo", "#b3261e", "6 3"), ("floor", "#4d4d4d", "2 3"),
    ]
    private static let width = 460.0
    private static let height = 340.0
    private static let left = 60.0
    private static let right = 70.0
    private static let top = 36.0
    private static let bottom = 44.0

    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(Plot.width * 2)) \(number(Plot.height))" \
        role="img" aria-labelledby="t" font-family="sans-serif" font-size="12">
        <title id="t">Wall time and peak memory of cold builds against the number of items</title>
        <rect width="100%" height="100%" fill="#fff"/>
        \(panel("Wall time, seconds", at: 0) { $0.wall })
        \(panel("Peak memory, MB", at: Plot.width) { $0.memory / 1e6 })
        </svg>

        """
    }

    private func panel(_ title: String, at x: Double, _ value: (Measurement) -> Double) -> String {
        let all = Plot.looks.map { name, colour, dash in
            let points = measurements.filter { $0.job == .cold && $0.program == name && value($0) > 0 }
                .map { (items: Double($0.items), value: value($0)) }
            return Series(name: name, colour: colour, dash: dash, points: points)
        }.filter { !$0.points.isEmpty }
        let items = decades(all.flatMap { $0.points.map(\.items) })
        let values = decades(all.flatMap { $0.points.map(\.value) })
        let across = scale(items, from: x + Plot.left, to: x + Plot.width - Plot.right)
        let up = scale(values, from: Plot.height - Plot.bottom, to: Plot.top)
        var svg = "<text x=\"\(number(x + Plot.left))\" y=\"20\" font-weight=\"bold\">\(title)</text>\n"
        for decade in items {
            let place = number(across(pow(10, Double(decade))))
            svg += "<path d=\"M\(place) \(number(Plot.top))V\(number(Plot.height - Plot.bottom))\" stroke=\"#ddd\"/>\n"
            svg += "<text x=\"\(place)\" y=\"\(number(Plot.height - 26))\" text-anchor=\"middle\">\(label(decade))</text>\n"
        }
        for decade in values {
            let place = up(pow(10, Double(decade)))
            svg += "<path d=\"M\(number(x + Plot.left)) \(number(place))H\(number(x + Plot.width - Plot.right))\" stroke=\"#ddd\"/>\n"
            svg += "<text x=\"\(number(x + Plot.left - 6))\" y=\"\(number(place + 4))\" text-anchor=\"end\">\(label(decade))</text>\n"
        }
        svg += "<text x=\"\(number(x + Plot.width / 2))\" y=\"\(number(Plot.height - 8))\" text-anchor=\"middle\">items</text>\n"
        return svg + all.map { draw($0, across, up) }.joined()
    }

    private func draw(_ series: Series, _ across: (Double) -> Double, _ up: (Double) -> Double) -> String {
        let places = series.points.map { (x: across($0.items), y: up($0.value)) }
        let line = places.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        var svg = "<polyline points=\"\(line)\" fill=\"none\" stroke=\"\(series.colour)\" stroke-width=\"2\" "
        svg += "stroke-dasharray=\"\(series.dash)\"/>\n"
        for (point, place) in zip(series.points, places) {
            svg += "<circle cx=\"\(number(place.x))\" cy=\"\(number(place.y))\" r=\"4\" fill=\"\(series.colour)\">"
            svg += "<title>\(series.name), \(Numbers.grouped(Int(point.items))) items: \(Numbers.short(point.value))</title></circle>\n"
        }
        if let last = places.last {
            svg += "<text x=\"\(number(last.x + 8))\" y=\"\(number(last.y + 4))\" fill=\"\(series.colour)\">\(series.name)</text>\n"
        }
        return svg
    }

    /// The powers of ten that enclose the values; always two at least.
    private func decades(_ values: [Double]) -> ClosedRange<Int> {
        let least = Int(log10(values.min() ?? 1).rounded(.down))
        let most = Int(log10(values.max() ?? 10).rounded(.up))
        return least...max(most, least + 1)
    }

    /// A logarithmic scale from a range of powers of ten to a range on the paper.
    private func scale(_ decades: ClosedRange<Int>, from start: Double, to end: Double) -> (Double) -> Double {
        let least = Double(decades.lowerBound)
        let span = Double(decades.upperBound) - least
        return { start + (log10($0) - least) / span * (end - start) }
    }

    private func label(_ decade: Int) -> String {
        decade >= 0 ? Numbers.grouped(Int(pow(10, Double(decade)))) : Numbers.fixed(pow(10, Double(decade)), -decade)
    }

    private func number(_ value: Double) -> String { Numbers.fixed(value, 1) }
}
