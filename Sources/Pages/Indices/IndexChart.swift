import Charts
import PortalModel
import Templates
import Text

/// Charts of an index: what a province's page draws of its own values, and an index's page of all.
extension SiteBuilder {
    /// The values of one subject, one chart for each index that measured it more than once: a single value is a number,
    /// not a course.
    func charts(of subject: IndexResult.Subject) -> [Frame] {
        let measured = Set((groups.resultsOfSubject[subject] ?? []).map { portal.results[$0].index }).sorted()
        return measured.compactMap { index in
            let record = portal[index]
            let values = series.values(index, of: subject)
            guard values.count > 1 else { return nil }
            return chart(
                "\(record.short) qua các năm", index, [(subject, 1)], ofAll: values, id: "bieu_do_\(record.id)",
                labelled: values.count <= 8, hasKeys: false)
        }
    }

    /// Those that stood best in the last year, with all others behind them.
    func chart(of index: Ref<ReformIndex>) -> Frame? {
        let all = groups.resultsOfIndex[index.index]
        guard let last = all.map({ portal.results[$0].year }).max() else { return nil }
        let best = ranked(all.filter { portal.results[$0].year == last }).prefix(LineChart.styles).map { portal.results[$0].subject }
        let others = Set(all.map { portal.results[$0].subject }).subtracting(best)
        // The order in which they are drawn is that of the table.
        let quiet = all.map { portal.results[$0].subject }.filter(others.contains).reduce(into: [IndexResult.Subject]()) { list, subject in
            if list.last != subject { list.append(subject) }
        }
        var seen: Set<IndexResult.Subject> = []
        let lines = best.enumerated().map { ($1, Optional($0 + 1)) } + quiet.filter { seen.insert($0).inserted }.map { ($0, nil) }
        return chart(
            "\(portal[index].short) qua các năm", index, lines, ofAll: all, id: "bieu_do", labelled: lines.count == 1, hasKeys: true)
    }

    private func chart(
        _ title: String, _ index: Ref<ReformIndex>, _ subjects: [(subject: IndexResult.Subject, style: Int?)], ofAll all: [Int],
        id: String, labelled: Bool, hasKeys: Bool
    ) -> Frame? {
        // Scores where there are any; some surveys publish ranks alone.
        let isRank = all.allSatisfy { portal.results[$0].score == nil }
        func value(_ place: Int) -> (Double, String)? {
            let result = portal.results[place]
            return isRank
                ? result.rank.map { (Double($0), "\($0)") } : result.score.map { ($0.double, $0.vietnamese) }
        }
        let lines = subjects.map { subject, style in
            let values = series.values(index, of: subject).filter { value($0) != nil }
            return LineChart.Line(
                pieces: series.pieces(values).map { piece in
                    piece.compactMap { place in
                        value(place).map { LineChart.Point(year: portal.results[place].year, value: $0, label: labelled ? $1 : nil) }
                    }
                }, style: style)
        }
        let drawn = subjects.filter { $0.style != nil }.map(\.subject)
        let limits = isRank ? 1...10_000 : 0...max(1, ExactDecimal(portal[index].scale)?.double ?? 1e15)
        guard let chart = LineChart(
            lines: lines, boundaries: boundaries(of: drawn, until: all.map { portal.results[$0].year }.max() ?? 0), limits: limits, isRank: isRank,
            valueWords: isRank ? "Hạng" : "Điểm", yearWords: "Năm")
        else { return nil }
        let (name, words) = (id + "_ten", id + "_mo_ta")
        return Frame(
            Shapes.chart,
            [
                "id": .text(id), "title": .text(title), "title_id": .text(name), "words_id": .text(words),
                "words": .text(describe(chart, index, isRank: isRank, others: subjects.count - drawn.count)),
                "svg": .html(chart.svg(label: name, description: words)),
                "keys": .list(hasKeys ? drawn.enumerated().map { key($0 + 1, $1, index) } : []),
            ])
    }

    /// Where lines break: others became part of them, or they became part of another.
    ///
    /// - Parameter last: the last year of the values; what comes after it is of interest to one subject, not to all.
    private func boundaries(of subjects: [IndexResult.Subject], until last: Int) -> [LineChart.Boundary] {
        var words: [Int: String] = [:]
        for subject in subjects {
            for day in series.mergers(of: subject) where subjects.count == 1 || day.year <= last {
                words[day.year] = "hợp nhất từ \(day.legal)"
            }
            if subjects.count == 1, let ended = ended(subject) { words[ended.year] = "đến hết \(ended.adding(days: -1).legal)" }
        }
        return words.sorted { $0.key < $1.key }.map { LineChart.Boundary(year: $0.key, words: $0.value) }
    }

    private func ended(_ subject: IndexResult.Subject) -> Day? {
        switch subject {
        case .province(let province): portal[province].ended
        case .unit(let unit): portal[unit].ended
        }
    }

    /// What whoever cannot see the chart should know of it.
    private func describe(_ chart: LineChart, _ index: Ref<ReformIndex>, isRank: Bool, others: Int) -> String {
        let years = chart.years.count == 1 ? "Năm \(chart.years.lowerBound)" : "Các năm \(chart.years.lowerBound)–\(chart.years.upperBound)"
        let low = vietnameseNumber(chart.axis.low, decimals: chart.axis.decimals)
        let high = vietnameseNumber(chart.axis.high, decimals: chart.axis.decimals)
        let axis = isRank ? "trục dọc là hạng, hạng 1 ở trên" : "trục dọc là điểm, từ \(low) đến \(high) (thang điểm \(scale(portal[index])))"
        let quiet = others > 0 ? " Nét mờ: \(others) nơi khác." : ""
        return "\(years); \(axis). Đường ngắt ở năm không có giá trị và khi hợp nhất.\(quiet) Mọi giá trị có trong bảng."
    }

    func scale(_ index: ReformIndex) -> String { ExactDecimal(index.scale)?.vietnamese ?? index.scale }

    private func key(_ style: Int, _ subject: IndexResult.Subject, _ index: Ref<ReformIndex>) -> Frame {
        let last = series.values(index, of: subject).last.map { portal.results[$0] }
        let link = last.map { subjectLink($0) } ?? frames.words("")
        let value = last.map { result in
            [result.score.map(\.vietnamese), result.rank.map { "hạng \($0)" }].compactMap { $0 }.joined(separator: ", ") + " (\(result.year))"
        }
        return Frame(
            Shapes.chartKey,
            ["mark": .html(LineChart.key(style)), "subject": .object(link), "value": .text(value)])
    }
}
