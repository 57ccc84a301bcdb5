import Foundation

#if canImport(Glibc)
import Glibc
private typealias FileActions = posix_spawn_file_actions_t
private typealias Attributes = posix_spawnattr_t
#else
import Darwin
private typealias FileActions = posix_spawn_file_actions_t?
private typealias Attributes = posix_spawnattr_t?
#endif

extension Program {
    /// Runs a command to its end. Output goes through files, so that no pipe can fill up.
    ///
    /// - Parameters:
    ///   - environment: on top of `Program.environment`; nil takes a variable away.
    ///   - deadline: seconds after which the process is killed and an error is thrown.
    static func run(
        _ arguments: [String], executable: String? = nil, folder: String, input: [UInt8] = [],
        environment: [String: String?] = [:], deadline: Double = 20
    ) throws -> Run {
        guard let executable = executable ?? path else { throw HarnessError("mocban is not built: `swift build --product mocban`") }
        let scratch = try Scratch()
        let files = (in: scratch.path + "/in", out: scratch.path + "/out", err: scratch.path + "/err")
        try Data(input).write(to: URL(fileURLWithPath: files.in))

        var variables = Program.environment
        for (name, value) in environment { variables[name] = value }
        let started = ContinuousClock.now
        let process = try spawn(executable, arguments, variables, folder, files)
        let code = try wait(process, until: started + .seconds(deadline), arguments)
        return Run(
            exitCode: code, stdout: [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.out))),
            stderr: [UInt8](try Data(contentsOf: URL(fileURLWithPath: files.err))),
            duration: ContinuousClock.now - started)
    }

    /// Starts a process with the three streams on files and no signal blocked or ignored.
    static func spawn(
        _ executable: String, _ arguments: [String], _ variables: [String: String], _ folder: String,
        _ files: (in: String, out: String, err: String)
    ) throws -> pid_t {
        #if canImport(Glibc)
        var actions = FileActions()
        var attributes = Attributes()
        #else
        var actions: FileActions = nil
        var attributes: Attributes = nil
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, files.in, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files.out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files.err, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var none = sigset_t()
        sigemptyset(&none)
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        // The shell goes to the folder and then is the program: its process is the one to wait for.
        let shell = "/bin/sh"
        let words = [shell, "-c", "cd \"$0\" && exec \"$@\"", folder, executable] + arguments
        var argv = words.map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process = pid_t()
        let error = posix_spawn(&process, shell, &actions, &attributes, &argv, &envp)
        guard error == 0 else { throw HarnessError("cannot start \(executable): \(String(cString: strerror(error)))") }
        return process
    }

    /// Waits for a process; one that outlives the deadline is killed and an error thrown.
    static func wait(_ process: pid_t, until deadline: ContinuousClock.Instant, _ arguments: [String] = []) throws -> Int32 {
        while true {
            if let code = try ended(process) { return code }
            if ContinuousClock.now > deadline {
                kill(process, SIGKILL)
                waitpid(process, nil, 0)
                throw HarnessError("took too long and was killed: mocban \(arguments.joined(separator: " "))")
            }
            usleep(2000)
        }
    }

    /// The exit code of a process, or 128 and the signal that ended it; nil while it runs.
    static func ended(_ process: pid_t) throws -> Int32? {
        var status: Int32 = 0
        let ended = waitpid(process, &status, WNOHANG)
        if ended == 0 || (ended < 0 && errno == EINTR) { return nil }
        guard ended == process else { throw HarnessError("lost process \(process)") }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}

/// A folder of its own, gone when nobody needs it any more.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = Scratch.all + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where those of this process are: samples that many tests share last until it ends, and go with this one.
    private static let all: String = {
        atexit { try? FileManager.default.removeItem(atPath: Scratch.all) }
        return FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/mocban-" + UUID().uuidString
    }()
}
