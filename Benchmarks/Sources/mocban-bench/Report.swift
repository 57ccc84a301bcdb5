/// The measurements as Markdown.
struct Report {
    let settings: RunSettings
    let measurements: [Measurement]

    var markdown: String {
        var text = """
            Machine: \(Machine.description). Date: \(settings.date). Work folder: \(settings.work). \
            \(settings.jobs) threads each; medians of \(settings.runs) runs in turn, each a whole process.

            | items | job | program | wall, s (least to most) | CPU, s | peak memory, MB | files | written, MB |
            |---:|---|---|---:|---:|---:|---:|---:|

            """
        for one in measurements {
            let output = one.output.map { "\(Numbers.grouped($0.files)) | \(Numbers.fixed(Double($0.bytes) / 1e6, 1))" }
            text += "| \(Numbers.grouped(one.items)) | \(one.job) | \(one.program) "
            text += "| **\(Numbers.short(one.wall))** (\(Numbers.short(one.fastest)) to \(Numbers.short(one.slowest))) "
            text += "| \(Numbers.short(one.cpu)) | \(Numbers.fixed(one.memory / 1e6, 1)) | \(output ?? "- | -") |\n"
        }
        text += "\n| items | ratio | of wall time | of CPU time | of peak memory |\n|---:|---|---:|---:|---:|\n"
        for items in settings.sizes { text += ratios(items) }
        if settings.hugo == nil { text += "\nHugo was not there, so it was not measured.\n" }
        let left = settings.sizes.filter { $0 > settings.hugoLimit }.map(Numbers.grouped)
        if settings.hugo != nil && !left.isEmpty {
            text += "\nHugo was left out at \(left.joined(separator: " and ")) items.\n"
        }
        return text
    }

    private func ratios(_ items: Int) -> String {
        row(items, "mocban / floor", one("mocban", "cold", items), one("floor", "cold", items))
            + row(items, "Hugo / mocban", one("Hugo", "cold", items), one("mocban", "cold", items))
            + row(items, "edit / cold, mocban", one("mocban", "edit", items), one("mocban", "cold", items))
            + row(items, "check / cold, mocban", one("mocban", "check", items), one("mocban", "cold", items))
            + growth(items)
    }

    /// Time and memory of an item against those at the smallest size.
    private func growth(_ items: Int) -> String {
        guard let least = settings.sizes.first, least < items, let here = one("mocban", "cold", items),
            let there = one("mocban", "cold", least)
        else { return "" }
        let scale = Double(least) / Double(items)
        return "| \(Numbers.grouped(items)) | an item / an item at \(Numbers.grouped(least)), mocban "
            + Report.cells(here, there, scale)
    }

    private func row(_ items: Int, _ name: String, _ above: Measurement?, _ below: Measurement?) -> String {
        guard let above, let below, below.wall > 0, below.memory > 0 else { return "" }
        return "| \(Numbers.grouped(items)) | \(name) " + Report.cells(above, below, 1)
    }

    private static func cells(_ above: Measurement, _ below: Measurement, _ scale: Double) -> String {
        [above.wall / below.wall, above.cpu / below.cpu, above.memory / below.memory]
            .map { "| \(Numbers.fixed($0 * scale, 2)) " }.joined() + "|\n"
    }

    private func one(_ program: String, _ job: String, _ items: Int) -> Measurement? {
        measurements.first { $0.program == program && $0.job == job && $0.items == items }
    }
}
