import Text

/// The terms of one document with their weights; used again for the next one.
///
/// Words are counted at their places, all other terms in a table by their keys. Neither is ever emptied: what bears another
/// document's stamp is as good as nothing.
struct DocumentTerms: ~Copyable {
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

    /// The stamp of this document, from 1 on.
    private var stamp: UInt16 = 0
    /// More often in a body says no more.
    private static let mostCounted: UInt16 = 1000

    /// By the words' places, the stamp of the document that had the word, and below it how often it stands in the body.
    private var words: UnsafeMutablePointer<UInt32>
    private var wordWeights: UnsafeMutablePointer<Weight>
    private var wordCapacity = 1 << 11
    /// The document's words, in order, those with weights first.
    private var foundWords: UnsafeMutablePointer<Word>
    private var wordCount = 0
    private var weighedWords = 0

    /// The keys of other terms, the stamps of the documents that had them, and how often.
    private var table: UnsafeMutablePointer<UInt64>
    private var weights: UnsafeMutablePointer<Weight>
    /// As much of it is used as the document has terms for.
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 12
    /// The document's terms: their keys, their places × 8 in the table, their forms. Those with weights first.
    private var found: UnsafeMutablePointer<UInt64>
    private var foundCount = 0
    private var weighed = 0

    /// Words that were read and wait to be added.
    private let read: UnsafeMutablePointer<Word>
    private var bodyWords = 0
    /// The levels × 8 of terms that stand once, twice … in this body and nowhere else: most of them.
    private let levels: UnsafeMutablePointer<UInt8>
    private static let levelCount: UInt16 = 8
    private var part: UInt8 = 0
    private var importance: Float = 1
    private let expansions: Expansions
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
        levels = .allocate(capacity: Int(DocumentTerms.levelCount))
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

    /// Writes each term with its posting.
    ///
    /// - Parameters:
    ///   - number: the document's.
    ///   - out: has room for ``count`` records.
    func write(_ number: Int, to out: UnsafeMutablePointer<Record>) {
        let document = UInt64(Postings.make(number, level: 0, form: 0))
        let key = UInt64(UInt32.max) << 32
        var out = out
        for index in 0..<wordCount {
            let word = foundWords[index]
            let count = UInt16(truncatingIfNeeded: words[Int(word.place)])
            out.pointee = word.bits & key | document | level(count, index < weighedWords ? wordWeights[Int(word.place)].weight : 0) | word.bits & 7
            out += 1
        }
        for index in 0..<foundCount {
            let term = found[index]
            let place = Int(UInt32(truncatingIfNeeded: term) >> 3)
            let count = UInt16(truncatingIfNeeded: table[place])
            out.pointee = term & key | document | level(count, index < weighed ? weights[place].weight : 0) | term & 7
            out += 1
        }
    }

    /// The level × 8 of a term.
    @inline(__always)
    private func level(_ count: UInt16, _ weight: Float) -> UInt64 {
        if weight == 0, count <= DocumentTerms.levelCount { return UInt64(levels[Int(count) &- 1]) }
        return UInt64(Postings.level(of: self.weight(count: count, weight)) &<< 3)
    }

    // Weights: what a term in a short title says, and what one standing often in the body says at most.
    private static let title: Float = 60
    private static let titleLength: Float = 8
    private static let former: Float = 0.6
    fileprivate static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>, _ known: inout WordCache) {
        newStamp()
        wordCount = 0
        foundCount = 0
        tableCount = DocumentTerms.firstCount
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
        for count in 1...DocumentTerms.levelCount {
            levels[Int(count) - 1] = UInt8(truncatingIfNeeded: Postings.level(of: weight(count: count, 0)) << 3)
        }
    }

    private mutating func newStamp() {
        stamp &+= 1
        if stamp > 0 { return }
        stamp = 1
        words.update(repeating: 0, count: wordCapacity)
        table.update(repeating: 0, count: tableCapacity)
    }

    private func weight(count: UInt16, _ weight: Float) -> Float {
        let count = Float(count)
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
        let terms = expansions.terms(of: key)
        for term in terms {
            let place = TermKey.isPair(term.key) ? 0 : known.place(of: term.key)
            makeRoom(waiting + 1, known.names.places)
            add(Word(key: term.key, place: place, form: term.form, expands: false, isNumber: false), weight * 0.8)
        }
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
            let isNew = words[place] >> 16 != UInt32(stamp)
            if isNew {
                words[place] = UInt32(stamp) << 16
                foundWords[wordCount] = word
                wordCount += 1
            }
            if weight == 0 {
                if UInt16(truncatingIfNeeded: words[place]) < DocumentTerms.mostCounted { words[place] &+= 1 }
            } else {
                wordWeights[place].add(weight, part, isNew: isNew)
            }
        } else {
            let id = UInt64(word.key) << 32 | UInt64(stamp) << 16
            var place = first(word.key)
            while UInt16(truncatingIfNeeded: table[place] >> 16) == stamp, (table[place] ^ id) >> 32 != 0 { place = next(place) }
            let isNew = (table[place] ^ id) >> 16 != 0
            if isNew {
                table[place] = id
                found[foundCount] = DocumentTerms.found(word.key, place, word.form)
                foundCount += 1
            }
            if weight == 0 {
                if UInt16(truncatingIfNeeded: table[place]) < DocumentTerms.mostCounted { table[place] &+= 1 }
            } else {
                weights[place].add(weight, part, isNew: isNew)
            }
        }
    }

    @inline(__always)
    private static func found(_ key: UInt32, _ place: Int, _ form: UInt8) -> UInt64 {
        UInt64(key) << 32 | UInt64(truncatingIfNeeded: place) << 3 | UInt64(form)
    }

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
        let wordStamp = UInt32(stamp) << 16
        let stamp = UInt64(stamp) << 16
        var (wordCount, foundCount, last) = (wordCount, foundCount, last)

        @inline(__always)
        func add(_ key: UInt32, _ form: UInt8) {
            let id = UInt64(key) << 32 | stamp
            var place = Int(key >> 1) & mask
            // Another key of this document stands there.
            while UInt16(truncatingIfNeeded: (table[place] ^ id) >> 16) == 0, (table[place] ^ id) >> 32 != 0 { place = (place &+ 1) & mask }
            let known = table[place]
            let isNew = (known ^ id) >> 16 != 0
            let before = isNew ? id : known
            table[place] = before &+ (UInt16(truncatingIfNeeded: before) < DocumentTerms.mostCounted ? 1 : 0)
            found[foundCount] = DocumentTerms.found(key, place, form)
            foundCount &+= isNew ? 1 : 0
        }

        var index = first
        while index < count {
            let word = read[index]
            index &+= 1
            if word.place > 0 {
                let known = words[Int(word.place)]
                let isNew = known >> 16 != wordStamp >> 16
                let before = isNew ? wordStamp : known
                words[Int(word.place)] = before &+ (UInt16(truncatingIfNeeded: before) < DocumentTerms.mostCounted ? 1 : 0)
                foundWords[wordCount] = word
                wordCount &+= isNew ? 1 : 0
            } else {
                add(word.key, word.form)
            }
            if word.follows { add(TermKey.pair(last.key, word.key), (last.form &* 3 &+ word.form) & 7) }
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
        tableCount *= 2
        let terms = (0..<foundCount).map { index in
            let place = Int(UInt32(truncatingIfNeeded: found[index]) >> 3)
            return (term: found[index], count: table[place] & 0xFFFF, weight: weights[place])
        }
        if tableCount > tableCapacity {
            tableCapacity = tableCount
            table.deallocate()
            table = .allocate(capacity: tableCapacity)
            weights.deallocate()
            weights = .allocate(capacity: tableCapacity)
            DocumentTerms.grow(&found, foundCount, to: tableCapacity)
        }
        table.update(repeating: 0, count: tableCapacity)
        for (index, (term, count, weight)) in terms.enumerated() {
            let key = UInt32(truncatingIfNeeded: term >> 32)
            var place = first(key)
            while table[place] != 0 { place = next(place) }
            table[place] = UInt64(key) << 32 | UInt64(stamp) << 16 | count
            weights[place] = weight
            found[index] = DocumentTerms.found(key, place, UInt8(truncatingIfNeeded: term & 7))
        }
    }
}
