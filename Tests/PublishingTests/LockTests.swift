import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    @Suite struct LockTests: Sendable {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        /// Before the first publication there is only the staging folder to lock.
        @Test(arguments: [false, true])
        func secondWaitsAndGivesUp(_ isFirst: Bool) throws {
            if !isFirst { try box.publish(["a": "x"]) }
            let publication = try box.open()
            var waits = 0
            let kind = kind {
                _ = try box.open(waitSeconds: 0) { process in
                    waits += 1
                    #expect(process == nil || process == getpid())
                }
            }
            #expect(kind == .busy(getpid()) || kind == .busy(nil))
            #expect(waits == 1)
            try publication.write("một", to: "a")
            _ = try publication.commit()
            #expect(box.published == ["a": "một"])
            try box.publish(["a": "hai"])
        }

        @Test(arguments: [false, true])
        func secondGetsItsTurn(_ isFirst: Bool) throws {
            if !isFirst { try box.publish(["a": "không"]) }
            let publication = try box.open()
            let failures = Failures()
            let waits = Flag()
            let done = DispatchSemaphore(value: 0)
            Thread.detachNewThread { [box] in
                do {
                    let second = try box.open(waitSeconds: 20) { _ in waits.value = 1 }
                    try second.write("hai", to: "a")
                    _ = try second.commit()
                } catch { failures.add(error) }
                done.signal()
            }
            for _ in 0..<5000 where waits.value == nil { usleep(1000) }
            #expect(waits.value == 1)
            try publication.write("một", to: "a")
            _ = try publication.commit()
            #expect(done.wait(timeout: .now() + 20) == .success)
            #expect(failures.all.isEmpty)
            #expect(box.published == ["a": "hai"])
            #expect(box.strays == [])
        }

        @Test func manyAtOnce() throws {
            let failures = Failures()
            DispatchQueue.concurrentPerform(iterations: 6) { [box] number in
                for round in 0..<5 {
                    do {
                        let publication = try box.open(waitSeconds: 60)
                        for page in 0..<5 {
                            try publication.write("\(number) \(round)", to: "\(page)/index.html")
                        }
                        _ = try publication.commit()
                    } catch { failures.add(error) }
                }
            }
            #expect(failures.all.isEmpty, "\(failures.all)")
            #expect(Set(box.published.values).count == 1)
            #expect(box.published.count == 5)
            #expect(box.strays == [])
        }

        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"),
            "needs flock of util-linux"))
        func anotherProcessIsNamed() throws {
            try box.publish(["a": "x"])
            let other = Process()
            other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
            // Without a child, so that it is flock itself that holds the lock.
            other.arguments = ["--no-fork", box.output, "sleep", "30"]
            try other.run()
            defer { other.terminate() }
            var kind: PublishError.Kind?
            for _ in 0..<500 where kind == nil {
                do { try box.open().abandon() } catch { kind = error.kind }
                usleep(10_000)
            }
            #expect(kind == .busy(other.processIdentifier))

            // The lock goes with its holder.
            kill(other.processIdentifier, SIGKILL)
            other.waitUntilExit()
            try box.publish(["a": "y"])
        }

        @Test func waitingIsInterrupted() throws {
            let publication = try box.open()
            #expect(
                kind { _ = try box.open(waitSeconds: 60, interruption: { SIGINT }) }
                    == .interrupted(SIGINT))
            publication.abandon()
        }
    }
}
