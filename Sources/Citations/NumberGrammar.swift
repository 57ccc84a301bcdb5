/// The grammar of document numbers, read around one slash:
///
///     61/2018/NĐ-CP  202/2025/QH15  595/NQ-UBTVQH15  12/VBHN-BTC      of the State, with or without the year
///     136/KH-STTTT   01/2015/TTLT-BTC-BNV   01/BC-ĐKT.2
///     39-NQ/TW                                                        of the Party
///     1234/UBND-NC   921/UBND                                         letters, and numbers without their type
///
/// Blanks and a line end may stand around slashes and hyphens, as scans and line breaks leave them.
enum NumberGrammar {
    struct Symbol {
        let number: DocumentNumber
        let range: Range<Int>
        let cue: Cue
    }

    /// What must stand before a number whose form alone does not tell it from other things.
    enum Cue {
        case none
        /// At least "số".
        case number
        /// What it is: "Công văn", "Kế hoạch số".
        case type

        func isMet(by called: Citation.Called?) -> Bool {
            switch self {
            case .none: true
            case .number: called != nil
            case .type: called != nil && called != .number
            }
        }
    }

    static func number(around slash: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
        let left = bytes.beforeBlanks(slash)
        let last = bytes.byte(left - 1)
        if last &- 48 < 10 || (last &- 97 < 26 && bytes.isDigit(left - 2)) {
            guard let start = figureStart(left, bytes) else { return nil }
            return stateNumber(figure: start..<left, slash + 1, bytes)
        }
        return partyNumber(typeEnd: left, slash + 1, bytes)
    }

    /// Where the figures that end here begin, with at most one small letter behind them (`15a`), unless they
    /// are part of something longer.
    private static func figureStart(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var start = bytes.isDigit(end - 1) ? end : end - 1
        let last = start
        while bytes.isDigit(start - 1), last - start <= Reach.figures { start -= 1 }
        guard start < last, last - start <= Reach.figures, isFree(start, bytes) else { return nil }
        return start
    }

    /// Whether a number may begin here: not inside of a word, a figure, an address or a link's destination.
    private static func isFree(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = bytes.byte(start - 1)
        switch before {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return false
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "@"),
            UInt8(ascii: "\\"), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            return false
        // Behind a letter or a figure these join; behind a blank they are list marks, emphasis, signs.
        case UInt8(ascii: "-"), UInt8(ascii: "_"): return !bytes.isWord(start - 2) && bytes.byte(start - 2) < 0x80
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return !bytes.isDigit(start - 2)
        case UInt8(ascii: "("): return bytes.byte(start - 2) != UInt8(ascii: "]")
        case 0x80...0xFF:
            // A letter with marks joins too, but for a "số" that lost its blank.
            var letter = start - 1
            while letter > 0, bytes[letter] & 0xC0 == 0x80 { letter -= 1 }
            return bytes.letterLength(letter) == 0 || bytes.has("số", at: start - 4)
        default: return true
        }
    }

    // The State's.

    private static func stateNumber(figure: Range<Int>, _ afterSlash: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
        var at = bytes.afterBlanks(afterSlash)
        var year: Int?
        if bytes.isDigit(at) {
            guard let found = fourFigures(at, bytes) else { return nil }
            let slash = bytes.afterBlanks(at + 4)
            guard bytes.byte(slash) == UInt8(ascii: "/") else { return nil }
            year = found
            at = bytes.afterBlanks(slash + 1)
        }
        let word = letters(at, bytes)
        guard !word.isEmpty else { return nil }
        func symbol(_ type: DocumentType?, _ organ: Organ, cue: Cue = .none) -> Symbol {
            Symbol(
                number: DocumentNumber(figure: bytes[figure], year: year, type: type, organ: organ.text),
                range: figure.lowerBound..<organ.end, cue: cue)
        }
        let code = LetterCode(UnsafeBufferPointer(rebasing: bytes[word]))
        if let type = code.flatMap({ DocumentType.state[$0] }), year != nil || bytes.isCapital(at) {
            let organStart = afterHyphen(word.upperBound, bytes)
            guard let organStart, let organ = Organ(organStart, bytes, mayBeSmall: year != nil) else { return nil }
            return symbol(type, organ)
        }
        guard let organ = Organ(at, bytes, mayBeSmall: false) else { return nil }
        if year != nil {
            // `202/2025/QH15`, `1211/2016/UBTVQH13`: the assembly's number and nothing else.
            guard organ.isAssembly else { return nil }
            return symbol(nil, organ)
        }
        guard !organ.isStandard, organ.isChain || organ.capitals >= 3 else { return nil }
        // `15/UBND-NC` speaks for itself; `921/UBND` may be anything, and so may two letters.
        return symbol(nil, organ, cue: organ.capitals < 3 ? .type : organ.isChain ? .none : .number)
    }

    private static func fourFigures(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var year = 0
        for offset in 0..<4 {
            guard bytes.isDigit(at + offset) else { return nil }
            year = year * 10 + Int(bytes[at + offset] - 48)
        }
        return bytes.isDigit(at + 4) || !(1900...2099).contains(year) ? nil : year
    }

    private static func letters(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var at = start
        while at - start < Reach.letters {
            let length = bytes.letterLength(at)
            if length == 0 { break }
            at += length
        }
        return start..<at
    }

    /// What stands behind a hyphen with the blanks around it.
    private static func afterHyphen(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let hyphen = bytes.afterBlanks(start)
        let length = bytes.hyphenLength(hyphen)
        return length > 0 ? bytes.afterBlanks(hyphen + length) : nil
    }

    // The Party's.

    private static func partyNumber(typeEnd: Int, _ afterSlash: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
        var start = typeEnd
        while typeEnd - start < 8 {
            if bytes.isASCIILetter(start - 1) {
                start -= 1
            } else if bytes.isStrokeD(at: start - 2) {
                start -= 2
            } else {
                break
            }
        }
        guard start < typeEnd, bytes.isCapital(start),
            let type = LetterCode(UnsafeBufferPointer(rebasing: bytes[start..<typeEnd])).flatMap({ DocumentType.party[$0] })
        else { return nil }
        var hyphen = bytes.beforeBlanks(start)
        if bytes.byte(hyphen - 1) == UInt8(ascii: "-") {
            hyphen -= 1
        } else if bytes.hyphenLength(hyphen - 3) == 3 {
            hyphen -= 3
        } else {
            return nil
        }
        let end = bytes.beforeBlanks(hyphen)
        guard bytes.isDigit(end - 1) || (bytes.byte(end - 1) &- 97 < 26 && bytes.isDigit(end - 2)),
            let figure = figureStart(end, bytes),
            let organ = Organ(bytes.afterBlanks(afterSlash), bytes, mayBeSmall: false)
        else { return nil }
        return Symbol(
            number: DocumentNumber(figure: bytes[figure..<end], year: nil, type: type, organ: organ.text, isParty: true),
            range: figure..<organ.end, cue: .none)
    }
}
