#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures the programs in turn, A B C A B C, so that whatever else the machine does meets all of them.
struct Runner {
    let settings: RunSettings
    private let process: Process

    init(settings: RunSettings) {
        self.settings = settings
        let path = Runner.ownPath
        process = Process(folder: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
    }

    /// - Returns: the report, in Markdown.
    func run() throws -> String {
        try Files.makeFolder(settings.work)
        var measurements: [Measurement] = []
        for items in settings.sizes {
            measurements += try measure(items: items)
        }
        if settings.also.contains("start") { measurements.append(try start()) }
        if let plot = settings.plot { try Files.write(Plot(measurements: measurements).svg, to: plot) }
        return Report(settings: settings, measurements: measurements).markdown
    }

    private func measure(items: Int) throws -> [Measurement] {
        let manifest = "\(settings.work)/manifest-\(items).txt"
        var programs = [settings.mocbanProgram, settings.floorProgram(manifest: manifest)]
        if let hugo = settings.hugoProgram(items: items) { programs.append(hugo) }
        for kind in Set(programs.map(\.kind)) { try makeCorpus(kind, items: items) }
        defer { for kind in [SiteKind.mocban, .hugo] { try? Folders.remove(site(kind, items)) } }

        try writeManifest(manifest, items: items)
        var cold = programs.map { Measurement(program: $0.name, job: "cold", items: items) }
        for run in 1...settings.runs {
            for (place, program) in programs.enumerated() {
                Console.say("\(items) items, cold, run \(run) of \(settings.runs): \(program.name)")
                try Folders.remove(output)
                cold[place].runs.append(try build(program, items: items))
                if run == settings.runs { cold[place].output = try Folders.measure(output) }
            }
        }
        try Folders.remove(output)
        var others: [Measurement] = []
        if settings.also.contains("edit") {
            for program in programs where program.name != "floor" { others.append(try edit(program, items: items)) }
        }
        if settings.also.contains("check") { others.append(try check(items: items)) }
        return cold + others
    }

    /// An untimed build says what the floor has to write, and warms the caches.
    private func writeManifest(_ manifest: String, items: Int) throws {
        Console.say("\(items) items: the reference build")
        try Folders.remove(output)
        _ = try build(settings.mocbanProgram, items: items)
        try expect(0, of: [settings.floor, "manifest", output], log: manifest)
    }

    /// The time of a build into the same folder after one item's text was changed; a new change for each run.
    private func edit(_ program: Program, items: Int) throws -> Measurement {
        var measurement = Measurement(program: program.name, job: "edit", items: items)
        _ = try build(program, items: items)
        let corpus = Corpus(items: items)
        for run in 0..<settings.runs {
            Console.say("\(items) items, one edited, run \(run + 1) of \(settings.runs): \(program.name)")
            let path = "\(site(program.kind, items))/content/\(ItemHead(items / 2 + run % max(1, items / 4), corpus).path)"
            let before = try Files.read(path)
            try Files.write(before + "\nMột câu viết thêm, lần \(run).\n".utf8, to: path)
            measurement.runs.append(try build(program, items: items))
            try Files.write(before, to: path)
        }
        try Folders.remove(output)
        return measurement
    }

    private func check(items: Int) throws -> Measurement {
        var measurement = Measurement(program: "mocban", job: "check", items: items)
        for run in 1...settings.runs {
            Console.say("\(items) items, check, run \(run) of \(settings.runs)")
            measurement.runs.append(try expect(0, of: settings.check(site(.mocban, items)), log: log))
        }
        return measurement
    }

    /// From the start to the first finding: a tiny site with a fault, so the exit code is 1.
    private func start() throws -> Measurement {
        let site = "\(settings.work)/tiny"
        try TinySite.write(into: site)
        defer { try? Folders.remove(site) }
        var measurement = Measurement(program: "mocban", job: "start", items: 1)
        for _ in 0..<max(settings.runs, 20) {
            measurement.runs.append(try expect(1, of: settings.check(site), log: log))
        }
        return measurement
    }

    private var output: String { "\(settings.work)/output" }
    private var log: String { "\(settings.work)/console.txt" }
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

    /// Runs a command that must end with `code`; what is still to be written to disk is written before it starts.
    @discardableResult
    private func expect(_ code: Int32, of command: [String], log: String, environment: [String] = []) throws -> Usage {
        sync()
        let usage = try process.run(command, log: log, environment: environment)
        guard usage.exitCode == code else {
            let words = [log + ".log", log].compactMap { try? Files.read($0) }.joined().prefix(4000)
            throw Failure(
                "exit code \(usage.exitCode), not \(code): \(command.joined(separator: " "))\n"
                    + String(decoding: words, as: UTF8.self))
        }
        return usage
    }
}
