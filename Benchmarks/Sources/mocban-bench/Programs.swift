/// A program that is measured: how it is called.
struct Program {
    let name: String
    /// The command that builds the site at `site` into `output`.
    let build: (_ site: String, _ output: String) -> [String]
    var environment: [String] = []
    /// Which corpus it reads.
    let kind: SiteKind
}

extension RunSettings {
    /// `nil` where it is not there or the site is too large for it.
    func hugoProgram(items: Int) -> Program? {
        guard let hugo, items <= hugoLimit else { return nil }
        return Program(
            name: "Hugo",
            build: { [work] site, output in
                [
                    hugo, "build", "--source", site, "--destination", output, "--noBuildLock",
                    "--cacheDir", "\(work)/hugo-cache", "--clock", "\(Day.today)T12:00:00+07:00",
                ]
            },
            environment: ["GOMAXPROCS=\(jobs)"], kind: .hugo)
    }

    var mocbanProgram: Program {
        Program(
            name: "mocban",
            build: { [mocban, jobs] site, output in
                [
                    mocban, "build", "--site", site, "--output", output, "--today", Day.today, "--jobs", "\(jobs)",
                    "--quiet",
                ]
            },
            kind: .mocban)
    }

    /// - Parameter manifest: what a finished site of mocban's holds.
    func floorProgram(manifest: String) -> Program {
        Program(
            name: "floor",
            build: { [floor, jobs] site, output in [floor, "build", "\(site)/content", manifest, output, "\(jobs)"] },
            kind: .mocban)
    }

    func check(_ site: String) -> [String] {
        [mocban, "check", "--site", site, "--today", Day.today, "--jobs", "\(jobs)", "--quiet"]
    }
}
