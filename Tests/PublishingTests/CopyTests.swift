import Foundation
import Testing
import Text

@testable import Publishing

extension PublishingTests {
    @Suite struct CopyTests {
        let box: Sandbox
        var source: String { box.root + "/nguồn.pdf" }
        init() throws { box = try Sandbox() }

        func copy(limit: Int = 1 << 30) throws -> Publication.Counts {
            let publication = try box.open()
            try publication.copy(from: source, to: "tệp/nguồn.pdf", limit: limit)
            return try publication.commit()
        }

        func put(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: source)) }

        /// Around the size of a block, where a length is easily off by one.
        @Test(arguments: [0, 1, 31, 32, 262_143, 262_144, 262_145, 1_000_003])
        func copiesAndKeepsWhatIsUnchanged(_ size: Int) throws {
            var bytes = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) })
            try put(bytes)
            #expect(try copy().written == 1)
            #expect(try Data(contentsOf: URL(fileURLWithPath: box.output + "/tệp/nguồn.pdf")) == bytes)
            let hash = Array(bytes).withUnsafeBufferPointer { ContentHash.of($0) }
            #expect(box.text(".mocban")?.contains(String(hash, radix: 16)) == true)

            let old = box.status("tệp/nguồn.pdf")
            #expect(try copy().unchanged == 1)
            #expect(box.status("tệp/nguồn.pdf").st_ino == old.st_ino)

            guard size > 0 else { return }
            bytes[size - 1] ^= 1
            try put(bytes)
            #expect(try copy().written == 1)
            #expect(try Data(contentsOf: URL(fileURLWithPath: box.output + "/tệp/nguồn.pdf")) == bytes)
        }

        @Test func writtenAndCopiedFilesAreTheSame() throws {
            try put(Data("giống".utf8))
            _ = try copy()
            #expect(try box.publish(["tệp/nguồn.pdf": "giống"]).unchanged == 1)
        }

        @Test func limit() throws {
            try put(Data(count: 101))
            #expect(kind { _ = try copy(limit: 100) } == .tooLarge(limit: 100))
            try put(Data(count: 100))
            #expect(try copy(limit: 100).written == 1)
        }

        @Test func sparseGiantIsRefusedUnread() throws {
            try put(Data())
            #expect(truncate(source, 1 << 40) == 0)
            #expect(kind { _ = try copy() } == .tooLarge(limit: 1 << 30))
        }

        @Test func onlyFiles() throws {
            symlink("/etc/passwd", source)
            #expect(kind { _ = try copy() } == .notAFile)
            unlink(source)
            mkfifo(source, 0o644)
            #expect(kind { _ = try copy() } == .notAFile)
            unlink(source)
            mkdir(source, 0o755)
            #expect(kind { _ = try copy() } == .notAFile)
            rmdir(source)
            #expect(kind { _ = try copy() } == .system(operation: "open", errno: ENOENT))
            #expect(box.published == [:])
            #expect(box.strays == [])
        }

        @Test func onlyTheFileThatWasChecked() throws {
            try put(Data("x".utf8))
            var about = stat()
            stat(source, &about)
            let publication = try box.open()
            try publication.copy(
                from: source, to: "a", limit: 9, device: UInt64(about.st_dev),
                inode: UInt64(about.st_ino))
            #expect(
                kind {
                    try publication.copy(
                        from: source, to: "b", limit: 9, inode: UInt64(about.st_ino) + 1)
                } == .changedMeanwhile)
        }

        @Test func fileThatGrowsMeanwhile() throws {
            try put(Data(count: 300_000))
            // The interruption is asked for once before and once for every block.
            let asked = Failures()
            let source = source
            let publication = try box.open(interruption: {
                asked.add(CancellationError())
                if asked.all.count == 4 { truncate(source, 400_000) }
                return nil
            })
            #expect(
                kind { try publication.copy(from: source, to: "a", limit: 1 << 30) }
                    == .changedMeanwhile)
        }
    }
}
