/// A word taken for a Vietnamese syllable: whether there can be such a one, and where its tone mark stands.
struct Syllable {
    enum Placement { case fixed, first, second }

    /// Initial and rime exist, go together, and the tone goes with the final consonant.
    let isPossible: Bool
    /// For oa, oe and uy at a syllable's end with a tone: on which vowel the mark stands (`hòa` first, `hoà` second).
    let placement: Placement

    /// - Parameter letters: all of the word's letters.
    init(_ letters: [VietnameseLetter]) {
        let none = (isPossible: false, placement: Placement.fixed)
        (isPossible, placement) = Syllable.read(letters) ?? none
    }

    private static func read(_ letters: [VietnameseLetter]) -> (Bool, Placement)? {
        guard 1...7 ~= letters.count, letters.count(where: { $0.tone != 0 }) <= 1 else { return nil }
        let onset = onsetLength(letters)
        let initial = packed(letters[..<onset])
        let rime = letters[onset...]
        guard 1...4 ~= rime.count else { return nil }
        let key = packed(rime)
        guard rimes.contains(key) || initial == qu && rimesAfterQu.contains(key) || onset == 0 && key == packed("yêng")
        else { return nil }
        let tone = letters.first { $0.tone != 0 }?.tone ?? 0
        // A final c, ch, p or t goes with the tones sắc and nặng alone.
        let last = rime[rime.endIndex - 1].base
        let isStopped = rime.count > 1 && (last == c || last == p || last == t || last == k || last == h && key & 0xFF00 == UInt32(c) << 8)
        guard !isStopped || tone >= 4, fits(initial, rime[rime.startIndex].base) else { return nil }

        var placement = Placement.fixed
        if tone != 0, rime.count == 2, movable.contains(key) {
            placement = rime[rime.startIndex].tone != 0 ? .first : .second
        }
        return (true, placement)
    }

    private static let c = UInt8(ascii: "c"), h = UInt8(ascii: "h"), k = UInt8(ascii: "k"), p = UInt8(ascii: "p"), t = UInt8(ascii: "t")
    private static let qu = packed("qu")
    private static let movable: Set<UInt32> = [packed("oa"), packed("oe"), packed("uy")]

    /// How many letters begin the syllable before its first vowel; `gi` and `qu` take their vowel with them where another follows.
    private static func onsetLength(_ letters: [VietnameseLetter]) -> Int {
        for length in [3, 2, 1] where length < letters.count {
            let head = packed(letters[..<length])
            guard onsets.contains(head) else { continue }
            // `gì`, `gìn` and `giếng` are g with a rime that begins with i.
            if head == packed("gi"), !isVowel(letters[2].base) || letters[2].base == VietnameseLetter.ê { return 1 }
            return length
        }
        return 0
    }

    /// k, gh and ngh stand before e, ê, i and y; c, g and ng before all others (g before i too).
    private static func fits(_ initial: UInt32, _ vowel: UInt8) -> Bool {
        let isFront = vowel == UInt8(ascii: "e") || vowel == VietnameseLetter.ê || vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "y")
        if frontOnsets.contains(initial) { return isFront || initial == packed("k") }
        if backOnsets.contains(initial) { return !isFront || initial == packed("g") && vowel == UInt8(ascii: "i") }
        return true
    }

    private static func isVowel(_ base: UInt8) -> Bool {
        switch base {
        case VietnameseLetter.đ: false
        case ..<8, UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
        default: false
        }
    }

    private static func packed(_ letters: some Sequence<VietnameseLetter>) -> UInt32 {
        letters.reduce(0) { $0 << 8 | UInt32($1.base) }
    }

    private static func packed(_ text: String) -> UInt32 {
        text.unicodeScalars.reduce(0) { $0 << 8 | UInt32(VietnameseLetter.code($1)) }
    }

    private static func set(_ words: String) -> Set<UInt32> { Set(words.split(separator: " ").map { packed(String($0)) }) }

    private static let onsets = set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
    private static let frontOnsets = set("k gh ngh")
    private static let backOnsets = set("c g ng")
    /// The final k is not the standard language's; names of the highlands have it (Đắk Lắk).
    private static let rimes = set(
        """
        a ac ach ai am an ang anh ao ap at au ay ak ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây âk \
        e ec em en eng eo ep et ek ê êch êm ên êng ênh êp êt êu êk i ia ich im in inh ip it iu ik iêc iêm iên iêng iêp iêt iêu \
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ok \
        ô ôc ôi ôm ôn ông ôp ôt ôk ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uôp \
        uơ up ut uk uy uya uych uyên uyêt uynh uyp uyt uyu uyn ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
        y yêm yên yêt yêu
        """)
    private static let rimesAfterQu = set("ynh ych yt yn yp ơn ơt ưng")
}
