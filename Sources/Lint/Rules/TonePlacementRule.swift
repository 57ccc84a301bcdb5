import Findings

/// `hòa` beside `hoà`: both are right, one text or one site uses one of them.
///
/// Only oa, oe and uy at a syllable's end may be written either way: with a final consonant the mark stands on the second
/// vowel always (`hoàn`), and the u of `quý` belongs to the consonant. Names of people and places are let be.
struct TonePlacementRule {
    static let mixed = FindingKind(
        "MB-CHU-05", .warning, silenceable: true,
        Bilingual("Đặt dấu thanh theo hai kiểu (hòa và hoà)", "Tone marks in two styles (hòa and hoà)"),
        Bilingual(
            "Cả `hòa, khỏe, thủy` và `hoà, khoẻ, thuỷ` đều đúng, nhưng một bài chỉ nên theo một kiểu; khi `site.yml` có `tone_marks`, cả trang theo kiểu đó. Báo một lần cho mỗi bài, ở chỗ đầu tiên của kiểu ít dùng hơn hoặc kiểu trang không chọn. Tên riêng được giữ nguyên.",
            "Both `hòa` and `hoà` are right, but a text should use one style; with `tone_marks` in `site.yml` the whole site does. Told once a text, where the rarer style, or the one that was not chosen, first stands. Names are let be."))

    private var first: [Range<Int>?] = [nil, nil]
    private var counts = [0, 0]

    /// - Parameter follows: the word before it in the line begins with a capital too, as in a name.
    mutating func look(at word: Range<Int>, _ facts: WordFacts, follows capital: Bool) {
        if facts.contains(.capital), !facts.contains(.allCapitals), capital { return }
        let style = facts.contains(.toneOnFirst) ? 0 : 1
        counts[style] += 1
        first[style] = first[style] ?? word
    }

    func conclude(_ prose: Prose, _ choice: TonePlacement?, _ remarks: inout Remarks) {
        let wrong: Int
        if let choice {
            wrong = choice == .onFirst ? 1 : 0
        } else {
            guard counts[0] > 0, counts[1] > 0 else { return }
            wrong = counts[0] < counts[1] ? 0 : 1
        }
        guard let place = first[wrong] else { return }
        let right: TonePlacement = wrong == 1 ? .onFirst : .onSecond
        let (other, number) = (counts[1 - wrong], counts[wrong])
        let tally = choice == nil
            ? Bilingual("kiểu này \(number) chỗ, kiểu kia \(other) chỗ trong bài", "this style \(number) times, the other \(other) times")
            : Bilingual("\(number) chỗ trong bài không theo kiểu của trang", "\(number) places are not in the site's style")
        let mended = SpellingOfTones.moved(prose.text(place), to: right)
        remarks.report(
            TonePlacementRule.mixed, place, mark: tally,
            remedy: Bilingual("viết «\(mended)», như «\(right.rawValue)»", "write “\(mended)”, as “\(right.rawValue)”"),
            other: choice == nil ? first[1 - wrong] : nil)
    }
}

/// Moves a tone mark between the two vowels of oa, oe and uy.
enum SpellingOfTones {
    static func moved(_ word: String, to placement: TonePlacement) -> String {
        for (first, second) in pairs {
            let (from, to) = placement == .onFirst ? (second, first) : (first, second)
            if word.hasSuffix(from) { return word.dropLast(2) + to }
        }
        return word
    }

    private static let pairs: [(String, String)] = {
        let rows = [
            ("òóỏõọ", "aaaaa", "ooooo", "àáảãạ"), ("òóỏõọ", "eeeee", "ooooo", "èéẻẽẹ"), ("ùúủũụ", "yyyyy", "uuuuu", "ỳýỷỹỵ"),
        ]
        return rows.flatMap { a, b, c, d in
            let small = zip(zip(a, b), zip(c, d)).map { ("\($0.0)\($0.1)", "\($1.0)\($1.1)") }
            return small + small.map { ($0.0.uppercased(), $0.1.uppercased()) }
                // Oà, Uỷ: a capital alone at the word's beginning.
                + small.map { ($0.0.prefix(1).uppercased() + $0.0.dropFirst(), $0.1.prefix(1).uppercased() + $0.1.dropFirst()) }
        }
    }()
}
