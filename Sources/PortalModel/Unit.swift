import Text

/// An agency, an authority or an office (đơn vị).
public final class Unit: Enduring {
    public enum Level: String, Sendable, CaseIterable {
        case central, province, department, district, commune, office

        /// The last day of the district level (Resolution 203/2025/QH15; Luật Tổ chức chính quyền địa phương 72/2025/QH15).
        public static let districtsLastDay = Day(year: 2025, month: 6, day: 30)

        public func words(on today: Day) -> String {
            switch self {
            case .central: "cấp trung ương"
            case .province: "cấp tỉnh"
            case .department: "cấp sở, ngành"
            case .district: Level.districtsLastDay.map { $0 < today } ?? false ? "cấp huyện (đã kết thúc từ 01/7/2025)" : "cấp huyện"
            case .commune: "cấp xã"
            case .office: "phòng, bộ phận"
            }
        }
    }

    /// A path: the province (or `trung-uong`), the unit, its offices.
    public let id: String
    public let address: Address
    public let name: String
    public let short: String?
    /// Other names it goes by.
    public let also: [String]
    public let level: Level
    public let from: Day?
    /// Its last day; nil while it lasts.
    public let until: Day?
    public let successors: [Succession<Unit>]
    public let web: String?
    public let phone: PhoneNumber?
    /// None for the central ones.
    public let province: Ref<Province>?
    public let parent: Ref<Unit>?
    public let place: Origin

    public init(
        id: String, name: String, short: String?, also: [String], level: Level, from: Day?, until: Day?,
        successors: [Succession<Unit>], web: String?, phone: PhoneNumber?, province: Ref<Province>?,
        parent: Ref<Unit>?, place: Origin
    ) {
        self.id = id
        address = Address("/don-vi/\(id)/")
        self.name = name
        self.short = short
        self.also = also
        self.level = level
        self.from = from
        self.until = until
        self.successors = successors
        self.web = web
        self.phone = phone
        self.province = province
        self.parent = parent
        self.place = place
    }
}
