/// XXH64 with seed 0, as its specification gives it (github.com/Cyan4973/xxHash,
/// doc/xxhash_spec.md), so that `xxhsum` can check a published site against its manifest
/// and the names of its assets.
///
/// It tells files apart, it does not guard against somebody who wants two to look alike; whether a
/// file is unchanged is always settled by its bytes.
public struct ContentHash: Sendable {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    private var lane1 = prime1 &+ prime2
    private var lane2 = prime2
    private var lane3: UInt64 = 0
    private var lane4 = 0 &- prime1
    private var length = 0

    public init() {}

    /// The hash of all of `bytes` at once.
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = ContentHash()
        return hash.finish(UnsafeRawBufferPointer(bytes))
    }

    /// Takes in a block whose length is a multiple of 32, which every block but the last must be.
    public mutating func update(_ block: UnsafeRawBufferPointer) {
        guard let start = block.baseAddress else { return }
        let count = block.count & ~31
        // In locals, and from a bare pointer: a third of the time.
        var (one, two, three, four) = (lane1, lane2, lane3, lane4)
        for at in stride(from: 0, to: count, by: 32) {
            one = Self.round(one, start.word(at))
            two = Self.round(two, start.word(at + 8))
            three = Self.round(three, start.word(at + 16))
            four = Self.round(four, start.word(at + 24))
        }
        (lane1, lane2, lane3, lane4) = (one, two, three, four)
        length += count
    }

    /// Takes in the last block, of any length, and returns the hash.
    public mutating func finish(_ last: UnsafeRawBufferPointer) -> UInt64 {
        let total = length + last.count
        update(last)

        var hash: UInt64
        if total >= 32 {
            hash = Self.turn(lane1, 1) &+ Self.turn(lane2, 7)
            hash = hash &+ Self.turn(lane3, 12) &+ Self.turn(lane4, 18)
            for lane in [lane1, lane2, lane3, lane4] {
                hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
            }
        } else {
            hash = Self.prime5
        }
        hash = hash &+ UInt64(truncatingIfNeeded: total)

        var at = last.count & ~31
        while at + 8 <= last.count {
            hash ^= Self.round(
                0, last.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
            hash = Self.turn(hash, 27) &* Self.prime1 &+ Self.prime4
            at += 8
        }
        if at + 4 <= last.count {
            let half = last.loadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
            hash ^= UInt64(half) &* Self.prime1
            hash = Self.turn(hash, 23) &* Self.prime2 &+ Self.prime3
            at += 4
        }
        while at < last.count {
            hash ^= UInt64(last[at]) &* Self.prime5
            hash = Self.turn(hash, 11) &* Self.prime1
            at += 1
        }

        hash = (hash ^ (hash >> 33)) &* Self.prime2
        hash = (hash ^ (hash >> 29)) &* Self.prime3
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        turn(lane &+ word &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func turn(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        (value << bits) | (value >> (64 - bits))
    }
}

extension UnsafeRawPointer {
    @inline(__always)
    fileprivate func word(_ offset: Int) -> UInt64 {
        loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
}
