import CPlatform

/// Where words are in 64 bytes of a text, found for all of them at once: letter by letter the processor guesses wrong at the end of each word.
struct WordBlock {
    /// Where its bytes begin; far before the text until the first are looked at.
    private(set) var start = -64
    /// Which bytes are letters; those that were passed are none.
    private(set) var letters: UInt64 = 0
    /// Which are signs that the linter looks at, and a few that it finds to be nothing; the stretch's end counts as one.
    private(set) var signs: UInt64 = 0

    /// Goes on to a place behind the last one.
    /// - Returns: false where so few bytes are left that they are to be looked at one by one.
    @inline(__always)
    mutating func reach(_ at: Int, _ base: UnsafePointer<UInt8>, _ prose: Prose) -> Bool {
        let passed = at &- start
        guard passed >= 64 else {
            letters &= ~0 &<< UInt64(truncatingIfNeeded: passed)
            signs &= ~0 &<< UInt64(truncatingIfNeeded: passed)
            return true
        }
        // A word that begins with the last byte is read with seven behind it.
        let left = prose.range.upperBound &- at
        guard left > 0, at &+ 71 <= prose.bytes.count else { return false }
        start = at
        letters = mocban_letters(base + at)
        signs = mocban_signs(base + at)
        if left < 64 {
            letters &= (1 &<< UInt64(truncatingIfNeeded: left)) &- 1
            signs |= 1 &<< UInt64(truncatingIfNeeded: left)
        }
        return true
    }

    /// Looks at the bytes again from the next place on: a word goes on behind these.
    @inline(__always)
    mutating func forget() { start = -64 }
}
