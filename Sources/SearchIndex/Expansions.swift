import Text

/// Abbreviations of one meaning: a page that has one is found by its words too.
public struct Expansions: Sendable {
    struct Term: Sendable {
        let key: UInt32
        let form: UInt8
    }

    private var termsOfWord: [UInt32: [Term]] = [:]
    /// One bit for some of the keys' bits: nearly every word is told by it to have none.
    private var filter = [UInt64](repeating: 0, count: 64)

    public init(_ abbreviations: [(short: String, long: String)]) {
        if abbreviations.isEmpty { return }
        var known = WordCache(Expansions([]))
        for (short, long) in abbreviations {
            let words = Expansions.words(short, &known)
            guard words.count == 1 else { continue }
            var terms: [Term] = []
            var last: Term?
            for word in Expansions.words(long, &known) {
                terms.append(word)
                if let last { terms.append(Term(key: TermKey.pair(last.key, word.key), form: (last.form &* 3 &+ word.form) & 7)) }
                last = word
            }
            termsOfWord[words[0].key] = terms
            filter[Int(words[0].key >> 26)] |= 1 << UInt64(words[0].key >> 20 & 63)
        }
    }

    private static func words(_ text: String, _ known: inout WordCache) -> [Term] {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return [] }
            var reader = WordReader(base, count: bytes.count, isHTML: false)
            return withUnsafeTemporaryAllocation(of: Word.self, capacity: WordReader.mostWords) { words in
                guard let room = words.baseAddress else { return [] }
                var terms: [Term] = []
                while true {
                    let count = reader.read(into: room, &known)
                    if count == 0 { return terms }
                    terms += words[..<count].map { Term(key: $0.key, form: $0.form) }
                }
            }
        }
    }

    @inline(__always)
    func mayBegin(_ key: UInt32) -> Bool { filter[Int(key >> 26)] >> UInt64(key >> 20 & 63) & 1 == 1 }

    func terms(of key: UInt32) -> [Term] { termsOfWord[key] ?? [] }
}
