import Findings

/// Slips of the keyboard and of the ear that are met in such texts again and again, each of them wrong wherever it stands.
struct SlipRule {
    static let kind = FindingKind(
        "MB-CHU-08", .warning, silenceable: true,
        Bilingual("Lỗi chính tả thường gặp", "A common misspelling"),
        Bilingual(
            "Từ này thuộc số ít lỗi gõ và lỗi chính tả hay gặp trong văn bản tuyên truyền, như «truyên truyền», «niềm yết», «sát nhập». Từ nằm trong ngoặc kép, hoặc có [sic] ngay sau, là dẫn nguyên văn nên không báo.",
            "One of the few slips that are met in such texts again and again, as “truyên truyền” or “sát nhập”. What stands in quotation marks, or has [sic] behind it, is another's words and let be."))

    private static let slips: [(wrong: String, right: String)] = [
        ("*truyên truyền", "tuyên truyền"), ("tuyên *tuyền", "tuyên truyền"), ("*tuyền truyền", "tuyên truyền"), ("*niềm yết", "niêm yết"),
        ("phát *thạnh", "phát thanh"), ("*sát nhập", "sáp nhập"), ("bổ *xung", "bổ sung"), ("*offical", "official"), ("chuẩn *đoán", "chẩn đoán"),
        ("*xúc tích", "súc tích"), ("*vô hình chung", "vô hình trung"), ("*đọc giả", "độc giả"), ("hài *lòng lòng", "hài lòng"),
        ("phổ *biên pháp luật", "phổ biến pháp luật"), ("công tác viên *đưa tin", "cộng tác viên đưa tin"),
    ]

    private static let phrases = Phrases(slips.enumerated().map { ($0.element.wrong, $0.offset) })
    private static let quoted = Array("[sic".utf8)

    static func isKey(_ word: [UInt8], isCapital: Bool) -> Bool { phrases.holdKey(word, isCapital: isCapital) }

    static func look(at key: Range<Int>, _ prose: Prose, _ remarks: inout Remarks) {
        guard let (index, place) = phrases.found(at: key, prose) else { return }
        if let next = prose.afterBlanks(place.upperBound), quoted.indices.allSatisfy({ prose.small(next + $0) == quoted[$0] }) { return }
        guard !prose.isQuoted(place) else { return }
        let right = slips[index].right
        remarks.report(kind, place, remedy: Bilingual("viết «\(right)»", "write “\(right)”"))
    }
}
