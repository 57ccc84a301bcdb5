import Text

/// A part of the claims: places by their folded path.
struct ClaimTable: ~Copyable {
    struct Place {
        let start: UInt32
        let keyCount: UInt16
        /// Bytes of the path as it was given, which follows the key; 0 if it is the same.
        let textCount: UInt16
        var life = Manifest.Life.ordinary
        let isFolder: Bool
        var isRecorded = false
        var isUnchanged = false
        /// One more than the line's index; 0 for none. The same for the spool.
        var line: UInt32 = 0
        var spool: UInt32 = 0
        var size = 0
        var hash: UInt64 = 0
    }

    private(set) var places: [Place] = []
    private var slots = [UInt32](repeating: 0, count: 16)
    private var bytes: [UInt8] = []

    func find(_ key: PathText, _ hash: UInt64) -> Int? {
        let slot = slot(of: key, hash)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// The slot where a key is or would be.
    private func slot(of key: PathText, _ hash: UInt64) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let place = places[Int(slots[slot]) - 1]
                let known = PathText(rebasing: bytes[Int(place.start)..<Int(place.start) + Int(place.keyCount)])
                if known.isSame(as: key) { return slot }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    mutating func add(_ key: PathText, _ hash: UInt64, _ text: PathText, isFolder: Bool) -> (index: Int, isNew: Bool) {
        let slot = slot(of: key, hash)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        let isPlain = key.isSame(as: text)
        places.append(
            Place(start: UInt32(bytes.count), keyCount: UInt16(key.count), textCount: isPlain ? 0 : UInt16(text.count), isFolder: isFolder))
        bytes.append(contentsOf: key)
        if !isPlain { bytes.append(contentsOf: text) }
        slots[slot] = UInt32(places.count)
        if places.count * 4 > slots.count * 3 { grow() }
        return (places.count - 1, true)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for index in places.indices {
            let (start, count) = (Int(places[index].start), Int(places[index].keyCount))
            let slot = bytes.withUnsafeBufferPointer { bytes in
                let key = PathText(rebasing: bytes[start..<start + count])
                return self.slot(of: key, ContentHash.of(key))
            }
            slots[slot] = UInt32(index + 1)
        }
    }

    mutating func record(_ index: Int, _ file: Claim) {
        places[index].isRecorded = true
        places[index].life = file.life
        places[index].isUnchanged = file.isUnchanged
        places[index].size = file.content.size
        places[index].hash = file.content.hash
        places[index].line = UInt32((file.line ?? -1) + 1)
        places[index].spool = UInt32((file.spool ?? -1) + 1)
    }

    func withText<R>(_ index: Int, _ body: (PathText) -> R) -> R {
        bytes.withUnsafeBufferPointer { body(PathText(rebasing: $0[ClaimTable.textRange(places[index])])) }
    }

    func text(_ index: Int) -> String { withText(index) { $0.text } }

    static func textRange(_ place: Place) -> Range<Int> {
        let start = Int(place.start)
        let key = start + Int(place.keyCount)
        return place.textCount == 0 ? start..<key : key..<key + Int(place.textCount)
    }

    typealias Finished = (bytes: [UInt8], files: [Place])

    /// The files, out of the table.
    mutating func finish() -> Finished {
        let files = places.filter { $0.isRecorded }
        let rest = bytes
        (places, bytes, slots) = ([], [], [])
        return (rest, files)
    }
}
