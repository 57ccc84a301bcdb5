/// The footnotes that a text defines.
struct FootnoteDefinitions {
    struct Definition {
        let label: String
        /// The bytes of `[^label]` in the source.
        let source: Range<Int>
    }

    private(set) var all: [Definition] = []
    private var byLabel: [String: Int] = [:]

    /// The number of the definition for `label`; letter case does not count, as in GFM.
    func number(of label: String) -> Int? {
        all.isEmpty ? nil : byLabel[FootnoteDefinitions.key(label)]
    }

    /// Takes a definition in and says which number it has, and whether it is its label's first.
    mutating func add(_ label: String, at source: Range<Int>) -> (number: Int, isFirst: Bool) {
        let number = all.count
        all.append(Definition(label: label, source: source))
        let key = FootnoteDefinitions.key(label)
        guard byLabel[key] == nil else { return (number, false) }
        byLabel[key] = number
        return (number, true)
    }

    private static func key(_ label: String) -> String { label.lowercased() }
}

/// The head of a footnote's definition, `[^label]:`.
struct DefinitionHead {
    /// The label's bytes.
    let label: Range<Int>
    /// Where the note itself begins: after the colon and the blanks.
    let content: Int

    /// GFM's rule: a label without blanks and `]`; libcmark looks for labels of up to 1,000 bytes.
    init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start + 4 < source.count, source[start] == UInt8(ascii: "["),
            source[start + 1] == UInt8(ascii: "^")
        else { return nil }
        var at = start + 2
        while at < source.count, source[at] > 0x20, source[at] != UInt8(ascii: "]") {
            guard at - start <= 1000 else { return nil }
            at += 1
        }
        guard at > start + 2, at + 1 < source.count, source[at] == UInt8(ascii: "]"),
            source[at + 1] == UInt8(ascii: ":")
        else { return nil }
        label = start + 2..<at
        at += 2
        while at < source.count, source[at] == 0x20 || source[at] == 0x09 { at += 1 }
        content = at
    }
}
