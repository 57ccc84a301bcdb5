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
            var grown = HostileJob.sizes.map { Measurement(program: kind.name, job: .hostile, items: $0) }
            // The lengths in turn, so that a machine that is slower for a while is so for all of them.
            for _ in 0..<3 {
                for place in grown.indices {
                    try Folders.remove(site)
                    try kind.write(into: site, bytes: grown[place].items)
                    // Refused or built: both will do, a crash will not.
                    let build = runner.settings.mocbanProgram.build(site, runner.output)
                    grown[place].runs.append(try runner.expect([0, 1], of: build, log: runner.log))
                    try Folders.remove(runner.output)
                }
            }
            measurements += grown
        }
        return measurements
    }
}
