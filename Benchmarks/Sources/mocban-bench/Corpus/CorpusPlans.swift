/// A plan summary: whose and for which year follows from its number.
struct Plan {
    let number: Int
    init(_ number: Int) { self.number = number }

    /// The place of its province among the present ones.
    var province: Int { number % Province.present.count }
    /// Seven is prime to twelve, so that the provinces and years mix.
    var year: Int { 2015 + number * 7 % 12 }

    /// Whether a unit of the plan's province owes the duty `tin-hang-quy`.
    static func owesQuarterly(_ unit: String) -> Bool {
        unit.hasSuffix("/so-noi-vu") || unit.hasSuffix("/so-tu-phap") || unit.hasSuffix("/so-tai-chinh")
    }

    func slug(_ registry: Registry) -> String {
        "ke-hoach-cchc-\(registry.provinces[province].id)-\(year)-\(number)"
    }

    func file(for kind: SiteKind, in corpus: Corpus) -> String {
        var random = Random(seed: Corpus.seed, stream: UInt64(number) &+ 1 << 40)
        let province = corpus.registry.provinces[province]
        let issuer = "\(province.id)/so-noi-vu"
        var text = "---\ntitle: Kế hoạch cải cách hành chính \(province.fullName) năm \(year), số thứ tự \(number)\n"
        switch kind {
        case .mocban, .plain:
            text += """
                number: \(number + 11)/KH-SNV
                issued: \(year - 1)-12-\(Day.two(1 + number % 28))
                issuer: \(issuer)
                year: \(year)
                topics: [thu-tuc, dich-vu-so]

                """
        case .hugo:
            text += """
                date: \(year - 1)-12-\(Day.two(1 + number % 28))
                number: \(number + 11)/KH-SNV
                provinces: [\(province.id)]
                units: [\(HugoSite.term(issuer))]
                topics: [thu-tuc, dich-vu-so]

                """
        }
        text += """
            summary: Kế hoạch giả lập để đo tốc độ, có nhiệm vụ, chỉ tiêu đăng tin và báo cáo định kỳ.
            based_on: [30c/NQ-CP ngày 08/11/2011]
            audience: [cán bộ, công chức, viên chức, người dân và doanh nghiệp]
            goals: [Giảm thời gian giải quyết thủ tục, Tăng hồ sơ trực tuyến, Nâng sự hài lòng của người dân]
            indices: [par-index, sipas]
            tasks:

            """
        for task in 1...(8 + random.below(6)) {
            text += """
                  - no: "\(Day.two(task))"
                    what: \(phrase(corpus.words.verbs, &random)) \(phrase(corpus.words.objects, &random))
                    lead: [\(province.id)/so-tu-phap]
                    with: [\(province.id)/ubnd, các tổ chức đoàn thể]
                    when: Trong năm \(year)
                    due: \(year)-Q\(1 + random.below(4))
                    topics: [thu-tuc]

                """
        }
        text += """
            duties:
              - id: tin-hang-quy
                what: Mỗi quý mỗi đơn vị có ít nhất 01 tin, bài được duyệt đăng
                kind: publish
                genres: [tin, bai]
                channels: [web]
                count: 1
                every: quarter
                by: 20
                units: [\(issuer), \(province.id)/so-tu-phap, \(province.id)/so-tai-chinh]
              - id: tin-luan-phien
                what: Hằng tháng đăng 01 tin, các đơn vị luân phiên
                kind: publish
                count: 1
                every: month
                by: 25
                rotation:
                  - { in: [1, 2, 3, 4, 5, 6], unit: \(province.id)/ubnd }
                  - { in: [7, 8, 9, 10, 11, 12], unit: \(province.id)/van-phong-ubnd }
              - id: bao-cao-nam
                what: Báo cáo kết quả cả năm
                kind: report
                to: \(province.id)/ubnd
                count: 1
                every: year
                by: 12-10
                units: [\(issuer)]
            recipients: [Ủy ban nhân dân tỉnh, các sở, ngành]
            approved_by: Ban Biên tập
            ---

            """
        var body: [UInt8] = []
        for section in 0..<4 {
            body += "## ".utf8 + corpus.words.headings.text((number + section * 3) % corpus.words.headings.count)
            body += "\n\n".utf8
            for _ in 0..<4 {
                Body.writeSentence(into: &body, corpus.words, &random)
                body.append(UInt8(ascii: "\n"))
            }
            body.append(UInt8(ascii: "\n"))
        }
        return text + String(decoding: body, as: UTF8.self)
    }

    private func phrase(_ phrases: Phrases, _ random: inout Random) -> String {
        String(decoding: phrases.pick(&random), as: UTF8.self)
    }
}
