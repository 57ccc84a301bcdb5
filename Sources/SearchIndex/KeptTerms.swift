import Text

/// The terms of one document as a file can keep them: five bytes each, the key, the lowest byte first, and weight × 8 + form.
///
/// They follow from the document's texts, the abbreviations (``Expansions``) and this program alone, not from its number nor
/// from any other document.
public struct KeptTerms: Sendable, Equatable {
    public let bytes: KeptBytes
    private static let size = 5

    /// - Parameter bytes: as they were kept; nil where they cannot be terms.
    public init?(_ bytes: KeptBytes) {
        guard bytes.count % KeptTerms.size == 0 else { return nil }
        self.bytes = bytes
    }

    init(_ terms: borrowing DocumentTerms) {
        bytes = KeptBytes([UInt8](unsafeUninitializedCapacity: KeptTerms.size * terms.count) { bytes, written in
            let bytes = UnsafeMutableRawBufferPointer(bytes)
            var out = Writer(bytes: bytes)
            terms.hand(0, to: &out)
            written = out.written
        })
    }

    private struct Writer: PostingWay {
        let bytes: UnsafeMutableRawBufferPointer
        var written = 0

        @inline(__always)
        mutating func take(_ record: Record) {
            bytes.storeBytes(of: Records.key(record).littleEndian, toByteOffset: written, as: UInt32.self)
            bytes[written + 4] = UInt8(truncatingIfNeeded: record)
            written += KeptTerms.size
        }
    }

    /// A document that is no more.
    public static let none = KeptTerms()

    private init() { bytes = KeptBytes([]) }

    var count: Int { bytes.count / KeptTerms.size }

    func forEach(_ take: (_ key: UInt32, _ byte: UInt8) -> Void) {
        bytes.withBytes { bytes in
            for at in stride(from: 0, to: bytes.count, by: KeptTerms.size) {
                take(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)), bytes[at + 4])
            }
        }
    }

    /// The terms as numbers, in order of their keys.
    var sorted: [UInt64] {
        var terms: [UInt64] = []
        terms.reserveCapacity(bytes.count / KeptTerms.size)
        forEach { terms.append(UInt64($0) << 8 | UInt64($1)) }
        return terms.sorted()
    }
}

extension KeptTerms: PostingSource {
    @inline(__always)
    func hand(_ number: Int, to way: inout some PostingWay) {
        let document = Postings.make(number, level: 0, form: 0)
        forEach { way.take(Records.make($0, document | UInt32($1))) }
    }
}
