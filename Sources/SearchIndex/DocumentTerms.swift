import Text

/// The terms of one document with their weights; used again for the next one.
struct DocumentTerms: PostingSource, ~Copyable {
    /// What a term has of title, names and summary.
    struct Weight {
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

    private var counts = TermCounts()
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
        read = .allocate(capacity: WordReader.mostWords)
        levels = .allocate(capacity: Int(DocumentTerms.levelCount) + 1)
        text = .allocate(capacity: DocumentTerms.textSize + WordReader.room)
    }

    deinit {
        read.deallocate()
        levels.deallocate()
        text.deallocate()
    }

    /// How many terms the document has.
    var count: Int { counts.wordCount + counts.foundCount }

    @inline(__always)
    func hand(_ number: Int, to way: inout some PostingWay) {
        let document = UInt64(Postings.make(number, level: 0, form: 0))
        let (words, foundWords, table, found, levels) = (counts.words, counts.foundWords, counts.table, counts.found, levels)
        let (wordCount, foundCount) = (counts.wordCount, counts.foundCount)
        for index in 0..<counts.weighedWords {
            way.willTake(foundWords[min(index &+ DocumentTerms.ahead, wordCount &- 1)].key)
            let word = foundWords[index]
            way.take(record(word) | document | level(words[Int(word.place)] &- 1, counts.wordWeights[Int(word.place)].weight))
        }
        for index in counts.weighedWords..<wordCount {
            way.willTake(foundWords[min(index &+ DocumentTerms.ahead, wordCount &- 1)].key)
            let word = foundWords[index]
            let count = words[Int(word.place)] &- 1
            way.take(record(word) | document | (count <= DocumentTerms.levelCount ? UInt64(levels[Int(count)]) : level(count, 0)))
        }
        for index in 0..<counts.weighed {
            way.willTake(UInt32(truncatingIfNeeded: table[Int(found[min(index &+ DocumentTerms.ahead, foundCount &- 1)])] >> 32))
            let place = Int(found[index])
            let count = UInt32(truncatingIfNeeded: table[place]) >> 3
            way.take(table[place] & DocumentTerms.keyAndForm | document | level(count, counts.weights[place].weight))
        }
        for index in counts.weighed..<foundCount {
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
    private static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>, _ known: inout WordCache) {
        counts.forget()
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
        counts.endWeighed()
        read(body, isHTML: true, weight: 0, &known)
        for count in 0...DocumentTerms.levelCount {
            levels[Int(count)] = UInt8(truncatingIfNeeded: steps.level(of: weight(count: count, 0)) << 3)
        }
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
            counts.makeRoom(count, known.names.places)
            if isHTML { bodyWords += count }
            var at = 0
            while at < count {
                if isHTML {
                    at = counts.addBody(read, from: at, upTo: count, after: last)
                } else {
                    counts.add(read[at], after: last, weight, part)
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
        counts.makeRoom(waiting + terms.count, known.names.places)
        for term in terms { counts.add(term, weight * 0.8, part) }
    }

    private mutating func expand(_ key: UInt32, _ known: inout WordCache) -> [Word] {
        let terms = expansions.terms(of: key).map { term in
            Word(
                key: term.key, place: TermKey.isPair(term.key) ? 0 : known.place(of: term.key), form: term.form, expands: false, isNumber: false)
        }
        expanded[key] = terms
        return terms
    }
}
