/// Finds the end of what is no prose in Markdown: code, addresses of links, tags.
///
/// None looks further than ``reach`` bytes, so that no input makes the pass go over the same bytes again and again.
enum Marks {
    private static let reach = 400

    /// Past a code span whose backticks begin at `at`; past the backticks alone where none close it.
    static func endOfCode(_ at: Int, _ prose: Prose) -> Int {
        let opening = run(of: UInt8(ascii: "`"), at, prose)
        var place = at + opening
        let last = min(prose.range.upperBound, place + reach)
        while place < last {
            if prose.bytes[place] == UInt8(ascii: "`") {
                let closing = run(of: UInt8(ascii: "`"), place, prose)
                place += closing
                if closing == opening { return place }
            } else {
                if prose.bytes[place] == 0x0A, prose.byte(place + 1) == 0x0A { break }
                place += 1
            }
        }
        return at + opening
    }

    /// Past `](address)`, whose bracket stands at `at`, and past `]:` with the address of a definition; else past the bracket.
    static func endOfAddress(_ at: Int, _ prose: Prose) -> Int {
        var place = at + 1
        let isLink = prose.byte(place) == UInt8(ascii: "(")
        guard isLink || prose.byte(place) == UInt8(ascii: ":") && isDefinition(at, prose) else { return place }
        place += 1
        if !isLink { while prose.byte(place) == 0x20 { place += 1 } }
        let last = min(prose.range.upperBound, place + reach)
        while place < last, prose.bytes[place] > 0x20 {
            if isLink, prose.bytes[place] == UInt8(ascii: ")") { return place + 1 }
            place += 1
        }
        return place
    }

    private static func isDefinition(_ bracket: Int, _ prose: Prose) -> Bool {
        var start = bracket
        while start > prose.range.lowerBound, bracket - start < 100, prose.bytes[start - 1] != 0x0A { start -= 1 }
        // `[^1]:` begins a footnote's words.
        return prose.byte(start) == UInt8(ascii: "[") && prose.byte(start + 1) != UInt8(ascii: "^")
    }

    /// Past a tag or an address in angle brackets; past the bracket alone where it is a sign.
    static func endOfTag(_ at: Int, _ prose: Prose) -> Int {
        let next = prose.byte(at + 1)
        guard next | 0x20 &- 97 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return at + 1 }
        var place = at + 1
        let last = min(prose.range.upperBound, place + reach)
        while place < last, prose.bytes[place] != 0x0A {
            if prose.bytes[place] == UInt8(ascii: ">") { return place + 1 }
            place += 1
        }
        return at + 1
    }

    /// Past an address `://host/path`, of which the colon stands at `at`; past the colon where it is one of a sentence.
    static func endOfURL(_ at: Int, _ prose: Prose) -> Int {
        guard prose.byte(at + 1) == UInt8(ascii: "/"), prose.byte(at + 2) == UInt8(ascii: "/") else { return at + 1 }
        var place = at + 3
        while place < prose.range.upperBound {
            switch prose.bytes[place] {
            case ...0x20, UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "<"): return place
            default: place += 1
            }
        }
        return place
    }

    /// Past a fenced block that begins on the line at `at`; nil where the line is an ordinary one.
    static func endOfFence(_ at: Int, _ prose: Prose) -> Int? {
        var place = at
        while prose.byte(place) == 0x20 || prose.byte(place) == UInt8(ascii: ">") { place += 1 }
        let sign = prose.byte(place)
        guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        let opening = run(of: sign, place, prose)
        guard opening >= 3 else { return nil }
        place += opening
        // A backtick in the same line makes a code span of it.
        while place < prose.range.upperBound, prose.bytes[place] != 0x0A {
            if sign == UInt8(ascii: "`"), prose.bytes[place] == sign { return nil }
            place += 1
        }
        while place < prose.range.upperBound {
            place += 1
            while prose.byte(place) == 0x20 || prose.byte(place) == UInt8(ascii: ">") { place += 1 }
            let closing = run(of: sign, place, prose)
            place += closing
            if closing >= opening { return place }
            while place < prose.range.upperBound, prose.bytes[place] != 0x0A { place += 1 }
        }
        return place
    }

    private static func run(of sign: UInt8, _ at: Int, _ prose: Prose) -> Int {
        var place = at
        while place < prose.range.upperBound, prose.bytes[place] == sign { place += 1 }
        return place - at
    }
}
