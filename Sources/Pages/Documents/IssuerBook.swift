import PortalModel

/// The bodies that the portal knows, by all their names.
struct IssuerBook {
    private let portal: Portal
    private var byName: [String: [Ref<Unit>]] = [:]
    private var namesOfUnit: [[String]] = []

    init(_ portal: Portal) {
        self.portal = portal
        for (index, unit) in portal.units.enumerated() {
            var names: [String] = []
            for name in [unit.name] + unit.also + (unit.short.map { [$0] } ?? []) {
                let essence = IssuerName.essence(name)
                if !essence.isEmpty, !names.contains(essence) { names.append(essence) }
            }
            namesOfUnit.append(names)
            for name in names { byName[name, default: []].append(Ref(index)) }
        }
    }

    /// The names, as essences, by which a unit is known everywhere: `UBND tỉnh` is many bodies' name.
    func names(of unit: Ref<Unit>) -> [String] {
        let names = namesOfUnit[unit.index]
        return names.prefix(1) + names.dropFirst().filter(IssuerName.isWhole)
    }

    /// The names, as essences, of the body that goes by this one.
    func names(of issuer: String) -> [String] {
        let essence = IssuerName.essence(issuer)
        if let units = byName[essence], units.count == 1 { return names(of: units[0]) }
        return [essence]
    }

    /// The body's full name as it is meant on a unit's page: there `UBND tỉnh` is that of the unit's province.
    /// - Returns: nil where it cannot be told which body is meant.
    func whole(_ written: String, near unit: Ref<Unit>?) -> String? {
        let essence = IssuerName.essence(written)
        let isWhole = IssuerName.isWhole(essence)
        if isWhole || unit == nil, let units = byName[essence], units.count == 1 { return portal[units[0]].name }
        if isWhole { return written }
        guard let unit else { return nil }
        func isMeant(_ other: Ref<Unit>) -> Bool {
            namesOfUnit[other.index].contains { $0 == essence || $0.hasPrefix(essence + " ") }
        }
        if let own = portal.branch(of: unit).first(where: isMeant) { return portal[own].name }
        guard let province = portal[unit].province else { return nil }
        let near = portal.units.indices.filter {
            portal.units[$0].province == province && portal.units[$0].level != .office && isMeant(Ref($0))
        }
        if near.count == 1 { return portal.units[near[0]].name }
        guard essence.hasSuffix("tinh") || essence == "tinh uy" else { return nil }
        return written + " " + portal[province].name
    }
}
