import Charts
import Testing

@Suite struct LineChartTests {
    private func points(_ values: [(Int, Double)]) -> [LineChart.Point] { values.map { .init(year: $0.0, value: $0.1) } }

    private func chart(_ lines: [LineChart.Line], _ boundaries: [LineChart.Boundary] = []) -> LineChart? {
        LineChart(lines: lines, boundaries: boundaries, limits: 0...100, valueWords: "Điểm", yearWords: "Năm")
    }

    private func svg(_ chart: LineChart?) -> String {
        String(decoding: chart?.svg(label: "ten", description: "ta") ?? [], as: UTF8.self)
    }

    /// The path of one class.
    private func path(_ name: String, in svg: String) -> String? {
        svg.split(separator: "\n").first { $0.contains("class=\"\(name)\"") }.map(String.init)
    }

    /// Each piece is drawn on its own: a gap is a gap.
    @Test func pieces() throws {
        let line = LineChart.Line(pieces: [points([(2021, 60), (2022, 70)]), points([(2024, 65)])], style: 1)
        let drawn = try #require(path("line-1", in: svg(chart([line]))))
        #expect(drawn.count { $0 == "M" } == 2)
        #expect(drawn.count { $0 == "L" } == 1)
    }

    /// Six styles differ in marks, and all but the first in dashes: nobody needs to see colours.
    @Test func styles() {
        let lines = (1...LineChart.styles).map { LineChart.Line(pieces: [points([(2021, 50), (2022, 50)])], style: $0) }
        let text = svg(chart(lines))
        let marks = (1...6).compactMap { path("mark-\($0)", in: text)?.replacing("mark-\($0)", with: "") }
        #expect(Set(marks).count == 6)
        let dashes = (1...6).map { path("line-\($0)", in: text)?.values(after: "stroke-dasharray=\"") }
        #expect(Set(dashes).count == 6)
        #expect(Set((1...6).map { LineChart.key($0) }).count == 6)
    }

    /// Higher is higher; of ranks the first is.
    @Test(arguments: [(false, true), (true, false)])
    func upAndDown(_ isRank: Bool, _ isRising: Bool) throws {
        let line = LineChart.Line(pieces: [points([(2021, 10), (2022, 20)])], style: 1)
        let chart = LineChart(lines: [line], boundaries: [], limits: 1...100, isRank: isRank, valueWords: "Điểm", yearWords: "Năm")
        let drawn = try #require(path("line-1", in: svg(chart)))
        let heights = drawn.split { "ML".contains($0) }.dropFirst().compactMap { part in
            part.split(separator: " ").dropFirst().first.flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
        }
        try #require(heights.count == 2)
        #expect((heights[1] < heights[0]) == isRising)
    }

    /// A boundary stands between the years that it parts, or at the edge; others are left out.
    @Test(arguments: [(2023, true), (2025, true), (2021, false), (2026, false)])
    func boundaries(_ year: Int, _ isDrawn: Bool) {
        let line = LineChart.Line(pieces: [points([(2021, 60), (2022, 60)]), points([(2023, 70), (2024, 70)])], style: 1)
        let text = svg(chart([line], [.init(year: year, words: "hợp nhất <A>")]))
        #expect(text.contains("class=\"boundary\"") == isDrawn)
        #expect(text.contains("hợp nhất &lt;A&gt;") == isDrawn)
    }

    @Test func nothingToDraw() {
        #expect(chart([]) == nil)
        #expect(chart([.init(pieces: [], style: 1)]) == nil)
    }

    /// Numbers as Vietnam writes them; a century of years has few labels.
    @Test func labels() {
        let line = LineChart.Line(pieces: [[.init(year: 2023, value: 0.655, label: "0,655"), .init(year: 2024, value: 0.745)]], style: 1)
        let text = svg(LineChart(lines: [line], boundaries: [], limits: 0...1, valueWords: "Điểm", yearWords: "Năm"))
        for word in [">0,70<", ">0,655<", ">2023<", ">2024<", ">Điểm<", ">Năm<"] { #expect(text.contains(word), "\(word)") }
        let century = LineChart.Line(pieces: [points((1990...2100).map { ($0, 50) })], style: nil)
        #expect(svg(chart([century])).values(after: "<text").count < 20)
    }

    /// All that is drawn lies within the picture, whatever the values.
    @Test func staysInside() {
        let line = LineChart.Line(pieces: [points([(1990, -1e15), (2100, 1e15)])], style: 2)
        let text = svg(chart([line]))
        #expect(!text.contains("e+") && !text.contains("nan") && !text.contains("inf"))
    }
}

extension String {
    /// What stands after each place of a mark, up to the next quotation mark.
    fileprivate func values(after mark: String) -> [String] {
        var rest = self[...]
        var found: [String] = []
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(String(rest.prefix { $0 != "\"" }))
        }
        return found
    }
}
