import SearchIndex
import Text

/// The pages of the search, as the last build made them: where what they are made from is the same, they need not be put together again
/// only to be known again one by one.
struct KeptSearchPages: Sendable {
    struct Entry {
        let path: String
        let kind: PageKind
        let part: SearchPart
    }

    /// What all of them are made from but for the terms.
    let print: Fingerprint
    /// See ``SearchFiles/generation``.
    let generation: UInt32
    let entries: [Entry]

    init(_ pages: [(page: Page, part: SearchPart)], _ generation: UInt32, from print: Fingerprint) {
        self.print = print
        self.generation = generation
        entries = pages.map { Entry(path: $0.page.address.path, kind: $0.page.kind, part: $0.part) }
    }

    /// Three words, then a line for each page.
    private static let headCount = 24

    init?(_ bytes: KeptBytes) {
        guard bytes.count >= KeptSearchPages.headCount else { return nil }
        let words = bytes.withBytes { bytes in (0..<3).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) } }
        let text = bytes[KeptSearchPages.headCount..<bytes.count].withBytes { String(decoding: $0, as: UTF8.self) }
        var entries: [Entry] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let kind = PageKind(rawValue: String(parts[0])), let part = Int(parts[1]).flatMap({ SearchPart(number: $0) }) else { return nil }
            entries.append(Entry(path: String(parts[2]), kind: kind, part: part))
        }
        print = Fingerprint(words[0], words[1])
        generation = UInt32(truncatingIfNeeded: words[2])
        self.entries = entries
    }

    var bytes: KeptBytes {
        var out = ByteBuffer(capacity: 64 * entries.count)
        for word in [print.first, print.second, UInt64(generation)] { out.append(word: word) }
        for entry in entries { out.append("\(entry.kind.rawValue) \(entry.part.number) \(entry.path)\n") }
        return out.kept()
    }
}

/// What of the index a page of the search holds.
enum SearchPart: Equatable {
    case nothing
    case vocabulary
    case shard(Int)

    var number: Int {
        switch self {
        case .nothing: -2
        case .vocabulary: -1
        case .shard(let shard): shard
        }
    }

    /// Writes it, without the file's head.
    func write(_ index: SearchIndex, into out: inout ByteBuffer) {
        switch self {
        case .nothing: break
        case .vocabulary: index.write(vocabularyInto: &out)
        case .shard(let shard): index.write(shard: shard, into: &out)
        }
    }

    init?(number: Int) {
        switch number {
        case -2: self = .nothing
        case -1: self = .vocabulary
        case 0...: self = .shard(number)
        default: return nil
        }
    }
}
