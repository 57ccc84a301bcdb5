import Text

/// Finds the bytes at which a look is worth while: figures, capitals, `/` and Đ. All else, nine tenths of a text,
/// is passed eight bytes at a time.
enum Triggers {
    /// The first such byte from `start` on, or the text's end. A few others between `/` and `_`, and letters that
    /// hold the byte 0x90, are given too.
    @inline(__always)
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = text.baseAddress else { return text.count }
        let end = text.count
        var at = start
        while at < end {
            let eight = end &- at >= 8 ? EightBytes(base + at) : EightBytes(base + at, count: end &- at)
            // Đ is C4 90; small letters beyond ASCII end in odd bytes.
            let found = eight.every(from: 0x2F) & ~eight.every(from: 0x60) & ~eight.word | eight.every(0x90)
            if found & EightBytes.highest != 0 { return at &+ EightBytes.index(of: found & EightBytes.highest) }
            at &+= 8
        }
        return end
    }
}
