/// From a name to the place of its value: an open-addressed table, at most half full.
///
/// It owns plain memory, so that a look-up while rendering is two loads and touches no reference count
/// that other threads touch too. It never changes after `init`.
final class SlotTable: @unchecked Sendable {
    struct Entry {
        /// Zero where the table is empty.
        var hash: UInt64
        var slot: Int
    }

    let entries: UnsafePointer<Entry>
    let mask: Int

    init(_ names: [NameHash]) {
        var size = 2
        while size < names.count * 2 { size *= 2 }
        let memory = UnsafeMutablePointer<Entry>.allocate(capacity: size)
        memory.initialize(repeating: Entry(hash: 0, slot: 0), count: size)
        for (slot, name) in names.enumerated() {
            var at = Int(truncatingIfNeeded: name.bits) & (size - 1)
            while memory[at].hash != 0 { at = (at + 1) & (size - 1) }
            memory[at] = Entry(hash: name.bits, slot: slot)
        }
        entries = UnsafePointer(memory)
        mask = size - 1
    }

    /// The place of a name's value.
    func slot(of hash: UInt64) -> Int? {
        var at = Int(truncatingIfNeeded: hash) & mask
        while entries[at].hash != 0 {
            if entries[at].hash == hash { return entries[at].slot }
            at = (at + 1) & mask
        }
        return nil
    }

    deinit { entries.deallocate() }
}
