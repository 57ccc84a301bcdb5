import Text

/// Terms with their postings.
///
/// A table in the order of the keys' upper bits, so that the terms of a shard lie together and need no sorting of the whole.
/// Postings lie in blocks of one piece of memory, each block of a term twice as long as its last one. Own memory, since every
/// term of every page goes through here: checks of arrays in a class took three times as long.
struct TermTable: ~Copyable {
    struct Slot {
        var key: UInt32 = 0
        /// Documents that have the term; 0 for an empty slot.
        var documents: UInt32 = 0
        /// The first posting, or the first block.
        var first: UInt32 = 0
        /// The second posting, or where the next one goes.
        var next: UInt32 = 0
        /// Postings kept.
        var count: UInt16 = 0
        /// Below this level nothing is taken any more.
        var floor: UInt8 = 0
        /// Whether the vocabulary has its letters: an abbreviation's words come without any.
        var isNamed = false
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var slotCount: Int
    private var shift: UInt32
    private var used = 0
    private var arena: UnsafeMutablePointer<UInt32>
    private var arenaCount = 1
    private var arenaCapacity = 1 << 14
    private(set) var vocabulary = Vocabulary()

    private static let firstBits: UInt32 = 13
    /// Slots behind the last one, for what does not fit where it belongs.
    private static let slack = 1 << 12

    init() {
        shift = 32 - TermTable.firstBits
        slotCount = 1 << Int(TermTable.firstBits) + TermTable.slack
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: Slot(), count: slotCount)
        arena = .allocate(capacity: arenaCapacity)
        arena[0] = 0
    }

    deinit {
        slots.deallocate()
        arena.deallocate()
    }

    mutating func add(_ number: Int, _ document: borrowing DocumentTerms, _ letters: borrowing ByteBuffer) {
        reserve(document.count)
        for index in 0..<document.count {
            let term = document[index]
            let posting = Postings.make(number, level: Postings.level(of: document.weight(term)), form: term.form)
            let at = add(term.key, posting)
            if !term.letters.isEmpty, !slots[at].isNamed {
                slots[at].isNamed = true
                vocabulary.add(term.key, letters, term.letters)
            }
        }
    }

    /// - Returns: the term's slot.
    @inline(__always)
    private mutating func add(_ key: UInt32, _ posting: Posting) -> Int {
        var at = Int(key >> shift)
        while slots[at].documents != 0, slots[at].key != key { at &+= 1 }
        // The last slot stays empty, so that every walk ends; only words chosen for it come that far.
        if at == slotCount &- 1 { return at }
        slots[at].documents &+= 1
        let count = slots[at].count
        switch count {
        case 0:
            slots[at].key = key
            slots[at].first = posting
            used &+= 1
        case 1: slots[at].next = posting
        case 2:
            let block = newBlock(of: 4)
            arena[block] = slots[at].first
            arena[block &+ 1] = slots[at].next
            arena[block &+ 2] = posting
            slots[at].first = UInt32(truncatingIfNeeded: block)
            slots[at].next = UInt32(truncatingIfNeeded: block &+ 3)
        default:
            if Postings.level(posting) < slots[at].floor { return at }
            // Blocks of 4, 8, 16 ... are full after 4, 12, 28 ... postings.
            if (count &+ 4) & (count &+ 3) == 0 { extend(at) }
            arena[Int(slots[at].next)] = posting
            slots[at].next &+= 1
        }
        slots[at].count &+= 1
        return at
    }

    /// A block of so many postings, and a place for where the next block is.
    private mutating func newBlock(of size: Int) -> Int {
        let start = arenaCount
        arenaCount &+= size &+ 1
        if arenaCount > arenaCapacity {
            arenaCapacity = max(arenaCount, arenaCapacity * 3 / 2)
            let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: arenaCapacity)
            larger.update(from: arena, count: start)
            arena.deallocate()
            arena = larger
        }
        arena[start &+ size] = 0
        return start
    }

    /// The count after which a term's postings are cut down to those that are kept; blocks are full then.
    private static let limit = 2044

    @inline(never)
    private mutating func extend(_ at: Int) {
        if slots[at].count == TermTable.limit {
            var all = postings(of: slots[at])
            Postings.keepWeightiest(&all)
            slots[at].floor = UInt8(all.map(Postings.level).min() ?? 0)
            // Written over the same blocks from the beginning; they are full again with these.
            var block = Int(slots[at].first)
            var size = 4
            var done = 0
            while done < all.count {
                for index in 0..<size { arena[block + index] = all[done + index] }
                done += size
                slots[at].next = UInt32(block + size)
                block = Int(arena[block + size])
                size *= 2
            }
            slots[at].count = UInt16(all.count)
        }
        let link = Int(slots[at].next)
        if arena[link] == 0 {
            let block = newBlock(of: Int(slots[at].count) + 4)
            arena[link] = UInt32(block)
        }
        slots[at].next = arena[link]
    }

    /// A term's postings, in no order.
    func postings(of slot: Slot) -> [Posting] {
        if slot.count == 1 { return [slot.first] }
        if slot.count == 2 { return [slot.first, slot.next] }
        let count = Int(slot.count)
        return [Posting](unsafeUninitializedCapacity: count) { room, filled in
            var block = Int(slot.first)
            var size = 4
            while filled < count {
                let piece = min(size, count - filled)
                for index in 0..<piece { room[filled + index] = arena[block + index] }
                filled += piece
                block = Int(arena[block + size])
                size *= 2
            }
        }
    }

    /// Room for so many new terms: at most seven tenths of the slots are used.
    private mutating func reserve(_ more: Int) {
        while (used + more) * 10 > (slotCount - TermTable.slack) * 7 {
            shift -= 1
            let largerCount = 1 << (32 - Int(shift)) + TermTable.slack
            let larger = UnsafeMutablePointer<Slot>.allocate(capacity: largerCount)
            larger.initialize(repeating: Slot(), count: largerCount)
            for index in 0..<slotCount where slots[index].documents != 0 {
                var at = Int(slots[index].key >> shift)
                while larger[at].documents != 0, at < largerCount - 1 { at += 1 }
                larger[at] = slots[index]
            }
            slots.deallocate()
            slots = larger
            slotCount = largerCount
        }
    }

    /// The terms whose keys begin with some bits, in order of their keys.
    func slots(of shard: Int, bits: Int) -> [Slot] {
        let low = bits == 0 ? 0 : UInt32(shard) << UInt32(32 - bits)
        let high = bits == 0 ? UInt32.max : low | (UInt32.max >> UInt32(bits))
        var found: [Slot] = []
        var at = Int(low >> shift)
        let end = Int(high >> shift)
        while at < slotCount {
            let slot = slots[at]
            if slot.documents == 0 {
                if at > end { break }
            } else if slot.key >= low, slot.key <= high {
                found.append(slot)
            }
            at += 1
        }
        found.sort { $0.key < $1.key }
        return found
    }

    /// In how many documents a term stands.
    func documents(of key: UInt32) -> Int {
        var at = Int(key >> shift)
        while slots[at].documents != 0, slots[at].key != key { at += 1 }
        return Int(slots[at].documents)
    }
}
