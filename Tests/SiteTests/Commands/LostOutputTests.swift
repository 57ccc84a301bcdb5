import Foundation
import Testing

/// What a command says may be all that it is run for: into a file on a full disk, half of it must not pass for the whole.
@Suite struct LostOutputTests {
    private func run(_ words: String) throws -> Run {
        let site = try TinySite().written()
        return try Program.run(["-c", words, try #require(Program.path)], executable: "/bin/sh", folder: site.path)
    }

    static let commands = ["check", "check --format sarif --quiet", "headers nginx", "ci github", "duties", "markdown content/pages/gioi-thieu.md", "--help"]

    @Test(arguments: commands) func fullDisk(_ command: String) throws {
        let run = try run("\"$0\" \(command) >/dev/full")
        #expect(run.exitCode == 2)
        #expect(run.err.contains("không ghi hết được kết quả"), "\(run.err)")
    }

    /// Nobody listens, or not to the end: that is no fault.
    @Test(arguments: commands) func noListener(_ command: String) throws {
        let whole = try run("\"$0\" \(command) >/dev/null")
        #expect(try run("\"$0\" \(command) >&-").exitCode == whole.exitCode)
        #expect(try run("{ \"$0\" \(command); echo \"mã $?\" >&2; } | head -c 1 >/dev/null").err.hasSuffix("mã \(whole.exitCode)\n"))
    }

    /// The site is there, whatever could be said of it.
    @Test func publishedSite() throws {
        #expect(try run("for i in 1 2 3; do \"$0\" build --format json >/dev/full || exit; done; test -f public/index.html").exitCode == 0)
    }

    /// Another program at the same pipe may have made it such that writing does not wait.
    @Test func pipeThatDoesNotWait() throws {
        let site = try TinySite().written()
        for number in 0..<600 { try site.put("content/pages/trang-\(number).md", "---\ntitle: Trang \(number)\n---\n<b>x</b>\n") }
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Program.path))
        process.arguments = ["check", "--format", "json", "--quiet", "--site", site.path]
        process.standardOutput = FileHandle(fileDescriptor: ends[1])
        try process.run()
        close(ends[1])
        usleep(300_000)
        let bytes = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try JSONSerialization.jsonObject(with: bytes) is [String: Any])
        #expect(bytes.count > 100_000)
    }
}
