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
        /// Postings whose lower byte is below this go no further, as in ``Slot``.
        var wanted: UInt32 = 0
        /// Where the next posting goes.
        var next: PostingBlocks.Place
        /// Postings until as many as are kept are above the bar.
        var left: Int32
    }

    fileprivate static let line = 64
    /// The last count is of its level and of all higher ones: those of bodies are lower.
    private static let lastLevel = (line - MemoryLayout<Term>.stride) / 2 - 1
    /// Terms that are looked after at most, for the memory's sake: the first to be common.
    private static let most = Int(UInt16.max)
    /// Postings after which a term is cut down to those that are kept.
    private var limit: Int { 2 * held }

    /// A place of the table of keys: all that most postings of a large portal need, a quarter of a cache line.
    struct Slot {
        /// 0 for an empty place.
        var key: UInt32 = 0
        /// In how many documents the term stands; of an empty place anything.
        var documents: UInt32 = 0
        /// Where the term's line begins.
        var line: UInt32 = 0
        /// Postings whose lower byte is below this go no further: 8 × the first level above the bar. The bar is the level that as many
        /// postings as are kept have or pass; there is none while there are fewer in all. Of an empty place none go further.
        var wanted: UInt32 = .max
    }

    /// Postings on their way to their terms: many of them go on together, since each alone would wait for memory that the making
    /// of a page has pushed out of the processor's own.
    private var waiting: UnsafeMutablePointer<Waiting>
    private var waitingCount = 0
    private var waitingCapacity = CommonTerms.waitingSize + CommonTerms.ahead
    private static let waitingSize = 1 << 14
    /// So many postings ahead a term's line is asked for, and half as many ahead the block that it leads to.
    private static let ahead = 48

    fileprivate struct Waiting {
        /// Where the term's line begins.
        let line: UInt32
        let posting: Posting
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var shift: UInt32 = 32 - 11
    private var mask = 1 << 11 - 1
    private var lines: UnsafeMutableRawPointer
    private var capacity = 1 << 10
    private var count = 0
    private var blocks = PostingBlocks()

    /// Postings of a term that are kept.
    private let held: Int

    init(held: Int) {
        self.held = held
        waiting = .allocate(capacity: waitingCapacity)
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: Slot(), count: mask + 1)
        lines = .allocate(byteCount: CommonTerms.line * capacity, alignment: CommonTerms.line)
    }

    deinit {
        waiting.deallocate()
        slots.deallocate()
        lines.deallocate()
    }

    /// Where a key stands or would stand.
    private func place(_ key: UInt32) -> Int {
        var at = Int(key &>> shift)
        while slots[at].key != key, slots[at].key != 0 { at = (at &+ 1) & mask }
        return at
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

    /// Where the postings of one document go.
    struct Ways: PostingWay {
        private let slots: UnsafeMutablePointer<Slot>
        private let shift: UInt32
        private let mask: Int
        fileprivate var wanted: UnsafeMutablePointer<Waiting>
        /// Where the postings of terms that are not common go.
        fileprivate(set) var others: UnsafeMutablePointer<Record>

        fileprivate init(_ common: borrowing CommonTerms, others: UnsafeMutablePointer<Record>) {
            (slots, shift, mask) = (common.slots, common.shift, common.mask)
            wanted = common.waiting + common.waitingCount
            self.others = others
        }

        @inline(__always)
        func willTake(_ key: UInt32) { mocban_prefetch(slots + Int(key &>> shift)) }

        /// Hands on a posting, or only counts it where nothing more is wanted of it.
        ///
        /// It is written in any case, since which of the three it is, no processor can foresee.
        @inline(__always)
        mutating func take(_ record: Record) {
            let key = Records.key(record)
            var at = Int(key &>> shift)
            // Another term stands there.
            while min(slots[at].key ^ key, slots[at].key) != 0 { at = (at &+ 1) & mask }
            let slot = slots + at
            slot.pointee.documents &+= 1
            others.pointee = record
            others += slot.pointee.key == 0 ? 1 : 0
            wanted.pointee = Waiting(line: slot.pointee.line, posting: Records.posting(record))
            wanted += Records.posting(record) & 0xFF >= slot.pointee.wanted ? 1 : 0
        }
    }

    /// To hand on a document's postings.
    ///
    /// - Parameters:
    ///   - most: how many there are at most.
    ///   - others: has room for so many and one.
    mutating func ways(_ most: Int, others: UnsafeMutablePointer<Record>) -> Ways {
        if waitingCount + most + CommonTerms.ahead >= waitingCapacity { growWaiting(most) }
        return Ways(self, others: others)
    }

    /// To be called when all have been handed on.
    mutating func took(_ ways: Ways) {
        waitingCount = ways.wanted - waiting
        if waitingCount >= CommonTerms.waitingSize { settle() }
    }

    @inline(never)
    private mutating func growWaiting(_ most: Int) {
        waitingCapacity = 2 * (waitingCount + most + CommonTerms.ahead)
        let larger = UnsafeMutablePointer<Waiting>.allocate(capacity: waitingCapacity)
        larger.update(from: waiting, count: waitingCount)
        waiting.deallocate()
        waiting = larger
    }

    /// Brings what waits to its terms.
    @inline(never)
    mutating func settle() {
        let (waiting, count) = (waiting, waitingCount)
        if count == 0 { return }
        // Behind them the first term is asked for.
        (waiting + count).update(repeating: Waiting(line: 0, posting: 0), count: CommonTerms.ahead)
        for index in 0..<count {
            mocban_prefetch(lines + Int(waiting[index &+ CommonTerms.ahead].line))
            mocban_prefetch(term(at: waiting[index &+ CommonTerms.ahead / 2].line).pointee.next)
            let posting = waiting[index].posting
            let term = term(at: waiting[index].line)
            // The bar has gone up since.
            if posting & 0xFF < term.pointee.wanted { continue }
            append(posting, to: term)
            term.pointee.left &-= 1
            if term.pointee.left <= 0 { raise(Int(waiting[index].line) / CommonTerms.line) }
        }
        waitingCount = 0
    }

    @inline(__always)
    private func term(at line: UInt32) -> UnsafeMutablePointer<Term> { (lines + Int(line)).assumingMemoryBound(to: Term.self) }

    @inline(__always)
    private mutating func append(_ posting: Posting, to term: UnsafeMutablePointer<Term>) {
        let document = Postings.document(posting)
        let step = document &- term.pointee.document
        term.pointee.document = document
        term.pointee.next = blocks.append(step, UInt8(truncatingIfNeeded: posting), at: term.pointee.next)
        CommonTerms.levels(term)[min(Int(Postings.level(posting)), CommonTerms.lastLevel)] &+= 1
    }

    /// Postings that are there.
    private static func count(_ term: UnsafeMutablePointer<Term>) -> Int {
        let levels = levels(term)
        return (0...lastLevel).reduce(0) { $0 + Int(levels[$1]) }
    }

    /// The bar goes up to the highest level at which there are enough.
    @inline(never)
    private mutating func raise(_ place: Int) {
        let term = term(place)
        if CommonTerms.count(term) >= limit { cut(place) }
        let levels = CommonTerms.levels(term)
        var level = CommonTerms.lastLevel
        var above = 0
        while above + Int(levels[level]) < held {
            above += Int(levels[level])
            level -= 1
        }
        // Of the last count no bar can be made.
        term.pointee.wanted = UInt32(8 * (min(level, CommonTerms.lastLevel - 1) + 1))
        slots[self.place(term.pointee.key)].wanted = term.pointee.wanted
        term.pointee.left = Int32(held - above)
    }

    /// Leaves only the weightiest.
    private mutating func cut(_ place: Int) {
        let term = term(place)
        withUnsafeTemporaryAllocation(of: Posting.self, capacity: CommonTerms.count(term)) { buffer in
            guard let start = buffer.baseAddress else { return }
            let postings = UnsafeBufferPointer(start: start, count: blocks.copyPostings(from: term.pointee.first, upTo: term.pointee.next, to: start))
            term.pointee.document = .max
            term.pointee.next = blocks.start(term.pointee.first)
            CommonTerms.levels(term).update(repeating: 0, count: CommonTerms.lastLevel + 1)
            var limit = Postings.limit(postings, kept: held)
            for posting in postings where limit.takes(posting) { append(posting, to: term) }
        }
    }

    /// Looks after a term from now on.
    mutating func add(_ key: UInt32) {
        if count == CommonTerms.most || slots[place(key)].key != 0 { return }
        if count == capacity { grow() }
        let block = blocks.new()
        term(count).initialize(to: Term(key: key, first: block, next: blocks.start(block), left: Int32(held)))
        CommonTerms.levels(term(count)).initialize(repeating: 0, count: CommonTerms.lastLevel + 1)
        slots[place(key)] = Slot(key: key, line: UInt32(count * CommonTerms.line), wanted: 0)
        count += 1
    }

    private mutating func grow() {
        let former = UnsafeBufferPointer(start: slots, count: mask + 1)
        shift -= 1
        mask = 2 * mask + 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: Slot(), count: mask + 1)
        for one in former where one.key != 0 { slots[place(one.key)] = one }
        former.deallocate()
        capacity *= 2
        let larger = UnsafeMutableRawPointer.allocate(byteCount: CommonTerms.line * capacity, alignment: CommonTerms.line)
        larger.copyMemory(from: lines, byteCount: CommonTerms.line * count)
        lines.deallocate()
        lines = larger
    }

    /// The keys in order.
    var sortedKeys: [UInt32] { (0..<count).map { term($0).pointee.key }.sorted() }

    /// Asks for the memory of the postings of some terms.
    ///
    /// Each block leads to the next one, wherever that lies: several ways are gone side by side, since the time of copying postings was
    /// nine tenths waiting.
    func willAppend(_ keys: ArraySlice<UInt32>) {
        var ways = keys.map { key in
            let term = term(at: slots[place(key)].line)
            mocban_prefetch(blocks.start(term.pointee.first))
            return (block: blocks.start(term.pointee.first), last: PostingBlocks.block(term.pointee.next))
        }
        while !ways.isEmpty {
            var count = 0
            for way in ways where way.block != way.last {
                // Its line was asked for a round ago.
                let next = blocks.following(way.block)
                mocban_prefetch(next)
                ways[count] = (next, way.last)
                count += 1
            }
            ways.removeLast(ways.count - count)
        }
    }

    /// Adds a term's postings to a list, in order of their documents.
    ///
    /// - Returns: in how many documents more it stands.
    func append(_ key: UInt32, to list: inout PostingList) -> Int {
        let slot = slots[place(key)]
        let term = term(at: slot.line)
        let count = CommonTerms.count(term)
        list.append(count) { _ = blocks.copyPostings(from: term.pointee.first, upTo: term.pointee.next, to: $0) }
        return Int(slot.documents) - count
    }
}
