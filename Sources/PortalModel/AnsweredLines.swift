/// Which hotlines may still be called: a line belongs to a unit and to its time, and is not carried over when the
/// unit ends.
extension Portal {
    public func isClosed(_ owner: UnitOrProvince) -> Bool {
        switch owner {
        case .unit(let unit): self[unit].isClosed(on: today)
        case .province(let province): self[province].isClosed(on: today)
        }
    }

    /// The lines of a directory that someone answers, in their order.
    public func answeredLines(of directory: HotlineDirectory) -> [HotlineEntry] {
        directory.entries.filter { !isClosed($0.unit ?? directory.unit) }
    }
}
