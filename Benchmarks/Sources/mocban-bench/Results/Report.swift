/// All results as Markdown: what the project aims at and what was measured of it, then every figure.
struct Report {
    let results: [Results]

    var markdown: String {
        var text = """
            <!-- Made by `make bench` from the figures in docs/benchmarks/. -->

            ![Time and memory against the number of items](benchmarks.svg)

            ## Aims


            """
        text += Aims(results: results).markdown
        for one in results { text += section(one) }
        return text
    }

    private func section(_ results: Results) -> String {
        var text = """

            ## \(results.place)

            Machine: \(results.machine). Date: \(results.date). \(results.jobs) threads each; medians of runs in turn, each a whole \
            process; “plain” is the site with the pages that Hugo's has and no others.\(results.hugo.map { " Hugo: \($0)." } ?? "")

            | items | job | program | wall, s (least to most) | CPU, s | peak memory, MB | files | written, MB | runs |
            |---:|---|---|---:|---:|---:|---:|---:|---:|

            """
        for one in results.measurements where one.job != .hostile {
            let output = one.output.map { "\(Numbers.grouped($0.files)) | \(Numbers.fixed(Double($0.bytes) / 1e6, 1))" }
            text += "| \(Numbers.grouped(one.items)) | \(one.job.words) | \(one.program) "
            text += "| **\(Numbers.short(one.wall))** (\(Numbers.short(one.fastest)) to \(Numbers.short(one.slowest))) "
            text += "| \(one.cpu > 0 ? Numbers.short(one.cpu) : "-") | \(Numbers.fixed(one.memory / 1e6, 1)) | \(output ?? "- | -") | \(one.runs.count) |\n"
        }
        text += "\n| items | ratio | of wall time | of CPU time | of peak memory |\n|---:|---|---:|---:|---:|\n"
        for items in results.sizes { text += ratios(results, items) }
        return text + hostile(results)
    }

    /// A line an input, the slowest first.
    private func hostile(_ results: Results) -> String {
        let growths = HostileGrowth.all(results)
        guard !growths.isEmpty else { return "" }
        var text = "\n| hostile input | " + HostileJob.sizes.map { "\(Numbers.grouped($0)) bytes, s | " }.joined() + "growth at the last doubling |\n|---|---:|---:|---:|---:|\n"
        for one in growths.sorted(by: { $0.times[$0.times.count - 1] > $1.times[$1.times.count - 1] }) {
            text += "| \(one.name) | " + one.times.map { Numbers.short($0) + " | " }.joined() + "\(Numbers.fixed(one.growth, 2)) |\n"
        }
        return text
    }

    private func ratios(_ results: Results, _ items: Int) -> String {
        func row(_ name: String, _ above: (String, Job), _ below: (String, Job)) -> String {
            guard let above = results.one(above.0, above.1, items), let below = results.one(below.0, below.1, items), below.wall > 0
            else { return "" }
            let cells = [(above.wall, below.wall), (above.cpu, below.cpu), (above.memory, below.memory)]
                .map { $0.0 > 0 && $0.1 > 0 ? Numbers.fixed($0.0 / $0.1, 2) : "-" }.joined(separator: " | ")
            return "| \(Numbers.grouped(items)) | \(name) | \(cells) |\n"
        }
        return row("mocban / floor", ("mocban", .cold), ("floor", .cold)) + row("plain / floor", ("plain", .cold), ("floor, plain", .cold))
            + row("Hugo / mocban", ("Hugo", .cold), ("mocban", .cold)) + row("Hugo / plain", ("Hugo", .cold), ("plain", .cold))
            + row("text edited / cold", ("mocban", .edit), ("mocban", .cold)) + row("title edited / cold", ("mocban", .title), ("mocban", .cold))
            + row("nothing edited / cold", ("mocban", .nothing), ("mocban", .cold)) + row("check / cold", ("mocban", .check), ("mocban", .cold))
            + row("a part / cold", ("mocban", .part), ("mocban", .cold)) + row("merging / cold", ("mocban", .merge), ("mocban", .cold))
    }
}

extension Job {
    var words: String {
        switch self {
        case .cold: "cold build"
        case .edit: "build again, one text edited"
        case .title: "build again, one title edited"
        case .nothing: "build again, nothing edited"
        case .check: "check"
        case .part: "one province's part"
        case .merge: "merging the parts of 34 provinces"
        case .hostile: "build of hostile input"
        case .start: "start to first finding"
        case .serve: "preview, one text saved"
        case .serveTitle: "preview, one title saved"
        case .serveDate: "preview, one day and title saved"
        case .serveNew: "preview, a new item saved"
        case .servePlan: "preview, a plan's title saved"
        case .serveUnit: "preview, a unit's name saved"
        case .serveSite: "preview, the site's title saved"
        }
    }
}
