/// A department or office of the corpus.
struct Unit {
    let id: String
    let name: String
    let short: String
    let level: String
    let province: Province?
    /// Its last day, for one that was closed.
    let until: Day?
    let successor: String?

    /// The last day on which it can publish.
    var lastDay: Int { min(until?.number ?? Day.span - 1, Day.span - 1) }
}

/// What the items of the corpus refer to.
struct Registry: Sendable {
    let provinces = Province.present + Province.former
    let units: [Unit]
    /// For each present province, in order, the places of its living units in `units`.
    let living: [[Int]]

    /// The unit that runs the portal: the only one that is not real.
    static let host = "trung-uong/don-vi-vi-du"

    /// Department of each present province: id, name, short name, level.
    private static let departments: [(id: String, name: String, short: String, level: String)] = [
        ("ubnd", "Ủy ban nhân dân", "UBND", "province"),
        ("van-phong-ubnd", "Văn phòng Ủy ban nhân dân", "VP UBND", "department"),
        ("so-noi-vu", "Sở Nội vụ", "SNV", "department"),
        ("so-tu-phap", "Sở Tư pháp", "STP", "department"),
        ("so-tai-chinh", "Sở Tài chính", "STC", "department"),
        ("so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN", "department"),
        ("trung-tam-phuc-vu-hcc", "Trung tâm Phục vụ hành chính công", "TTPVHCC", "department"),
    ]
    private static let endOfPressDepartments = Day(year: 2025, month: 2, day: 28)
    private static let endOfFormerProvinces = Day(year: 2025, month: 6, day: 30)

    init() {
        var units = [
            Unit(
                id: Registry.host, name: "Đơn vị ví dụ vận hành cổng", short: "ĐVVD", level: "central",
                province: nil, until: nil, successor: nil)
        ]
        var living: [[Int]] = []
        for province in Province.present {
            var places: [Int] = []
            for department in Registry.departments {
                places.append(units.count)
                units.append(
                    Unit(
                        id: "\(province.id)/\(department.id)", name: "\(department.name) \(province.fullName)",
                        short: department.short, level: department.level, province: province, until: nil,
                        successor: nil))
            }
            units.append(Registry.pressDepartment(of: province, successor: "\(province.id)/so-khcn"))
            living.append(places)
        }
        for province in Province.former {
            guard let successor = province.successor else { continue }
            units.append(
                Unit(
                    id: "\(province.id)/so-noi-vu", name: "Sở Nội vụ \(province.fullName)", short: "SNV",
                    level: "department", province: province, until: Registry.endOfFormerProvinces,
                    successor: "\(successor)/so-noi-vu"))
            units.append(Registry.pressDepartment(of: province, successor: "\(successor)/so-khcn"))
        }
        self.units = units
        self.living = living
    }

    /// The departments of information and communications, merged away on 1 March 2025.
    private static func pressDepartment(of province: Province, successor: String) -> Unit {
        Unit(
            id: "\(province.id)/so-tttt", name: "Sở Thông tin và Truyền thông \(province.fullName)",
            short: "Sở TT&TT", level: "department", province: province, until: endOfPressDepartments,
            successor: successor)
    }

    static let topics: [(id: String, name: String)] = [
        ("dich-vu-so", "Dịch vụ công trực tuyến"), ("buu-chinh", "Bưu chính công ích"),
        ("chi-so", "Chỉ số cải cách hành chính"), ("mot-cua", "Một cửa, một cửa liên thông"),
        ("thanh-toan", "Thanh toán không dùng tiền mặt"), ("de-an-06", "Đề án 06"),
        ("chu-ky-so", "Chữ ký số"), ("phan-cap", "Phân cấp, phân quyền"),
        ("tinh-gian", "Tinh giản biên chế"), ("van-hoa-cong-vu", "Văn hóa công vụ"),
        ("thu-tuc", "Thủ tục hành chính"), ("the-che", "Thể chế"), ("to-chuc-bo-may", "Tổ chức bộ máy"),
        ("tai-chinh-cong", "Tài chính công"), ("chuyen-doi-so", "Chuyển đổi số"),
        ("tap-huan", "Tập huấn"), ("kiem-tra", "Kiểm tra công vụ"), ("sang-kien", "Sáng kiến"),
        ("doi-thoai", "Đối thoại với người dân"), ("truyen-thanh", "Truyền thanh cơ sở"),
    ]
}
