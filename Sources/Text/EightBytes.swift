/// Eight bytes of a text looked at in one number. A byte's answer is its highest bit.
public struct EightBytes {
    public let word: UInt64

    @inlinable @inline(__always)
    public init(_ bytes: UnsafePointer<UInt8>) {
        word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    @inlinable @inline(__always)
    public init(word: UInt64) { self.word = word }

    /// Fewer than eight bytes with zeros behind them.
    @inlinable @inline(__always)
    public init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        var word: UInt64 = 0
        for at in 0..<count { word |= UInt64(bytes[at]) &<< UInt64(8 &* at) }
        self.word = word
    }

    // The lowest answer is right; above it there may be false ones.

    @inlinable @inline(__always)
    public func first(_ byte: UInt8, ignoring bits: UInt8 = 0) -> UInt64 {
        let rest = (word & ~EightBytes.all(bits)) ^ EightBytes.all(byte)
        return (rest &- EightBytes.all(1)) & ~rest & EightBytes.highest
    }

    /// - Parameter limit: up to 128.
    @inlinable @inline(__always)
    public func first(below limit: UInt8) -> UInt64 { (word &- EightBytes.all(limit)) & ~word & EightBytes.highest }

    // Every answer is right, for one addition more.

    @inlinable @inline(__always)
    public func every(_ byte: UInt8, ignoring bits: UInt8 = 0) -> UInt64 {
        let rest = (word & ~EightBytes.all(bits)) ^ EightBytes.all(byte)
        return ~(((rest & EightBytes.all(0x7F)) &+ EightBytes.all(0x7F)) | rest) & EightBytes.highest
    }

    /// - Parameter limit: up to 128.
    @inlinable @inline(__always)
    public func every(from limit: UInt8) -> UInt64 {
        (((word & EightBytes.all(0x7F)) &+ EightBytes.all(0x80 &- limit)) | word) & EightBytes.highest
    }

    /// The bytes from 0x40 to 0x5F: by their three upper bits, 010.
    @inlinable @inline(__always)
    public var capitals: UInt64 { word &<< 1 & ~(word &<< 2 | word) & EightBytes.highest }

    /// Which byte gave the lowest answer; 8 without one.
    @inlinable @inline(__always)
    public static func index(of answers: UInt64) -> Int { answers.trailingZeroBitCount &>> 3 }

    /// All answers as bits, the first byte's the lowest.
    @inlinable @inline(__always)
    public static func bits(_ answers: UInt64) -> UInt64 { ((answers &>> 7) &* 0x0102_0408_1020_4080) &>> 56 }

    /// How many bytes answered.
    @inlinable @inline(__always)
    public static func count(_ answers: UInt64) -> Int { Int(((answers &>> 7) &* all(1)) &>> 56) }

    @inlinable @inline(__always)
    public static var highest: UInt64 { all(0x80) }

    @inlinable @inline(__always)
    public static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
