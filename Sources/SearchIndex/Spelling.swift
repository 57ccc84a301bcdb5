/// The folded letters of a short word in one number: no memory of its own for what is thrown away a thousand times for once
/// that it is kept.
enum Spelling {
    /// Longer than any Vietnamese syllable: `nghieng` has seven.
    static let longest = 8

    static func letters(_ spelling: UInt64) -> [UInt8] {
        var letters: [UInt8] = []
        for shift in stride(from: 56, through: 0, by: -8) {
            let letter = UInt8(truncatingIfNeeded: spelling >> UInt64(shift))
            if letter > 0 { letters.append(letter) }
        }
        return letters
    }
}
