import Keeping
import Pages
import Publishing
import Text

/// What a page is known again by: the XXH64 of its file's path, and what it is made from.
struct PageMark: Sendable {
    let file: UInt64
    /// Nil where that is not known.
    let print: Fingerprint?

    init(_ page: Page) {
        file = PageMark.hash(page.address.file)
        print = page.fingerprint
    }

    /// Of a page that is to be made, whatever it is made from.
    init(unknown page: Page) {
        file = PageMark.hash(page.address.file)
        print = nil
    }

    /// Of a page of which it is known that what it is made from has not changed.
    init(_ page: Page, asKeptIn kept: KeptPages) {
        file = PageMark.hash(page.address.file)
        print = kept.print(ofFile: file) ?? page.fingerprint
    }

    static func hash(_ path: String) -> UInt64 {
        var path = path
        return path.withUTF8 { ContentHash.of($0) }
    }
}

/// From what each page of the last build was made. The page of an address with the same fingerprint is the same, in the same program
/// on the same terms, and its file need not be made again.
struct KeptPages: Sendable {
    private static let name = "~site pages"
    private static let termsName = "~site pages for"
    /// The manifest of the published site whose pages are kept.
    static let manifestName = "~site made"
    private static let documents = "~site search documents"
    private static let index = "~site search index "
    private static let searchPages = "~site search pages"
    private static func pieceName(_ piece: Int) -> String { "~site search terms \(piece)" }

    /// Four words of each page, by the first: the hash of its file's path, the two halves of its fingerprint, and twice the number
    /// of the table that tells of it, one more where its outcome was bare.
    private let pages: KeptBytes
    /// What it left of the search.
    let search: KeptSearch?

    /// - Parameter terms: what the site was made with besides its files; what was kept on others is not looked at.
    init?(_ table: KeptTable, on terms: String) {
        guard table.value(KeptPages.termsName)?.withBytes({ $0.elementsEqual(terms.utf8) }) == true, let pages = table.value(KeptPages.name),
            pages.count % 32 == 0
        else { return nil }
        self.pages = pages
        search = table.value(KeptPages.documents).flatMap { documents in
            KeptSearch(documents: documents, index: table.values(beginning: KeptPages.index), pages: table.value(KeptPages.searchPages)) { number, look in
                let name = KeptPages.pieceName(number)
                guard look == .isWhole else { return table.unread(name) }
                let piece = table.value(name)
                // Of its terms only those that change will be looked at again.
                piece?.rest()
                return piece
            }
        }
    }

    /// What several builds left, each of other pages.
    init(_ several: [KeptPages]) {
        var words: [(UInt64, UInt64, UInt64, UInt64)] = []
        for (source, kept) in several.enumerated() {
            kept.pages.withBytes { bytes in
                for at in stride(from: 0, to: bytes.count / 8, by: 4) {
                    words.append((Self.word(bytes, at), Self.word(bytes, at + 1), Self.word(bytes, at + 2), Self.word(bytes, at + 3) & 1 | UInt64(source) << 1))
                }
            }
        }
        pages = KeptPages.bytes(words.sorted { ($0.0, $0.3) < ($1.0, $1.3) })
        search = nil
    }

    /// The manifest of the published site whose pages are kept; nil where there is none.
    static func manifest(_ table: KeptTable) -> UInt64? {
        table.value(manifestName).flatMap { UInt64($0.withBytes { String(decoding: $0, as: UTF8.self) }) }
    }

    /// - Returns: whether its outcome was bare, and who made it; nil where the page is not known to be the same.
    func page(_ mark: PageMark) -> (isBare: Bool, source: Int)? {
        let file = mark.file
        guard let print = mark.print else { return nil }
        return pages.withBytes { bytes in
            var row = Self.firstRow(bytes, ofFile: file)
            while row < bytes.count / 32, Self.word(bytes, row * 4) == file {
                if Self.print(bytes, row) == print {
                    let rest = Self.word(bytes, row * 4 + 3)
                    return (rest & 1 == 1, Int(truncatingIfNeeded: rest >> 1))
                }
                row += 1
            }
            return nil
        }
    }

    /// What the page of a file was made from, where one page of that file is known.
    fileprivate func print(ofFile file: UInt64) -> Fingerprint? {
        pages.withBytes { bytes in
            let row = Self.firstRow(bytes, ofFile: file)
            guard row < bytes.count / 32, Self.word(bytes, row * 4) == file,
                row + 1 == bytes.count / 32 || Self.word(bytes, row * 4 + 4) != file
            else { return nil }
            return Self.print(bytes, row)
        }
    }

    /// The first row of a file or of one that comes after it.
    private static func firstRow(_ bytes: UnsafeRawBufferPointer, ofFile file: UInt64) -> Int {
        var (low, high) = (0, bytes.count / 32)
        while low < high {
            let middle = (low + high) / 2
            if word(bytes, middle * 4) < file { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func print(_ bytes: UnsafeRawBufferPointer, _ row: Int) -> Fingerprint { Fingerprint(word(bytes, row * 4 + 1), word(bytes, row * 4 + 2)) }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }

    private static func bytes(_ words: [(UInt64, UInt64, UInt64, UInt64)]) -> KeptBytes {
        var out = ByteBuffer(capacity: 32 * words.count)
        for four in words {
            for word in [four.0, four.1, four.2, four.3] { out.append(word: word) }
        }
        return out.kept()
    }

    /// The files of pages whose outcomes were not bare.
    var referring: [UInt64] {
        pages.withBytes { bytes in
            stride(from: 0, to: bytes.count / 8, by: 4).compactMap { Self.word(bytes, $0 + 3) & 1 == 0 ? Self.word(bytes, $0) : nil }
        }
    }

    /// For a table of what is kept: these pages, but for some that were made or looked at. Of one that was made without asking what it is made
    /// from only its outcome is noted, so that it is made again unless it is known otherwise that it stays.
    func entries(
        but marks: [PageMark], _ outcomes: [PageOutcome], _ search: KeptSearch.Left?, on terms: String
    ) -> [(name: String, value: KeptBytes)] {
        let made = Dictionary(zip(marks, outcomes).map { ($0.file, (print: $0.print ?? Fingerprint(0, 0), outcome: $1)) }) { first, _ in first }
        let rows = pages.withBytes { bytes in
            stride(from: 0, to: bytes.count / 8, by: 4).compactMap { at -> (UInt64, UInt64, UInt64, UInt64)? in
                guard let (print, outcome) = made[Self.word(bytes, at)] else {
                    return (Self.word(bytes, at), Self.word(bytes, at + 1), Self.word(bytes, at + 2), Self.word(bytes, at + 3))
                }
                return outcome.findings.isEmpty ? (Self.word(bytes, at), print.first, print.second, outcome.isBare ? 1 : 0) : nil
            }
        }
        return KeptPages.entries(rows, search, on: terms)
    }

    /// For a table of what is kept: pages of which there was nothing to tell. One with findings is made each time, to tell them.
    static func entries(
        _ marks: [PageMark], _ outcomes: [PageOutcome], _ search: KeptSearch.Left?, on terms: String
    ) -> [(name: String, value: KeptBytes)] {
        var words: [(UInt64, UInt64, UInt64, UInt64)] = []
        words.reserveCapacity(marks.count)
        for (mark, outcome) in zip(marks, outcomes) where outcome.findings.isEmpty {
            if let print = mark.print { words.append((mark.file, print.first, print.second, outcome.isBare ? 1 : 0)) }
        }
        return entries(words.sorted { $0.0 < $1.0 }, search, on: terms)
    }

    private static func entries(
        _ rows: [(UInt64, UInt64, UInt64, UInt64)], _ search: KeptSearch.Left?, on terms: String
    ) -> [(name: String, value: KeptBytes)] {
        var entries = [(name, bytes(rows)), (termsName, KeptBytes(Array(terms.utf8)))]
        if let search {
            entries.append((documents, search.documents))
            entries.append((searchPages, search.pages))
            entries += search.pieces.map { (pieceName($0.number), $0.bytes) }
            // Four figures, so that they stay in order.
            entries += search.index.enumerated().map { (index + String(10_000 + $0), $1) }
        }
        return entries
    }
}
