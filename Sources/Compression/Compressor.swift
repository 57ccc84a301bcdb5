import CBrotli
import CZlib

/// Makes files small for the way to the reader, as hosts send them that find them beside a page: `.gz` and `.br`.
///
/// The same bytes in give the same bytes out: no time and no machine stands in them. One for each thread.
public struct Compressor: ~Copyable {
    public enum Format: CaseIterable, Sendable {
        /// RFC 1952, for every browser and for tools.
        case gzip
        /// RFC 7932, for every browser of today over HTTPS.
        case brotli

        /// What stands after a file's name.
        public var suffix: String { self == .gzip ? ".gz" : ".br" }
    }

    // Of 31 MB of pages (1,000 items, 2,171 files), to a share of the size in seconds of processor time, zlib 1.2.13, brotli 1.0.9:
    //   gzip   1  0.301  0.29    6  0.268  0.53    9  0.267  0.56
    //   brotli 5  0.256  0.64    7  0.248  0.88    9  0.248  16.6    11  0.230  30.0
    private static let gzipLevel: Int32 = 6
    private static let brotliQuality: Int32 = 7

    /// What made the files: while it stays, the same file need not be made again.
    public static var mark: String {
        let brotli = BrotliEncoderVersion()
        return "gzip-\(gzipLevel)-zlib-\(String(cString: zlibVersion())) brotli-\(brotliQuality)-\(brotli >> 24).\(brotli >> 12 & 0xFFF).\(brotli & 0xFFF)"
    }

    /// Kinds of files that are text, and the search index (`.bin`): these shrink.
    private static let texts: Set<Substring> = [
        "html", "css", "js", "json", "csv", "xml", "svg", "ics", "vcf", "vtt", "txt", "webmanifest", "bin",
    ]
    /// Below, a file fits into one packet or two as it is.
    private static let least = 1_024
    /// Above, a file is for machines, and would hold up a build.
    private static let most = 64_000_000

    /// Whether a file of this name and size is worth the work.
    public static func suits(_ name: String, size: Int) -> Bool {
        guard (least...most).contains(size), let dot = name.lastIndex(of: ".") else { return false }
        return texts.contains(name[name.index(after: dot)...])
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private var output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)

    public init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for the form of gzip. Should it fail, every later call does.
        _ = deflateInit2_(
            stream, Self.gzipLevel, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        _ = deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Compresses `bytes` and hands on what became of them, valid inside the call only.
    ///
    /// - Returns: nil, and nothing is handed on, if less than a tenth would be won.
    public mutating func compress<Result, Failure: Error>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ format: Format, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard let count = format == .gzip ? gzip(bytes) : brotli(bytes), count <= bytes.count - bytes.count / 10 else { return nil }
        return try body(UnsafeBufferPointer(rebasing: output[..<count]))
    }

    private mutating func reserve(_ capacity: Int) {
        guard output.count < capacity else { return }
        output.deallocate()
        output = .allocate(capacity: capacity)
    }

    private mutating func gzip(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard deflateReset(stream) == Z_OK, let input = UInt32(exactly: bytes.count) else { return nil }
        reserve(Int(deflateBound(stream, UInt(bytes.count))))
        // zlib does not write to its input, though its old header does not say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = input
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        guard deflate(stream, Z_FINISH) == Z_STREAM_END else { return nil }
        // The operating system, which zlib writes into the head: unknown.
        output[9] = 255
        return Int(stream.pointee.total_out)
    }

    private mutating func brotli(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        reserve(BrotliEncoderMaxCompressedSize(bytes.count))
        var count = output.count
        let isDone = BrotliEncoderCompress(
            Self.brotliQuality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes.baseAddress, &count, output.baseAddress)
        return isDone == BROTLI_TRUE ? count : nil
    }
}
