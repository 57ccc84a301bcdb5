/// A stretch of a file that people read, and how to step about in it.
struct Prose {
    /// The whole file's text.
    let bytes: UnsafeBufferPointer<UInt8>
    /// What is looked at.
    let range: Range<Int>

    /// The byte at a place; a line end outside of the stretch.
    @inline(__always)
    func byte(_ at: Int) -> UInt8 { at >= range.lowerBound && at < range.upperBound ? bytes[at] : 0x0A }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The same byte in small letters; a Vietnamese letter's small form has as many bytes.
    func small(_ at: Int) -> UInt8 {
        let byte = byte(at)
        if byte < 0x80 { return byte &- 65 < 26 ? byte | 0x20 : byte }
        guard byte < 0xC0 else {
            return byte == 0xC6 && self.byte(at + 1) == 0xAF ? 0xC6 : byte
        }
        switch self.byte(at - 1) {
        case 0xC3: return byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte
        case 0xC4, 0xC5: return byte | 1
        case 0xC6: return byte == 0xAF ? 0xB0 : byte == 0xA0 ? 0xA1 : byte
        case 0xBA, 0xBB: return self.byte(at - 2) == 0xE1 ? byte | 1 : byte
        default: return byte
        }
    }

    /// Where the words end that begin at `at`: small letters, one blank between two of them, which stands for blanks and a line end.
    /// - Returns: nil where other words stand, or where the last goes on.
    func end(of words: [UInt8], at: Int) -> Int? {
        var place = at
        for byte in words {
            if byte == 0x20 {
                guard let next = afterBlanks(place), next > place else { return nil }
                place = next
            } else {
                guard small(place) == byte else { return nil }
                place += 1
            }
        }
        return isLetterOrDigit(self.byte(place)) ? nil : place
    }

    /// Where the words begin that end at `end`.
    func start(of words: [UInt8], endingAt end: Int) -> Int? {
        var place = end
        for byte in words.reversed() {
            if byte == 0x20 {
                let before = beforeBlanks(place)
                guard before < place else { return nil }
                place = before
            } else {
                place -= 1
                guard place >= range.lowerBound, small(place) == byte else { return nil }
            }
        }
        return isLetterOrDigit(self.byte(place - 1)) ? nil : place
    }

    /// Past blanks and at most one line end; nil where more of them follow than a writer puts.
    func afterBlanks(_ at: Int) -> Int? {
        var place = at
        var lines = 0
        while place < range.upperBound, place - at < 64 {
            switch bytes[place] {
            case 0x20, 0x09, 0x0D: place += 1
            case 0x0A where lines == 0:
                lines = 1
                place += 1
            case 0xC2 where byte(place + 1) == 0xA0: place += 2
            default: return place
            }
        }
        return place < range.upperBound ? nil : place
    }

    func beforeBlanks(_ at: Int) -> Int {
        var place = at
        var lines = 0
        while place > range.lowerBound, at - place < 64 {
            switch bytes[place - 1] {
            case 0x20, 0x09, 0x0D: place -= 1
            case 0x0A where lines == 0:
                lines = 1
                place -= 1
            case 0xA0 where byte(place - 2) == 0xC2: place -= 2
            default: return place
            }
        }
        return place
    }

    /// The sentence around a place, no more than `reach` bytes to either side and within the paragraph.
    func sentence(around place: Range<Int>, reach: Int = 240) -> Range<Int> {
        let first = max(range.lowerBound, place.lowerBound - reach)
        let last = min(range.upperBound, place.upperBound + reach)
        var start = place.lowerBound
        while start > first, !endsSentence(start - 1) { start -= 1 }
        var end = place.upperBound
        while end < last, !endsSentence(end) { end += 1 }
        return start..<end
    }

    private func endsSentence(_ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): byte(at + 1) <= 0x20
        case 0x0A: byte(at + 1) == 0x0A || byte(at + 1) == 0x0D || byte(at - 1) == 0x0A || startsItem(at + 1)
        default: false
        }
    }

    /// Whether a list's item, a heading or a table's row begins a line there.
    private func startsItem(_ at: Int) -> Bool {
        switch byte(at) {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "|"): true
        default: false
        }
    }

    /// Whether a place stands between quotation marks in its line: words that are talked about, or another's words.
    func isQuoted(_ place: Range<Int>) -> Bool {
        let reach = 400
        var start = place.lowerBound
        while start > range.lowerBound, place.lowerBound - start < reach, bytes[start - 1] != 0x0A { start -= 1 }
        var depth = 0
        for at in start..<place.lowerBound {
            switch quotation(at, isOpen: depth > 0) {
            case .opening: depth = 1
            case .closing: depth = 0
            case nil: break
            }
        }
        guard depth > 0 else { return false }
        let last = min(range.upperBound, place.upperBound + reach)
        var at = place.upperBound
        while at < last, bytes[at] != 0x0A {
            if quotation(at, isOpen: true) == .closing { return true }
            at += 1
        }
        return false
    }

    private enum Quotation { case opening, closing }

    private func quotation(_ at: Int, isOpen: Bool) -> Quotation? {
        switch bytes[at] {
        case UInt8(ascii: "\""): return isOpen ? .closing : .opening
        case 0xC2: return byte(at + 1) == 0xAB ? .opening : byte(at + 1) == 0xBB ? .closing : nil
        case 0xE2 where byte(at + 1) == 0x80:
            return byte(at + 2) == 0x9C ? .opening : byte(at + 2) == 0x9D ? .closing : nil
        default: return nil
        }
    }

    /// Whether words (in small letters) stand anywhere in a stretch, as whole words.
    func holds(_ words: [UInt8], in stretch: Range<Int>) -> Bool {
        guard let first = words.first, stretch.count >= words.count else { return false }
        var at = stretch.lowerBound
        while at + words.count <= stretch.upperBound {
            if small(at) == first, !isLetterOrDigit(byte(at - 1)), end(of: words, at: at) != nil { return true }
            at += 1
        }
        return false
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

/// A letter or a digit of ASCII, or any byte of a letter beyond it.
func isLetterOrDigit(_ byte: UInt8) -> Bool { byte | 0x20 &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 }
