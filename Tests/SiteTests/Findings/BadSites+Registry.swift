private typealias Path = TinySite.Path

extension BadSite {
    /// The registry's own faults, and those of the settings.
    static let registry: [BadSite] = [
        BadSite("MB-DV-03", says: "«da-nang»", Path.units, "- { id: da-nang/so-tttt,", "- { id: 1️⃣da-nagn/so-tttt2️⃣,"),
        BadSite("MB-DV-04", "two units", says: "vòng tròn") {
            TinySite().with(Path.units, """
                - { id: da-nang/a, name: A, level: office, until: 2024-01-01, successors: [ { id: da-nang/so-khcn } ] }
                - { id: 1️⃣da-nang/so-khcn2️⃣, name: B, level: office, until: 2027-01-01, successors: [ { id: da-nang/a } ] }
                - { id: da-nang/so-tttt, name: C, level: office }

                """)
        },
        BadSite("MB-DV-04", "its own successor", says: "vòng tròn") {
            try TinySite().changing(Path.units, "{ id: da-nang/so-khcn, how", to: "{ id: da-nang/so-tttt, how")
                .changing(Path.units, "- { id: da-nang/so-tttt,", to: "- { id: 1️⃣da-nang/so-tttt2️⃣,")
        },
        BadSite("MB-DV-05", says: "until", Path.units, "level: department, until: 2025-02-28", "level: department, from: 2025-03-01, until: 1️⃣2025-02-282️⃣"),
        BadSite("MB-DV-04", "without a last day", says: "vòng tròn") {
            TinySite().with(Path.units, """
                - { id: da-nang/a, name: A, level: office, successors: [ { id: da-nang/so-khcn } ] }
                - { id: 1️⃣da-nang/so-khcn2️⃣, name: B, level: office, successors: [ { id: da-nang/a } ] }

                """)
        },
        BadSite("MB-DV-04", "two provinces", says: "vòng tròn") {
            TinySite().with(Path.provinces, """
                - { id: da-nang, name: Đà Nẵng, kind: tinh, until: 2027-01-01, successors: [ { id: quang-nam } ] }
                - { id: 1️⃣quang-nam2️⃣, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang } ] }

                """)
        },
        BadSite("MB-DV-07", says: "until: 2025-06-30", Path.units, "- { id: da-nang/so-khcn, name: Sở Khoa học và Công nghệ, short: Sở KH&CN, level: department }", "- { id: 1️⃣da-nang/so-khcn2️⃣, name: Huyện, level: district }"),
        BadSite("MB-DV-07", "an end too late", says: "until: 2025-06-30") {
            TinySite().adding("- { id: 1️⃣da-nang/huyen2️⃣, name: Huyện, level: district, until: 2025-07-01, successors: [ { id: da-nang/so-khcn } ] }", to: Path.units)
        },
        BadSite("MB-DV-08", says: "ngày cuối cùng", Path.units, "- { id: da-nang/so-tttt, name: Sở Thông tin và Truyền thông, level: department, until: 2025-02-28,", "- { id: 1️⃣da-nang/so-tttt2️⃣, name: Sở Thông tin và Truyền thông, level: department,"),
        BadSite("MB-DV-08", "a province", says: "ngày cuối cùng") {
            try TinySite().changing(Path.provinces, "- { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30,", to: "- { id: 1️⃣quang-nam2️⃣, name: Quảng Nam, kind: tinh,")
        },
        BadSite("MB-MA-02", says: "đã dùng", Path.topics, "- { id: buu-chinh,", "- { id: 1️⃣dich-vu-so2️⃣,"),
        BadSite("MB-MA-02", "one document twice", says: "đã có") {
            TinySite().adding("- { number: 1️⃣61/2018/NĐ-CP2️⃣, date: 23/4/2018, issuer: Chính phủ, title: Khác }", to: Path.documents)
        },
        BadSite("MB-SITE-01", "no site.yml", says: "`--site`", in: Path.site) { TinySite().without(Path.site) },
        BadSite("MB-SITE-02", says: "dấu hỏi", Path.site, "base_url: https://example.gov.vn/cchc/", "base_url: 1️⃣https://example.gov.vn/?a=12️⃣"),
        BadSite("MB-SITE-03", says: "`+07:00`", Path.site, "time_zone: Asia/Ho_Chi_Minh", "time_zone: 1️⃣Ha Noi2️⃣"),
        BadSite("MB-TB-01", "a stop announced too late", says: "dời lịch dừng tới ngày 03/12/2026") {
            try stop("announced: 2026-11-20, stop: { from: 1️⃣2026-12-02T22:002️⃣, until: 2026-12-03T05:00 }")
        },
        BadSite("MB-TB-02", "a stop that ends before it begins", says: "`until` phải sau `from`") {
            try stop("announced: 2026-11-01, stop: { from: 2026-12-02T22:00, until: 1️⃣2026-12-02T05:002️⃣ }")
        },
        BadSite("MB-TB-02", "a banner that ends before it begins", says: "`until` phải sau `from`") {
            try stop("from: 2026-12-02, until: 1️⃣2026-12-012️⃣")
        },
        BadSite("MB-TB-03", "a stop that nobody announced", says: "`announced: 2026-11-20`") {
            try stop("stop: { from: 1️⃣2026-12-02T22:002️⃣, until: 2026-12-03T05:00 }")
        },
        BadSite("MB-VT-01", says: "`auto: false`", Path.glossary, "- { short: CCHC, long: cải cách hành chính }", "- { short: CCHC, long: cải cách hành chính, auto: false }\n- { short: 1️⃣CCHC2️⃣, long: khác }"),
        BadSite("MB-CS-01", says: "có phải ý bạn là `par-index`", Path.results, "par-index,2023", "1️⃣par-indez2️⃣,2023"),
        BadSite("MB-CS-02", says: "không phải một năm", Path.results, "par-index,2023", "par-index,1️⃣23-242️⃣"),
        BadSite("MB-CS-02", says: "không phải một số", Path.results, "88.50", "1️⃣tám tám2️⃣"),
        BadSite("MB-CS-02", says: "cần 6", Path.results, "par-index,2023,da-nang,88.50,5,Bộ Nội vụ", "1️⃣par-index,2023,da-nang,88.50,5"),
        BadSite("MB-CS-02", says: "`index,year,subject,score,rank,source`", Path.results, "index,year,subject,score,rank,source", "1️⃣index;year;subject;score;rank;source"),
        BadSite("MB-CS-02", says: "ngoặc kép", Path.results, "Bộ Nội vụ", "1️⃣\"Bộ Nội vụ"),
        BadSite("MB-CS-03", says: "nguồn", Path.results, ",5,Bộ Nội vụ", ",5,1️⃣"),
        BadSite("MB-CS-04", says: "hai lần", Path.results, "88.50,5,Bộ Nội vụ", "88.50,5,Bộ Nội vụ\n1️⃣par-index,2023,da-nang,90.00,1,Bộ Nội vụ"),
        BadSite("MB-CS-05", says: "hết ngày 30/6/2025", Path.results, "par-index,2023,da-nang", "par-index,1️⃣20262️⃣,quang-nam"),
        BadSite("MB-CS-06", says: "thang điểm của PAR INDEX là 100", Path.results, "88.50", "1️⃣100.012️⃣"),
        BadSite("MB-CS-06", says: "thang điểm", Path.results, "88.50", "1️⃣-0.52️⃣"),
        BadSite("MB-TINH-01", "a result of an unknown province", says: "có phải ý bạn là") {
            try TinySite().changing(Path.results, "da-nang", to: "1️⃣da-nag2️⃣")
        },
    ]

    /// Gives the site a notice.
    private static func stop(_ keys: String) throws -> TinySite {
        try TinySite().changing(Path.site, "language: vi", to: "language: vi\nnotices: [ { text: Bảo trì, \(keys) } ]")
    }

    /// Names that stand for nothing.
    static let references: [BadSite] = [
        BadSite("MB-DV-01", says: "có phải ý bạn là `da-nang/so-khcn`", Path.news, "unit: da-nang/so-khcn", "unit: 1️⃣da-nang/so-khcm2️⃣"),
        BadSite("MB-DV-01", says: "danh bạ", Path.site, "name: Ban Biên tập", "name: Ban Biên tập, unit: 1️⃣khong/co2️⃣"),
        BadSite("MB-DV-01", says: "da-nang/so-khcn", Path.units, "{ id: da-nang/so-khcn, how", "{ id: 1️⃣da-nang/so-khc2️⃣, how"),
        BadSite("MB-DV-02", says: "hoạt động đến hết ngày 28/02/2025", Path.news, "date: 2026-03-28\nunit: da-nang/so-khcn", "date: 1️⃣2026-03-282️⃣\nunit: da-nang/so-tttt"),
        BadSite("MB-DV-02", says: "`da-nang/so-khcn`", Path.plan, "issuer: da-nang/so-khcn", "issued: 1️⃣2025-03-012️⃣\nissuer: da-nang/so-tttt"),
        BadSite("MB-DV-02", says: "hết ngày 28/02/2025", Path.plan, "issuer: da-nang/so-khcn", "issued: 1️⃣2025-032️⃣\nissuer: da-nang/so-tttt"),
        BadSite("MB-DV-09", "units", says: "năm trăm bước") {
            try TinySite().changing(
                Path.units, "- { id: da-nang/so-tttt,",
                to: (0...500).map { number in
                    let id = number == 0 ? "1️⃣da-nang/cu-02️⃣" : "da-nang/cu-\(number)"
                    let next = number == 500 ? "da-nang/so-khcn" : "da-nang/cu-\(number + 1)"
                    return "- { id: \(id), name: Phòng \(number), level: department, until: 2025-02-28, successors: [ { id: \(next) } ] }\n"
                }.joined() + "- { id: da-nang/so-tttt,")
        },
        BadSite("MB-DV-06", "news", says: "da-nang/so-tttt") {
            try TinySite().changing(Path.units, "short: Sở KH&CN, level: department }", to: "level: department, from: 2026-04-01 }")
                .changing(Path.news, "date: 2026-03-28", to: "date: 1️⃣2026-03-282️⃣")
        },
        BadSite("MB-DDN-03", says: "gọi thử số này", Path.hotlines, "phone: [\"18001096\"]", "phone: [\"18001096\"]\n    unit: 1️⃣quang-nam2️⃣"),
        BadSite("MB-TINH-01", says: "có phải ý bạn là `da-nang`", Path.provinces, "successors: [ { id: da-nang }", "successors: [ { id: 1️⃣da-nagn2️⃣ }"),
        BadSite("MB-CD-01", says: "có phải ý bạn là `dich-vu-so`", Path.news, "topics: [dich-vu-so]", "topics: [buu-chinh, 1️⃣dịch vụ số2️⃣]"),
        BadSite(
            "MB-CD-02", says: "mười tầng", Path.topics, "- { id: buu-chinh, name: Bưu chính công ích }",
            "- { id: buu-chinh, name: Bưu chính công ích }\n"
                + (1...10).map { "- { id: \($0 == 10 ? "1️⃣tang-10" : "tang-\($0)")\($0 == 10 ? "2️⃣" : ""), name: Tầng \($0), parent: \($0 == 1 ? "buu-chinh" : "tang-\($0 - 1)") }" }.joined(separator: "\n")),
        BadSite("MB-CD-03", "two topics", says: "parent") {
            TinySite().with(Path.topics, """
                - { id: 1️⃣dich-vu-so2️⃣, name: Dịch vụ công trực tuyến, parent: buu-chinh }
                - { id: buu-chinh, name: Bưu chính công ích, parent: dich-vu-so }

                """)
        },
        BadSite("MB-CD-01", says: "chủ đề", Path.topics, "- { id: buu-chinh,", "- { id: buu-chinh, parent: 1️⃣khong-co2️⃣,"),
        BadSite("MB-KENH-01", says: "có phải ý bạn là `zalo`", Path.news, "summary:", "channels: [web, 1️⃣zalu2️⃣]\nsummary:"),
        BadSite("MB-DDN-01", says: "có phải ý bạn là `danh-ba`", Path.site, "language: vi", "language: vi\nhotline: 1️⃣danh-baa2️⃣"),
        BadSite("MB-DDN-02", says: "gọi thử", Path.hotlines, "verified: 2026-11-01", "verified: 1️⃣2026-05-232️⃣"),
        BadSite("MB-KH-01", says: "có phải ý bạn là `ke-hoach`", Path.news, "summary:", "plan: 1️⃣ke-hoac2️⃣\nsummary:"),
        BadSite("MB-KH-01", says: "content/plans/", Path.plan, "summary:", "carries_out: [1️⃣khong-co2️⃣]\nsummary:"),
        BadSite("MB-CS-01", says: "có phải ý bạn là `par-index`", Path.plan, "summary:", "indices: [1️⃣par-indx2️⃣]\nsummary:"),
    ]

    /// Duties of plans, and what fulfils them.
    static let plans: [BadSite] = [
        BadSite("MB-KH-02", says: "có phải ý bạn là `tin-quy`", Path.news, "summary:", "plan: ke-hoach\nfulfils: [1️⃣tin-qui2️⃣]\nsummary:", duty("")),
        BadSite("MB-KH-02", says: "có phải ý bạn là `tin-quy`", Path.plan, "---\nNội dung.", "evidence:\n  - { duty: 1️⃣tin-qui2️⃣, what: Biên bản }\n---\nNội dung.", duty("")),
        BadSite("MB-KH-03", "by", says: "`by: next-05`") { try duty(", by: 1️⃣cuối quý2️⃣")(TinySite()) },
        BadSite("MB-KH-03", "before", says: "`before: 06-30`") { try duty(", before: 1️⃣30-062️⃣")(TinySite()) },
        BadSite("MB-KH-03", "by a day too late", says: "`by: 20`") { try duty(", by: 1️⃣322️⃣")(TinySite()) },
        BadSite("MB-KH-04", "two duties", says: "cùng mã") { try duty(" }\n  - { id: 1️⃣tin-quy2️⃣, what: Khác, kind: report, every: year, units: [da-nang/so-khcn]")(TinySite()) },
        BadSite("MB-NV-01", says: "thể loại «tin» không thuộc loại kế hoạch yêu cầu", Path.news, "summary:", "plan: ke-hoach\nfulfils: [1️⃣tin-quy2️⃣]\nsummary:", duty(", genres: [bai]")),
        BadSite("MB-NV-01", says: "không ghi đã đăng trên «Zalo»", Path.news, "summary:", "plan: ke-hoach\nfulfils: [1️⃣tin-quy2️⃣]\nsummary:", duty(", channels: [zalo]")),
        BadSite("MB-NV-01", says: "đơn vị của bài không có nghĩa vụ này", Path.news, "summary:", "plan: ke-hoach\nfulfils: [1️⃣tin-quy2️⃣]\nsummary:") {
            try $0.adding("- { id: da-nang/ubnd, name: Ủy ban nhân dân thành phố, level: province }", to: Path.units)
                .changing(Path.plan, "summary: Tóm tắt kế hoạch.\n", to: "summary: T.\nduties: [ { id: tin-quy, what: Tin, kind: publish, every: quarter, units: [da-nang/ubnd] } ]\n")
        },
        BadSite("MB-NV-02", says: "không có nghĩa vụ này", Path.plan, "---\nNội dung.", "evidence:\n  - { duty: tin-quy, unit: 1️⃣da-nang/so-tttt2️⃣, period: 2026-Q1, what: Biên bản }\n---\nNội dung.", duty("")),
        BadSite("MB-NV-02", says: "nằm ngoài mọi kỳ", Path.plan, "---\nNội dung.", "evidence:\n  - { duty: tin-quy, period: 1️⃣2025-Q12️⃣, what: Biên bản }\n---\nNội dung.", duty("")),
        BadSite("MB-NV-02", says: "chưa ghi của kỳ nào", Path.plan, "---\nNội dung.", "evidence:\n  - { duty: 1️⃣tin-quy2️⃣, what: Biên bản }\n---\nNội dung.", duty("")),
        BadSite("MB-NV-03", "nobody", says: "chưa ghi `units` hoặc `rotation`") { try bare("id: 1️⃣tin-quy2️⃣, what: Tin, kind: publish, every: quarter") },
        BadSite("MB-NV-03", "a gap", says: "thiếu lượt của tháng 6, 9") {
            try bare("id: tin-quy, what: Tin, kind: publish, every: quarter, rotation: 1️⃣[ { in: [1, 2, 3, 12], unit: da-nang/so-khcn } ]2️⃣")
        },
        BadSite("MB-NV-04", "a date a quarter", says: "hằng quý") { try duty(", by: 1️⃣06-202️⃣")(TinySite()) },
        BadSite("MB-NV-04", "a day each half-year", says: "`by: next-05`") {
            try bare("id: bao-cao, what: Báo cáo, kind: report, every: half-year, before: 1️⃣2026-06-302️⃣, units: [da-nang/so-khcn]")
        },
    ]

    /// A duty and nothing else of it.
    private static func bare(_ keys: String) throws -> TinySite {
        try TinySite().changing(Path.plan, "summary: Tóm tắt kế hoạch.\n", to: "summary: T.\nduties: [ { \(keys) } ]\n")
    }


    /// Gives the plan a duty.
    private static func duty(_ more: String) -> @Sendable (TinySite) throws -> TinySite {
        { try $0.changing(Path.plan, "summary: Tóm tắt kế hoạch.\n", to: "summary: Tóm tắt kế hoạch.\nduties:\n  - { id: tin-quy, what: Tin mỗi quý, kind: publish, every: quarter, units: [da-nang/so-khcn]\(more) }\n") }
    }

    private init(
        _ code: String, says words: String, _ path: String, _ old: String, _ new: String,
        _ more: @escaping @Sendable (TinySite) throws -> TinySite
    ) {
        self.init(code, new, says: words) { try more(TinySite()).changing(path, old, to: new) }
    }
}
