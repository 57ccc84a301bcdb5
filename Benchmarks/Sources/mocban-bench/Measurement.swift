/// The runs of one program on one job.
struct Measurement {
    let program: String
    /// What was done: "cold", "edit", "check", "start".
    let job: String
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
