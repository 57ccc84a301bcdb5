import Text

/// The terms of one document with their weights; used again for the next one.
///
/// The table of them is never emptied: what bears another document's stamp is as good as nothing.
struct DocumentTerms: ~Copyable {
    /// A place of the table: four of them are a cache line.
    private struct Term {
        /// The key, and above it the stamp of the document that had it.
        var id: UInt64
        /// The form in which the term was first written, and in the upper half how often it stands in the body, or, while names
        /// are read, the place of its weight.
        var rest: UInt64

        static let one: UInt64 = 1 << 32

        @inline(__always)
        init(_ id: UInt64, _ form: UInt8, count: UInt32) {
            self.id = id
            rest = UInt64(count) << 32 | UInt64(form)
        }

        @inline(__always)
        var count: UInt32 { UInt32(truncatingIfNeeded: rest >> 32) }

        @inline(__always)
        var form: UInt32 { UInt32(truncatingIfNeeded: rest) }

        @inline(__always)
        var key: UInt32 { UInt32(truncatingIfNeeded: id) }
    }

    /// What a term has of title, names and summary.
    private struct Weight {
        var weight: Float
        /// The part of the document that last gave weight, so that each part counts once.
        var part: UInt8
    }

    /// As much of it is used as the document has terms for.
    private var table: UnsafeMutablePointer<Term>
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 12
    /// Above the keys of this document.
    private var stamp: UInt64 = 0
    /// The places of its terms, those with weights first.
    private var places: UnsafeMutablePointer<UInt32>
    private(set) var count = 0
    private var weights: [Weight] = []
    /// Words that were read and wait to be added.
    private let words: UnsafeMutablePointer<Word>
    private var bodyWords = 0
    /// The levels × 8 of terms that stand once, twice … in this body and nowhere else: most of them.
    private let levels: UnsafeMutablePointer<UInt8>
    private static let levelCount = 8
    private var part: UInt8 = 0
    private var importance: Float = 1
    private let expansions: Expansions
    /// A short text with zeros behind it, so that the reader may look at sixteen bytes at once up to its end.
    private let text: UnsafeMutablePointer<UInt8>
    private static let textSize = 1024

    init(_ expansions: Expansions) {
        self.expansions = expansions
        table = .allocate(capacity: tableCapacity)
        table.initialize(repeating: Term(0, 0, count: 0), count: tableCapacity)
        places = .allocate(capacity: tableCapacity / 2)
        words = .allocate(capacity: WordReader.mostWords)
        levels = .allocate(capacity: DocumentTerms.levelCount)
        text = .allocate(capacity: DocumentTerms.textSize + WordReader.room)
    }

    deinit {
        table.deallocate()
        places.deallocate()
        words.deallocate()
        levels.deallocate()
        text.deallocate()
    }

    /// Hands on each term with its posting.
    ///
    /// - Parameter number: the document's.
    @inline(__always)
    func forEach(_ number: Int, _ take: (UInt32, Posting) -> Void) {
        let document = Postings.make(number, level: 0, form: 0)
        let (table, places, levels) = (table, places, levels)
        for index in 0..<weights.count {
            let term = table[Int(places[index])]
            take(term.key, document | Postings.level(of: weight(count: term.count, weights[index].weight)) &<< 3 | term.form)
        }
        for index in weights.count..<count {
            let term = table[Int(places[index])]
            let level = term.count <= DocumentTerms.levelCount ? UInt32(levels[Int(term.count) &- 1]) : Postings.level(of: weight(count: term.count, 0)) &<< 3
            take(term.key, document | level | term.form)
        }
    }

    // Weights: what a term in a short title says, and what one standing often in the body says at most.
    private static let title: Float = 60
    private static let titleLength: Float = 8
    private static let former: Float = 0.6
    private static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4
    /// More often in a body says no more.
    private static let mostCounted: UInt32 = 1000

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>, _ known: inout WordCache) {
        count = 0
        weights.removeAll(keepingCapacity: true)
        tableCount = DocumentTerms.firstCount
        stamp &+= 1 << 32
        bodyWords = 0
        part = 0
        importance = document.importance
        addName(document.title, 1, &known)
        for name in document.names { addName(name, 0.9, &known) }
        for name in document.formerNames { addName(name, DocumentTerms.former, &known) }
        part &+= 1
        add(document.summary, weight: DocumentTerms.summary, &known)
        for text in document.context {
            part &+= 1
            add(text, weight: DocumentTerms.context, &known)
        }
        // From here on the terms' numbers are counts.
        for index in 0..<count { table[Int(places[index])].rest &= Term.one &- 1 }
        read(body, isHTML: true, weight: 0, &known)
        for index in 0..<DocumentTerms.levelCount {
            levels[index] = UInt8(truncatingIfNeeded: Postings.level(of: weight(count: UInt32(index + 1), 0)) << 3)
        }
    }

    private func weight(count: UInt32, _ weight: Float) -> Float {
        let count = Float(min(count, DocumentTerms.mostCounted))
        let inBody = count == 0 ? 0 : DocumentTerms.body * count / (count + 1 + Float(bodyWords) / 300)
        return (weight + inBody) * importance
    }

    /// A name says the more of its document the fewer words it has.
    private mutating func addName(_ name: String, _ share: Float, _ known: inout WordCache) {
        var words: Float = 0
        var name = name
        name.withUTF8 { bytes in for byte in bytes where byte == 0x20 { words += 1 } }
        part &+= 1
        add(name, weight: share * DocumentTerms.title / (DocumentTerms.titleLength + words + 1), &known)
    }

    private mutating func add(_ text: String, weight: Float, _ known: inout WordCache) {
        var text = text
        text.withUTF8 { bytes in
            guard let start = bytes.baseAddress, bytes.count <= DocumentTerms.textSize else {
                return read(bytes, isHTML: false, weight: weight, &known)
            }
            self.text.update(from: start, count: bytes.count)
            (self.text + bytes.count).update(repeating: 0, count: WordReader.room)
            read(UnsafeBufferPointer(start: self.text, count: bytes.count), hasRoom: true, isHTML: false, weight: weight, &known)
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, hasRoom: Bool = false, isHTML: Bool, weight: Float, _ known: inout WordCache
    ) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return }
        var reader = WordReader(base, count: bytes.count, isHTML: isHTML, hasRoom: hasRoom)
        var last = Word.none
        while true {
            let count = reader.read(into: words, &known)
            if count == 0 { return }
            if isHTML {
                bodyWords += count
                addBody(count, after: last)
            } else {
                addNames(count, after: last, weight)
            }
            last = words[count - 1]
        }
    }

    /// Counts words of the body.
    ///
    /// A term that is met for the first time and one that was met go the same way: which of the two comes next, no processor
    /// can foresee.
    private mutating func addBody(_ count: Int, after last: Word) {
        makeRoom(count)
        var (table, places, mask, stamp) = (table, places, tableCount &- 1, stamp)
        var (found, last) = (self.count, last)

        @inline(__always)
        func add(_ key: UInt32, _ form: UInt8) {
            let id = stamp | UInt64(key)
            var place = Int(key >> 1) & mask
            // Another key of this document stands there.
            while (table[place].id ^ id) &- 1 < UInt64(UInt32.max) { place = (place &+ 1) & mask }
            let term = table[place]
            let isNew = term.id != id
            table[place].id = id
            table[place].rest = (isNew ? UInt64(form) : term.rest) &+ Term.one
            places[found] = UInt32(truncatingIfNeeded: place)
            found &+= isNew ? 1 : 0
        }

        for index in 0..<count {
            let word = words[index]
            add(word.key, word.form)
            if word.follows { add(TermKey.pair(last.key, word.key), (last.form &* 3 &+ word.form) & 7) }
            if word.expands {
                for term in expansions.terms(of: word.key) {
                    add(term.key, term.form)
                    self.count = found
                    makeRoom(count)
                    (table, places, mask, stamp) = (self.table, self.places, tableCount &- 1, self.stamp)
                }
            }
            last = word
        }
        self.count = found
    }

    /// Gives the terms of words weight: an abbreviation stands for its words a little weaker.
    private mutating func addNames(_ count: Int, after last: Word, _ weight: Float) {
        makeRoom(count)
        var last = last
        for index in 0..<count {
            let word = words[index]
            add(word.key, word.form, weight)
            if word.follows { add(TermKey.pair(last.key, word.key), (last.form &* 3 &+ word.form) & 7, weight) }
            if word.expands {
                for term in expansions.terms(of: word.key) {
                    add(term.key, term.form, weight * 0.8)
                    makeRoom(count)
                }
            }
            last = word
        }
    }

    private mutating func add(_ key: UInt32, _ form: UInt8, _ weight: Float) {
        let id = stamp | UInt64(key)
        var place = first(key)
        while table[place].id != id {
            if table[place].id >> 32 != stamp >> 32 {
                table[place] = Term(id, form, count: UInt32(count))
                places[count] = UInt32(truncatingIfNeeded: place)
                count += 1
                weights.append(Weight(weight: weight, part: part))
                return
            }
            place = next(place)
        }
        let known = Int(table[place].count)
        if weights[known].part == part { return }
        weights[known].part = part
        // A name that says the same again says it no louder; the summary and what it belongs to are added.
        weights[known].weight = weight > DocumentTerms.summary ? max(weights[known].weight, weight) : weights[known].weight + weight
    }

    /// Where a key stands unless others stand there.
    @inline(__always)
    private func first(_ key: UInt32) -> Int { Int(key >> 1) & (tableCount &- 1) }

    @inline(__always)
    private func next(_ place: Int) -> Int { (place &+ 1) & (tableCount &- 1) }

    /// Makes room for the terms of some words, so that nothing need be asked for each.
    @inline(__always)
    private mutating func makeRoom(_ words: Int) {
        while (count &+ 2 &* words) &* 2 > tableCount { grow() }
    }

    @inline(never)
    private mutating func grow() {
        tableCount *= 2
        let terms = (0..<count).map { table[Int(places[$0])] }
        if tableCount > tableCapacity {
            tableCapacity = tableCount
            table.deallocate()
            table = .allocate(capacity: tableCapacity)
            table.initialize(repeating: Term(0, 0, count: 0), count: tableCapacity)
            places.deallocate()
            places = .allocate(capacity: tableCapacity / 2)
        }
        // With a stamp of their own, so that where they stood is free.
        stamp &+= 1 << 32
        for (index, term) in terms.enumerated() {
            var place = first(term.key)
            while table[place].id >> 32 == stamp >> 32 { place = next(place) }
            table[place] = term
            table[place].id = stamp | UInt64(term.key)
            places[index] = UInt32(truncatingIfNeeded: place)
        }
    }
}
