/// `site.yml` and the registry, in the content contract.
struct RegistryFiles {
    let corpus: Corpus

    func write(into folder: String, _ kind: SiteKind) throws {
        let content = "\(folder)/content"
        let registry = "\(content)/registry"
        try Files.makeFolder("\(registry)/units")
        try Files.makeFolder("\(content)/indices")
        let without = kind == .plain ? "without: [search, data, documents, duties, sharing]\n" : ""
        try Files.write(RegistryFiles.site + without, to: "\(content)/site.yml")
        try Files.write(provinces, to: "\(registry)/provinces.yml")
        try Files.write(units { $0.province == nil }, to: "\(registry)/units/trung-uong.yml")
        for province in corpus.registry.provinces {
            try Files.write(units { $0.province?.id == province.id }, to: "\(registry)/units/\(province.id).yml")
        }
        try Files.write(topics, to: "\(registry)/topics.yml")
        try Files.write(documents, to: "\(registry)/documents.yml")
        try Files.write(RegistryFiles.glossary, to: "\(registry)/glossary.yml")
        try Files.write(RegistryFiles.channels, to: "\(registry)/channels.yml")
        try Files.write(RegistryFiles.indices, to: "\(registry)/indices.yml")
        try Files.write(results, to: "\(content)/indices/par-index.csv")
    }

    private static let site = """
        title: Cổng giả lập để đo tốc độ
        base_url: https://example.gov.vn/cchc/
        language: vi
        time_zone: Asia/Ho_Chi_Minh
        editorial_board: { name: Ban Biên tập, unit: \(Registry.host), email: ban-bien-tap@example.org }
        require_approval: true
        page_size: 20
        feedback: { link: "https://example.org/gop-y/", text: Đánh giá mức độ hài lòng }
        hotline: \(HotlineDirectory.slug(0))
        hotlines_stale_after: 180
        parent_portal: { title: Cổng thông tin ví dụ, link: "https://example.org/" }
        menu:
          - { title: Tin tức, to: /tin-tuc/ }
          - { title: Kế hoạch, to: /ke-hoach/ }
          - { title: Đường dây nóng, to: /duong-day-nong/ }
          - { title: Tỉnh thành, to: /tinh-thanh/ }
          - { title: Đơn vị, to: /don-vi/ }
          - { title: Dịch vụ công trực tuyến, to: /chu-de/dich-vu-so/ }

        """

    private var provinces: String {
        corpus.registry.provinces.map { province in
            var codes = "{ code: \"\(province.code)\" }"
            if let former = province.formerCode {
                codes = "{ code: \"\(former)\", until: 2025-06-30 }, { code: \"\(province.code)\", from: 2025-07-01 }"
            }
            var line = "- { id: \(province.id), name: \(province.name), kind: \(province.isCity ? "thanh-pho" : "tinh"), "
            if let successor = province.successor {
                line += "codes: [ { code: \"\(province.code)\", until: 2025-06-30 } ], until: 2025-06-30, "
                line += "successors: [ { id: \(successor), by: 202/2025/QH15 } ] }\n"
            } else {
                line += "codes: [ \(codes) ] }\n"
            }
            return line
        }.joined()
    }

    private func units(where belongs: (Unit) -> Bool) -> String {
        corpus.registry.units.filter(belongs).map { unit in
            var record = "- id: \(unit.id)\n  name: \(unit.name)\n  short: \(unit.short)\n  level: \(unit.level)\n"
            if let until = unit.until { record += "  until: \(until.iso)\n" }
            if let successor = unit.successor { record += "  successors: [ { id: \(successor), how: merged } ]\n" }
            return record
        }.joined()
    }

    private var topics: String {
        Registry.topics.map { topic in
            "- id: \(topic.id)\n  name: \(topic.name)\n  summary: Tin, kế hoạch và đường dây nóng theo chủ đề.\n"
        }.joined()
    }

    private var documents: String {
        LegalDocument.all.map { document in
            """
            - number: \(document.number)
              date: \(document.iso)
              issuer: \(document.issuer)
              title: \(document.title)
              link: https://vanban.chinhphu.vn/

            """
        }.joined()
    }

    private static let glossary = [
        ("CCHC", "cải cách hành chính"), ("TTHC", "thủ tục hành chính"), ("DVCTT", "dịch vụ công trực tuyến"),
        ("BCCI", "bưu chính công ích"), ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"),
        ("TTĐT", "thông tin điện tử"), ("CNTT", "công nghệ thông tin"), ("CBCCVC", "cán bộ, công chức, viên chức"),
        ("CĐS", "chuyển đổi số"), ("VBQPPL", "văn bản quy phạm pháp luật"), ("BHXH", "bảo hiểm xã hội"),
    ].map { "- { short: \($0.0), long: \"\($0.1)\" }\n" }.joined()

    private static let channels = [
        ("cong-tinh", "Cổng thông tin điện tử tỉnh"), ("chuyen-trang-cchc", "Chuyên trang cải cách hành chính"),
        ("zalo", "Zalo"), ("radio", "Truyền thanh cơ sở"),
    ].map { "- { id: \($0.0), name: \($0.1), link: \"https://example.org/\($0.0)/\" }\n" }.joined()

    private static let indices = """
        - { id: par-index, short: PAR INDEX, name: Chỉ số cải cách hành chính, publisher: Bộ Nội vụ, scale: 100, subject: province }
        - { id: sipas, short: SIPAS, name: Chỉ số hài lòng về sự phục vụ hành chính, publisher: Bộ Nội vụ, scale: 100, subject: province }

        """

    /// Ten years of invented figures for every present province, each marked as such in its source.
    private var results: String {
        var text = "index,year,subject,score,rank,source\n"
        for year in 2015...2024 {
            for (place, province) in Province.present.enumerated() {
                let rank = (place * 13 + year) % Province.present.count + 1
                text += "par-index,\(year),\(province.id),\(92 - rank / 2).\(rank % 10)0,\(rank),Số liệu giả lập để đo tốc độ\n"
            }
        }
        return text
    }
}
