import PortalModel
import Templates

/// Where the hotlines of a unit or a province are to be found, also when it is no more.
extension SiteBuilder {
    /// Directories of a unit: its own, or where it has ended those of the living units that it passed into. Where
    /// these have none, or nothing is known of what came after, the units above it and at last the province lead on.
    func directories(of unit: Ref<Unit>) -> [Int] {
        guard portal[unit].isClosed(on: portal.today) else { return groups.hotlinesOfUnit[unit.index] }
        for closed in portal.branch(of: unit) {
            let present = portal.unitLineage.present(of: closed)
            let found = distinct(present.flatMap { portal.branch(of: $0) }.flatMap { groups.hotlinesOfUnit[$0.index] })
            if !found.isEmpty { return found }
            let provinces = distinct(present.compactMap { portal[$0].province?.index })
            let ofProvinces = distinct(provinces.flatMap { directories(of: Ref<Province>($0)) })
            if !ofProvinces.isEmpty { return ofProvinces }
        }
        return portal[unit].province.map { directories(of: $0) } ?? []
    }

    /// Directories of a province, or of those that it passed into.
    func directories(of province: Ref<Province>) -> [Int] {
        guard portal[province].isClosed(on: portal.today) else { return groups.hotlinesOfProvince[province.index] }
        return distinct(portal.provinceLineage.present(of: province).flatMap { groups.hotlinesOfProvince[$0.index] })
    }

    func directories(of owner: UnitOrProvince) -> [Int] {
        switch owner {
        case .unit(let unit): directories(of: unit)
        case .province(let province): directories(of: province)
        }
    }

    /// The predecessors whose callers a directory takes on.
    func formerOwners(_ owner: UnitOrProvince) -> [Frame] {
        switch owner {
        case .unit(let unit): heritage(of: unit).links
        case .province(let province): heritage(of: province).links
        }
    }

    private func distinct(_ places: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return places.filter { seen.insert($0).inserted }
    }
}
