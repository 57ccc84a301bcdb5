import Findings
import Text

/// Abbreviations that neither the text nor the site's glossary explains.
///
/// A word of two capitals or more that is no syllable is taken for one. Numerals, symbols of documents, words in a line of
/// capitals and the few that everybody reads (units, currencies, file formats) are not.
struct AbbreviationRule {
    static let unexplained = FindingKind(
        "MB-VT-02", .warning, silenceable: true,
        Bilingual("Chữ viết tắt chưa được giải thích", "An abbreviation that is nowhere explained"),
        Bilingual(
            "Lần đầu hãy viết đủ rồi mở ngoặc: «thủ tục hành chính (TTHC)»; hoặc thêm chữ viết tắt vào `content/registry/glossary.yml`, chương trình sẽ tự giải thích. Chữ trong ngoặc kép là lời dẫn nên không báo. Báo một lần cho mỗi chữ trong một bài.",
            "Write it in full first, with the abbreviation in brackets: «thủ tục hành chính (TTHC)»; or add it to `content/registry/glossary.yml`. One in quotation marks is let be. Told once for each abbreviation of a text."))
    static let odd = FindingKind(
        "MB-VT-03", .warning, silenceable: true,
        Bilingual("Chữ viết tắt không khớp với cụm từ được viết tắt", "An abbreviation at odds with the words it stands for"),
        Bilingual(
            "Chữ viết tắt trong ngoặc thừa hoặc thiếu một chữ so với các chữ đầu của cụm từ đứng trước, ví dụ «cán bộ, công chức, viên chức (CBCCV)».",
            "The abbreviation in brackets has a letter more or less than the words before it begin with."))

    private struct Met {
        let text: [UInt8]
        let place: Range<Int>
        var isExplained: Bool
    }

    private var met: [Met] = []
    private var looks = 0

    /// - Parameter known: the abbreviations of the site's glossary and names.
    mutating func look(at word: Range<Int>, _ prose: Prose, _ known: Set<String>, _ remarks: inout Remarks) {
        guard let whole = token(around: word, prose), whole.lowerBound == word.lowerBound || !isPart(word, whole, prose) else { return }
        let text = prose.text(whole)
        // `TM.` and `KT.` before a signature have a full stop of their own.
        looks += 1
        // A text with more of them is a list of codes.
        guard looks <= 2000, !known.contains(text), !known.contains(text + "."), !AbbreviationRule.common.contains(text), !isNumeral(whole, prose),
            !isRating(whole, prose), !isInTitle(whole, prose), !isFileMark(whole, prose)
        else { return }
        let parts = text.split(whereSeparator: { "&-".contains($0) }).map(String.init)
        if parts.count > 1, parts.allSatisfy({ known.contains($0) || AbbreviationRule.common.contains($0) }) { return }
        let explained = isExplained(whole, prose)
        if explained, let words = Initials.slip(before: whole, prose) {
            remarks.report(AbbreviationRule.odd, whole, mark: words, remedy: nil)
        }
        let bytes = Array(text.utf8)
        guard explained || !prose.isQuoted(whole) else { return }
        if let index = met.firstIndex(where: { $0.text == bytes }) {
            if explained { met[index].isExplained = true }
        } else if met.count < 100 {
            met.append(Met(text: bytes, place: whole, isExplained: explained))
        }
    }

    /// - Parameter terms: places of terms that were looked at as a whole.
    func conclude(_ near: Once<NameTable>, outside terms: [Range<Int>], _ remarks: inout Remarks) {
        for one in met where !one.isExplained && !terms.contains(where: { $0.overlaps(one.place) }) {
            let text = String(decoding: one.text, as: UTF8.self)
            let near = didYouMean(text, among: near.value.candidates(for: text)) { "`\($0)`" }
            let short = Bilingual("viết đủ lần đầu: «… (\(text))», hoặc thêm vào glossary.yml", "write it in full first: “… (\(text))”, or add it to glossary.yml")
            remarks.report(
                AbbreviationRule.unexplained, one.place, mark: Bilingual("«\(text)» chưa được giải thích trong bài", "“\(text)” is not explained"),
                remedy: near.map { Bilingual("\(short.vi); \($0.vi)", "\(short.en); \($0.en)") } ?? short)
        }
    }

    /// The word with what is joined to it by `&` or `-`; nil for symbols of documents, addresses and the like.
    private func token(around word: Range<Int>, _ prose: Prose) -> Range<Int>? {
        var start = word.lowerBound
        while word.lowerBound - start < 40, isJoined(start - 1, prose) { start -= 1 }
        var end = word.upperBound
        while end - word.upperBound < 40, isJoined(end, prose) { end += 1 }
        while end > word.upperBound, !isLetterOrDigit(prose.byte(end - 1)) { end -= 1 }
        while start < word.lowerBound, !isLetterOrDigit(prose.byte(start)) { start += 1 }
        for at in start..<end {
            switch prose.bytes[at] {
            case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
            default: break
            }
        }
        // A host's name.
        if prose.byte(end) == UInt8(ascii: "."), prose.byte(end + 1) &- 97 < 26 { return nil }
        // `/KH-UBND` after a number left blank.
        return prose.byte(start - 1) == UInt8(ascii: "/") ? nil : start..<end
    }

    private func isJoined(_ at: Int, _ prose: Prose) -> Bool {
        let byte = prose.byte(at)
        guard byte >= 0x80 else { return isLetterOrDigit(byte) || "&-/@_=".utf8.contains(byte) }
        // Letters begin with C3 to C6 or E1; quotation marks with C2, dashes with E2.
        var lead = at
        while at - lead < 3, 0x80...0xBF ~= prose.byte(lead) { lead -= 1 }
        return 0xC3...0xC6 ~= prose.byte(lead) || prose.byte(lead) == 0xE1
    }

    /// Whether an earlier part of the token has been looked at for the whole of it.
    private func isPart(_ word: Range<Int>, _ whole: Range<Int>, _ prose: Prose) -> Bool {
        prose.bytes[whole.lowerBound] &- 65 < 26 && prose.bytes[whole.lowerBound + 1] &- 65 < 26
    }

    /// `(TTHC)` behind words, `TTHC (thủ tục ...)`, `gọi tắt là TTHC`, or beside words that begin with its letters, as in a table of them.
    private func isExplained(_ whole: Range<Int>, _ prose: Prose) -> Bool {
        if let bracket = bracket(around: whole, prose) { return isLetterOrDigit(prose.byte(prose.beforeBlanks(bracket) - 1)) }
        if let next = prose.afterBlanks(whole.upperBound), prose.byte(next) == UInt8(ascii: "("), isLetterOrDigit(prose.byte(next + 1)) {
            // One word alone in brackets, such as a year, explains nothing.
            var at = next + 1
            while at < next + 40, isLetterOrDigit(prose.byte(at)) { at += 1 }
            if prose.byte(at) == 0x20, isLetterOrDigit(prose.byte(at + 1)) { return true }
        }
        let place = prose.beforeBlanks(whole.lowerBound)
        return AbbreviationRule.leads.contains { prose.start(of: $0, endingAt: place) != nil } || Initials.fit(whole, prose)
    }

    /// The bracket before capitals that stand alone in brackets: `(TTHC)`, `(PAR INDEX)`.
    private func bracket(around whole: Range<Int>, _ prose: Prose) -> Int? {
        func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 || byte >= 0x80 || " &-".utf8.contains(byte) }
        var start = whole.lowerBound
        while whole.lowerBound - start < 30, isCapital(prose.byte(start - 1)) { start -= 1 }
        var end = whole.upperBound
        while end - whole.upperBound < 30, isCapital(prose.byte(end)) { end += 1 }
        return prose.byte(start - 1) == UInt8(ascii: "(") && prose.byte(end) == UInt8(ascii: ")") ? start - 1 : nil
    }

    private static let leads = ["gọi tắt là", "viết tắt là", "viết tắt"].map { Array($0.utf8) }

    /// A numeral up to XXXIX: chapters, congresses, centuries, quarters.
    private func isNumeral(_ whole: Range<Int>, _ prose: Prose) -> Bool {
        whole.allSatisfy { "IVX".utf8.contains(prose.bytes[$0]) }
    }

    /// `AA`: a grade.
    private func isRating(_ whole: Range<Int>, _ prose: Prose) -> Bool { whole.allSatisfy { prose.bytes[$0] == prose.bytes[whole.lowerBound] } }

    /// Beside a syllable in capitals: `UBND TỈNH`, a line that is all in capitals.
    private func isInTitle(_ whole: Range<Int>, _ prose: Prose) -> Bool {
        func isTitle(_ word: Range<Int>) -> Bool {
            let letters = prose.text(word).unicodeScalars.map { VietnameseLetter($0) }
            let known = letters.compactMap { $0 }
            return known.count >= 2 && known.count == letters.count && known.allSatisfy(\.isCapital) && Syllable(known).isPossible
        }
        let before = prose.beforeBlanks(whole.lowerBound)
        var start = before
        while before - start < 20, isWordByte(prose.byte(start - 1)) { start -= 1 }
        if start < before, before < whole.lowerBound, isTitle(start..<before) { return true }
        guard let after = prose.afterBlanks(whole.upperBound), after > whole.upperBound else { return false }
        var end = after
        while end - after < 20, isWordByte(prose.byte(end)) { end += 1 }
        return end > after && isTitle(after..<end)
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte | 0x20 &- 97 < 26 || byte >= 0x80 }

    /// Behind «Lưu:» at a document's end, where offices put their own marks.
    private func isFileMark(_ whole: Range<Int>, _ prose: Prose) -> Bool {
        var start = whole.lowerBound
        while start > prose.range.lowerBound, whole.lowerBound - start < 60, prose.bytes[start - 1] != 0x0A { start -= 1 }
        return prose.holds(AbbreviationRule.fileWord, in: start..<whole.lowerBound)
    }

    private static let fileWord = Array("lưu".utf8)

    /// Units, currencies, formats of files, names that are read as they stand, and what Nghị định 30/2020/NĐ-CP itself abbreviates.
    static let common: Set<String> = [
        "KB", "MB", "GB", "TB", "KW", "MW", "KV", "VND", "VNĐ", "USD", "EUR", "PDF", "CSV", "XML", "JSON", "HTML", "JPG", "PNG", "DOC", "DOCX", "XLS",
        "XLSX", "ZIP", "MP", "QR", "SMS", "OTP", "USB", "ATM", "TV", "WEB", "URL", "HTTP", "HTTPS", "CD", "DVD", "FAX", "GMT", "UTC", "TCVN", "ISO", "OK",
        "TP", "UBND", "HĐND", "MTTQ", "TNCS", "HCM", "STT", "TM", "KT", "TL", "TUQ",
    ]
}
