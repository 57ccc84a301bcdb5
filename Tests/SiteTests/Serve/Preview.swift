import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `mocban serve` on a site, ended with it.
final class ServedSite {
    let folder: SiteFolder
    let port: Int
    let process: pid_t
    private let scratch: Scratch

    convenience init(_ site: TinySite = TinySite(), _ arguments: [String] = []) throws { try self.init(of: site.written(), arguments) }

    init(of folder: SiteFolder, _ arguments: [String] = []) throws {
        self.folder = folder
        scratch = try Scratch()
        guard let executable = Program.path else { throw HarnessError("mocban is not built: `swift build --product mocban`") }
        let files = (in: "/dev/null", out: scratch.path + "/out", err: scratch.path + "/err")
        process = try Program.spawn(executable, ["serve", "--port", "0"] + arguments, Program.environment, folder.path, files)
        let end = ContinuousClock.now + .seconds(30)
        while true {
            let said = (try? String(contentsOfFile: files.out, encoding: .utf8)) ?? ""
            if let match = said.firstMatch(of: #/http://[^/]*:(\d+)/ /#), let port = Int(match.1) {
                self.port = port
                break
            }
            if let code = try Program.ended(process) {
                throw HarnessError("ended with \(code): \(said)\((try? String(contentsOfFile: files.err, encoding: .utf8)) ?? "")")
            }
            guard ContinuousClock.now < end else {
                kill(process, SIGKILL)
                waitpid(process, nil, 0)
                throw HarnessError("does not begin to serve: \(said)")
            }
            usleep(5_000)
        }
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// What it said on standard error.
    var complaints: String { (try? String(contentsOfFile: scratch.path + "/err", encoding: .utf8)) ?? "" }

    /// An answer as it came over the wire.
    struct Answer {
        let status: Int
        let head: String
        let body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }

        func field(_ name: String) -> String? {
            for line in head.components(separatedBy: "\r\n") where line.lowercased().hasPrefix(name.lowercased() + ": ") {
                return String(line.dropFirst(name.count + 2))
            }
            return nil
        }
    }

    /// Asks for an address as a browser would.
    func get(_ target: String, _ fields: [String] = [], method: String = "GET") throws -> Answer {
        let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)"] + fields + ["Connection: close", "", ""]
        return try send(lines.joined(separator: "\r\n"))
    }

    /// Sends bytes as they are and takes what comes until the other side closes.
    func send(_ text: String) throws -> Answer {
        let socket = try connected()
        defer { close(socket) }
        // A server that refuses what is sent may close before it took all of it.
        _ = Array(text.utf8).withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Self.send(socket, bytes.baseAddress! + sent, bytes.count - sent)
                guard count > 0 else { break }
                sent += count
            }
            return sent
        }
        var got: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &block, block.count, 0)
            guard count > 0 else { break }
            got += block[..<count]
        }
        let end = Array("\r\n\r\n".utf8)
        guard let split = got.indices.first(where: { got[$0...].starts(with: end) }) else { return Answer(status: 0, head: "", body: got) }
        let head = String(decoding: got[..<split], as: UTF8.self)
        let words = head.split(separator: " ")
        return Answer(status: words.count > 1 ? Int(words[1]) ?? 0 : 0, head: head, body: Array(got[(split + 4)...]))
    }

    func connected() throws -> Int32 {
        #if canImport(Glibc)
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let socket = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let failed = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard failed == 0 else {
            close(socket)
            throw HarnessError("cannot connect: \(String(cString: strerror(errno)))")
        }
        return socket
    }

    private static func send(_ socket: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
        Glibc.send(socket, bytes, count, Int32(MSG_NOSIGNAL))
        #else
        Darwin.send(socket, bytes, count, 0)
        #endif
    }

    /// Asks again until an answer is as wanted; the last one where it never is.
    func get(_ target: String, until isWanted: (Answer) -> Bool) throws -> Answer {
        let end = ContinuousClock.now + .seconds(30)
        while true {
            let answer = try get(target)
            if isWanted(answer) || ContinuousClock.now > end { return answer }
            usleep(10_000)
        }
    }
}
