import PortalModel
import Templates
import Text

/// Names through time: what a unit or a province was called on a day, what it is now, and what it was before.
extension Frames {
    /// A short name that can be told apart in a list of many provinces: `Phòng CNTT, Sở TT&TT Gia Lai`.
    func makeShortName(_ unit: Ref<Unit>) -> String {
        let record = portal[unit]
        var name = record.short ?? record.name
        if let parent = record.parent { name += ", " + (portal[parent].short ?? portal[parent].name) }
        guard let province = record.province, !holds(name, portal[province].name) else { return name }
        return name + " " + portal[province].name
    }

    private func holds(_ text: String, _ part: String) -> Bool {
        folded(text).firstRange(of: folded(part)) != nil
    }

    /// "nay là …" for a closed unit, or nil.
    func presentName(_ unit: Ref<Unit>) -> String? {
        guard portal[unit].isClosed(on: portal.today) else { return nil }
        let present = portal.unitLineage.present(of: unit).map { portal[$0].name }
        return present.isEmpty ? "đã thôi hoạt động" : "nay là " + present.joined(separator: "; ")
    }

    /// "nay thuộc …" for a merged province, "nay là …" for one that bore another name on that day, or nil.
    func presentName(_ province: Ref<Province>, once name: String) -> String? {
        let record = portal[province]
        guard record.isClosed(on: portal.today) else {
            let present = record.fullName(on: portal.today)
            return present == name ? nil : "nay là " + present
        }
        let present = portal.provinceLineage.present(of: province).map { portal[$0].fullName(on: portal.today) }
        return present.isEmpty ? "đã thôi hoạt động" : "nay thuộc " + present.joined(separator: ", ")
    }

    /// A province under its name of a day, today or its last one by default, with what it is now.
    func link(_ province: Ref<Province>, on day: Day? = nil) -> Frame {
        let record = portal[province]
        let name = day.map { record.fullName(on: $0) } ?? record.lastName(by: portal.today)
        return link(name, record.address, note: presentName(province, once: name))
    }

    /// Former names shown beside a living one at most.
    private static let formerNames = 3

    /// The owner of a directory with the names that people may still look for.
    func linkWithFormer(_ owner: UnitOrProvince) -> Frame {
        let former = portal.isClosed(owner) ? [] : portal.formerNames(of: owner)
        guard !former.isEmpty else { return link(owner) }
        let named = former.prefix(Frames.formerNames).joined(separator: "; ")
        let more = former.count - min(former.count, Frames.formerNames)
        return link(portal.name(of: owner), portal.address(of: owner), note: "gồm cả \(named) trước đây" + (more == 0 ? "" : " và \(more) nơi nữa"))
    }
}
