#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
enum Main {
    static let usage = """
        mocban-bench corpus --items N --out DIR [--kind mocban|plain|hugo|tiny] [--jobs N]
            writes a made-up portal; the same N gives the same bytes everywhere
        mocban-bench run --mocban PATH --floor PATH --results FILE [--hugo PATH] [--items N,N...] [--runs N] [--jobs N]
                [--work DIR] [--place WORDS] [--also edit,check,parts,start,serve,hostile] [--hugo-limit N] [--plain-limit N] [--date DATE]
            measures them in turn and writes the figures
        mocban-bench report --out FILE.md --plot FILE.svg --results FILE,FILE...
            makes the report and the drawing of them

        """

    static func main() async {
        do {
            var arguments = CommandLine.arguments.dropFirst()
            switch arguments.popFirst() {
            case "corpus": try await corpus(Options(arguments, known: ["items", "out", "kind", "jobs"]))
            case "run": try run(Options(arguments, known: RunSettings.options))
            case "report": try report(Options(arguments, known: ["out", "plot", "results"]))
            case "--help", "-h": print(usage, terminator: "")
            default: throw Failure("usage:\n\(usage)")
            }
        } catch {
            Console.say("mocban-bench: \(error)")
            exit(2)
        }
    }

    private static func corpus(_ options: Options) async throws {
        let folder = try options.required("out")
        let kind = options["kind"] ?? "mocban"
        if kind == "tiny" { return try TinySite.write(into: folder) }
        guard let site = SiteKind(rawValue: kind) else { throw Failure("--kind is mocban, plain, hugo or tiny, not \(kind)") }
        let items = try options.number("items", in: 1...10_000_000)
        try await Corpus(items: items).write(
            site, into: folder, jobs: options.number("jobs", in: 1...256, default: Machine.cores))
    }

    private static func run(_ options: Options) throws {
        let path = try options.required("results")
        // Before the work, not after it.
        if let end = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<end])) }
        try Files.write(Runner(settings: RunSettings(options)).run().text, to: path)
    }

    private static func report(_ options: Options) throws {
        let results = try options.list("results").map { try Results(reading: String(decoding: Files.read($0), as: UTF8.self), file: $0) }
        guard !results.isEmpty else { throw Failure("--results names no file") }
        let report = Report(results: results).markdown
        print(report, terminator: "")
        try Files.write(report, to: options.required("out"))
        try Files.write(Plot(measurements: results.flatMap(\.measurements)).svg, to: options.required("plot"))
    }
}
