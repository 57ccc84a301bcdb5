#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How long a preview takes to show what was saved: from before the file is written until the page that it answers with has the
/// new words in it. It waits for the preview's own word that something has changed, as its pages in a browser do.
struct ServeJob {
    let runner: Runner
    let site: String
    let items: Int

    func measure() throws -> [Measurement] {
        var measurements: [Measurement] = []
        let log = "\(runner.log).serve"
        let server = try Server(runner.settings.serve(site), log: log)
        defer { server.end() }
        for job in [Job.serve, .serveTitle, .serveDate, .serveNew, .servePlan, .serveUnit, .serveSite] {
            var measurement = Measurement(program: "mocban", job: job, items: items)
            for run in 0..<max(5, runner.settings.runs(items: items)) {
                Console.say("\(items) items, \(job.words), run \(run + 1)")
                let mark = "lần lưu \(job.rawValue) \(run)"
                let item = EditedFile(for: job, number: items / 2 + run, items: items, in: site, .mocban)
                let page = try server.settled(on: item.address)
                let start = Clock.seconds
                let before = try item.change(job, mark: mark)
                try server.wait(for: mark, on: item.address, since: page)
                let wall = Clock.seconds - start
                try item.restore(before)
                measurement.runs.append(Usage(wall: wall, cpu: 0, memory: server.peakMemory, exitCode: 0))
            }
            measurements.append(measurement)
        }
        return measurements
    }
}

enum Clock {
    /// Of a clock that never goes back.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
