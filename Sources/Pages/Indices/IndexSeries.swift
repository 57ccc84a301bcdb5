import PortalModel
import Text

/// The values of each subject of an index over the years, cut where the subject was merged: figures are not carried
/// over from what it was before.
struct IndexSeries: Sendable {
    private struct Key: Hashable {
        let index: Ref<ReformIndex>
        let subject: IndexResult.Subject
    }

    private let results: [IndexResult]
    private let series: [Key: [Int]]
    private let mergers: [IndexResult.Subject: [Day]]
    /// The first year of each index here.
    private let firstYears: [Ref<ReformIndex>: Int]

    init(_ portal: Portal) {
        results = portal.results
        var series: [Key: [Int]] = [:]
        var firstYears: [Ref<ReformIndex>: Int] = [:]
        var mergers: [IndexResult.Subject: [Day]] = [:]
        for (place, result) in portal.results.enumerated() {
            series[Key(index: result.index, subject: result.subject), default: []].append(place)
            firstYears[result.index] = min(firstYears[result.index] ?? result.year, result.year)
            if mergers[result.subject] == nil { mergers[result.subject] = IndexSeries.mergers(of: result.subject, portal) }
        }
        for key in series.keys { series[key]?.sort { portal.results[$0].year < portal.results[$1].year } }
        self.series = series
        self.firstYears = firstYears
        self.mergers = mergers
    }

    /// The days since which others are part of it, in order, each once.
    private static func mergers(of subject: IndexResult.Subject, _ portal: Portal) -> [Day] {
        switch subject {
        case .province(let province):
            days(portal.provinceLineage.predecessors[province.index], portal.provinces)
        case .unit(let unit):
            days(portal.unitLineage.predecessors[unit.index], portal.units)
        }
    }

    private static func days<Record: Enduring>(_ steps: [Succession<Record>], _ records: [Record]) -> [Day] {
        let days = steps.filter { $0.how != .functions && $0.how != .renamed }.compactMap { records[$0.to.index].ended }
        return Set(days).sorted()
    }

    /// Places in the portal's results, oldest first.
    func values(_ index: Ref<ReformIndex>, of subject: IndexResult.Subject) -> [Int] {
        series[Key(index: index, subject: subject)] ?? []
    }

    func mergers(of subject: IndexResult.Subject) -> [Day] { mergers[subject] ?? [] }

    /// How many mergers lie before the end of a year: values of two years are of the same thing only where these agree.
    func era(of subject: IndexResult.Subject, _ year: Int) -> Int {
        mergers(of: subject).count { $0 <= PartialDay.year(year).last }
    }

    /// `trước khi hợp nhất 01/7/2025`, for a year before a merger; nil for later ones and who never merged.
    func before(of subject: IndexResult.Subject, _ year: Int) -> String? {
        let days = mergers(of: subject)
        let era = era(of: subject, year)
        return era < days.count ? "trước khi hợp nhất \(days[era].legal)" : nil
    }

    /// Values that may be joined by a line: years that follow each other, without a merger between them.
    func pieces(_ values: [Int]) -> [[Int]] {
        var pieces: [[Int]] = []
        for place in values {
            let result = results[place]
            if let last = pieces.last?.last, results[last].year + 1 == result.year,
                era(of: result.subject, results[last].year) == era(of: result.subject, result.year)
            {
                pieces[pieces.count - 1].append(place)
            } else {
                pieces.append([place])
            }
        }
        return pieces
    }

    /// How a rank changed since the year before, in words.
    func change(_ result: IndexResult) -> String {
        let before = values(result.index, of: result.subject).lazy.map { results[$0] }.last { $0.year < result.year }
        guard let rank = result.rank else { return "không xếp hạng" }
        guard let before else {
            return firstYears[result.index] == result.year ? "năm đầu có số liệu" : "lần đầu có số liệu"
        }
        guard era(of: result.subject, before.year) == era(of: result.subject, result.year) else {
            return "không so với trước khi hợp nhất"
        }
        let since = before.year + 1 == result.year ? "" : " so với năm \(before.year)"
        guard let old = before.rank else { return "năm \(before.year) không xếp hạng" }
        if rank < old { return "tăng \(old - rank) bậc" + since }
        if rank > old { return "giảm \(rank - old) bậc" + since }
        return "giữ nguyên hạng" + since
    }
}
