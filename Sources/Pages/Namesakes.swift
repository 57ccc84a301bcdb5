import PortalModel
import Text

/// Units of one place's name that have nothing to do with each other, as the three called Nguyễn Nghiêm in Quảng
/// Ngãi, or Ba Tô and Ba Tơ there for those who type without marks: each one's page says which it is not.
struct Namesakes: Sendable {
    private let ofUnit: [Int: [Int]]

    /// What stands before a place's name and is no part of it, folded: the body, then the kind of place.
    private static let bodies = ["uy ban nhan dan ", "ubnd ", "hoi dong nhan dan ", "hdnd "]
    private static let kinds = ["phuong ", "xa ", "thi tran ", "thi xa ", "thanh pho ", "quan ", "huyen ", "dac khu "]
    /// A name that more units bear tells nobody anything.
    private static let atMost = 12

    init(_ portal: Portal) {
        var groups: [String: [Int]] = [:]
        for (index, unit) in portal.units.enumerated() where unit.level == .commune || unit.level == .district {
            guard let province = unit.province, let name = Namesakes.place(unit.short ?? unit.name) else { continue }
            // Where the province is today: that is where people confuse them.
            let today = portal.today(of: province).map { portal[$0].id }.joined(separator: " ")
            groups[name + "\u{1}" + today, default: []].append(index)
        }
        var ofUnit: [Int: [Int]] = [:]
        for group in groups.values where (2...Namesakes.atMost).contains(group.count) {
            for index in group {
                let kin = Set(portal.unitLineage.former(of: Ref(index)).map(\.index))
                for other in group where other > index && !kin.contains(other) {
                    if portal.unitLineage.former(of: Ref(other)).contains(Ref(index)) { continue }
                    ofUnit[index, default: []].append(other)
                    ofUnit[other, default: []].append(index)
                }
            }
        }
        self.ofUnit = ofUnit.mapValues { $0.sorted() }
    }

    /// Places in the portal's units, in their order.
    subscript(_ unit: Int) -> [Int] { ofUnit[unit] ?? [] }

    /// `nguyen nghiem` of `UBND phường Nguyễn Nghiêm, thị xã Đức Phổ`; nil for a number, which many wards share.
    private static func place(_ name: String) -> String? {
        var rest = folded(name).prefix { $0 != "," && $0 != "(" }
        for starts in [bodies, kinds] {
            if let start = starts.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(start.count) }
        }
        while rest.last == " " { rest.removeLast() }
        return rest.allSatisfy(\.isNumber) ? nil : String(rest)
    }
}
