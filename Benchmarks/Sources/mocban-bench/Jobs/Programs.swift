/// A program that is measured: how it is called.
struct Program {
    let name: String
    /// The command that builds the site at `site` into `output`.
    let build: (_ site: String, _ output: String) -> [String]
    var environment: [String] = []
    /// Which corpus it reads.
    let kind: SiteKind
    /// Where the list of what it wrote is put, for the floor.
    var manifest: String?
}

extension RunSettings {
    /// Each floor after the program whose files it writes.
    func programs(items: Int) -> [Program] {
        var programs = [mocbanProgram, floorProgram(after: mocbanProgram)]
        if items <= plainLimit { programs += [plainProgram, floorProgram(after: plainProgram)] }
        if let hugo, items <= hugoLimit { programs.append(hugoProgram(hugo)) }
        return programs
    }

    private func hugoProgram(_ hugo: String) -> Program {
        Program(
            name: "Hugo",
            build: { [work] site, output in
                [
                    hugo, "build", "--source", site, "--destination", output, "--noBuildLock",
                    "--cacheDir", "\(work)/hugo-cache", "--clock", "\(Day.today)T12:00:00+07:00",
                ]
            },
            environment: ["GOMAXPROCS=\(jobs)"], kind: .hugo)
    }

    var mocbanProgram: Program { mocban("mocban", .mocban) }
    /// The same pages as Hugo's site.
    private var plainProgram: Program { mocban("plain", .plain) }

    private func mocban(_ name: String, _ kind: SiteKind) -> Program {
        Program(
            name: name,
            build: { [mocban, jobs] site, output in
                [
                    mocban, "build", "--site", site, "--output", output, "--today", Day.today, "--jobs", "\(jobs)",
                    "--quiet",
                ]
            },
            kind: kind, manifest: "\(work)/manifest-\(name).txt")
    }

    /// - Parameter program: what reads the same site, and writes the files that this one then writes.
    private func floorProgram(after program: Program) -> Program {
        Program(
            name: program.kind == .plain ? "floor, plain" : "floor",
            build: { [floor, jobs] site, output in
                [floor, "build", "\(site)/content", program.manifest ?? "", output, "\(jobs)"]
            },
            kind: program.kind)
    }

    func check(_ site: String) -> [String] {
        [mocban, "check", "--site", site, "--today", Day.today, "--jobs", "\(jobs)", "--quiet"]
    }

    func part(_ site: String, of province: String, _ output: String) -> [String] {
        mocbanProgram.build(site, output) + ["--only", "province=\(province)"]
    }

    func merge(_ site: String, _ parts: [String], _ output: String) -> [String] {
        [mocban, "merge"] + parts + ["--site", site, "--output", output, "--today", Day.today, "--jobs", "\(jobs)", "--quiet"]
    }

    func serve(_ site: String) -> [String] {
        [
            mocban, "serve", "--site", site, "--port", "0", "--today", Day.today, "--jobs", "\(jobs)", "--no-drafts", "--quiet",
        ]
    }
}
