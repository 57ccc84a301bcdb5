import PortalModel

extension SitePages {
    /// The pages that belong to one of some provinces: they lie at the address of the province, of one of its units, or of an
    /// item, a plan or a directory of one of those, or below it. A page belongs to one province at most, so that parts of a site
    /// never overlap; what is of the whole country (home, lists of all news, topics, open data) belongs to none.
    public func pages(of provinces: Set<Ref<Province>>) -> [Page] {
        let owned = SitePages.addresses(of: provinces, in: builder.portal)
        return pages.filter { page in
            var path = Substring(page.address.path)
            // From the page upwards: `/tin-tuc/2026/bai/lich.ics`, `/tin-tuc/2026/bai/`, `/tin-tuc/2026/`.
            while !path.isEmpty {
                if owned.contains(path) { return true }
                if path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
                path = path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex)]
            }
            return false
        }
    }

    private static func addresses(of provinces: Set<Ref<Province>>, in portal: Portal) -> Set<Substring> {
        func isOwner(_ unit: Ref<Unit>) -> Bool { portal[unit].province.map(provinces.contains) ?? false }
        var addresses = Set(provinces.map { Substring(portal[$0].address.path) })
        for unit in portal.units.indices where isOwner(Ref(unit)) { addresses.insert(Substring(portal.units[unit].address.path)) }
        for item in portal.news where isOwner(item.unit) { addresses.insert(Substring(item.address.path)) }
        for plan in portal.plans where isOwner(plan.issuer) { addresses.insert(Substring(plan.address.path)) }
        for directory in portal.hotlines {
            let isOwned = switch directory.unit {
            case .province(let province): provinces.contains(province)
            case .unit(let unit): isOwner(unit)
            }
            if isOwned { addresses.insert(Substring(directory.address.path)) }
        }
        return addresses
    }
}
