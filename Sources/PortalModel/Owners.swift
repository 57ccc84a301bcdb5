import Text

/// What a unit or a province is called, whichever of the two owns something.
extension Portal {
    /// Its name today, or that of its last day.
    public func name(of owner: UnitOrProvince) -> String {
        switch owner {
        case .unit(let unit): self[unit].name
        case .province(let province): self[province].lastName(by: today)
        }
    }

    /// The names of those that have passed into it, through any number of steps, nearest first: people still look for
    /// them.
    public func formerNames(of owner: UnitOrProvince) -> [String] {
        switch owner {
        case .unit(let unit): former(of: unit).map { self[$0].name }
        case .province(let province): former(of: province).map { self[$0].lastName(by: today) }
        }
    }

    /// Those that have ended and passed into a unit; who only passed on some functions is still there.
    public func former(of unit: Ref<Unit>) -> [Ref<Unit>] {
        unitLineage.former(of: unit).filter { self[$0].isClosed(on: today) }
    }

    /// Those that were merged into a province.
    public func former(of province: Ref<Province>) -> [Ref<Province>] {
        provinceLineage.former(of: province).filter { self[$0].isClosed(on: today) }
    }

    public func id(of owner: UnitOrProvince) -> String {
        switch owner {
        case .unit(let unit): self[unit].id
        case .province(let province): self[province].id
        }
    }

    public func address(of owner: UnitOrProvince) -> Address {
        switch owner {
        case .unit(let unit): self[unit].address
        case .province(let province): self[province].address
        }
    }
}
