import Text

/// Where words begin and end in a stretch of text, by its bytes alone: letters and figures make words, and every
/// letter beyond ASCII but the marks of the blocks that Vietnamese takes its quotation marks, dashes and
/// no-break blanks from (U+0080-00BF, U+2000-2FFF).
extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter or figure begins at `at`.
    @inline(__always)
    func isWord(at: Int) -> Bool {
        guard at < count else { return false }
        let byte = self[at]
        return byte < 0x80 ? WordLimits.isWord(byte) : byte != 0xC2 && byte != 0xE2
    }

    /// Whether a letter or figure ends before `at`.
    @inline(__always)
    func isWord(before at: Int) -> Bool {
        guard at > 0 else { return false }
        let byte = self[at &- 1]
        if byte < 0x80 { return WordLimits.isWord(byte) }
        return !(at > 1 && self[at &- 2] == 0xC2) && !(at > 2 && self[at &- 3] == 0xE2)
    }

    /// The beginning of the word that holds what ends before `at`, looked for down to `limit`.
    @inline(__always)
    func wordStart(before at: Int, limit: Int) -> Int {
        var start = at
        while start > limit, isWord(before: start) { start &-= 1 }
        return start
    }

    func wordEnd(from at: Int) -> Int {
        var end = at
        while end < count, isWord(at: end) { end &+= 1 }
        return end
    }

    /// Whether these bytes stand at `at`.
    func holds(_ bytes: [UInt8], at: Int) -> Bool {
        guard at >= 0, bytes.count <= count &- at else { return false }
        for offset in 0..<bytes.count where self[at &+ offset] != bytes[offset] { return false }
        return true
    }

    /// Whether one of these words, or rows of words, ends before `at`.
    func holds(_ words: [[UInt8]], before at: Int) -> Bool {
        words.contains { holds($0, at: at - $0.count) && !isWord(before: at - $0.count) }
    }

    /// Whether one of these words, or rows of words, begins at `at`.
    func holds(_ words: [[UInt8]], from at: Int) -> Bool {
        words.contains { holds($0, at: at) && !isWord(at: at + $0.count) }
    }

    /// How many bytes the blank before `at` has: 0, 1, or 2 for a no-break one.
    func blank(before at: Int) -> Int {
        guard at > 0 else { return 0 }
        if self[at - 1] == 0x20 { return 1 }
        return at > 1 && self[at - 1] == 0xA0 && self[at - 2] == 0xC2 ? 2 : 0
    }

    /// How many bytes the blank at `at` has.
    func blank(at: Int) -> Int {
        guard at < count else { return 0 }
        if self[at] == 0x20 { return 1 }
        return at + 1 < count && self[at] == 0xC2 && self[at + 1] == 0xA0 ? 2 : 0
    }
}

enum WordLimits {
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
}
