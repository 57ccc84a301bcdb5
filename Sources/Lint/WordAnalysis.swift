/// Works out the facts of a word from its letters.
enum WordAnalysis {
    /// - Parameters:
    ///   - bytes: the word: letters of ASCII and whatever lies beyond it.
    ///   - guide: abbreviations that need no explanation, and names that were given up.
    static func facts(_ bytes: UnsafeBufferPointer<UInt8>, _ guide: LintGuide) -> WordFacts {
        // No syllable is as long; a longer word is a foreign one or none at all.
        guard bytes.count <= 64 else { return [] }
        var facts: WordFacts = []
        var letters: [VietnameseLetter] = []
        letters.reserveCapacity(bytes.count)
        var isForeign = false
        var isCapitals = true
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x80 { facts.insert(.marked) }
            if let letter = VietnameseLetter(scalar) {
                letters.append(letter)
                isCapitals = isCapitals && letter.isCapital
                continue
            }
            guard scalar.properties.isAlphabetic else { return .mixed }
            // Letters of other alphabets are nothing that these rules know of.
            guard isLatin(scalar) else { return [] }
            isForeign = true
            isCapitals = false
        }
        if letters.first?.isCapital ?? false { facts.insert(.capital) }
        if isCapitals, letters.count >= 2 { facts.insert(.allCapitals) }
        if !isForeign {
            let syllable = Syllable(letters)
            if syllable.isPossible { facts.insert(.possible) }
            switch syllable.placement {
            case .fixed: break
            case .first: facts.insert(.toneOnFirst)
            case .second: facts.insert(.toneOnSecond)
            }
        }
        if facts.isSuperset(of: .marked), !facts.contains(.possible), !facts.contains(.allCapitals) { facts.insert(.broken) }
        if facts.contains(.allCapitals), !facts.contains(.possible), letters.count <= 8 {
            let text = String(decoding: bytes, as: UTF8.self)
            if !guide.known.contains(text), !AbbreviationRule.common.contains(text) { facts.insert(.abbreviation) }
        }
        let prose = Prose(bytes: bytes, range: 0..<bytes.count)
        let small = bytes.indices.map { prose.small($0) }
        let isCapital = facts.contains(.capital)
        if ObsoleteTermRule.isKey(small, isCapital: isCapital) { facts.insert(.term) }
        if guide.ended.holdLast(small, isCapital: isCapital) { facts.insert(.nameEnd) }
        if SlipRule.isKey(small, isCapital: isCapital) { facts.insert(.slip) }
        return facts
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }
}
