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
            withUnsafeTemporaryAllocation(of: Record.self, capacity: terms.count) { records in
                guard let start = records.baseAddress else { return }
                terms.write(0, to: start)
                for index in 0..<terms.count {
                    bytes.storeBytes(of: Records.key(start[index]).littleEndian, toByteOffset: written, as: UInt32.self)
                    bytes[written + 4] = UInt8(truncatingIfNeeded: start[index])
                    written += KeptTerms.size
                }
            }
        })
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
