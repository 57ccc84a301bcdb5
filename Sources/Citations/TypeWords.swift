/// The words before a number that say what it is: `Nghị quyết số`, `Kế hoạch`, `Công văn số`.
enum TypeWords {
    struct Found {
        let called: Citation.Called?
        /// Where the words begin; the number itself without any.
        let start: Int
    }

    /// The longest first, since one name may end in another.
    private static let names: [(words: [UInt8], called: Citation.Called)] = {
        var names: [(words: [UInt8], called: Citation.Called)] = []
        for type in DocumentType.all {
            let words = Array(type.name.utf8)
            // One name may have several symbols; the first is the usual one.
            if !names.contains(where: { $0.words == words }) { names.append((words, .type(type))) }
        }
        // The State abbreviates a programme of action like any programme; only the Party has letters for it.
        if let programme = DocumentType.all.first(where: { $0.symbol == "CTr" }) {
            let words = Array("chương trình hành động".utf8)
            names.removeAll { $0.words == words }
            names.append((words, .type(programme)))
        }
        for name in ["công văn", "văn bản", "thư", "cv"] {
            names.removeAll { $0.words == Array(name.utf8) }
            names.append((Array(name.utf8), .letter))
        }
        return names.sorted { $0.words.count > $1.words.count }
    }()

    /// - Parameter free: the words must not begin before this byte.
    static func before(_ number: Int, in bytes: UnsafeBufferPointer<UInt8>, from free: Int) -> Found {
        var end = bytes.beforeBlanks(number)
        if bytes.byte(end - 1) == UInt8(ascii: ":") { end = bytes.beforeBlanks(end - 1) }
        var called: Citation.Called?
        for word in ["số", "Số", "SỐ"] as [StaticString] {
            let start = end - word.utf8CodeUnitCount
            guard start >= free, bytes.has(word, at: start), !bytes.endsWord(start) else { continue }
            called = .number
            end = bytes.beforeBlanks(start)
            break
        }
        for name in names {
            guard let start = match(name.words, endingAt: end, bytes), start >= free, !bytes.endsWord(start) else { continue }
            return Found(called: name.called, start: start)
        }
        return Found(called: called, start: number)
    }

    /// Whether such words stand here.
    static func begin(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        names.contains { name in
            let end = start + name.words.count
            return end <= bytes.count && !bytes.isWord(end) && match(name.words, endingAt: end, bytes) == start
        }
    }

    /// Where these words begin if they end here, in small or capital letters, with any blanks between them.
    private static func match(_ words: [UInt8], endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = end
        for wanted in words.reversed() {
            if wanted == 0x20 {
                let before = bytes.beforeBlanks(at)
                guard before < at else { return nil }
                at = before
                continue
            }
            let byte = bytes.byte(at - 1)
            let isSame = byte == wanted || (wanted < 0x80 && byte < 0x80 && byte | 0x20 == wanted) || (wanted == 0x91 && byte == 0x90)
            guard isSame else { return nil }
            at -= 1
        }
        return at
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a letter or figure ends right before this byte.
    func endsWord(_ at: Int) -> Bool {
        guard at > 0 else { return false }
        if isDigit(at - 1) { return true }
        var letter = at - 1
        while letter > 0, self[letter] & 0xC0 == 0x80 { letter -= 1 }
        return letterLength(letter) > 0
    }
}
