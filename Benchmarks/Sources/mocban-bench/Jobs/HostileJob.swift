/// How long a build takes over input that was made to do harm, at three lengths: what is refused and what is built alike should
/// take twice as long where it is twice as long.
struct HostileJob {
    /// Bytes.
    static let sizes = [100_000, 200_000, 400_000]
    let runner: Runner

    func measure() throws -> [Measurement] {
        var measurements: [Measurement] = []
        let site = "\(runner.settings.work)/hostile"
        defer { try? Folders.remove(site) }
        for kind in HostileSite.all {
            Console.say("hostile: \(kind.name)")
            for bytes in HostileJob.sizes {
                try Folders.remove(site)
                try kind.write(into: site, bytes: bytes)
                var measurement = Measurement(program: kind.name, job: .hostile, items: bytes)
                for _ in 0..<3 {
                    // Refused or built: both will do, a crash will not.
                    measurement.runs.append(try runner.expect([0, 1], of: runner.settings.mocbanProgram.build(site, runner.output), log: runner.log))
                    try Folders.remove(runner.output)
                }
                measurements.append(measurement)
            }
        }
        return measurements
    }
}
