/// Terms with their postings.
///
/// A table in the order of the keys' upper bits, so that the terms of a shard lie together and need no sorting of the whole.
/// The keys lie by themselves, since looking for them is what goes through all memory. Own memory, since every term of every page goes through here: checks of arrays in a class took three times as long.
struct TermTable: ~Copyable {
    struct Slot {
        /// Documents that have the term.
        var documents: UInt32 = 0
        /// The first posting, or the first block.
        var first: UInt32 = 0
        /// The second posting, or where the next one goes.
        var next: UInt32 = 0
        /// What a posting's rank must be above to be taken.
        var bar: UInt32 = 0
        /// Postings kept.
        var count: UInt16 = 0
        /// Whether the vocabulary has its letters: an abbreviation's words come without any.
        var isNamed = false
    }

    /// A posting that waits to be written to its term.
    private struct Pending {
        var key: UInt32
        var posting: Posting
    }

    /// A term's key and what is known of it.
    struct Entry {
        let key: UInt32
        let slot: Slot
    }

    /// 0 for an empty slot.
    private var keys: UnsafeMutablePointer<UInt32>
    private var slots: UnsafeMutablePointer<Slot>
    private var slotCount: Int
    private var shift: UInt32
    private var used = 0
    private var blocks = PostingBlocks()
    private var pending: UnsafeMutablePointer<Pending>
    private var pendingCount = 0
    /// Words that were named a moment ago, by some bits of their keys.
    private var named: UnsafeMutablePointer<UInt32>
    private(set) var vocabulary: [(key: UInt32, spelling: UInt64)] = []

    private static let firstBits: UInt32 = 13
    /// Slots behind the last one, for what does not fit where it belongs.
    private static let slack = 1 << 12
    private static let mostPending = 1 << 15
    /// Upper bits of the keys by which waiting postings are sorted.
    private static let sortedBits: UInt32 = 10
    private static let namedBits: UInt32 = 12

    init() {
        shift = 32 - TermTable.firstBits
        slotCount = 1 << Int(TermTable.firstBits) + TermTable.slack
        keys = .allocate(capacity: slotCount)
        keys.initialize(repeating: 0, count: slotCount)
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: Slot(), count: slotCount)
        pending = .allocate(capacity: 2 * TermTable.mostPending)
        named = .allocate(capacity: 1 << Int(TermTable.namedBits))
        named.initialize(repeating: 0, count: 1 << Int(TermTable.namedBits))
    }

    deinit {
        keys.deallocate()
        slots.deallocate()
        pending.deallocate()
        named.deallocate()
    }

    /// Adds a document's terms.
    ///
    /// Their postings wait until there are many, which are then written in order of the keys: each alone would wait for memory
    /// twice, since the table is larger than what the processor has at hand.
    mutating func add(_ number: Int, _ document: borrowing DocumentTerms) {
        for index in 0..<document.count {
            let term = document[index]
            if pendingCount == TermTable.mostPending { flush() }
            pending[pendingCount] = Pending(
                key: term.key, posting: Postings.make(number, level: document.level(index), form: term.form))
            pendingCount &+= 1
            if term.spelling != 0 {
                let place = Int(term.key >> (32 &- TermTable.namedBits))
                if named[place] != term.key {
                    named[place] = term.key
                    name(term.key, term.spelling)
                }
            }
        }
    }

    private mutating func name(_ key: UInt32, _ spelling: UInt64) {
        reserve(1)
        let at = find(key)
        if slots[at].isNamed { return }
        slots[at].isNamed = true
        vocabulary.append((key, spelling))
    }

    /// Writes the postings that wait. To be called before anything is asked of the table.
    mutating func flush() {
        let shift = 32 - TermTable.sortedBits
        var starts = [Int](repeating: 0, count: 1 << Int(TermTable.sortedBits) + 1)
        let sorted = pending + TermTable.mostPending
        starts.withUnsafeMutableBufferPointer { starts in
            for index in 0..<pendingCount { starts[Int(pending[index].key &>> shift) &+ 1] &+= 1 }
            for index in 1..<starts.count { starts[index] += starts[index - 1] }
            for index in 0..<pendingCount {
                let place = Int(pending[index].key &>> shift)
                sorted[starts[place]] = pending[index]
                starts[place] &+= 1
            }
        }
        // Each start has become its end.
        var begin = 0
        for end in starts.dropLast() {
            reserve(end - begin)
            for index in begin..<end {
                let slot = slots + find(sorted[index].key)
                slot.pointee.documents &+= 1
                add(sorted[index].posting, to: slot)
            }
            begin = end
        }
        pendingCount = 0
    }

    /// A term's slot, which becomes its own where it had none.
    @inline(__always)
    private mutating func find(_ key: UInt32) -> Int {
        let at = place(of: key)
        if keys[at] == 0 {
            keys[at] = key
            used &+= 1
        }
        return at
    }

    /// Where a key is or would be. The last slot is as good as any: only words chosen for it come that far.
    @inline(__always)
    private func place(of key: UInt32) -> Int {
        var at = Int(key >> shift)
        while keys[at] != 0, keys[at] != key, at < slotCount &- 1 { at &+= 1 }
        return at
    }

    @inline(__always)
    private mutating func add(_ posting: Posting, to slot: UnsafeMutablePointer<Slot>) {
        switch slot.pointee.count {
        case 0: slot.pointee.first = posting
        case 1: slot.pointee.next = posting
        case 2:
            let block = blocks.new(of: 4)
            blocks[block] = slot.pointee.first
            blocks[block &+ 1] = slot.pointee.next
            blocks[block &+ 2] = posting
            slot.pointee.first = block
            slot.pointee.next = block &+ 3
        default:
            // Blocks of 4, 8, 16 ... are full after 4, 12, 28 ... postings.
            if Postings.rank(posting) < slot.pointee.bar { return }
            if (slot.pointee.count &+ 4) & (slot.pointee.count &+ 3) == 0, !extend(slot, for: posting) { return }
            blocks[slot.pointee.next] = posting
            slot.pointee.next &+= 1
        }
        slot.pointee.count &+= 1
    }

    /// The count after which a term's postings are cut down to those that are kept; blocks are full then.
    private static let limit = UInt16(2 * Postings.kept + 4)

    /// Goes on to the next block.
    ///
    /// - Returns: whether the posting is still wanted: from as many as are kept on, only what comes before the last of them.
    @inline(never)
    private mutating func extend(_ slot: UnsafeMutablePointer<Slot>, for posting: Posting) -> Bool {
        if slot.pointee.count == TermTable.limit || (slot.pointee.bar == 0 && Int(slot.pointee.count) == Postings.kept) {
            var all: [Posting] = []
            appendPostings(of: slot.pointee, to: &all)
            if slot.pointee.count == TermTable.limit {
                slot.pointee.bar = Postings.keepWeightiest(&all)
                write(all, to: slot)
            } else {
                slot.pointee.bar = all.reduce(UInt32.max) { min($0, Postings.rank($1)) }
            }
            if Postings.rank(posting) < slot.pointee.bar { return false }
        }
        let link = slot.pointee.next
        if blocks[link] == 0 {
            let block = blocks.new(of: Int(slot.pointee.count) + 4)
            blocks[link] = block
        }
        slot.pointee.next = blocks[link]
        return true
    }

    /// Writes fewer postings over a term's blocks, from the beginning; the last one is full then.
    private func write(_ postings: [Posting], to slot: UnsafeMutablePointer<Slot>) {
        var block = slot.pointee.first
        var size = 4
        var done = 0
        while done < postings.count {
            for index in 0..<size { blocks[block + UInt32(index)] = postings[done + index] }
            done += size
            slot.pointee.next = block + UInt32(size)
            block = blocks[block + UInt32(size)]
            size *= 2
        }
        slot.pointee.count = UInt16(postings.count)
    }

    /// Adds a term's postings to a list, in no order.
    func appendPostings(of slot: Slot, to list: inout [Posting]) {
        let count = Int(slot.count)
        if count == 1 || count == 2 {
            list.append(slot.first)
            if count == 2 { list.append(slot.next) }
            return
        }
        var block = slot.first
        var size = 4
        var done = 0
        while done < count {
            let piece = min(size, count - done)
            list.append(contentsOf: blocks.run(block, piece))
            done += piece
            block = blocks[block + UInt32(size)]
            size *= 2
        }
    }

    /// Room for so many new terms: at most seven tenths of the slots are used.
    private mutating func reserve(_ more: Int) {
        while (used + more) * 10 > (slotCount - TermTable.slack) * 7 {
            let (oldKeys, oldSlots, oldCount) = (keys, slots, slotCount)
            shift -= 1
            slotCount = 1 << (32 - Int(shift)) + TermTable.slack
            keys = .allocate(capacity: slotCount)
            keys.initialize(repeating: 0, count: slotCount)
            slots = .allocate(capacity: slotCount)
            slots.initialize(repeating: Slot(), count: slotCount)
            for index in 0..<oldCount where oldKeys[index] != 0 {
                let at = place(of: oldKeys[index])
                keys[at] = oldKeys[index]
                slots[at] = oldSlots[index]
            }
            oldKeys.deallocate()
            oldSlots.deallocate()
        }
    }

    /// The terms whose keys begin with some bits, in order of their keys.
    func entries(of shard: Int, bits: Int) -> [Entry] {
        let low = bits == 0 ? 0 : UInt32(shard) << UInt32(32 - bits)
        let high = bits == 0 ? UInt32.max : low | (UInt32.max >> UInt32(bits))
        var found: [Entry] = []
        let end = Int(high >> shift)
        for at in Int(low >> shift)..<slotCount {
            if keys[at] == 0 {
                if at > end { break }
            } else if keys[at] >= low, keys[at] <= high {
                found.append(Entry(key: keys[at], slot: slots[at]))
            }
        }
        found.sort { $0.key < $1.key }
        return found
    }

    /// In how many documents a term stands.
    func documents(of key: UInt32) -> Int {
        let at = place(of: key)
        return keys[at] == key ? Int(slots[at].documents) : 0
    }
}
