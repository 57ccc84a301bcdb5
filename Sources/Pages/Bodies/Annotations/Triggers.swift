import Text

/// The bytes of a text at which a look is worth while: figures, capitals, `/` and Đ, and a few that stand between
/// these. All else, nine tenths of a text, is passed eight bytes at a time.
struct Triggers {
    private let base: UnsafePointer<UInt8>?
    private let end: Int
    /// The eight bytes behind those that `answers` speaks of.
    private var next = 0
    /// Where the bytes of `answers` begin.
    private var block = 0
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
                let at = block &+ EightBytes.index(of: answers)
                answers &= answers &- 1
                if at >= limit { return at }
            }
            guard next < end else { return nil }
            if end &- next >= 8 {
                block = next
                answers = Triggers.answers(EightBytes(base + block))
            } else if end >= 8 {
                // The last eight bytes; those that had their turn lie before the limit.
                block = end &- 8
                answers = Triggers.answers(EightBytes(base + block))
            } else {
                block = 0
                answers = Triggers.answers(EightBytes(base, count: end))
            }
            next &+= 8
        }
    }

    @inline(__always)
    private static func answers(_ eight: EightBytes) -> UInt64 {
        // Đ is C4 90; small letters beyond ASCII end in odd bytes. A false answer above a right one does no harm.
        eight.every(from: 0x2F) & ~eight.every(from: 0x60) & ~eight.word | eight.first(0x90)
    }
}
