import Text

/// The terms of one document with their weights; used again for the next one.
struct DocumentTerms: ~Copyable {
    private struct Term {
        let key: UInt32
        /// Of title, names and summary.
        var weight: Float
        /// How often it stands in the body.
        var count: UInt16
        let form: UInt8
        /// The part of the document that last gave weight, so that each part counts once.
        var part: UInt8
    }

    private var terms: UnsafeMutablePointer<Term>
    private(set) var count = 0
    /// Keys with their places in `terms` plus one. As much of it is used as the document has terms for.
    private var table: UnsafeMutablePointer<UInt64>
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 11
    /// Words that were read and wait to be added.
    private let words: UnsafeMutablePointer<Word>
    private static let batch = 512
    private var bodyWords = 0
    /// The levels of terms that stand once, twice … in this body and nowhere else: most of them.
    private var levels = SIMD8<UInt8>()
    private var part: UInt8 = 0
    private var importance: Float = 1
    private let expansions: Expansions

    init(_ expansions: Expansions) {
        self.expansions = expansions
        terms = .allocate(capacity: tableCount / 2)
        table = .allocate(capacity: tableCount)
        words = .allocate(capacity: DocumentTerms.batch)
    }

    deinit {
        terms.deallocate()
        table.deallocate()
        words.deallocate()
    }

    /// Hands on each term with its posting.
    ///
    /// - Parameter number: the document's.
    @inline(__always)
    func forEach(_ number: Int, _ take: (UInt32, Posting) -> Void) {
        for index in 0..<count { take(terms[index].key, Postings.make(number, level: level(index), form: terms[index].form)) }
    }

    // Weights: what a term in a short title says, and what one standing often in the body says at most.
    private static let title: Float = 60
    private static let titleLength: Float = 8
    private static let former: Float = 0.6
    private static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>, _ known: inout WordCache) {
        count = 0
        tableCount = DocumentTerms.firstCount
        table.update(repeating: 0, count: tableCount)
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
        part = 255
        read(body, isHTML: true, weight: 0, &known)
        for index in 0..<8 { levels[index] = UInt8(Postings.level(of: weight(count: index + 1, 0))) }
    }

    /// The level of the weight that a term of the document just read has.
    @inline(__always)
    private func level(_ index: Int) -> UInt32 {
        let (count, weight) = (Int(terms[index].count), terms[index].weight)
        return weight == 0 && count <= 8 ? UInt32(levels[(count &- 1) & 7]) : Postings.level(of: self.weight(count: count, weight))
    }

    private func weight(count: Int, _ weight: Float) -> Float {
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
        text.withUTF8 { bytes in read(bytes, isHTML: false, weight: weight, &known) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool, weight: Float, _ known: inout WordCache) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return }
        var reader = WordReader(base, count: bytes.count, isHTML: isHTML)
        var last = Word.none
        while true {
            let count = reader.read(DocumentTerms.batch, into: words, &known)
            if count == 0 { return }
            if isHTML {
                bodyWords += count
                addBody(count, after: last)
            } else {
                addWords(count, after: last, weight)
            }
            last = words[count - 1]
        }
    }

    @inline(never)
    private mutating func addBody(_ count: Int, after last: Word) { addWords(count, after: last, 0) }

    @inline(__always)
    private mutating func addWords(_ count: Int, after last: Word, _ weight: Float) {
        var last = last
        for index in 0..<count {
            let word = words[index]
            add(word.key, word.form, weight)
            if word.follows { add(TermKey.pair(last.key, word.key), (last.form &* 3 &+ word.form) & 7, weight) }
            if word.expands { expand(word.key, weight) }
            last = word
        }
    }

    /// An abbreviation stands for its words too, a little weaker.
    @inline(never)
    private mutating func expand(_ key: UInt32, _ weight: Float) {
        for term in expansions.terms(of: key) { add(term.key, term.form, weight * 0.8) }
    }

    @inline(__always)
    private mutating func add(_ key: UInt32, _ form: UInt8, _ weight: Float) {
        let mask = tableCount &- 1
        var slot = Int(key >> 1) & mask
        while true {
            let entry = table[slot]
            if entry == 0 { break }
            if entry >> 32 == UInt64(key) {
                again(Int(entry & 0xFFFF_FFFF) &- 1, weight)
                return
            }
            slot = (slot &+ 1) & mask
        }
        terms[count] = Term(key: key, weight: weight, count: weight == 0 ? 1 : 0, form: form, part: part)
        count &+= 1
        table[slot] = UInt64(key) << 32 | UInt64(count)
        if count &* 2 == tableCount { grow() }
    }

    @inline(__always)
    private mutating func again(_ index: Int, _ weight: Float) {
        if weight == 0 {
            if terms[index].count < 1000 { terms[index].count &+= 1 }
        } else if terms[index].part != part {
            terms[index].part = part
            // A name that says the same again says it no louder; the summary and what it belongs to are added.
            terms[index].weight = weight > DocumentTerms.summary ? max(terms[index].weight, weight) : terms[index].weight + weight
        }
    }

    @inline(never)
    private mutating func grow() {
        tableCount *= 2
        if tableCount > tableCapacity {
            tableCapacity = tableCount
            let larger = UnsafeMutablePointer<Term>.allocate(capacity: tableCount / 2)
            larger.update(from: terms, count: count)
            terms.deallocate()
            terms = larger
            table.deallocate()
            table = .allocate(capacity: tableCount)
        }
        table.update(repeating: 0, count: tableCount)
        for index in 0..<count {
            var slot = Int(terms[index].key >> 1) & (tableCount - 1)
            while table[slot] != 0 { slot = (slot + 1) & (tableCount - 1) }
            table[slot] = UInt64(terms[index].key) << 32 | UInt64(index + 1)
        }
    }
}
