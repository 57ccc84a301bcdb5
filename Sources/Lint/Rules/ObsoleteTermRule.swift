import Findings
import Text

/// Terms that the law gave up, in items of a later day.
///
/// What tells of the past is let be: a sentence with a word such as «trước đây», «nay là», «sáp nhập», or with an earlier year.
struct ObsoleteTermRule {
    static let kind = FindingKind(
        "MB-TN-01", .warning, silenceable: true,
        Bilingual("Thuật ngữ không còn dùng vào ngày của bài", "A term that was given up before the item's day"),
        Bilingual(
            "Tên cơ quan, cấp hành chính hoặc khái niệm đã thay đổi trước ngày của bài: dịch vụ công mức độ 3, 4 (từ 15/8/2022), sổ hộ khẩu (từ 01/01/2023), chứng minh nhân dân (từ 01/01/2025), Sở, Bộ Thông tin và Truyền thông và các bộ, sở hợp nhất khác (từ 01/3/2025), cấp huyện, 63 tỉnh, thành phố và cổng dịch vụ công cấp tỉnh (từ 01/7/2025). Câu kể chuyện cũ thì không báo, miễn là nói rõ: «trước đây», «nay là», «sáp nhập», hoặc có năm trước đó; lời dẫn trong ngoặc kép cũng vậy. Báo một lần cho mỗi thuật ngữ trong một bài.",
            "The agency, the level or the notion had changed before the item's day: online services of levels 3 and 4 (since 15/8/2022), the household book (01/01/2023), the old identity card (01/01/2025), the ministries and departments merged on 01/3/2025, the district level, the 63 provinces and their service portals (01/7/2025). A sentence that plainly tells of the past (“trước đây”, “nay là”, “sáp nhập”, an earlier year) is let be, and so is what stands in quotation marks. Told once for each term of a text."))

    private struct Term: Sendable {
        let forms: [String]
        let since: Day
        let now: Bilingual
        let law: String
        /// One of these must stand in the sentence, for words that mean other things too.
        let about: [[UInt8]]

        init(_ forms: [String], since: (Int, Int, Int), now: String, _ english: String, law: String, about: [String] = []) {
            self.forms = forms
            self.since = Day(ordinal: Day(year: since.0, month: since.1, day: since.2)?.ordinal ?? 0)
            self.now = Bilingual(now, english)
            self.law = law
            self.about = about.map { Array($0.utf8) }
        }
    }

    private struct Met {
        let term: Int
        let place: Range<Int>
    }

    private var met: [Met] = []
    /// Where terms stand, whether they are at fault or not: an abbreviation in one is explained by what is said of the term.
    private(set) var places: [Range<Int>] = []
    /// The sentence that was looked at last and tells of the past.
    private var past = 0..<0

    mutating func look(at key: Range<Int>, _ prose: Prose) {
        guard let (index, place) = ObsoleteTermRule.phrases.found(at: key, prose), !met.contains(where: { $0.term == index }) else { return }
        guard place.lowerBound >= past.upperBound || place.lowerBound < past.lowerBound else { return }
        let term = ObsoleteTermRule.terms[index]
        let sentence = prose.sentence(around: place)
        if places.count < 100 { places.append(place) }
        guard term.about.isEmpty || term.about.contains(where: { prose.holds($0, in: sentence) }) else { return }
        if PastTense.tells(sentence, before: term.since, prose) {
            past = sentence
        } else if !prose.isQuoted(place) {
            met.append(Met(term: index, place: place))
        }
    }

    /// - Parameters:
    ///   - day: the item's.
    ///   - names: places of units' names that were told already.
    func conclude(on day: Day, outside names: [Range<Int>], _ prose: (Range<Int>) -> String, _ remarks: inout Remarks) {
        for one in met {
            let term = ObsoleteTermRule.terms[one.term]
            guard day >= term.since, !names.contains(where: { $0.overlaps(one.place) }) else { continue }
            let written = prose(one.place)
            remarks.report(
                ObsoleteTermRule.kind, one.place,
                mark: Bilingual("«\(written)» không còn dùng từ \(term.since.legal) (\(term.law))", "“\(written)” was given up on \(term.since.iso) (\(term.law))"),
                remedy: Bilingual("viết \(term.now.vi); nếu kể chuyện cũ, nói rõ «trước đây» hoặc ghi năm", "write \(term.now.en); of the past, say “trước đây” or name the year"))
        }
    }

    private static let phrases = Phrases(terms.enumerated().flatMap { index, term in term.forms.map { ($0, index) } })

    static func isKey(_ word: [UInt8], isCapital: Bool) -> Bool { phrases.holdKey(word, isCapital: isCapital) }

    private static let merger = (2025, 3, 1)
    private static let reform = "Nghị quyết 176/2025/QH15, Nghị định 45/2025/NĐ-CP"

    /// An authority that was merged: its names at both levels.
    private static func merged(_ names: [String], into now: String, _ english: String) -> Term {
        Term(
            names.flatMap { ["*Sở \($0)", "*Bộ \($0)"] }, since: merger, now: "«\(now)»", "the one for \(english) (\(now))", law: reform)
    }

    private static let terms: [Term] = [
        Term(
            ["*mức độ 3", "*mức độ 4", "*mức 3", "*mức 4"], since: (2022, 8, 15), now: "«toàn trình» hoặc «một phần»",
            "“toàn trình” (whole) or “một phần” (in part)", law: "Nghị định 42/2022/NĐ-CP", about: ["dịch vụ công", "trực tuyến", "dvctt", "dvc"]),
        Term(
            ["*sổ hộ khẩu", "*sổ tạm trú"], since: (2023, 1, 1), now: "«xác nhận thông tin về cư trú»",
            "“xác nhận thông tin về cư trú”", law: "Luật Cư trú 68/2020/QH14, Điều 38"),
        Term(
            ["*chứng minh nhân dân", "*cmnd"], since: (2025, 1, 1), now: "«thẻ căn cước»", "“thẻ căn cước”",
            law: "Luật Căn cước 26/2023/QH15, Điều 46"),
        merged(["Thông tin và Truyền thông", "TT&TT", "TTTT"].map { $0.lowercased() }, into: "Khoa học và Công nghệ", "science and technology"),
        merged(["kế hoạch và đầu tư", "kh&đt", "khđt"], into: "Tài chính", "finance"),
        merged(["giao thông vận tải", "gtvt"], into: "Xây dựng", "construction"),
        merged(["tài nguyên và môi trường", "tn&mt", "tnmt"], into: "Nông nghiệp và Môi trường", "agriculture and environment"),
        merged(["nông nghiệp và phát triển nông thôn", "nn&ptnt", "nnptnt"], into: "Nông nghiệp và Môi trường", "agriculture and environment"),
        merged(
            ["lao động - thương binh và xã hội", "lao động – thương binh và xã hội", "lao động, thương binh và xã hội", "lđtbxh", "lđ-tb&xh"],
            into: "Nội vụ", "home affairs"),
        Term(
            [
                "cấp *huyện", "ubnd *huyện", "ubnd các *huyện", "nhân dân *huyện", "nhân dân các *huyện", "hđnd *huyện", "*huyện ủy", "*huyện uỷ", "tỉnh, *huyện, xã",
                "các *huyện, thị xã", "các *huyện, thành phố", "các *quận, huyện",
                "ubnd *quận", "ubnd các *quận", "nhân dân *quận", "ubnd *thị xã", "nhân dân *thị xã", "ubnd *thị trấn", "nhân dân *thị trấn",
            ], since: (2025, 7, 1), now: "cấp xã hoặc cấp tỉnh, tùy việc thuộc về đâu", "the commune or the province, wherever the matter went",
            law: "Luật Tổ chức chính quyền địa phương 72/2025/QH15"),
        Term(
            ["63 *tỉnh"], since: (2025, 7, 1), now: "«34 tỉnh, thành phố»", "“34 tỉnh, thành phố”", law: "Nghị quyết 202/2025/QH15"),
        Term(
            ["*cổng dịch vụ công của tỉnh", "*cổng dịch vụ công tỉnh", "*cổng dịch vụ công cấp tỉnh", "*cổng dịch vụ công thành phố", "*cổng dịch vụ công của thành phố"],
            since: (2025, 7, 1), now: "«Cổng Dịch vụ công quốc gia»", "“Cổng Dịch vụ công quốc gia”", law: "Nghị định 118/2025/NĐ-CP"),
    ]
}
