/// Finds places in a list by a hash of what stands there: 12 to 24 bytes for each, where a dictionary would hold keys and values
/// once more.
///
/// The list itself lies with whoever asks, and so does the comparison.
public struct PlaceTable: Sendable {
    /// In the lower half one more than a place, 0 for none; in the upper half of the hash, so that nearly no place is looked at in
    /// vain. A power of two of them.
    private var slots: [UInt64]
    private var count = 0

    /// - Parameter expected: how many places will be entered, about.
    public init(for expected: Int) {
        var room = 16
        while room * 2 < expected * 3 { room *= 2 }
        slots = Array(repeating: 0, count: room)
    }

    /// The place of what is sought.
    public func find(_ hash: UInt64, _ isSought: (Int) -> Bool) -> Int? {
        let slot = slots[slot(hash, isSought)]
        return slot == 0 ? nil : PlaceTable.place(slot)
    }

    /// Enters a place, if nothing that is the same stands there yet.
    /// - Returns: the place that is there now.
    public mutating func enter(_ place: Int, _ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
        let slot = slot(hash, isSame)
        if slots[slot] != 0 { return PlaceTable.place(slots[slot]) }
        slots[slot] = (hash >> 32) << 32 | UInt64(UInt32(place + 1))
        count += 1
        if count * 3 > slots.count * 2 { grow() }
        return place
    }

    /// All places, in the order of the table.
    public var all: some Sequence<Int> { slots.lazy.filter { $0 != 0 }.map(PlaceTable.place) }

    private static func place(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) - 1 }

    /// The slot where something is or would be.
    private func slot(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int {
        let mask = slots.count - 1
        var at = Int(hash >> 32) & mask
        while slots[at] != 0, (slots[at] >> 32) != (hash >> 32) || !isSame(PlaceTable.place(slots[at])) { at = (at + 1) & mask }
        return at
    }

    private mutating func grow() {
        let former = slots
        slots = Array(repeating: 0, count: 2 * former.count)
        let mask = slots.count - 1
        for slot in former where slot != 0 {
            var at = Int(slot >> 32) & mask
            while slots[at] != 0 { at = (at + 1) & mask }
            slots[at] = slot
        }
    }
}
