import Text

/// The bytes of a text at which a look is worth while: figures, capitals, `/` and Đ, and a few that stand between
/// these. All else, nine tenths of a text, is passed 64 bytes at a time.
struct Triggers {
    private let base: UnsafePointer<UInt8>?
    private let end: Int
    /// The bytes behind those that were asked.
    private var next = 0
    /// Where the bytes of `answers` begin.
    private var block = 0
    /// A bit for each byte.
    private var answers: UInt64 = 0

    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
        base = text.baseAddress
        end = text.count
    }

    /// The next one that is not before `limit`, which lies behind the last one; nil at the text's end.
    @inline(__always)
    mutating func next(from limit: Int) -> Int? {
        guard let base else { return nil }
        while true {
            while answers != 0 {
                let at = block &+ answers.trailingZeroBitCount
                answers &= answers &- 1
                if at >= limit { return at }
            }
            guard next < end else { return nil }
            // Where fewer are left than are looked at together, the last ones; those that had their turn lie before the limit.
            if end >= 64 {
                block = min(next, end &- 64)
                let start = base + block
                answers = Triggers.answers(start) | Triggers.answers(start + 16) &<< 16 | Triggers.answers(start + 32) &<< 32
                    | Triggers.answers(start + 48) &<< 48
                next = block &+ 64
            } else if end >= 16 {
                block = min(next, end &- 16)
                answers = Triggers.answers(base + block)
                next = block &+ 16
            } else {
                answers = Triggers.answers(EightBytes(base, count: min(end, 8)))
                if end > 8 { answers |= Triggers.answers(EightBytes(base + 8, count: end &- 8)) &<< 8 }
                next = end
            }
        }
    }

    // Đ is C4 90; small letters beyond ASCII end in odd bytes.

    @inline(__always)
    private static func answers(_ start: UnsafePointer<UInt8>) -> UInt64 {
        let sixteen = SixteenBytes(start)
        return SixteenBytes.bits(sixteen.lie(from: 0x2F, through: 0x5F) .| sixteen.are(0x90))
    }

    @inline(__always)
    private static func answers(_ eight: EightBytes) -> UInt64 {
        // A false answer above a right one does no harm.
        EightBytes.bits(eight.every(from: 0x2F) & ~eight.every(from: 0x60) & ~eight.word | eight.first(0x90))
    }
}
