import Findings

/// What a key may hold.
public indirect enum KeyType: Sendable {
    /// Text of one line, of at most so many letters.
    case text(Int)
    /// `true` or `false` (also `có`, `không`).
    case flag
    case integer(ClosedRange<Int>)
    /// `2024-03-28` or `28/3/2024`.
    case day
    /// A day, perhaps with a time.
    case dateTime
    /// A day, a month `2024-03`, a quarter `2024-Q1`, a half year `2024-H1` or a year.
    case partialDay
    case choice([String])
    /// The name of a record: lower-case letters without marks, digits, hyphens, parts divided by `/`.
    case identifier
    /// The name of a record elsewhere.
    case reference(ReferenceKind)
    case phone
    case email
    /// An `https` (or `http`) address.
    case web
    /// An address of this site, beginning with `/`.
    case siteAddress
    /// An address of this site or elsewhere.
    case anyAddress
    /// A file beside the page.
    case file
    case list(KeyType)
    /// A list, or one value alone.
    case oneOrMore(KeyType)
    case record(Schema)
}

/// What a reference leads to.
public enum ReferenceKind: String, Sendable {
    case unit, unitOrProvince, unitPattern, party, province, topic, plan, index, channel, hotline
}

/// A key that a file may have. A class, so that handing it on costs one count and not one for each of its texts.
public final class Key: Sendable {
    public let name: String
    public let type: KeyType
    public let required: Bool
    /// What it means, for the reference page.
    public let doc: Bilingual
    public let example: String

    public init(_ name: String, _ type: KeyType, required: Bool = false, _ vi: String, _ en: String, example: String = "") {
        self.name = name
        self.type = type
        self.required = required
        self.doc = Bilingual(vi, en)
        self.example = example
    }
}

/// The keys that one kind of file, or one kind of entry in it, may have.
public final class Schema: Sendable {
    /// For the reference page.
    public let title: Bilingual
    public let keys: [Key]
    /// The length and the first byte of each key's name: they tell nearly all names apart without comparing texts.
    private let marks: [UInt32]
    /// A bit for each key that a file must have: asking thirty keys one after the other counts each, which all threads share.
    let required: UInt64

    public init(_ vi: String, _ en: String, _ keys: [Key]) {
        title = Bilingual(vi, en)
        self.keys = keys
        marks = keys.map { Schema.mark(of: $0.name) }
        assert(keys.count <= UInt64.bitWidth, "\(en) has more keys than there are bits")
        required = keys.enumerated().reduce(0) { $1.element.required ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    func index(of name: String) -> Int? {
        let mark = Schema.mark(of: name)
        for index in marks.indices where marks[index] == mark && keys[index].name == name { return index }
        return nil
    }

    private static func mark(of name: String) -> UInt32 {
        UInt32(truncatingIfNeeded: name.utf8.count) << 8 | UInt32(name.utf8.first ?? 0)
    }
}

extension KeyType {
    /// How the type is called on the reference page and in findings.
    public var words: Bilingual {
        switch self {
        case .text(let max): Bilingual("chữ, tối đa \(max) ký tự", "text of at most \(max) letters")
        case .flag: Bilingual("`true` hoặc `false`", "`true` or `false`")
        case .integer(let range):
            Bilingual("số nguyên từ \(range.lowerBound) đến \(range.upperBound)", "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .day: Bilingual("ngày, như `2024-03-28` hoặc `28/3/2024`", "a day, `2024-03-28` or `28/3/2024`")
        case .dateTime: Bilingual("ngày, có thể kèm giờ: `2024-03-28T08:00`", "a day, perhaps with a time: `2024-03-28T08:00`")
        case .partialDay:
            Bilingual("ngày, tháng `2024-03`, quý `2024-Q1`, nửa năm `2024-H1` hoặc năm `2024`", "a day, month `2024-03`, quarter `2024-Q1`, half year `2024-H1` or year")
        case .choice(let values):
            Bilingual("một trong: " + values.map { "`\($0)`" }.joined(separator: ", "), "one of " + values.map { "`\($0)`" }.joined(separator: ", "))
        case .identifier: Bilingual("mã: chữ thường không dấu, số, gạch nối", "an id: a to z, digits, hyphens")
        case .reference(let kind): kind.words
        case .phone: Bilingual("số điện thoại Việt Nam", "a Vietnamese telephone number")
        case .email: Bilingual("địa chỉ thư điện tử", "an e-mail address")
        case .web: Bilingual("địa chỉ `https://...`", "an `https://...` address")
        case .siteAddress: Bilingual("địa chỉ trong trang, bắt đầu bằng `/`", "an address of this site, beginning with `/`")
        case .anyAddress: Bilingual("địa chỉ trong trang `/...` hoặc `https://...`", "an address of this site `/...` or `https://...`")
        case .file: Bilingual("tên một tệp nằm cạnh bài", "the name of a file beside the page")
        case .list(let type): Bilingual("danh sách: \(type.words.vi)", "list of: \(type.words.en)")
        case .oneOrMore(let type): Bilingual("một hoặc nhiều: \(type.words.vi)", "one or more: \(type.words.en)")
        case .record(let schema): Bilingual("các khóa của «\(schema.title.vi)»", "the keys of “\(schema.title.en)”")
        }
    }
}

extension ReferenceKind {
    public var words: Bilingual {
        switch self {
        case .unit: Bilingual("mã đơn vị trong danh bạ", "a unit's id")
        case .unitOrProvince: Bilingual("mã đơn vị hoặc mã tỉnh, thành phố", "a unit's or a province's id")
        case .unitPattern: Bilingual("mã đơn vị, hoặc `nhanh/*` cho mọi đơn vị của một nhánh", "a unit's id, or `branch/*` for all units of a branch")
        case .party: Bilingual("mã đơn vị, hoặc tên bằng chữ", "a unit's id, or a name in words")
        case .province: Bilingual("mã tỉnh, thành phố", "a province's id")
        case .topic: Bilingual("mã chủ đề", "a topic's id")
        case .plan: Bilingual("mã kế hoạch (tên tệp)", "a plan's id (its file's name)")
        case .index: Bilingual("mã chỉ số", "an index's id")
        case .channel: Bilingual("mã kênh", "a channel's id")
        case .hotline: Bilingual("mã danh bạ đường dây nóng (tên tệp)", "a hotline directory's id (its file's name)")
        }
    }
}
