/// SplitMix64: small, fast, and the same on every machine, so that a corpus is known by its seed alone.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct Random {
    private var state: UInt64

    /// A stream of its own for each thing that is generated: item 7 looks the same whether or not
    /// items 0 to 6 were made before it, and whichever thread makes it.
    init(seed: UInt64, stream: UInt64) {
        state = seed &+ stream &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`, which must be positive. The high half of a product: no division.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// True once in `n` times on average.
    mutating func oneIn(_ n: Int) -> Bool { below(n) == 0 }
}
