import Foundation
import Testing

#if os(Linux)

/// Killed, or failed by the system, at one call after the other while the former generation is made the next one: the site is
/// always one generation and whole, success is never claimed falsely, and the next build needs no help.
@Suite struct GenerationFaultTests {
    /// All calls with `MOCBAN_THOROUGH` in the environment, else a part of them.
    private static let step = ProcessInfo.processInfo.environment["MOCBAN_THOROUGH"] == nil ? 7 : 1

    /// Two states of a site, built in turns, and what a clean build makes of each.
    private struct Seesaw {
        let site: SiteFolder
        let clean: [[String: Data]]
        private static let item = "content/news/2026/moi.md"

        init() throws {
            site = try OutputSample.site.written()
            var clean: [[String: Data]] = []
            for state in 0..<2 {
                try Self.put(state, site)
                let run = try site.run(["build", "--quiet", "--output", site.outside + "/sach-\(state)"])
                guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
                clean.append(try DiskState(site.outside + "/sach-\(state)").bytes)
            }
            self.clean = clean
        }

        /// A title, an item that comes and goes, one with files beside it, a folder in a file's place and back.
        private static func put(_ state: Int, _ site: SiteFolder) throws {
            try site.put("content/news/2026/nam.md", OutputSample.item("Tin thứ năm, lần \(state)", "2026-02-03", ""))
            try site.put("content/news/2026/sau.md", OutputSample.item("Tin thứ sáu", "2026-03-28", "aliases: [/cu/\(state == 0 ? "x" : "x/y.aspx")]"))
            if state == 0 {
                try? FileManager.default.removeItem(atPath: site.path + "/content/news/2026/moi")
                try site.put(item, OutputSample.item("Tin mới", "2026-04-01", ""))
            } else {
                try? FileManager.default.removeItem(atPath: site.path + "/" + item)
                try site.put("content/news/2026/moi/index.md", OutputSample.item("Tin mới", "2026-04-01", "", body: "[Tệp](bang.csv)\n"))
                try site.put("content/news/2026/moi/bang.csv", "a,b\r\n1,2\r\n")
            }
        }

        func turn(to state: Int, _ environment: [String: String?] = [:]) throws -> Run {
            try Self.put(state, site)
            return try site.run(["build", "--quiet", "--jobs", "1"], environment: environment)
        }

        var published: [String: Data] {
            get throws { FileManager.default.fileExists(atPath: site.output) ? try DiskState(site.output).bytes : [:] }
        }
    }

    private func seesaw(_ fault: FaultShim.Fault, exchanges: Bool = true, from first: Int = 1, _ check: (Run, Seesaw, Int) throws -> Void) throws {
        let shim = try FaultShim()
        let seesaw = try Seesaw()
        for state in [0, 1, 0] { #expect(try seesaw.turn(to: state).exitCode == 0) }
        #expect(FileManager.default.fileExists(atPath: seesaw.site.path + "/.public.mocban/former"))
        var state = 0
        var number = first
        var hits = 0
        while true {
            state = 1 - state
            let run = try seesaw.turn(to: state, shim.environment(fault, at: number, exchanges: exchanges))
            guard shim.wasHit else { break }
            hits += 1
            try check(run, seesaw, state)
            let next = try seesaw.turn(to: state)
            #expect(next.exitCode == 0, "after a fault at call \(number): \(next.out)\(next.err)")
            #expect(try seesaw.published == seesaw.clean[state], "after a fault at call \(number)")
            let left = try FileManager.default.contentsOfDirectory(atPath: seesaw.site.path + "/.public.mocban")
            #expect(Set(left).isSubset(of: [".gitignore", "former", "stamps", "state"]), "after a fault at call \(number)")
            // And what is kept now can be trusted again.
            #expect(try seesaw.turn(to: 1 - state).exitCode == 0)
            #expect(try seesaw.published == seesaw.clean[1 - state], "two builds after a fault at call \(number)")
            #expect(try seesaw.turn(to: state).exitCode == 0)
            number += Self.step
        }
        #expect(hits > 20 / Self.step)
    }

    @Test func killedBeforeACall() throws {
        try seesaw(.kill) { run, seesaw, state in
            #expect(run.exitCode == 128 + SIGKILL)
            let now = try seesaw.published
            #expect(now == seesaw.clean[state] || now == seesaw.clean[1 - state])
        }
    }

    /// Without an exchange the site may be missing for a moment, and is put back.
    @Test func killedWhereThereIsNoExchange() throws {
        try seesaw(.kill, exchanges: false, from: 2) { run, seesaw, state in
            #expect(run.exitCode == 128 + SIGKILL)
            let now = try seesaw.published
            #expect(now == seesaw.clean[state] || now == seesaw.clean[1 - state] || now.isEmpty)
        }
    }

    @Test(arguments: [EIO, ENOSPC]) func failedCall(_ code: Int32) throws {
        try seesaw(.error(code), from: Int(code) % Self.step + 1) { run, seesaw, state in
            let now = try seesaw.published
            #expect(now == (run.exitCode == 0 ? seesaw.clean[state] : seesaw.clean[1 - state]), "\(run.exitCode): \(run.err)")
        }
    }
}

#endif
