/// Names among which near ones are looked for again and again, as they are for each broken link of a site.
///
/// Where they are many, a text is compared with those alone that stand around it in their order, once read from the front and once
/// from the back: one slip leaves the one half or the other as it was. So a look takes as long in a large site as in a small one.
public struct NameTable: Sendable {
    /// As they are sorted by `forward`.
    private let names: [String]
    private let forward: [[UInt8]]
    /// The same turned around, with their places in `names`.
    private let backward: [(key: [UInt8], place: Int)]

    /// Names to either side that are compared in each order.
    private static let reach = 64

    public init(_ names: some Sequence<String>) {
        let keyed = Set(names).map { (key: Array(folded($0).utf8), name: $0) }
            .sorted { a, b in
                a.key == b.key ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.key.lexicographicallyPrecedes(b.key)
            }
        self.names = keyed.map(\.name)
        let isLong = keyed.count > 4 * NameTable.reach
        forward = isLong ? keyed.map(\.key) : []
        backward = isLong
            ? keyed.indices.map { (Array(keyed[$0].key.reversed()), $0) }
                .sorted { a, b in a.key == b.key ? a.place < b.place : a.key.lexicographicallyPrecedes(b.key) }
            : []
    }

    /// The names that are worth comparing with a text, for ``nearest(to:among:limit:)``; all of them where they are few.
    public func candidates(for text: String) -> [String] {
        guard !forward.isEmpty else { return names }
        let key = Array(folded(text).utf8)
        let turned = Array(key.reversed())
        let front = NameTable.around(NameTable.place(names.count) { forward[$0].lexicographicallyPrecedes(key) }, names.count)
        let back = NameTable.around(NameTable.place(names.count) { backward[$0].key.lexicographicallyPrecedes(turned) }, names.count)
        return front.map { names[$0] } + back.map { names[backward[$0].place] }
    }

    private static func around(_ place: Int, _ count: Int) -> Range<Int> { max(0, place - reach)..<min(count, place + reach) }

    /// The first place of a sorted list of so many that is not before what is looked for.
    private static func place(_ count: Int, isBefore: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
