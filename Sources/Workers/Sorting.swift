extension Workers {
    /// The elements in an order, equal ones as they stood; two threads sort a half each.
    @inlinable public func sorted<Element: Sendable>(
        _ list: [Element], by precedes: @Sendable (Element, Element) -> Bool
    ) -> [Element] {
        // Of few elements the other thread would not be awake in time.
        guard count > 1, list.count > 1_000 else { return list.sorted(by: precedes) }
        let middle = list.count / 2
        let (one, other) = both({ list[..<middle].sorted(by: precedes) }, { list[middle...].sorted(by: precedes) })
        var all: [Element] = []
        all.reserveCapacity(list.count)
        var next = 0
        for element in one {
            while next < other.count, precedes(other[next], element) {
                all.append(other[next])
                next += 1
            }
            all.append(element)
        }
        all += other[next...]
        return all
    }
}
