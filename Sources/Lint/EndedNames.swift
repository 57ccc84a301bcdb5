/// The names of units that are no more, found by their last word and then read backwards word by word, however many they are.
struct EndedNames: Sendable {
    private static let mostWords = 16

    let entries: [EndedName]
    private let byHash: [UInt64: Int]
    /// Words of the longest name.
    private let longest: Int
    /// The names' last words in small letters, and whether each is always written with a capital: `số hóa` is no Thanh Hóa.
    private let lastWords: [[UInt8]: Bool]

    init(_ names: [EndedName]) {
        entries = names
        var byHash: [UInt64: Int] = [:]
        var lastWords: [[UInt8]: Bool] = [:]
        var longest = 0
        for (index, entry) in names.enumerated() {
            let bytes = Array(entry.name.utf8)
            bytes.withUnsafeBufferPointer { buffer in
                let prose = Prose(bytes: buffer, range: 0..<buffer.count)
                var last: Range<Int>?
                var hash: UInt64?
                var words = 0
                EndedNames.walk(back: buffer.count, prose, words: EndedNames.mostWords) { word, soFar in
                    words += 1
                    last = last ?? word
                    hash = word.lowerBound == 0 ? soFar : nil
                }
                guard let last, let hash, byHash[hash] == nil else { return }
                byHash[hash] = index
                longest = max(longest, words)
                let small = last.map { prose.small($0) }
                let isCapital = !small.elementsEqual(buffer[last])
                lastWords[small] = lastWords[small, default: true] && isCapital
            }
        }
        self.byHash = byHash
        self.longest = longest
        self.lastWords = lastWords
    }

    /// Whether some name may end with the word, given in small letters.
    func holdLast(_ word: [UInt8], isCapital: Bool) -> Bool { lastWords[word].map { isCapital || !$0 } ?? false }

    /// The longest name that ends with the word there, and its place.
    func found(endingWith word: Range<Int>, _ prose: Prose) -> (index: Int, place: Range<Int>)? {
        var found: (Int, Range<Int>)?
        EndedNames.walk(back: word.upperBound, prose, words: longest) { first, hash in
            if let index = byHash[hash] { found = (index, first.lowerBound..<word.upperBound) }
        }
        return found
    }

    /// Goes back over words that only blanks, commas and hyphens divide.
    /// - Parameters:
    ///   - words: how many it goes back over at most.
    ///   - step: is given each word, and a hash of all words from it on.
    private static func walk(back end: Int, _ prose: Prose, words: Int, _ step: (Range<Int>, UInt64) -> Void) {
        var at = end
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for _ in 0..<words {
            var start = at
            while at - start < 40, isPart(prose.byte(start - 1)) { start -= 1 }
            guard start < at, at - start < 40 else { return }
            for place in start..<at { hash = (hash ^ UInt64(prose.small(place))) &* 0x100_0000_01B3 }
            // A word's end counts, so that two words are not one.
            hash = (hash ^ 0x20) &* 0x100_0000_01B3
            step(start..<at, hash)
            at = start
            var blanks = 0
            while blanks < 4, divides(prose.byte(at - 1)) || prose.byte(at - 1) == 0x0A && at > prose.range.lowerBound && blanks == 0 {
                at -= 1
                blanks += 1
            }
            guard blanks > 0, at > prose.range.lowerBound else { return }
        }
    }

    private static func divides(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") }

    private static func isPart(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "&") }
}
