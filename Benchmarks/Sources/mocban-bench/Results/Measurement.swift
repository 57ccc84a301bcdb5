/// The runs of one program on one job.
struct Measurement {
    let program: String
    let job: Job
    let items: Int
    var runs: [Usage] = []
    /// What its output folder held at the end, where it wrote one.
    var output: (files: Int, bytes: Int)?

    var wall: Double { Measurement.median(runs.map(\.wall)) }
    var cpu: Double { Measurement.median(runs.map(\.cpu)) }
    var memory: Double { Measurement.median(runs.map { Double($0.memory) }) }
    var fastest: Double { runs.map(\.wall).min() ?? 0 }
    var slowest: Double { runs.map(\.wall).max() ?? 0 }

    static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

/// What was done and timed.
enum Job: String, CaseIterable {
    /// A build into an empty place.
    case cold
    /// A build into the folder of the build before, after the text of one item was changed, its title, or nothing at all.
    case edit, title, nothing
    case check
    /// The build of one province's part, and the merging of those of all provinces.
    case part, merge
    /// From the program's start to the first finding on a tiny site.
    case start
    /// In a running preview, from saving a file to the answer that shows it: an item's text, its title, its day with its title, a new
    /// item, a plan's title, a unit's name, the site's title.
    case serve, serveTitle = "serve-title", serveDate = "serve-date", serveNew = "serve-new", servePlan = "serve-plan"
    case serveUnit = "serve-unit", serveSite = "serve-site"

    /// The build of a tiny site with one input made to do harm; its size is in bytes.
    case hostile

    /// Which of them `--also` may ask for.
    static let more = ["edit", "check", "parts", "start", "serve", "hostile"]
}
