/// What is to be measured, and where.
struct RunSettings {
    static let options = [
        "mocban", "floor", "hugo", "items", "runs", "jobs", "work", "also", "hugo-limit", "date", "out", "plot",
    ]

    let mocban: String
    let floor: String
    /// Hugo's program; without it the report says so and goes on.
    let hugo: String?
    let sizes: [Int]
    let runs: Int
    /// Threads, for each of them.
    let jobs: Int
    let work: String
    let also: [String]
    /// Hugo is left out above this size: it keeps the whole site in memory, 1.2 GB at 10,000 items.
    let hugoLimit: Int
    let date: String
    let plot: String?

    init(_ options: Options) throws {
        mocban = try options.required("mocban")
        floor = try options.required("floor")
        hugo = options["hugo"].flatMap { Files.exists($0) ? $0 : nil }
        let sizes = options["items"] == nil ? ["10000"] : options.list("items")
        self.sizes = try sizes.map { size in
            guard let items = Int(size), (1...10_000_000).contains(items) else { throw Failure("--items: \(size)") }
            return items
        }.sorted()
        runs = try options.number("runs", in: 1...1000, default: 5)
        jobs = try options.number("jobs", in: 1...256, default: Machine.cores)
        work = options["work"] ?? "/dev/shm/mocban-bench"
        also = options.list("also")
        if let unknown = also.first(where: { !["edit", "check", "start"].contains($0) }) {
            throw Failure("--also is edit, check or start, not \(unknown)")
        }
        hugoLimit = try options.number("hugo-limit", in: 0...10_000_000, default: 100_000)
        date = options["date"] ?? "date not given"
        plot = options["plot"]
        guard Files.exists(mocban) else { throw Failure("\(mocban) is not there: build it first") }
        guard Files.exists(floor) else { throw Failure("\(floor) is not there: build it first") }
    }
}
