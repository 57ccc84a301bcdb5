/// Where each Latin letter stands in the Vietnamese alphabet, and the tone that it bears.
enum LatinWeights {
    struct Weight {
        /// 0x41 for `a`, 0x42 for `ă` and so on.
        let rank: UInt8
        /// 2 huyền, 3 hỏi, 4 ngã, 5 sắc, 6 nặng, 7 for a mark of another language; 0 for none.
        let tone: UInt8
        let isCapital: Bool
    }

    /// The weights of all letters; held by whoever looks at many, since each look at a global asks whether it is made.
    struct Table {
        fileprivate let low: [Weight?]
        fileprivate let high: [Weight?]

        /// The weight of a letter in the Latin blocks, `nil` for whatever else.
        @inline(__always)
        func weight(of scalar: UInt32) -> Weight? {
            if scalar < 0x250 { return low[Int(scalar)] }
            if scalar >= 0x1E00 && scalar < 0x1F00 { return high[Int(scalar - 0x1E00)] }
            return nil
        }
    }

    /// The capital of the alphabet under which a letter stands, `nil` for whatever is no Latin letter.
    static func letter(of scalar: UInt32) -> String? {
        table.weight(of: scalar).map { String(alphabet[Int($0.rank - 0x41)]).uppercased() }
    }

    /// The tone of a combining mark that stands alone, because it composed with no letter.
    static func tone(ofMark scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x300: 2
        case 0x309: 3
        case 0x303: 4
        case 0x301: 5
        case 0x323: 6
        case 0x302, 0x304...0x308, 0x30A...0x322, 0x324...0x36F: 7
        default: nil
        }
    }

    static let table = Table(low: (0..<0x250).map(weigh), high: (0x1E00..<0x1F00).map(weigh))

    private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    private static let ranks: [Character: UInt8] = Dictionary(
        uniqueKeysWithValues: zip(alphabet, 0x41...))

    /// Works out one weight from the letter's decomposition; done once for each letter.
    private static func weigh(_ value: UInt32) -> Weight? {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        let small = scalar.properties.lowercaseMapping
        let isCapital = small != String(scalar)
        let parts = decomposedScalars(small == "ð" ? "đ" : small)
        guard let base = parts.first else { return nil }

        var letter = Character(base)
        var tone: UInt8 = 0
        for mark in parts.dropFirst() {
            let marked = Character(String(letter).appending(mark).composed)
            if ranks[marked] != nil {
                letter = marked
            } else {
                tone = max(tone, self.tone(ofMark: mark.value) ?? 7)
            }
        }
        if let rank = ranks[letter] { return Weight(rank: rank, tone: tone, isCapital: isCapital) }

        // Letters with a stroke and the like, which have no decomposition: ø after o, ł after l.
        let plain = folded(small)
        guard plain.utf8.count == 1, let rank = ranks[Character(plain)] else { return nil }
        return Weight(rank: rank, tone: 7, isCapital: isCapital)
    }
}

extension String {
    fileprivate func appending(_ scalar: Unicode.Scalar) -> String {
        var copy = self
        copy.unicodeScalars.append(scalar)
        return copy
    }
}
