extension Linter {
    /// Passes over the words of fewer than eight bytes that are remembered and that no rule asks for, with blanks and what else
    /// is nothing: nine words in ten, by themselves in two thirds of the instructions, since nothing is put aside for what is
    /// done with the others.
    ///
    /// - Parameters:
    ///   - lastEnd: where the word before ends; `lastFacts` its facts.
    /// - Returns: the first byte that is not passed.
    @inline(__always)
    func passPlainWords(
        from start: Int, _ prose: Prose, _ words: inout Int, _ marked: inout Int, _ lastEnd: inout Int, _ lastFacts: inout WordFacts
    ) -> Int {
        guard let base = prose.bytes.baseAddress else { return start }
        let last = prose.range.upperBound &- 8
        var at = start
        while at <= last {
            let low = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
            let bits = Linter.letterBits(low)
            if bits == 0 {
                guard byteClasses.utf8Start[Int(low & 0xFF)] == UInt8(ascii: ".") else { break }
                at &+= 1
                continue
            }
            guard bits < 64, let facts = memory.remembered(low & ((1 &<< bits) &- 1)),
                facts.isDisjoint(with: .remarkable)
            else { break }
            words &+= 1
            marked &+= Int(facts.rawValue & 1)
            lastFacts = facts
            lastEnd = at &+ Int(truncatingIfNeeded: bits &>> 3)
            at = lastEnd &+ ((low &>> bits) & 0xFF == 0x20 ? 1 : 0)
        }
        return at
    }

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
                return (length, memory.facts(word, 0) { analysis(at..<at &+ length, prose) })
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
        return (length, facts)
    }

    func analysis(_ place: Range<Int>, _ prose: Prose) -> WordFacts {
        WordAnalysis.facts(UnsafeBufferPointer(rebasing: prose.bytes[place]), guide)
    }

    /// How many of the eight bytes, from the first on, are letters or lie beyond ASCII.
    @inline(__always)
    private static func letters(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: letterBits(bytes) &>> 3) }

    /// The same in bits.
    @inline(__always)
    private static func letterBits(_ bytes: UInt64) -> UInt64 {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high = each &* 0x80
        let small = (bytes | each &* 0x20) & ~high
        // The highest bit of each byte: set from `a` on, and from behind `z` on.
        let isLetter = (small &+ each &* 0x1F) & ~(small &+ each &* 0x05) | bytes
        return UInt64(truncatingIfNeeded: (~isLetter & high).trailingZeroBitCount) & ~7
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
