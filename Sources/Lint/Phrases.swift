/// Fixed phrases that rules look for, found by one of their words.
///
/// Most words of a text are no phrase's key, so the pass asks only for those that are.
struct Phrases: Sendable {
    struct Phrase: Sendable {
        /// The words up to the key, and the rest from the key on; small letters.
        let before: [UInt8]
        let rest: [UInt8]
        /// The byte that the second word of the rest begins with; 0 where a blank does not divide the key from it.
        let second: UInt8
        /// The number that its rule knows it by.
        let index: Int
        /// Found only where the key begins with a capital: `Sở`, `Bộ` are in every other sentence as ordinary words.
        let isName: Bool
    }

    /// The keys' first eight bytes, and the phrases of each. They are few, so that a look at all of them is quicker than a hash.
    private let keys: [UInt64]
    private let groups: [[Phrase]]

    /// - Parameter phrases: small letters, `*` before the key; the key with a capital makes it a name. In the order of their indices.
    init(_ phrases: [(text: String, index: Int)]) {
        var byKey: [UInt64: [Phrase]] = [:]
        for (text, index) in phrases {
            let parts = text.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
            let marked = parts.last ?? ""
            let isName = marked.first?.isUppercase ?? false
            let rest = Array(marked.lowercased().utf8)
            let key = Array(rest.prefix { isLetterOrDigit($0) })
            let before = parts.count > 1 ? Array(parts[0].utf8) : []
            let second = rest.count > key.count + 1 && rest[key.count] == 0x20 ? rest[key.count + 1] : 0
            byKey[Phrases.packed(key), default: []].append(Phrase(before: before, rest: rest, second: second, index: index, isName: isName))
        }
        keys = byKey.keys.sorted()
        groups = keys.map { byKey[$0] ?? [] }
    }

    private static func packed(_ key: some Sequence<UInt8>) -> UInt64 { key.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Whether a word that begins so, in small letters, may be some phrase's key.
    func holdKey(_ word: [UInt8], isCapital: Bool) -> Bool {
        keys.firstIndex(of: Phrases.packed(word)).map { groups[$0].contains { isCapital || !$0.isName } } ?? false
    }

    /// The longest of the phrases that stand around a key, and its place.
    func found(at key: Range<Int>, _ prose: Prose) -> (index: Int, place: Range<Int>)? {
        var packed: UInt64 = 0
        for at in key.prefix(8) { packed = packed << 8 | UInt64(prose.small(at)) }
        guard let group = keys.firstIndex(of: packed) else { return nil }
        let isSmall = prose.small(key.lowerBound) == prose.bytes[key.lowerBound]
        // Nearly all phrases part at their second word: to compare its first letter first takes six tenths of the instructions.
        let second = prose.afterBlanks(key.upperBound).map { prose.small($0) } ?? 0
        var best: (index: Int, place: Range<Int>)?
        for phrase in groups[group] where !(phrase.isName && isSmall) && (phrase.second == 0 || phrase.second == second) {
            guard let end = prose.end(of: phrase.rest, at: key.lowerBound), let start = prose.start(of: phrase.before, endingAt: key.lowerBound)
            else { continue }
            if best.map({ $0.place.count < end - start }) ?? true { best = (phrase.index, start..<end) }
        }
        return best
    }
}
