/// What became of one hostile input as it grew.
struct HostileGrowth {
    let name: String
    /// Seconds of the fastest run, which other work has hindered least, by `HostileJob.sizes`.
    let times: [Double]

    /// By how much the time grew when the longest input had become twice as long.
    var growth: Double { times[times.count - 1] / max(times[times.count - 2], 1e-6) }

    static func all(_ results: Results) -> [HostileGrowth] {
        var names: [String] = []
        for one in results.measurements where one.job == .hostile && !names.contains(one.program) { names.append(one.program) }
        return names.compactMap { name in
            let times = HostileJob.sizes.compactMap { results.one(name, .hostile, $0)?.fastest }
            return times.count == HostileJob.sizes.count ? HostileGrowth(name: name, times: times) : nil
        }
    }

    /// Those that are not done with in 0.1 s, for which alone growth can be told from chance.
    static func slow(_ results: Results) -> [HostileGrowth] { all(results).filter { $0.times[$0.times.count - 1] > 0.1 } }
}
