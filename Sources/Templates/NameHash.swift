/// A name as 64 bits, so that templates and shapes, made independently of each other, agree on a
/// name without comparing its letters while a page is rendered.
///
/// Two different names with one hash would be taken for each other; with 64 bits that does not happen
/// by chance, and the strict check compares letters. Zero is kept for `.`, the current item.
struct NameHash: Hashable, Sendable {
    let bits: UInt64

    static let currentItem = NameHash(bits: 0)

    private init(bits: UInt64) { self.bits = bits }

    /// FNV-1a over the UTF-8 bytes, then mixed so that the low bits can index a table.
    init(_ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash ^= hash >> 33
        hash = hash &* 0xff51_afd7_ed55_8ccd
        hash ^= hash >> 33
        bits = hash == 0 ? 1 : hash
    }
}
