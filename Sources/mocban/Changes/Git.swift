#if canImport(Glibc)
import Glibc
private typealias FileActions = posix_spawn_file_actions_t
#else
import Darwin
private typealias FileActions = posix_spawn_file_actions_t?
#endif

/// The program `git`, found in `PATH` and called without a shell.
struct Git {
    /// What a call came to.
    struct Answer {
        /// 127 where there is no such program.
        let code: Int32
        let output: [UInt8]
        let complaint: String

        var succeeded: Bool { code == 0 }

        /// The first line of the output.
        var line: String { String(decoding: output.prefix { $0 != 10 }, as: UTF8.self) }

        /// Output of `-z`, part by part. Bytes that are no UTF-8 become U+FFFD, as in every path that is shown.
        var parts: [String] { output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }

    /// Where it is called.
    let folder: String

    /// Calls git and waits for its end. Nothing that a repository's settings name is started by it.
    /// - Parameter variables: of the environment, besides and before those that are set.
    func callAsFunction(_ arguments: [String], _ variables: [String: String] = [:]) -> Answer {
        let words = ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"] + arguments
        var output: (read: Int32, write: Int32) = (-1, -1)
        var complaint: (read: Int32, write: Int32) = (-1, -1)
        guard Git.makePipe(&output), Git.makePipe(&complaint) else {
            return Answer(code: 127, output: [], complaint: String(cString: strerror(errno)))
        }
        let (process, failure) = Git.start(words, Git.environment(variables), output.write, complaint.write)
        close(output.write)
        close(complaint.write)
        let (said, complained) = Git.drain(output.read, complaint.read)
        close(output.read)
        close(complaint.read)
        guard failure == 0 else { return Answer(code: 127, output: [], complaint: String(cString: strerror(failure))) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return Answer(code: code, output: said, complaint: String(decoding: complained, as: UTF8.self))
    }

    private static func makePipe(_ pipe: inout (read: Int32, write: Int32)) -> Bool {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
        guard Glibc.pipe(&ends) == 0 else { return false }
        #else
        guard Darwin.pipe(&ends) == 0 else { return false }
        #endif
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipe = (ends[0], ends[1])
        return true
    }

    private static func start(
        _ words: [String], _ variables: [String], _ output: Int32, _ complaint: Int32
    ) -> (pid_t, Int32) {
        #if canImport(Glibc)
        var actions = FileActions()
        #else
        var actions: FileActions = nil
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, complaint, 2)
        var words = words.map { strdup($0) } + [nil]
        var variables = variables.map { strdup($0) } + [nil]
        defer { for pointer in words + variables { free(pointer) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, "git", &actions, nil, &words, &variables)
        return (process, failure)
    }

    /// Reads both to their ends, whichever speaks, so that neither pipe can fill up.
    private static func drain(_ output: Int32, _ complaint: Int32) -> ([UInt8], [UInt8]) {
        var texts: [[UInt8]] = [[], []]
        var open = [pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: complaint, events: Int16(POLLIN), revents: 0)]
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0.fd >= 0 }) {
            guard poll(&open, nfds_t(open.count), -1) >= 0 else {
                if errno == EINTR { continue }
                break
            }
            for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
                let count = read(open[index].fd, &block, block.count)
                if count > 0 {
                    texts[index] += block[..<count]
                } else if count == 0 || errno != EINTR {
                    // poll passes over what is below zero.
                    open[index].fd = -1
                }
            }
        }
        return (texts[0], texts[1])
    }

    private static func environment(_ more: [String: String]) -> [String] {
        var variables = ["GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"].merging(more) { $1 }.map { "\($0)=\($1)" }
        let set = Set(variables.map { $0.prefix { $0 != "=" } })
        var at = environ
        while let variable = at.pointee.map({ String(cString: $0) }) {
            if !set.contains(variable.prefix { $0 != "=" }) { variables.append(variable) }
            at += 1
        }
        return variables
    }
}
