@testable import SearchIndex
import Text
import Workers

/// Reads what the index writes, as the script of the search page does.
struct IndexReader {
    struct Entry: Equatable {
        var documents: [Int] = []
        var levels: [Int] = []
        var forms: [Int] = []
        var total = 0
        var note: String?
    }

    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    /// The entries of a shard by their keys.
    static func entries(_ index: SearchIndex, shard: Int) -> [UInt32: Entry] {
        var out = ByteBuffer()
        index.write(shard: shard, into: &out)
        var reader = IndexReader(out.bytes())
        var entries: [UInt32: Entry] = [:]
        var key = 0
        while !reader.bytes.isEmpty {
            key += reader.number()
            let head = reader.number()
            var entry = Entry(total: head & 2 == 2 ? reader.number() : head >> 2)
            if head & 1 == 1 {
                let length = reader.number()
                entry.note = String(decoding: reader.bytes.prefix(length), as: UTF8.self)
                reader.bytes = reader.bytes.dropFirst(length)
            }
            var document = 0
            for _ in 0..<head >> 2 {
                document += reader.number()
                let bits = Int(reader.bytes.removeFirst())
                entry.documents.append(document)
                entry.levels.append(bits >> 3)
                entry.forms.append(bits & 7)
            }
            entries[UInt32(key)] = entry
        }
        return entries
    }

    /// The entry of a word or of two.
    static func entry(_ index: SearchIndex, _ words: String) -> Entry? {
        let key = TermKey.of(folded: folded(words))
        return entries(index, shard: index.shardBits == 0 ? 0 : Int(key >> UInt32(32 - index.shardBits)))[key]
    }

    private mutating func number() -> Int {
        var number = 0
        var shift = 0
        while let byte = bytes.popFirst() {
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return number
    }
}

/// An index of some titles and bodies.
func index(
    _ documents: [(title: String, body: String)], parts: Int = 1, notes: [UInt32: String] = [:], expansions: [(String, String)] = []
) -> SearchIndex {
    let made = (0..<parts).map { _ in IndexPart(Expansions(expansions)) }
    for (number, document) in documents.enumerated() {
        Array(document.body.utf8).withUnsafeBufferPointer {
            made[number * 7 % parts].add(number, IndexedDocument(title: document.title, summary: ""), body: $0)
        }
    }
    return SearchIndex(made, notes: notes, Workers(2))
}
