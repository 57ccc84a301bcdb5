/// The body that a text names beside a number: `của UBND tỉnh Gia Lai`, `của Sở Nội vụ tại` before it.
///
/// A name's first words are capitals and what belongs to them (`Thông tin và Truyền thông tỉnh Sóc Trăng`); the first
/// word that cannot be part of a name ends it.
enum IssuerPhrase {
    struct Found {
        /// Each run of blanks as one.
        let text: String
        let end: Int
    }

    /// A name behind `của` or `do`.
    static func after(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Found? {
        var at = bytes.afterBlanks(start)
        if bytes.byte(at) == UInt8(ascii: ",") || bytes.byte(at) == UInt8(ascii: ")") { at = bytes.afterBlanks(at + 1) }
        if bytes.has("của", at: at) {
            at += 5
        } else if bytes.has("do", at: at) {
            at += 2
        } else if !bytes.has("Hội nghị", at: at) {
            // A meeting of the Party's Central Committee stands without `của`.
            return nil
        }
        at = bytes.afterBlanks(at)
        if bytes.has("Hội nghị", at: at), let committee = committee(at, bytes) { at = committee }
        return name(at, bytes)
    }

    /// `Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng`: who meets.
    private static func committee(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for at in start..<min(start + Reach.back, bytes.count) where bytes.has("Ban Chấp hành", at: at) { return at }
        return nil
    }

    /// A name before the document's own words: `theo đề nghị của Sở Nội vụ tại Tờ trình số`.
    static func before(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>, from free: Int) -> Found? {
        let last = bytes.beforeBlanks(end)
        guard bytes.has("tại", at: last - 5), bytes.beforeBlanks(last - 5) < last - 5 else { return nil }
        let nameEnd = bytes.beforeBlanks(last - 5)
        var at = nameEnd
        while at > max(free, nameEnd - Reach.back) {
            at -= 1
            guard bytes.has("của", at: at), !bytes.endsWord(at) else { continue }
            let found = name(bytes.afterBlanks(at + 5), bytes)
            return found?.end == nameEnd ? found : nil
        }
        return nil
    }

    private static func name(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Found? {
        var words: [String] = []
        var end = start
        var at = start
        var last = Word.Kind.other
        for _ in 0..<Reach.issuerWords {
            guard let word = Word(at, bytes) else { break }
            let next = bytes.afterBlanks(word.end)
            let kind = word.kind(after: words.last, last)
            guard kind != .other else { break }
            if kind == .joint {
                // `và` and a hyphen join names only, not this document and the next one.
                guard bytes.isCapital(next), !TypeWords.begin(at: next, in: bytes) else { break }
            } else {
                end = word.end
            }
            words.append(word.text)
            last = kind
            at = next
            if word.endsName, !Word.continuesList(words, at: next, bytes) { break }
        }
        if last == .joint { words.removeLast() }
        // `của Sở` alone says nothing; `của UBND` says a little.
        guard words.count > 1 || bytes.isCapital(start) && bytes.isCapital(start + bytes.letterLength(start)) else { return nil }
        var text = words.joined(separator: " ")
        if text.hasSuffix(",") {
            text.removeLast()
            end -= 1
        }
        return text.isEmpty ? nil : Found(text: text, end: end)
    }
}

/// One word of a name.
private struct Word {
    enum Kind { case capital, area, small, joint, other }

    let text: String
    let end: Int
    /// Followed by a mark that ends a name.
    let endsName: Bool
    private let isCapital: Bool

    init?(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        var at = start
        while at - start < 24 {
            let length = bytes.letterLength(at)
            if length > 0 {
                at += length
            } else if bytes.isDigit(at) || bytes.byte(at) == UInt8(ascii: "&") {
                at += 1
            } else {
                break
            }
        }
        if at == start, bytes.hyphenLength(at) > 0 { at += bytes.hyphenLength(at) }
        guard at > start else { return nil }
        var text = bytes.text(start..<at)
        // `TP. Huế`: the stop belongs to the abbreviation.
        let isAbbreviation = bytes.byte(at) == UInt8(ascii: ".") && ["TP", "TX", "TT", "Tp", "Tx", "P", "X"].contains(text)
        if isAbbreviation {
            at += 1
            text += "."
        }
        let isComma = bytes.byte(at) == UInt8(ascii: ",")
        if isComma { text += "," }
        self.text = text
        end = isComma ? at + 1 : at
        isCapital = bytes.isCapital(start)
        endsName = (isComma || bytes.afterBlanks(at) == at) && !(isAbbreviation && bytes.isWord(end))
    }

    /// What the word is behind those before it.
    func kind(after previous: String?, _ last: Kind) -> Kind {
        let bare = text.last == "," ? String(text.dropLast()) : text
        if previous != nil, bare == "và" || bare == "-" || bare == "–" { return .joint }
        if isCapital { return .capital }
        guard let previous else { return .other }
        if Word.areas.contains(bare) { return .area }
        if last == .capital, Word.second.contains(bare) { return .small }
        return Word.pairs.contains(previous + " " + bare) ? .small : .other
    }

    /// `Văn hóa, Thể thao và Du lịch`: the comma in some names.
    static func continuesList(_ words: [String], at next: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard words.suffix(2).joined(separator: " ") == "Văn hóa," else { return false }
        return bytes.has("Thể thao", at: next) || bytes.has("Thông tin", at: next)
    }

    private static let areas: Set = [
        "tỉnh", "thành", "phố", "huyện", "thị", "xã", "trấn", "quận", "phường", "đặc", "khu",
    ]

    /// Second syllables of what is written with one capital: `Chính phủ`, `Nội vụ`, `Thông tin`.
    private static let second: Set = [
        "phủ", "tướng", "hội", "trị", "thư", "ương", "hành", "bộ", "ủy", "uỷ", "tịch", "trưởng", "đốc", "đồng", "vụ",
        "tin", "thông", "học", "nghệ", "hoạch", "tư", "chính", "nguyên", "trường", "pháp", "tế", "dục", "tạo", "dựng", "nghiệp",
        "động", "binh", "hóa", "hoá", "thao", "lịch", "tộc", "giáo", "tra", "phòng", "nước", "an", "quốc", "đoàn", "vận", "đạo",
        "chức", "lý", "hàng", "toán", "sát", "tài", "thương", "trận", "hiểm", "bạc", "lực", "án", "triển", "hiệp", "nữ",
    ]

    private static let pairs: Set = [
        "Ủy ban", "Uỷ ban", "ban nhân", "nhân dân", "Nhân dân", "triển nông", "nông thôn", "đồng nhân", "án nhân", "sát nhân", "dân tối", "tối cao", "thông vận", "vận tải", "hiểm xã",
        "xã hội", "bạc nhà", "nhà nước", "Viện kiểm", "kiểm sát", "Thường trực", "Thường vụ",
    ]
}
