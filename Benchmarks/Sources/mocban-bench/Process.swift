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
    /// Peak resident memory in bytes. It cannot be seen below the runner's own, which a new process shares until it
    /// becomes another program; so the runner keeps small and has corpora written by a process of their own.
    let memory: Int
    let exitCode: Int32
}

enum Process {
    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - command: the program's path and its arguments.
    ///   - log: where its standard output goes, and with `.log` after it its standard error.
    ///   - environment: variables beside the runner's own.
    static func run(_ command: [String], log: String, environment: [String] = []) throws -> Usage {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, log + ".log", O_WRONLY | O_CREAT | O_TRUNC, 0o644)

        var arguments = command.map { strdup($0) } + [nil]
        var variables = (environment + inherited(without: environment)).map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }

        var child = pid_t()
        let start = now()
        let fault = posix_spawn(&child, command[0], &actions, nil, &arguments, &variables)
        guard fault == 0 else { throw Failure("\(command[0]): \(String(cString: strerror(fault)))") }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Failure.system("wait4", command[0]) }
        }
        let wall = now() - start
        let signal = status & 0x7f
        #if canImport(Glibc)
            let unit = 1024
        #else
            let unit = 1
        #endif
        return Usage(
            wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), memory: Int(usage.ru_maxrss) * unit,
            exitCode: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
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

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
