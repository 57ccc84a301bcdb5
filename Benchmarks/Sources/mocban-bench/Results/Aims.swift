/// What the project aims at, each beside what was measured.
struct Aims {
    let results: [Results]

    /// A figure that should be at most, or at least, another.
    private struct Aim {
        let what: String
        let limit: Double
        var isLeast = false
        let unit: String
        let value: Double?
    }

    var markdown: String {
        var text = "| what | aim | measured | |\n|---|---:|---:|---|\n"
        for aim in all {
            guard let value = aim.value else {
                text += "| \(aim.what) | \(limit(aim)) | not measured | |\n"
                continue
            }
            let isMet = aim.isLeast ? value >= aim.limit : value <= aim.limit
            text += "| \(aim.what) | \(limit(aim)) | \(Numbers.short(value))\(aim.unit) | \(isMet ? "met" : "**missed**") |\n"
        }
        return text
    }

    private func limit(_ aim: Aim) -> String { "\(aim.isLeast ? "at least" : "at most") \(Numbers.plain(aim.limit))\(aim.unit)" }

    private var all: [Aim] {
        let tmpfs = results.first { $0.place.hasPrefix("tmpfs") }
        let disk = results.first { $0.place.hasPrefix("ext4") }
        let million = results.first { $0.one("mocban", .cold, 1_000_000) != nil }
        func seconds(_ results: Results?, _ program: String, _ job: Job, _ items: Int) -> Double? { results?.one(program, job, items)?.wall }
        func memory(_ results: Results?, _ items: Int) -> Double? { results?.one("mocban", .cold, items).map { $0.memory / 1e6 } }
        func ratio(_ above: Double?, _ below: Double?) -> Double? {
            guard let above, let below, below > 0 else { return nil }
            return above / below
        }
        let cold = seconds(tmpfs, "mocban", .cold, 10_000)
        let edit = seconds(tmpfs, "mocban", .edit, 10_000)
        func growth(_ value: (Int) -> Double?) -> Double? { ratio(value(100_000).map { $0 / 10 }, value(10_000)) }
        return [
            Aim(what: "cold build of 10,000, plain site, against the floor", limit: 1.5, unit: "", value: ratio(seconds(tmpfs, "plain", .cold, 10_000), seconds(tmpfs, "floor, plain", .cold, 10_000))),
            Aim(what: "the same, Hugo's time against it, tmpfs", limit: 12, isLeast: true, unit: "", value: ratio(seconds(tmpfs, "Hugo", .cold, 10_000), seconds(tmpfs, "plain", .cold, 10_000))),
            Aim(what: "the same on ext4 with a journal", limit: 7, isLeast: true, unit: "", value: ratio(seconds(disk, "Hugo", .cold, 10_000), seconds(disk, "plain", .cold, 10_000))),
            Aim(what: "cold build of 10,000, everything on, against the floor", limit: 2, unit: "", value: ratio(cold, seconds(tmpfs, "floor", .cold, 10_000))),
            Aim(what: "Hugo's plain site against it, tmpfs", limit: 9, isLeast: true, unit: "", value: ratio(seconds(tmpfs, "Hugo", .cold, 10_000), cold)),
            Aim(what: "peak memory, 10,000 items", limit: 100, unit: " MB", value: memory(tmpfs, 10_000)),
            Aim(what: "time of an item at 100,000 against 10,000", limit: 1.15, unit: "", value: growth { seconds(tmpfs, "mocban", .cold, $0) }),
            Aim(what: "memory of an item at 100,000 against 10,000", limit: 1.15, unit: "", value: growth { memory(tmpfs, $0) }),
            Aim(what: "a million items on disk, peak memory", limit: 4000, unit: " MB", value: memory(million, 1_000_000)),
            Aim(what: "the same, time of an item against 10,000 on ext4", limit: 1.5, unit: "", value: ratio(seconds(million, "mocban", .cold, 1_000_000).map { $0 / 100 }, seconds(disk, "mocban", .cold, 10_000))),
            Aim(what: "build again after one edited file, against cold", limit: 0.35, unit: "", value: ratio(edit, cold)),
            Aim(what: "the same, time", limit: 0.1, unit: " s", value: edit),
            Aim(what: "`check` of 10,000 against a cold build", limit: 0.5, unit: "", value: ratio(seconds(tmpfs, "mocban", .check, 10_000), cold)),
            Aim(what: "start to the first finding, tiny site", limit: 0.02, unit: " s", value: seconds(tmpfs, "mocban", .start, 1)),
            Aim(
                what: "hostile input that takes over 0.1 s, the most time where it is twice as long", limit: 2.2, unit: " times",
                value: tmpfs.flatMap { HostileGrowth.slow($0).map(\.growth).max() }),
        ] + [(10_000, 0.1), (100_000, 0.5)].flatMap { items, limit in
            [(Job.serve, "text"), (.serveTitle, "title"), (.serveDate, "day"), (.serveNew, "new item"), (.servePlan, "plan"), (.serveUnit, "unit"), (.serveSite, "site's title")].map { job, saved in
                Aim(
                    what: "preview, a saved \(saved) is shown, \(Numbers.grouped(items))", limit: limit, unit: " s",
                    value: seconds(tmpfs, "mocban", job, items))
            }
        }
    }
}
