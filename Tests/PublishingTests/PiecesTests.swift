import Foundation
import Testing
import Text

@testable import Publishing

extension PublishingTests {
    /// Files that are handed over piece by piece are those that are written at once.
    @Suite struct PiecesTests {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        static func bytes(_ size: Int) -> [UInt8] { (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 13 &+ $0 >> 8) } }

        /// Publishes one file in pieces of 64 bytes, or as a whole where it is shorter.
        func publish(_ bytes: [UInt8], _ path: String = "dữ-liệu/bảng.csv", keepsFormer: Bool = true) throws -> Publication.Counts {
            let publication = try box.open(.init(keepsFormer: keepsFormer))
            let pieces = try publication.begin(path)
            var rest = bytes[...]
            while rest.count > 64 {
                try Array(rest.prefix(64)).withUnsafeBufferPointer { try publication.add($0, to: pieces) }
                rest = rest.dropFirst(64)
            }
            try Array(rest).withUnsafeBufferPointer { _ = try publication.finish(pieces, $0) }
            return try publication.commit()
        }

        func written(_ path: String = "dữ-liệu/bảng.csv") throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: box.output + "/" + path))) }

        /// Several builds, so that the file is in no generation, in the published one, and in the one before that.
        @Test(arguments: [0, 1, 63, 64, 65, 128, 100_003], [true, false]) func areTheFile(_ size: Int, _ keepsFormer: Bool) throws {
            var bytes = Self.bytes(size)
            #expect(try publish(bytes, keepsFormer: keepsFormer).written == 1)
            #expect(try written() == bytes)
            let hash = bytes.withUnsafeBufferPointer { ContentHash.of($0) }
            #expect(box.text(".mocban")?.contains(String(hash, radix: 16)) == true)

            let old = box.status("dữ-liệu/bảng.csv")
            for _ in 0..<3 { #expect(try publish(bytes, keepsFormer: keepsFormer) == Publication.Counts(written: 0, unchanged: 1, removed: 0, bytes: size)) }
            #expect(box.status("dữ-liệu/bảng.csv").st_ino == old.st_ino)

            guard size > 0 else { return }
            for _ in 0..<3 {
                bytes[size - 1] &+= 1
                #expect(try publish(bytes, keepsFormer: keepsFormer).written == 1)
                #expect(try written() == bytes)
            }
            #expect(box.strays == [])
        }

        @Test func writtenAtOnceOrInPieces() throws {
            let bytes = Self.bytes(1_000)
            _ = try publish(bytes, "a.bin")
            let publication = try box.open()
            #expect(try bytes.withUnsafeBufferPointer { try publication.write($0, to: "a.bin") })
            #expect(try publication.commit().unchanged == 1)
        }

        /// Somebody spoiled the published file: it is made again, though its list tells of the same bytes.
        @Test func spoiledByHand() throws {
            let bytes = Self.bytes(1_000)
            _ = try publish(bytes)
            var spoiled = bytes
            spoiled[500] ^= 1
            try Data(spoiled).write(to: URL(fileURLWithPath: box.output + "/dữ-liệu/bảng.csv"))
            chmod(box.output + "/dữ-liệu/bảng.csv", 0o644)
            #expect(try publish(bytes).written == 1)
            #expect(try written() == bytes)
        }

        @Test func onePlaceForOneFile() throws {
            let publication = try box.open()
            let pieces = try publication.begin("a.bin")
            #expect(kind { _ = try publication.begin("a.bin") } != nil)
            // A part that failed spoils the whole.
            #expect(kind { try [UInt8](repeating: 0, count: 32).withUnsafeBufferPointer { try publication.add($0, to: pieces) } } == .ended)
            #expect(box.published == [:])
        }

        @Test func leftUnfinished() throws {
            let publication = try box.open()
            let pieces = try publication.begin("a.bin")
            try Self.bytes(64).withUnsafeBufferPointer { try publication.add($0, to: pieces) }
            publication.abandon()
            #expect(box.published == [:] && box.strays == [])
        }
    }
}
