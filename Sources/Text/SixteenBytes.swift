import CPlatform

/// Sixteen bytes of a text looked at in one vector.
///
/// Bytes are compared as numbers with a sign, and with vectors, never with a single byte: only that is one machine instruction.
public struct SixteenBytes {
    public typealias Answers = SIMDMask<SIMD16<Int8>>

    @usableFromInline let bytes: SIMD16<Int8>

    /// - Parameter bytes: where the first of them stands.
    @inlinable @inline(__always)
    public init(_ bytes: UnsafePointer<UInt8>) {
        self.bytes = UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<Int8>.self)
    }

    /// Which of them are this byte.
    @inlinable @inline(__always)
    public func are(_ byte: UInt8, ignoring bits: UInt8 = 0) -> Answers {
        bits == 0 ? bytes .== SixteenBytes.all(byte) : bytes & SixteenBytes.all(~bits) .== SixteenBytes.all(byte)
    }

    /// Which of them lie between the two, these included.
    @inlinable @inline(__always)
    public func lie(from first: UInt8, through last: UInt8) -> Answers {
        // Shifted so that the range begins at the lowest number.
        bytes &- SixteenBytes.all(first &+ 0x80) .< SixteenBytes.all(last &- first &+ 0x81)
    }

    /// Which of sixteen bytes gave the first answer that is not before `start`; nil without one.
    @inlinable @inline(__always)
    public static func first(_ answers: Answers, from start: Int = 0) -> Int? {
        let bits = bits(answers) & ~0 &<< UInt64(truncatingIfNeeded: start)
        return bits == 0 ? nil : bits.trailingZeroBitCount
    }

    /// All answers as bits, the first byte's the lowest.
    @inlinable @inline(__always)
    public static func bits(_ answers: Answers) -> UInt64 { mocban_bits(unsafeBitCast(answers, to: SIMD16<Int8>.self)) }

    @inlinable @inline(__always)
    static func all(_ byte: UInt8) -> SIMD16<Int8> { SIMD16(repeating: Int8(bitPattern: byte)) }
}
