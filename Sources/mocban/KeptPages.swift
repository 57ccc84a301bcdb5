import Keeping
import Pages
import Publishing
import Text

/// From what each page of the last build was made. The page of an address with the same fingerprint is the same, in the same program
/// on the same terms, and its file need not be made again.
struct KeptPages: Sendable {
    private static let name = "~site pages"
    private static let termsName = "~site pages for"
    private static let search = "~site search"
    private static let termsOfSearch = "~site search terms"

    /// What is known of a page: the hash of its file's path, whence it is, and which of several tables tells of it.
    private struct Known {
        let file: UInt64
        let print: Fingerprint
        let isBare: Bool
        var source: UInt16 = 0
    }

    /// By the hash.
    private let pages: [Known]
    /// What it left of the search.
    let search: KeptSearch?

    /// - Parameter terms: what the site was made with besides its files; what was kept on others is not looked at.
    init?(_ table: KeptTable, on terms: String) {
        guard table.value(KeptPages.termsName)?.elementsEqual(terms.utf8) == true, let bytes = table.value(KeptPages.name), bytes.count % 32 == 0 else { return nil }
        pages = bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 32).map { index in
                let word = { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 32 + $0 * 8, as: UInt64.self)) }
                return Known(file: word(0), print: Fingerprint(word(1), word(2)), isBare: word(3) == 1)
            }
        }
        if let terms = table.value(KeptPages.termsOfSearch), let index = table.value(KeptPages.search) {
            search = KeptSearch(terms: terms, index: index)
        } else {
            search = nil
        }
    }

    /// What several builds left, each of other pages; at most 65,536 of them.
    init(_ several: [KeptPages]) {
        pages = several.enumerated().flatMap { source, kept in
            kept.pages.map { Known(file: $0.file, print: $0.print, isBare: $0.isBare, source: UInt16(truncatingIfNeeded: source)) }
        }.sorted { ($0.file, $0.source) < ($1.file, $1.source) }
        search = nil
    }

    /// - Returns: whether its outcome was bare, and who made it; nil where the page is not known to be the same.
    func page(_ page: Page, _ print: Fingerprint) -> (isBare: Bool, source: Int)? {
        let file = KeptPages.hash(page)
        var (low, high) = (0, pages.count)
        while low < high {
            let middle = (low + high) / 2
            if pages[middle].file < file { low = middle + 1 } else { high = middle }
        }
        while low < pages.count, pages[low].file == file {
            if pages[low].print == print { return (pages[low].isBare, Int(pages[low].source)) }
            low += 1
        }
        return nil
    }

    private static func hash(_ page: Page) -> UInt64 {
        var path = page.address.file
        return path.withUTF8 { ContentHash.of($0) }
    }

    /// For a table of what is kept: pages of which there was nothing to tell. One with findings is made each time, to tell them.
    static func entries(
        _ pages: [Page], _ prints: [Fingerprint?], _ outcomes: [PageOutcome], _ made: (terms: [UInt8], index: [UInt8])?, on terms: String
    ) -> [(name: String, value: [UInt8])] {
        var words: [(UInt64, Fingerprint, Bool)] = []
        for (index, page) in pages.enumerated() where outcomes[index].findings.isEmpty {
            if let print = prints[index] { words.append((hash(page), print, outcomes[index].isBare)) }
        }
        words.sort { $0.0 < $1.0 }
        var out = ByteBuffer(capacity: 32 * words.count)
        for (file, print, isBare) in words {
            for word in [file, print.first, print.second, isBare ? 1 : 0] { withUnsafeBytes(of: word.littleEndian) { out.append($0.bindMemory(to: UInt8.self)) } }
        }
        let search = made.map { [(KeptPages.search, $0.index), (termsOfSearch, $0.terms)] } ?? []
        return [(name, out.bytes()), (termsName, Array(terms.utf8))] + search
    }
}
