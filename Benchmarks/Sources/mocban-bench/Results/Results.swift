/// What one call of `run` measured, and on what; kept as a text beside the report that is made from it.
struct Results {
    /// What tells this call from others in the report: `tmpfs`, `ext4 with a journal`.
    let place: String
    let machine: String
    let date: String
    /// Threads of each program.
    let jobs: Int
    /// What Hugo says of its version; nil where it was not there.
    let hugo: String?
    var measurements: [Measurement] = []

    /// Lines of fields divided by tabs; the first ones describe, each of the others is a measurement: program, job, items, files,
    /// bytes, then for each run `wall,cpu,memory` in seconds and bytes.
    var text: String {
        var text = "place\t\(place)\nmachine\t\(machine)\ndate\t\(date)\njobs\t\(jobs)\n"
        if let hugo { text += "hugo\t\(hugo)\n" }
        for one in measurements {
            var fields = [one.program, one.job.rawValue, "\(one.items)", "\(one.output?.files ?? 0)", "\(one.output?.bytes ?? 0)"]
            fields += one.runs.map { "\($0.wall),\($0.cpu),\($0.memory)" }
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }

    init(place: String, machine: String, date: String, jobs: Int, hugo: String?) {
        (self.place, self.machine, self.date, self.jobs, self.hugo) = (place, machine, date, jobs, hugo)
    }

    init(reading text: String, file: String) throws {
        var about: [String: String] = [:]
        var measurements: [Measurement] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if fields.count == 2 {
                about[fields[0]] = fields[1]
                continue
            }
            guard fields.count > 5, let job = Job(rawValue: fields[1]), let items = Int(fields[2]), let files = Int(fields[3]),
                let bytes = Int(fields[4])
            else { throw Failure("\(file): a line that `run` does not write: \(line)") }
            var one = Measurement(program: fields[0], job: job, items: items)
            if files > 0 { one.output = (files, bytes) }
            one.runs = try fields[5...].map { field in
                let figures = field.split(separator: ",").compactMap { Double($0) }
                guard figures.count == 3 else { throw Failure("\(file): no run: \(field)") }
                return Usage(wall: figures[0], cpu: figures[1], memory: Int(figures[2]), exitCode: 0)
            }
            measurements.append(one)
        }
        guard let place = about["place"], let jobs = about["jobs"].flatMap({ Int($0) }) else { throw Failure("\(file) is not what `run` writes") }
        self.init(place: place, machine: about["machine"] ?? "", date: about["date"] ?? "", jobs: jobs, hugo: about["hugo"])
        self.measurements = measurements
    }

    var sizes: [Int] { Set(measurements.lazy.filter { $0.job != .hostile }.map(\.items)).filter { $0 > 1 }.sorted() }

    func one(_ program: String, _ job: Job, _ items: Int) -> Measurement? {
        measurements.first { $0.program == program && $0.job == job && $0.items == items }
    }
}
