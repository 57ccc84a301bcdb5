import CBrotliDecode
import CZlib
import Compression
import Testing

/// What becomes of bytes on their way through both formats and back, by the libraries' own decoders.
@Suite struct CompressorTests {
    static func expanded(_ bytes: [UInt8], _ format: Compressor.Format, size: Int) -> [UInt8]? {
        var out = [UInt8](repeating: 0, count: size + 1)
        if format == .brotli {
            var count = out.count
            guard BrotliDecoderDecompress(bytes.count, bytes, &count, &out) == BROTLI_DECODER_RESULT_SUCCESS else { return nil }
            return Array(out[..<count])
        }
        var stream = z_stream()
        var bytes = bytes
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        let result = bytes.withUnsafeMutableBufferPointer { input in
            out.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        return result == Z_STREAM_END ? Array(out[..<Int(stream.total_out)]) : nil
    }

    static func compressed(_ bytes: [UInt8], _ format: Compressor.Format, _ compressor: inout Compressor) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { compressor.compress($0, format) { Array($0) } }
    }

    @Test(arguments: Compressor.Format.allCases, [1, 10, 5_000, 300_000])
    func comesBackTheSame(_ format: Compressor.Format, _ count: Int) throws {
        var compressor = Compressor()
        let text = Array(String(repeating: "Cải cách hành chính: số ", count: count).utf8) + Array("hết".utf8)
        let other = Array(String(repeating: "khác ", count: 70_000).utf8)
        let first = Self.compressed(text, format, &compressor)
        if count == 1 {
            #expect(first == nil, "nothing is won")
            return
        }
        let bytes = try #require(first)
        #expect(bytes.count < text.count)
        #expect(Self.expanded(bytes, format, size: text.count) == text)
        // What was compressed before leaves nothing behind.
        _ = Self.compressed(other, format, &compressor)
        #expect(Self.compressed(text, format, &compressor) == bytes)
        var fresh = Compressor()
        #expect(Self.compressed(text, format, &fresh) == bytes)
    }

    @Test(arguments: Compressor.Format.allCases) func leavesWhatDoesNotShrink(_ format: Compressor.Format) {
        var seed: UInt64 = 7
        let noise = (0..<100_000).map { _ in
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: seed >> 40)
        }
        var compressor = Compressor()
        #expect(Self.compressed(noise, format, &compressor) == nil)
        #expect(Self.compressed([], format, &compressor) == nil)
    }

    @Test func headTellsNoTimeAndNoMachine() throws {
        var compressor = Compressor()
        let bytes = try #require(Self.compressed([UInt8](repeating: 65, count: 5_000), .gzip, &compressor))
        #expect(bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] && bytes[9] == 255)
    }

    @Test(arguments: [
        ("index.html", 1_024, true), ("index.html", 1_023, false), ("a.b/x", 5_000, false), ("_redirects", 5_000, false), ("x.woff2", 50_000, false),
        ("x.png", 50_000, false), ("x.pdf", 50_000, false), ("lich.ics", 2_000, true), ("x.gz", 5_000, false), ("x.csv", 100_000_000, false),
    ])
    func choosesByNameAndSize(_ name: String, _ size: Int, _ expected: Bool) { #expect(Compressor.suits(name, size: size) == expected) }
}
