import Foundation
import Testing

@testable import Publishing

#if compiler(>=6.3)
    extension PublishingTests {
        /// What only a process of its own can show.
        @Suite struct ProcessTests {
            /// Killed at work: the next publication needs no cleaning up by hand.
            @Test(arguments: [false, true])
            func killed(_ hasSite: Bool) async throws {
                let box = try Sandbox()
                if hasSite { try box.publish(["a.html": "cũ"]) }
                let site = box.site
                await #expect(processExitsWith: .signal(SIGKILL)) { [site = site as String] in
                    let publication = try Publication.open(
                        output: site + "/public", site: site, protecting: [])
                    try publication.write("mới", to: "a.html")
                    try publication.write("mới", to: "b/c.html")
                    kill(getpid(), SIGKILL)
                }
                #expect(box.published == (hasSite ? ["a.html": "cũ"] : [:]))
                #expect(box.strays == ["next"])
                try box.publish(["d.html": "sau"])
                #expect(box.published == ["d.html": "sau"])
                #expect(box.strays == [])
            }

            @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
            func signalsAreNoted(_ signal: Int32) async throws {
                let box = try Sandbox()
                let site = box.site
                await #expect(processExitsWith: .exitCode(128 + signal)) { [site = site as String, signal = signal as Int32] in
                    watchSignals()
                    let publication = try Publication.open(
                        output: site + "/public", site: site, protecting: [])
                    try publication.write("mới", to: "a.html")
                    raise(SIGPIPE)
                    raise(SIGXFSZ)
                    raise(signal)
                    do throws(PublishError) {
                        try publication.write("mới", to: "b.html")
                    } catch where error.kind == .interrupted(signal) {
                        publication.abandon()
                        exit(128 + signal)
                    }
                }
                #expect(box.published == [:])
                #expect(box.strays == [])
            }

            @Test func secondSignalEndsAtOnce() async {
                await #expect(processExitsWith: .exitCode(128 + SIGINT)) {
                    watchSignals()
                    raise(SIGTERM)
                    raise(SIGINT)
                    exit(0)
                }
            }

            @Test func signalIgnoredByTheParentStaysIgnored() async {
                await #expect(processExitsWith: .exitCode(0)) {
                    signal(SIGHUP, SIG_IGN)
                    watchSignals()
                    raise(SIGHUP)
                    exit(Interruption.signal ?? 0)
                }
            }

            @Test func fileSizeLimitIsAnError() async throws {
                let box = try Sandbox()
                try box.publish(["a.html": "cũ"])
                let site = box.site
                await #expect(processExitsWith: .exitCode(27)) { [site = site as String] in
                    Interruption.watch()
                    var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
                    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                    let publication = try Publication.open(
                        output: site + "/public", site: site, protecting: [])
                    do throws(PublishError) {
                        try publication.write(String(repeating: "x", count: 5000), to: "a.html")
                    } catch {
                        publication.abandon()
                        exit(error.kind == .system(operation: "write", errno: EFBIG) ? 27 : 1)
                    }
                }
                #expect(box.published == ["a.html": "cũ"])
                #expect(box.strays == [])
            }

            @Test func fewDescriptorsAreEnough() async throws {
                let box = try Sandbox()
                let site = box.site
                await #expect(processExitsWith: .exitCode(0)) { [site = site as String] in
                    var limit = rlimit(rlim_cur: 32, rlim_max: 32)
                    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
                    for round in 0..<2 {
                        let publication = try Publication.open(
                            output: site + "/public", site: site, protecting: [])
                        for page in 0..<200 {
                            try publication.write("\(page % 2 * round)", to: "a/\(page)/b.html")
                        }
                        _ = try publication.commit()
                    }
                    exit(0)
                }
                #expect(box.published.count == 200)
            }
        }
    }

    /// A process that a test starts has signals blocked.
    private func watchSignals() {
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        Interruption.watch()
    }
#endif
