/// The numbers by which the index knows syllables and pairs of them; the script of the search page makes the same ones.
///
/// 32 bits: among some millions of terms a few hundred share theirs with another, which then is found a little too often.
public enum TermKey {
    /// FNV-1a, to be fed the folded bytes one by one.
    static let start: UInt32 = 2_166_136_261

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    /// Spreads a hash over all its bits: the upper ones choose the shard.
    @inline(__always)
    static func spread(_ hash: UInt32) -> UInt32 {
        var hash = hash
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }

    /// A syllable's key: even, and not 0.
    @inline(__always)
    static func syllable(_ hash: UInt32) -> UInt32 { max(spread(hash) & ~1, 2) }

    /// The key of two neighbours: odd.
    @inline(__always)
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        spread(first &* 0x9E37_79B1 ^ (second << 15 | second >> 17)) | 1
    }

    @inline(__always)
    static func isPair(_ key: UInt32) -> Bool { key & 1 == 1 }

    /// The key of a folded word, or of two or more folded words as the pair that they begin with.
    public static func of(folded text: some StringProtocol) -> UInt32 {
        var keys: [UInt32] = []
        for word in text.utf8.split(separator: UInt8(ascii: " ")).prefix(2) {
            keys.append(syllable(word.reduce(start) { add($1, to: $0) }))
        }
        return keys.count == 2 ? pair(keys[0], keys[1]) : keys.first ?? 0
    }
}
