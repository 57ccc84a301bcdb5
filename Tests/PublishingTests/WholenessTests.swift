import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    /// Whatever happens on the way, the published site is one generation and whole.
    @Suite struct WholenessTests {
        let box: Sandbox
        let old = ["a.html": "cũ", "b/c.html": "cũ"]

        init() throws {
            box = try Sandbox()
            try box.publish(old)
        }

        func expectUntouched(_ location: SourceLocation = #_sourceLocation) {
            #expect(box.published == old, sourceLocation: location)
            #expect(box.strays == [], sourceLocation: location)
        }

        @Test func nothingShowsBeforeTheCommit() throws {
            let publication = try box.open()
            try publication.write("mới", to: "a.html")
            try publication.write("mới", to: "b/c.html")
            #expect(box.published == old)
            _ = try publication.commit()
            #expect(box.published == ["a.html": "mới", "b/c.html": "mới"])
        }

        @Test func abandoned() throws {
            let publication = try box.open()
            try publication.write("mới", to: "x/y/z.html")
            publication.abandon()
            publication.abandon()
            expectUntouched()
            #expect(kind { try publication.write("x", to: "x") } == .ended)
            #expect(kind { _ = try publication.commit() } == .ended)
        }

        @Test func letGo() throws {
            do { try box.open().write("mới", to: "x/y.html") }
            expectUntouched()
        }

        @Test func failureSpoilsTheWhole() throws {
            let publication = try box.open()
            try publication.write("mới", to: "a.html")
            #expect(kind { try publication.write("x", to: "../a") } == .invalidPath)
            #expect(kind { try publication.write("x", to: "b") } == .ended)
            #expect(kind { _ = try publication.commit() } == .ended)
            expectUntouched()
        }

        @Test func committedOnce() throws {
            let publication = try box.open()
            _ = try publication.commit()
            #expect(kind { _ = try publication.commit() } == .ended)
            publication.abandon()
            #expect(box.published == [:])
        }

        /// As a killed process leaves it: with a link in it that must not be followed.
        @Test func leftoverIsRemovedAndLinksInItAreNotFollowed() throws {
            let elsewhere = box.root + "/elsewhere"
            mkdir(elsewhere, 0o755)
            try Data("chim".utf8).write(to: URL(fileURLWithPath: elsewhere + "/canary"))
            try FileManager.default.createDirectory(
                atPath: box.staging + "/b/sâu/hơn", withIntermediateDirectories: true)
            try Data("dở".utf8).write(to: URL(fileURLWithPath: box.staging + "/b/sâu/c.html"))
            symlink(elsewhere, box.staging + "/b/link")
            mkfifo(box.staging + "/pipe", 0o600)
            try box.publish(["a.html": "mới"])
            #expect(box.published == ["a.html": "mới"])
            #expect(box.strays == [])
            #expect(FileManager.default.fileExists(atPath: elsewhere + "/canary"))
        }

        @Test func linkInPlaceOfTheStagingFolder() throws {
            let elsewhere = box.root + "/elsewhere"
            mkdir(elsewhere, 0o755)
            symlink(elsewhere, box.workshop)
            #expect(
                kind { _ = try box.open() } == .system(operation: "open", errno: ENOTDIR))
            #expect(box.published == old)
        }

        /// A kill between the two renames where there is no exchange.
        @Test(arguments: [false, true])
        func formerGenerationIsPutBack(_ hasOutput: Bool) throws {
            mkdir(box.workshop, 0o700)
            let former = box.workshop + "/retired"
            if hasOutput {
                mkdir(former, 0o755)
                try Data().write(to: URL(fileURLWithPath: former + "/x"))
            } else {
                rename(box.output, former)
            }
            let publication = try box.open(waitSeconds: 5)
            #expect(box.published == old)
            publication.abandon()
            expectUntouched()
        }

        @Test func twoStepsWhereThereIsNoExchange() throws {
            let publication = try box.open()
            try publication.write("mới", to: "a.html")
            try publication.replaceInTwoSteps()
            #expect(publication.putAway(nil) == nil)
            #expect(box.published == ["a.html": "mới"])
            publication.unlock()
            #expect(box.strays == [])
        }

        @Test func outputReplacedMeanwhile() throws {
            let publication = try box.open()
            try publication.write("mới", to: "a.html")
            rename(box.output, box.root + "/cũ")
            mkdir(box.output, 0o755)
            #expect(kind { _ = try publication.commit() } == .changedMeanwhile)
            #expect(box.published == [:])
            #expect(box.strays == [])
        }

        /// Put there while the new generation was being made: it is not lost, and reported next.
        @Test func fileThatArrivesMeanwhile() throws {
            let publication = try box.open()
            try publication.write("mới", to: "a.html")
            try box.put("gửi/lên.txt", "của tôi")
            #expect(try publication.commit().leftover == nil)
            #expect(box.published == ["a.html": "mới", "gửi/lên.txt": "của tôi"])
            #expect(kind { _ = try box.open() } == .foreign(["gửi/lên.txt"], total: 1))
        }

        @Test func interruptedWriteAndCommit() throws {
            let signal = Flag()
            let publication = try box.open(interruption: { signal.value })
            try publication.write("mới", to: "a.html")
            signal.value = SIGTERM
            #expect(kind { try publication.write("x", to: "b") } == .interrupted(SIGTERM))
            publication.abandon()
            expectUntouched()

            signal.value = nil
            let other = try box.open(interruption: { signal.value })
            try other.write("mới", to: "a.html")
            signal.value = SIGINT
            #expect(kind { _ = try other.commit() } == .interrupted(SIGINT))
            expectUntouched()
        }

        @Test func descriptorsAreGivenBack() throws {
            let before = try openDescriptors()
            for round in 0..<5 {
                try box.publish(["a.html": "\(round)", "b/c/d.html": "x"])
                try box.open().abandon()
                _ = try? box.open().write("x", to: "..")
            }
            #expect(try openDescriptors() == before)
        }

        @Test func fewDescriptorsAtWork() throws {
            let before = try openDescriptors()
            let publication = try box.open()
            for page in 0..<100 { try publication.write("x", to: "\(page)/index.html") }
            #expect(try openDescriptors() <= before + 4)
            publication.abandon()
        }

        /// Those that lead into the sandbox, where the system tells: other tests open files at the same time.
        func openDescriptors() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").filter { name in
                guard let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/dev/fd/" + name) else { return true }
                return place.hasPrefix(box.root)
            }.count
        }
    }
}

final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Int32?
    var value: Int32? {
        get { lock.withLock { stored } }
        set { lock.withLock { stored = newValue } }
    }
}
