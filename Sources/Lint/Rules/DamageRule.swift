import Findings

/// Text that went through a scanner or came from an old typeface: many of its words can be no Vietnamese syllables.
///
/// Only words with letters beyond ASCII are weighed, so English sentences, names, figures and addresses do not count. In clean
/// texts one such word in a hundred is none, in damaged ones every fourth.
struct DamageRule {
    static let scanned = FindingKind(
        "MB-CHU-06", .error, silenceable: true,
        Bilingual("Văn bản hỏng khi nhận dạng chữ (OCR)", "Text damaged by character recognition (OCR)"),
        Bilingual(
            "Nhiều từ trong đoạn không thể là âm tiết tiếng Việt, như «Tuyén truyén cai cach»: văn bản được quét rồi nhận dạng sai dấu. Người đọc, máy tìm kiếm và máy đọc màn hình đều không hiểu. Hãy gõ lại, hoặc nhận dạng lại bằng phần mềm có tiếng Việt rồi soát từng số.",
            "Many words of the stretch can be no Vietnamese syllables: the text was scanned and its marks were read wrongly. Type it again, or recognise it again with software that knows Vietnamese, and check every figure."))
    static let encoded = FindingKind(
        "MB-CHU-07", .error, silenceable: true,
        Bilingual("Chữ gõ bằng bảng mã cũ (TCVN3, VNI, VIQR)", "Text in an old encoding (TCVN3, VNI, VIQR)"),
        Bilingual(
            "Văn bản gõ bằng phông .VnTime (TCVN3), VNI-Times (VNI) hoặc kiểu VIQR nên hiện ra như «C¶i c¸ch», «Caûi caùch», «Ca?i ca'ch». Hãy chuyển sang Unicode dựng sẵn bằng công cụ chuyển mã của bộ gõ (trong UniKey: Ctrl+Shift+F6), rồi dán lại.",
            "The text was typed with .VnTime (TCVN3) or VNI-Times (VNI) fonts, or as VIQR, so it shows as «C¶i c¸ch», «Caûi caùch», «Ca?i ca'ch». Convert it to composed Unicode with an input method's converter (in UniKey: Ctrl+Shift+F6) and paste it again."))

    static let kinds: Set<FindingKind> = [scanned, encoded]

    /// So many broken words among so many marked ones that follow each other: no honest text comes near it.
    private static let broken = 10, among = 40
    /// So many of them that differ; a short text counts as damaged if they are every third word.
    private static let few = 4

    /// The last broken words, by how many marked ones had been met before each; most texts have none.
    private var ring: [Int] = []
    private var places: [Range<Int>] = []
    private(set) var count = 0
    private var dense: (from: Range<Int>, share: Int)?
    /// The first few broken words that differ: one foreign name may stand in every line.
    private var examples: [(text: [UInt8], place: Range<Int>)] = []
    /// Signs of TCVN3 in words, words with VNI's letters, signs of VIQR behind vowels.
    var tcvn3 = 0
    private var vni = 0, viqr = 0
    /// Which signs of VIQR were met; `O'Reilly` has one of them in every line.
    private var viqrSigns: Set<UInt8> = []
    private var firstSign: Range<Int>?

    mutating func look(at word: Range<Int>, marked: Int, _ prose: Prose) {
        let slot = count % DamageRule.broken
        if count >= DamageRule.broken, dense == nil, marked - ring[slot] <= DamageRule.among {
            dense = (places[slot], DamageRule.broken * 100 / max(1, marked - ring[slot]))
        }
        if count < DamageRule.broken {
            ring.append(marked)
            places.append(word)
        } else {
            ring[slot] = marked
            places[slot] = word
        }
        count += 1
        if examples.count < DamageRule.few {
            let text = Array(prose.bytes[word])
            if !examples.contains(where: { $0.text == text }) { examples.append((text, word)) }
        }
        if hasVNI(word, prose) {
            vni += 1
            firstSign = firstSign ?? word
        }
    }

    mutating func viqr(_ sign: UInt8, at place: Int) {
        viqr += 1
        viqrSigns.insert(sign)
        self.sign(at: place..<place + 1)
    }

    mutating func sign(at place: Range<Int>) { firstSign = firstSign ?? place }

    /// - Parameters:
    ///   - words: all words of the text; `marked` those with letters beyond ASCII.
    func conclude(words: Int, marked: Int, _ prose: (Range<Int>) -> String, _ remarks: inout Remarks) {
        if let encoding = encoding(words: words, marked: marked), let place = firstSign {
            remarks.report(
                DamageRule.encoded, place, mark: Bilingual("chữ kiểu \(encoding)", "\(encoding) text"),
                remedy: Bilingual("chuyển từ \(encoding) sang Unicode dựng sẵn rồi dán lại", "convert it from \(encoding) to composed Unicode"))
            return
        }
        guard examples.count >= DamageRule.few, dense != nil || count * 3 >= marked, let first = dense?.from ?? examples.first?.place
        else { return }
        let words = examples.prefix(3).map { "«\(prose($0.place))»" }.joined(separator: ", ")
        let share = dense?.share ?? count * 100 / max(1, marked)
        remarks.report(
            DamageRule.scanned, first,
            mark: Bilingual("từ đây \(share)% số từ có dấu không phải âm tiết tiếng Việt: \(words)…", "from here \(share)% of the words with marks are no Vietnamese syllables: \(words)…"),
            remedy: Bilingual("gõ lại, hoặc nhận dạng lại bằng phần mềm có tiếng Việt; không đăng bản này", "type it again, or recognise it with software that knows Vietnamese; do not publish this"))
    }

    private func encoding(words: Int, marked: Int) -> String? {
        if tcvn3 >= DamageRule.few, tcvn3 * 12 >= words { return "TCVN3 (ABC)" }
        if vni >= DamageRule.few, vni * 5 >= words { return "VNI" }
        if viqrSigns.count >= 3, viqr * 6 >= words, marked * 6 < words { return "VIQR" }
        return nil
    }

    /// VNI writes marks as letters behind the vowel, among them some that no Vietnamese word has: `haønh`, `thuû tuïc`, `chöùc`.
    private func hasVNI(_ word: Range<Int>, _ prose: Prose) -> Bool {
        word.dropLast().contains { at in
            prose.bytes[at] == 0xC3 && [0xA4, 0xA5, 0xAB, 0xAF, 0xB1, 0xB6, 0xB8, 0xBB, 0xBC].contains(prose.bytes[at + 1])
        }
    }
}
