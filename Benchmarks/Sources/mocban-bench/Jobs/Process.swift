#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What one whole process took, as the kernel counted it.
struct Usage {
    /// From just before it was started to its end, in seconds.
    let wall: Double
    /// User and system time of all its threads, in seconds.
    let cpu: Double
    /// Peak resident memory in bytes.
    let memory: Int
    /// 128 and the signal's number for one that was killed.
    let exitCode: Int32
}

/// Starts programs through `measure`, which is built beside this one.
struct Process {
    /// The folder in which this program and `measure` are.
    let folder: String

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - command: the program's path and its arguments.
    ///   - log: where its standard output goes, and with `.log` after it its standard error.
    ///   - environment: variables beside the runner's own.
    func run(_ command: [String], log: String, environment: [String] = []) throws -> Usage {
        let measure = "\(folder)/measure"
        let result = "\(log).usage"
        var arguments = ([measure, result, log] + command).map { strdup($0) } + [nil]
        var variables = (environment + Process.inherited(without: environment)).map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }

        var child = pid_t()
        let fault = posix_spawn(&child, measure, nil, nil, &arguments, &variables)
        guard fault == 0 else { throw Failure("\(measure): \(String(cString: strerror(fault)))") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw Failure.system("waitpid", measure) }
        }
        guard status == 0 else { throw Failure("\(measure) could not start \(command[0])") }
        let figures = String(decoding: try Files.read(result), as: UTF8.self).split { $0 == " " || $0 == "\n" }
            .compactMap { Int($0) }
        guard figures.count == 5 else { throw Failure("\(result) is not what measure writes") }
        return Usage(
            wall: Double(figures[0]) / 1e6, cpu: Double(figures[1] + figures[2]) / 1e6, memory: figures[3],
            exitCode: Int32(truncatingIfNeeded: figures[4]))
    }

    /// The runner's own variables but those that are set anew.
    private static func inherited(without set: [String]) -> [String] {
        var variables: [String] = []
        var next = environ
        while let variable = next.pointee {
            let text = String(cString: variable)
            let name = text.prefix { $0 != "=" } + "="
            if !set.contains(where: { $0.hasPrefix(name) }) { variables.append(text) }
            next += 1
        }
        return variables
    }
}
