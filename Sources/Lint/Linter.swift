import Findings
import Text

/// A stretch of a file that people read.
public struct Passage: Sendable {
    public enum Form: Sendable {
        /// Code, addresses and tags are passed over.
        case markdown
        /// Lines of a text without marks.
        case text
        /// A value of front matter.
        case value
    }

    /// Bytes of the file's text.
    public let range: Range<Int>
    public let form: Form

    public init(_ range: Range<Int>, _ form: Form) {
        self.range = range
        self.form = form
    }
}

/// What was found in one file.
public struct LintResult: Sendable {
    public let findings: [Finding]
    /// Faults only if their telephone number, in digits as dialled in Vietnam, is not offered to callers somewhere on the site.
    public let numbers: [(digits: String, finding: Finding)]

    /// Whether the text is damaged, so that nothing else in it is worth a word.
    public var isDamaged: Bool { findings.contains { DamageRule.kinds.contains($0.kind) } }
}

/// Looks texts over for what an editor would mend: one pass over the bytes, which hands the few remarkable words and numbers
/// to the rules and hurries past everything else.
///
/// One thread keeps one of these and uses it for file after file, since it remembers the words that it has met.
public struct Linter: ~Copyable {
    let guide: LintGuide
    let memory = WordMemory()

    public init(_ guide: LintGuide) { self.guide = guide }

    /// - Parameters:
    ///   - text: the whole file, UTF-8 in NFC.
    ///   - passages: what of it people read, in order.
    ///   - day: the item's day; nil for a text that says none of itself.
    ///   - owner: the id of the unit whose item it is; empty where nobody says.
    public func look(
        through text: [UInt8], file: String, _ passages: [Passage], on day: Day?, of owner: String = ""
    ) -> LintResult {
        var page = Page(file: file, guide)
        text.withUnsafeBufferPointer { bytes in
            for passage in passages where !passage.range.isEmpty {
                read(Prose(bytes: bytes, range: passage.range), passage.form, &page)
            }
            page.conclude(on: day, of: owner, Prose(bytes: bytes, range: 0..<bytes.count))
        }
        return LintResult(findings: page.remarks.all(), numbers: page.remarks.numbers)
    }

    private func read(_ prose: Prose, _ form: Passage.Form, _ page: inout Page) {
        let end = prose.range.upperBound
        let isMarkdown = form == .markdown
        var at = line(at: prose.range.lowerBound, prose, form, &page)
        var last = -2 ..< -2
        var block = WordBlock()
        // Counted here and put down where a rule may ask.
        var (words, marked) = (page.words, page.marked)
        defer { (page.words, page.marked) = (words, marked) }
        while true {
            at = passPlainWords(from: at, prose, &block, &words, &marked, &last)
            guard at < end else { break }
            let byte = prose.bytes[at]
            switch byteClasses.utf8Start[Int(byte)] {
            case UInt8(ascii: "."): at &+= 1
            case UInt8(ascii: "a"):
                let (length, facts) = word(at, prose)
                let place = at..<at &+ length
                words &+= 1
                marked &+= Int(facts.rawValue & 1)
                if !facts.isDisjoint(with: .remarkable) {
                    (page.words, page.marked) = (words, marked)
                    defer { (words, marked) = (page.words, page.marked) }
                    if facts.contains(.mixed) {
                        pieces(of: place, prose, &page)
                    } else {
                        page.word(place, facts, follows: last.upperBound == at &- 1 && isCapital(last.lowerBound, prose), prose)
                    }
                }
                last = place
                at = place.upperBound
                // Most words are followed by a blank and the next word.
                if at < end, prose.bytes[at] == 0x20 { at &+= 1 }
            case UInt8(ascii: "0"): at = number(at, prose, &page)
            case UInt8(ascii: "n"):
                at &+= 1
                at = line(at: at, prose, form, &page)
            case UInt8(ascii: "`") where isMarkdown:
                sign(at, prose, &page)
                at = Marks.endOfCode(at, prose)
            case UInt8(ascii: "]") where isMarkdown: at = Marks.endOfAddress(at, prose)
            case UInt8(ascii: "<") where isMarkdown: at = Marks.endOfTag(at, prose)
            case UInt8(ascii: ":"): at = Marks.endOfURL(at, prose)
            case UInt8(ascii: "'"):
                sign(at, prose, &page)
                at &+= 1
            default: at &+= 1
            }
        }
    }

    /// - Returns: where the reading goes on.
    private func line(at start: Int, _ prose: Prose, _ form: Passage.Form, _ page: inout Page) -> Int {
        if form == .value { return start }
        switch prose.byte(start) {
        case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: ">"), UInt8(ascii: " "):
            if form == .markdown, let end = Marks.endOfFence(start, prose) { return end }
            page.line(at: start, prose)
        case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "#"), UInt8(ascii: "*"): page.line(at: start, prose)
        case UInt8(ascii: "|"): page.row(at: start, prose)
        case UInt8(ascii: "0")...UInt8(ascii: "9") where form == .text: page.row(at: start, prose)
        default: break
        }
        return start
    }

    /// A sign of VIQR behind a vowel (`ca?i ca'ch`, `bo^.`), which only an old text has often.
    private func sign(_ at: Int, _ prose: Prose, _ page: inout Page) {
        guard "aeiouy".utf8.contains(prose.byte(at - 1) | 0x20) else { return }
        let next = prose.byte(at + 1)
        guard "^~+".utf8.contains(prose.bytes[at]) || next | 0x20 &- 97 < 26 || "^'`?~.".utf8.contains(next) else { return }
        page.damage.viqr(prose.bytes[at], at: at)
    }
}

/// What to do with each byte, 32 to a line: letters (and all beyond ASCII), digits, line ends, what begins a mark, and the rest.
let byteClasses: StaticString = """
    ..........n.....................\
    .......'...'....0000000000:.<..'\
    .aaaaaaaaaaaaaaaaaaaaaaaaaa..]'.\
    `aaaaaaaaaaaaaaaaaaaaaaaaaa...'.\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    """
