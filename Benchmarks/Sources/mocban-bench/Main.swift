#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@main
enum Main {
    static let usage = """
        mocban-bench corpus --items N --out DIR [--kind mocban|hugo|tiny] [--jobs N]
            writes a made-up portal; the same N gives the same bytes everywhere
        mocban-bench run --mocban PATH --floor PATH [--hugo PATH] [--items N,N...] [--runs N] [--jobs N]
                [--work DIR] [--also edit,check,start] [--hugo-limit N] [--date DATE] [--out FILE.md] [--plot FILE.svg]
            measures them in turn and prints a Markdown table

        """

    static func main() async {
        do {
            var arguments = CommandLine.arguments.dropFirst()
            switch arguments.popFirst() {
            case "corpus": try await corpus(Options(arguments, known: ["items", "out", "kind", "jobs"]))
            case "run": try run(Options(arguments, known: RunSettings.options))
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
        guard let site = SiteKind(rawValue: kind) else { throw Failure("--kind is mocban, hugo or tiny, not \(kind)") }
        let items = try options.number("items", in: 1...10_000_000)
        try await Corpus(items: items).write(
            site, into: folder, jobs: options.number("jobs", in: 1...256, default: Machine.cores))
    }

    private static func run(_ options: Options) throws {
        let report = try Runner(settings: RunSettings(options)).run()
        print(report, terminator: "")
        if let path = options["out"] { try Files.write(report, to: path) }
    }
}
