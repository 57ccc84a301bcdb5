import SearchIndex
import Text

/// The pages of the search, as the last build made them: where what they are made from is the same, they need not be put together again
/// only to be known again one by one.
struct KeptSearchPages: Sendable {
    struct Entry {
        let path: String
        let kind: PageKind
        let part: SearchPart
        /// The page itself, or of one that the last build made what it was made from.
        fileprivate let source: Source

        /// What it is made from but for the terms; asked for only where pages are to be known again.
        var print: Fingerprint? {
            switch source {
            case .page(let page): page.fingerprint
            case .kept(let print): print
            }
        }
    }

    fileprivate enum Source {
        case page(Page)
        case kept(Fingerprint)
    }

    /// From what it follows which pages there are, and what they are made from.
    let print: Once<Fingerprint>
    /// See ``SearchFiles/generation``.
    let generation: UInt32
    let entries: [Entry]

    init(_ pages: [(page: Page, part: SearchPart)], _ generation: UInt32, from print: Once<Fingerprint>) {
        self.print = print
        self.generation = generation
        entries = pages.map { Entry(path: $0.page.address.path, kind: $0.page.kind, part: $0.part, source: .page($0.page)) }
    }

    /// - Returns: nil where the bytes are not wholly what ``bytes`` made.
    init?(_ bytes: KeptBytes) {
        var entries: [Entry] = []
        let head = bytes.withBytes { bytes -> (print: Fingerprint, generation: UInt32)? in
            var packed = Unpacker(bytes)
            let print = Fingerprint(packed.word(), packed.word())
            let generation = UInt32(truncatingIfNeeded: packed.word())
            let count = packed.count()
            entries.reserveCapacity(count)
            for _ in 0..<count {
                let (kind, part) = (packed.number(), packed.number())
                guard PageKind.allCases.indices.contains(kind), let part = SearchPart(number: part &- 2) else { return nil }
                let print = Fingerprint(packed.word(), packed.word())
                entries.append(Entry(path: packed.text(), kind: PageKind.allCases[kind], part: part, source: .kept(print)))
            }
            return packed.isWhole ? (print, generation) : nil
        }
        guard let head else { return nil }
        print = Once { head.print }
        generation = head.generation
        self.entries = entries
    }

    var bytes: KeptBytes {
        var out = Packer(capacity: 96 * entries.count)
        for word in [print.value.first, print.value.second, UInt64(generation)] { out.add(word: word) }
        out.add(entries.count)
        for entry in entries {
            out.add(PageKind.allCases.firstIndex(of: entry.kind) ?? 0)
            out.add(entry.part.number + 2)
            let print = entry.print ?? Fingerprint(0, 0)
            out.add(word: print.first)
            out.add(word: print.second)
            out.add(entry.path)
        }
        return KeptBytes(out.finish())
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
