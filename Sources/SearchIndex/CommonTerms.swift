import CPlatform

/// Terms that stand in many of the documents which a thread has read: four of five postings of ten thousand pages are of
/// such terms. Their postings are put where they belong at once, without being sorted, and those that can no longer be among
/// the weightiest are only counted.
struct CommonTerms: ~Copyable {
    /// With the counts of its levels a cache line.
    private struct Term {
        let key: UInt32
        /// The document of the last posting.
        var document = UInt32.max
        /// The first block.
        let first: UInt32
        /// Where the next posting goes.
        var next: PostingBlocks.Place
        /// Postings that are there.
        var count: UInt16 = 0
        /// Those of them above the bar.
        var above: UInt16 = 0
        /// As many postings as are kept have this level or a higher one; -1 while there are fewer in all.
        var bar: Int32 = -1
    }

    private static let line = 64
    /// The last count is of its level and of all higher ones: those of bodies are lower.
    private static let lastLevel = (line - MemoryLayout<Term>.stride) / 2 - 1
    /// Terms that are looked after at most, for the memory's sake: the first to be common.
    private static let most = Int(UInt16.max)
    /// Postings after which a term is cut down to those that are kept.
    private var limit: Int { 2 * held }

    /// A place of the table of keys: all that most postings of a large portal need.
    struct Slot {
        /// 0 for an empty place.
        var key: UInt32 = 0
        /// Where the term is.
        var place: UInt16 = 0
        /// Postings whose lower byte is below this are only counted: 8 × the first level above the bar. The bar is the level that as many
        /// postings as are kept have or pass; there is none while there are fewer in all.
        var wanted: UInt16 = 0
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var shift: UInt32 = 32 - 11
    private var mask = 1 << 11 - 1
    private var lines: UnsafeMutableRawPointer
    /// Of each term, documents that were only counted.
    private var counted: UnsafeMutablePointer<UInt32>
    private var capacity = 1 << 10
    private var count = 0
    private var blocks = PostingBlocks()

    /// Postings of a term that are kept.
    private let held: Int

    init(held: Int) {
        self.held = held
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: Slot(), count: mask + 1)
        lines = .allocate(byteCount: CommonTerms.line * capacity, alignment: CommonTerms.line)
        counted = .allocate(capacity: capacity)
    }

    deinit {
        slots.deallocate()
        lines.deallocate()
        counted.deallocate()
    }

    @inline(__always)
    private func slot(_ key: UInt32) -> UnsafeMutablePointer<Slot> {
        var at = Int(key &>> shift)
        while slots[at].key != key, slots[at].key != 0 { at = (at &+ 1) & mask }
        return slots + at
    }

    @inline(__always)
    private func term(_ place: Int) -> UnsafeMutablePointer<Term> {
        (lines + place &* CommonTerms.line).assumingMemoryBound(to: Term.self)
    }

    /// How many postings a term has of each level.
    @inline(__always)
    private static func levels(_ term: UnsafeMutablePointer<Term>) -> UnsafeMutablePointer<UInt16> {
        (UnsafeMutableRawPointer(term) + MemoryLayout<Term>.stride).assumingMemoryBound(to: UInt16.self)
    }

    /// Where a term is, if it is common.
    @inline(__always)
    func common(_ key: UInt32) -> Slot? {
        let slot = slot(key).pointee
        return slot.key == 0 ? nil : slot
    }

    /// Counts a posting where nothing more is wanted of it.
    ///
    /// - Returns: whether more is wanted.
    @inline(__always)
    func wants(_ posting: Posting, of slot: Slot) -> Bool {
        let isWanted = UInt16(truncatingIfNeeded: posting & 0xFF) >= slot.wanted
        counted[Int(slot.place)] &+= isWanted ? 0 : 1
        return isWanted
    }

    /// Asks for the memory of a term of which a posting will soon be taken: half of the time of taking was waiting for it.
    @inline(__always)
    func willTake(_ place: UInt16) { mocban_prefetch(term(Int(place))) }

    /// Asks for the memory in which a term's next posting will stand.
    @inline(__always)
    func willWrite(_ place: UInt16) { mocban_prefetch(term(Int(place)).pointee.next) }

    /// Asks for what ``common(_:)`` will look at.
    @inline(__always)
    func willLook(_ key: UInt32) { mocban_prefetch(slots + Int(key &>> shift)) }

    /// Takes a posting that was wanted, or counts it where it is wanted no more.
    @inline(__always)
    mutating func take(_ posting: Posting, of place: UInt16) {
        let term = term(Int(place))
        if Int32(truncatingIfNeeded: Postings.level(posting)) <= term.pointee.bar {
            counted[Int(place)] &+= 1
        } else {
            append(posting, to: term)
            term.pointee.above &+= 1
            if term.pointee.above >= held { raise(Int(place)) }
        }
    }

    @inline(__always)
    private mutating func append(_ posting: Posting, to term: UnsafeMutablePointer<Term>) {
        let document = Postings.document(posting)
        term.pointee.next = blocks.append(
            document &- term.pointee.document, UInt8(truncatingIfNeeded: posting), at: term.pointee.next)
        term.pointee.document = document
        term.pointee.count &+= 1
        CommonTerms.levels(term)[min(Int(Postings.level(posting)), CommonTerms.lastLevel)] &+= 1
    }

    /// The bar goes up to the highest level at which there are enough.
    @inline(never)
    private mutating func raise(_ place: Int) {
        let term = term(place)
        if Int(term.pointee.count) >= limit { cut(place) }
        let levels = CommonTerms.levels(term)
        var level = CommonTerms.lastLevel
        var above = 0
        while above + Int(levels[level]) < held {
            above += Int(levels[level])
            level -= 1
        }
        // Of the last count no bar can be made.
        term.pointee.bar = Int32(min(level, CommonTerms.lastLevel - 1))
        slot(term.pointee.key).pointee.wanted = UInt16(8 * (term.pointee.bar + 1))
        term.pointee.above = UInt16(above)
    }

    /// Leaves only the weightiest.
    private mutating func cut(_ place: Int) {
        let term = term(place)
        withUnsafeTemporaryAllocation(of: Posting.self, capacity: Int(term.pointee.count)) { buffer in
            guard let start = buffer.baseAddress else { return }
            let postings = UnsafeBufferPointer(start: start, count: blocks.copyPostings(from: term.pointee.first, to: start))
            blocks.clear(from: term.pointee.first)
            term.pointee.document = .max
            term.pointee.next = blocks.start(term.pointee.first)
            term.pointee.count = 0
            CommonTerms.levels(term).update(repeating: 0, count: CommonTerms.lastLevel + 1)
            var limit = Postings.limit(postings, kept: held)
            for posting in postings where limit.takes(posting) { append(posting, to: term) }
            counted[place] += UInt32(postings.count) - UInt32(term.pointee.count)
        }
    }

    /// Looks after a term from now on.
    mutating func add(_ key: UInt32) {
        if count == CommonTerms.most || slot(key).pointee.key != 0 { return }
        if count == capacity { grow() }
        let block = blocks.new()
        term(count).initialize(to: Term(key: key, first: block, next: blocks.start(block)))
        CommonTerms.levels(term(count)).initialize(repeating: 0, count: CommonTerms.lastLevel + 1)
        counted[count] = 0
        slot(key).pointee = Slot(key: key, place: UInt16(count))
        count += 1
    }

    private mutating func grow() {
        let former = UnsafeBufferPointer(start: slots, count: mask + 1)
        shift -= 1
        mask = 2 * mask + 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: Slot(), count: mask + 1)
        for one in former where one.key != 0 { slot(one.key).pointee = one }
        former.deallocate()
        capacity *= 2
        let larger = UnsafeMutableRawPointer.allocate(byteCount: CommonTerms.line * capacity, alignment: CommonTerms.line)
        larger.copyMemory(from: lines, byteCount: CommonTerms.line * count)
        lines.deallocate()
        lines = larger
        let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
        counts.update(from: counted, count: count)
        counted.deallocate()
        counted = counts
    }

    /// The keys in order.
    var sortedKeys: [UInt32] { (0..<count).map { term($0).pointee.key }.sorted() }

    /// Adds a term's postings to a list, in order of their documents.
    ///
    /// - Returns: in how many documents more it stands.
    func append(_ key: UInt32, to list: inout PostingList) -> Int {
        let place = Int(slot(key).pointee.place)
        let term = term(place).pointee
        list.append(Int(term.count)) { _ = blocks.copyPostings(from: term.first, to: $0) }
        return Int(counted[place])
    }
}
