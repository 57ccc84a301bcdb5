import Text

// How a range of terms is kept: its number and that of its words, its size and the length of its terms, where each cell begins,
// the words with their documents, and the terms.
extension TermRange {
    private static let headCount = 32 + 4 * (cells + 1)
    private static let wordCount = 16

    var piece: KeptBytes {
        if let kept { return kept }
        var out = ByteBuffer(capacity: TermRange.headCount + TermRange.wordCount * words.count + bytes.count)
        for word in [number, words.count, size, bytes.count] { out.append(word: UInt64(word)) }
        for start in starts { out.append(fixed: start) }
        for word in words {
            out.append(fixed: word.key)
            out.append(fixed: UInt32(word.documents))
            out.append(word: word.spelling)
        }
        out.append(bytes)
        return out.kept()
    }

    /// - Parameter piece: what ``piece`` gave for the range of this number.
    /// - Returns: nil where it is not that.
    init?(_ number: Int, kept piece: KeptBytes) {
        let read = piece.withBytes { bytes -> (starts: [UInt32], size: Int, words: [CountedWord], terms: Range<Int>)? in
            func word(_ at: Int) -> UInt64 { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
            func half(_ at: Int) -> UInt32 { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) }
            guard bytes.count >= TermRange.headCount, word(0) == UInt64(number), let count = Int(exactly: word(8)), let size = Int(exactly: word(16)),
                let length = Int(exactly: word(24)), count <= bytes.count, length <= bytes.count,
                TermRange.headCount + TermRange.wordCount * count + length == bytes.count
            else { return nil }
            let starts = (0...TermRange.cells).map { half(32 + 4 * $0) }
            for (start, next) in zip(starts, starts.dropFirst()) where start > next { return nil }
            guard starts.first == 0, starts.last.map({ Int($0) == length }) == true else { return nil }
            let words = (0..<count).map { index in
                let at = TermRange.headCount + TermRange.wordCount * index
                return CountedWord(key: half(at), spelling: word(at + 8), documents: Int(half(at + 4)))
            }
            return (starts, size, words, bytes.count - length..<bytes.count)
        }
        guard let read else { return nil }
        self.init(number: number, bytes: piece[read.terms], starts: read.starts, size: read.size, words: read.words, kept: piece)
    }
}
