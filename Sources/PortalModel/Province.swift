import Text

/// A province or a centrally run city (tỉnh, thành phố trực thuộc trung ương).
public final class Province: Enduring {
    public enum Kind: String, Sendable, CaseIterable {
        case tinh
        case thanhPho = "thanh-pho"

        /// As it stands before the name.
        public var word: String { self == .tinh ? "Tỉnh" : "Thành phố" }
    }

    /// A code of the General Statistics Office between two days; a bare code never identifies,
    /// since seven changed meaning in July 2025 (19/2025/QĐ-TTg).
    public struct Code: Sendable {
        public let code: String
        public let from: Day?
        public let until: Day?
        public init(code: String, from: Day?, until: Day?) {
            self.code = code
            self.from = from
            self.until = until
        }
    }

    /// What kind of unit it was between two days.
    public struct KindSpan: Sendable {
        public let kind: Kind
        public let from: Day?
        public let until: Day?
        public let by: String?
        public init(kind: Kind, from: Day?, until: Day?, by: String?) {
            self.kind = kind
            self.from = from
            self.until = until
            self.by = by
        }
    }

    public let id: String
    public let address: Address
    /// Without the word for its kind: `Quảng Nam`.
    public let name: String
    public let kinds: [KindSpan]
    public let codes: [Code]
    /// ISO 3166-2 code of the former unit; none for the merged ones.
    public let iso: String?
    /// Landline prefixes, kept after the mergers.
    public let areaCodes: [String]
    public let seat: String?
    /// Communes and wards it has.
    public let communes: Int?
    /// Its last day; nil while it lasts.
    public let until: Day?
    public let successors: [Succession<Province>]
    public let place: Origin

    public init(
        id: String, name: String, kinds: [KindSpan], codes: [Code], iso: String?, areaCodes: [String],
        seat: String?, communes: Int?, until: Day?, successors: [Succession<Province>], place: Origin
    ) {
        self.id = id
        address = Address("/tinh-thanh/\(id)/")
        self.name = name
        self.kinds = kinds
        self.codes = codes
        self.iso = iso
        self.areaCodes = areaCodes
        self.seat = seat
        self.communes = communes
        self.until = until
        self.successors = successors
        self.place = place
    }

    /// Its kind on a day: the span that holds the day, else the last.
    public func kind(on day: Day) -> Kind {
        kinds.first { ($0.from.map { $0 <= day } ?? true) && ($0.until.map { day <= $0 } ?? true) }?.kind
            ?? kinds.last?.kind ?? .tinh
    }

    /// `Tỉnh Quảng Nam`, as of a day.
    public func fullName(on day: Day) -> String { kind(on: day).word + " " + name }

    /// Its full name today, or that of its last day where it is closed.
    public func lastName(by today: Day) -> String { fullName(on: until.map { min($0, today) } ?? today) }

    /// Provinces of before the mergers have been there all along.
    public var from: Day? { nil }
}

/// Into what a unit passed.
public struct Succession<Target>: Sendable {
    public let to: Ref<Target>
    /// Merged, split, renamed, or only its functions passed on.
    public let how: How?
    /// The resolution or decision: `202/2025/QH15`.
    public let by: String?

    public init(to: Ref<Target>, how: How?, by: String?) {
        self.to = to
        self.how = how
        self.by = by
    }
}

/// The ways in which one unit follows another.
public enum How: String, Sendable, CaseIterable {
    case merged, split, renamed, functions

    public var words: String {
        switch self {
        case .merged: "hợp nhất vào"
        case .split: "chia ra"
        case .renamed: "đổi tên thành"
        case .functions: "chuyển chức năng sang"
        }
    }

    /// The same, said on the page of what came after.
    public var wordsOfSuccessor: String {
        switch self {
        case .merged: "hợp nhất vào đây"
        case .split: "chia ra, một phần về đây"
        case .renamed: "đổi tên thành đơn vị này"
        case .functions: "chuyển chức năng về đây"
        }
    }
}

/// The file, and the bytes in it, that a record was read from.
public struct Origin: Hashable, Sendable {
    public let file: String
    private let start: UInt32
    private let end: UInt32

    public var range: Range<Int> { Int(start)..<Int(end) }

    public init(file: String, range: Range<Int>) {
        self.file = file
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }
}
