import CPlatform
import Foundation
import Testing

@testable import Reading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files that come from a disk are fetched before it is their turn.
@Suite final class ReadAheadTests {
    private static let count = 200
    /// Beside the program: the temporary folder may be in memory, where no file is ever away.
    private let folder = FileManager.default.currentDirectoryPath + "/.build/read-ahead-\(UUID().uuidString)"
    private let tree: SourceTree

    init() throws {
        tree = SourceTree(root: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for number in 0..<ReadAheadTests.count { try Data("Bài số \(number).\n".utf8).write(to: URL(fileURLWithPath: folder + "/\(number).md")) }
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Whether a file's bytes are in memory. Asking does not fetch them.
    private func isAtHand(_ number: Int) -> Bool {
        let file = open(folder + "/\(number).md", O_RDONLY)
        defer { close(file) }
        let size = 4096
        guard let bytes = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), bytes != MAP_FAILED else { return true }
        defer { munmap(bytes, size) }
        #if canImport(Glibc)
        var page: UInt8 = 0
        #else
        var page: CChar = 0
        #endif
        return mincore(bytes, size, &page) != 0 || page & 1 == 1
    }

    /// Whether the system tells that a file would have to be waited for.
    private func tells(_ number: Int) -> Bool {
        let file = open(folder + "/\(number).md", O_RDONLY)
        defer { close(file) }
        var byte: UInt8 = 0
        return mocban_read_at_hand(file, &byte, 1) < 0 && errno == EAGAIN
    }

    /// Takes the files out of memory. Linux alone does it when asked.
    private func sendAway() {
        #if canImport(Glibc)
        for number in 0..<ReadAheadTests.count {
            let file = open(folder + "/\(number).md", O_RDONLY)
            fsync(file)
            posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
            close(file)
        }
        #endif
    }

    private func text(_ number: Int) -> String? {
        SourceText.read(FoundFile(path: "\(number).md"), in: tree, limit: 100).0.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func filesAreFetchedAhead() throws {
        sendAway()
        guard tells(ReadAheadTests.count - 1) else { return }
        let list = tree.readAhead(ReadAheadTests.count) { "\($0).md" }
        list.reach(0)
        #expect(!isAtHand(60), "nothing is asked for before a file had to be waited for")
        #expect(text(0) == "Bài số 0.\n")
        list.reach(1)
        // Nobody waits for it; a disk takes milliseconds.
        for _ in 0..<10_000 where !isAtHand(60) { usleep(1000) }
        #expect(isAtHand(60))
        for number in 0..<ReadAheadTests.count {
            list.reach(number)
            #expect(text(number) == "Bài số \(number).\n")
        }
        list.reach(ReadAheadTests.count)
    }

    /// A file that has gone, or is none, is left to whoever reads it.
    @Test func whatIsNotThereIsPassedOver() throws {
        sendAway()
        let list = tree.readAhead(ReadAheadTests.count) { $0 % 2 == 0 ? "\($0).md" : $0 % 3 == 0 ? nil : "../\($0)/none.md" }
        for number in stride(from: 0, to: ReadAheadTests.count, by: 2) {
            list.reach(number)
            #expect(text(number) == "Bài số \(number).\n")
        }
    }
}
