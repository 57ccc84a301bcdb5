import Text

extension Linter {
    /// Passes over the words of up to eight bytes that are remembered as plain, with what is nothing between them: nine words in ten.
    ///
    /// - Parameters:
    ///   - block: what is known of the bytes from here on, from one call to the next.
    ///   - last: the place of the word before.
    /// - Returns: the first byte that is not passed.
    @inline(__always)
    func passPlainWords(
        from start: Int, _ prose: Prose, _ block: inout WordBlock, _ words: inout Int, _ marked: inout Int, _ last: inout Range<Int>
    ) -> Int {
        guard let base = prose.bytes.baseAddress else { return start }
        let plain = memory.plain
        var at = start
        while block.reach(at, base, prose) {
            let from = block.start
            var letters = block.letters
            let sign = block.signs.trailingZeroBitCount
            while true {
                let first = letters.trailingZeroBitCount
                guard first < sign else {
                    // A sign, or only what is nothing up to the end of the block.
                    at = from &+ sign
                    break
                }
                // One more than the lowest letter carries over to where its word ends.
                let behind = letters &+ (letters & (0 &- letters))
                let length = behind.trailingZeroBitCount &- first
                at = from &+ first
                guard length <= 8 else { return at }
                if behind == 0 {
                    block.forget()
                    break
                }
                let low = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
                let word = low & (~0 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length))
                guard plain[WordMemory.place(of: word)] == word else { return at }
                words &+= 1
                marked &+= word & EightBytes.highest == 0 ? 0 : 1
                last = Range(uncheckedBounds: (at, at &+ length))
                letters = behind & (behind &- 1)
            }
            if sign < 64 { break }
        }
        return at
    }

    /// Whether the word at a place begins with a capital.
    func isCapital(_ word: Int, _ prose: Prose) -> Bool { self.word(word, prose).facts.contains(.capital) }

    /// The word that begins at `at`, its bytes and its facts.
    ///
    /// Eight or sixteen bytes are looked at together, since most words have seven and a branch for each letter would cost more than all else.
    @inline(__always)
    func word(_ at: Int, _ prose: Prose) -> (length: Int, facts: WordFacts) {
        // Most words have fewer than eight bytes.
        if at &+ 8 <= prose.range.upperBound, let base = prose.bytes.baseAddress {
            let low = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let length = Linter.letters(low)
            if length < 8 {
                let word = low & ((1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1)
                let facts = memory.facts(word, 0) { analysis(at..<at &+ length, prose) }
                memory.keep(word, facts)
                return (length, facts)
            }
        }
        return wideWord(at, prose)
    }

    @inline(never)
    private func wideWord(_ at: Int, _ prose: Prose) -> (length: Int, facts: WordFacts) {
        let left = prose.range.upperBound &- at
        var low: UInt64
        var high: UInt64
        if at &+ 16 <= prose.bytes.count, let base = prose.bytes.baseAddress {
            let start = UnsafeRawPointer(base + at)
            low = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
            high = UInt64(littleEndian: (start + 8).loadUnaligned(as: UInt64.self))
        } else {
            (low, high) = lastBytes(at, prose)
        }
        var length = Linter.letters(low)
        if length == 8 { length &+= Linter.letters(high) }
        length = min(length, left)
        if length >= 16 { return longWord(at, prose) }
        low &= Linter.mask(length)
        high &= Linter.mask(length &- 8)
        let facts = memory.facts(low, high) { analysis(at..<at &+ length, prose) }
        if high == 0 { memory.keep(low, facts) }
        return (length, facts)
    }

    func analysis(_ place: Range<Int>, _ prose: Prose) -> WordFacts {
        WordAnalysis.facts(UnsafeBufferPointer(rebasing: prose.bytes[place]), guide)
    }

    /// How many of the eight bytes, from the first on, are letters or lie beyond ASCII.
    @inline(__always)
    private static func letters(_ bytes: UInt64) -> Int {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high = each &* 0x80
        let small = (bytes | each &* 0x20) & ~high
        // The highest bit of each byte: set from `a` on, and from behind `z` on.
        let isLetter = (small &+ each &* 0x1F) & ~(small &+ each &* 0x05) | bytes
        return (~isLetter & high).trailingZeroBitCount &>> 3
    }

    /// The bits of so many bytes; none below 1, all from 8 on.
    @inline(__always)
    private static func mask(_ bytes: Int) -> UInt64 {
        bytes >= 8 ? ~0 : bytes <= 0 ? 0 : (1 << UInt64(truncatingIfNeeded: bytes &* 8)) &- 1
    }

    private func lastBytes(_ at: Int, _ prose: Prose) -> (UInt64, UInt64) {
        var parts: [UInt64] = [0, 0]
        for place in 0..<16 where at + place < prose.bytes.count {
            parts[place / 8] |= UInt64(prose.bytes[at + place]) << UInt64(place % 8 * 8)
        }
        return (parts[0], parts[1])
    }

    private func longWord(_ at: Int, _ prose: Prose) -> (length: Int, facts: WordFacts) {
        var end = at
        while end < prose.range.upperBound, isLetterOrDigit(prose.bytes[end]), !isDigit(prose.bytes[end]) { end += 1 }
        return (end - at, analysis(at..<end, prose))
    }

    /// Words with signs between them that are no letters, as quotation marks and dashes are: each is looked at by itself.
    func pieces(of place: Range<Int>, _ prose: Prose, _ page: inout Page) {
        var at = place.lowerBound
        var start = at
        var isCapital = false
        func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }
        func finish(_ page: inout Page) {
            guard start < at else { return }
            let (length, kept) = word(start, prose)
            let facts = length == at - start ? kept : analysis(start..<at, prose)
            page.marked += facts.contains(.marked) ? 1 : 0
            if !facts.contains(.mixed), !facts.isDisjoint(with: .remarkable) { page.word(start..<at, facts, follows: isCapital, prose) }
            isCapital = facts.contains(.capital)
        }
        while at < place.upperBound {
            let size = min(length(prose.bytes[at]), place.upperBound - at)
            let isSign = prose.bytes[at] >= 0x80
                && !(prose.text(at..<at + size).unicodeScalars.first?.properties.isAlphabetic ?? false)
            guard isSign else {
                at += size
                continue
            }
            finish(&page)
            if isTCVN3(at, prose) {
                page.damage.tcvn3 += 1
                page.damage.sign(at: at..<at + size)
            }
            at += size
            start = at
        }
        finish(&page)
    }

    /// A sign of Latin-1 in a word, where TCVN3's fonts had a letter: `c¸ch`, `hµnh`, `®¬n vÞ`.
    private func isTCVN3(_ at: Int, _ prose: Prose) -> Bool {
        guard prose.bytes[at] == 0xC2, 0xA8...0xBE ~= prose.byte(at + 1) else { return false }
        let follows = prose.byte(at - 1) | 0x20 &- 97 < 26
        let leads = prose.byte(at + 2) | 0x20 &- 97 < 26
        switch prose.bytes[at + 1] {
        case 0xAB, 0xBB: return follows && leads  // quotation marks
        case 0xA9, 0xAE: return leads  // © and ®
        default: return follows || leads
        }
    }
}
