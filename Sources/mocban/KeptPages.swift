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

    /// The hash of a file's path and the two halves of the fingerprint, by the hash.
    private let prints: [(file: UInt64, print: Fingerprint, isBare: Bool)]
    /// What it left of the search.
    let search: KeptSearch?

    /// - Parameter terms: what the site was made with besides its files; what was kept on others is not looked at.
    init?(_ table: KeptTable, on terms: String) {
        guard table.value(KeptPages.termsName)?.elementsEqual(terms.utf8) == true, let bytes = table.value(KeptPages.name), bytes.count % 32 == 0 else { return nil }
        prints = bytes.withUnsafeBytes { bytes in
            (0..<bytes.count / 32).map { index in
                let word = { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 32 + $0 * 8, as: UInt64.self)) }
                return (word(0), Fingerprint(word(1), word(2)), word(3) == 1)
            }
        }
        if let terms = table.value(KeptPages.termsOfSearch), let index = table.value(KeptPages.search) {
            search = KeptSearch(terms: terms, index: index)
        } else {
            search = nil
        }
    }

    /// - Returns: whether its outcome was bare; nil where the page is not known to be the same.
    func isBare(_ page: Page, _ print: Fingerprint?) -> Bool? {
        guard let print else { return nil }
        let file = KeptPages.hash(page)
        var (low, high) = (0, prints.count)
        while low < high {
            let middle = (low + high) / 2
            if prints[middle].file < file { low = middle + 1 } else { high = middle }
        }
        return low < prints.count && prints[low].file == file && prints[low].print == print ? prints[low].isBare : nil
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
