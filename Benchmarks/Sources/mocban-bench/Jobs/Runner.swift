#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures the programs in turn, A B C A B C, so that whatever else the machine does meets all of them.
struct Runner {
    let settings: RunSettings
    let process: Process

    init(settings: RunSettings) {
        self.settings = settings
        let path = Runner.ownPath
        process = Process(folder: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
    }

    func run() throws -> Results {
        try Files.makeFolder(settings.work)
        var results = Results(
            place: settings.place, machine: Machine.description, date: settings.date, jobs: settings.jobs, hugo: try hugoVersion())
        for items in settings.sizes { results.measurements += try measure(items: items) }
        if settings.also.contains("start") { results.measurements.append(try start()) }
        if settings.also.contains("hostile") { results.measurements += try HostileJob(runner: self).measure() }
        return results
    }

    /// Larger sites are not built again and again.
    private static let editLimit = 10_000
    private static let serveLimit = 100_000
    private static let partsLimit = 10_000

    private func measure(items: Int) throws -> [Measurement] {
        let programs = settings.programs(items: items)
        for kind in Set(programs.map(\.kind)) { try makeCorpus(kind, items: items) }
        defer { for kind in SiteKind.allCases { try? Folders.remove(site(kind, items)) } }

        var measurements = try cold(programs, items)
        let everything = settings.mocbanProgram
        if settings.also.contains("edit"), items <= Runner.editLimit {
            for job in [Job.edit, .title, .nothing] { measurements.append(try again(everything, job, items)) }
            if let hugo = programs.first(where: { $0.kind == .hugo }) {
                measurements.append(try again(hugo, .edit, items))
            }
        }
        if settings.also.contains("check") { measurements.append(try check(items: items)) }
        if settings.also.contains("parts"), items <= Runner.partsLimit { measurements += try parts(items: items) }
        if settings.also.contains("serve"), items <= Runner.serveLimit {
            measurements += try ServeJob(runner: self, site: site(.mocban, items), items: items).measure()
        }
        return measurements
    }

    /// Builds into an empty place, the programs in turn. The floor writes what the program before it has written.
    private func cold(_ programs: [Program], _ items: Int) throws -> [Measurement] {
        let runs = settings.runs(items: items)
        var cold = programs.map { Measurement(program: $0.name, job: .cold, items: items) }
        var written = 0
        if runs > 1 {
            Console.say("\(items) items: a build that is not timed, to warm up")
            _ = try build(settings.mocbanProgram, items: items)
            written = try Folders.measure(output).bytes
        }
        for run in 1...runs {
            for (place, program) in programs.enumerated() {
                Console.say("\(items) items, cold, run \(run) of \(runs): \(program.name)")
                try Folders.remove(output)
                if settings.isInMemory { try Folders.touch(settings.work, bytes: written + written / 4) }
                cold[place].runs.append(try build(program, items: items))
                if run == 1 {
                    cold[place].output = try Folders.measure(output)
                    if let manifest = program.manifest { try expect(0, of: [settings.floor, "manifest", output], log: manifest) }
                }
            }
        }
        try Folders.remove(output)
        return cold
    }

    /// The time of a build into the same folder after a change; a new change of another item for each run.
    private func again(_ program: Program, _ job: Job, _ items: Int) throws -> Measurement {
        var measurement = Measurement(program: program.name, job: job, items: items)
        _ = try build(program, items: items)
        // Twice: what is kept of a build for the next but one is there then.
        _ = try build(program, items: items)
        for run in 0..<settings.runs(items: items) {
            Console.say("\(items) items, \(job.words), run \(run + 1): \(program.name)")
            let edited = EditedFile(
                for: job, number: items / 2 + run % max(1, items / 4), items: items, in: site(program.kind, items), program.kind)
            let before = try edited.change(job, mark: "lần \(run)")
            measurement.runs.append(try build(program, items: items))
            try edited.restore(before)
        }
        try Folders.remove(output)
        return measurement
    }

    private func check(items: Int) throws -> Measurement {
        var measurement = Measurement(program: "mocban", job: .check, items: items)
        for run in 1...settings.runs(items: items) {
            Console.say("\(items) items, check, run \(run)")
            measurement.runs.append(try expect(0, of: settings.check(site(.mocban, items)), log: log))
        }
        return measurement
    }

    /// Each province's part once, and their merging into an empty place.
    private func parts(items: Int) throws -> [Measurement] {
        let site = site(.mocban, items)
        let folder = "\(settings.work)/parts"
        defer { try? Folders.remove(folder) }
        try Files.makeFolder(folder)
        var part = Measurement(program: "mocban", job: .part, items: items)
        var merge = Measurement(program: "mocban", job: .merge, items: items)
        for province in Province.present {
            Console.say("\(items) items, part: \(province.id)")
            part.runs.append(try expect(0, of: settings.part(site, of: province.id, "\(folder)/\(province.id)"), log: log))
        }
        for run in 1...settings.runs(items: items) {
            Console.say("\(items) items, merging, run \(run)")
            merge.runs.append(try expect(0, of: settings.merge(site, Province.present.map { "\(folder)/\($0.id)" }, output), log: log))
            try Folders.remove(output)
        }
        return [part, merge]
    }

    /// From the start to the first finding: a tiny site with a fault, so the exit code is 1.
    private func start() throws -> Measurement {
        let site = "\(settings.work)/tiny"
        try TinySite.write(into: site)
        defer { try? Folders.remove(site) }
        var measurement = Measurement(program: "mocban", job: .start, items: 1)
        for _ in 0..<max(settings.runs, 20) {
            measurement.runs.append(try expect(1, of: settings.check(site), log: log))
        }
        return measurement
    }

    private func hugoVersion() throws -> String? {
        guard let hugo = settings.hugo else { return nil }
        try expect(0, of: [hugo, "version"], log: log)
        return String(decoding: try Files.read(log), as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init)
    }

    var output: String { "\(settings.work)/output" }
    var log: String { "\(settings.work)/console.txt" }
    private func site(_ kind: SiteKind, _ items: Int) -> String { "\(settings.work)/\(kind)-\(items)" }

    /// By a process of its own, which gives its memory back.
    private func makeCorpus(_ kind: SiteKind, items: Int) throws {
        Console.say("\(items) items: the corpus for \(kind)")
        try Folders.remove(site(kind, items))
        try expect(
            0, of: [Runner.ownPath, "corpus", "--items", "\(items)", "--kind", "\(kind)", "--out", site(kind, items)],
            log: log)
    }

    /// Where this program is; beside it is `measure`.
    private static var ownPath: String {
        guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil) else {
            return CommandLine.arguments[0]
        }
        defer { free(path) }
        return String(cString: path)
    }

    private func build(_ program: Program, items: Int) throws -> Usage {
        try expect(
            0, of: program.build(site(program.kind, items), output), log: log, environment: program.environment)
    }

    @discardableResult
    private func expect(_ code: Int32, of command: [String], log: String, environment: [String] = []) throws -> Usage {
        try expect([code], of: command, log: log, environment: environment)
    }

    /// Runs a command that must end with one of some codes; what is still to be written to disk is written before it starts.
    func expect(_ codes: Set<Int32>, of command: [String], log: String, environment: [String] = []) throws -> Usage {
        sync()
        let usage = try process.run(command, log: log, environment: environment)
        guard codes.contains(usage.exitCode) else {
            let words = [log + ".log", log].compactMap { try? Files.read($0) }.joined().prefix(4000)
            throw Failure(
                "exit code \(usage.exitCode), none of \(codes.sorted()): \(command.joined(separator: " "))\n"
                    + String(decoding: words, as: UTF8.self))
        }
        return usage
    }
}
