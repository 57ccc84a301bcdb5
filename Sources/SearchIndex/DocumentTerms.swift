import Text

/// The terms of one document with their weights; used again for the next one.
///
/// Words are counted at their places, all other terms in a table by their keys.
struct DocumentTerms: PostingSource, ~Copyable {
    /// What a term has of title, names and summary.
    private struct Weight {
        var weight: Float
        /// The part of the document that last gave weight, so that each part counts once.
        var part: UInt8

        mutating func add(_ more: Float, _ part: UInt8, isNew: Bool) {
            if isNew {
                self = Weight(weight: more, part: part)
            } else if part != self.part {
                self.part = part
                // A name that says the same again says it no louder; the summary and what it belongs to are added.
                weight = more > DocumentTerms.summary ? max(weight, more) : weight + more
            }
        }
    }

    /// More often in a body says no more.
    private static let mostCounted: UInt32 = 1000

    /// By the words' places, how often the word stands in the body and one; 0 where the document does not have it.
    private var words: UnsafeMutablePointer<UInt32>
    private var wordWeights: UnsafeMutablePointer<Weight>
    private var wordCapacity = 1 << 11
    /// The document's words, in order, those with weights first.
    private var foundWords: UnsafeMutablePointer<Word>
    private var wordCount = 0
    private var weighedWords = 0

    /// Other terms: the key, how often it stands in the body × 8 and its form; 0 for an empty place.
    private var table: UnsafeMutablePointer<UInt64>
    private var weights: UnsafeMutablePointer<Weight>
    /// As much of it is used as the document has terms for.
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 11
    /// Where the document's terms stand in the table. Those with weights first.
    private var found: UnsafeMutablePointer<UInt32>
    private var foundCount = 0
    private var weighed = 0

    /// Words that were read and wait to be added.
    private let read: UnsafeMutablePointer<Word>
    private var bodyWords = 0
    /// By the count the levels × 8 of terms that stand in this body and nowhere else: most of them.
    private let levels: UnsafeMutablePointer<UInt8>
    private static let levelCount: UInt32 = 8
    private let steps = Postings.Levels()
    private var part: UInt8 = 0
    private var importance: Float = 1
    private let expansions: Expansions
    /// The terms of abbreviations that were met, with their places.
    private var expanded: [UInt32: [Word]] = [:]
    /// A short text with zeros behind it, so that the reader may look at sixteen bytes at once up to its end.
    private let text: UnsafeMutablePointer<UInt8>
    private static let textSize = 1024

    init(_ expansions: Expansions) {
        self.expansions = expansions
        words = .allocate(capacity: wordCapacity)
        words.initialize(repeating: 0, count: wordCapacity)
        wordWeights = .allocate(capacity: wordCapacity)
        foundWords = .allocate(capacity: wordCapacity)
        table = .allocate(capacity: tableCapacity)
        table.initialize(repeating: 0, count: tableCapacity)
        weights = .allocate(capacity: tableCapacity)
        found = .allocate(capacity: tableCapacity)
        read = .allocate(capacity: WordReader.mostWords)
        levels = .allocate(capacity: Int(DocumentTerms.levelCount) + 1)
        text = .allocate(capacity: DocumentTerms.textSize + WordReader.room)
    }

    deinit {
        words.deallocate()
        wordWeights.deallocate()
        foundWords.deallocate()
        table.deallocate()
        weights.deallocate()
        found.deallocate()
        read.deallocate()
        levels.deallocate()
        text.deallocate()
    }

    /// How many terms the document has.
    var count: Int { wordCount + foundCount }

    @inline(__always)
    func hand(_ number: Int, to way: inout some PostingWay) {
        let document = UInt64(Postings.make(number, level: 0, form: 0))
        let (words, foundWords, table, found, levels) = (words, foundWords, table, found, levels)
        for index in 0..<weighedWords {
            way.willTake(foundWords[min(index &+ DocumentTerms.ahead, wordCount &- 1)].key)
            let word = foundWords[index]
            way.take(record(word) | document | level(words[Int(word.place)] &- 1, wordWeights[Int(word.place)].weight))
        }
        for index in weighedWords..<wordCount {
            way.willTake(foundWords[min(index &+ DocumentTerms.ahead, wordCount &- 1)].key)
            let word = foundWords[index]
            let count = words[Int(word.place)] &- 1
            way.take(record(word) | document | (count <= DocumentTerms.levelCount ? UInt64(levels[Int(count)]) : level(count, 0)))
        }
        for index in 0..<weighed {
            way.willTake(UInt32(truncatingIfNeeded: table[Int(found[min(index &+ DocumentTerms.ahead, foundCount &- 1)])] >> 32))
            let place = Int(found[index])
            let count = UInt32(truncatingIfNeeded: table[place]) >> 3
            way.take(table[place] & DocumentTerms.keyAndForm | document | level(count, weights[place].weight))
        }
        for index in weighed..<foundCount {
            way.willTake(UInt32(truncatingIfNeeded: table[Int(found[min(index &+ DocumentTerms.ahead, foundCount &- 1)])] >> 32))
            let term = table[Int(found[index])]
            let count = UInt32(truncatingIfNeeded: term) >> 3
            way.take(term & DocumentTerms.keyAndForm | document | (count <= DocumentTerms.levelCount ? UInt64(levels[Int(count)]) : level(count, 0)))
        }
    }

    @inline(__always)
    private func record(_ word: Word) -> Record { word.bits & DocumentTerms.keyAndForm }

    /// So many terms ahead is told which will come: more than half of the time of handing on was waiting for memory.
    private static let ahead = 32
    private static let keyAndForm: Record = 0xFFFF_FFFF_0000_0007

    /// The level × 8 of a term.
    @inline(__always)
    private func level(_ count: UInt32, _ weight: Float) -> UInt64 { UInt64(steps.level(of: self.weight(count: count, weight)) &<< 3) }

    // Weights: what a term in a short title says, and what one standing often in the body says at most.
    private static let title: Float = 60
    private static let titleLength: Float = 8
    private static let former: Float = 0.6
    fileprivate static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>, _ known: inout WordCache) {
        forget()
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
        (weighedWords, weighed) = (wordCount, foundCount)
        read(body, isHTML: true, weight: 0, &known)
        for count in 0...DocumentTerms.levelCount {
            levels[Int(count)] = UInt8(truncatingIfNeeded: steps.level(of: weight(count: count, 0)) << 3)
        }
    }

    private mutating func forget() {
        for index in 0..<wordCount { words[Int(foundWords[index].place)] = 0 }
        for index in 0..<foundCount { table[Int(found[index])] = 0 }
        wordCount = 0
        foundCount = 0
        tableCount = DocumentTerms.firstCount
    }

    @inline(__always)
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
            let count = reader.read(into: read, &known)
            if count == 0 { return }
            makeRoom(count, known.names.places)
            if isHTML { bodyWords += count }
            var at = 0
            while at < count {
                if isHTML {
                    at = addBody(at, count, after: last)
                } else {
                    add(read[at], after: last, weight)
                    at += 1
                }
                last = read[at - 1]
                if last.expands { expand(last.key, weight, count, &known) }
            }
        }
    }

    /// An abbreviation stands for its words too, a little weaker.
    @inline(never)
    private mutating func expand(_ key: UInt32, _ weight: Float, _ waiting: Int, _ known: inout WordCache) {
        let terms = expanded[key] ?? expand(key, &known)
        makeRoom(waiting + terms.count, known.names.places)
        for term in terms { add(term, weight * 0.8) }
    }

    private mutating func expand(_ key: UInt32, _ known: inout WordCache) -> [Word] {
        let terms = expansions.terms(of: key).map { term in
            Word(
                key: term.key, place: TermKey.isPair(term.key) ? 0 : known.place(of: term.key), form: term.form, expands: false, isNumber: false)
        }
        expanded[key] = terms
        return terms
    }

    /// Adds a word and the pair that it makes with the one before.
    private mutating func add(_ word: Word, after last: Word, _ weight: Float) {
        add(word, weight)
        if word.follows {
            let form = (last.form &* 3 &+ word.form) & 7
            add(Word(key: TermKey.pair(last.key, word.key), place: 0, form: form, expands: false, isNumber: false), weight)
        }
    }

    /// Adds a term.
    ///
    /// - Parameter weight: 0 for one of the body.
    private mutating func add(_ word: Word, _ weight: Float) {
        let place = Int(word.place)
        if place > 0 {
            let isNew = words[place] == 0
            if isNew {
                words[place] = 1
                foundWords[wordCount] = word
                wordCount += 1
            }
            if weight == 0 {
                words[place] &+= 1
            } else {
                wordWeights[place].add(weight, part, isNew: isNew)
            }
        } else {
            let id = DocumentTerms.entry(word.key, word.form)
            var place = first(word.key)
            while table[place] != 0, (table[place] ^ id) >> 32 != 0 { place = next(place) }
            let isNew = table[place] == 0
            if isNew {
                table[place] = id
                found[foundCount] = UInt32(truncatingIfNeeded: place)
                foundCount += 1
            }
            if weight == 0 {
                table[place] &+= DocumentTerms.once
            } else {
                weights[place].add(weight, part, isNew: isNew)
            }
        }
    }

    @inline(__always)
    private static func entry(_ key: UInt32, _ form: UInt8) -> UInt64 { UInt64(key) << 32 | UInt64(form & 7) }

    /// No body is so long that the count would reach the key.
    private static let once: UInt64 = 8

    /// Where a key stands unless others stand there.
    @inline(__always)
    private func first(_ key: UInt32) -> Int { Int(key >> 1) & (tableCount &- 1) }

    @inline(__always)
    private func next(_ place: Int) -> Int { (place &+ 1) & (tableCount &- 1) }

    /// Counts words of the body, up to one that may stand for others.
    ///
    /// A term that is met for the first time and one that was met go the same way: which of the two comes next, no processor
    /// can foresee. That took a sixth less time than to ask, for some instructions more.
    ///
    /// - Returns: how many words have been counted.
    private mutating func addBody(_ first: Int, _ count: Int, after last: Word) -> Int {
        let (words, foundWords, table, found, read) = (words, foundWords, table, found, read)
        let mask = tableCount &- 1
        var (wordCount, foundCount, last) = (wordCount, foundCount, last)

        @inline(__always)
        func add(_ key: UInt32, _ form: UInt8) {
            let id = DocumentTerms.entry(key, form)
            var place = Int(key >> 1) & mask
            var known = table[place]
            // Another key of this document stands there: neither of the two is 0.
            while min((known ^ id) >> 32, known) != 0 {
                place = (place &+ 1) & mask
                known = table[place]
            }
            table[place] = (known == 0 ? id : known) &+ DocumentTerms.once
            found[foundCount] = UInt32(truncatingIfNeeded: place)
            foundCount &+= known == 0 ? 1 : 0
        }

        var index = first
        while index < count {
            let word = read[index]
            index &+= 1
            if word.place > 0 {
                let known = words[Int(word.place)]
                words[Int(word.place)] = known &+ (known == 0 ? 2 : 1)
                foundWords[wordCount] = word
                wordCount &+= known == 0 ? 1 : 0
            } else {
                add(word.key, word.form)
            }
            if word.follows { add(TermKey.pair(last.key, word.key), last.form &* 3 &+ word.form) }
            last = word
            if word.expands { break }
        }
        (self.wordCount, self.foundCount) = (wordCount, foundCount)
        return index
    }

    /// Makes room for the terms of some words, so that nothing need be asked for each.
    ///
    /// - Parameter places: how many words have places, and one.
    @inline(__always)
    private mutating func makeRoom(_ count: Int, _ places: Int) {
        if places >= wordCapacity { growWords(places) }
        while (foundCount &+ 2 &* count) &* 2 > tableCount { grow() }
    }

    /// Goes on with room for more words; each is found once, and one more is written that is none.
    @inline(never)
    private mutating func growWords(_ places: Int) {
        let former = wordCapacity
        while wordCapacity <= places { wordCapacity *= 2 }
        DocumentTerms.grow(&words, former, to: wordCapacity)
        (words + former).initialize(repeating: 0, count: wordCapacity - former)
        DocumentTerms.grow(&wordWeights, former, to: wordCapacity)
        DocumentTerms.grow(&foundWords, former, to: wordCapacity)
    }

    private static func grow<T>(_ list: inout UnsafeMutablePointer<T>, _ count: Int, to capacity: Int) {
        let larger = UnsafeMutablePointer<T>.allocate(capacity: capacity)
        larger.update(from: list, count: count)
        list.deallocate()
        list = larger
    }

    /// Goes on with a table twice as large.
    @inline(never)
    private mutating func grow() {
        let terms = (0..<foundCount).map { (term: table[Int(found[$0])], weight: weights[Int(found[$0])]) }
        tableCount *= 2
        if tableCount > tableCapacity {
            tableCapacity = tableCount
            table.deallocate()
            table = .allocate(capacity: tableCapacity)
            weights.deallocate()
            weights = .allocate(capacity: tableCapacity)
            DocumentTerms.grow(&found, foundCount, to: tableCapacity)
        }
        // Behind what is used there are zeros.
        table.update(repeating: 0, count: tableCapacity)
        for (index, (term, weight)) in terms.enumerated() {
            var place = first(UInt32(truncatingIfNeeded: term >> 32))
            while table[place] != 0 { place = next(place) }
            table[place] = term
            weights[place] = weight
            found[index] = UInt32(truncatingIfNeeded: place)
        }
    }
}
