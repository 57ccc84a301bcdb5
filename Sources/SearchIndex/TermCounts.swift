/// How often each term stands in one document, and what it has of its title, names and summary; used again for the next one.
///
/// Words are counted at their places, all other terms in a table by their keys. Own memory: each word of each page goes through here.
struct TermCounts: ~Copyable {
    /// By the words' places, how often the word stands in the body and one; 0 where the document does not have it.
    private(set) var words: UnsafeMutablePointer<UInt32>
    private(set) var wordWeights: UnsafeMutablePointer<DocumentTerms.Weight>
    private var wordCapacity = 1 << 11
    /// The document's words, in order, those with weights first.
    private(set) var foundWords: UnsafeMutablePointer<Word>
    private(set) var wordCount = 0
    private(set) var weighedWords = 0

    /// Other terms: the key, how often it stands in the body × 8 and its form; 0 for an empty place.
    private(set) var table: UnsafeMutablePointer<UInt64>
    private(set) var weights: UnsafeMutablePointer<DocumentTerms.Weight>
    /// As much of it is used as the document has terms for.
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 11
    /// Where the document's terms stand in the table. Those with weights first.
    private(set) var found: UnsafeMutablePointer<UInt32>
    private(set) var foundCount = 0
    private(set) var weighed = 0

    init() {
        words = .allocate(capacity: wordCapacity)
        words.initialize(repeating: 0, count: wordCapacity)
        wordWeights = .allocate(capacity: wordCapacity)
        foundWords = .allocate(capacity: wordCapacity)
        table = .allocate(capacity: tableCapacity)
        table.initialize(repeating: 0, count: tableCapacity)
        weights = .allocate(capacity: tableCapacity)
        found = .allocate(capacity: tableCapacity)
    }

    deinit {
        words.deallocate()
        wordWeights.deallocate()
        foundWords.deallocate()
        table.deallocate()
        weights.deallocate()
        found.deallocate()
    }

    /// Begins a new document.
    mutating func forget() {
        for index in 0..<wordCount { words[Int(foundWords[index].place)] = 0 }
        for index in 0..<foundCount { table[Int(found[index])] = 0 }
        wordCount = 0
        foundCount = 0
        tableCount = TermCounts.firstCount
    }

    /// All terms that follow stand in the body.
    mutating func endWeighed() { (weighedWords, weighed) = (wordCount, foundCount) }

    /// Adds a word and the pair that it makes with the one before.
    mutating func add(_ word: Word, after last: Word, _ weight: Float, _ part: UInt8) {
        add(word, weight, part)
        if word.follows {
            let form = (last.form &* 3 &+ word.form) & 7
            add(Word(key: TermKey.pair(last.key, word.key), place: 0, form: form, expands: false, isNumber: false), weight, part)
        }
    }

    /// Adds a term.
    ///
    /// - Parameters:
    ///   - weight: 0 for one of the body.
    ///   - part: of the document, in which it counts once; see ``DocumentTerms/Weight``.
    mutating func add(_ word: Word, _ weight: Float, _ part: UInt8) {
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
            let id = TermCounts.entry(word.key, word.form)
            var place = first(word.key)
            while table[place] != 0, (table[place] ^ id) >> 32 != 0 { place = next(place) }
            let isNew = table[place] == 0
            if isNew {
                table[place] = id
                found[foundCount] = UInt32(truncatingIfNeeded: place)
                foundCount += 1
            }
            if weight == 0 {
                table[place] &+= TermCounts.once
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
    mutating func addBody(_ read: UnsafeMutablePointer<Word>, from first: Int, upTo count: Int, after last: Word) -> Int {
        let (words, foundWords, table, found) = (words, foundWords, table, found)
        let mask = tableCount &- 1
        var (wordCount, foundCount, last) = (wordCount, foundCount, last)

        @inline(__always)
        func add(_ key: UInt32, _ form: UInt8) {
            let id = TermCounts.entry(key, form)
            var place = Int(key >> 1) & mask
            var known = table[place]
            // Another key of this document stands there: neither of the two is 0.
            while min((known ^ id) >> 32, known) != 0 {
                place = (place &+ 1) & mask
                known = table[place]
            }
            table[place] = (known == 0 ? id : known) &+ TermCounts.once
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
    mutating func makeRoom(_ count: Int, _ places: Int) {
        if places >= wordCapacity { growWords(places) }
        while (foundCount &+ 2 &* count) &* 2 > tableCount { grow() }
    }

    /// Goes on with room for more words; each is found once, and one more is written that is none.
    @inline(never)
    private mutating func growWords(_ places: Int) {
        let former = wordCapacity
        while wordCapacity <= places { wordCapacity *= 2 }
        TermCounts.grow(&words, former, to: wordCapacity)
        (words + former).initialize(repeating: 0, count: wordCapacity - former)
        TermCounts.grow(&wordWeights, former, to: wordCapacity)
        TermCounts.grow(&foundWords, former, to: wordCapacity)
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
            TermCounts.grow(&found, foundCount, to: tableCapacity)
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
