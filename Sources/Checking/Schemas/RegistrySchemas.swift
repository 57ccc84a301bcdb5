import PortalModel

extension Schema {
    /// An entry of `registry/provinces.yml`.
    public static let province = Schema("Tỉnh, thành phố (registry/provinces.yml)", "Province (registry/provinces.yml)", [
        Key("id", .identifier, required: true, "Mã, không đổi qua các lần sáp nhập.", "The id, kept through mergers.", example: "quang-nam"),
        Key("name", .text(60), required: true, "Tên, không kèm chữ tỉnh, thành phố.", "The name without its kind.", example: "Quảng Nam"),
        Key("kind", .choice(Province.Kind.allCases.map(\.rawValue)), "`tinh` hoặc `thanh-pho`, khi chưa bao giờ đổi.", "`tinh` or `thanh-pho` where it never changed.", example: "tinh"),
        Key("kinds", .list(.record(.kindSpan)), "Các giai đoạn, khi đã chuyển từ tỉnh thành thành phố.", "The spans, where it became a city.", example: "[ { kind: tinh, until: 2026-04-29 }, { kind: thanh-pho, from: 2026-04-30 } ]"),
        Key("codes", .list(.record(.code)), "Mã của Cục Thống kê theo từng giai đoạn; một mã trần không xác định được tỉnh nào.", "Statistics codes by time; a bare code never identifies.", example: "[ { code: \"49\", until: 2025-06-30 } ]"),
        Key("iso", .text(10), "Mã ISO 3166-2 (bản 63 đơn vị).", "ISO 3166-2 code (of the 63).", example: "VN-27"),
        Key("area_codes", .list(.text(4)), "Mã vùng điện thoại cố định.", "Landline prefixes.", example: "[\"0235\"]"),
        Key("seat", .text(80), "Trung tâm hành chính.", "Its seat.", example: "Đà Nẵng"),
        Key("communes", .integer(1...1000), "Số đơn vị hành chính cấp xã.", "How many communes it has.", example: "94"),
        Key("until", .day, "Ngày cuối cùng còn tồn tại.", "Its last day.", example: "2025-06-30"),
        Key("successors", .list(.record(.succession(.province))), "Hợp nhất vào đâu, theo nghị quyết nào.", "Into what it passed, by which resolution.", example: "[ { id: da-nang, by: 202/2025/QH15 } ]"),
    ])

    static let kindSpan = Schema("Giai đoạn", "Span", [
        Key("kind", .choice(Province.Kind.allCases.map(\.rawValue)), required: true, "`tinh` hoặc `thanh-pho`.", "`tinh` or `thanh-pho`.", example: "tinh"),
        Key("from", .day, "Từ ngày.", "From.", example: "2026-04-30"),
        Key("until", .day, "Đến hết ngày.", "Until.", example: "2026-04-29"),
        Key("by", .text(60), "Nghị quyết.", "The resolution.", example: "30/2026/QH16"),
    ])

    static let code = Schema("Mã thống kê", "Statistics code", [
        Key("code", .text(5), required: true, "Mã, viết trong ngoặc kép.", "The code, in quotes.", example: "\"49\""),
        Key("from", .day, "Từ ngày.", "From.", example: "2025-07-01"),
        Key("until", .day, "Đến hết ngày.", "Until.", example: "2025-06-30"),
    ])

    static func succession(_ kind: ReferenceKind) -> Schema {
        Schema("Kế thừa", "Succession", [
            Key("id", .reference(kind), required: true, "Mã của nơi tiếp nhận.", "Into what it passed.", example: kind == .province ? "da-nang" : "quang-nam/so-khcn"),
            Key("how", .choice(How.allCases.map(\.rawValue)), "Cách thức: hợp nhất, chia, đổi tên, chuyển chức năng.", "How: merged, split, renamed, functions passed on.", example: "merged"),
            Key("by", .text(80), "Văn bản căn cứ.", "The resolution or decision.", example: "202/2025/QH15"),
        ])
    }

    /// An entry of `registry/units/*.yml`.
    public static let unit = Schema("Đơn vị (registry/units/*.yml)", "Unit (registry/units/*.yml)", [
        Key("id", .identifier, required: true, "Mã: phần đầu là mã tỉnh hoặc `trung-uong`.", "The id; its first part is the province's or `trung-uong`.", example: "quang-nam/so-tttt"),
        Key("name", .text(200), required: true, "Tên đầy đủ.", "The full name.", example: "Sở Thông tin và Truyền thông tỉnh Quảng Nam"),
        Key("short", .text(80), "Tên ngắn.", "The short name.", example: "Sở TT&TT"),
        Key("also", .list(.text(200)), "Các tên gọi khác.", "Other names it goes by."),
        Key("level", .choice(Unit.Level.allCases.map(\.rawValue)), required: true, "Cấp: trung ương, tỉnh, sở, huyện, xã, phòng.", "Its level.", example: "department"),
        Key("from", .day, "Ngày thành lập.", "Its first day.", example: "2025-03-01"),
        Key("until", .day, "Ngày cuối cùng còn hoạt động.", "Its last day.", example: "2025-02-28"),
        Key("successors", .list(.record(.succession(.unit))), "Đơn vị kế thừa, một hoặc nhiều.", "Its successors.", example: "[ { id: quang-nam/so-khcn, how: merged } ]"),
        Key("web", .web, "Trang thông tin điện tử.", "Its site.", example: "https://..."),
        Key("phone", .phone, "Số điện thoại cơ quan.", "Its office number."),
    ])

    /// An entry of `registry/topics.yml`.
    public static let topic = Schema("Chủ đề (registry/topics.yml)", "Topic (registry/topics.yml)", [
        Key("id", .identifier, required: true, "Mã.", "The id.", example: "dich-vu-so"),
        Key("name", .text(80), required: true, "Tên.", "The name.", example: "Dịch vụ công trực tuyến"),
        Key("summary", .text(400), "Một hai câu giới thiệu.", "A sentence or two."),
        Key("parent", .reference(.topic), "Chủ đề cha.", "The topic above it."),
    ])

    /// An entry of `registry/documents.yml`.
    public static let document = Schema("Văn bản (registry/documents.yml)", "Document (registry/documents.yml)", [
        Key("number", .text(60), required: true, "Số, ký hiệu.", "Its number.", example: "61/2018/NĐ-CP"),
        Key("date", .day, required: true, "Ngày ban hành.", "Its date.", example: "2018-04-23"),
        Key("issuer", .text(160), required: true, "Cơ quan ban hành.", "Who issued it.", example: "Chính phủ"),
        Key("title", .text(400), required: true, "Trích yếu.", "Its title."),
        Key("link", .web, "Địa chỉ bản chính thức.", "Where the official text is."),
        Key("based_on", .list(.text(400)), "Căn cứ: các văn bản mà văn bản này dựa vào.", "What it rests on.", example: "[ \"76/NQ-CP ngày 15/7/2021\" ]"),
    ])

    /// An entry of `registry/glossary.yml`.
    public static let glossaryEntry = Schema("Từ viết tắt (registry/glossary.yml)", "Abbreviation (registry/glossary.yml)", [
        Key("short", .text(30), required: true, "Chữ viết tắt.", "The abbreviation.", example: "CCHC"),
        Key("long", .text(200), required: true, "Nghĩa đầy đủ.", "What it stands for.", example: "cải cách hành chính"),
        Key("auto", .flag, "`false`: nhiều nghĩa, chỉ giải thích trong bài khi cạnh một từ của `after` hay `before`.", "`false`: ambiguous, explained only beside a word of `after` or `before`.", example: "false"),
        Key("after", .list(.text(60)), "Chữ đứng ngay trước làm rõ nghĩa của chữ viết tắt nhiều nghĩa, viết đúng như trong bài.", "Words right before it that make an ambiguous one certain, written as in texts.", example: "[Sở, Bộ]"),
        Key("before", .list(.text(60)), "Chữ đứng ngay sau làm rõ nghĩa.", "Words right behind it that do the same.", example: "[UBND, HĐND]"),
        Key("former", .flag, "`true`: khái niệm, đơn vị nay không còn.", "`true`: of a thing that is no more.", example: "true"),
        Key("note", .text(300), "Ghi chú trên trang từ viết tắt: còn nghĩa gì khác, thay bằng gì.", "A note on the glossary page: what else it means, what took its place.", example: "cũng là «biên tập viên»"),
    ])

    /// An entry of `registry/channels.yml`.
    public static let channel = Schema("Kênh (registry/channels.yml)", "Channel (registry/channels.yml)", [
        Key("id", .identifier, required: true, "Mã.", "The id.", example: "zalo"),
        Key("name", .text(120), required: true, "Tên kênh.", "The name.", example: "Zalo"),
        Key("link", .web, "Địa chỉ.", "The address."),
    ])

    /// An entry of `registry/procedures.yml`.
    public static let procedure = Schema("Thủ tục hành chính (registry/procedures.yml)", "Procedure (registry/procedures.yml)", [
        Key("name", .text(300), required: true, "Tên thủ tục.", "The procedure's name."),
        Key("code", .text(40), "Mã trên Cơ sở dữ liệu quốc gia.", "Its code in the national database."),
        Key("field", .text(120), "Lĩnh vực.", "Its field.", example: "Hộ tịch"),
        Key("level", .text(80), "Cấp thực hiện.", "The level that carries it out.", example: "Cấp xã"),
        Key("announced_by", .text(120), "Quyết định công bố.", "The decision that announced it."),
        Key("link", .web, "Địa chỉ trên Cổng Dịch vụ công quốc gia.", "Its place on the national portal."),
    ])

    /// An entry of `registry/indices.yml`.
    public static let index = Schema("Chỉ số (registry/indices.yml)", "Index (registry/indices.yml)", [
        Key("id", .identifier, required: true, "Mã.", "The id.", example: "par-index"),
        Key("short", .text(30), required: true, "Tên viết tắt.", "The short name.", example: "PAR INDEX"),
        Key("name", .text(200), required: true, "Tên đầy đủ.", "The full name.", example: "Chỉ số cải cách hành chính"),
        Key("publisher", .text(200), required: true, "Cơ quan công bố.", "Who publishes it.", example: "Bộ Nội vụ"),
        Key("scale", .text(10), required: true, "Thang điểm.", "The highest score.", example: "100"),
        Key("subject", .choice(ReformIndex.Subject.allCases.map(\.rawValue)), required: true, "Đo tỉnh hay đơn vị.", "Whether it measures provinces or units.", example: "province"),
    ])
}
