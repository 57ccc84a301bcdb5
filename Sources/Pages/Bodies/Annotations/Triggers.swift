import Text

/// The bytes of a text at which a look is worth while: figures, capitals, `/` and Đ, and a few that stand between
/// these. All else, nine tenths of a text, is passed sixteen bytes at a time.
struct Triggers {
    private let base: UnsafePointer<UInt8>?
    private let end: Int
    /// The bytes behind those that were asked.
    private var next = 0
    /// Where the bytes of `answers` begin.
    private var block = 0
    private var answers: UInt64 = 0
    /// Of the eight bytes behind those of `answers`.
    private var later: UInt64 = 0

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
            if later != 0 {
                block &+= 8
                answers = later
                later = 0
                continue
            }
            guard next < end else { return nil }
            if end >= 16 {
                // Where fewer are left, the last sixteen; those that had their turn lie before the limit.
                block = min(next, end &- 16)
                (answers, later) = SixteenBytes.words(Triggers.answers(SixteenBytes(base + block)))
            } else {
                block = 0
                answers = Triggers.answers(EightBytes(base, count: min(end, 8)))
                later = end > 8 ? Triggers.answers(EightBytes(base + 8, count: end &- 8)) : 0
            }
            next &+= 16
        }
    }

    // Đ is C4 90; small letters beyond ASCII end in odd bytes.

    @inline(__always)
    private static func answers(_ sixteen: SixteenBytes) -> SixteenBytes.Answers {
        sixteen.lie(from: 0x2F, through: 0x5F) .| sixteen.are(0x90)
    }

    @inline(__always)
    private static func answers(_ eight: EightBytes) -> UInt64 {
        // A false answer above a right one does no harm.
        eight.every(from: 0x2F) & ~eight.every(from: 0x60) & ~eight.word | eight.first(0x90)
    }
}
