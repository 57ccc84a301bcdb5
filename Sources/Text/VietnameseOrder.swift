// Letters are compared over the whole text before tones, tones before case, as Vietnamese
// dictionaries do. An own table, so that the order is the same on every machine and with every
// version of ICU.

/// Bytes that sort as the text does in a Vietnamese list.
///
/// Levels, each over the whole text before the next one counts:
/// 1. letters `a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z`, others after them;
///    digits before letters, runs of digits by value; blanks and punctuation only part words, and the
///    end of a word sorts before any letter (`an ba` before `ana`)
/// 2. tones: ngang, huyền, hỏi, ngã, sắc, nặng; by word, so that `hòa` and `hoà` stay side by side
/// 3. case: small letters first
/// 4. the bytes themselves, so that only equal texts have equal keys
///
/// Composed and decomposed text give the same key.
public func vietnameseSortKey(_ s: String) -> [UInt8] {
    var key = SortKey()
    var out = ByteBuffer(capacity: 8 * s.utf8.count)
    key.write(s, into: &out)
    return out.bytes()
}

/// Whether `a` stands before `b` in a Vietnamese list. For sorting many texts, compare keys instead
/// (``Swift/Sequence/sortedVietnamese(by:)``), since each call here makes two.
public func vietnamesePrecedes(_ a: String, _ b: String) -> Bool {
    vietnameseSortKey(a).lexicographicallyPrecedes(vietnameseSortKey(b))
}

extension Sequence {
    /// The elements in Vietnamese order of one of their texts; equal ones stay as they were.
    public func sortedVietnamese(by text: (Element) -> String) -> [Element] {
        let elements = Array(self)
        return vietnameseOrder(elements.map(text)).map { elements[$0] }
    }

    /// The same with those that have no such text at the end.
    ///
    /// To sort by several texts, sort by the last one first. (A key of two texts together would put `Hộ, đất` between
    /// two of `Hộ`.)
    public func sortedVietnameseNilLast(by text: (Element) -> String?) -> [Element] {
        var named: [(text: String, element: Element)] = []
        var others: [Element] = []
        for element in self {
            if let text = text(element) { named.append((text, element)) } else { others.append(element) }
        }
        return named.sortedVietnamese { $0.text }.map(\.element) + others
    }
}

/// The places of texts in Vietnamese order; those of equal ones stay as they were.
///
/// By numbers of the keys' first sixteen bytes, and by the keys themselves only where those are equal: a third of the
/// instructions of comparing keys that each lie in memory of their own.
private func vietnameseOrder(_ texts: [String]) -> [Int] {
    struct Entry {
        let first: UInt64
        let second: UInt64
        let place: Int
        let start: Int
        let end: Int
    }
    if texts.count < 2 { return Array(texts.indices) }
    // All keys in one piece of memory: half of the instructions of making each by itself.
    var keys = ByteBuffer(capacity: 256 * texts.count)
    var key = SortKey()
    var starts: [Int] = [0]
    starts.reserveCapacity(texts.count + 1)
    for text in texts {
        key.write(text, into: &keys)
        starts.append(keys.count)
    }
    return keys.withBytes { keys in
        let entries = texts.indices.map { place in
            let key = UnsafeBufferPointer(rebasing: keys[starts[place]..<starts[place + 1]])
            return Entry(first: word(key, 0), second: word(key, 8), place: place, start: starts[place], end: starts[place + 1])
        }
        return entries.sorted { a, b in
            if a.first != b.first { return a.first < b.first }
            if a.second != b.second { return a.second < b.second }
            return keys[a.start..<a.end].lexicographicallyPrecedes(keys[b.start..<b.end])
        }.map(\.place)
    }
}

/// Eight bytes of a key as a number that is ordered as they are; zeros behind its end.
private func word(_ key: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for at in start..<start + 8 { word = word << 8 | UInt64(at < key.count ? key[at] : 0) }
    return word
}

/// The letter of the Vietnamese alphabet under which a dictionary has the text, as a capital without its tone: `Đ` for
/// `đường`, `Ă` for `Ắc`; nil where it begins with a figure or another script.
///
/// Texts in Vietnamese order have their letters in order.
public func vietnameseInitial(_ text: String) -> String? {
    for scalar in text.composed.unicodeScalars {
        if let letter = LatinWeights.letter(of: scalar.value) { return letter }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return nil }
    }
    return nil
}

/// The three levels of a key while they are being written; used again for the next one. Zero parts the levels; what is above it
/// in each is ordered by these marks.
private struct SortKey: ~Copyable {
    static let wordEnd: UInt8 = 0x01
    static let number: UInt8 = 0x10
    static let otherLetter: UInt8 = 0xF0

    var letters = ByteBuffer(capacity: 512)
    var tones = ByteBuffer(capacity: 256)
    var cases = ByteBuffer(capacity: 256)
    private var isBetweenWords = false
    private let weights = LatinWeights.table

    /// Adds a text's key.
    mutating func write(_ text: String, into out: inout ByteBuffer) {
        letters.removeAll()
        tones.removeAll()
        cases.removeAll()
        isBetweenWords = false
        var text = text.composed
        text.withUTF8 { bytes in
            var at = 0
            while at < bytes.count {
                let decoded = decodeScalar(bytes, at: at)
                if decoded.value &- 48 < 10 {
                    at = appendNumber(bytes, at: at)
                } else {
                    append(decoded)
                    at += decoded.length
                }
            }
            letters.withBytes { out.append($0) }
            out.append(0)
            tones.withBytes { out.append($0) }
            out.append(0)
            cases.withBytes { out.append($0) }
            out.append(0)
            out.append(bytes)
        }
    }

    private mutating func append(_ decoded: DecodedScalar) {
        if let letter = weights.weight(of: decoded.value) {
            beginWordIfDue()
            letters.append(letter.rank)
            if letter.tone != 0 { tones.append(letter.tone) }
            cases.append(letter.isCapital ? 2 : 1)
        } else if decoded.value < 0x80 {
            isBetweenWords = true
        } else {
            appendOther(Unicode.Scalar(decoded: decoded))
        }
    }

    private mutating func appendOther(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        if let tone = LatinWeights.tone(ofMark: scalar.value) {
            tones.append(tone)
        } else if properties.isAlphabetic {
            beginWordIfDue()
            let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
            letters.append(SortKey.otherLetter)
            for shift: UInt32 in [16, 8, 0] {
                letters.append(UInt8(truncatingIfNeeded: small.value >> shift))
            }
            cases.append(small == scalar ? 1 : 2)
        } else if !properties.isDefaultIgnorableCodePoint {
            isBetweenWords = true
        }
    }

    /// Reads a whole run of digits and gives back where it ends. Longer numbers are greater ones,
    /// so their length goes before their digits.
    private mutating func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        beginWordIfDue()
        var first = start
        while first < bytes.count, bytes[first] == 48 { first += 1 }
        var end = first
        while end < bytes.count, bytes[end] &- 48 < 10 { end += 1 }
        letters.append(SortKey.number)
        var length = end - first
        while length >= 255 {
            letters.append(255)
            length -= 255
        }
        letters.append(UInt8(length))
        letters.append(UnsafeBufferPointer(rebasing: bytes[first..<end]))
        return end
    }

    private mutating func beginWordIfDue() {
        if isBetweenWords && letters.count > 0 {
            letters.append(SortKey.wordEnd)
            tones.append(SortKey.wordEnd)
        }
        isBetweenWords = false
    }
}
