/// What is to be measured, and where.
struct RunSettings {
    static let options = [
        "mocban", "floor", "hugo", "items", "runs", "jobs", "work", "place", "also", "hugo-limit", "plain-limit", "date", "results",
    ]

    let mocban: String
    let floor: String
    /// Hugo's program; without it the report says so and goes on.
    let hugo: String?
    let sizes: [Int]
    private let mostRuns: Int
    /// Threads, for each of them.
    let jobs: Int
    let work: String
    /// What kind of file system `work` is on, for the report.
    let place: String
    var isInMemory: Bool { place == "tmpfs" }
    let also: [String]
    /// Hugo is left out above this size: it keeps the whole site in memory, 1.2 GB at 10,000 items.
    let hugoLimit: Int
    /// Above this size a second build of each kind would only take long.
    let plainLimit: Int
    let date: String

    init(_ options: Options) throws {
        mocban = try options.required("mocban")
        floor = try options.required("floor")
        hugo = options["hugo"].flatMap { Files.exists($0) ? $0 : nil }
        let sizes = options["items"] == nil ? ["10000"] : options.list("items")
        self.sizes = try sizes.map { size in
            guard let items = Int(size), (1...10_000_000).contains(items) else { throw Failure("--items: \(size)") }
            return items
        }.sorted()
        mostRuns = try options.number("runs", in: 1...1000, default: 5)
        jobs = try options.number("jobs", in: 1...256, default: Machine.cores)
        work = options["work"] ?? "/dev/shm/mocban-bench"
        place = options["place"] ?? "tmpfs"
        also = options.list("also")
        let known = Job.more
        if let unknown = also.first(where: { !known.contains($0) }) {
            throw Failure("--also is one of \(known.joined(separator: ", ")), not \(unknown)")
        }
        hugoLimit = try options.number("hugo-limit", in: 0...10_000_000, default: 100_000)
        plainLimit = try options.number("plain-limit", in: 0...10_000_000, default: 100_000)
        date = options["date"] ?? "date not given"
        guard Files.exists(mocban) else { throw Failure("\(mocban) is not there: build it first") }
        guard Files.exists(floor) else { throw Failure("\(floor) is not there: build it first") }
    }

    /// Large sites vary less and take longer: fewer runs.
    func runs(items: Int) -> Int { max(1, min(mostRuns, 300_000 / items)) }

    /// At least one, whatever is asked for.
    var runs: Int { mostRuns }
}
