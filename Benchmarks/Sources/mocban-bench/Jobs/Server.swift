#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A running `mocban serve`, asked over plain HTTP.
final class Server {
    private let process: pid_t
    private var port: UInt16 = 0

    /// A page as the preview answers with it, and the words by which its script asks for changes.
    struct Shown {
        let token: String
        let version: String
    }

    /// Starts it and waits until it tells its address in `log`.
    init(_ command: [String], log: String) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, log + ".log", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let fault = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
        guard fault == 0 else { throw Failure("\(command[0]): \(String(cString: strerror(fault)))") }
        process = child
        let end = Clock.seconds + 600
        while Clock.seconds < end {
            let told = String(decoding: try Files.read(log), as: UTF8.self)
            if let rest = told.split(separator: "http://127.0.0.1:").dropFirst().first, let port = UInt16(rest.prefix { $0.isNumber }),
                rest.contains("/")
            {
                self.port = port
                return
            }
            usleep(20_000)
        }
        self.end()
        throw Failure("\(command.joined(separator: " ")) told no address in 10 minutes")
    }

    func end() {
        kill(process, SIGTERM)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// Bytes, as the kernel counts them.
    var peakMemory: Int {
        let lines = (try? Files.read("/proc/\(process)/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let line = lines.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split { $0 == " " || $0 == "\t" }.compactMap { Int($0) }.first ?? 0) * 1024
    }

    /// The page once the preview has said nothing new for a second: the changes before have been worked off.
    func settled(on address: String) throws -> Shown {
        var version = ""
        while true {
            let page = try get("/" + address)
            guard let token = attribute("data-token", of: page), let now = attribute("data-version", of: page) else {
                throw Failure("/\(address) is no page of the preview: \(page.prefix(300))")
            }
            if now == version { return Shown(token: token, version: now) }
            version = now
            sleep(1)
        }
    }

    /// Asks as the script of a page does, until the page has these words.
    func wait(for words: String, on address: String, since page: Shown) throws {
        var version = page.version
        let end = Clock.seconds + 120
        while Clock.seconds < end {
            version = body(of: try get("/_mocban/wait?token=\(page.token)&since=\(version)"))
            if try get("/" + address).contains(words) { return }
        }
        throw Failure("the preview did not show “\(words)” within two minutes")
    }

    private func attribute(_ name: String, of page: String) -> String? {
        page.split(separator: name + "=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
    }

    private func body(of answer: String) -> String {
        answer.split(separator: "\r\n\r\n", maxSplits: 1).dropFirst().first.map { String($0).filter { !$0.isWhitespace } } ?? ""
    }

    /// A whole answer, with its head.
    private func get(_ path: String) throws -> String {
        let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard file >= 0 else { throw Failure.system("socket", path) }
        defer { close(file) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard isConnected == 0 else { throw Failure.system("connect", path) }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n".utf8)
        guard send(file, request, request.count, 0) == request.count else { throw Failure.system("send", path) }
        var answer: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(file, &block, block.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure.system("recv", path) }
            if count == 0 { return String(decoding: answer, as: UTF8.self) }
            answer += block[..<count]
        }
    }
}
