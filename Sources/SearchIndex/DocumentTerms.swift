import Text

/// The terms of one document with their weights; used again for the next one.
struct DocumentTerms: ~Copyable {
    struct Term {
        let key: UInt32
        let form: UInt8
        /// The part of the document that last gave weight, so that each part counts once.
        var part: UInt8
        /// How often it stands in the body.
        var count: UInt16
        /// Of title, names and summary.
        var weight: Float
        /// Its letters, for the vocabulary: see ``Word/spelling``.
        let spelling: UInt64
    }

    private var terms: UnsafeMutablePointer<Term>
    private(set) var count = 0
    /// Places in `terms` plus one, by key. As much of it is used as the document has terms for.
    private var table: UnsafeMutablePointer<UInt32>
    private var tableCount = firstCount
    private var tableCapacity = firstCount
    private static let firstCount = 1 << 12
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
    }

    deinit {
        terms.deallocate()
        table.deallocate()
    }

    subscript(_ index: Int) -> Term { terms[index] }

    // Weights: what a term in a short title says, and what one standing often in the body says at most.
    private static let title: Float = 60
    private static let titleLength: Float = 8
    private static let former: Float = 0.6
    private static let summary: Float = 1
    private static let context: Float = 0.3
    private static let body: Float = 1.4

    /// Reads a document; what was read before is forgotten.
    mutating func read(_ document: IndexedDocument, body: UnsafeBufferPointer<UInt8>) {
        count = 0
        tableCount = DocumentTerms.firstCount
        table.update(repeating: 0, count: tableCount)
        bodyWords = 0
        part = 0
        importance = document.importance
        addName(document.title, 1)
        for name in document.names { addName(name, 0.9) }
        for name in document.formerNames { addName(name, DocumentTerms.former) }
        part += 1
        add(document.summary, weight: DocumentTerms.summary)
        for text in document.context {
            part &+= 1
            add(text, weight: DocumentTerms.context)
        }
        part = 255
        read(body, isHTML: true, weight: 0)
        for index in 0..<8 { levels[index] = UInt8(Postings.level(of: weight(count: index + 1, 0))) }
    }

    /// The level of the weight that a term of the document just read has.
    @inline(__always)
    func level(_ index: Int) -> UInt32 {
        let (count, weight) = (Int(terms[index].count), terms[index].weight)
        return weight == 0 && count <= 8 ? UInt32(levels[(count &- 1) & 7]) : Postings.level(of: self.weight(count: count, weight))
    }

    private func weight(count: Int, _ weight: Float) -> Float {
        let count = Float(count)
        let inBody = count == 0 ? 0 : DocumentTerms.body * count / (count + 1 + Float(bodyWords) / 300)
        return (weight + inBody) * importance
    }

    /// A name says the more of its document the fewer words it has.
    private mutating func addName(_ name: String, _ share: Float) {
        var words: Float = 0
        var name = name
        name.withUTF8 { bytes in for byte in bytes where byte == 0x20 { words += 1 } }
        part &+= 1
        add(name, weight: share * DocumentTerms.title / (DocumentTerms.titleLength + words + 1))
    }

    private mutating func add(_ text: String, weight: Float) {
        var text = text
        text.withUTF8 { bytes in read(bytes, isHTML: false, weight: weight) }
    }

    @inline(__always)
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool, weight: Float) {
        var last: (key: UInt32, form: UInt8) = (0, 0)
        WordReader.read(bytes, isHTML: isHTML, breaks: isHTML) { word in
            add(word.key, word.form, weight, word.spelling)
            if word.follows { add(TermKey.pair(last.key, word.key), (last.form &* 3 &+ word.form) & 7, weight, 0) }
            last = (word.key, word.form)
            if isHTML { bodyWords += 1 }
            if expansions.mayBegin(word.key) { expand(word.key, weight) }
        }
    }

    /// An abbreviation stands for its words too, a little weaker.
    private mutating func expand(_ key: UInt32, _ weight: Float) {
        for term in expansions.terms(of: key) { add(term.key, term.form, weight * 0.8, 0) }
    }

    @inline(__always)
    private mutating func add(_ key: UInt32, _ form: UInt8, _ weight: Float, _ spelling: UInt64) {
        let mask = tableCount &- 1
        var slot = Int(key >> 1) & mask
        while true {
            let place = table[slot]
            if place == 0 { break }
            let index = Int(place) &- 1
            if terms[index].key == key {
                again(index, weight)
                return
            }
            slot = (slot &+ 1) & mask
        }
        terms[count] = Term(key: key, form: form, part: part, count: weight == 0 ? 1 : 0, weight: weight, spelling: spelling)
        count &+= 1
        table[slot] = UInt32(truncatingIfNeeded: count)
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
        tableCount *= 4
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
            table[slot] = UInt32(index + 1)
        }
    }
}
