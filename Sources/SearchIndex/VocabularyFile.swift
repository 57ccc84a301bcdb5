import Text

/// The words that a slip is held against: those that stand in most documents.
extension SearchIndex {
    /// More would cost whoever made a slip more than the rest of the search.
    private static let words = 5_000

    /// Writes the words in order, each as the number of letters that it shares with the one before (0 to 9), how many
    /// documents have it (0 to 9, each step four times as many) and its other letters: `07hanh47oi` for hanh and hano…
    public func write(vocabularyInto out: inout ByteBuffer) {
        // Letters from the highest byte on, so that the numbers are in the order of the words.
        let counted = self.words.map { (word: $0.spelling << UInt64($0.spelling.leadingZeroBitCount & ~7), documents: $0.documents) }
        let known = counted.sorted { $0.documents == $1.documents ? $0.word < $1.word : $0.documents > $1.documents }.prefix(SearchIndex.words)
        var last: [UInt8] = []
        for (number, documents) in known.sorted(by: { $0.word < $1.word }) {
            let word = Spelling.letters(number)
            let shared = min(zip(word, last).prefix { $0 == $1 }.count, word.count - 1, 9)
            out.append(decimal: shared)
            out.append(decimal: min((Int.bitWidth - documents.leadingZeroBitCount) / 2, 9))
            out.append(word[shared...])
            last = word
        }
    }
}
